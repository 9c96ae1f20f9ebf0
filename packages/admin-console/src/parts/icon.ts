import { html, type TemplateResult } from 'lit'
import { unsafeSVG } from 'lit/directives/unsafe-svg.js'
import alert from 'lucide-static/icons/circle-alert.svg?raw'
import arrowLeft from 'lucide-static/icons/arrow-left.svg?raw'
import check from 'lucide-static/icons/check.svg?raw'
import clock from 'lucide-static/icons/timer-reset.svg?raw'
import chart from 'lucide-static/icons/chart-column.svg?raw'
import download from 'lucide-static/icons/download.svg?raw'
import filter from 'lucide-static/icons/list-filter.svg?raw'
import gavel from 'lucide-static/icons/gavel.svg?raw'
import home from 'lucide-static/icons/layout-dashboard.svg?raw'
import inbox from 'lucide-static/icons/inbox.svg?raw'
import list from 'lucide-static/icons/list-checks.svg?raw'
import lock from 'lucide-static/icons/lock.svg?raw'
import next from 'lucide-static/icons/chevron-right.svg?raw'
import plus from 'lucide-static/icons/plus.svg?raw'
import palette from 'lucide-static/icons/palette.svg?raw'
import play from 'lucide-static/icons/play.svg?raw'
import previous from 'lucide-static/icons/chevron-left.svg?raw'
import requests from 'lucide-static/icons/mail-question-mark.svg?raw'
import shield from 'lucide-static/icons/shield-check.svg?raw'
import signOut from 'lucide-static/icons/log-out.svg?raw'
import policy from 'lucide-static/icons/scroll-text.svg?raw'
import upload from 'lucide-static/icons/upload.svg?raw'
import cross from 'lucide-static/icons/x.svg?raw'

// Drawn in place rather than fetched: no request, no flash, and nothing for a content policy to refuse.
const ICONS = {
  alert,
  arrowLeft,
  check,
  clock,
  chart,
  cross,
  download,
  filter,
  gavel,
  home,
  inbox,
  list,
  lock,
  next,
  palette,
  play,
  policy,
  plus,
  previous,
  requests,
  shield,
  signOut,
  upload,
} as const

export type IconName = keyof typeof ICONS

/** A drawing beside words; it is hidden from screen readers, so the words must stand alone. */
export function icon(name: IconName): TemplateResult {
  return html`<span class="icon" aria-hidden="true">${unsafeSVG(ICONS[name])}</span>`
}
