import type { ServiceWords } from '@assent/shared'
import { readCookies } from '../core/cookies.ts'
import { COOKIES } from '../core/storage.ts'
import { matchesName } from '../desk/clear-cookies.ts'

/** A name that the browser keeps for this page. Never its value, which may tell who somebody is. */
export interface StoredName {
  readonly name: string
  readonly kind: 'cookie' | 'localStorage' | 'sessionStorage'
  /** Services of the policy that name it; `assent` is Assent itself. None: the policy does not know it. */
  readonly services: readonly string[]
  /** Whether one of them is allowed; undefined where none is known. */
  readonly isAllowed: boolean | undefined
}

const OWN = /^(?:__Host-)?assent(?:\.|$)/

/** What the page can see of cookies and storage beside what the policy says of each service. */
export function storedNames(
  page: Document,
  inventory: Readonly<Record<string, ServiceWords>>,
  has: (words: string) => boolean,
): StoredName[] {
  const describe = (kind: StoredName['kind'], name: string): StoredName => {
    if (COOKIES.includes(name as never) || (kind !== 'cookie' && OWN.test(name))) {
      return { name, kind, services: ['assent'], isAllowed: true }
    }
    const services = Object.entries(inventory).flatMap(([id, { cookies }]) =>
      cookies.some((cookie) => matchesName(cookie.name, name)) ? [id] : [],
    )
    return { name, kind, services, isAllowed: services.length > 0 ? services.some((id) => has(id)) : undefined }
  }
  const stored = (kind: 'localStorage' | 'sessionStorage'): StoredName[] => {
    try {
      return Object.keys(page.defaultView![kind]).map((name) => describe(kind, name))
    } catch {
      // Blocked storage holds nothing.
      return []
    }
  }
  const cookies = readCookies(page).flatMap(([name]) => (name ? [describe('cookie', name)] : []))
  return [...cookies, ...stored('localStorage'), ...stored('sessionStorage')]
}
