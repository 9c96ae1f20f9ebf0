/** The page's cookies as one text; empty where cookies are blocked. */
export function cookieText(page: Document): string {
  try {
    return page.cookie
  } catch {
    // A sandboxed frame throws here; it has no cookies.
    return ''
  }
}

/** Every cookie the page can see, as name and value. */
export function readCookies(page: Document): (readonly [name: string, value: string])[] {
  return cookieText(page)
    .split('; ')
    .map((pair) => {
      const [name = '', ...rest] = pair.split('=')
      return [name, rest.join('=')]
    })
}

/** Sets a cookie; where cookies are blocked nothing happens, which the caller sees by reading. */
export function writeCookie(page: Document, cookie: string): void {
  try {
    page.cookie = cookie
  } catch {
    // Blocked.
  }
}
