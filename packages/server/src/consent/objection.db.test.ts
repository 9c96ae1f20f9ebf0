import type { ConsentDecision, VisitorId } from '@assent/shared'
import { describe, expect, it } from 'vitest'
import { withDatabase } from '../../test/_database.ts'
import { choose, fromThePage, makeDecision, makePolicy, makePurposes, makeWorld, type World } from '../../test/_make.ts'
import { collectEvents } from '../analytics/collect-events.ts'
import { inOrganization } from '../db/scope.ts'
import { recordConsent } from './record-consent.ts'

const database = withDatabase()

/** A world where beside what is asked stands a purpose that people may object to, and one on a contract. */
const makeWeighingWorld = (slug: string): Promise<World> => {
  const purposes = new Map(makePurposes())
  const other = purposes.get('analytics')!
  purposes.set('suggestions', { ...other, id: 'suggestions', basis: 'legitimate-interests', tag: 'sugges' })
  purposes.set('orders', { ...other, id: 'orders', basis: 'contract', tag: 'orders' })
  return makeWorld(database.db, { slug, site: { policy: makePolicy({ purposes }) } })
}
const record = async (world: World, decision: Partial<ConsentDecision>) => {
  const outcome = await recordConsent(world, makeDecision(world, decision), fromThePage)
  return outcome.kind === 'rejected'
    ? { codes: outcome.problems.map(({ code }) => code) }
    : { codes: [outcome.kind], token: outcome.kind === 'recorded' ? (outcome.writeToken ?? undefined) : undefined }
}
const storedBy = (world: World, visitorId: string) =>
  inOrganization(world.db, world.organizationId, (trx) =>
    trx
      .selectFrom('consent_event')
      .select(['method', 'choices'])
      .where('visitor_id', '=', visitorId)
      .orderBy('decision_id')
      .execute(),
  )
const objects = { method: 'object', element: 'preferences' } as const

describe('an objection', () => {
  it('is an event of its own, with state, basis and nothing about consent, and is taken back by another', async () => {
    const world = await makeWeighingWorld('objects')
    const visitorId = world.ids.uuid() as VisitorId
    expect(await record(world, { ...objects, visitorId, choices: choose({ suggestions: false }) })).toEqual({
      codes: ['recorded'],
      token: undefined,
    })
    expect(await storedBy(world, visitorId)).toEqual([
      {
        method: 'object',
        choices: [{ purpose: 'suggestions', granted: false, state: 'objected', basis: 'legitimate-interests' }],
      },
    ])
    const later = world.ids.uuid() as VisitorId
    await record(world, { ...objects, visitorId: later, choices: choose({ suggestions: true }) })
    expect(await storedBy(world, later)).toMatchObject([{ choices: [{ state: 'objection-withdrawn' }] }])
  })

  it('leaves a consent as it stands: its token goes on, and analytics are still taken', async () => {
    const world = await makeWeighingWorld('beside')
    const visitorId = world.ids.uuid() as VisitorId
    const { token: writeToken } = await record(world, { visitorId })
    world.clock.advance(60_000)
    const choices = choose({ analytics: true, marketing: true, suggestions: false })
    const { codes, token } = await record(world, { ...objects, visitorId, writeToken, choices })
    expect(codes).toEqual(['recorded'])
    const at = new Date(world.clock.now()).toISOString()
    const body = { token, batchId: world.ids.uuid(), device: 'phone', events: [{ kind: 'page-view', at, path: '/' }] }
    expect(await collectEvents(world, body, { ...fromThePage, gpc: false })).toMatchObject({ kind: 'accepted' })
    expect(await storedBy(world, visitorId)).toMatchObject([
      { method: 'accept-all' },
      { choices: [{ state: 'given' }, { state: 'given' }, { state: 'objected', basis: 'legitimate-interests' }] },
    ])
  })

  it('goes with a refusal of everything, and grants nothing itself', async () => {
    const world = await makeWeighingWorld('grants')
    const none = choose({ analytics: false, marketing: false, suggestions: false })
    expect((await record(world, { method: 'reject-all', choices: none })).codes).toEqual(['recorded'])
    const granting = { ...objects, choices: choose({ analytics: true, suggestions: false }) }
    expect((await record(world, granting)).codes).toEqual(['METHOD_CONTRADICTS_CHOICES'])
    expect((await record(world, { ...objects, choices: choose({ analytics: false }) })).codes).toEqual([
      'METHOD_CONTRADICTS_CHOICES',
    ])
  })

  it('reaches no contract, and nothing in a locked category', async () => {
    const world = await makeWeighingWorld('reaches')
    expect((await record(world, { ...objects, choices: choose({ orders: false, suggestions: false }) })).codes).toEqual(
      ['PURPOSE_NOT_ASKED'],
    )
    const locked = [...makePurposes().values()].find((purpose) => purpose.locked)!
    const choices = choose({ [locked.id]: false, suggestions: false })
    expect((await record(world, { ...objects, choices })).codes).toEqual(['PURPOSE_LOCKED'])
  })
})
