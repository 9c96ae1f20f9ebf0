import { randomBytes } from 'node:crypto'
import { uuidV7, type DecisionId, type VisitorId } from '@assent/shared'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { withDatabase } from '../../test/_database.ts'
import { choose, DAY, fromThePage, makeDecision, makeWorld, MINUTE, type World } from '../../test/_make.ts'
import { inOrganization } from '../db/scope.ts'
import { partitionName } from '../db/partitions.ts'
import { visitorMonth } from './consent.domain.ts'
import { proveConsent } from './prove-consent.ts'
import { readConsents, readStatistics } from './read-consents.ts'
import { recordConsent, type RecordConsentOutcome } from './record-consent.ts'
import { verifySeals } from './verify-seals.ts'

type Recorded = Extract<RecordConsentOutcome, { kind: 'recorded' }>

const database = withDatabase()

async function recorded(world: World, overrides?: Parameters<typeof makeDecision>[1]): Promise<Recorded> {
  const outcome = await recordConsent(world, makeDecision(world, overrides), fromThePage)
  if (outcome.kind !== 'recorded') throw new Error(`Not recorded: ${JSON.stringify(outcome)}`)
  return outcome
}

async function codesOf(outcome: Promise<RecordConsentOutcome>): Promise<readonly string[]> {
  const result = await outcome
  return result.kind === 'rejected' ? result.problems.map(({ code }) => code) : [result.kind]
}

async function allEvents(world: World) {
  return inOrganization(world.db, world.organizationId, (trx) => trx.selectFrom('consent_event').selectAll().execute())
}

describe('recording a consent', () => {
  it('VP16 freezes purposes with yes or no and their basis, the policy, the text, the language, the time and the way', async () => {
    const world = await makeWorld(database.db, { slug: 'record' })
    await recorded(world, {
      choices: choose({ analytics: true, marketing: false }),
      method: 'choose',
      element: 'preferences',
      gpc: true,
    })
    const [event] = await allEvents(world)
    expect(event).toMatchObject({
      choices: [
        { purpose: 'analytics', granted: true, state: 'given', basis: 'consent' },
        { purpose: 'marketing', granted: false, state: 'refused', basis: 'consent' },
      ],
      policy_hash: world.site.policy.hash,
      text_hash: [...world.site.texts].find(([, language]) => language === 'en')?.[0],
      language: 'en',
      method: 'choose',
      element: 'preferences',
      jurisdiction: 'ES',
      gpc: true,
      truncated_ip: '203.0.113.0/24',
    })
    expect(event?.recorded_at.getTime()).toBe(world.clock.now())
    expect(event?.decided_at.getTime()).toBe(world.clock.now() - 1000)
  })

  it('answers the same call with the same answer and leaves one row, also when twenty come at once', async () => {
    const world = await makeWorld(database.db, { slug: 'repeat' })
    const decision = makeDecision(world)
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => recordConsent(world, decision, fromThePage)))
    world.clock.advance(3 * MINUTE)
    outcomes.push(await recordConsent(world, decision, fromThePage))
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1)
    expect(outcomes[0]?.kind).toBe('recorded')
    expect(await allEvents(world)).toHaveLength(1)
  })

  it('calls the same id with another content a conflict and keeps what stands', async () => {
    const world = await makeWorld(database.db, { slug: 'conflict' })
    const decision = makeDecision(world)
    await recordConsent(world, decision, fromThePage)
    const other = { ...decision, method: 'choose' as const, choices: choose({ analytics: true, marketing: false }) }
    expect(await recordConsent(world, other, fromThePage)).toEqual({
      kind: 'conflict',
      decisionId: decision.decisionId,
    })
    const events = await allEvents(world)
    expect(events).toHaveLength(1)
    expect(events[0]?.choices.every(({ granted }) => granted)).toBe(true)
  })

  it('gives no write token after a refusal, because nothing is left to link to', async () => {
    const world = await makeWorld(database.db, { slug: 'refusal' })
    const { writeToken } = await recorded(world, {
      method: 'reject-all',
      choices: choose({ analytics: false, marketing: false }),
    })
    expect(writeToken).toBeNull()
  })

  it('records a withdrawal as a new event whose purposes are withdrawn and not refused', async () => {
    const world = await makeWorld(database.db, { slug: 'withdraw' })
    const visitorId = world.ids.uuid() as VisitorId
    const first = await recorded(world, {
      visitorId,
      choices: choose({ analytics: true, marketing: false }),
      method: 'choose',
    })
    world.clock.advance(MINUTE)
    await recorded(world, {
      visitorId,
      writeToken: first.writeToken ?? undefined,
      method: 'withdraw',
      element: 'preferences',
      choices: choose({ analytics: false, marketing: false }),
    })
    const events = (await allEvents(world)).sort((a, b) => a.recorded_at.getTime() - b.recorded_at.getTime())
    expect(events.map(({ choices }) => choices.map(({ state }) => state))).toEqual([
      ['given', 'refused'],
      ['withdrawn', 'refused'],
    ])
  })

  it('takes each write token once: a replay under a new id is refused and names the decision that used it', async () => {
    const world = await makeWorld(database.db, { slug: 'replay' })
    const visitorId = world.ids.uuid() as VisitorId
    const first = await recorded(world, { visitorId })
    world.clock.advance(MINUTE)
    const next = makeDecision(world, { visitorId, writeToken: first.writeToken ?? undefined })
    expect(await codesOf(recordConsent(world, next, fromThePage))).toEqual(['recorded'])
    const replay = makeDecision(world, { visitorId, writeToken: first.writeToken ?? undefined })
    const outcome = await recordConsent(world, replay, fromThePage)
    expect(outcome).toMatchObject({ kind: 'rejected', problems: [{ code: 'WRITE_TOKEN_USED' }] })
    expect(JSON.stringify(outcome)).toContain(next.decisionId)
    expect(await allEvents(world)).toHaveLength(2)
  })

  it('refuses a second first decision: knowing a visitor id is not enough to decide for the visitor', async () => {
    const world = await makeWorld(database.db, { slug: 'takeover' })
    const visitorId = world.ids.uuid() as VisitorId
    await recorded(world, { visitorId })
    expect(await codesOf(recordConsent(world, makeDecision(world, { visitorId }), fromThePage))).toEqual([
      'WRITE_TOKEN_MISSING',
    ])
  })

  it.each([
    ['a site that does not exist', { siteKey: 'nobody/www' }, ['UNKNOWN_SITE']],
    [
      'an unknown purpose',
      { choices: choose({ analytics: true, marketing: true, telepathy: true }) },
      ['UNKNOWN_PURPOSE'],
    ],
    ['a locked purpose', { choices: choose({ analytics: true, marketing: true, service: true }) }, ['PURPOSE_LOCKED']],
    [
      'a purpose on another basis',
      { choices: choose({ analytics: true, marketing: true, fraud: true }) },
      ['PURPOSE_NOT_ASKED'],
    ],
    ['a purpose left out', { choices: choose({ analytics: true }) }, ['PURPOSE_MISSING']],
    [
      'accepting all with a no in it',
      { choices: choose({ analytics: true, marketing: false }) },
      ['METHOD_CONTRADICTS_CHOICES'],
    ],
    ['rejecting all with a yes in it', { method: 'reject-all' }, ['METHOD_CONTRADICTS_CHOICES']],
    ['a policy nobody applied', { policyHash: 'c'.repeat(64) }, ['POLICY_UNKNOWN']],
    ['a text nobody was shown', { textHash: 'c'.repeat(64) }, ['TEXT_UNKNOWN']],
    ['a text in another language', { language: 'es' }, ['TEXT_UNKNOWN']],
    ['a forged write token', { writeToken: 'e30.AAAAAAAAAAAAAAAAAAAAAA' }, ['WRITE_TOKEN_INVALID']],
    ['a time in the future', { decidedAt: Date.parse('2026-11-24T10:05:01Z') }, ['CLOCK_AHEAD']],
    ['a time before the policy', { decidedAt: Date.parse('2026-03-14T23:59:59Z') }, ['BEFORE_POLICY']],
    ['a time too long ago', { decidedAt: Date.parse('2026-10-25T09:59:59Z') }, ['TOO_OLD']],
    [
      'a visitor id older than any cookie',
      { visitorId: uuidV7(Date.parse('2025-10-01'), randomBytes(10)) },
      ['VISITOR_ID_EXPIRED'],
    ],
  ])('refuses %s and stores nothing', async (name, overrides, codes) => {
    const world = await makeWorld(database.db, { slug: `bad-${name.replace(/\W+/g, '-').slice(0, 30)}` })
    const decision = { ...makeDecision(world), ...(overrides as object) }
    expect(await codesOf(recordConsent(world, decision, fromThePage))).toEqual(codes)
    expect(await allEvents(world)).toHaveLength(0)
  })

  it('accepts the last moment allowed on each side of the clock', async () => {
    const world = await makeWorld(database.db, { slug: 'edges' })
    await recorded(world, { decidedAt: world.clock.now() + 5 * MINUTE })
    await recorded(world, { decidedAt: world.clock.now() - 30 * DAY })
    expect(await allEvents(world)).toHaveLength(2)
  })

  it.each([null, 'https://evil.example', 'http://www.acme.example'])(
    'refuses the origin %s, naming it and the registered ones',
    async (origin) => {
      const world = await makeWorld(database.db, { slug: `origin-${String(origin).length}` })
      const outcome = await recordConsent(world, makeDecision(world), { ...fromThePage, origin })
      expect(outcome).toMatchObject({ kind: 'rejected', problems: [{ code: 'ORIGIN_NOT_ALLOWED' }] })
      expect(JSON.stringify(outcome)).toContain('https://www.acme.example')
    },
  )

  it('refuses the write token of another visitor', async () => {
    const world = await makeWorld(database.db, { slug: 'mismatch' })
    const first = await recorded(world)
    const other = makeDecision(world, { writeToken: first.writeToken ?? undefined })
    expect(await codesOf(recordConsent(world, other, fromThePage))).toEqual(['WRITE_TOKEN_MISMATCH'])
  })
})

describe('the stored events', () => {
  it('are refused any change: UPDATE, DELETE and TRUNCATE fail, on the table and on its partition', async () => {
    const world = await makeWorld(database.db, { slug: 'append-only' })
    const decision = makeDecision(world)
    await recordConsent(world, decision, fromThePage)
    const partition = partitionName('consent_event', visitorMonth(decision.visitorId))
    for (const statement of [
      `update consent_event set gpc = true`,
      `delete from consent_event`,
      `truncate consent_event`,
      `update ${partition} set gpc = true`,
      `delete from ${partition}`,
      `truncate ${partition}`,
    ]) {
      await expect(sql.raw(statement).execute(world.db), statement).rejects.toThrow(/refused/)
    }
    expect(await allEvents(world)).toHaveLength(1)
  })

  it('VA10 are invisible to another organization, even when a query forgets to name its own', async () => {
    const [mine, theirs] = [
      await makeWorld(database.db, { slug: 'mine' }),
      await makeWorld(database.db, { slug: 'theirs' }),
    ]
    await recorded(theirs)
    const seen = await inOrganization(mine.db, mine.organizationId, (trx) =>
      trx.selectFrom('consent_event').selectAll().execute(),
    )
    expect(seen).toEqual([])
    const written = inOrganization(mine.db, mine.organizationId, (trx) =>
      trx
        .insertInto('token_revocation')
        .values({ organization_id: theirs.organizationId, visitor_id: mine.ids.uuid(), revoked_at: new Date() })
        .execute(),
    )
    await expect(written).rejects.toThrow(/row-level security/)
  })

  it('are listed newest first in pages without gap or repeat, also while new ones arrive', async () => {
    const world = await makeWorld(database.db, { slug: 'pages' })
    const ids: string[] = []
    for (let index = 0; index < 7; index++) {
      ids.unshift((await recorded(world)).decisionId)
      world.clock.advance(1000)
    }
    const reader = { organizationId: world.organizationId, keyId: 'test' }
    const seen: string[] = []
    let after: readonly string[] | undefined
    for (;;) {
      const { rows } = await readConsents(world, reader, {}, { limit: 3, after })
      const page = rows.slice(0, 3)
      seen.push(...page.map((row) => row.decision_id))
      if (rows.length <= 3) break
      const last = page.at(-1)
      after = [last?.recorded_at.toISOString() ?? '', last?.decision_id ?? '']
      await recorded(world)
    }
    expect(seen).toEqual(ids)
  })

  it('are counted by day and by purpose', async () => {
    const world = await makeWorld(database.db, { slug: 'counts' })
    await recorded(world)
    await recorded(world, { method: 'reject-all', choices: choose({ analytics: false, marketing: false }) })
    world.clock.advance(DAY)
    await recorded(world, { method: 'choose', choices: choose({ analytics: true, marketing: false }) })
    const day = (text: string) => text as Parameters<typeof readStatistics>[3]
    expect(
      await readStatistics(world, world.organizationId, world.site.siteId, day('2026-11-24'), day('2026-11-25')),
    ).toEqual({
      byDay: [
        { day: '2026-11-24', decisions: 2, acceptedAll: 1, rejectedAll: 1, chosen: 0 },
        { day: '2026-11-25', decisions: 1, acceptedAll: 0, rejectedAll: 0, chosen: 1 },
      ],
      byPurpose: [
        { purpose: 'analytics', granted: 2, refused: 1 },
        { purpose: 'marketing', granted: 1, refused: 2 },
      ],
    })
    expect(
      await readStatistics(world, world.organizationId, world.site.siteId, day('2026-11-25'), day('2026-11-25')),
    ).toMatchObject({
      byDay: [{ day: '2026-11-25', decisions: 1 }],
    })
  })
})

describe('sealed batches', () => {
  async function sealedWorld(slug: string) {
    const world = await makeWorld(database.db, { slug })
    const decisions: ReturnType<typeof makeDecision>[] = []
    for (let batch = 0; batch < 3; batch++) {
      const together = Array.from({ length: 5 }, () => makeDecision(world))
      await Promise.all(together.map((decision) => recordConsent(world, decision, fromThePage)))
      decisions.push(...together)
      world.clock.advance(MINUTE)
    }
    return { world, decisions }
  }

  /** What an insider with the database's own password can do: switch the guards off and change what they like. */
  async function asInsider(world: World, statement: ReturnType<typeof sql>): Promise<void> {
    await world.db.transaction().execute(async (trx) => {
      await sql`set local session_replication_role = replica`.execute(trx)
      await statement.execute(trx)
    })
  }

  it('verify as a whole and one by one', async () => {
    const { world, decisions } = await sealedWorld('sealed')
    expect(await verifySeals(world, world.organizationId)).toMatchObject({ events: 15, problems: [] })
    for (const { visitorId, decisionId } of decisions) {
      expect(await proveConsent(world, world.organizationId, visitorId, decisionId)).toMatchObject({
        eventId: decisionId,
        verified: true,
      })
    }
    expect(await proveConsent(world, world.organizationId, world.ids.uuid(), world.ids.uuid() as DecisionId)).toBeNull()
  })

  it.each([
    ['changed', (id: string) => sql`update consent_event set choices = '[]' where decision_id = ${id}`, /changed/],
    [
      'moved to another time',
      (id: string) =>
        sql`update consent_event set recorded_at = recorded_at - interval '1 day' where decision_id = ${id}`,
      /sealed 5 events, found 4/,
    ],
    ['removed', (id: string) => sql`delete from consent_event where decision_id = ${id}`, /sealed 5 events, found 4/],
    [
      'added',
      (
        id: string,
      ) => sql`insert into consent_event select organization_id, visitor_month, visitor_id, gen_random_uuid(), gen_random_uuid(), site_id,
        decided_at, recorded_at, choices, policy_hash, text_hash, language, method, element, jurisdiction, gpc, truncated_ip, seal_id, 99
        from consent_event where decision_id = ${id}`,
      /found 6/,
    ],
    [
      'stripped of its batch and seal',
      (
        id: string,
      ) => sql`with gone as (delete from consent_event where seal_id = (select seal_id from consent_event where decision_id = ${id}) returning seal_id)
        delete from consent_seal where id in (select seal_id from gone)`,
      /chain is broken/,
    ],
  ])('show an event that was %s behind our back', async (name, tamper, problem) => {
    const { world, decisions } = await sealedWorld(`tamper-${name.replace(/\W+/g, '-')}`)
    await asInsider(world, tamper(decisions[2]?.decisionId ?? ''))
    const { problems } = await verifySeals(world, world.organizationId)
    expect(problems.join('\n')).toMatch(problem)
  })
})
