import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '@assent/shared'
import { loadPolicy } from './load-policy.ts'
import type { FindingCode } from './policy-finding.domain.ts'

const FOLDER = new URL('../../../../examples/policies/as-published/', import.meta.url)

function read(name: string): string {
  return readFileSync(new URL(`${name}.yaml`, FOLDER), 'utf8')
}

/** Every error and warning as `CODE path`; notes are left out. */
function check(text: string) {
  const { ok, findings } = loadPolicy(text, { today: '2026-06-01' as CalendarDate })
  const wanted = findings.filter(({ level }) => level !== 'note')
  return {
    ok,
    codes: [...new Set(wanted.map(({ code }) => code))].sort(),
    at: wanted.map(({ code, path }) => `${code} ${path}`),
  }
}

/** The whole of what is wrong with each document, so that a new finding or a lost one is seen. */
const EXPECTED: Readonly<Record<string, readonly FindingCode[]>> = {
  'cloudvno-processor': [
    'EVENT_MAY_NEVER_COME',
    'IDENTITY_MISSING',
    'NOTICE_PERIOD_MISSING',
    'PROCESSOR_WITHOUT_INSTRUCTION',
    'RECIPIENT_BY_CATEGORY',
    'RECIPIENT_INCOMPLETE',
    'RECIPIENT_WITHOUT_ROLE',
    'SAFEGUARD_UNNAMED',
  ],
  cloudvno: [
    'AUTHORITY_MISSING',
    'CERTIFICATION_DATES',
    'DATA_WITHOUT_RETENTION',
    'LOCK_WITHOUT_REASON',
    'PERIOD_VAGUE',
    'PURPOSE_WITHOUT_BASIS',
    'RECIPIENT_BY_CATEGORY',
    'RECIPIENT_INCOMPLETE',
    'RECIPIENT_WITHOUT_ROLE',
    'REPRESENTATIVE_MISSING',
    'UNUSED',
  ],
  cloudcontactpro: [
    'BASIS_WITHOUT_STATUTE',
    'CERTIFICATION_DATES',
    'EVENT_MAY_NEVER_COME',
    'EXPLICIT_IN_BANNER',
    'INTEREST_WITHOUT_ASSESSMENT',
    'PROCESSOR_WITHOUT_CONTROLLER',
    'PROCESSOR_WITHOUT_INSTRUCTION',
    'RECIPIENT_NOTICE_MISSING',
    'RETENTION_WITHOUT_MAXIMUM',
  ],
  sivo: [
    'ACTIVATION_UNCLEAR',
    'ADEQUACY_FRAMEWORK',
    'ASSESSMENT_MISSING',
    'COOKIE_LIFETIME',
    'DATA_WITHOUT_RETENTION',
    'DATE_MISSING',
    'INTEREST_UNNAMED',
    'INTEREST_WITHOUT_ASSESSMENT',
    'JOINT_RECIPIENT_WITHOUT_ARRANGEMENT',
    'LOCATION_OPEN',
    'MARKETING_UNDECLARED',
    'PLACEHOLDER',
    'PROCESSOR_WITHOUT_INSTRUCTION',
    'RECIPIENTS_OPEN',
    'RECIPIENT_NOTICE_MISSING',
    'RECIPIENT_WITHOUT_ROLE',
    'SAFEGUARD_NEEDLESS',
    'STATUTE_UNNAMED',
  ],
  voipat: [
    'BASIS_BY_USE',
    'COPYRIGHT_STALE',
    'DATA_WITHOUT_RETENTION',
    'IDENTITY_MISSING',
    'INTEREST_WITHOUT_ASSESSMENT',
    'LOCK_WITHOUT_REASON',
    'MISSING',
    'RECIPIENT_BY_CATEGORY',
    'RECIPIENT_INCOMPLETE',
    'RECIPIENT_WITHOUT_ROLE',
    'SAFEGUARD_UNNAMED',
  ],
}

describe('the five policies as they are published', () => {
  it.each(Object.entries(EXPECTED))('%s is refused with exactly what is wrong with it', (name, codes) => {
    expect(check(read(name))).toMatchObject({ ok: false, codes })
  })

  it('SV1 refuses the blank date, the pending register number and the pending address', () => {
    const { at } = check(read('sivo'))
    expect(at).toContain('DATE_MISSING policy.effective')
    expect(at).toContain('PLACEHOLDER controller.address')
    expect(at).toContain('PLACEHOLDER controller.registration')
  })

  it('SV4 demands a period for leads', () => {
    expect(check(read('sivo')).at).toContain('DATA_WITHOUT_RETENTION purposes[3].data[0]')
  })

  it('SV18 flags a transfer mechanism inside the EEA, as a warning', () => {
    const { findings } = loadPolicy(read('sivo'))
    expect(findings.find(({ code }) => code === 'SAFEGUARD_NEEDLESS')).toMatchObject({
      level: 'warning',
      path: 'recipients[0].safeguards[0]',
    })
    // Without it nothing is missing; the same words about a country outside would be an error.
    const line = 'safeguards: [{ kind: adequacy }] # "DPA + Adequacy"'
    const about = (text: string) => check(text).at.filter((each) => /^SAFEGUARD.* recipients\[0\]/.test(each))
    expect(about(read('sivo').replace(line, ''))).toEqual([])
    expect(about(read('sivo').replace(line, '').replace('[DE, FI]', '[DE, IN]'))).toEqual([
      'SAFEGUARD_MISSING recipients[0].safeguards',
    ])
  })

  it('refuses the open list of AI providers and what nobody answers for (SIVO)', () => {
    const { at } = check(read('sivo'))
    expect(at).toContain('RECIPIENTS_OPEN recipients[6].name')
    expect(at).toContain('ACTIVATION_UNCLEAR recipients[7].activation')
  })

  it('SV35 finds a certification whose planned day has passed without evidence, and not before', () => {
    const text = read('sivo')
    const on = (today: string, of = text) =>
      loadPolicy(of.replace('effective: #', 'effective: 2026-05-01 #'), {
        today: today as CalendarDate,
      }).findings.map(({ code }) => code)
    expect(on('2027-03-31')).not.toContain('CERTIFICATION_OVERDUE')
    expect(on('2027-04-01')).toContain('CERTIFICATION_OVERDUE')
    // With the certificate there is nothing to find, until that ends, too.
    const held = text.replace('status: planned, planned: 2027-03-31, statement: ISO 27001 on roadmap for 2027 Q1', 'status: held, from: 2027-03-20, to: 2030-03-19') // prettier-ignore
    expect(held).not.toBe(text)
    const found = (today: string) => on(today, held).filter((code) => code.startsWith('CERTIFICATION'))
    expect([found('2027-04-01'), found('2030-03-19'), found('2030-03-20')]).toEqual([
      [],
      [],
      ['CERTIFICATION_NOT_HELD'],
    ])
  })

  it('VP9 refuses each of the seven purposes without a basis', () => {
    expect(check(read('cloudvno')).at.filter((line) => line.startsWith('PURPOSE_WITHOUT_BASIS'))).toHaveLength(7)
  })

  it('VP12 refuses "we do not sell" beside a recipient flagged sale', () => {
    const sold = read('cloudvno').replace('function: Work on our behalf', 'function: Work on our behalf, sale: true')
    expect(check(sold).at).toContain('SALE_DESPITE_CLAIM recipients[0].sale')
  })

  it('VP17 refuses "as long as your account is active" as a trigger and "as needed" as a period', () => {
    const { at } = check(read('cloudvno'))
    expect(at).toContain('PERIOD_VAGUE retention[0].stages[0].after')
    expect(at).toContain('PERIOD_VAGUE retention[0].stages[0].period')
  })

  it('lets the target stand as a plan, and refuses it as a claim', () => {
    const text = read('cloudvno')
    expect(check(text).codes).not.toContain('CERTIFICATION_CLAIMED')
    expect(check(text.replace('SOC 2 Type II compliance (target)', 'SOC 2 Type II certified')).codes).toContain(
      'CERTIFICATION_CLAIMED',
    )
  })

  it('VP26 wants an answer: a representative, or why there need be none', () => {
    const text = read('cloudvno')
    expect(check(text).at).toContain('REPRESENTATIVE_MISSING controller.representative')
    const answered = text.replace(
      '  country: AE\n',
      '  country: AE\n  representative_waiver: Occasional processing only\n',
    )
    expect(check(answered).codes).not.toContain('REPRESENTATIVE_MISSING')
  })

  it('refuses a purpose of the processor that follows no instruction', () => {
    expect(check(read('cloudvno-processor')).at).toContain('PROCESSOR_WITHOUT_INSTRUCTION purposes[0].instruction')
  })

  it('VD18 VA30 refuses safeguards that are not named', () => {
    expect(check(read('cloudvno-processor')).at).toContain('SAFEGUARD_UNNAMED recipients[3].safeguards')
    expect(check(read('voipat')).at).toContain('SAFEGUARD_UNNAMED recipients[0].safeguards')
  })

  it('CP9 refuses a legal obligation without a statute and an interest without a name', () => {
    const text = read('cloudcontactpro')
    expect(check(text).at).toContain('BASIS_WITHOUT_STATUTE purposes[2].basis')
    expect(check(text.replace('interest: Fraud prevention', 'interest: Our business interests')).codes).toContain(
      'INTEREST_UNNAMED',
    )
  })

  it('refuses "18 months minimum" without a maximum (CloudContactPro)', () => {
    expect(check(read('cloudcontactpro')).at).toContain('RETENTION_WITHOUT_MAXIMUM retention[1].stages')
  })

  it('does not let the Data Protection Team pass as an officer (CloudContactPro)', () => {
    const text = read('cloudcontactpro')
    expect(check(text).codes).not.toContain('DPO_IS_TEAM')
    expect(check(text.replace('role: team', 'role: dpo')).codes).toContain('DPO_IS_TEAM')
  })

  it('VA15 asks for the names behind a category', () => {
    expect(check(read('voipat')).at).toContain('RECIPIENT_BY_CATEGORY recipients[3].category')
  })

  it('VA33 finds the stale year of the footer', () => {
    expect(check(read('voipat')).at).toContain('COPYRIGHT_STALE policy.copyright_year')
    const on = (today: string) =>
      loadPolicy(read('voipat').replace('copyright_year: 2024', 'copyright_year: 2026'), {
        today: today as CalendarDate,
      }).findings.filter(({ code }) => code === 'COPYRIGHT_STALE')
    // The clock alone makes one stale: from the first day of the next year on.
    expect(on('2026-12-31')).toEqual([])
    expect(on('2027-01-01')).toMatchObject([{ level: 'warning', message: 'The footer says 2026, and it is 2027.' }])
  })
})
