const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * Writes bytes in Crockford's base 32, five bits a character and the last ones cut off: no letter that is read as a
 * digit and none that makes a word, for what people read out over the telephone.
 */
export function crockford(bytes: Uint8Array): string {
  let written = ''
  let bits = 0
  let waiting = 0
  for (const byte of bytes) {
    waiting = (waiting << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      written += ALPHABET.charAt((waiting >> bits) & 31)
    }
    waiting &= (1 << bits) - 1
  }
  return written
}
