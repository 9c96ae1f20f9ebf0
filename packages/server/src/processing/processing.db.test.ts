import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { withDatabase } from '../../test/_database.ts'
import { dumpTables } from '../../test/_desk.ts'
import { DAY, makeClock, makeIds, makeKeyring, makeOrganization, silentLog } from '../../test/_make.ts'
import { allText, noticeOf, rowOf } from '../../test/_notice-policy.ts'
import { day } from '../../test/_retention.ts'
import { makeWidget } from '../../test/_widget.ts'
import { inOrganization } from '../db/scope.ts'
import { applyPolicy } from '../policy/apply-policy.ts'
import { contentHash } from '../policy/content-hash.ts'
import { insertVersion } from '../policy/policy.store.ts'
import { readPolicyVersion } from '../policy/read-policy-versions.ts'
import type { Policy } from '../policy/policy.types.ts'
import { setTenantSwitch } from '../retention/tenants/set-tenant-switch.ts'
import { LoadedSites } from '../sites/site-registry.ts'
import { findOrCreateSubject } from '../subjects/find-or-create-subject.ts'
import { destroySubjectKey } from '../subjects/subject-vault.ts'
import { decideForSubjects, MOST_SUBJECTS, type ProcessingQuestion } from './decide-for-subjects.ts'
import { forgetSubject, readSubject } from './read-subject.ts'
import { answerObjection, recordObjection, withdrawObjection } from './record-objection.ts'
import { recordSubjectConsent, withdrawSubjectConsent } from './record-subject-consent.ts'
import { reportSubject } from './report-subject.ts'

const database = withDatabase()
const example = (name: string): string =>
  readFileSync(new URL(`../../../../examples/policies/${name}.yaml`, import.meta.url), 'utf8')
const SIVO = example('sivo')
let count = 0

async function makeDesk(source = SIVO) {
  const clock = makeClock('2026-11-24T10:00:00Z')
  const widget = await makeWidget()
  const base = { db: database.db, clock, ids: makeIds(clock), keyring: makeKeyring(), widget, log: silentLog }
  const deps = { ...base, sites: new LoadedSites(base) }
  const organizationId = await makeOrganization(database.db, `processing-${++count}`)
  const applied = await applyPolicy(deps, { organizationId, actor: 'cli', source })
  if (applied.kind !== 'applied') throw new Error(JSON.stringify(applied.findings))
  const policy = await readPolicyVersion(deps, organizationId, {})
  if (policy === undefined) throw new Error('The policy is in force.')
  const who = { organizationId, actor: 'key:crm' } as const
  const ask = async (question: Partial<ProcessingQuestion> & Pick<ProcessingQuestion, 'purpose' | 'subjects'>) => {
    const plain = { data: null, states: [], tenant: null, on: null, inTotals: false }
    const answer = await decideForSubjects(deps, { ...plain, ...who, ...question })
    if (answer.kind === 'rejected') throw new Error(`${answer.path}: ${answer.message}`)
    return answer.decisions.map((decision) => (decision.kind === 'allowed' ? decision.basis : decision.code))
  }
  const events = async () => {
    const { rows } = await sql<{ type: string; subject_hash: string | null; details: string }>`
      select type, subject_hash, details from audit_entry where organization_id = ${organizationId} order by sequence`.execute(
      database.db,
    )
    return rows.map((row) => ({ ...row, details: JSON.parse(row.details) as Record<string, unknown> }))
  }
  return { deps, clock, organizationId, policy, who, ask, events }
}

const ANA = { email: 'ana@example.org' }
const BEN = { email: 'ben@example.org' }
const NEWS = { purpose: 'marketing' }

describe('what may be processed, with what was recorded of people', () => {
  let desk: Awaited<ReturnType<typeof makeDesk>>
  beforeEach(async () => {
    desk = await makeDesk()
  })
  const subject = (whose: typeof ANA) => ({ ...desk.who, subject: whose })
  const state = (from: string, to: string | null, whose = ANA) =>
    reportSubject(desk.deps, {
      ...subject(whose),
      kind: 'state',
      name: 'customer.active',
      from: day(from),
      to: to === null ? null : day(to),
    })
  const consent = (whose = ANA, givenAt: number | null = null) =>
    recordSubjectConsent(desk.deps, { ...subject(whose), ...NEWS, givenAt, evidence: 'form 17' })

  it('CP8 a purpose on a contract ends with the contract', async () => {
    const report = (to: string | null) =>
      reportSubject(desk.deps, {
        ...subject(ANA),
        kind: 'contract',
        name: 'Service agreement',
        from: day('2026-06-01'),
        to: to === null ? null : day(to),
      })
    const service = { purpose: 'service', subjects: [ANA] }
    expect(await desk.ask(service)).toEqual(['NO_CONTRACT'])
    await report(null)
    expect(await desk.ask(service)).toEqual(['contract'])
    await report('2026-11-24')
    expect(await desk.ask(service)).toEqual(['contract'])
    desk.clock.advance(DAY)
    expect(await desk.ask(service)).toEqual(['CONTRACT_ENDED'])
  })

  it('SV9 with the end of the contract the interest dies: nothing is sent unless a consent is there, an objection beats both, and the notice shows both', async () => {
    const news = { ...NEWS, subjects: [ANA, BEN] }
    await state('2026-06-01', null)
    await state('2026-06-01', null, BEN)
    expect(await desk.ask(news)).toEqual(['legitimate-interests', 'legitimate-interests'])
    await consent(BEN)
    await state('2026-06-01', '2026-11-23')
    await state('2026-06-01', '2026-11-23', BEN)
    expect(await desk.ask(news)).toEqual(['BASIS_ENDED', 'consent'])
    await recordObjection(desk.deps, { ...subject(BEN), ...NEWS })
    expect(await desk.ask(news)).toEqual(['BASIS_ENDED', 'OBJECTED'])
    await state('2026-06-01', null, BEN)
    expect(await desk.ask(news)).toEqual(['BASIS_ENDED', 'OBJECTED'])
    const row = rowOf(noticeOf(desk.policy.content), 'purposes', 'marketing')
    const shown = JSON.stringify(row)
    expect(shown).toContain('Art. 6(1)(f)')
    expect(shown).toContain('Art. 6(1)(a)')
    expect(shown).toContain('Telling active customers about services similar')
  })

  it('CP10 fraud prevention names its interest and its assessment, or is refused; who objects ends it until grounds are recorded', async () => {
    const source = example('cloudcontactpro')
    const unnamed = source.replace(/^ +interest: Recognising toll fraud.*\n/m, '')
    const vague = source.replace(/interest: Recognising toll fraud.*/, 'interest: Legitimate interests')
    for (const [text, code] of [
      [unnamed, 'BASIS_WITHOUT_INTEREST'],
      [vague, 'INTEREST_UNNAMED'],
    ] as const) {
      const refused = await applyPolicy(desk.deps, { organizationId: desk.organizationId, actor: 'cli', source: text })
      expect(refused).toMatchObject({
        kind: 'rejected',
        findings: expect.arrayContaining([expect.objectContaining({ code, level: 'error' })]) as unknown,
      })
    }
    const contact = await makeDesk(source)
    const fraud = { purpose: 'fraud-prevention', subjects: [ANA] }
    const about = { ...contact.who, subject: ANA, purpose: 'fraud-prevention' }
    expect(await contact.ask(fraud)).toEqual(['legitimate-interests'])
    await recordObjection(contact.deps, about)
    expect(await contact.ask(fraud)).toEqual(['OBJECTED'])
    await answerObjection(contact.deps, { ...about, grounds: 'Calls at the cost of a stolen account' })
    expect(await contact.ask(fraud)).toEqual(['legitimate-interests'])
    const notice = noticeOf(contact.policy.content)
    expect(JSON.stringify(rowOf(notice, 'purposes', 'fraud-prevention'))).toContain('Recognising toll fraud')
    expect(allText(notice)).toContain('Art. 21(1) GDPR')
  })

  it('words about a person are sealed, and go with the person: then the objection counts as if nothing had been said against it', async () => {
    const safety = { purpose: 'security', subjects: [ANA] }
    await consent()
    await recordObjection(desk.deps, { ...subject(ANA), purpose: 'security' })
    await answerObjection(desk.deps, { ...subject(ANA), purpose: 'security', grounds: 'canary-grounds' })
    expect(await readSubject(desk.deps, subject(ANA))).toMatchObject({
      events: [{ note: 'form 17' }, {}, { note: 'canary-grounds' }],
      suppressions: [{ purpose: 'security', grounds: 'canary-grounds' }],
    })
    expect(await desk.ask(safety)).toEqual(['legitimate-interests'])
    const dump = await dumpTables(database.db)
    expect([dump.includes('canary-grounds'), dump.includes('form 17')]).toEqual([false, false])
    await forgetSubject(desk.deps, subject(ANA))
    expect(await readSubject(desk.deps, subject(ANA))).toMatchObject({ suppressions: [{ grounds: null }] })
    expect(await desk.ask(safety)).toEqual(['OBJECTED'])
  })

  it('an objection to marketing stops it at once and no grounds are heard; another one waits for grounds', async () => {
    await state('2026-06-01', null)
    await recordObjection(desk.deps, { ...subject(ANA), ...NEWS })
    expect(await desk.ask({ ...NEWS, subjects: [ANA] })).toEqual(['OBJECTED'])
    const answered = await answerObjection(desk.deps, { ...subject(ANA), ...NEWS, grounds: 'It sells' })
    expect(answered).toMatchObject({ kind: 'refused', code: 'OBJECTION_IS_ABSOLUTE' })
    await withdrawObjection(desk.deps, { ...subject(ANA), ...NEWS })
    expect(await desk.ask({ ...NEWS, subjects: [ANA] })).toEqual(['legitimate-interests'])

    const safety = { purpose: 'security' }
    expect(await desk.ask({ ...safety, subjects: [ANA] })).toEqual(['legitimate-interests'])
    await recordObjection(desk.deps, { ...subject(ANA), ...safety })
    expect(await desk.ask({ ...safety, subjects: [ANA] })).toEqual(['OBJECTED'])
    expect(await answerObjection(desk.deps, { ...subject(ANA), ...safety, grounds: ' ' })).toMatchObject({
      code: 'GROUNDS_MISSING',
    })
    await answerObjection(desk.deps, { ...subject(ANA), ...safety, grounds: 'An attack is under way' })
    expect(await desk.ask({ ...safety, subjects: [ANA] })).toEqual(['legitimate-interests'])
    // Grounds answer one objection, not the next.
    await recordObjection(desk.deps, { ...subject(ANA), ...safety })
    expect(await desk.ask({ ...safety, subjects: [ANA] })).toEqual(['OBJECTED'])
    const billing = { purpose: 'billing' }
    expect(await recordObjection(desk.deps, { ...subject(ANA), ...billing })).toMatchObject({
      code: 'NOT_OPEN_TO_OBJECTION',
    })
  })

  it('SV16 after withdrawal, erasure and a re-import of the old list a person is still suppressed', async () => {
    const givenAt = desk.clock.now() - 30 * DAY
    const news = { ...NEWS, subjects: [ANA, BEN] }
    for (const whose of [ANA, BEN]) await consent(whose, givenAt)
    expect(await desk.ask(news)).toEqual(['consent', 'consent'])
    await withdrawSubjectConsent(desk.deps, { ...subject(ANA), ...NEWS })
    expect(await desk.ask(news)).toEqual(['WITHDRAWN', 'consent'])
    await inOrganization(database.db, desk.organizationId, async (trx) => {
      const found = await findOrCreateSubject(trx, desk.deps, desk.organizationId, ANA.email)
      await destroySubjectKey(trx, desk.organizationId, found.subjectId)
    })
    expect(await readSubject(desk.deps, subject(ANA))).toMatchObject({
      events: [],
      suppressions: [{ kind: 'withdrawal' }],
    })
    // The list from before comes back, in other letters.
    await consent({ email: ' ANA@example.org ' }, givenAt)
    expect(await desk.ask(news)).toEqual(['WITHDRAWN', 'consent'])
    desk.clock.advance(DAY)
    await consent(ANA)
    expect(await desk.ask(news)).toEqual(['consent', 'consent'])
  })

  it('forgets a person and keeps only what they said no to', async () => {
    await consent()
    await recordObjection(desk.deps, { ...subject(ANA), ...NEWS })
    expect(await forgetSubject(desk.deps, subject(ANA))).toEqual({ kind: 'forgotten', events: 2, suppressions: 1 })
    expect(await desk.ask({ ...NEWS, subjects: [ANA] })).toEqual(['OBJECTED'])
  })

  it('a consent under another purpose than today’s does not count', async () => {
    await consent()
    const next = SIVO.replaceAll("version: '2026-05-01'", "version: 'v2'")
      .replace('effective: 2026-05-01', 'effective: 2027-03-01')
      .replace(
        '    data: [marketing_contact]\n    category: marketing',
        '    data: [marketing_contact, lead]\n    category: marketing',
      )
    const applied = await applyPolicy(desk.deps, { organizationId: desk.organizationId, actor: 'cli', source: next })
    expect(applied).toMatchObject({ kind: 'applied' })
    expect(await desk.ask({ ...NEWS, subjects: [ANA] })).toEqual(['consent'])
    desk.clock.set('2027-03-01T00:00:00Z')
    expect(await desk.ask({ ...NEWS, subjects: [ANA] })).toEqual(['CONSENT_OUTDATED'])
  })

  it('VD3 a job without a live instruction is refused, and the refusal is audited once', async () => {
    // The check of a file refuses such a policy; one that was applied before there was the rule is refused here.
    const { content } = desk.policy
    const activities = Object.entries(content.activities).map(([name, activity]) => [
      name,
      {
        ...activity,
        ...(activity.instructions === undefined
          ? {}
          : { instructions: activity.instructions.map((each) => ({ ...each, from: day('2026-12-01') })) }),
      },
    ])
    const later: Policy = { ...content, sites: {}, activities: Object.fromEntries(activities) }
    const other = await makeOrganization(database.db, `processing-${++count}`)
    await inOrganization(database.db, other, (trx) =>
      insertVersion(
        trx,
        { ...desk.policy, organizationId: other, content: later, hash: contentHash(later) },
        JSON.stringify(later),
      ),
    )
    const tenant = 'd1'
    await setTenantSwitch(desk.deps, other, 'cli', { tenant, name: 'recording-policy', isOn: true })
    const job = (on: string) =>
      desk.ask({
        organizationId: other,
        purpose: 'assistance',
        data: ['transcript'],
        subjects: [ANA],
        tenant,
        on: day(on),
      })
    expect(await job('2026-11-30')).toEqual(['INSTRUCTION_NOT_LIVE'])
    const { rows } = await sql<{ details: string; subject_hash: string | null; actor: string }>`
      select details, subject_hash, actor from audit_entry where organization_id = ${other} and type = 'processing.decided'`.execute(
      database.db,
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ actor: 'key:crm' })
    expect(rows[0]?.subject_hash).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.parse(rows[0]?.details ?? '')).toMatchObject({
      purpose: 'assistance',
      allowed: 0,
      refused: { INSTRUCTION_NOT_LIVE: 1 },
    })
    expect(await job('2026-12-01')).toEqual([null])
  })

  it('data behind a switch is refused for a customer who has it off, and for none named', async () => {
    const recording = { purpose: 'recording', subjects: [ANA] }
    await setTenantSwitch(desk.deps, desk.organizationId, 'cli', { tenant: 'd1', name: 'recording-policy', isOn: true })
    expect(await desk.ask(recording)).toEqual(['SWITCHED_OFF'])
    expect(await desk.ask({ ...recording, tenant: 'd2' })).toEqual(['SWITCHED_OFF'])
    expect(await desk.ask({ ...recording, tenant: 'd1' })).toEqual([null])
  })

  it('a stated state counts unless it was reported; a list is one audit entry with counts', async () => {
    expect(await desk.ask({ ...NEWS, subjects: [ANA], states: ['customer.active'] })).toEqual(['legitimate-interests'])
    await state('2026-06-01', '2026-11-23')
    expect(await desk.ask({ ...NEWS, subjects: [ANA], states: ['customer.active'] })).toEqual(['BASIS_ENDED'])
    const before = (await desk.events()).length
    await consent(BEN)
    await desk.ask({ ...NEWS, subjects: [ANA, BEN, { customer: '17' }] })
    const after = (await desk.events()).slice(before)
    expect(after.map(({ type }) => type)).toEqual(['subject-consent.recorded', 'processing.decided'])
    expect(after[1]).toMatchObject({
      subject_hash: null,
      details: { asked: 3, allowed: 1, refused: { BASIS_ENDED: 1, NO_CONSENT: 1 } },
    })
  })

  it('says what is wrong with a question or a report, and records nothing', async () => {
    const ask = (question: object) =>
      decideForSubjects(desk.deps, {
        ...desk.who,
        ...NEWS,
        data: null,
        states: [],
        tenant: null,
        on: null,
        inTotals: false,
        subjects: [ANA],
        ...question,
      })
    expect(await ask({ subjects: [{}] })).toMatchObject({
      kind: 'rejected',
      path: 'subjects[0]',
      message: 'Expected either email or customer, got neither.',
    })
    expect(await ask({ subjects: [ANA, { email: 'nobody' }] })).toMatchObject({ path: 'subjects[1].email' })
    expect(await ask({ data: [] })).toMatchObject({ path: 'data' })
    expect(await ask({ states: ['customer.gone'] })).toMatchObject({
      path: 'states',
      message: expect.stringContaining('customer.active') as string,
    })
    expect(await ask({ subjects: Array.from({ length: MOST_SUBJECTS + 1 }, () => ANA) })).toMatchObject({
      path: 'subjects',
    })
    expect(await consent(ANA, desk.clock.now() + 1)).toMatchObject({ code: 'IN_THE_FUTURE' })
    expect(await consent(ANA, Date.parse('2020-01-01'))).toMatchObject({ code: 'NO_POLICY' })
    const proofless = { ...subject(ANA), ...NEWS, givenAt: null, evidence: ' ' }
    expect(await recordSubjectConsent(desk.deps, proofless)).toMatchObject({ code: 'EVIDENCE_MISSING' })
    expect(await recordSubjectConsent(desk.deps, { ...proofless, purpose: 'service' })).toMatchObject({
      code: 'NOT_ON_CONSENT',
    })
    expect(await recordSubjectConsent(desk.deps, { ...proofless, purpose: 'nothing' })).toMatchObject({
      code: 'PURPOSE_UNKNOWN',
    })
    expect(await state('2026-06-01', '2026-05-01')).toMatchObject({ code: 'DAYS_REVERSED' })
    expect(await withdrawObjection(desk.deps, { ...subject(ANA), ...NEWS })).toMatchObject({ code: 'NO_OBJECTION' })
    expect(await readSubject(desk.deps, subject(ANA))).toMatchObject({ events: [], suppressions: [] })
  })

  it('keeps no name of anybody, and the role of features cannot change what was said', async () => {
    await consent()
    await withdrawSubjectConsent(desk.deps, { ...subject(ANA), ...NEWS })
    const { rows } = await sql<{ text: string }>`
      select row_to_json(e)::text as text from subject_event e union all select row_to_json(s)::text from suppression s
      union all select row_to_json(a)::text from audit_entry a`.execute(database.db)
    expect(rows.length).toBeGreaterThan(3)
    expect(rows.map(({ text }) => text).join()).not.toContain('ana@')
    for (const statement of [
      'update subject_event set purpose = null',
      'delete from subject_event',
      'truncate subject_event',
    ]) {
      await expect(
        inOrganization(database.db, desk.organizationId, (trx) => sql.raw(statement).execute(trx)),
      ).rejects.toThrow(/permission denied|is refused/)
    }
  })
})
