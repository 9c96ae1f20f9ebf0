import type { ConsentDecision, VisitorId } from '@assent/shared'
import { describe, expect, it } from 'vitest'
import { withDatabase } from '../../test/_database.ts'
import { choose, fromThePage, makeDecision, makePolicy, makePurposes, makeWorld, type World } from '../../test/_make.ts'
import { collectEvents } from '../analytics/collect-events.ts'
import { inOrganization } from '../db/scope.ts'
import { recordConsent } from './record-consent.ts'

const database = withDatabase()

/** A world in which one of the two purposes that are asked sells data. */
const makeSellingWorld = (slug: string, sold: 'analytics' | 'marketing'): Promise<World> => {
  const purposes = new Map(makePurposes())
  purposes.set(sold, { ...purposes.get(sold)!, sold: true })
  return makeWorld(database.db, { slug, site: { policy: makePolicy({ purposes }) } })
}
const record = (world: World, decision: Partial<ConsentDecision>, headerGpc = false) =>
  recordConsent(world, makeDecision(world, decision), { ...fromThePage, gpc: headerGpc })
const codes = async (outcome: ReturnType<typeof record>): Promise<readonly string[]> => {
  const result = await outcome
  return result.kind === 'rejected' ? result.problems.map(({ code }) => code) : [result.kind]
}
const grantOf = async (world: World, decision: Partial<ConsentDecision>, headerGpc?: boolean) => {
  const outcome = await record(world, decision, headerGpc)
  if (outcome.kind !== 'recorded' || outcome.writeToken === null) throw new Error(JSON.stringify(outcome))
  return outcome.writeToken
}

describe('an opt-out signal of the browser', () => {
  it('VP12 leaves what is sold out of a yes to everything; without the signal that is a contradiction', async () => {
    const world = await makeSellingWorld('partly', 'marketing')
    const choices = choose({ analytics: true, marketing: false })
    expect(await codes(record(world, { choices, gpc: true }))).toEqual(['recorded'])
    expect(await codes(record(world, { choices }))).toEqual(['METHOD_CONTRADICTS_CHOICES'])
    const other = choose({ analytics: false, marketing: false })
    expect(await codes(record(world, { choices: other, gpc: true }))).toEqual(['METHOD_CONTRADICTS_CHOICES'])
  })

  it('VP12 withdraws what is sold as an event of its own, method signal, and leaves the rest as it stands', async () => {
    const world = await makeSellingWorld('withdraws', 'marketing')
    const visitorId = world.ids.uuid() as VisitorId
    const writeToken = await grantOf(world, { visitorId })
    world.clock.advance(60_000)
    const choices = choose({ analytics: true, marketing: false })
    const signal = { visitorId, writeToken, method: 'signal', element: 'browser', gpc: true, choices } as const
    expect(await codes(record(world, signal))).toEqual(['recorded'])
    const events = await inOrganization(world.db, world.organizationId, (trx) =>
      trx.selectFrom('consent_event').selectAll().where('method', '=', 'signal').execute(),
    )
    expect(events).toMatchObject([
      {
        gpc: true,
        element: 'browser',
        choices: [
          { purpose: 'analytics', granted: true, state: 'given' },
          { purpose: 'marketing', granted: false, state: 'withdrawn' },
        ],
      },
    ])
  })

  it('may answer for what is sold alone, and never grants', async () => {
    const world = await makeSellingWorld('never', 'marketing')
    const signal = { method: 'signal', element: 'browser', gpc: true } as const
    expect(await codes(record(world, { ...signal, choices: choose({ marketing: false }) }))).toEqual(['recorded'])
    expect(await codes(record(world, { ...signal, choices: choose({ marketing: true }) }))).toEqual([
      'METHOD_CONTRADICTS_CHOICES',
    ])
    expect(await codes(record(world, { ...signal, choices: choose({ analytics: true, marketing: false }) }))).toEqual([
      'METHOD_CONTRADICTS_CHOICES',
    ])
    expect(await codes(record(world, { ...signal, choices: choose({ analytics: false }) }))).toEqual([
      'PURPOSE_MISSING',
    ])
  })

  it('is honoured by its header when analytics are shared, unless they were allowed under it', async () => {
    const world = await makeSellingWorld('collect', 'analytics')
    const send = async (token: string, gpc: boolean): Promise<string> => {
      const at = new Date(world.clock.now()).toISOString()
      const events = [{ kind: 'page-view', at, path: '/' }]
      const body = { token, batchId: world.ids.uuid(), device: 'phone', events }
      const outcome = await collectEvents(world, body, { ...fromThePage, gpc })
      return outcome.kind === 'forbidden' ? outcome.code : outcome.kind
    }
    const plain = await grantOf(world, {})
    expect([await send(plain, false), await send(plain, true)]).toEqual(['accepted', 'SIGNAL_OPT_OUT'])
    const chosen = await grantOf(world, { method: 'choose' }, true)
    expect(await send(chosen, true)).toBe('accepted')
    world.clock.advance(25 * 3_600_000)
    expect(await send(chosen, true)).toBe('accepted')
  })
})
