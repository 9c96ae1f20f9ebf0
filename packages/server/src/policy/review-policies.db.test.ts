import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '@assent/shared'
import { withDatabase } from '../../test/_database.ts'
import { withDesk } from '../../test/_desk.ts'
import { makeWidget } from '../../test/_widget.ts'
import { inOrganization } from '../db/scope.ts'
import { openMail } from '../notifications/mail-content.ts'
import { listMails } from '../notifications/notifications.store.ts'
import { LoadedSites } from '../sites/site-registry.ts'
import { applyPolicy } from './apply-policy.ts'
import { readPolicyFindings } from './read-policy-findings.ts'
import { reviewPolicies } from './review-policies.ts'

const database = withDatabase()
const desks = withDesk(database)
const base = readFileSync(new URL('../../../../vectors/policy/base.yaml', import.meta.url), 'utf8')

/** Safeguards and certifications of the base end far in the future; these end while the test looks. */
const source = base
  .replace(', copyright_year: 2026', '')
  .replace(', cadence: P1Y', '')
  .replace(
    'framework: eu-us-dpf, from: 2025-06-01, until: 2030-06-30',
    'framework: eu-us-dpf, from: 2025-06-01, until: 2027-03-31',
  )
  .replace('review: 2030-01-10', 'review: 2027-05-10')
  .replace(/name: Print SRL(.*)locations: \[RO\]/, 'name: Print Ltd$1locations: [GB], safeguards: [{ kind: adequacy }]')
  .replace('to: 2030-12-31', 'to: 2027-04-30')

async function makeCompany() {
  const desk = await desks.make()
  desk.clock.set('2026-11-26T10:00:00Z')
  const widget = await makeWidget()
  const deps = {
    ...desk,
    jobs: desks.jobs,
    log: desks.log,
    widget,
    sites: new LoadedSites({ ...desk, widget, log: desks.log }),
  }
  const apply = (text = source) =>
    applyPolicy(deps, { organizationId: desk.organizationId, actor: 'cli', source: text })
  expect(await apply()).toMatchObject({ kind: 'applied', inForce: true })
  const review = async (day: string) => {
    desk.clock.set(`${day}T02:15:00Z`)
    await reviewPolicies(deps)
  }
  return { ...deps, apply, review }
}

type Company = Awaited<ReturnType<typeof makeCompany>>

async function mailsOf({ db, organizationId, keyring }: Company) {
  const stored = await inOrganization(db, organizationId, (trx) => listMails(trx, organizationId, 20))
  return stored.map((mail) => openMail(keyring, organizationId, mail)).reverse()
}

async function auditOf({ db, organizationId }: Company): Promise<readonly string[]> {
  const { rows } = await sql<{ details: string }>`
    select details from audit_entry where organization_id = ${organizationId} and type = 'policy.lapsed' order by sequence`.execute(
    db,
  )
  return rows.map(({ details }) =>
    (JSON.parse(details) as { findings: { code: string; path: string }[] }).findings
      .map(({ code, path }) => `${code} ${path}`)
      .join(', '),
  )
}

const codesOn = async (company: Company, day: string) =>
  (await readPolicyFindings(company, company.organizationId, day as CalendarDate))
    .filter(({ level }) => level !== 'note')
    .map(({ level, code, path }) => `${level} ${code} ${path}`)

describe('the nightly review of the policy in force', () => {
  it('CP13 a safeguard that the clock ends flags its transfer, falls back to the next that holds, and is told once', async () => {
    const company = await makeCompany()
    await company.review('2027-03-31')
    expect(await mailsOf(company)).toEqual([])
    expect(await codesOn(company, '2027-03-31')).toEqual([])

    // The clauses remain, so it is a warning; nobody is told of it a second time.
    await company.review('2027-04-01')
    await company.review('2027-04-02')
    const [mail, ...others] = await mailsOf(company)
    expect(others).toEqual([])
    expect(mail).toMatchObject({
      to: 'privacy@acme.example',
      subject: 'The privacy policy needs you: 1 thing has lapsed',
    })
    expect(mail?.text).toContain('for "AdReach Inc." scc remains')
    expect(await auditOf(company)).toEqual(['SAFEGUARD_EXPIRED recipients[1].safeguards[0].until'])
    expect(await codesOn(company, '2027-04-02')).toEqual([
      'warning SAFEGUARD_EXPIRED recipients[1].safeguards[0].until',
    ])

    // A decision of the Commission that ends takes the ground from who named nothing else.
    expect(await codesOn(company, '2031-12-27')).not.toContain(
      'error SAFEGUARD_EXPIRED recipients[5].safeguards[0].kind',
    )
    expect(await codesOn(company, '2031-12-28')).toContain('error SAFEGUARD_EXPIRED recipients[5].safeguards[0].kind')
    await company.review('2031-12-28')
    const last = (await mailsOf(company)).at(-1)
    expect(last?.text).toContain('The adequacy decision on GB, (EU) 2021/1772, ended on 2031-12-27')
    expect(last?.text).toContain('nothing else protects what "Print Ltd" receives')
    expect(last?.text).toContain('lacks a ground in law from today on')
  })

  it('VD18 SV24 a review that is past is flagged, and without a mechanism nothing is applied', async () => {
    const company = await makeCompany()
    const bare = source.replace(', safeguards: [{ kind: adequacy }]', '').replace("version: '7'", "version: '8'")
    expect(await company.apply(bare)).toMatchObject({
      kind: 'rejected',
      findings: [{ level: 'error', code: 'SAFEGUARD_MISSING', path: 'recipients[2].safeguards' }],
    })
    await company.review('2027-05-10')
    expect(await codesOn(company, '2027-05-10')).not.toContain(
      'warning REVIEW_OVERDUE recipients[1].safeguards[1].review',
    )
    await company.review('2027-05-11')
    expect(await codesOn(company, '2027-05-11')).toContain('warning REVIEW_OVERDUE recipients[1].safeguards[1].review')
    expect(await auditOf(company)).toContain('REVIEW_OVERDUE recipients[1].safeguards[1].review')
  })

  it('writes to nobody of a policy in which nothing ended', async () => {
    const company = await makeCompany()
    await company.review('2026-11-27')
    expect([await mailsOf(company), await auditOf(company)]).toEqual([[], []])
  })
})

describe('applying again what is in force', () => {
  it('changes nothing and warns, although the clock has ended a certification in it', async () => {
    const company = await makeCompany()
    company.clock.set('2027-06-01T10:00:00Z')
    const again = await company.apply()
    expect(again).toMatchObject({ kind: 'applied', inForce: true, plan: null })
    expect(again.findings.filter(({ code }) => code === 'CERTIFICATION_NOT_HELD')).toMatchObject([{ level: 'warning' }])
    // Other content is judged as ever.
    const other = source
      .replace("version: '7'", "version: '8'")
      .replace('effective: 2026-03-01', 'effective: 2027-09-01')
    expect(await company.apply(other)).toMatchObject({ kind: 'rejected' })
  })
})

describe('applying a policy', () => {
  it.each([
    ['name', 'name: Acme Telephony SL', 'IDENTITY_MISSING'],
    ['address', 'address: Calle Mayor 1, 28013 Madrid', 'IDENTITY_MISSING'],
    ['email', 'email: privacy@acme.example', 'CONTACT_MISSING'],
  ])('CP12 is refused while the %s of the controller is empty', async (field, line, code) => {
    const company = await makeCompany()
    for (const empty of ['', " ''", " '  '"]) {
      const text = source.replace(`  ${line}\n`, `  ${field}:${empty}\n`).replace("version: '7'", "version: '8'")
      const outcome = await company.apply(text)
      expect(outcome.kind).toBe('rejected')
      expect(outcome.findings).toContainEqual(
        expect.objectContaining({ level: 'error', code, path: `controller.${field}` }),
      )
    }
    const { rows } = await sql`select from policy_version where organization_id = ${company.organizationId}`.execute(
      company.db,
    )
    expect(rows).toHaveLength(1)
  })
})
