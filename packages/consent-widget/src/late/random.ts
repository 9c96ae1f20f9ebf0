/** Ten random bytes of the browser, as an id needs them. */
export function randomBytes(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(10))
}
