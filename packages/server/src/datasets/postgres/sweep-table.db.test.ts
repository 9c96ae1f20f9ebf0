import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { makeCompanyWorld, withCompany, type Company, type CompanyRule } from '../../../test/_company.ts'
import { withDatabase } from '../../../test/_database.ts'
import { day } from '../../../test/_retention.ts'
import { placeHold } from '../../retention/holds/place-hold.ts'
import { grantErasure } from '../../retention/register/grant-erasure.ts'
import { registerRecord } from '../../retention/register/register-record.ts'
import { reportEvent } from '../../retention/register/report-event.ts'
import { setTenantPeriod } from '../../retention/tenants/set-tenant-period.ts'

const database = withDatabase()
const company = withCompany()
const erase = (after: string, period: string) => ({ after, period, action: 'delete' as const })

/** Rows of a table that do not fulfil a condition, written by hand and not by the code under test. */
async function without(current: Company, table: string, condition: string): Promise<readonly string[]> {
  const rows = await current.query<{ row: string }>(
    `select t::text as row from ${table} t where (${condition}) is not true order by 1`,
  )
  return rows.map(({ row }) => row)
}

/** Lets a test change the company's tables and puts them back. */
async function undone(work: (company: Company) => Promise<void>): Promise<void> {
  const { current } = company
  const name = `kept_${randomBytes(4).toString('hex')}`
  const tables = Object.keys(await current.dump())
  await current.query(`create schema ${name}`)
  for (const table of tables) await current.query(`create table ${name}.${table} as table public.${table}`)
  try {
    await work(current)
  } finally {
    for (const table of tables) {
      await current.query(`truncate public.${table}`)
      await current.query(`insert into public.${table} select * from ${name}.${table}`)
    }
    await current.query(`drop schema ${name} cascade`)
  }
}

describe('a year of the company', () => {
  test('nothing changes but what the policy names: every other column and row stays byte for byte', () =>
    undone(async (current) => {
      const rules: CompanyRule[] = [
        { dataset: 'server_logs', stages: [erase('occurred', 'P30D')] },
        { dataset: 'api_logs', stages: [erase('occurred', 'P90D')] },
        { dataset: 'tickets', stages: [erase('resolved', 'P10M')] },
        { dataset: 'leads', stages: [erase('consent-withdrawn', 'P0D'), erase('last-activity', 'P1Y')] },
        { dataset: 'messages', stages: [erase('delivered', 'P0D')], maximum: { after: 'created', period: 'P7D' } },
      ]
      const world = await makeCompanyWorld(database.db, current, rules)
      const asOf = '2026-11-20'
      const before = await current.dump()
      const expected = {
        ...before,
        access_logs: await without(
          current,
          'access_logs',
          `logged_at::date + case kind when 'server' then 30 else 90 end <= '${asOf}'`,
        ),
        tickets: await without(
          current,
          'tickets',
          `(resolved_at at time zone 'UTC')::date + interval '10 months' <= '${asOf}'`,
        ),
        marketing_contacts: await without(
          current,
          'marketing_contacts',
          `(consent_withdrawn_at at time zone 'UTC')::date <= '${asOf}' or (last_own_act_at at time zone 'UTC')::date + interval '1 year' <= '${asOf}'`,
        ),
        messages: await without(
          current,
          'messages',
          `(delivered_at at time zone 'UTC')::date <= '${asOf}' or (created_at at time zone 'UTC')::date + 7 <= '${asOf}'`,
        ),
      }
      for (const { dataset } of rules) {
        const planned = await world.preview(dataset, asOf)
        const done = await world.sweep(dataset, asOf)
        expect(done).toMatchObject(planned.map(({ due }) => ({ due, done: due })))
        expect(planned[0]?.due, dataset).toBeGreaterThan(100)
      }
      expect(await current.dump()).toEqual(expected)
      for (const { dataset } of rules) expect(await world.sweep(dataset, asOf), dataset).toEqual([])
      // A backup that is put back is swept like anything else.
      await current.query('truncate access_logs')
      await current.query(
        `insert into access_logs values (1, 'server', null, '2026-01-01', null, null, null, '/', 200)`,
      )
      expect(await world.sweep('server_logs', asOf)).toMatchObject([{ due: 1, done: 1 }])
    }))

  test('an anonymised log shows no address, agent, page or hour of anyone, once and for all', () =>
    undone(async (current) => {
      const rule: CompanyRule = {
        dataset: 'server_logs',
        stages: [{ after: 'occurred', period: 'P60D', action: 'anonymize' }, erase('occurred', 'P90D')],
      }
      const world = await makeCompanyWorld(database.db, current, [rule])
      const counts = await world.sweep('server_logs', '2026-11-20')
      expect(counts.map(({ action }) => action)).toEqual(['delete', 'anonymize'])
      const rows = await current.query<{ ip: string; user_agent: string; referrer: string; time: string }>(
        `select distinct ip, user_agent, referrer, logged_at::time::text as time from access_logs
         where kind = 'server' and logged_at::date + 60 <= '2026-11-20'`,
      )
      expect(rows.length).toBeGreaterThan(50)
      for (const row of rows) {
        expect(row).toEqual({
          ip: expect.stringMatching(/^203\.0\.\d+\.0$/) as string,
          user_agent: 'Chrome',
          referrer: 'news.example',
          time: '00:00:00',
        })
      }
      expect(await world.sweep('server_logs', '2026-11-20')).toEqual([])
    }))

  test('VP18 SV14 VA21 a tenant with 30 days and tenants with the default are obeyed in one sweep', () =>
    undone(async (current) => {
      const rule: CompanyRule = {
        dataset: 'calls',
        stages: [erase('occurred', 'P90D')],
        tenant: { min: 'P30D', max: 'P7Y' },
      }
      const world = await makeCompanyWorld(database.db, current, [rule])
      world.clock.set('2026-06-01T00:00:00Z')
      const set = (tenant: string, period: string) =>
        setTenantPeriod(world, world.organizationId, 'cli', { tenant, rule: 'calls', period })
      expect(await set('d1', 'P30D')).toMatchObject({ kind: 'set' })
      expect(await set('d2', 'P2Y')).toMatchObject({ kind: 'set' })
      const on = `(started_at at time zone 'UTC')::date`
      // What was over when the tenant chose a longer period stays over.
      const over = `case domain_id
        when 'd1' then ${on} + 30 <= '2026-11-20'
        when 'd2' then ${on} + 90 <= '2026-06-01' or ${on} + 730 <= '2026-11-20'
        else ${on} + 90 <= '2026-11-20' end`
      const expected = await without(current, 'call_records', over)
      await world.sweep('calls', '2026-11-20')
      expect((await current.dump()).call_records).toEqual(expected)
    }))

  test('SV13 VA22 a blocked row is emptied of its person, which only a case gets to see again', () =>
    undone(async (current) => {
      const rule: CompanyRule = {
        dataset: 'billing',
        stages: [{ after: 'contract-ended', period: 'P0D', action: 'block' }, erase('contract-ended', 'P6Y')],
      }
      const world = await makeCompanyWorld(database.db, current, [rule])
      const over = `contract_ended_on <= '2026-06-30'`
      const [{ rows: expected } = { rows: 0 }] = await current.query<{ rows: number }>(
        `select count(*)::int as rows from invoices where ${over}`,
      )
      expect(expected).toBeGreaterThan(10)
      const untouched = await current.query(`select * from invoices where (${over}) is not true order by id`)
      expect(await world.sweep('billing', '2026-06-30')).toMatchObject([
        { action: 'block', due: expected, done: expected },
      ])
      expect(
        await current.query(
          `select distinct name, tax_id, address, email, total is null as empty from invoices where ${over}`,
        ),
      ).toEqual([{ name: null, tax_id: null, address: null, email: null, empty: false }])
      expect(await current.query(`select * from invoices where (${over}) is not true order by id`)).toEqual(untouched)
      const sealed = await world.db
        .selectFrom('sealed_record')
        .selectAll()
        .where('organization_id', '=', world.organizationId)
        .execute()
      expect(sealed).toHaveLength(expected)
      expect(sealed.every(({ content }) => content.startsWith('a256gcm.'))).toBe(true)
      expect(await world.sweep('billing', '2026-06-30')).toEqual([])
      // At the end of the six years row and seal go together.
      await world.sweep('billing', '2032-06-30')
      expect(await current.query(`select from invoices where ${over}`)).toEqual([])
      const left = await world.db
        .selectFrom('sealed_record')
        .select('record_id')
        .where('organization_id', '=', world.organizationId)
        .execute()
      const blocked = await current.query<{ id: number }>(
        `select id from invoices where contract_ended_on <= '2032-06-30' order by id`,
      )
      expect(left.map(({ record_id: id }) => Number(id)).sort((a, b) => a - b)).toEqual(blocked.map(({ id }) => id))
    }))

  test('a hold over a person, a tenant or a stretch of days keeps exactly that', () =>
    undone(async (current) => {
      const world = await makeCompanyWorld(database.db, current, [
        { dataset: 'calls', stages: [erase('occurred', 'P30D')] },
      ])
      const [{ caller } = { caller: '' }] = await current.query<{ caller: string }>(
        'select caller from call_records where id = 77',
      )
      const place = (reference: string, scope: object) =>
        placeHold(world, world.organizationId, 'cli', { reference, reason: 'Dispute', dataset: 'calls', ...scope })
      await place('PERSON', { subjects: [caller] })
      await place('TENANT', { tenant: 'd3', event: 'occurred', from: '2026-02-01', to: '2026-02-28' })
      const day = `(started_at at time zone 'UTC')::date`
      const [person, tenant] = [
        `caller = '${caller}' or callee = '${caller}'`,
        `domain_id = 'd3' and ${day} between '2026-02-01' and '2026-02-28'`,
      ]
      const over = `${day} + 30 <= '2026-11-20'`
      const expected = await without(current, 'call_records', `${over} and not (${person}) and not (${tenant})`)
      const held = await current.query<{ person: number; tenant: number }>(
        `select count(*) filter (where ${person})::int as person, count(*) filter (where ${tenant})::int as tenant from call_records where ${over}`,
      )
      const [count] = await world.sweep('calls', '2026-11-20')
      expect((await current.dump()).call_records).toEqual(expected)
      expect(Object.fromEntries((count?.held ?? []).map(({ reference, rows }) => [reference, rows]))).toEqual({
        PERSON: held[0]?.person,
        TENANT: held[0]?.tenant,
      })
    }))

  test('SV15 what the register knows of single rows decides over their columns', () =>
    undone(async (current) => {
      const rule: CompanyRule = {
        dataset: 'voicemails',
        stages: [erase('occurred', 'P30D'), { after: 'terminated', within: 'P30D', action: 'delete' }],
        pin: true,
      }
      const sources = {
        voicemails: {
          kind: 'postgres',
          connection: 'env:COMPANY_DATABASE_URL',
          table: 'voicemails',
          id: 'id',
          tenant: 'domain_id',
          subject: ['caller'],
          events: { occurred: 'left_at' },
        },
      } as const
      const world = await makeCompanyWorld(database.db, current, [rule], { sources })
      await current.query('delete from voicemails where id > 6')
      const announce = (record: string, on: string) =>
        registerRecord(world, world.organizationId, { dataset: 'voicemails', record, events: { occurred: day(on) } })
      // 1 is pinned to go in 2027, 2 in 2026; 3 is of a customer who has left; 9 was never stored.
      expect(await announce('1', '2026-12-20')).toMatchObject({ pin: { date: '2027-01-19' } })
      await announce('2', '2026-02-01')
      await reportEvent(world, world.organizationId, {
        dataset: 'voicemails',
        record: '3',
        event: 'terminated',
        on: day('2026-11-01'),
      })
      await announce('9', '2026-01-01')
      const ended: string[] = []
      const asOf = '2026-11-24'
      const planned = await world.preview('voicemails', asOf)
      const counts = await world.sweep('voicemails', asOf, {
        each: (progress) => ended.push(...(progress.ended ?? [])),
      })
      expect(await current.query('select id from voicemails order by id')).toEqual([{ id: 1 }])
      expect(counts).toMatchObject([{ action: 'delete', due: 6, done: 6 }])
      expect(planned).toMatchObject([{ action: 'delete', due: 6 }])
      expect(ended.sort()).toEqual(['2', '3', '9'])
    }))

  test('partitions whose every row is due go whole, the one in which the day falls row by row', () =>
    undone(async (current) => {
      const world = await makeCompanyWorld(database.db, current, [
        { dataset: 'calls', stages: [erase('occurred', 'P90D')] },
      ])
      const notes: string[] = []
      const expected = await without(
        current,
        'call_records',
        `(started_at at time zone 'UTC')::date + 90 <= '2026-11-20'`,
      )
      const [planned] = await world.preview('calls', '2026-11-20')
      const [count] = await world.sweep('calls', '2026-11-20', {
        each: ({ note }) => note !== undefined && notes.push(note),
      })
      expect(count).toMatchObject({ due: planned?.due, done: planned?.due })
      expect(notes.map((note) => note.split(':')[0])).toEqual(
        ['2025_10', '2025_11', '2025_12', ...Array.from({ length: 7 }, (_, index) => `2026_0${index + 1}`)].map(
          (month) => `public.call_records_${month}`,
        ),
      )
      expect((await current.dump()).call_records).toEqual(expected)
      await current.query('create table call_records_early partition of call_records default')
    }))

  test('CP16 a ticket that is reopened between the look and the act stays', () =>
    undone(async (current) => {
      const world = await makeCompanyWorld(database.db, current, [
        { dataset: 'tickets', stages: [erase('resolved', 'P10D')] },
      ])
      const reopening = async (ids: readonly string[]) => {
        // The sweep asks the register after it has read the ids and before it acts.
        await current.query('update tickets set resolved_at = null where id = any ($1::text[]::bigint[])', [
          ids.slice(0, 3),
        ])
        return new Map<string, never>()
      }
      let reopened = 0
      const change = (order: Awaited<ReturnType<typeof world.order>>) => ({
        ...order,
        register: {
          ...order.register,
          of: async (ids: readonly string[]) => ((reopened += Math.min(3, ids.length)), reopening(ids)),
        },
      })
      const [planned] = await world.preview('tickets', '2026-11-20')
      const [count] = await world.sweep('tickets', '2026-11-20', { change })
      expect(reopened).toBeGreaterThan(0)
      expect(count?.done).toBe((planned?.due ?? 0) - reopened)
      expect((await current.query('select from tickets where resolved_at is null')).length).toBeGreaterThanOrEqual(
        reopened,
      )
    }))

  test('VD20 a night on which the clocks change moves no date: rows of the last hour before and the first after', () =>
    undone(async (current) => {
      const world = await makeCompanyWorld(
        database.db,
        current,
        [{ dataset: 'server_logs', stages: [erase('occurred', 'P30D')] }],
        {
          sources: {
            server_logs: {
              kind: 'postgres',
              connection: 'env:COMPANY_DATABASE_URL',
              table: 'public.messages',
              id: 'id',
              timezone: 'Europe/Madrid',
              events: { occurred: 'created_at' },
            },
          },
        },
      )
      await current.query('truncate messages')
      const put = (id: number, at: string) =>
        current.query(`insert into messages values (${id}, 'd', 's', 'r', null, '${at} Europe/Madrid', null)`)
      await put(1, '2026-03-28 23:59:59.999')
      await put(2, '2026-03-29 00:00:00')
      await put(3, '2026-03-29 03:00:00')
      await put(4, '2026-03-29 23:59:59.999')
      await put(5, '2026-03-30 00:00:00')
      await put(6, '2026-10-25 23:59:59')
      const left = async () =>
        (await current.query<{ id: number }>('select id from messages order by id')).map(({ id }) => id)
      await world.sweep('server_logs', '2026-04-27')
      expect(await left()).toEqual([2, 3, 4, 5, 6])
      await world.sweep('server_logs', '2026-04-28')
      expect(await left()).toEqual([5, 6])
      await world.sweep('server_logs', '2026-11-23')
      expect(await left()).toEqual([6])
      await world.sweep('server_logs', '2026-11-24')
      expect(await left()).toEqual([])
    }))
})

describe('a person in the company’s tables', () => {
  test('VP20 R-ACC is found by any of their numbers, in their tenant alone, with the named columns', async () => {
    const world = await makeCompanyWorld(database.db, company.current, [
      { dataset: 'calls', stages: [erase('occurred', 'P5Y')] },
    ])
    const adapter = await world.datasets.open(world.organizationId, 'calls')
    const [known] = await company.current.query<{ caller: string; callee: string; domain_id: string }>(
      'select caller, callee, domain_id from call_records where id = 5',
    )
    const find = async (identifiers: readonly string[], tenant?: string) => {
      const found = []
      for await (const batch of adapter?.findBySubject({ identifiers, tenant }, new AbortController().signal) ?? [])
        found.push(...batch)
      return found
    }
    const numbers = [known?.caller ?? '', known?.callee ?? '']
    const [{ rows } = { rows: 0 }] = await company.current.query<{ rows: number }>(
      'select count(*)::int as rows from call_records where caller = any ($1) or callee = any ($1)',
      [numbers],
    )
    const found = await find(numbers)
    expect(found).toHaveLength(rows)
    expect(Object.keys(found[0]?.values ?? {}).sort()).toEqual(['callee', 'caller', 'domain_id', 'id', 'started_at'])
    expect((await find(numbers, known?.domain_id)).every(({ tenant }) => tenant === known?.domain_id)).toBe(true)
    expect(await find(numbers, 'nobody')).toEqual([])
    expect(await find(["' or true --"])).toEqual([])
  })

  test('VP20 VA24 an erasure takes the rows of a person and no other', () =>
    undone(async (current) => {
      const world = await makeCompanyWorld(database.db, current, [
        { dataset: 'tickets', stages: [erase('resolved', 'P3Y')] },
      ])
      expect(
        await grantErasure(world, world.organizationId, 'cli', {
          reference: 'R-1',
          identifiers: ['customer5@example.org'],
        }),
      ).toMatchObject({ kind: 'granted' })
      const adapter = await world.datasets.open(world.organizationId, 'tickets')
      const before = await current.dump()
      const ids = (
        await current.query<{ id: number }>(`select id from tickets where email = 'customer5@example.org'`)
      ).map(({ id }) => ({ id: String(id) }))
      const signal = new AbortController().signal
      expect(await adapter?.apply('delete', [...ids, { id: 'no such id' }], signal)).toEqual({
        done: ids.length + 1,
        failed: [],
      })
      expect(await current.dump()).toEqual({
        ...before,
        tickets: await without(current, 'tickets', `email = 'customer5@example.org'`),
      })
      expect(ids.length).toBeGreaterThan(0)
      expect(before.tickets?.length).toBeGreaterThan((await current.dump()).tickets?.length ?? 0)
    }))
})
