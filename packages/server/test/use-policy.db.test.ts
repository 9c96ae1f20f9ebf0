import { beforeEach, describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import { decideOneRecord } from '../src/datasets/decide-record.ts'
import { decideForSubjects } from '../src/processing/decide-for-subjects.ts'
import { answerObjection, recordObjection } from '../src/processing/record-objection.ts'
import { recordSubjectConsent, withdrawSubjectConsent } from '../src/processing/record-subject-consent.ts'
import { reportSubject } from '../src/processing/report-subject.ts'
import { grantErasure } from '../src/retention/register/grant-erasure.ts'
import { registerRecord } from '../src/retention/register/register-record.ts'
import { runRetention } from '../src/retention/run-retention.ts'
import { setTenantSwitch } from '../src/retention/tenants/set-tenant-switch.ts'
import { withCompany } from './_company.ts'
import { withDatabase } from './_database.ts'
import { SWITCHED, TOTALS } from './_use.ts'
import { emptyCompany, makePolicyWorld, writeRow, type PolicyName, type PolicyWorld } from './_policies.ts'
import { atNight, day } from './_retention.ts'

const database = withDatabase()
const company = withCompany({ size: null })
beforeEach(() => emptyCompany(company.current))

let number = 0
const makeWorld = (name: PolicyName): Promise<PolicyWorld> =>
  makePolicyWorld(database.db, company.current, name, `use-${name}-${++number}`)

const ANA = { email: 'ana@example.org' }
const BEN = { email: 'ben@example.org' }

/** What a question about Ana is answered: the basis, null for an instruction, or the code of the refusal. */
async function ask(
  world: PolicyWorld,
  purpose: string,
  data: string | null = null,
  { subject = ANA, inTotals = false } = {},
) {
  const answer = await decideForSubjects(world, {
    organizationId: world.organizationId,
    actor: 'key:desk',
    purpose,
    data: data === null ? null : [data],
    subjects: [subject],
    states: [],
    tenant: 'd1',
    on: null,
    inTotals,
  })
  if (answer.kind === 'rejected') throw new Error(answer.message)
  return answer.decisions.map((decision) => (decision.kind === 'allowed' ? decision.basis : decision.code))[0]
}

const about = (world: PolicyWorld, purpose: string, subject = ANA) => ({
  organizationId: world.organizationId,
  actor: 'key:desk' as const,
  subject,
  purpose,
})

const rowsIn = async (table: string): Promise<number> => {
  const [row] = await company.current.query<{ rows: number }>(`select count(*)::int as rows from ${table}`)
  return row?.rows ?? 0
}

async function night(world: PolicyWorld, on: string, dataset: string): Promise<void> {
  atNight(world, on)
  const { organizationId } = world
  const outcome = await runRetention(world, { organizationId, dataset, startedBy: 'nightly', actor: 'system' })
  if (outcome.kind !== 'ran' || outcome.runs[0]?.status !== 'done') throw new Error(JSON.stringify(outcome))
}

describe('what the five policies let be used', () => {
  test('SV3 who denies analytics is not measured, and the security log goes on for its 30 days', async () => {
    const world = await makeWorld('sivo')
    expect(await ask(world, 'analytics')).toBe('NO_CONSENT')
    expect(await ask(world, 'security', 'server_log')).toBe('legitimate-interests')
    expect(await ask(world, 'security', 'web_analytics')).toBe('DATA_OUTSIDE_PURPOSE')
    expect(await ask(world, 'analytics', 'server_log')).toBe('DATA_OUTSIDE_PURPOSE')
    // The line of the visitor who denied stands beside that of the one who did not.
    await writeRow(company.current, 'access_logs', { id: 1, logged_at: '2026-02-28 12:00' })
    await night(world, '2026-03-29', 'server_logs')
    expect(await rowsIn('access_logs')).toBe(1)
    await night(world, '2026-03-30', 'server_logs')
    expect(await rowsIn('access_logs')).toBe(0)
  })

  test.each(TOTALS)(
    '$ids R-OBJ $policy: who objects to improvement is out of $data, and nobody else',
    async ({ policy: name, data }) => {
      const world = await makeWorld(name)
      expect(world.policy.data[data]).toMatchObject({ aggregate_only: true })
      expect(await ask(world, 'improvement', data)).toBe('AGGREGATES_ONLY')
      const counted = async () => [
        await ask(world, 'improvement', data, { inTotals: true }),
        await ask(world, 'improvement', data, { inTotals: true, subject: BEN }),
      ]
      expect(await counted()).toEqual(['legitimate-interests', 'legitimate-interests'])
      await recordObjection(world, about(world, 'improvement'))
      expect(await counted()).toEqual(['OBJECTED', 'legitimate-interests'])
      await answerObjection(world, {
        ...about(world, 'improvement'),
        grounds: 'Planning the capacity of the emergency line',
      })
      expect(await counted()).toEqual(['legitimate-interests', 'legitimate-interests'])
    },
  )

  test('CP17 a withdrawal stops marketing in the same instant, and the address goes in the next night', async () => {
    const world = await makeWorld('cloudcontactpro')
    const news = world.policy.purposes.find(({ data }) => data.includes('marketing_contact'))?.id ?? ''
    atNight(world, '2026-10-02')
    const given = await recordSubjectConsent(world, { ...about(world, news), givenAt: null, evidence: 'form 17' })
    expect(given.kind).toBe('recorded')
    expect(await ask(world, news)).toBe('consent')
    await withdrawSubjectConsent(world, about(world, news))
    expect(await ask(world, news)).toBe('WITHDRAWN')
    await writeRow(company.current, 'marketing_contacts', {
      id: 1,
      last_own_act_at: '2026-10-01',
      consent_withdrawn_at: '2026-10-02 01:00Z',
    })
    await night(world, '2026-10-02', 'marketing')
    expect(await rowsIn('marketing_contacts')).toBe(0)
  })

  test('VA7 every purpose of the policy reads the data of its own row and nothing else', async () => {
    const world = await makeWorld('voipat')
    await setTenantSwitch(world, world.organizationId, 'cli', { tenant: 'd1', name: 'call-recording', isOn: true })
    const contracts = world.policy.purposes.flatMap(({ contract }) => contract ?? [])
    for (const name of new Set(contracts))
      await reportSubject(world, { ...about(world, ''), kind: 'contract', name, from: day('2026-01-01'), to: null })
    const seen: Record<string, unknown> = {}
    for (const purpose of world.policy.purposes) {
      for (const [category, { forbidden }] of Object.entries(world.policy.data)) {
        const answer = await ask(world, purpose.id, category)
        if (purpose.data.includes(category)) seen[`${purpose.id} ${category}`] = answer
        else
          expect(answer, `${purpose.id} ${category}`).toBe(
            forbidden === true ? 'DATA_FORBIDDEN' : 'DATA_OUTSIDE_PURPOSE',
          )
      }
    }
    expect(seen).toMatchObject({
      'service account': 'contract',
      'service call_record': 'contract',
      'call-recording recording': 'contract',
      'charging billing': 'contract',
      'charging call_record': 'contract',
      'service-mail account': 'contract',
      'fraud call_record': 'legitimate-interests',
      'improvement usage': 'AGGREGATES_ONLY',
      'analytics web_analytics': 'NO_CONSENT',
    })
    // Where this company bills by contract, the other one does so by law.
    expect(await ask(await makeWorld('sivo'), 'billing', 'billing_record')).toBe('legal-obligation')
  })

  test.each(SWITCHED)(
    '$ids $policy: what $name switches is not collected while it is off',
    async ({ policy: name, name: switched, dataset, pin: pinned }) => {
      const world = await makeWorld(name)
      const event = dataset === 'transcripts' ? 'created' : 'occurred'
      const announce = (record: string, tenant = 'd1') =>
        registerRecord(world, world.organizationId, {
          dataset,
          record,
          tenant,
          events: { [event]: day('2026-11-24') },
        })
      const turn = (isOn: boolean) =>
        setTenantSwitch(world, world.organizationId, 'cli', { tenant: 'd1', name: switched, isOn })
      expect(await announce('1')).toMatchObject({ kind: 'refused', code: 'SWITCHED_OFF' })
      await turn(true)
      expect(await announce('1')).toMatchObject({ kind: 'registered' })
      expect(await announce('2', 'd2')).toMatchObject({ kind: 'refused', code: 'SWITCHED_OFF' })
      await turn(false)
      expect(await announce('3')).toMatchObject({ kind: 'refused', code: 'SWITCHED_OFF' })
      const { rows } = await sql<{ record_id: string; pin: string | null }>`
      select record_id, pin_date::text as pin from record_register where organization_id = ${world.organizationId}`.execute(
        world.db,
      )
      expect(rows).toEqual([{ record_id: '1', pin: pinned }])
    },
  )
})

describe('an erasure that was granted', () => {
  const grant = async (world: PolicyWorld, dataset: string, identifier: string) =>
    grantErasure(world, world.organizationId, 'cli', { reference: 'R-9', identifiers: [identifier], dataset })
  const performed = async (world: PolicyWorld): Promise<number> => {
    const { rows } = await sql`select from audit_entry
      where organization_id = ${world.organizationId} and type = 'erasure.performed'`.execute(world.db)
    return rows.length
  }

  test('SV15 goes before the day of a pin, audited; nothing else of it does', async () => {
    const world = await makeWorld('sivo')
    const pin = { retention_rule: 'transcripts', retention_version: '2026-05-01', delete_on: '2033-11-24' }
    for (const [id, caller] of [
      [1, '+34611111111'],
      [2, '+34622222222'],
    ] as const)
      await writeRow(company.current, 'transcripts', { id, caller, created_at: '2026-05-24', ...pin })
    atNight(world, '2026-11-24')
    await night(world, '2026-11-24', 'transcripts')
    expect([await rowsIn('transcripts'), await performed(world)]).toEqual([2, 0])
    expect(await grant(world, 'transcripts', '+34611111111')).toMatchObject({ kind: 'granted' })
    await night(world, '2026-11-25', 'transcripts')
    expect(await company.current.query('select id::int as id, delete_on::text as delete_on from transcripts')).toEqual([
      { id: 2, delete_on: '2033-11-24' },
    ])
    expect(await performed(world)).toBe(1)
  })

  test('VA22 leaves the invoice that tax law keeps, emptied at once, and says by which law and until when', async () => {
    const world = await makeWorld('voipat')
    await writeRow(company.current, 'invoices', { id: 1, issued_on: '2025-12-31', email: ANA.email })
    atNight(world, '2026-11-24')
    await grant(world, 'billing', ANA.email)
    await night(world, '2026-11-25', 'billing')
    expect(
      await company.current.query('select id::int as id, name, email, total::float8 as total from invoices'),
    ).toEqual([{ id: 1, name: null, email: null, total: 10 }])
    const answer = await decideOneRecord(world, world.organizationId, { dataset: 'billing', record: '1' })
    if (answer.kind !== 'decided') throw new Error(answer.message)
    const [one] = answer.decisions
    expect(one).toMatchObject({
      rule: 'billing',
      decision: { kind: 'keep', next: { action: 'delete', dueOn: '2032-12-31' } },
    })
    const reasons = one?.decision.reasons ?? []
    expect(reasons.map(({ code }) => code)).toEqual(expect.arrayContaining(['FLOOR', 'ERASURE_GRANTED']))
    expect(reasons.map(({ words }) => words).join(' ')).toContain('Algemene wet inzake rijksbelastingen, art. 52 lid 4')
    await night(world, '2032-12-30', 'billing')
    expect([await rowsIn('invoices'), await performed(world)]).toEqual([1, 0])
    await night(world, '2032-12-31', 'billing')
    expect([await rowsIn('invoices'), await performed(world)]).toEqual([0, 1])
  })
})
