import type { VisitorId } from '@assent/shared'
import { expireCookie, readCookies, writeCookie } from './cookies.ts'
import { dayOf, type StoredChoice } from './decision.ts'

/** The name under which the choice is kept; with the `__Host-` prefix no other host and no plain http can plant one. */
const COOKIE = 'assent'
const SECURE_COOKIE = '__Host-' + COOKIE
/** Matches both names; a policy's pattern must never clear the choice itself. */
export const OWN_COOKIES = `/^(__Host-)?${COOKIE}$/`
const TAG = /.{6}/g

/** Where the choice is kept between pages. Nothing here throws, and nothing is written before a choice. */
export interface ChoiceStore {
  read(): StoredChoice | undefined
  /** Writes the choice; it disappears `choiceDays` after the day of the decision, however often the person comes back. */
  write(choice: StoredChoice): void
}

/**
 * Writes a choice as `1.DAY.VISITOR.GRANTED.REFUSED`: format, day in base 36, visitor id without hyphens or empty,
 * six characters for each answer. At most 440 bytes with 64 purposes.
 */
export function encodeChoice({ day, visitorId, granted, refused }: StoredChoice): string {
  return [1, day.toString(36), (visitorId ?? '').replaceAll('-', ''), granted.join(''), refused.join('')].join('.')
}

/** Reads what `encodeChoice` wrote; anything else is undefined, which means: not decided. */
export function decodeChoice(text: string): StoredChoice | undefined {
  const [, day, visitor, granted, refused] =
    /^1\.([0-9a-z]{1,5})\.([0-9a-f]{32}|)\.((?:[0-9a-z]{6})*)\.((?:[0-9a-z]{6})*)$/.exec(text) ?? []
  // A grant without a visitor cannot be proved, a visitor without a grant must not exist: neither is ours.
  if (!day || !granted === !!visitor) return undefined
  return {
    day: Number.parseInt(day, 36),
    visitorId: visitor ? (visitor.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-') as VisitorId) : undefined,
    granted: granted?.match(TAG) ?? [],
    refused: refused?.match(TAG) ?? [],
  }
}

/**
 * Keeps the choice in one first-party cookie. Where cookies are blocked it is kept in memory for this page, and the next
 * page asks again.
 */
export function createChoiceStore(page: Document, choiceDays: number, now: () => number): ChoiceStore {
  let memory: StoredChoice | undefined

  const all = (): StoredChoice[] =>
    readCookies(page)
      .filter(([name]) => name === SECURE_COOKIE || name === COOKIE)
      .map(([, value]) => decodeChoice(value))
      .filter((choice) => choice !== undefined)

  const put = (choice: StoredChoice): void => {
    const value = encodeChoice(choice)
    const rest = `;Path=/;SameSite=Lax;Max-Age=${(choice.day + choiceDays - dayOf(now())) * 86_400}`
    // A secure cookie is refused on plain http and, by some browsers, on localhost; only there is the plain name used.
    for (const start of [`${SECURE_COOKIE}=${value};Secure`, `${COOKIE}=${value}`]) {
      writeCookie(page, start + rest)
      if (readCookies(page).some(([, kept]) => kept === value)) return
    }
    memory = choice
  }

  const write = (choice: StoredChoice): void => {
    put(choice)
    // Two cookies of one name would be read in an order we do not control.
    if (all().length < 2) return
    expireCookie(page, SECURE_COOKIE)
    expireCookie(page, COOKIE)
    put(choice)
  }

  return {
    write,
    read() {
      // Newest first; of one day, the one that grants less: a doubt is never resolved towards consent.
      const [newest, other] = all().sort((a, b) => b.day - a.day || a.granted.length - b.granted.length)
      if (newest && other) write(newest)
      return newest ?? memory
    },
  }
}
