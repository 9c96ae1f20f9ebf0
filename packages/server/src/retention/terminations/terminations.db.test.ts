import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { CalendarDate } from '@assent/shared'
import { makeCompanyWorld, withCompany, type CompanyRule, type CompanyWorld } from '../../../test/_company.ts'
import { withDatabase } from '../../../test/_database.ts'
import { atNight } from '../../../test/_retention.ts'
import { publicJwk } from '../../crypto/public-jwk.ts'
import { inOrganization } from '../../db/scope.ts'
import { placeHold } from '../holds/place-hold.ts'
import { runRetention } from '../run-retention.ts'
import { verifyCertificate } from '../verify-certificate.ts'
import { chooseTermination } from './choose-termination.ts'
import { closeTermination } from './close-termination.ts'
import { exportTenant } from './export-tenant.ts'
import { openTermination } from './open-termination.ts'
import { readTerminations } from './read-terminations.ts'
import type { TerminationCase, TerminationChoice } from './termination.domain.ts'

const database = withDatabase()
const company = withCompany({ size: null })
const ended = { after: 'terminated', within: 'P30D', action: 'delete' as const }
const LOGS: CompanyRule = {
  dataset: 'api_logs',
  stages: [{ after: 'occurred', period: 'P90D', action: 'delete' }, ended],
}
const TICKETS: CompanyRule = {
  dataset: 'tickets',
  stages: [{ after: 'resolved', period: 'P3Y', action: 'delete' }, ended],
  // A promise of the company's own, which is no reason against the controller's instruction.
  floor: { after: 'created', period: 'P1Y' },
}
const CALLS: CompanyRule = {
  dataset: 'calls',
  stages: [{ after: 'occurred', period: 'P2Y', action: 'delete' }, ended],
  floor: { after: 'occurred', period: 'P1Y', statute: { name: 'Ley 25/2007 art. 5', country: 'ES' } },
}

async function fill(): Promise<void> {
  const { current } = company
  await current.query('create table if not exists calls_of_the_tests partition of call_records default')
  await current.query('truncate access_logs, tickets, call_records')
  for (const [id, tenant] of [
    [1, 'd1'],
    [2, 'd2'],
  ] as const) {
    await current.query(
      `insert into access_logs values (${id}, 'api', '${tenant}', '2026-02-20 12:00', '203.0.113.9', 'x', null, '/', 200)`,
    )
    await current.query(
      `insert into tickets values (${id}, '${tenant}', 'ana@example.org', 's', 'b', '2026-02-01', null)`,
    )
    // One that a law keeps until 10 February 2027, one whose year is over.
    await current.query(
      `insert into call_records values (${id}, '${tenant}', '+341', '+349', '2026-02-10 12:00+00', 10, 0, null), (${id + 10}, '${tenant}', '+341', '+349', '2024-12-01 12:00+00', 10, 0, null)`,
    )
  }
}

async function ids(table: string): Promise<readonly number[]> {
  return (await company.current.query<{ id: number }>(`select id from ${table} order by 1`)).map(({ id }) => id)
}

const kept = async () => [await ids('access_logs'), await ids('tickets'), await ids('call_records')]

async function night(world: CompanyWorld, on: string): Promise<void> {
  atNight(world, on)
  const order = { startedBy: 'nightly', actor: 'job:run-retention', organizationId: world.organizationId } as const
  const outcome = await runRetention(world, order)
  if (outcome.kind !== 'ran' || outcome.runs[0]?.status !== 'done') throw new Error(JSON.stringify(outcome))
}

async function open(world: CompanyWorld, on = '2026-03-01'): Promise<TerminationCase> {
  atNight(world, on)
  const wish = { tenant: 'd1', reference: 'contract 7' }
  const outcome = await openTermination(world, world.organizationId, 'cli', wish)
  if (outcome.kind === 'refused') throw new Error(outcome.message)
  return outcome.termination
}

const choose = (world: CompanyWorld, id: string, choice: TerminationChoice) =>
  chooseTermination(world, world.organizationId, 'cli', { id, choice })
const close = (world: CompanyWorld, id: string) => closeTermination(world, world.organizationId, 'cli', { id })

async function fetchExport(world: CompanyWorld, id: string): Promise<string> {
  const outcome = await exportTenant(world, world.organizationId, 'cli', { id }, new AbortController().signal)
  if (outcome.kind === 'refused') throw new Error(outcome.code)
  let text = ''
  for await (const part of outcome.lines) text += part
  return text
}

describe('the end of a tenant’s contract', () => {
  test(
    'VD6 a case without a choice cannot close; the export’s hash stands in the certificate; then everything goes',
    { timeout: 180_000 },
    async () => {
      await fill()
      const world = await makeCompanyWorld(database.db, company.current, [LOGS, TICKETS, CALLS])
      const { id } = await open(world)
      expect(await close(world, id)).toMatchObject({ kind: 'refused', code: 'CHOICE_MISSING' })
      expect(
        await exportTenant(world, world.organizationId, 'cli', { id }, new AbortController().signal),
      ).toMatchObject({
        code: 'CHOICE_MISSING',
      })
      await choose(world, id, 'both')
      await night(world, '2026-03-02')
      // Nothing goes before it was handed over.
      expect(await kept()).toEqual([
        [1, 2],
        [1, 2],
        [1, 2, 11, 12],
      ])
      expect(await close(world, id)).toMatchObject({ code: 'EXPORT_MISSING' })
      const text = await fetchExport(world, id)
      const lines = text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>)
      expect(
        lines
          .map(({ dataset, record }) => `${String(dataset)} ${String(record)}`)
          .slice(1, -1)
          .sort(),
      ).toEqual(['api_logs 1', 'calls 1', 'calls 11', 'tickets 1'])
      expect(lines.at(-1)).toEqual({ end: true, records: 4 })
      expect(lines.find(({ dataset }) => dataset === 'tickets')).toMatchObject({ values: { email: 'ana@example.org' } })
      expect(await close(world, id)).toMatchObject({ code: 'NOT_DELETED' })
      await night(world, '2026-03-03')
      expect(await kept()).toEqual([[2], [2], [1, 2, 12]])
      const closed = await close(world, id)
      const certificate = closed.kind === 'done' ? (closed.termination.certificate ?? '') : ''
      const verdict = await verifyCertificate(certificate, publicJwk(world.keyring))
      expect(verdict).toMatchObject({
        kind: 'valid',
        content: {
          termination: {
            id,
            tenant: 'd1',
            choice: 'both',
            export: { sha256: createHash('sha256').update(text).digest('hex'), records: 4 },
            datasets: expect.arrayContaining([
              { dataset: 'tickets', deleted: 1, kept: [] },
              {
                dataset: 'calls',
                deleted: 1,
                kept: [
                  {
                    rule: 'calls',
                    statute: 'Ley 25/2007 art. 5',
                    country: 'ES',
                    hold: null,
                    until: '2027-02-10',
                    records: 1,
                  },
                ],
              },
            ]) as unknown,
          },
        },
      })
      const [head = '', body = '', signature = ''] = certificate.split('.')
      const tampered = Buffer.from(Buffer.from(body, 'base64url').toString().replace('"d1"', '"d9"')).toString(
        'base64url',
      )
      expect(await verifyCertificate([head, tampered, signature].join('.'), publicJwk(world.keyring))).toMatchObject({
        code: 'SIGNATURE',
      })
      expect(await close(world, id)).toMatchObject({ code: 'CLOSED' })
      const audit = await inOrganization(world.db, world.organizationId, (trx) =>
        trx
          .selectFrom('audit_entry')
          .select('type')
          .where('type', 'like', 'termination.%')
          .orderBy('sequence')
          .execute(),
      )
      expect(audit.map(({ type }) => type)).toEqual([
        'termination.opened',
        'termination.chosen',
        'termination.exported',
        'termination.closed',
      ])
      // What the law kept goes by itself on its day.
      await night(world, '2027-02-09')
      expect(await ids('call_records')).toContain(1)
      await night(world, '2027-02-10')
      expect(await ids('call_records')).not.toContain(1)
    },
  )

  test('VD7 deletion on the first day is in time; nobody else’s rows go', { timeout: 60_000 }, async () => {
    await fill()
    const world = await makeCompanyWorld(database.db, company.current, [LOGS, TICKETS, CALLS])
    const { id } = await open(world)
    await choose(world, id, 'delete')
    await night(world, '2026-03-01')
    expect(await kept()).toEqual([[2], [2], [1, 2, 12]])
    expect(await close(world, id)).toMatchObject({ kind: 'done' })
    expect(await readTerminations(world, world.organizationId, 'open')).toEqual([])
    expect(await readTerminations(world, world.organizationId, 'all')).toMatchObject([{ id }])
  })

  test(
    'VD7 at 30 days nothing is left whether or not anybody chose, but for a law with its end and a hold with its case',
    { timeout: 60_000 },
    async () => {
      await fill()
      const world = await makeCompanyWorld(database.db, company.current, [LOGS, TICKETS, CALLS])
      const { id, deadline } = await open(world)
      // 30 days after 1 March are over on 31 March at 00:00, so the night of the 30th is the last.
      expect(deadline).toBe('2026-03-30')
      await placeHold(world, world.organizationId, 'cli', {
        reference: 'CASE-4',
        reason: 'x',
        dataset: 'tickets',
        records: ['1'],
      })
      await night(world, '2026-03-29')
      expect(await kept()).toEqual([
        [1, 2],
        [1, 2],
        [1, 2, 11, 12],
      ])
      await night(world, '2026-03-30')
      expect(await kept()).toEqual([[2], [1, 2], [1, 2, 12]])
      const [termination] = await readTerminations(world, world.organizationId, 'open')
      const reasons = termination?.datasets.flatMap(({ dataset, kept: left }) =>
        left.map(({ statute, hold, until, records }) => ({ dataset, statute, hold, until, records })),
      )
      expect(reasons).toHaveLength(2)
      expect(reasons).toEqual(
        expect.arrayContaining([
          { dataset: 'tickets', statute: null, hold: 'CASE-4', until: null, records: 1 },
          { dataset: 'calls', statute: 'Ley 25/2007 art. 5', hold: null, until: '2027-02-10', records: 1 },
        ]),
      )
      expect(await close(world, id)).toMatchObject({ code: 'CHOICE_MISSING' })
    },
  )

  test('what cannot be opened is refused with the reason', async () => {
    await fill()
    const world = await makeCompanyWorld(database.db, company.current, [LOGS])
    const wish = (overrides: object) =>
      openTermination(world, world.organizationId, 'cli', { tenant: 'd1', reference: 'x', ...overrides })
    atNight(world, '2026-03-01')
    expect(await wish({ tenant: ' ' })).toMatchObject({ code: 'MISSING' })
    expect(await wish({ reference: '' })).toMatchObject({ code: 'MISSING' })
    expect(await wish({ terminatedOn: '2026-03-02' as CalendarDate })).toMatchObject({ code: 'FUTURE' })
    expect(await wish({})).toMatchObject({ kind: 'done' })
    expect(await wish({})).toMatchObject({ code: 'OPEN_ALREADY' })
    const without = { ...LOGS, stages: LOGS.stages.slice(0, 1) }
    await world.applyRules('2', [without], '2026-02-01')
    expect(await wish({ tenant: 'd2' })).toMatchObject({ code: 'NO_RULE' })
    expect(await close(world, world.ids.uuid())).toMatchObject({ code: 'NOT_FOUND' })
  })
})
