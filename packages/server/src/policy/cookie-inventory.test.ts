import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkInventory, type SeenEntry, type Visit } from './cookie-inventory.domain.ts'
import { loadPolicy } from './load-policy.ts'
import type { Policy, PolicyCookie } from './policy.types.ts'

const loaded = loadPolicy(readFileSync(new URL('../../../../examples/policies/cloudvno.yaml', import.meta.url), 'utf8'))
if (!loaded.ok) throw new Error('the example does not pass')
const { policy } = loaded
const at = Date.UTC(2026, 10, 26)
const days = (count: number): number => at + count * 86_400_000

const cookie = (name: string, more: Partial<SeenEntry> = {}): SeenEntry => ({
  kind: 'cookie',
  name,
  host: 'www.cloudvno.example',
  endsAt: null,
  ...more,
})
const codes = (seen: SeenEntry, visit: Partial<Visit> = {}, of: Policy = policy): readonly string[] =>
  checkInventory(of, [seen], { allowed: new Set(), acted: false, at, ...visit }).map(({ code }) => code)
/** The policy with its preference cookie described otherwise. */
const withPrefs = (more: Partial<PolicyCookie>, category = 'preferences'): Policy => ({
  ...policy,
  services: policy.services!.map((service) =>
    service.id === 'own-preferences'
      ? { ...service, category, cookies: service.cookies!.map((each) => ({ ...each, ...more })) }
      : service,
  ),
})

describe('the cookies of a visit', () => {
  it('are in order when they are in the policy and allowed; what Assent keeps itself always is', () => {
    expect(codes(cookie('cvno_session'))).toEqual([])
    expect(codes(cookie('__Host-assent', { endsAt: days(180) }))).toEqual([])
    expect(codes(cookie('assent', { kind: 'storage' }))).toEqual([])
    for (const word of ['preferences']) expect(codes(cookie('cvno_prefs'), { allowed: new Set([word]) })).toEqual([])
  })

  it('VP8 SV29 are found when no service names them', () => {
    expect(codes(cookie('_fbp'))).toEqual(['COOKIE_UNKNOWN'])
    expect(codes(cookie('_fbp', { kind: 'storage' }))).toEqual(['COOKIE_UNKNOWN'])
  })

  it('VP7 VA27 are found when they were written without consent', () => {
    expect(codes(cookie('cvno_prefs'))).toEqual(['COOKIE_BEFORE_CONSENT'])
    expect(codes(cookie('cvno_prefs', { kind: 'storage' }), { allowed: new Set(['analytics']) })).toEqual([
      'COOKIE_BEFORE_CONSENT',
    ])
  })

  it('VP7 VA27 need no consent when an act sets them, and are found without one', () => {
    const exempt = withPrefs({ on_act: true }, 'essential')
    expect(codes(cookie('cvno_prefs'), { acted: true }, exempt)).toEqual([])
    expect(codes(cookie('cvno_prefs'), { acted: false }, exempt)).toEqual(['COOKIE_WITHOUT_ACT'])
  })

  it('VP6 are found when they stay longer, reach wider or belong to somebody else than stated', () => {
    const allowed = { allowed: new Set(['preferences']) }
    expect(codes(cookie('cvno_session', { endsAt: days(3) }))).toEqual(['COOKIE_LIFETIME'])
    expect(codes(cookie('cvno_prefs', { endsAt: days(184) }), allowed)).toEqual([])
    expect(codes(cookie('cvno_prefs', { endsAt: days(186) }), allowed)).toEqual(['COOKIE_LIFETIME'])
    expect(codes(cookie('cvno_prefs', { host: '.cloudvno.example' }), allowed)).toEqual(['COOKIE_DOMAIN'])
    expect(
      codes(cookie('cvno_prefs', { host: '.cloudvno.example' }), allowed, withPrefs({ domain: 'cloudvno.example' })),
    ).toEqual([])
    expect(codes(cookie('cvno_prefs', { host: 'ads.example' }), allowed)).toEqual(['COOKIE_PARTY'])
  })

  it('are in order when one of two services that share a name may set them', () => {
    const shared: Policy = {
      ...policy,
      services: [
        ...policy.services!,
        {
          id: 'twin',
          name: 'Twin',
          category: 'essential',
          cookies: [{ name: '/^cvno_/', lifetime: 'P1Y', party: 'first' }],
        },
      ],
    }
    expect(codes(cookie('cvno_prefs'), {}, shared)).toEqual([])
  })
})
