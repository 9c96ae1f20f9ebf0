/** What has time until the page is there: the permanent control, and looking whether something is to be cleared up. */
import type { BriefTexts, Manifest } from '@assent/shared'
import { readCookies } from '../core/cookies.ts'
import { tagsOf } from '../elements/_shared/appearance.ts'
import { readOptOut } from '../core/signals.ts'
import { COOKIES, readChoices } from '../core/storage.ts'
import { recallTexts, type Bundles } from '../core/texts.ts'
import type { Late } from '../late/start.ts'
import { showControl } from './control.ts'

export interface SettlePorts {
  readonly page: Document
  readonly manifest: Manifest
  /** Whether the page needs a control of ours. */
  readonly wantsControl: boolean
  /** Whether there is a choice that refuses some service. */
  readonly refusesSome: boolean
  /** The language to show now, and the words that are here or on their way. */
  language(): string
  readonly briefs: Bundles<BriefTexts>
  late(then: (late: Late) => void): void
}

/** Clears up behind refused services and behind ourselves, and shows the control; a failure is made good by the next page. */
export async function settle({
  page,
  manifest,
  wantsControl,
  refusesSome,
  language,
  briefs,
  late,
}: SettlePorts): Promise<void> {
  const isDoubled = readChoices(page).length > 1
  if (isDoubled || (refusesSome && holdsMore(page))) late((it) => it.tidy(isDoubled))
  // A module cannot see its own tag when it starts.
  if (wantsControl && tagsOf(manifest.siteKey)[0]?.dataset.control !== 'none') {
    const signal = readOptOut(manifest, navigator)
    showControl(
      page,
      await recallTexts(manifest, language(), '.brief', briefs),
      { manifest, signal },
      {
        preferences: (opener) => late((it) => it.show(opener)),
        limit: (opener) => late((it) => it.open('limit-sensitive', opener)),
      },
    )
  }
}

/** Whether anything but our choice is stored for this page: only then can a refused service have left something. */
function holdsMore(page: Document): boolean {
  try {
    return (
      readCookies(page).some(([name]) => name && !COOKIES.includes(name as never)) ||
      localStorage.length + sessionStorage.length > 0
    )
  } catch {
    return true
  }
}
