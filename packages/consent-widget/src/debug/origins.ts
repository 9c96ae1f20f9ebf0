import { baseLanguage, type Manifest, type SiteFacts } from '@assent/shared'
import { entryOf } from './loads.ts'

/** Where the manifest that this page decides by came from. */
export interface ManifestOrigin {
  readonly policyHash: string
  /** Null while it is not the one in force, or the server cannot be asked. */
  readonly policyVersion: string | null
  /** `tag`: it stood in the script's own file; `fetched`: by the script from the server; `page`: the page brought it along. */
  readonly from: 'tag' | 'fetched' | 'page'
  /** What answered; null where the browser does not say or nothing was asked. */
  readonly by: 'cache' | 'network' | null
  /** Milliseconds after navigation at which it was there. */
  readonly at: number | null
  /** Whether it is the policy that the server has in force now; null where it cannot be asked. */
  readonly isCurrent: boolean | null
}

export function manifestOrigin(
  { endpoint, siteKey, policyHash }: Manifest,
  facts: SiteFacts | undefined,
): ManifestOrigin {
  const entry = (extension: string): PerformanceResourceTiming | undefined =>
    entryOf(new URL(`${endpoint}/s/${siteKey}.${extension}`, document.baseURI).href)
  const [tag, fetched] = [entry('js'), entry('json')]
  const found = tag ?? fetched
  const isCurrent = facts ? facts.policyHash === policyHash : null
  return {
    policyHash,
    policyVersion: isCurrent ? facts!.policyVersion : null,
    from: tag ? 'tag' : fetched ? 'fetched' : 'page',
    // Without a body's size the browser is not allowed to say, and then nothing follows from 0 bytes on the wire.
    by: found?.decodedBodySize ? (found.transferSize === 0 ? 'cache' : 'network') : null,
    at: found ? Math.round(found.responseEnd) : null,
    isCurrent,
  }
}

/** Why this language is shown, by the rule of `chooseLanguage`. */
export function whyLanguage(shown: string, page: string, browser: readonly string[]): string {
  const isIt = (tag: string): boolean => baseLanguage(tag) === baseLanguage(shown)
  if (page && isIt(page)) return `the page says lang="${page}"`
  const wished = browser.find(isIt)
  const missed = page ? `the policy has no ${page}, which the page says` : 'the page says no lang'
  return wished
    ? `${missed}; the browser wishes ${wished}`
    : `${missed}; none that the browser wishes, so the policy’s first`
}

/** Why this regime holds, from what the server says of this request. */
export function whyRegime(regime: string, facts: SiteFacts | undefined): string {
  if (!facts) return 'by the manifest; the server could not be asked why'
  const profile = facts.profile ? ` with the profile ${facts.profile}` : ''
  const where = !facts.isPlaceSought
    ? 'the server is told about no places, so it gives what holds where nothing is known'
    : facts.place
      ? `the server sees a visitor in ${facts.place}`
      : 'the server does not know where the visitor is, so it gives what holds where nothing is known'
  const now =
    facts.regime === regime ? '' : `; now it would give ${facts.regime}, so a cache gave this page another place’s`
  return where + profile + now
}
