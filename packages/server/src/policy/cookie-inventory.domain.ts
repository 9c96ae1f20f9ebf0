import { show } from '@assent/shared'
import { mostDays, periodOf } from './period-lengths.domain.ts'
import type { Policy, PolicyCookie, PolicyService } from './policy.types.ts'

/** A cookie, or an entry of local storage, that a browser held after a visit. */
export interface SeenEntry {
  readonly kind: 'cookie' | 'storage'
  readonly name: string
  /** Host that holds it; with a dot before it, it reaches every host below. */
  readonly host: string
  /** When it ends, in milliseconds since 1970; null with the session, or never for storage. */
  readonly endsAt: number | null
}

/** What the visitor had done by then. */
export interface Visit {
  /** Purposes and categories that were allowed. */
  readonly allowed: ReadonlySet<string>
  /** Whether they used the settings that cookies with `on_act` remember. */
  readonly acted: boolean
  /** Milliseconds since 1970. */
  readonly at: number
}

export type InventoryCode =
  | 'COOKIE_UNKNOWN'
  | 'COOKIE_PARTY'
  | 'COOKIE_BEFORE_CONSENT'
  | 'COOKIE_WITHOUT_ACT'
  | 'COOKIE_LIFETIME'
  | 'COOKIE_DOMAIN'

export interface InventoryProblem {
  readonly code: InventoryCode
  readonly name: string
  readonly host: string
  readonly message: string
}

/** What Assent itself keeps: the choice, and what waits to be sent. The notice says so beside the table. */
const OWN = /^(?:__Host-)?assent$/
const DAY = 86_400_000

/**
 * Holds what a browser has after a visit against what the policy says of cookies: nothing that is not in the table,
 * nothing of a service that was not allowed, nothing that waits for an act before one, nothing longer or wider than
 * stated (ePrivacy Directive Art. 5(3)).
 */
export function checkInventory(policy: Policy, seen: readonly SeenEntry[], visit: Visit): readonly InventoryProblem[] {
  return seen.flatMap((entry): InventoryProblem[] => {
    if (OWN.test(entry.name)) return []
    const matches = (policy.services ?? []).flatMap((service) =>
      (service.cookies ?? []).flatMap((cookie) => (isMeant(cookie, entry.name) ? [{ service, cookie }] : [])),
    )
    const problem = (code: InventoryCode, message: string): InventoryProblem[] => [
      { code, name: entry.name, host: entry.host, message },
    ]
    const party = partyOf(policy, entry)
    const known = matches.filter(({ cookie }) => cookie.party === party)
    if (matches.length === 0) return problem('COOKIE_UNKNOWN', `No service of the policy names ${show(entry.name)}.`)
    if (known.length === 0)
      return problem('COOKIE_PARTY', `${show(entry.name)} is of the ${party} party; the policy says otherwise.`)
    // A name that two services share is in order when it is for one of them.
    const faults = known.map((match) => faultOf(policy, match, entry, visit))
    const [fault] = faults.some((each) => each === null) ? [] : faults
    return fault ? problem(fault.code, fault.message) : []
  })
}

function faultOf(
  policy: Policy,
  { service, cookie }: { readonly service: PolicyService; readonly cookie: PolicyCookie },
  entry: SeenEntry,
  { allowed, acted, at }: Visit,
): Pick<InventoryProblem, 'code' | 'message'> | null {
  const name = show(entry.name)
  if (!isAllowed(policy, service, allowed)) {
    return {
      code: 'COOKIE_BEFORE_CONSENT',
      message: `${name} is of ${show(service.id)}, and ${service.category} was not allowed.`,
    }
  }
  if (cookie.on_act === true && !acted)
    return {
      code: 'COOKIE_WITHOUT_ACT',
      message: `${name} is written only upon an act of the visitor; there was none.`,
    }
  if (entry.kind === 'storage') return null
  if (entry.host.startsWith('.') && entry.host.slice(1) !== cookie.domain) {
    const stated = cookie.domain === undefined ? 'one host alone' : show(cookie.domain)
    return {
      code: 'COOKIE_DOMAIN',
      message: `${name} is set for ${show(entry.host.slice(1))} and every host below it; the policy says ${stated}.`,
    }
  }
  const limit = cookie.lifetime === 'session' ? 0 : mostDays(periodOf(cookie.lifetime))
  // A day of grace: the visit took time, and browsers round.
  if (entry.endsAt !== null && entry.endsAt > at + (limit + 1) * DAY) {
    const days = Math.ceil((entry.endsAt - at) / DAY)
    return { code: 'COOKIE_LIFETIME', message: `${name} stays for ${days} days; the policy says ${cookie.lifetime}.` }
  }
  return null
}

/** A locked category is always on; of another, it or every purpose in it was allowed. */
function isAllowed(policy: Policy, { category }: PolicyService, allowed: ReadonlySet<string>): boolean {
  const isLocked = policy.categories.some(({ id, locked }) => id === category && locked === true)
  const purposes = policy.purposes.filter((purpose) => purpose.category === category)
  return isLocked || allowed.has(category) || (purposes.length > 0 && purposes.every(({ id }) => allowed.has(id)))
}

/** Storage belongs to the origin that holds it, as a cookie to its host. */
function partyOf(policy: Policy, { host }: SeenEntry): 'first' | 'third' {
  const own = Object.values(policy.sites).flatMap(({ origins }) => origins.map((origin) => new URL(origin).hostname))
  const bare = host.replace(/^\./, '')
  return own.some((name) => name === bare || name.endsWith(`.${bare}`)) ? 'first' : 'third'
}

function isMeant({ name }: PolicyCookie, seen: string): boolean {
  return /^\/.+\/$/.test(name) ? new RegExp(name.slice(1, -1)).test(seen) : name === seen
}
