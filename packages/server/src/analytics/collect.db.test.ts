import { type BatchId, type VisitorId } from '@assent/shared'
import { describe, expect, it } from 'vitest'
import { withDatabase } from '../../test/_database.ts'
import {
  choose,
  DAY,
  fromThePage,
  HOUR,
  makeDecision,
  makePolicy,
  makeWorld,
  MINUTE,
  type World,
} from '../../test/_make.ts'
import { recordConsent } from '../consent/record-consent.ts'
import { inOrganization } from '../db/scope.ts'
import { collectEvents, type CollectOutcome } from './collect-events.ts'

const database = withDatabase()

async function consenting(world: World, choices = choose({ analytics: true, marketing: false })) {
  const visitorId = world.ids.uuid() as VisitorId
  const outcome = await recordConsent(world, makeDecision(world, { visitorId, method: 'choose', choices }), fromThePage)
  if (outcome.kind !== 'recorded' || outcome.writeToken === null) throw new Error(JSON.stringify(outcome))
  return { visitorId, token: outcome.writeToken }
}

function body(world: World, token: string, overrides: object = {}): object {
  const at = new Date(world.clock.now()).toISOString()
  return {
    token,
    batchId: world.ids.uuid() as BatchId,
    device: 'phone',
    events: [
      { kind: 'page-view', at, path: '/', referrer: 'news.example' },
      { kind: 'page-view', at, path: '/pricing' },
      { kind: 'page-view', at, path: '/pricing' },
      { kind: 'page-time', at, path: '/pricing', seconds: 40 },
      { kind: 'interaction', at, path: '/pricing', name: 'signup_click' },
    ],
    ...overrides,
  }
}

const codeOf = (outcome: CollectOutcome): string => (outcome.kind === 'forbidden' ? outcome.code : outcome.kind)

async function stored(world: World) {
  return inOrganization(world.db, world.organizationId, (trx) =>
    trx.selectFrom('analytics_hit').selectAll().orderBy('position').execute(),
  )
}

describe('collecting analytics events', () => {
  it('CP18 stores an event with the days its two lives end: identified until 14 months, counted until 26', async () => {
    const world = await makeWorld(database.db, { slug: 'lives' })
    const { visitorId, token } = await consenting(world)
    expect(await collectEvents(world, body(world, token), fromThePage)).toEqual({
      kind: 'accepted',
      events: 5,
      writeToken: undefined,
    })
    const hits = await stored(world)
    const days = { anonymize_on: '2028-01-24', delete_on: '2029-01-24' }
    expect(hits).toMatchObject(
      [
        { kind: 'page-view', path: '/', referrer: 'news.example' },
        { kind: 'page-view', path: '/pricing' },
        { kind: 'page-view', path: '/pricing' },
        { kind: 'page-time', path: '/pricing', seconds: 40 },
        { kind: 'interaction', path: '/pricing', name: 'signup_click' },
      ].map((hit) => ({ ...hit, ...days, visitor_id: visitorId, truncated_ip: '203.0.113.0/24' })),
    )
  })

  it('stores a batch once, however often it is sent', async () => {
    const world = await makeWorld(database.db, { slug: 'twice' })
    const { token } = await consenting(world)
    const batch = body(world, token)
    await Promise.all(Array.from({ length: 10 }, () => collectEvents(world, batch, fromThePage)))
    await collectEvents(world, batch, fromThePage)
    expect(await stored(world)).toHaveLength(5)
  })

  it('refuses events without a token, with a forged one, and with one that does not grant analytics', async () => {
    const world = await makeWorld(database.db, { slug: 'refuse' })
    const { token: marketingOnly } = await consenting(world, choose({ analytics: false, marketing: true }))
    expect(codeOf(await collectEvents(world, { events: [] }, fromThePage))).toBe('CONSENT_REQUIRED')
    expect(codeOf(await collectEvents(world, body(world, 'e30.AAAAAAAAAAAAAAAAAAAAAA'), fromThePage))).toBe(
      'TOKEN_INVALID',
    )
    expect(codeOf(await collectEvents(world, body(world, marketingOnly), fromThePage))).toBe('CONSENT_REQUIRED')
    expect(await stored(world)).toEqual([])
  })

  it('SV3 refuses events at once after a withdrawal, although the token is still fresh', async () => {
    const world = await makeWorld(database.db, { slug: 'withdrawn' })
    const { visitorId, token } = await consenting(world)
    await collectEvents(world, body(world, token), fromThePage)
    world.clock.advance(MINUTE)
    const withdrawal = makeDecision(world, {
      visitorId,
      writeToken: token,
      method: 'withdraw',
      choices: choose({ analytics: false, marketing: false }),
    })
    await recordConsent(world, withdrawal, fromThePage)
    expect(codeOf(await collectEvents(world, body(world, token), fromThePage))).toBe('CONSENT_WITHDRAWN')
    expect(await stored(world)).toHaveLength(5)
  })

  it('goes on under the new token after a decision that kept analytics and withdrew something else', async () => {
    const world = await makeWorld(database.db, { slug: 'partly' })
    const { visitorId, token } = await consenting(world, choose({ analytics: true, marketing: true }))
    world.clock.advance(MINUTE)
    const outcome = await recordConsent(
      world,
      makeDecision(world, {
        visitorId,
        writeToken: token,
        method: 'choose',
        choices: choose({ analytics: true, marketing: false }),
      }),
      fromThePage,
    )
    const next = outcome.kind === 'recorded' ? (outcome.writeToken ?? '') : ''
    expect(codeOf(await collectEvents(world, body(world, next), fromThePage))).toBe('accepted')
  })

  it('renews a token of yesterday from the latest decision, and not once that decision has run out', async () => {
    const world = await makeWorld(database.db, { slug: 'renew' })
    const { token } = await consenting(world)
    world.clock.advance(25 * HOUR)
    const outcome = await collectEvents(world, body(world, token), fromThePage)
    expect(outcome).toMatchObject({ kind: 'accepted', events: 5 })
    const renewed = outcome.kind === 'accepted' ? (outcome.writeToken ?? '') : ''
    expect(renewed).not.toBe(token)
    world.clock.advance(HOUR)
    expect(await collectEvents(world, body(world, renewed), fromThePage)).toEqual({
      kind: 'accepted',
      events: 5,
      writeToken: undefined,
    })
    world.clock.advance(182 * DAY)
    expect(codeOf(await collectEvents(world, body(world, renewed), fromThePage))).toBe('CONSENT_EXPIRED')
  })

  it('refuses an unregistered origin and a policy without analytics', async () => {
    const world = await makeWorld(database.db, { slug: 'origins' })
    const { token } = await consenting(world)
    expect(
      codeOf(await collectEvents(world, body(world, token), { ...fromThePage, origin: 'https://evil.example' })),
    ).toBe('ORIGIN_NOT_ALLOWED')
    const without = await makeWorld(database.db, {
      slug: 'without',
      site: { policy: makePolicy({ analyticsPurpose: null, analyticsRetention: null }) },
    })
    const consent = await consenting(without)
    expect(codeOf(await collectEvents(without, body(without, consent.token), fromThePage))).toBe(
      'ANALYTICS_NOT_IN_POLICY',
    )
  })

  it('refuses a batch whose times are ahead or too old, naming the event, and stores none of it', async () => {
    const world = await makeWorld(database.db, { slug: 'times' })
    const { token } = await consenting(world)
    const event = (at: number) => ({ kind: 'page-view', at: new Date(at).toISOString(), path: '/' })
    const batch = body(world, token, {
      events: [event(world.clock.now()), event(world.clock.now() + 6 * MINUTE), event(world.clock.now() - 8 * DAY)],
    })
    expect(await collectEvents(world, batch, fromThePage)).toMatchObject({
      kind: 'malformed',
      problems: [
        { path: 'events[1].at', code: 'CLOCK_AHEAD' },
        { path: 'events[2].at', code: 'TOO_OLD' },
      ],
    })
    expect(await stored(world)).toEqual([])
  })

  it('keeps text that is special to SQL and to array literals as it is', async () => {
    const world = await makeWorld(database.db, { slug: 'special' })
    const { token } = await consenting(world)
    const name = `a"b\\c{d},'; drop table x; NULL é💥`
    const at = new Date(world.clock.now()).toISOString()
    const events = [
      { kind: 'interaction', at, path: `/a"b,c{d}\\e`, name },
      { kind: 'interaction', at, path: '/NULL', name: 'NULL' },
    ]
    expect(codeOf(await collectEvents(world, body(world, token, { events }), fromThePage))).toBe('accepted')
    const hits = await stored(world)
    expect(hits.map((hit) => [hit.path, hit.name]).sort()).toEqual(
      [
        [`/a"b,c{d}\\e`, name],
        ['/NULL', 'NULL'],
      ].sort(),
    )
  })
})
