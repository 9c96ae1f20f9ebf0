import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  parseBatchId,
  parseDecisionId,
  parsePurposeId,
  parseSiteKey,
  parseVisitorId,
  uuidV7,
  uuidV7Time,
} from './ids.ts'

const LAST_48_BIT_TIME = 2 ** 48 - 1
const tenBytes = fc.uint8Array({ minLength: 10, maxLength: 10 })

/** The 128 bits of a UUID as text, most significant first. */
function bits(id: string): string {
  return [...id.replaceAll('-', '')].map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('')
}

describe('a UUID of version 7', () => {
  test('has the time, the version and the variant where RFC 9562 puts them', () => {
    expect(uuidV7(0x017f22e279b0, Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]))).toBe(
      '017f22e2-79b0-7cc3-98c4-dc0c0c07398f',
    )
  })

  test('keeps 74 of the 80 random bits and gives six to version and variant', () => {
    fc.assert(
      fc.property(fc.nat(LAST_48_BIT_TIME), tenBytes, (time, random) => {
        const all = bits(uuidV7(time, random))
        const given = [...random].map((byte) => byte.toString(2).padStart(8, '0')).join('')
        expect(all.slice(0, 48)).toBe(time.toString(2).padStart(48, '0'))
        expect(all.slice(48, 52)).toBe('0111')
        expect(all.slice(64, 66)).toBe('10')
        expect(all.slice(52, 64)).toBe(given.slice(4, 16))
        expect(all.slice(66)).toBe(given.slice(18))
      }),
    )
  })

  test('gives back the millisecond it was made in', () => {
    fc.assert(
      fc.property(fc.nat(LAST_48_BIT_TIME), tenBytes, (time, random) => {
        const id = uuidV7(time, random)
        expect(uuidV7Time(id)).toBe(time)
        expect(parseVisitorId(id)).toEqual({ ok: true, value: id })
      }),
    )
  })

  test('sorts as text in the order of time', () => {
    fc.assert(
      fc.property(
        fc.nat(LAST_48_BIT_TIME),
        fc.nat(LAST_48_BIT_TIME),
        tenBytes,
        tenBytes,
        (one, other, random, more) => {
          fc.pre(one !== other)
          expect(uuidV7(one, random) < uuidV7(other, more)).toBe(one < other)
        },
      ),
    )
  })

  test('drops a fraction of a millisecond and ignores more random bytes than it needs', () => {
    const random = new Uint8Array(16).fill(0xff)
    expect(uuidV7(1_795_514_400_000.75, random)).toBe(uuidV7(1_795_514_400_000, random.subarray(0, 10)))
  })
})

describe.each([
  ['visitor', parseVisitorId],
  ['decision', parseDecisionId],
  ['batch', parseBatchId],
])('a %s id', (word, parse) => {
  test.each([
    ['capitals', '017F22E2-79B0-7CC3-98C4-DC0C0C07398F'],
    ['version 4', '017f22e2-79b0-4cc3-98c4-dc0c0c07398f'],
    ['the nil id', '00000000-0000-0000-0000-000000000000'],
    ['a foreign variant', '017f22e2-79b0-7cc3-c8c4-dc0c0c07398f'],
    ['no hyphens', '017f22e279b07cc398c4dc0c0c07398f'],
    ['braces', '{017f22e2-79b0-7cc3-98c4-dc0c0c07398f}'],
    ['a line break behind', '017f22e2-79b0-7cc3-98c4-dc0c0c07398f\n'],
    ['a number', 7],
    ['nothing', null],
  ])('is refused with %s, and the message says what was expected', (_, input) => {
    const result = parse(input)
    expect(result).toMatchObject({ ok: false, problems: [{ path: '', code: 'MALFORMED' }] })
    expect(result.ok ? '' : result.problems[0]?.message).toContain(`a ${word} id`)
  })
})

describe('a site key', () => {
  test.each(['acme/www', 'a/b', '0/0', 'a-b/c-d', `${'a'.repeat(40)}/${'b'.repeat(40)}`])('%s is one', (key) => {
    expect(parseSiteKey(key)).toEqual({ ok: true, value: key })
  })

  test.each([
    '',
    'acme',
    'acme/',
    '/www',
    'acme/www/x',
    'Acme/www',
    'acme/-www',
    'acme-/www',
    'acme/w_w',
    '../www',
    `${'a'.repeat(41)}/b`,
    3,
    null,
    ['acme/www'],
  ])('%j is none', (key) => {
    expect(parseSiteKey(key)).toMatchObject({ ok: false, problems: [{ code: 'MALFORMED' }] })
  })
})

describe('a purpose id', () => {
  test.each(['a', 'analytics', 'web_analytics', 'ai-training', 'p2', 'a'.repeat(63)])('%s is one', (id) => {
    expect(parsePurposeId(id)).toEqual({ ok: true, value: id })
  })

  test.each(['', 'Analytics', '1st', '_x', 'two words', 'é', '__proto__', 'a'.repeat(64), 3, null, {}])(
    '%j is none',
    (id) => {
      expect(parsePurposeId(id)).toMatchObject({ ok: false, problems: [{ code: 'MALFORMED' }] })
    },
  )
})
