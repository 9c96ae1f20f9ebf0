import type { startAnalytics } from '../analytics/start.ts'
import type { startDesk } from '../desk/start.ts'
import type { startLate } from '../late/start.ts'

/**
 * Loads what is needed only now and then; each element's file registers it. The script tag loads built files from the
 * server, the npm package leaves it to the bundler.
 */
export interface Loaders {
  late(): Promise<{ readonly startLate: typeof startLate }>
  desk(): Promise<{ readonly startDesk: typeof startDesk }>
  analytics(): Promise<{ readonly startAnalytics: typeof startAnalytics }>
  banner(): Promise<unknown>
  preferences(): Promise<unknown>
  rightsRequestForm(): Promise<unknown>
  placeholder(): Promise<unknown>
}
