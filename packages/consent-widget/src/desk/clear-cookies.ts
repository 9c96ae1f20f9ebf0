import { readCookies, writeCookie } from '../core/cookies.ts'
import { COOKIES } from '../core/storage.ts'

/**
 * Removes a cookie from wherever a script on this page can have put it: host-only and each level of the domain, each
 * level of the path, partitioned or not. The browser refuses the levels it would not have accepted.
 */
export function expireCookie(page: Document, name: string): void {
  const { hostname, pathname, protocol } = page.location
  const labels = hostname.split('.')
  const domains = ['', ...labels.map((_, level) => ';Domain=' + labels.slice(level).join('.'))]
  const parts = pathname.split('/')
  const paths = parts.flatMap((_, level) => {
    const path = parts.slice(0, level + 1).join('/')
    return level === 0 ? ['/'] : [path, path + '/']
  })
  // In a frame of another site a browser takes no word about a cookie that is not for such frames, not even its end.
  const secure = [';Secure', ';Secure;SameSite=None;Partitioned']
  const kinds = protocol === 'https:' ? secure : ['', ...secure]
  for (const kind of kinds) {
    for (const domain of domains) {
      for (const path of new Set(paths)) writeCookie(page, `${name}=;Max-Age=0;Path=${path}${domain}${kind}`)
    }
  }
}

/** Whether a name is meant by a policy's pattern: the name itself, or `/…/` as a regular expression. */
export function matchesName(pattern: string, name: string): boolean {
  if (!/^\/.+\/$/.test(pattern)) return pattern === name
  try {
    return new RegExp(pattern.slice(1, -1)).test(name)
  } catch {
    return false
  }
}

/**
 * Clears the cookies, storage entries and IndexedDB databases of services that are not granted. A name that a granted service uses too,
 * and our own, are kept. What a script that is still running writes again goes on the next load, when this is called
 * again.
 */
export function clearNames(page: Document, refused: readonly string[], kept: readonly string[]): void {
  const isMeant = (name: string): boolean =>
    refused.some((pattern) => matchesName(pattern, name)) &&
    ![...kept, ...COOKIES].some((pattern) => matchesName(pattern, name))
  for (const [name] of readCookies(page)) if (isMeant(name)) expireCookie(page, name)
  for (const kind of ['localStorage', 'sessionStorage'] as const) {
    try {
      const storage = page.defaultView![kind]
      for (const name of Object.keys(storage)) if (isMeant(name)) storage.removeItem(name)
    } catch {
      // Blocked storage holds nothing to clear.
    }
  }
  void clearDatabases(isMeant)
}

/** Deletes IndexedDB databases; one that a script still holds open goes when that script lets go of it. */
async function clearDatabases(isMeant: (name: string) => boolean): Promise<void> {
  try {
    for (const { name } of await indexedDB.databases()) if (name && isMeant(name)) indexedDB.deleteDatabase(name)
  } catch {
    // Blocked, or a browser that does not tell their names.
  }
}
