import type { startAnalytics } from '../analytics/start.ts'

/**
 * Loads what is needed only now and then; each element's file registers it. The script tag loads built files from the
 * server, the npm package leaves it to the bundler.
 */
export interface Loaders {
  banner(): Promise<unknown>
  preferences(): Promise<unknown>
  rightsRequestForm(): Promise<unknown>
  placeholder(): Promise<unknown>
  analytics(): Promise<{ readonly startAnalytics: typeof startAnalytics }>
}
