import type { BriefTexts, Manifest, PlatformId } from '@assent/shared'
import type { Tell } from '../platforms/platform.ts'
import type { startAccount } from '../account/start.ts'
import type { startAnalytics } from '../analytics/start.ts'
import type { showDebug } from '../debug/start.ts'
import type { startDesk } from '../desk/start.ts'
import type { startKinds } from '../kinds/start.ts'
import type { translate } from '../kinds/translate.ts'
import type { startLate } from '../late/start.ts'
import type { startPlaceholders } from '../placeholders/start.ts'
import type { settle } from '../settle/start.ts'

/**
 * Loads what is needed only now and then; each element's file registers it. The script tag loads built files from the
 * server, the npm package leaves it to the bundler.
 */
export interface Loaders extends Readonly<Record<PlatformId, () => Promise<{ readonly tell: Tell }>>> {
  /**
   * Begins to load at once, in as few requests as can be, what asking somebody needs, so that nothing of it waits for the
   * rest; `covers` says that more than scripts may wait for consent. Returns the words of banner and placeholder.
   */
  ask(manifest: Manifest, language: string, covers: boolean): Promise<BriefTexts>
  late(): Promise<{ readonly startLate: typeof startLate }>
  desk(): Promise<{ readonly startDesk: typeof startDesk }>
  account(): Promise<{ readonly startAccount: typeof startAccount }>
  analytics(): Promise<{ readonly startAnalytics: typeof startAnalytics }>
  debug(): Promise<{ readonly showDebug: typeof showDebug }>
  kinds(): Promise<{ readonly startKinds: typeof startKinds }>
  translate(): Promise<{ readonly translate: typeof translate }>
  placeholders(): Promise<{ readonly startPlaceholders: typeof startPlaceholders }>
  settle(): Promise<{ readonly settle: typeof settle }>
  banner(): Promise<unknown>
  preferences(): Promise<unknown>
  receipt(): Promise<unknown>
  reloadNotice(): Promise<unknown>
  rightsRequestForm(): Promise<unknown>
}
