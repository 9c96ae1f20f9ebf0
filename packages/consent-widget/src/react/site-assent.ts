import { createAssent, type Assent, type AssentOptions } from '../index.ts'
import { fetchManifest } from '../core/fetch-manifest.ts'

/** An Assent that waits to be started. */
interface Started {
  readonly assent: Assent
  /** Lets it read the choice and touch the page; a second call does nothing. */
  start(): void
}

/** Those of this page by site: two would ask twice and release twice. */
const ofPage = new Map<string, Started>()

/** The Assent of a site, made by the first who asks. It waits for `start`, because a page that is being hydrated must stay as it is. */
export function siteAssent(options: AssentOptions): Started {
  const { siteKey = '', endpoint = '', manifest } = options
  const key = `${endpoint} ${siteKey}`
  const known = ofPage.get(key)
  if (known) return known
  let start = (): void => {}
  const started = new Promise<void>((resolve) => (start = resolve))
  const made: Started = {
    assent: createAssent({
      ...options,
      manifest: async () => {
        await started
        return typeof manifest === 'function' ? manifest() : (manifest ?? fetchManifest(endpoint, siteKey))
      },
    }),
    start,
  }
  if (typeof document !== 'undefined') ofPage.set(key, made)
  return made
}
