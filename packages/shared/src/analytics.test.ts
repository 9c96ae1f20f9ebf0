import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MAX_EVENTS_PER_BATCH, parseAnalyticsEvent, parseCollectRequest } from './analytics.ts'
import type { Parsed } from './parse.ts'

const pageView = { kind: 'page-view', at: '2026-11-24T10:00:00Z', path: '/pricing', referrer: 'news.example.org' }
const pageTime = { kind: 'page-time', at: '2026-11-24T10:01:00Z', path: '/pricing', seconds: 60 }
const interaction = { kind: 'interaction', at: '2026-11-24T10:00:30Z', path: '/pricing', name: 'signup_click' }
const batch = {
  token: 'e30.c2ln',
  batchId: '019aaf2e-7c00-7000-8000-000000000001',
  device: 'phone',
  events: [pageView, pageTime, interaction],
}

function problems(result: Parsed<unknown>): string[] {
  return result.ok ? [] : result.problems.map(({ path, code }) => `${path} ${code}`)
}

describe('an analytics event', () => {
  test.each([
    pageView,
    pageTime,
    interaction,
    { ...pageView, referrer: null },
    { ...pageView, path: '/' },
    { ...pageTime, seconds: 0 },
  ])('%j is read', (event) => {
    expect(problems(parseAnalyticsEvent(event))).toEqual([])
  })

  test('of any kind carries its own field only', () => {
    expect(parseAnalyticsEvent(pageTime)).toEqual({
      ok: true,
      value: {
        kind: 'page-time',
        at: Date.UTC(2026, 10, 24, 10, 1),
        path: '/pricing',
        seconds: 60,
        name: undefined,
        referrer: undefined,
      },
    })
  })

  test.each([
    ['a kind nobody collects', { ...pageView, kind: 'keystroke' }, ['kind NOT_ALLOWED']],
    [
      'a path with a query, which may identify a person',
      { ...pageView, path: '/a?email=ana@example.org' },
      ['path MALFORMED'],
    ],
    ['a path with a fragment', { ...pageView, path: '/a#token' }, ['path MALFORMED']],
    ['a whole address', { ...pageView, path: 'https://example.org/' }, ['path MALFORMED']],
    ['a path with a NUL, which no database can hold', { ...pageView, path: '/a\0' }, ['path MALFORMED']],
    ['a path with half a character', { ...pageView, path: '/\ud800' }, ['path MALFORMED']],
    ['a path that is too long', { ...pageView, path: `/${'a'.repeat(512)}` }, ['path MALFORMED']],
    [
      'a referrer that is an address',
      { ...pageView, referrer: 'https://news.example.org/story?id=7' },
      ['referrer MALFORMED'],
    ],
    ['seconds on a page view', { ...pageView, seconds: 3 }, ['seconds NOT_ALLOWED']],
    ['a name on a page time', { ...pageTime, name: 'x' }, ['name NOT_ALLOWED']],
    ['a referrer on an interaction', { ...interaction, referrer: 'example.org' }, ['referrer NOT_ALLOWED']],
    ['no seconds on a page time', { ...pageTime, seconds: undefined }, ['seconds MISSING']],
    ['no name on an interaction', { ...interaction, name: null }, ['name MISSING']],
    ['more seconds than a day has', { ...pageTime, seconds: 86_401 }, ['seconds OUT_OF_RANGE']],
    ['fewer seconds than none', { ...pageTime, seconds: -1 }, ['seconds OUT_OF_RANGE']],
    ['half a second', { ...pageTime, seconds: 0.5 }, ['seconds WRONG_TYPE']],
    ['a name that is a story', { ...interaction, name: 'x'.repeat(65) }, ['name TOO_LONG']],
    ['a field nobody asked for', { ...pageView, userAgent: 'Mozilla/5.0' }, ['userAgent UNKNOWN_FIELD']],
    ['a day without a time', { ...pageView, at: '2026-11-24' }, ['at MALFORMED']],
    ['a list', [], [' WRONG_TYPE', 'kind MISSING', 'at MISSING', 'path MISSING']],
  ])('is refused with %s', (_, event, expected) => {
    expect(problems(parseAnalyticsEvent(event))).toEqual(expected)
  })

  test('is never read from arbitrary JSON, and reading never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (input) => {
        expect(parseAnalyticsEvent(input).ok).toBe(false)
      }),
    )
  })
})

describe('a batch of events', () => {
  test('is read with its events in their order', () => {
    const result = parseCollectRequest(batch)
    expect(result.ok && result.value.events.map(({ kind }) => kind)).toEqual(['page-view', 'page-time', 'interaction'])
  })

  test('says which event is wrong', () => {
    expect(
      problems(parseCollectRequest({ ...batch, events: [pageView, { ...pageTime, seconds: 'long' }, 7] })),
    ).toEqual([
      'events[1].seconds WRONG_TYPE',
      'events[2] WRONG_TYPE',
      'events[2].kind MISSING',
      'events[2].at MISSING',
      'events[2].path MISSING',
    ])
  })

  test(`holds ${MAX_EVENTS_PER_BATCH} events and not one more`, () => {
    const events = (length: number): unknown[] => Array.from({ length }, () => pageView)
    expect(problems(parseCollectRequest({ ...batch, events: events(MAX_EVENTS_PER_BATCH) }))).toEqual([])
    expect(problems(parseCollectRequest({ ...batch, events: events(MAX_EVENTS_PER_BATCH + 1) }))).toEqual([
      'events TOO_MANY',
    ])
  })

  test.each([
    ['no token', { ...batch, token: undefined }, ['token MISSING']],
    ['an empty token', { ...batch, token: '' }, ['token MISSING']],
    ['a token of a book', { ...batch, token: 'x'.repeat(2001) }, ['token TOO_LONG']],
    ['a device model', { ...batch, device: 'Pixel 9' }, ['device NOT_ALLOWED']],
    ['a batch id that is no UUID', { ...batch, batchId: '1' }, ['batchId MALFORMED']],
    [
      'a visitor id, which only the token may name',
      { ...batch, visitorId: batch.batchId },
      ['visitorId UNKNOWN_FIELD'],
    ],
    ['nothing', undefined, [' WRONG_TYPE', 'token MISSING', 'batchId MISSING', 'device MISSING', 'events MISSING']],
  ])('is refused with %s', (_, input, expected) => {
    expect(problems(parseCollectRequest(input))).toEqual(expected)
  })

  test('is never read from arbitrary JSON, and reading never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (input) => {
        expect(parseCollectRequest(input).ok).toBe(false)
      }),
    )
  })
})
