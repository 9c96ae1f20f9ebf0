import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  assertNever,
  flag,
  instant,
  listOf,
  oneOf,
  parsed,
  Reader,
  show,
  text,
  wholeNumber,
  type Parsed,
} from './parse.ts'

function codes(result: Parsed<unknown>): string[] {
  return result.ok ? [] : result.problems.map(({ path, code }) => `${path} ${code}`)
}

describe('a message shows a value', () => {
  test.each([
    [undefined, 'nothing'],
    [null, 'null'],
    [true, 'true'],
    [4.5, '4.5'],
    ['short', '"short"'],
    ['say "no"', String.raw`"say \"no\""`],
    [[1, 2], 'a list of 2'],
    [{ secret: 'value' }, 'a value of type object'],
    ['x'.repeat(50), `"${'x'.repeat(50)}"`],
    ['x'.repeat(51), `"${'x'.repeat(50)}…"`],
  ])('%j as %s', (value, shown) => {
    expect(show(value)).toBe(shown)
  })

  test('in at most 60 characters, on one line, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.jsonValue(), fc.constant('\0'.repeat(99))),
        (value) => {
          expect(show(value).length).toBeLessThanOrEqual(60)
          expect(show(value)).not.toMatch(/[\n\r\0]/)
        },
      ),
    )
  })
})

describe('an instant', () => {
  test.each([
    ['2026-11-24T10:00:00Z', Date.UTC(2026, 10, 24, 10)],
    ['2026-11-24T10:00:00.123456789Z', Date.UTC(2026, 10, 24, 10, 0, 0, 123)],
    ['2026-11-24T00:00:00+14:00', Date.UTC(2026, 10, 23, 10)],
    ['2026-11-24T23:59:59-12:00', Date.UTC(2026, 10, 25, 11, 59, 59)],
    ['2028-02-29T00:00:00Z', Date.UTC(2028, 1, 29)],
  ])('%s is read', (input, value) => {
    expect(instant(input)).toEqual({ ok: true, value })
  })

  test.each([
    '2026-02-29T00:00:00Z',
    '2026-02-30T00:00:00Z',
    '2026-04-31T12:00:00+02:00',
    '2026-01-01T24:00:00Z',
    '2026-01-01T23:59:60Z',
    '2026-13-01T00:00:00Z',
    '2026-01-01T00:00:00+99:00',
    '2026-01-01T00:00:00',
    '2026-01-01',
    '2026-01-01 00:00:00Z',
    'Tue, 24 Nov 2026 10:00:00 GMT',
    '',
    0,
    null,
  ])('%j is none', (input) => {
    expect(codes(instant(input))).toEqual([' MALFORMED'])
  })

  test('that a machine wrote is read to the millisecond', () => {
    fc.assert(
      fc.property(fc.integer({ min: -62e12, max: 253e12 }), (time) => {
        expect(instant(new Date(time).toISOString())).toEqual(parsed(time))
      }),
    )
  })
})

describe('a text', () => {
  const parse = text(5)
  test.each([
    ['abc', []],
    ['12345', []],
    ['123456', [' TOO_LONG']],
    ['', [' MISSING']],
    ['a\0', [' MALFORMED']],
    ['\ud800', [' MALFORMED']],
    ['😀', []],
    [5, [' WRONG_TYPE']],
    [null, [' WRONG_TYPE']],
  ])('of at most five: %j gives %j', (input, expected) => {
    expect(codes(parse(input))).toEqual(expected)
  })
})

describe('a number, a flag, a word', () => {
  test.each([
    [1, []],
    [3, []],
    [0, [' OUT_OF_RANGE']],
    [4, [' OUT_OF_RANGE']],
    [1.5, [' WRONG_TYPE']],
    ['2', [' WRONG_TYPE']],
    [Number.NaN, [' WRONG_TYPE']],
    [Number.POSITIVE_INFINITY, [' WRONG_TYPE']],
  ])('from one to three: %j gives %j', (input, expected) => {
    expect(codes(wholeNumber(1, 3)(input))).toEqual(expected)
  })

  test('only true and false are flags', () => {
    expect([true, false].map((input) => flag(input).ok)).toEqual([true, true])
    for (const input of [0, 1, 'true', '', null, undefined, []]) expect(codes(flag(input))).toEqual([' WRONG_TYPE'])
  })

  test('a word that every object inherits is not in the list', () => {
    for (const input of ['toString', '__proto__', 'length'])
      expect(codes(oneOf(['a', 'b'])(input))).toEqual([' NOT_ALLOWED'])
  })
})

describe('a list', () => {
  const parse = listOf(listOf(flag, 2), 2)
  test('names the place of each wrong item, at any depth', () => {
    expect(codes(parse([[true, 1], 'x']))).toEqual(['[0][1] WRONG_TYPE', '[1] WRONG_TYPE'])
  })
  test('is refused as a whole when it is too long or no list', () => {
    expect(codes(parse([[], [], []]))).toEqual([' TOO_MANY'])
    expect(codes(parse({ length: 0 }))).toEqual([' WRONG_TYPE'])
  })
})

describe('a reader', () => {
  test('collects every problem of an object instead of stopping at the first', () => {
    const reader = new Reader({ a: 1, b: '', d: 4 })
    reader.take('a', text(3), '')
    reader.take('b', text(3), '')
    reader.take('c', text(3), '')
    reader.refuseUnknown()
    expect(codes(reader.finish(null))).toEqual(['a WRONG_TYPE', 'b MISSING', 'c MISSING', 'd UNKNOWN_FIELD'])
  })

  test('puts its own place before the places inside', () => {
    const reader = new Reader({ list: [true, 0], nested: {} }, 'body')
    reader.take('list', listOf(flag, 9), [])
    reader.take(
      'nested',
      (input) => {
        const inner = new Reader(input)
        return inner.finish(inner.take('flag', flag, false))
      },
      false,
    )
    expect(codes(reader.finish(null))).toEqual(['body.list[1] WRONG_TYPE', 'body.nested.flag MISSING'])
  })

  test('takes null for absent only where a field is optional', () => {
    const reader = new Reader({ a: null, b: null })
    expect(reader.optional('a', flag)).toBeUndefined()
    reader.take('b', flag, false)
    expect(codes(reader.finish(null))).toEqual(['b WRONG_TYPE'])
  })

  test('names the allowed fields when it refuses another', () => {
    const reader = new Reader({ colour: 1 })
    reader.optional('color', flag)
    reader.refuseUnknown()
    const result = reader.finish(null)
    expect(result.ok ? '' : result.problems[0]?.message).toBe('Unknown field. Allowed: color.')
  })

  test('sees a field named __proto__ as any other unknown field', () => {
    const reader = new Reader(JSON.parse('{"__proto__": {"a": true}}'))
    reader.take('a', flag, false)
    reader.refuseUnknown()
    expect(codes(reader.finish(null))).toEqual(['a MISSING', '__proto__ UNKNOWN_FIELD'])
  })
})

test('a case that slipped through untyped code is a loud error', () => {
  expect(() => assertNever('surprise' as never)).toThrow('Unexpected value: "surprise"')
})
