import { describe, expect, it } from 'vitest'
import { cameFirstParty, keepChoice, readFirstParty } from './first-party.ts'

const DAY = 86_400_000
const today = 20_000
const now = today * DAY + 3_600_000
const choice = (day: number, rest = '0123456789abcdef0123456789abcdef.aaaaaa.bbbbbb'): string =>
  `1.${day.toString(36)}.${rest}`
const keep = (cookie: string | undefined): string | null =>
  keepChoice({ prefix: '/assent', cookie }, { choiceDays: 180, cookieDomain: null }, now)

describe('the choice in a cookie of the server', () => {
  it('is the one the browser sent, until the day it would have ended anyway', () => {
    expect(keep(`theme=dark; __Host-assent=${choice(today - 100)}; x=y`)).toBe(
      `__Host-assent=${choice(today - 100)}; Path=/; SameSite=Lax; Max-Age=${80 * 86_400}; Secure`,
    )
    expect(keep(`assent=${choice(today)}`)).toBe(
      `assent=${choice(today)}; Path=/; SameSite=Lax; Max-Age=${180 * 86_400}`,
    )
  })

  it('is a refusal without an id as well', () => {
    expect(keep(`assent=${choice(today, '..bbbbbb')}`)).toContain(`assent=${choice(today, '..bbbbbb')};`)
  })

  it('that the hosts of a domain share stays theirs, and one of a host alone stays its own', () => {
    const shared = (cookie: string): string | null =>
      keepChoice({ prefix: '/assent', cookie }, { choiceDays: 180, cookieDomain: 'acme.example' }, now)
    const rest = `Path=/; SameSite=Lax; Max-Age=${180 * 86_400}`
    expect(shared(`__Secure-assent=${choice(today)}`)).toBe(
      `__Secure-assent=${choice(today)}; ${rest}; Domain=acme.example; Secure`,
    )
    expect(shared(`assent=${choice(today)}`)).toBe(`assent=${choice(today)}; ${rest}; Domain=acme.example`)
    expect(shared(`__Host-assent=${choice(today)}`)).toBe(`__Host-assent=${choice(today)}; ${rest}; Secure`)
  })

  it('lives for its last day and no longer', () => {
    expect(keep(`assent=${choice(today - 179)}`)).toContain('Max-Age=86400')
    expect(keep(`assent=${choice(today - 180)}`)).toBeNull()
  })

  it('is the newest of several, and of one day the one that says less', () => {
    const [older, newer] = [choice(today - 2), choice(today - 1)]
    expect(keep(`assent=${older}; __Host-assent=${newer}`)).toContain(newer)
    const [refused, granted] = [choice(today, '..bbbbbb'), choice(today)]
    expect(keep(`assent=${granted}; __Host-assent=${refused}`)).toContain(refused)
  })

  it.each([
    undefined,
    '',
    'session=1',
    'assent=',
    'assent=2.abc.d.e.f',
    `assent=${choice(today)};Domain=evil`.replace('aaaaaa', 'aaaaa'),
    `assent=${choice(today + 2)}`,
    'assent=1.zzzzz...%0d%0aset-cookie: x',
    `notassent=${choice(today)}`,
  ])('is never made of %j', (cookie) => {
    expect(keep(cookie)).toBeNull()
  })

  it('is kept only for a site whose policy names the path the proxy stripped', () => {
    const facts = readFirstParty({ 'x-forwarded-prefix': '/assent/', cookie: 'a=b' })
    expect(facts).toEqual({ prefix: '/assent', cookie: 'a=b' })
    expect(cameFirstParty({ firstParty: '/assent' }, facts)).toBe(true)
    expect(cameFirstParty({ firstParty: '/other' }, facts)).toBe(false)
    expect(cameFirstParty({ firstParty: null }, facts)).toBe(false)
    expect(cameFirstParty({ firstParty: '/assent' }, readFirstParty({ cookie: 'a=b' }))).toBe(false)
  })
})
