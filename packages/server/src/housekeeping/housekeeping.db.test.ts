import { addDays, addPeriod, startOfUtcDate, uuidV7, type CalendarDate, type VisitorId } from '@assent/shared'
import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { withDatabase } from '../../test/_database.ts'
import { choose, fromThePage, HOUR, makeDecision, makePolicy, period, type World } from '../../test/_make.ts'
import { applyVersion, atNight, day, makeRetentionWorld, plusDays, type RetentionWorld } from '../../test/_retention.ts'
import { appendAudit } from '../audit/append-audit.ts'
import { verifyAudit } from '../audit/verify-audit.ts'
import { proveConsent } from '../consent/prove-consent.ts'
import { recordConsent } from '../consent/record-consent.ts'
import { verifySeals } from '../consent/verify-seals.ts'
import { listPartitions } from '../db/partitions.ts'
import { inOrganization, inSystem } from '../db/scope.ts'
import { choiceDays } from '../policy/manifest.domain.ts'
import { previewRetention } from '../retention/preview-retention.ts'
import { runRetention } from '../retention/run-retention.ts'
import { allowEnding } from './records.store.ts'

const database = withDatabase()

/** Runs at night of a day; answers what one own rule did. */
async function sweep(world: RetentionWorld, on: CalendarDate, rule: string) {
  atNight(world, on)
  const previewed = await previewRetention(world, world.organizationId)
  if (previewed.kind === 'refused') throw new Error(previewed.message)
  const outcome = await runRetention(world, {
    organizationId: world.organizationId,
    startedBy: 'nightly',
    actor: 'job:run-retention',
  })
  const run = outcome.kind === 'ran' ? outcome.runs.find((each) => each.organizationId === world.organizationId) : null
  expect(run).toMatchObject({ status: 'done', failure: null })
  const expected = previewed.preview.counts.find((count) => count.rule === rule)
  const done = run?.counts.find((count) => count.rule === rule)
  // What the preview of the night said is what the run did.
  expect(expected?.due).toBe(done?.done)
  return done
}

const slug = (): string => `keep-${randomBytes(4).toString('hex')}`

/** Records of one kind, written as on a day; the table that they are counted in. */
interface Kind {
  readonly rule: string
  readonly table: string
  readonly kept: string
  write(world: RetentionWorld, on: CalendarDate): Promise<unknown>
}

const noon = (on: CalendarDate): Date => new Date(startOfUtcDate(on) + 12 * HOUR)

async function aPerson({ db, organizationId, ids }: World): Promise<string> {
  const id = ids.uuid()
  await sql`insert into subject values (${organizationId}, ${id}, 'a wrapped key', ${new Date('2026-01-01')})`.execute(
    db,
  )
  return id
}

async function aRequest(world: RetentionWorld, status: string, on: CalendarDate): Promise<void> {
  const { db, organizationId, ids } = world
  const word = randomBytes(6).toString('hex')
  await sql`
    insert into rights_request values (${organizationId}, ${ids.uuid()}, ${await aPerson(world)}, ${world.site.siteId}, ${word},
      'erasure', ${status}, 'sealed', null, null, 'en', 'hash', ${noon(on)}, null, ${on}, ${on}, ${on}, ${`s${word}`}, ${`c${word}`}, ${noon(on)})`.execute(
    db,
  )
}

async function aController({ db, organizationId }: World, tenant: string, on: CalendarDate): Promise<void> {
  await sql`insert into tenant_controller values (${organizationId}, ${tenant}, 'sealed', ${noon(on)}, 'cli')`.execute(
    db,
  )
}

async function aClosedCase({ db, organizationId, ids }: World, tenant: string, on: CalendarDate): Promise<void> {
  await sql`
    insert into termination_case (organization_id, id, tenant, reference, terminated_on, deadline, opened_at, opened_by, closed_at)
    values (${organizationId}, ${ids.uuid()}, ${tenant}, 'contract', ${on}, ${on}, ${noon(on)}, 'cli', ${noon(on)})`.execute(
    db,
  )
}

const KINDS: readonly Kind[] = [
  {
    rule: 'assent:mails',
    table: 'mail',
    kept: 'P90D',
    write: async (world, on) =>
      sql`insert into mail values (${world.organizationId}, ${world.ids.uuid()}, ${await aPerson(world)}, 'sealed', ${noon(addDays(on, -1))}, null, ${noon(on)})`.execute(
        world.db,
      ),
  },
  {
    rule: 'assent:expired-requests',
    table: 'rights_request',
    kept: 'P30D',
    write: (world, on) => aRequest(world, 'expired', on),
  },
  {
    rule: 'assent:rights-requests',
    table: 'rights_request',
    kept: 'P3Y',
    write: (world, on) => aRequest(world, 'fulfilled', on),
  },
  {
    rule: 'assent:rights-documents',
    table: 'rights_document',
    kept: 'P7D',
    write: async (world, on) => {
      await aRequest(world, 'in-progress', on)
      await sql`
        insert into rights_document
        select organization_id, ${world.ids.uuid()}, id, subject_id, 'accepted', 'Art. 12(6) GDPR', 'sealed',
          ${noon(addDays(on, -1))}, 'key:desk', ${noon(on)}, 'key:desk', ${noon(on)}
        from rights_request where organization_id = ${world.organizationId} order by received_at desc, id desc limit 1`.execute(
        world.db,
      )
    },
  },
  {
    rule: 'assent:revoked-keys',
    table: 'api_key',
    kept: 'P90D',
    write: ({ db, organizationId }, on) =>
      sql`insert into api_key values (${organizationId}, ${randomBytes(6).toString('hex')}, 'tool', '{}', 'hash', ${noon(on)}, null, ${noon(on)})`.execute(
        db,
      ),
  },
  {
    rule: 'assent:revoked-account-keys',
    table: 'account_key',
    kept: 'P90D',
    write: ({ db, organizationId, ids }, on) =>
      sql`insert into account_key values (${organizationId}, ${ids.uuid()}, 'shop', 'HS256', 'sealed', ${noon(on)}, null, ${noon(on)})`.execute(
        db,
      ),
  },
  {
    rule: 'assent:used-tokens',
    table: 'account_token_use',
    kept: 'P1D',
    write: ({ db, organizationId, ids }, on) =>
      sql`insert into account_token_use values (${organizationId}, ${ids.uuid()}, ${noon(on)})`.execute(db),
  },
  {
    rule: 'assent:accounts',
    table: 'account',
    kept: 'P30D',
    write: ({ db, organizationId, ids }, on) =>
      sql`insert into account values (${organizationId}, ${ids.uuid()}, ${ids.uuid()}, ${noon(on)}, ${noon(on)})`.execute(
        db,
      ),
  },
  {
    rule: 'assent:account-links',
    table: 'account_link',
    kept: 'P30D',
    write: ({ db, organizationId, ids }, on) =>
      sql`insert into account_link values (${organizationId}, ${ids.uuid()}, ${ids.uuid()}, ${ids.uuid()}, ${ids.uuid()}, ${noon(on)})`.execute(
        db,
      ),
  },
  {
    rule: 'assent:dataset-tasks',
    table: 'dataset_task',
    kept: 'P90D',
    write: ({ db, organizationId, ids }, on) =>
      sql`insert into dataset_task (organization_id, id, dataset, kind, as_of, body, status, attempts, created_at, ended_at)
        values (${organizationId}, ${ids.uuid()}, 'cdr', 'retention.due', ${on}, '{}', 'done', 1, ${noon(on)}, ${noon(on)})`.execute(
        db,
      ),
  },
  {
    rule: 'assent:performed-erasures',
    table: 'granted_erasure',
    kept: 'P6Y',
    write: ({ db, organizationId, ids }, on) =>
      sql`insert into granted_erasure (organization_id, id, reference, granted_on, granted_at, granted_by, performed_at)
        values (${organizationId}, ${ids.uuid()}, 'REQ-1', ${on}, ${noon(on)}, 'cli', ${noon(on)})`.execute(db),
  },
  {
    rule: 'assent:released-holds',
    table: 'legal_hold',
    kept: 'P6Y',
    write: ({ db, organizationId, ids }, on) =>
      sql`insert into legal_hold (organization_id, id, reference, reason, placed_at, placed_by, released_at, released_by, release_reason)
        values (${organizationId}, ${ids.uuid()}, 'CASE-1', 'claim', ${noon(on)}, 'cli', ${noon(on)}, 'cli', 'settled')`.execute(
        db,
      ),
  },
  {
    rule: 'assent:tenant-controllers',
    table: 'tenant_controller',
    kept: 'P30D',
    write: async (world, on) => {
      const tenant = `d-${on}`
      await aController(world, tenant, addDays(on, -300))
      await aClosedCase(world, tenant, on)
    },
  },
  {
    rule: 'assent:closed-terminations',
    table: 'termination_case',
    kept: 'P6Y',
    write: (world, on) => aClosedCase(world, 'd1', on),
  },
  {
    rule: 'assent:subject-history',
    table: 'subject_event',
    kept: 'P3Y',
    write: ({ db, organizationId, ids }, on) =>
      sql`insert into subject_event (organization_id, id, subject_hash, kind, purpose, at, recorded_at, recorded_by)
        values (${organizationId}, ${ids.uuid()}, 'hash', 'withdrawal', 'newsletter', ${noon(on)}, ${noon(on)}, 'cli')`.execute(
        db,
      ),
  },
]

describe('Assent’s own records end on their day', () => {
  it.each(KINDS)('RET $rule: the day before $kept is over, the day itself and the day after', async (kind) => {
    const world = await makeRetentionWorld(database.db, { slug: slug() })
    const on = day('2026-08-31')
    for (const each of [plusDays(on, -1), on, plusDays(on, 1)]) await kind.write(world, each)
    const due = addPeriod(on, period(kind.kept))
    const left = async (): Promise<number> => {
      const { rows } =
        await sql`select from ${sql.table(kind.table)} where organization_id = ${world.organizationId}`.execute(
          world.db,
        )
      return rows.length
    }
    // A month's end may give two days one end; each must go on its own.
    const ends = [plusDays(on, -1), on, plusDays(on, 1)].map((each) => addPeriod(each, period(kind.kept)))
    for (const asOf of [plusDays(due, -1), due, plusDays(due, 1)]) {
      await sweep(world, asOf, kind.rule)
      expect(await left(), asOf).toBe(ends.filter((end) => end > asOf).length)
      // A second sweep of the same night finds nothing.
      expect(await sweep(world, asOf, kind.rule)).toMatchObject({ due: 0, done: 0 })
    }
  })

  it('people of whom nothing is kept go with their keys and hashes; those with a mail or a request stay', async () => {
    const world = await makeRetentionWorld(database.db, { slug: slug() })
    const [alone, needed] = [await aPerson(world), await aPerson(world)]
    for (const [id, hash] of [
      [alone, 'a'],
      [needed, 'b'],
    ] as const)
      await sql`insert into subject_identifier values (${world.organizationId}, 'email', ${hash}, ${id})`.execute(
        world.db,
      )
    await sql`insert into mail values (${world.organizationId}, ${world.ids.uuid()}, ${needed}, 'sealed', ${noon(day('2026-11-20'))}, null, null)`.execute(
      world.db,
    )
    expect(await sweep(world, day('2026-11-25'), 'assent:people')).toMatchObject({ done: 1 })
    const { rows } = await sql`select id from subject where organization_id = ${world.organizationId}`.execute(world.db)
    expect(rows).toEqual([{ id: needed }])
    const { rows: hashes } =
      await sql`select blind_index from subject_identifier where organization_id = ${world.organizationId}`.execute(
        world.db,
      )
    expect(hashes).toEqual([{ blind_index: 'b' }])
  })

  it('a request stays while the restriction that it obtained stands, and goes when that was lifted long enough ago', async () => {
    const world = await makeRetentionWorld(database.db, { slug: slug() })
    const { db, organizationId } = world
    for (const on of ['2020-01-01', '2020-01-02']) await aRequest(world, 'fulfilled', day(on))
    await sql`
      insert into suppression (organization_id, subject_hash, purpose, kind, since, ends_on, request_id)
      select organization_id, id::text, '*', 'restriction', received_at,
        case when due_on = '2020-01-01' then '2026-11-30'::date end, id
      from rights_request where organization_id = ${organizationId}`.execute(db)
    const ended = async (on: string) => (await sweep(world, day(on), 'assent:rights-requests'))?.done
    expect([await ended('2029-11-29'), await ended('2029-11-30')]).toEqual([0, 1])
    const { rows } = await sql`
      select due_on from rights_request where organization_id = ${organizationId}`.execute(db)
    expect(rows).toEqual([{ due_on: '2020-01-02' }])
  })

  it('who answers for a tenant stays while it is a customer, when it came back, and while a part of a request waits', async () => {
    const world = await makeRetentionWorld(database.db, { slug: slug() })
    const { db, organizationId, ids } = world
    for (const tenant of ['gone', 'asked', 'stays']) await aController(world, tenant, day('2026-01-01'))
    for (const tenant of ['gone', 'asked', 'back']) await aClosedCase(world, tenant, day('2026-03-01'))
    await aController(world, 'back', day('2026-05-01'))
    await aRequest(world, 'verified', day('2026-02-01'))
    const { rows } = await sql<{ id: string; subject_id: string }>`
      select id, subject_id from rights_request where organization_id = ${organizationId}`.execute(db)
    const [request] = rows
    await sql`
      insert into rights_forwarding (organization_id, id, request_id, subject_id, tenant, datasets, found_at)
      values (${organizationId}, ${ids.uuid()}, ${request?.id}, ${request?.subject_id}, 'asked', '[]', ${noon(day('2026-02-02'))})`.execute(
      db,
    )
    expect(await sweep(world, day('2026-11-24'), 'assent:tenant-controllers')).toMatchObject({ done: 1 })
    const left = await sql<{ tenant: string }>`
      select tenant from tenant_controller where organization_id = ${organizationId} order by 1`.execute(db)
    expect(left.rows.map(({ tenant }) => tenant)).toEqual(['asked', 'back', 'stays'])
  })

  it('the policy’s own periods are used where it has any', async () => {
    const world = await makeRetentionWorld(database.db, { slug: slug() })
    const shorter = {
      ...world.policy,
      housekeeping: { mails: 'P10D', dataset_tasks: 'P20D' },
      policy: { ...world.policy.policy, version: '2' },
    }
    await applyVersion(world, shorter, '2026-01-02')
    await KINDS[0]?.write(world, day('2026-11-01'))
    expect(await sweep(world, day('2026-11-10'), 'assent:mails')).toMatchObject({ done: 0 })
    expect(await sweep(world, day('2026-11-11'), 'assent:mails')).toMatchObject({ done: 1, cutoff: '2026-11-01' })
    const tasks = KINDS.find(({ rule }) => rule === 'assent:dataset-tasks')
    await tasks?.write(world, day('2026-11-01'))
    expect(await sweep(world, day('2026-11-20'), 'assent:dataset-tasks')).toMatchObject({ done: 0 })
    expect(await sweep(world, day('2026-11-21'), 'assent:dataset-tasks')).toMatchObject({ done: 1 })
  })
})

/** Decisions of three visitors in one sealed batch: one refuses, one agrees, one agrees and takes it back. */
async function decisions(world: RetentionWorld) {
  const on = day('2026-11-24')
  world.clock.set(startOfUtcDate(on) + 10 * HOUR)
  const policy = makePolicy()
  const site = { ...world.site, policy }
  const deps = {
    ...world,
    site,
    sites: { ...world.sites, byKey: (key: string) => (key === site.siteKey ? site : undefined) },
  }
  const visitors = Array.from({ length: 3 }, () => uuidV7(startOfUtcDate(on) + 9 * HOUR, randomBytes(10)) as VisitorId)
  const [refuses, agrees, regrets] = visitors as [VisitorId, VisitorId, VisitorId]
  const decide = async (visitorId: VisitorId, granted: boolean, writeToken?: string) => {
    const outcome = await recordConsent(
      deps,
      makeDecision(deps, {
        visitorId,
        method: 'choose',
        choices: choose({ analytics: granted, marketing: false }),
        writeToken,
      }),
      fromThePage,
    )
    if (outcome.kind !== 'recorded') throw new Error(JSON.stringify(outcome))
    return outcome
  }
  const [, , first] = await Promise.all([decide(refuses, false), decide(agrees, true), decide(regrets, true)])
  world.clock.advance(HOUR)
  await decide(regrets, false, first.writeToken ?? undefined)
  const visitorsLeft = async (): Promise<string[]> => {
    const { rows } = await sql<{ id: string }>`
      select distinct visitor_id as id from consent_event where organization_id = ${world.organizationId}`.execute(
      world.db,
    )
    return rows.map(({ id }) => id).sort()
  }
  return { on, refuses, agrees, regrets, visitorsLeft }
}

describe('consent events end when their consent ended long enough ago', () => {
  it('RET assent:consent-events: to the day, with seals that verify before, between and after', async () => {
    const world = await makeRetentionWorld(database.db, { slug: slug() })
    const { on, agrees, visitorsLeft } = await decisions(world)
    const rule = 'assent:consent-events'
    const refusalsEnd = addPeriod(on, period('P3Y'))
    expect(await sweep(world, plusDays(refusalsEnd, -1), rule)).toMatchObject({ done: 0 })
    expect(await visitorsLeft()).toHaveLength(3)
    expect(await verifySeals(world, world.organizationId)).toMatchObject({ events: 4, expired: 0, problems: [] })

    // One refused and one took back; the other's consent stood on.
    expect(await sweep(world, refusalsEnd, rule)).toMatchObject({ done: 3 })
    expect(await visitorsLeft()).toEqual([agrees])
    expect(await verifySeals(world, world.organizationId)).toMatchObject({ events: 1, expired: 3, problems: [] })
    // What is left is still proved, by the leaves of what is gone.
    const { rows } = await sql<{ id: string }>`
      select decision_id as id from consent_event where organization_id = ${world.organizationId}`.execute(world.db)
    expect(await proveConsent(world, world.organizationId, agrees, rows[0]?.id ?? '')).toMatchObject({ verified: true })
    expect(await sweep(world, plusDays(refusalsEnd, 1), rule)).toMatchObject({ done: 0 })

    const consentEnds = addPeriod(addDays(on, choiceDays(world.policy)), period('P3Y'))
    expect(await sweep(world, plusDays(consentEnds, -1), rule)).toMatchObject({ done: 0 })
    expect(await visitorsLeft()).toEqual([agrees])
    expect(await sweep(world, consentEnds, rule)).toMatchObject({ done: 1 })
    expect(await visitorsLeft()).toEqual([])
    expect(await verifySeals(world, world.organizationId)).toMatchObject({ events: 0, expired: 4, problems: [] })
    // Of a batch that is gone no hash is left, and its partition is gone too.
    const { rows: leaves } = await sql`
      select from consent_expiry where organization_id = ${world.organizationId} and leaves is not null`.execute(
      world.db,
    )
    expect(leaves).toEqual([])
    expect((await listPartitions(world.db, 'consent_event')).map(({ name }) => name)).not.toContain(
      'consent_event_20261101',
    )
  })

  it('nobody can say so but this installation: events that were removed otherwise show', async () => {
    const world = await makeRetentionWorld(database.db, { slug: slug() })
    const { on } = await decisions(world)
    await sweep(world, addPeriod(on, period('P3Y')), 'assent:consent-events')
    const problems = async () => (await verifySeals(world, world.organizationId)).problems
    const undo = async (change: () => Promise<unknown>): Promise<readonly string[]> => {
      await change()
      return problems()
    }
    const own = sql`organization_id = ${world.organizationId}`
    expect(await problems()).toEqual([])
    // One more event is said to be over, without our signature.
    expect(
      await undo(() => sql`update consent_expiry set expired = expired + 1 where ${own}`.execute(world.db)),
    ).toContainEqual(expect.stringContaining('it was not us who said'))
    await sql`update consent_expiry set expired = expired - 1 where ${own}`.execute(world.db)
    expect(await problems()).toEqual([])
    await sql`delete from consent_expiry where ${own}`.execute(world.db)
    expect(await problems()).toContainEqual(expect.stringContaining('sealed'))
  })

  it('the guard holds for everyone else: no role deletes or changes evidence outside of the end of a period', async () => {
    const world = await makeRetentionWorld(database.db, { slug: slug() })
    await decisions(world)
    await expect(sql`delete from consent_event`.execute(world.db)).rejects.toMatchObject({ code: '23001' })
    await expect(
      inOrganization(world.db, world.organizationId, async (trx) => {
        await allowEnding(trx)
        await sql`delete from consent_event`.execute(trx)
      }),
    ).rejects.toMatchObject({ code: '42501' })
    for (const statement of [
      'update consent_event set language = $$xx$$',
      'truncate consent_event',
      'truncate audit_entry',
    ]) {
      await expect(
        inSystem(world.db, async (trx) => {
          await allowEnding(trx)
          await sql.raw(statement).execute(trx)
        }),
      ).rejects.toMatchObject({ code: '23001' })
    }
  })
})

describe('the audit trail ends from its beginning', () => {
  it('RET assent:audit: to the day, and what is left verifies from a signed checkpoint', async () => {
    const world = await makeRetentionWorld(database.db, { slug: slug() })
    const on = day('2026-08-31')
    for (const each of [plusDays(on, -1), on, plusDays(on, 1)]) {
      world.clock.set(startOfUtcDate(each) + 12 * HOUR)
      await inOrganization(world.db, world.organizationId, (trx) =>
        appendAudit(
          trx,
          world.keyring,
          { organizationId: world.organizationId, actor: 'cli', at: world.clock.now() },
          { type: 'audit.read', details: { count: 1 } },
        ),
      )
    }
    const reads = async (): Promise<number> => {
      const { rows } = await sql`
        select from audit_entry where organization_id = ${world.organizationId} and type = 'audit.read'`.execute(
        world.db,
      )
      return rows.length
    }
    const own = async () =>
      (await verifyAudit(world)).chains.find(({ organizationId }) => organizationId === world.organizationId)
    const due = addPeriod(on, period('P6Y'))
    for (const [asOf, left] of [
      [plusDays(due, -1), 2],
      [due, 1],
      [plusDays(due, 1), 0],
    ] as const) {
      await sweep(world, asOf, 'assent:audit')
      expect(await reads(), asOf).toBe(left)
      expect(await own(), asOf).toMatchObject({ broken: null })
    }
    // A beginning that is not signed by us, or none, shows.
    await sql`update audit_checkpoint set ended_on = ended_on - 1 where organization_id = ${world.organizationId}`.execute(
      world.db,
    )
    expect(await own()).toMatchObject({ broken: { fault: 'FORGED' } })
    await sql`delete from audit_checkpoint where organization_id = ${world.organizationId}`.execute(world.db)
    expect(await own()).toMatchObject({ broken: { fault: 'GAP' } })
  })
})
