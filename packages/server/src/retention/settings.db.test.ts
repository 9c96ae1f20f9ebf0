import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { withDatabase } from '../../test/_database.ts'
import { makeGovernedWorld, TELEPHONE_RULES, type GovernedWorld } from '../../test/_governed.ts'
import { dumpTables } from '../../test/_desk.ts'
import { day } from '../../test/_retention.ts'
import { inOrganization } from '../db/scope.ts'
import { placeHold } from './holds/place-hold.ts'
import { readHolds } from './holds/read-holds.ts'
import { releaseHold } from './holds/release-hold.ts'
import { grantErasure } from './register/grant-erasure.ts'
import { registerRecord } from './register/register-record.ts'
import { reportEvent } from './register/report-event.ts'
import { readTenants } from './tenants/read-tenants.ts'
import { setTenantPeriod } from './tenants/set-tenant-period.ts'
import { setTenantSwitch } from './tenants/set-tenant-switch.ts'

const database = withDatabase()
let number = 0
const makeCompany = () => makeGovernedWorld(database.db, { slug: `company-${++number}` })

async function audited(world: GovernedWorld): Promise<string[]> {
  const { rows } = await sql<{
    type: string
  }>`select type from audit_entry where organization_id = ${world.organizationId} order by sequence`.execute(world.db)
  return rows.map(({ type }) => type)
}

describe('legal holds', () => {
  test('belong to a case, overlap, and stay as evidence when they are released', async () => {
    const world = await makeCompany()
    const org = world.organizationId
    const first = await placeHold(world, org, 'cli', {
      reference: 'CASE-7',
      reason: 'Dispute',
      dataset: 'calls',
      subjects: ['+34600111222'],
    })
    // Newest first is a matter of time; within one millisecond no order is promised.
    world.clock.advance(1)
    const second = await placeHold(world, org, 'cli', {
      reference: 'CASE-9',
      reason: 'Court order',
      data: 'call_record',
    })
    if (first.kind !== 'placed' || second.kind !== 'placed') throw new Error('not placed')
    expect((await readHolds(world, org, 'in-force')).map(({ reference }) => reference)).toEqual(['CASE-9', 'CASE-7'])

    world.clock.advance(1000)
    expect(await releaseHold(world, org, 'cli', { id: first.hold.id, reason: 'Settled' })).toMatchObject({
      kind: 'released',
    })
    expect(await releaseHold(world, org, 'cli', { id: first.hold.id, reason: 'Again' })).toMatchObject({
      code: 'NOT_FOUND',
    })
    expect((await readHolds(world, org, 'in-force')).map(({ reference }) => reference)).toEqual(['CASE-9'])
    expect(await readHolds(world, org, 'all')).toMatchObject([
      { reference: 'CASE-9', release: null },
      { reference: 'CASE-7', scope: { subjects: ['+34600111222'] }, release: { by: 'cli', reason: 'Settled' } },
    ])
    expect(await audited(world)).toEqual(['legal-hold.placed', 'legal-hold.placed', 'legal-hold.released'])
  })

  test('cannot be changed, deleted or released twice, not even by the owner of the database', async () => {
    const world = await makeCompany()
    await placeHold(world, world.organizationId, 'cli', { reference: 'CASE-1', reason: 'Dispute' })
    for (const statement of [
      `update legal_hold set reference = 'CASE-2'`,
      `update legal_hold set released_at = now(), reason = 'other'`,
      'delete from legal_hold',
      'truncate legal_hold',
    ]) {
      await expect(sql.raw(statement).execute(database.db), statement).rejects.toThrow(/is refused/)
    }
  })

  test('name only what the policy knows, with every problem at once', async () => {
    const world = await makeCompany()
    const outcome = await placeHold(world, world.organizationId, 'cli', {
      reference: ' ',
      reason: 'x',
      data: 'cals',
      dataset: 'nowhere',
      subjects: [],
      from: '2026-02-30',
      to: '2026-01-01',
    })
    expect(outcome.kind === 'rejected' && outcome.problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'reference MISSING',
      'from MALFORMED',
      'data NOT_ALLOWED',
      'dataset NOT_ALLOWED',
      'subjects MISSING',
    ])
    expect(await audited(world)).toEqual([])
  })

  test('and granted erasures keep people’s names out of the tables', async () => {
    const world = await makeCompany()
    const canary = '+34699888777'
    await placeHold(world, world.organizationId, 'cli', {
      reference: 'C',
      reason: 'r',
      subjects: [canary],
      records: ['rec-canary-1'],
    })
    expect(
      await grantErasure(world, world.organizationId, 'cli', { reference: 'R-1', identifiers: [canary] }),
    ).toMatchObject({ kind: 'granted' })
    const dump = await dumpTables(database.db)
    expect(dump).not.toContain(canary)
    expect(dump).not.toContain('rec-canary-1')
  })
})

describe('the periods of tenants', () => {
  test.each([
    ['P29D', 'OUT_OF_BOUNDS'],
    ['P30D', null],
    ['P7Y', null],
    ['P7Y1D', 'OUT_OF_BOUNDS'],
    ['forever', 'MALFORMED'],
  ])('SV14 of %s: %s', async (period, code) => {
    const world = await makeCompany()
    const outcome = await setTenantPeriod(world, world.organizationId, 'cli', {
      tenant: 't1',
      rule: 'recordings',
      period,
    })
    expect(outcome.kind === 'rejected' ? outcome.problems[0]?.code : null).toBe(code)
    expect((await readTenants(world, world.organizationId)).periods).toHaveLength(code === null ? 1 : 0)
  })

  test('SV14 a shorter one waits for its notice, a longer one holds at once, and both are audited', async () => {
    const world = await makeCompany() // on 2026-11-24
    const set = (period: string) =>
      setTenantPeriod(world, world.organizationId, 'cli', { tenant: 't1', rule: 'recordings', period })
    expect(await set('P30D')).toMatchObject({ period: { before: { days: 90 }, now: { days: 30 }, from: '2026-12-01' } })
    // Changed again before it held: what is in force is still the rule's own period.
    expect(await set('P60D')).toMatchObject({ period: { before: { days: 90 }, now: { days: 60 }, from: '2026-12-01' } })
    world.clock.set('2026-12-05T09:00:00Z')
    expect(await set('P1Y')).toMatchObject({
      period: { before: { days: 60 }, now: { months: 12 }, from: '2026-12-05' },
    })
    expect(await audited(world)).toEqual(Array(3).fill('tenant-period.set'))
  })

  test('VP18 exist only where the rule gives bounds', async () => {
    const world = await makeCompany()
    const set = (rule: string) =>
      setTenantPeriod(world, world.organizationId, 'cli', { tenant: 't1', rule, period: 'P1Y' })
    expect(await set('calls')).toMatchObject({ problems: [{ code: 'NOT_TENANT_SET' }] })
    expect(await set('nothing')).toMatchObject({ problems: [{ code: 'UNKNOWN_RULE' }] })
  })
})

describe('a record at its creation', () => {
  const transcript = { dataset: 'transcripts', record: 'tr-1', tenant: 't1', events: { occurred: day('2026-11-24') } }
  const switchOn = (world: GovernedWorld, isOn = true) =>
    setTenantSwitch(world, world.organizationId, 'cli', { tenant: 't1', name: 'record-calls', isOn })

  test('SV6 VA5 is refused while the tenant’s switch is off, and keeps its pin when it is switched off later', async () => {
    const world = await makeCompany()
    const announce = (record: string) => registerRecord(world, world.organizationId, { ...transcript, record })
    expect(await announce('tr-1')).toMatchObject({ kind: 'refused', code: 'SWITCHED_OFF' })
    await switchOn(world)
    expect(await announce('tr-1')).toMatchObject({ kind: 'registered', isNew: true, pin: { date: '2027-11-24' } })
    await switchOn(world, false)
    expect(await announce('tr-2')).toMatchObject({ kind: 'refused', code: 'SWITCHED_OFF' })
    const { rows } =
      await sql`select pin_date::text as pin from record_register where organization_id = ${world.organizationId}`.execute(
        world.db,
      )
    expect(rows).toEqual([{ pin: '2027-11-24' }])
    expect(await audited(world)).toEqual(['tenant-switch.set', 'tenant-switch.set'])
  })

  test('SV15 has its rule, version and day frozen: later rules and settings move nothing, either way', async () => {
    const world = await makeCompany()
    await switchOn(world)
    const announce = () => registerRecord(world, world.organizationId, transcript)
    const frozen = { rule: 'transcripts', policyVersion: '1', date: '2027-11-24' }
    expect(await announce()).toMatchObject({ isNew: true, pin: frozen })
    for (const [version, period] of [
      ['2', 'P30D'],
      ['3', 'P7Y'],
    ] as const) {
      await world.applyRules(
        version,
        TELEPHONE_RULES.map((rule) =>
          rule.id === 'transcripts'
            ? { ...rule, stages: [{ after: 'occurred', period, action: 'delete' as const }] }
            : rule,
        ),
        version === '2' ? '2026-11-24' : '2026-11-25',
      )
      world.clock.set(version === '2' ? '2026-11-24T12:00:00Z' : '2026-11-26T12:00:00Z')
      expect(await announce()).toMatchObject({ isNew: false, pin: frozen, decision: { next: { dueOn: '2027-11-24' } } })
    }
    await setTenantPeriod(world, world.organizationId, 'cli', { tenant: 't1', rule: 'transcripts', period: 'P7Y' })
    expect(await announce()).toMatchObject({ isNew: false, pin: frozen })
    // A record that comes now is frozen under what holds now.
    expect(await registerRecord(world, world.organizationId, { ...transcript, record: 'tr-9' })).toMatchObject({
      pin: { policyVersion: '3', date: '2033-11-24' },
    })
  })

  test('SV15 the database refuses to change a pin', async () => {
    const world = await makeCompany()
    await switchOn(world)
    await registerRecord(world, world.organizationId, transcript)
    for (const change of [`pin_date = '2040-01-01'`, `pin_date = null`, `pin_rule = 'other'`, `pin_version = '2'`]) {
      await expect(sql.raw(`update record_register set ${change}`).execute(database.db), change).rejects.toThrow(
        /fixed when the record was created/,
      )
      await expect(
        inOrganization(world.db, world.organizationId, (trx) =>
          sql.raw(`update record_register set ${change}`).execute(trx),
        ),
      ).rejects.toThrow(/fixed when the record was created/)
    }
  })

  test('VP4 is refused where the policy forbids to collect it, and where nothing says how long it is kept', async () => {
    const world = await makeCompany()
    const announce = (dataset: string) =>
      registerRecord(world, world.organizationId, { dataset, record: 'x', events: { occurred: day('2026-11-24') } })
    expect(await announce('cards')).toMatchObject({ code: 'FORBIDDEN' })
    expect(await announce('nowhere')).toMatchObject({ code: 'UNKNOWN_DATASET' })
  })
})

describe('events of a record', () => {
  const report = (world: GovernedWorld, dataset: string, event: string, on: string) =>
    reportEvent(world, world.organizationId, { dataset, record: 'r-1', event, on: day(on) })

  test('CP16 a resolved ticket has a day, a reopened one has none, and resolving it again counts anew', async () => {
    const world = await makeCompany()
    expect(await report(world, 'tickets', 'resolved', '2026-01-10')).toMatchObject({
      decision: { next: { dueOn: '2029-01-10' } },
    })
    expect(await report(world, 'tickets', 'reopened', '2026-03-01')).toMatchObject({
      decision: { kind: 'keep', next: null, reasons: [{ code: 'UNDATED' }] },
    })
    expect(await report(world, 'tickets', 'resolved', '2026-05-31')).toMatchObject({
      decision: { next: { dueOn: '2029-05-31' } },
    })
  })

  test('CP14 a customer who comes back in year three has no day in year seven', async () => {
    const world = await makeCompany()
    await report(world, 'customers', 'relationship-ended', '2023-02-28')
    expect(await report(world, 'customers', 'rejoined', '2026-02-28')).toMatchObject({ decision: { next: null } })
  })

  test('VA13 a cancelled account is restorable until the day, and then no more', async () => {
    const world = await makeCompany()
    expect(await report(world, 'accounts', 'cancelled', '2026-11-04')).toMatchObject({
      decision: { next: { dueOn: '2026-12-04' }, reasons: [{ code: 'RESTORABLE' }] },
    })
    expect(await report(world, 'accounts', 'restored', '2026-11-24')).toMatchObject({ decision: { next: null } })
    await report(world, 'accounts', 'cancelled', '2026-11-24')
    world.clock.set('2026-12-24T00:00:00Z')
    expect(await report(world, 'accounts', 'restored', '2026-12-24')).toMatchObject({
      kind: 'refused',
      code: 'TOO_LATE',
    })
  })

  test('CP17 only the person’s own acts extend: a mail that was sent or opened does not', async () => {
    const world = await makeCompany()
    expect(await report(world, 'leads', 'sign-in', '2024-02-01')).toMatchObject({
      decision: { next: { dueOn: '2027-02-01' } },
    })
    for (const event of ['mail-sent', 'mail-delivered', 'mail-opened']) {
      expect(await report(world, 'leads', event, '2026-11-01')).toMatchObject({ kind: 'ignored' })
    }
    expect(await report(world, 'leads', 'click', '2023-01-01')).toMatchObject({ kind: 'ignored' })
    expect(await report(world, 'leads', 'click', '2026-06-30')).toMatchObject({
      decision: { next: { dueOn: '2029-06-30' } },
    })
    expect(await report(world, 'leads', 'consent-withdrawn', '2026-11-24')).toMatchObject({
      decision: { kind: 'act', dueOn: '2026-11-24' },
    })
  })

  test('that have not happened yet are refused', async () => {
    const world = await makeCompany()
    expect(await report(world, 'tickets', 'resolved', '2026-11-25')).toMatchObject({ code: 'FUTURE' })
  })
})
