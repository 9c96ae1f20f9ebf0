import type { Manifest } from '@assent/shared'
import { cookieText, writeCookie } from '../core/cookies.ts'
import { dayOf, type StoredChoice } from '../core/decision.ts'
import { COOKIES } from '../core/storage.ts'

/** The mark of a choice that allowed a sale although the browser signals against it. */
export const OVER_SIGNAL = '.s'

/**
 * Writes a choice as `1.DAY.VISITOR.GRANTED.REFUSED`: format, day in base 36, visitor id without hyphens or empty,
 * six characters for each answer; `.s` behind it when a sale was allowed although the browser signals against it, and
 * the mark of an account whose answers they are. At most 446 bytes with 64 purposes.
 */
export function encodeChoice({ day, visitorId, granted, refused, overSignal, account }: StoredChoice): string {
  const parts = [1, day.toString(36), visitorId?.replaceAll('-', '') ?? '', granted.join(''), refused.join('')]
  return parts.join('.') + (overSignal ?? '') + (account ?? '')
}

/**
 * Keeps the choice in one first-party cookie that disappears `choiceDays` after the day of the decision, however often
 * the person comes back. Where cookies are blocked nothing is kept: the choice counts for this page, the next one asks.
 * `cookieDomain`: the domain whose hosts share it; where the browser refuses that, the host keeps it for itself.
 */
export function writeChoice(
  page: Document,
  choice: StoredChoice,
  { choiceDays, cookieDomain }: Pick<Manifest, 'choiceDays' | 'cookieDomain'>,
  now: number,
): void {
  const value = encodeChoice(choice)
  const rest = `=${value};Path=/;SameSite=Lax;Max-Age=${(choice.day + choiceDays - dayOf(now)) * 86_400}`
  const [own, shared, plain] = COOKIES
  // A secure cookie is refused on plain http and, by some browsers, on localhost; only there is the plain name used.
  const ways = [own + rest + ';Secure', plain + rest]
  if (cookieDomain) {
    const domain = ';Domain=' + cookieDomain
    ways.unshift(shared + rest + domain + ';Secure', plain + rest + domain)
  }
  for (const way of ways) {
    writeCookie(page, way)
    // Seen by reading, which holds up the page for as long as the browser is busy with requests; and where the host's own
    // cookie is refused over https, so is every other.
    if ((!cookieDomain && page.URL.startsWith('https')) || `${cookieText(page)};`.includes(`=${value};`)) return
  }
}

/** A choice that answers nothing: other tabs see it, as they would not see a cookie go. */
export function undecided(day: number): StoredChoice {
  return { day, visitorId: undefined, granted: [], refused: [] }
}
