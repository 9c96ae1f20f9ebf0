import { describe, expect, it } from 'vitest'
import { crockford } from './crockford.domain.ts'

describe("Crockford's base 32", () => {
  it.each([
    [[0, 0, 0, 0, 0], '00000000'],
    [[255, 255, 255, 255, 255], 'ZZZZZZZZ'],
    [[0x00, 0x44, 0x32, 0x14, 0xc7], '01234567'],
    [[0b1000_0000], 'G'],
    [[], ''],
  ])('writes %j as %s', (bytes, written) => {
    expect(crockford(Uint8Array.from(bytes))).toBe(written)
  })

  it('agrees with the number it stands for', () => {
    const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
    for (const number of [1n, 31n, 32n, 1023n, 0x0123456789n, 0xfedcba9876n]) {
      const bytes = Buffer.from(number.toString(16).padStart(10, '0'), 'hex')
      const value = [...crockford(bytes)].reduce((sum, digit) => sum * 32n + BigInt(digits.indexOf(digit)), 0n)
      expect(value).toBe(number)
    }
  })
})
