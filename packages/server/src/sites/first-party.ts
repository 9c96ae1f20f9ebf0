import { CHOICE_VALUE } from '@assent/shared'
import type { IncomingHttpHeaders } from 'node:http'
import type { RegisteredSite } from './registered-site.ts'

/** What a request says of the host it came through. */
export type FirstPartyFacts = Pick<IncomingHttpHeaders, 'cookie'> & { readonly prefix: string }

/** The header in which a reverse proxy names the path it stripped. */
export const PREFIX_HEADER = 'x-forwarded-prefix'

/**
 * The facts of a request that came through a reverse proxy; null for any other. A page cannot name that header itself:
 * for another origin it would need an answer to a preflight that nobody gives.
 */
export function readFirstParty(headers: IncomingHttpHeaders): FirstPartyFacts | null {
  const prefix = headers[PREFIX_HEADER]
  return typeof prefix === 'string' ? { prefix: prefix.replace(/\/$/, ''), cookie: headers.cookie } : null
}

/** Whether the request came by the path that the site's policy names; a header alone moves nothing. */
export function cameFirstParty(
  { firstParty }: Pick<RegisteredSite, 'firstParty'>,
  facts: FirstPartyFacts | null,
): facts is FirstPartyFacts {
  return facts !== null && firstParty === facts.prefix
}

const DAY = 86_400_000
const STORED = /(?:^|;\s*)(__Host-assent|__Secure-assent|assent)=([^;]*)/g

/** A choice as a browser sends it, with the name of the cookie it came in. */
export interface SentChoice {
  readonly name: string
  readonly value: string
  /** Day of the decision, counted from 1970-01-01 (UTC). */
  readonly day: number
}

/** How a choice is kept: for how many days, and under which domain its hosts share it; null for the host alone. */
export interface ChoiceKeeping {
  readonly choiceDays: number
  readonly cookieDomain: string | null
}

/** The choice that the browser sent and that still stands: the newest, and of one day the one that grants less. */
export function sentChoice({ cookie = '' }: FirstPartyFacts, choiceDays: number, now: number): SentChoice | null {
  const today = Math.floor(now / DAY)
  const choices = [...cookie.matchAll(STORED)].flatMap(([, name = '', value = '']) => {
    const day = Number.parseInt(CHOICE_VALUE.exec(value)?.[1] ?? '', 36)
    // A clock that is wrong by more than a day decides nothing here, as it does not in the browser.
    return day <= today + 1 && day + choiceDays > today ? [{ name, value, day }] : []
  })
  return choices.sort((a, b) => b.day - a.day || a.value.length - b.value.length)[0] ?? null
}

/**
 * The `Set-Cookie` value that keeps the choice the browser sent, unchanged and until the same day: browsers that purge
 * what scripts wrote (Safari after seven days) leave a cookie of the server alone, and a visit renews nothing.
 * Null when the browser sent no choice, or none that still stands.
 */
export function keepChoice(facts: FirstPartyFacts, keeping: ChoiceKeeping, now: number): string | null {
  const sent = sentChoice(facts, keeping.choiceDays, now)
  return sent === null ? null : choiceCookie(sent, keeping, now)
}

/** The `Set-Cookie` value of a choice, which ends `choiceDays` after its day. */
export function choiceCookie(
  { name, value, day }: SentChoice,
  { choiceDays, cookieDomain }: ChoiceKeeping,
  now: number,
): string {
  const today = Math.floor(now / DAY)
  const secure = name.startsWith('__') ? '; Secure' : ''
  // Under the first name a browser keeps a cookie for its host alone; the others may be those that the hosts share.
  const domain = cookieDomain !== null && !name.startsWith('__Host-') ? `; Domain=${cookieDomain}` : ''
  return `${name}=${value}; Path=/; SameSite=Lax; Max-Age=${(day + choiceDays - today) * 86_400}${domain}${secure}`
}
