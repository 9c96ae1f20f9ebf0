import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { decide } from '../src/retention/decide.domain.ts'
import { readRule } from '../src/retention/rule.domain.ts'
import { previewRetention } from '../src/retention/preview-retention.ts'
import { grantErasure } from '../src/retention/register/grant-erasure.ts'
import { runRetention } from '../src/retention/run-retention.ts'
import { previewTenantPeriod } from '../src/retention/tenants/preview-tenant-period.ts'
import { setTenantPeriod } from '../src/retention/tenants/set-tenant-period.ts'
import { withCompany } from './_company.ts'
import { withDatabase } from './_database.ts'
import { CALL_TENANT_KITS, TENANT_KITS } from './_tenant-kits.ts'
import {
  emptyCompany,
  FIVE,
  governedTables,
  makePolicyWorld,
  readPolicy,
  writeRow,
  type PEOPLES_TABLES,
  type PolicyName,
  type PolicyWorld,
} from './_policies.ts'
import { atNight, day } from './_retention.ts'

const database = withDatabase()
const company = withCompany({ size: null })
beforeEach(() => emptyCompany(company.current))

let number = 0
const makeWorld = (name: PolicyName): Promise<PolicyWorld> =>
  makePolicyWorld(database.db, company.current, name, `${name}-${++number}`)

async function idsIn(table: (typeof PEOPLES_TABLES)[number]): Promise<readonly number[]> {
  const rows = await company.current.query<{ id: number }>(`select id::int as id from ${table} order by id`)
  return rows.map(({ id }) => id)
}

const ruleOf = (name: PolicyName, id: string) => {
  const source = readPolicy(name).retention.find((rule) => rule.id === id)
  if (source === undefined) throw new Error(`${name} has no rule ${id}.`)
  return readRule(source, '1')
}

describe('what a policy promises about events', () => {
  test('CP14 a customer who comes back in the third year is there in the seventh, and goes seven years after the next end', async () => {
    const world = await makeWorld('cloudcontactpro')
    await writeRow(company.current, 'customers', { id: 1, relationship_ended_on: '2016-02-29' })
    await writeRow(company.current, 'customers', { id: 2, relationship_ended_on: '2016-02-29' })
    await world.sweep('accounts', '2019-02-28')
    await company.current.query('update customers set relationship_ended_on = null where id = 1')
    await world.sweep('accounts', '2023-02-28')
    expect(await idsIn('customers')).toEqual([1])
    await company.current.query(`update customers set relationship_ended_on = '2024-02-29' where id = 1`)
    await world.sweep('accounts', '2031-02-27')
    expect(await idsIn('customers')).toEqual([1])
    await world.sweep('accounts', '2031-02-28')
    expect(await idsIn('customers')).toEqual([])
  })

  test('CP16 a ticket that is reopened has no day until it is resolved again', async () => {
    const world = await makeWorld('cloudcontactpro')
    await writeRow(company.current, 'tickets', { id: 1, resolved_at: '2022-05-31 12:00Z' })
    await company.current.query('update tickets set resolved_at = null')
    await world.sweep('tickets', '2035-01-01')
    expect(await idsIn('tickets')).toEqual([1])
    expect(
      decide(ruleOf('cloudcontactpro', 'tickets'), { events: {}, holds: [], done: [] }, day('2035-01-01')),
    ).toMatchObject({
      kind: 'keep',
      next: null,
      reasons: [{ code: 'UNDATED' }],
    })
    // Until then it is listed as what has no day, and one that has a day is not.
    await writeRow(company.current, 'tickets', { id: 2, resolved_at: '2034-05-31 12:00Z' })
    atNight(world, '2035-01-01')
    const outcome = await previewRetention(world, world.organizationId, { dataset: 'tickets' })
    expect(outcome).toMatchObject({
      preview: {
        counts: [
          {
            rule: 'tickets',
            action: 'delete',
            due: 0,
            undated: 1,
            explanation: expect.stringContaining('1 record has no day yet') as string,
          },
        ],
      },
    })
    await company.current.query('delete from tickets where id = 2')
    await company.current.query(`update tickets set resolved_at = '2025-02-28 12:00Z'`)
    await world.sweep('tickets', '2028-02-27')
    expect(await idsIn('tickets')).toEqual([1])
    await world.sweep('tickets', '2028-02-28')
    expect(await idsIn('tickets')).toEqual([])
  })

  test('CP17 a sign-in extends, a mail that was sent or opened does not, a withdrawal ends at once', async () => {
    const world = await makeWorld('cloudcontactpro')
    const contact = (id: number, values: Record<string, string>) =>
      writeRow(company.current, 'marketing_contacts', { id, last_own_act_at: '2023-06-30 12:00Z', ...values })
    await contact(1, { last_opened_at: '2026-06-29' })
    await contact(2, { last_own_act_at: '2026-06-29 12:00Z' })
    await contact(3, { last_own_act_at: '2026-06-29 12:00Z', consent_withdrawn_at: '2026-06-30 12:00Z' })
    await world.sweep('marketing', '2026-06-29')
    expect(await idsIn('marketing_contacts')).toEqual([1, 2, 3])
    await world.sweep('marketing', '2026-06-30')
    expect(await idsIn('marketing_contacts')).toEqual([2])
  })

  test('CP15 an erasure granted in month ten is refused by the law the policy names, and happens by itself after eighteen', async () => {
    const world = await makeWorld('cloudcontactpro')
    const { floor, id } = readPolicy('cloudcontactpro').retention.find(({ data }) => data === 'call_record') ?? {}
    const call = { started_at: '2025-01-31 12:00Z' }
    await writeRow(company.current, 'call_records', { id: 1, ...call, caller: '+34611111111' })
    await writeRow(company.current, 'call_records', { id: 2, ...call })
    const grantedOn = atNight(world, '2025-11-30')
    const grant = { reference: 'R-7', identifiers: ['+34611111111'], dataset: 'calls' }
    expect(await grantErasure(world, world.organizationId, 'cli', grant)).toMatchObject({ kind: 'granted' })
    const facts = { events: { occurred: day('2025-01-31') }, holds: [], done: [], erasureGrantedOn: grantedOn }
    const refusal = decide(ruleOf('cloudcontactpro', id ?? ''), facts, grantedOn)
    expect(refusal).toMatchObject({
      kind: 'keep',
      next: { action: 'delete', dueOn: '2026-07-31' },
      reasons: [{ code: 'FLOOR' }, { code: 'ERASURE_GRANTED' }],
    })
    expect(refusal.reasons.map(({ words }) => words).join(' ')).toContain(floor?.statute?.name)
    // The law that keeps it is the basis of a purpose, Art. 6(1)(c).
    expect(readPolicy('cloudcontactpro').purposes).toContainEqual(
      expect.objectContaining({ data: ['call_record'], basis: 'legal-obligation' }),
    )
    const run = async (on: string) => {
      atNight(world, on)
      const { organizationId } = world
      const outcome = await runRetention(world, {
        organizationId,
        dataset: 'calls',
        startedBy: 'nightly',
        actor: 'system',
      })
      if (outcome.kind !== 'ran') throw new Error(JSON.stringify(outcome))
      const { rows } = await sql<{ type: string }>`
        select type from audit_entry where organization_id = ${organizationId} and type = 'erasure.performed'`.execute(
        world.db,
      )
      return { calls: await idsIn('call_records'), performed: rows.length, status: outcome.runs[0]?.status }
    }
    for (const night of ['2025-11-30', '2026-07-30']) {
      expect(await run(night), night).toEqual({ calls: [1, 2], performed: 0, status: 'done' })
    }
    expect(await run('2026-07-31')).toEqual({ calls: [2], performed: 1, status: 'done' })
    expect(await run('2026-08-01')).toEqual({ calls: [2], performed: 1, status: 'done' })
  })

  test('VA13 VA22 a cancelled account can be restored for 30 days, and after them nothing but emptied invoices is left', async () => {
    const world = await makeWorld('voipat')
    const stamped = ['call_records', 'recordings', 'voicemails', 'domains', 'extensions'] as const
    const tables = ['customers', ...stamped, 'invoices'] as const
    for (const table of tables)
      for (const id of [1, 2]) await writeRow(company.current, table, { id, ...RECENT[table] })
    const end = async (on: string | null, id: number): Promise<void> => {
      await company.current.query('update customers set cancelled_at = $1::timestamptz where id = $2', [on, id])
      await company.current.query('update invoices set contract_ended_on = $1::date where id = $2', [on, id])
      for (const table of stamped)
        await company.current.query(`update ${table} set account_ended_on = $1::date where id = $2`, [on, id])
    }
    const night = async (on: string): Promise<void> => {
      for (const { dataset } of governedTables(world.policy)) await world.sweep(dataset, on)
    }
    await end('2026-01-30', 1)
    await end('2026-01-30', 2)
    const before = await company.current.dump()
    await night('2026-02-19')
    expect(await company.current.dump()).toEqual(before)
    await end(null, 2)
    await night('2026-02-28')
    for (const table of tables) expect(await idsIn(table), table).toEqual([1, 2])
    await night('2026-03-01')
    for (const table of tables) expect(await idsIn(table), table).toEqual(table === 'invoices' ? [1, 2] : [2])
    expect(
      await company.current.query(
        'select id::int as id, name, tax_id, address, email, total::float8 as total from invoices order by id',
      ),
    ).toMatchObject([
      { id: 1, name: null, tax_id: null, address: null, email: null, total: 10 },
      { id: 2, name: 'Ana García', email: 'ana@example.org' },
    ])
    await night('2032-12-30')
    expect(await idsIn('invoices')).toEqual([1, 2])
    await night('2032-12-31')
    expect(await idsIn('invoices')).toEqual([])
    const sealed = await world.db
      .selectFrom('sealed_record')
      .select('record_id')
      .where('organization_id', '=', world.organizationId)
      .execute()
    expect(sealed).toEqual([])
  })
})

/** Rows that no other period ends before 2026 is half over. */
const RECENT = {
  customers: {},
  domains: {},
  extensions: {},
  call_records: { started_at: '2025-12-31' },
  recordings: { recorded_at: '2025-12-31' },
  voicemails: { left_at: '2025-12-31' },
  invoices: { issued_on: '2025-12-31' },
} as const

describe('what tenants may set', () => {
  test('there is a kit for every period of a table that tenants may set', () => {
    const settable = FIVE.flatMap((policy) =>
      governedTables(readPolicy(policy)).flatMap(({ rule, dataset }) =>
        rule.tenant === undefined ? [] : [{ policy, rule: rule.id, dataset, notice: 'P7D', ...rule.tenant }],
      ),
    )
    expect(TENANT_KITS.map(({ ids: _, ...kit }) => kit)).toEqual(settable)
  })

  test.each(TENANT_KITS)(
    '$ids $policy $rule: from $min to $max, and not a day beside',
    async ({ policy, rule, min, max }) => {
      const world = await makeWorld(policy)
      const set = async (period: string) => {
        const outcome = await setTenantPeriod(world, world.organizationId, 'cli', { tenant: 'd1', rule, period })
        return outcome.kind === 'set' ? 'set' : outcome.problems[0]?.code
      }
      expect([await set('P29D'), await set(`${max}1D`)]).toEqual(['OUT_OF_BOUNDS', 'OUT_OF_BOUNDS'])
      expect([min, await set(min), await set(max)]).toEqual(['P30D', 'set', 'set'])
    },
  )

  test.each(CALL_TENANT_KITS)(
    '$ids $policy calls: each tenant its own in one sweep; a shortening is previewed, waits and is audited, a lengthening revives nothing',
    async ({ policy, rule, notice }) => {
      const world = await makeWorld(policy)
      const call = (id: number, tenant: string, on: string) =>
        writeRow(company.current, 'call_records', { id, domain_id: tenant, started_at: `${on} 12:00Z` })
      await call(1, 'd1', '2026-04-01')
      await call(2, 'd2', '2026-04-01')
      await call(3, 'd1', '2026-05-20')
      atNight(world, '2026-05-21')
      const wish = { tenant: 'd1', rule, period: 'P30D' }
      expect(await previewTenantPeriod(world, world.organizationId, wish)).toMatchObject({
        kind: 'previewed',
        effects: [{ dataset: 'calls', due: 1 }],
      })
      const from = notice === 'P14D' ? '2026-06-04' : '2026-05-28'
      const before = notice === 'P14D' ? '2026-06-03' : '2026-05-27'
      expect(await setTenantPeriod(world, world.organizationId, 'cli', wish)).toMatchObject({ period: { from } })
      await world.sweep('calls', before)
      expect(await idsIn('call_records')).toEqual([1, 2, 3])
      await world.sweep('calls', from)
      expect(await idsIn('call_records')).toEqual([2, 3])
      const { rows } = await sql<{ details: unknown }>`
        select details from audit_entry where organization_id = ${world.organizationId} and type = 'tenant-period.set'`.execute(
        world.db,
      )
      expect(rows).toHaveLength(1)

      // Longer again when 30 days are over for call 3: it goes all the same, and a new call has the longer period.
      atNight(world, '2026-06-19')
      await setTenantPeriod(world, world.organizationId, 'cli', { ...wish, period: 'P1Y' })
      await call(4, 'd1', '2026-06-01')
      await world.sweep('calls', '2026-07-15')
      expect((await idsIn('call_records')).filter((id) => id > 2)).toEqual([4])
      await world.sweep('calls', '2027-05-31')
      expect(await idsIn('call_records')).toContain(4)
      await world.sweep('calls', '2027-06-01')
      expect(await idsIn('call_records')).not.toContain(4)
    },
  )
})

describe('what is fixed when a record is written', () => {
  test('SV15 no later wording of the rule moves a transcript’s day, and no update changes it', async () => {
    const world = await makeWorld('sivo')
    const pin = { retention_rule: 'transcripts', retention_version: '2026-05-01', delete_on: '2026-11-24' }
    await writeRow(company.current, 'transcripts', { id: 1, created_at: '2025-11-24', ...pin })
    for (const [version, period] of [
      ['shorter', 'P30D'],
      ['longer', 'P7Y'],
    ] as const) {
      await world.change(version, version === 'shorter' ? '2026-10-01' : '2026-10-02', (policy) => ({
        ...policy,
        retention: policy.retention.map((rule) =>
          rule.id === 'transcripts' ? { ...rule, stages: [{ after: 'created', period, action: 'delete' }] } : rule,
        ),
      }))
      atNight(world, version === 'shorter' ? '2026-10-01' : '2026-11-23')
      await world.sweep('transcripts', '2026-11-23')
      expect(await idsIn('transcripts'), version).toEqual([1])
    }
    for (const [column, value] of [
      ['delete_on', '2040-01-01'],
      ['delete_on', null],
      ['retention_rule', 'other'],
      ['retention_version', '2'],
    ]) {
      await expect(company.current.query(`update transcripts set ${column} = $1`, [value])).rejects.toThrow(
        /fixed when/,
      )
    }
    await world.sweep('transcripts', '2026-11-24')
    expect(await idsIn('transcripts')).toEqual([])
  })
})
