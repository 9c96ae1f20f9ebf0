/** Every cookie the page can see, as name and value; none where cookies are blocked. */
export function readCookies(page: Document): (readonly [name: string, value: string])[] {
  let text = ''
  try {
    text = page.cookie
  } catch {
    // A sandboxed frame throws here; it has no cookies.
  }
  return text.split('; ').map((pair) => {
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
