import type { BriefTexts, Manifest } from '@assent/shared'
import { wear } from '../elements/_shared/appearance.ts'
import { putStyles } from '../elements/_shared/css.ts'
import { isLimitDue } from '../elements/_shared/limit-due.ts'
import { isOptOut } from '../elements/_shared/opt-out.ts'

// The blue of the ring is 3:1 and more on white, on black and on both surfaces. It lies on the page, whose colours nobody
// knows. In forced colours the edge would be that of a disabled button if it were GrayText.
const STYLES = `:host{all:initial!important;position:fixed!important;inset-block-end:12px!important;inset-inline-start:12px!important;z-index:2147482999!important;font-family:var(--assent-font,inherit)!important;color-scheme:light dark!important}
:host([data-theme=light]){color-scheme:light!important}
:host([data-theme=dark]){color-scheme:dark!important}
div{display:flex;flex-wrap:wrap;gap:8px;max-inline-size:calc(100vw - 24px)}
button{all:unset;box-sizing:border-box;inline-size:44px;block-size:44px;padding:11px;border-radius:50%;cursor:pointer;background:var(--assent-surface,Canvas);color:var(--assent-text,CanvasText);border:1px solid var(--assent-control,#767d89);box-shadow:0 1px 6px #0003}
button:hover{border-color:currentColor}
button:focus-visible{outline:3px solid var(--assent-focus,#2f7de1);outline-offset:2px}
svg{display:block}
button.named{inline-size:auto;block-size:auto;min-block-size:44px;max-inline-size:calc(100vw - 24px);padding:8px 16px;border-radius:22px;font-weight:500;font-size:max(14px,.875em);line-height:1.3}
@media print{:host{display:none!important}}`

/** What the buttons of the control open. Each is given what the focus returns to. */
export interface ControlActs {
  preferences(opener: HTMLElement): void
  limit(opener: HTMLElement): void
}

/**
 * Shows the permanent way back to the choice (Art. 7(3)), once: a small button at the lower edge of the page.
 * It is called by the title of what it opens, and says that an opt-out signal is honoured where `signal` is true. Where
 * Californian law asks for links on every page, it is written out as these: to opt out of sale and sharing, to limit the
 * use of sensitive data, or both (Cal. Civ. Code 1798.135(a)).
 */
export function showControl(
  page: Document,
  { language, direction, ui }: BriefTexts,
  { manifest, signal }: { readonly manifest: Manifest; readonly signal: boolean },
  acts: ControlActs,
): void {
  // A copy that the page made of itself has no inside.
  if (page.querySelector('assent-control')?.shadowRoot) return
  const isNamed = isOptOut(manifest)
  const name = isNamed ? ui.optOut! : ui.preferences!
  const label = signal ? `${name}. ${ui.signal}` : name
  const host = page.createElement('assent-control')
  host.lang = language
  host.dir = direction
  // Landmarks are for what a page is about; a labelled one keeps the button from standing outside of all of them.
  host.role = 'complementary'
  host.ariaLabel = label
  wear(host, { manifest })
  const root = host.attachShadow({ mode: 'open', delegatesFocus: true })
  putStyles(root, STYLES)

  const row = page.createElement('div')
  const choices = makeButton(page, label, () => acts.preferences(host))
  if (isNamed) writeOut(choices, label)
  else choices.append(drawSliders(page))
  row.append(choices)
  if (isLimitDue(manifest)) {
    const limit = makeButton(page, ui.limit!, () => acts.limit(limit))
    writeOut(limit, ui.limit!)
    row.append(limit)
  }
  root.append(row)
  keepIn(page, host)
}

/** Puts the control into the page, and again into whatever replaces its body. */
function keepIn(page: Document, host: HTMLElement): void {
  /** What the page itself has first. */
  let beside: Element | null | undefined
  const put = (): void => {
    // A page that replaces its body takes the control along. Whoever takes out the control alone means it.
    if (!page.body || host.isConnected || beside?.isConnected) return
    beside = page.body.firstElementChild
    page.body.append(host)
  }
  put()
  new MutationObserver(put).observe(page, { childList: true, subtree: true })
}

function makeButton(page: Document, label: string, act: () => void): HTMLButtonElement {
  const button = page.createElement('button')
  button.type = 'button'
  button.ariaLabel = button.title = label
  button.onclick = act
  return button
}

function writeOut(button: HTMLButtonElement, label: string): void {
  button.className = 'named'
  button.textContent = label
}

/** Two sliders, drawn by nodes because markup in a string would be a Trusted Types violation. */
function drawSliders(page: Document): SVGElement {
  const picture = page.createElementNS('http://www.w3.org/2000/svg', 'svg')
  picture.setAttribute('viewBox', '0 0 20 20')
  picture.ariaHidden = 'true'
  const path = page.createElementNS('http://www.w3.org/2000/svg', 'path')
  path.setAttribute('d', 'M2 6h8m4 0h4M2 14h4m4 0h8M12 4v4M8 12v4')
  path.setAttribute('stroke', 'currentColor')
  path.setAttribute('stroke-width', '2')
  path.setAttribute('stroke-linecap', 'round')
  picture.append(path)
  return picture
}
