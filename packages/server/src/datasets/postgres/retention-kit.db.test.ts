import { beforeEach, describe, expect, test } from 'vitest'
import { withCompany, makeCompanyWorld, type CompanyRule, type CompanyWorld } from '../../../test/_company.ts'
import { withDatabase } from '../../../test/_database.ts'
import { plusDays, plusMonths } from '../../../test/_retention.ts'
import { placeHold } from '../../retention/holds/place-hold.ts'

/** One retention row of a policy: the rule, how a row whose period starts on a day comes to be, and when it ends. */
interface Kit {
  readonly what: string
  readonly rule: CompanyRule
  readonly insert: (on: string) => string
  readonly starts: string
  /** The last moment it may be there; by an oracle that is not ours. */
  readonly ends: string
}

const AT = (on: string, time = '23:59:59'): string => `'${on} ${time}+00'`
const erase = (after: string, period: string) => ({ after, period, action: 'delete' as const })

const KITS: readonly Kit[] = [
  {
    what: 'API logs, 90 days',
    rule: { dataset: 'api_logs', stages: [erase('occurred', 'P90D')] },
    insert: (on) =>
      `insert into access_logs values (1, 'api', 'd1', '${on} 12:00', '203.0.113.9', 'x', null, '/', 200)`,
    starts: '2026-01-31',
    ends: plusDays('2026-01-31', 90),
  },
  {
    what: 'messages, gone with their delivery',
    rule: {
      dataset: 'messages',
      stages: [erase('delivered', 'P0D')],
      maximum: { after: 'created', period: 'P7D' },
    },
    insert: (on) =>
      `insert into messages values (1, 'd1', '+341', '+342', 'secret', '${on}'::timestamptz - interval '2 days', ${AT(on)})`,
    starts: '2026-03-10',
    ends: '2026-03-10',
  },
  {
    what: 'messages that are never delivered, at the maximum',
    rule: {
      dataset: 'messages',
      stages: [erase('delivered', 'P0D')],
      maximum: { after: 'created', period: 'P7D' },
    },
    insert: (on) => `insert into messages values (1, 'd1', '+341', '+342', 'secret', ${AT(on)}, null)`,
    starts: '2026-03-10',
    ends: '2026-03-17',
  },
  {
    what: 'accounts, relationship and 7 years',
    rule: { dataset: 'customers', stages: [erase('relationship-ended', 'P7Y')] },
    insert: (on) =>
      `insert into customers values (1, 'd1', 'Ana', 'ana@example.org', '+341', 'B1', 'Calle 1', 'free', '2018-01-01', null, null, '${on}')`,
    starts: '2020-02-29',
    ends: '2027-02-28',
  },
  {
    what: 'calls, no sooner than 18 months and no later than 3 years',
    rule: {
      dataset: 'calls',
      stages: [erase('occurred', 'P1Y')],
      floor: { after: 'occurred', period: 'P18M', statute: { name: 'Ley 25/2007', country: 'ES' } },
      maximum: { after: 'occurred', period: 'P3Y' },
    },
    insert: (on) => `insert into call_records values (1, 'd1', '+341', '+342', ${AT(on)}, 10, 0, null)`,
    starts: '2025-08-31',
    ends: '2027-02-28',
  },
  {
    what: 'tickets, 3 years from resolution',
    rule: { dataset: 'tickets', stages: [erase('resolved', 'P3Y')] },
    insert: (on) => `insert into tickets values (1, 'd1', 'ana@example.org', 's', 'b', '2020-01-01', ${AT(on)})`,
    starts: '2024-02-29',
    ends: '2027-02-28',
  },
  {
    what: 'marketing, 3 years of inactivity',
    rule: { dataset: 'leads', stages: [erase('consent-withdrawn', 'P0D'), erase('last-activity', 'P3Y')] },
    insert: (on) =>
      `insert into marketing_contacts values (1, 'ana@example.org', 'Ana', '2020-01-01', ${AT(on)}, '2026-11-20', null)`,
    starts: '2023-06-30',
    ends: plusMonths('2023-06-30', 36),
  },
  {
    what: 'marketing, withdrawn',
    rule: { dataset: 'leads', stages: [erase('consent-withdrawn', 'P0D'), erase('last-activity', 'P3Y')] },
    insert: (on) =>
      `insert into marketing_contacts values (1, 'ana@example.org', 'Ana', '2020-01-01', '2026-10-01', null, ${AT(on)})`,
    starts: '2026-10-02',
    ends: '2026-10-02',
  },
  {
    what: 'server logs, 30 days',
    rule: { dataset: 'server_logs', stages: [erase('occurred', 'P30D')] },
    insert: (on) =>
      `insert into access_logs values (1, 'server', null, '${on} 00:00:00', '203.0.113.9', 'x', null, '/', 200)`,
    starts: '2026-02-28',
    ends: '2026-03-30',
  },
  {
    what: 'billing, contract and 6 years',
    rule: {
      dataset: 'billing',
      stages: [{ after: 'contract-ended', period: 'P0D', action: 'block' }, erase('contract-ended', 'P6Y')],
    },
    insert: (on) => `insert into invoices values (1, 'd1', 1, '2019-01-01', null, null, null, null, 10, '${on}')`,
    starts: '2020-02-29',
    ends: '2026-02-28',
  },
  {
    what: 'accounts, 30 restorable days after cancelling',
    rule: { dataset: 'customers', stages: [{ ...erase('cancelled', 'P30D'), restorable: true }] },
    insert: (on) =>
      `insert into customers values (1, 'd1', 'Ana', 'ana@example.org', '+341', 'B1', 'Calle 1', 'free', '2018-01-01', ${AT(on)}, null, null)`,
    starts: '2026-01-30',
    ends: plusDays('2026-01-30', 30),
  },
  {
    what: 'calls, 12 months',
    rule: { dataset: 'calls', stages: [erase('occurred', 'P12M')] },
    insert: (on) => `insert into call_records values (1, 'd1', '+341', '+342', ${AT(on, '00:00:00')}, 10, 0, null)`,
    starts: '2024-02-29',
    ends: '2025-02-28',
  },
  {
    what: 'billing, 7 years',
    rule: { dataset: 'billing', stages: [erase('occurred', 'P7Y')] },
    insert: (on) =>
      `insert into invoices values (1, 'd1', 1, '${on}', 'Ana', 'B1', 'Calle 1', 'ana@example.org', 10, null)`,
    starts: '2019-12-31',
    ends: '2026-12-31',
  },
  {
    what: 'server logs, 90 days',
    rule: { dataset: 'server_logs', stages: [erase('occurred', 'P90D')] },
    insert: (on) =>
      `insert into access_logs values (1, 'server', null, '${on} 23:59:59.999999', '203.0.113.9', 'x', null, '/', 200)`,
    starts: '2026-08-26',
    ends: '2026-11-24',
  },
  {
    what: 'transcripts, pinned when they were written',
    rule: { dataset: 'transcripts', pin: true, stages: [erase('created', 'P1Y')] },
    insert: (on) =>
      `insert into transcripts values (1, 'd1', '+341', 'agent', 'text', '2025-01-01', 'transcripts', '0', '${on}')`,
    starts: '2026-05-31',
    ends: '2026-05-31',
  },
]

const database = withDatabase()
const company = withCompany({ size: null })
const ONE = { due: 1, done: 1, held: [] }

beforeEach(async () => {
  const { current } = company
  await current.query(
    'truncate customers, call_records, recordings, transcripts, tickets, invoices, marketing_contacts, messages, access_logs',
  )
  await current.query('create table if not exists call_records_all partition of call_records default')
})

const rows = async (world: CompanyWorld): Promise<number> =>
  Object.entries(await world.company.dump()).reduce(
    (sum, [name, list]) => sum + (name === 'tariffs' ? 0 : list.length),
    0,
  )

describe('a row of the company is there for its period and not a day longer', () => {
  test.each(KITS)(
    'VD19 VD20 CP14 CP15 CP16 CP17 SV12 SV13 SV15 SV16 VA13 VA21 VA22 VA23 $what: p − 1 day, p, p + 1 day, second sweep',
    async ({ rule, insert, starts, ends }) => {
      const world = await makeCompanyWorld(database.db, company.current, [rule])
      await world.company.query(insert(starts))
      const before = await world.company.dump()
      const preview = await world.preview(rule.dataset, plusDays(ends, -1))
      expect(preview.filter(({ action, due }) => action === 'delete' && due > 0)).toEqual([])
      const early = await world.sweep(rule.dataset, plusDays(ends, -1))
      expect(early.filter(({ action }) => action === 'delete')).toEqual([])
      expect(await world.company.dump()).toEqual(before)

      expect(await world.preview(rule.dataset, ends)).toContainEqual(
        expect.objectContaining({ action: 'delete', due: 1, done: 0 }),
      )
      expect(await world.sweep(rule.dataset, ends)).toMatchObject([
        { rule: rule.dataset, policyVersion: '1', action: 'delete', ...ONE },
      ])
      expect(await rows(world)).toBe(0)
      expect(await world.sweep(rule.dataset, ends)).toEqual([])

      await world.company.query(insert(starts))
      expect(await world.sweep(rule.dataset, plusDays(ends, 1))).toMatchObject([{ action: 'delete', ...ONE }])
    },
  )

  test.each(KITS)(
    'VD19 VD20 CP14 CP15 CP16 CP17 SV12 SV13 SV15 SV16 VA13 VA21 VA22 VA23 $what: a held row is kept and listed with its case',
    async ({ rule, insert, starts, ends }) => {
      const world = await makeCompanyWorld(database.db, company.current, [rule])
      await world.company.query(insert(starts))
      const placed = await placeHold(world, world.organizationId, 'cli', {
        reference: 'CASE-7',
        reason: 'Dispute',
        dataset: rule.dataset,
        records: ['1'],
      })
      expect(placed.kind).toBe('placed')
      const held = { due: 0, done: 0, held: [{ reference: 'CASE-7', rows: 1 }] }
      expect(await world.preview(rule.dataset, ends)).toContainEqual(
        expect.objectContaining({ action: 'delete', ...held }),
      )
      expect(await world.sweep(rule.dataset, ends)).toContainEqual(
        expect.objectContaining({ action: 'delete', ...held }),
      )
      expect(await rows(world)).toBe(1)
    },
  )
})
