import fastify from 'fastify'
import { describe, expect, it } from 'vitest'
import { holdsAtOnce, utcDate, type CalendarDate, type RightsLaw, type RightsRequestKind } from '@assent/shared'
import { withDatabase } from '../../../test/_database.ts'
import { fromPage, makeForm, withDesk } from '../../../test/_desk.ts'
import { DAY, makePolicy, SECOND } from '../../../test/_make.ts'
import { readPolicy } from '../../../test/_policies.ts'
import { applyVersion } from '../../../test/_retention.ts'
import { inOrganization } from '../../db/scope.ts'
import { openMailOf } from '../../notifications/mail-content.ts'
import type { Policy, PolicyPurpose } from '../../policy/policy.types.ts'
import { decideForSubjects } from '../../processing/decide-for-subjects.ts'
import { recordLimitation } from '../../processing/limit-sensitive-use.ts'
import { recordObjection, withdrawObjection } from '../../processing/record-objection.ts'
import { restrictProcessing } from '../../processing/restrict-processing.ts'
import { hashSubject } from '../../processing/subject-name.ts'
import { ownSections } from '../../subjects/export/own-sections.ts'
import { unwrapSubjectKey } from '../../subjects/subject-vault.ts'
import { confirmRightsRequest } from '../confirm-rights-request.ts'
import { linkToken } from '../link-token.ts'
import { readRightsRequest, readRightsRequests } from '../read-rights-requests.ts'
import { formatDay } from '../rights-languages.ts'
import { rightsPages } from '../rights-pages.ts'
import { findListedRequest } from '../rights-requests.store.ts'
import { submitRightsRequest } from '../submit-rights-request.ts'
import { answerRequest } from './answer-request.ts'
import type { AnswerWish } from './answers.domain.ts'
import { liftGrantedRestriction } from './lift-restriction.ts'
import { readAnswering } from './read-answering.ts'

const database = withDatabase()
const desks = withDesk(database)

const OFFICER = 'key:officer' as const
const SIVO = readPolicy('sivo')
const ANA = { email: 'ana@example.org' }
const NOTHING: AnswerWish = { kept: [], refusal: null, note: null, remains: null, told: false, toldRecipients: [] }
const GROUNDS = 'Calls made with a stolen line have to be found, or other customers pay for them.'

const own = (id: string, change: Partial<PolicyPurpose>): PolicyPurpose => ({
  id,
  activity: 'customers',
  basis: 'legitimate-interests',
  interest: 'Keeping the network safe',
  data: ['customer_account'],
  ...change,
})
const fraud = own('fraud', {})
const letters = own('letters', { direct_marketing: true })
const partners = own('partners', { sale: true, basis: 'contract', contract: 'Terms' })
const moods = own('moods', { data: ['mood'] })

/** The data and people of a policy that does what a test is about, and nothing else. */
function doing(...purposes: readonly PolicyPurpose[]): Policy {
  return {
    ...SIVO,
    data: { ...SIVO.data, mood: { source: 'derived', special: 'health', condition: 'explicit-consent' } },
    purposes,
    recipients: [{ id: 'printer', name: 'Printer Ltd', function: 'Prints', locations: ['ES'] }],
    services: [],
    texts: { en: { categories: {}, purposes: { fraud: { name: 'Finding fraud', description: '' } } } },
  }
}

async function open(
  policy: Policy,
  {
    kind = 'objection',
    law = 'gdpr',
    language = 'en',
    confirm = true,
  }: {
    readonly kind?: RightsRequestKind
    readonly law?: RightsLaw
    readonly language?: string
    readonly confirm?: boolean
  } = {},
) {
  const desk = await desks.make({ site: { policy: makePolicy({ rightsLawAt: () => law }) } })
  await applyVersion(desk, policy, '2026-03-15')
  const { organizationId } = desk
  const form = makeForm(desk, { kind, language })
  const requestId = form.requestId as string
  // Time goes on while a request is received, as it does outside of tests.
  const now = (): number => {
    desk.clock.advance(1)
    return desk.clock.now()
  }
  await submitRightsRequest({ ...desk, clock: { now } }, form, fromPage)
  // Mails stand in the order of their ids, which have their moment in them.
  desk.clock.advance(SECOND)
  const token = (use: 'confirm' | 'status'): string => linkToken(desk.keyring, organizationId, requestId, use)
  if (confirm && !holdsAtOnce(kind, law)) await confirmRightsRequest(desk, token('confirm'))
  desk.clock.advance(SECOND)
  const inScope = <T>(work: Parameters<typeof inOrganization<T>>[2]) => inOrganization(desk.db, organizationId, work)
  const subject = () =>
    inScope(async (trx) => {
      const found = await findListedRequest(trx, organizationId, requestId)
      if (found?.wrappedKey == null) throw new Error('The person has no key.')
      return unwrapSubjectKey(desk.keyring, organizationId, found.subjectId, found.wrappedKey)
    })
  return {
    desk,
    requestId,
    subject,
    inScope,
    status: async () => (await readRightsRequest(desk, organizationId, OFFICER, requestId))?.status,
    answer: (wish: Partial<AnswerWish> = {}) =>
      answerRequest(desk, organizationId, OFFICER, { requestId, ...NOTHING, ...wish }),
    answering: () => readAnswering(desk, organizationId, OFFICER, requestId),
    may: async (purpose: string) => {
      const plain = { data: null, states: [], tenant: null, on: null, inTotals: false }
      const who = { organizationId, actor: OFFICER, subjects: [ANA] }
      const asked = await decideForSubjects(desk, { ...plain, ...who, purpose })
      const [decision] = asked.kind === 'rejected' ? [] : asked.decisions
      return decision?.kind === 'refused' ? decision.code : decision?.kind
    },
    mails: async () => {
      const key = await subject()
      const rows = await inScope((trx) => trx.selectFrom('mail').select(['id', 'content']).orderBy('id').execute())
      return rows.map(({ id, content }) => openMailOf(key, { mailId: id, content }))
    },
    page: async () => {
      const app = fastify()
      await app.register(rightsPages(desk, 5000))
      const { body } = await app.inject(`/rights/${token('status')}`)
      await app.close()
      return body
    },
    audited: () =>
      inScope((trx) =>
        trx
          .selectFrom('audit_entry')
          .select(['actor', 'details'])
          .where('type', '=', 'rights-request.answered')
          .execute(),
      ).then((rows) => rows.map(({ actor, details }) => ({ actor, ...(JSON.parse(details) as object) }))),
  }
}

describe('an objection', () => {
  it('stops what it reaches when it is confirmed, and not before', async () => {
    const before = await open(doing(fraud, letters), { confirm: false })
    expect([await before.may('fraud'), await before.answer()]).toMatchObject(['allowed', { code: 'NOT_VERIFIED' }])
    const { may, status, answering } = await open(
      doing(fraud, letters, own('bill', { basis: 'contract', contract: 'T' })),
    )
    expect([await may('fraud'), await may('letters'), await status()]).toEqual(['OBJECTED', 'OBJECTED', 'in-progress'])
    expect(await answering()).toEqual({
      recipients: [],
      uses: [
        { purpose: 'fraud', name: 'Finding fraud', isAbsolute: false, recipients: [] },
        { purpose: 'letters', name: 'letters', isAbsolute: true, recipients: [] },
      ],
      spared: [],
      answer: null,
    })
  })

  it('to nothing but direct marketing is answered by itself, with a mail, a trace and a status that says so', async () => {
    const { status, mails, page, audited, may, answer, requestId } = await open(doing(letters))
    expect([await status(), await may('letters')]).toEqual(['fulfilled', 'OBJECTED'])
    expect(await audited()).toEqual([{ actor: 'system', requestId, outcome: 'granted', kept: [] }])
    const [, sent] = await mails()
    expect(sent?.subject).toMatch(/^Acme Telephony: answer to your request R-/)
    expect(sent?.text).toContain('It is granted: what you asked for holds.')
    expect(sent?.text).not.toContain('go to court')
    const body = await page()
    expect(body).toContain('It is granted: what you asked for holds.')
    expect(body).toMatch(/Answer <small>– done, <time datetime="2026-11-24">/)
    expect(await answer()).toMatchObject({ code: 'CLOSED' })
  })

  it('waits for somebody where others have the data, until they say that those were told', async () => {
    const { status, answer, mails, answering } = await open(doing({ ...letters, recipients: ['printer'] }))
    expect(await status()).toBe('in-progress')
    expect(await answer()).toMatchObject({ code: 'NOT_TOLD', message: expect.stringContaining('printer') as string })
    expect(await answer({ told: true })).toMatchObject({ kind: 'answered' })
    expect(await status()).toBe('fulfilled')
    expect((await mails()).at(-1)?.text).toContain('Those who have the data from us were told.')
    expect((await answering())?.answer).toMatchObject({
      outcome: 'granted',
      told: ['Printer Ltd'],
      answeredBy: OFFICER,
    })
  })

  it('is outweighed by compelling grounds, use by use; the person reads them and where to complain', async () => {
    const { answer, may, status, mails, audited, page, requestId, answering } = await open(doing(fraud, letters))
    expect(await answer({ kept: [{ purpose: 'fraud', grounds: GROUNDS }] })).toMatchObject({ kind: 'answered' })
    expect([await may('fraud'), await may('letters'), await status()]).toEqual(['allowed', 'OBJECTED', 'fulfilled'])
    const { text = '' } = (await mails()).at(-1) ?? {}
    expect(text).toContain(
      `It is granted, except for this, which goes on for these reasons:\n– Finding fraud: ${GROUNDS}`,
    )
    expect(text).toContain('complain to a supervisory authority or go to court')
    expect(await audited()).toEqual([{ actor: OFFICER, requestId, outcome: 'partly', kept: ['fraud'] }])
    expect(await page()).not.toContain('what you asked for holds')
    expect((await answering())?.answer?.kept).toEqual([{ purpose: 'fraud', name: 'Finding fraud', grounds: GROUNDS }])
  })

  it('is refused where grounds stand against all that it reaches, and then its page says that it was', async () => {
    const { answer, may, status, page } = await open(doing(fraud))
    await answer({ kept: [{ purpose: 'fraud', grounds: GROUNDS }] })
    expect([await status(), await may('fraud')]).toEqual(['refused', 'allowed'])
    expect(await page()).toContain('We wrote to you why we did not act on this request')
  })

  it.each([
    ['grounds against direct marketing', { kept: [{ purpose: 'letters', grounds: GROUNDS }] }, 'OBJECTION_IS_ABSOLUTE'],
    ['grounds that are none', { kept: [{ purpose: 'fraud', grounds: ' \n' }] }, 'GROUNDS_MISSING'],
    ['grounds too long', { kept: [{ purpose: 'fraud', grounds: 'a'.repeat(1001) }] }, 'GROUNDS_MISSING'],
    ['a refusal of all without them', { refusal: 'No.' }, 'GROUNDS_MISSING'],
    ['a use it does not reach', { kept: [{ purpose: 'bill', grounds: GROUNDS }] }, 'PURPOSE_UNKNOWN'],
    ['a use twice', { kept: ['fraud', 'fraud'].map((purpose) => ({ purpose, grounds: GROUNDS })) }, 'PURPOSE_UNKNOWN'],
  ])('takes no %s, and nothing changes', async (_, wish, code) => {
    const { answer, status, may, mails } = await open(doing(fraud, letters))
    expect(await answer(wish)).toMatchObject({ kind: 'refused', code })
    expect([await status(), await may('fraud'), (await mails()).length]).toEqual(['in-progress', 'OBJECTED', 1])
  })

  it('that reaches nothing is read by somebody, who says why nothing is done', async () => {
    const { answer, status, mails } = await open(doing(own('bill', { basis: 'contract', contract: 'Terms' })))
    expect(await status()).toBe('verified')
    expect(await answer({ refusal: '' })).toMatchObject({ code: 'BAD_REASON' })
    await answer({ refusal: 'We use your data for your contract alone.' })
    expect(await status()).toBe('refused')
    expect((await mails()).at(-1)?.text).toContain('We use your data for your contract alone.')
  })

  it('stays taken back for what the person took back in the meantime', async () => {
    const { desk, answer, may, answering } = await open(doing(fraud, own('log', {})))
    desk.clock.advance(DAY)
    const order = { organizationId: desk.organizationId, actor: OFFICER, subject: ANA, purpose: 'fraud' }
    expect(await withdrawObjection(desk, order)).toMatchObject({ kind: 'recorded' })
    expect((await answering())?.uses.map(({ purpose }) => purpose)).toEqual(['log'])
    await answer()
    expect([await may('fraud'), await may('log')]).toEqual(['allowed', 'OBJECTED'])
  })

  it('reaches what a later version of the policy does too, and not what it does for others', async () => {
    const { desk, answer, may } = await open(doing(fraud))
    desk.clock.advance(DAY)
    const later = doing(fraud, own('log', {}), own('calls', { activity: 'contact-center' }))
    await applyVersion(desk, { ...later, policy: { ...later.policy, version: '2' } }, '2026-11-25')
    expect(await may('log')).toBe('allowed')
    await answer()
    expect([await may('log'), await may('fraud')]).toEqual(['OBJECTED', 'OBJECTED'])
  })

  it('is in California an opt-out of sale and sharing, against which no grounds are heard', async () => {
    const { may, status, mails, page } = await open(doing(fraud, partners), { law: 'us-ca' })
    expect([await may('partners'), await may('fraud'), await status()]).toEqual(['OBJECTED', 'allowed', 'fulfilled'])
    const sent = await mails()
    expect(sent).toHaveLength(1)
    expect(sent[0]?.text).toContain('It holds from now on; you need not confirm anything.\n')
    expect(await page()).not.toContain('Your confirmation')
  })

  it('holds in California at once and stays open until those who have the data were told', async () => {
    const policy = doing({ ...partners, recipients: ['printer'] })
    const { status, may, answer, mails, page } = await open(policy, { law: 'us-ca' })
    expect([await status(), await may('partners')]).toEqual(['in-progress', 'OBJECTED'])
    const told = 'It holds from now on; you need not confirm anything. Whoever received the data from us is told by'
    expect((await mails())[0]?.text).toContain(told)
    expect(await page()).toContain(told)
    await answer({ told: true })
    expect([await status(), await may('partners')]).toEqual(['fulfilled', 'OBJECTED'])
  })

  it.each([
    ['ends', false, 'allowed'],
    ['leaves the one that the person made before', true, 'OBJECTED'],
  ])('that is refused as fraudulent in California %s', async (_, before, then) => {
    const policy = doing(own('profiles', { sale: true, recipients: ['printer'] }))
    const { desk, answer, status, may } = await open(policy, { law: 'us-ca' })
    if (before) {
      desk.clock.advance(-DAY)
      const order = { organizationId: desk.organizationId, actor: OFFICER, subject: ANA, purpose: 'profiles' }
      expect(await recordObjection(desk, order)).toMatchObject({ kind: 'recorded' })
      desk.clock.advance(DAY)
    }
    expect(await answer({ refusal: 'The sender of this request was not you.' })).toMatchObject({ kind: 'answered' })
    expect([await status(), await may('profiles')]).toEqual(['refused', then])
  })

  it('has one answer of two that are given at once', async () => {
    const { answer, mails, audited } = await open(doing(fraud))
    const outcomes = await Promise.all([answer(), answer({ kept: [{ purpose: 'fraud', grounds: GROUNDS }] })])
    expect(outcomes.map((each) => ('code' in each ? each.code : each.kind)).sort()).toEqual(['CLOSED', 'answered'])
    expect([(await mails()).length, (await audited()).length]).toEqual([2, 1])
  })
})

describe('a limit of sensitive data', () => {
  it('is answered when it comes where nobody else has the data, in one mail', async () => {
    const { status, mails, may, audited, page } = await open(doing(moods), { kind: 'limit-sensitive' })
    expect([await status(), await may('moods')]).toEqual(['fulfilled', 'LIMITED'])
    expect(await audited()).toMatchObject([{ actor: 'system', outcome: 'granted' }])
    const sent = await mails()
    expect(sent).toHaveLength(1)
    expect(sent[0]?.subject).toMatch(/^Acme Telephony: answer to your request R-/)
    expect(sent[0]?.text).toContain('It holds from now on; you need not confirm anything.\n')
    expect(await page()).toContain('It is granted: what you asked for holds.')
  })

  it('holds at once and stays open until those who have the data were told', async () => {
    const { status, may, answer, mails } = await open(doing({ ...moods, recipients: ['printer'] }), {
      kind: 'limit-sensitive',
      language: 'de',
    })
    expect([await status(), await may('moods')]).toEqual(['in-progress', 'LIMITED'])
    expect((await mails())[0]?.text).toContain('erfährt es bis zum')
    expect(await answer({ kept: [{ purpose: 'moods', grounds: GROUNDS }], told: true })).toMatchObject({
      code: 'OBJECTION_IS_ABSOLUTE',
    })
    await answer({ told: true })
    expect([await status(), await may('moods')]).toEqual(['fulfilled', 'LIMITED'])
    expect((await mails()).at(-1)?.text).toContain('Wer die Daten von uns hat, wurde unterrichtet.')
  })

  it.each([
    ['ends', false, 'allowed'],
    ['leaves the one that the person set before', true, 'LIMITED'],
  ])('that is refused as fraudulent %s', async (_, before, then) => {
    const { desk, answer, status, may } = await open(doing({ ...moods, recipients: ['printer'] }), {
      kind: 'limit-sensitive',
    })
    if (before) {
      desk.clock.advance(-DAY)
      await recordLimitation(desk, { organizationId: desk.organizationId, actor: OFFICER, subject: ANA })
      desk.clock.advance(DAY)
    }
    expect(await answer({ refusal: 'The sender of this request was not you.' })).toMatchObject({ kind: 'answered' })
    expect([await status(), await may('moods')]).toEqual(['refused', then])
  })
})

describe('a request that somebody carries out', () => {
  const KEPT = 'Invoices are kept until 2034 (HGB § 257).'

  it('is answered once by what was done, what was not and why, and who was told, in a mail and on its page', async () => {
    const { answer, answering, status, mails, page, audited, requestId } = await open(doing(fraud), { kind: 'erasure' })
    expect(await answering()).toEqual({
      recipients: [{ id: 'printer', name: 'Printer Ltd' }],
      spared: [],
      uses: [],
      answer: null,
    })
    const wish = { note: ' Your account is deleted. ', remains: KEPT, toldRecipients: ['printer', 'printer'] }
    expect(await answer(wish)).toMatchObject({
      kind: 'answered',
      answering: {
        answer: { outcome: 'partly', reason: KEPT, note: 'Your account is deleted.', told: ['Printer Ltd'] },
      },
    })
    expect([await status(), (await answer(wish)).kind]).toEqual(['fulfilled', 'refused'])
    expect(await audited()).toEqual([{ actor: OFFICER, requestId, outcome: 'partly', kept: [] }])
    const text = (await mails()).at(-1)?.text ?? ''
    for (const words of [
      'Part of what you asked for has been done',
      KEPT,
      'Your account is deleted.',
      'were told',
      'court',
    ])
      expect(text).toContain(words)
    expect(await page()).toContain('Your request was answered.')
  })

  it.each([
    ['rectification', 'fulfilled', 'Se ha hecho lo que usted pidió.', {}],
    ['restriction', 'fulfilled', 'Se ha hecho lo que usted pidió.', { toldRecipients: ['printer'] }],
    ['withdrawal', 'fulfilled', 'Se ha hecho lo que usted pidió.', {}],
    ['automated-decision', 'fulfilled', 'Una persona revisó la decisión.', { note: 'Una persona revisó la decisión.' }],
    ['erasure', 'refused', 'No sabemos quién es usted.', { refusal: 'No sabemos quién es usted.' }],
    ['access', 'refused', 'Es la décima vez este mes.', { refusal: 'Es la décima vez este mes.' }],
  ] as const)('of kind %s is %s, and the mail says %j', async (kind, then, words, wish) => {
    const { answer, status, mails, page } = await open(doing(fraud), { kind, language: 'es' })
    expect(await answer(wish)).toMatchObject({ kind: 'answered' })
    expect(await status()).toBe(then)
    expect((await mails()).at(-1)?.text).toContain(words)
    if (then === 'fulfilled') expect(await page()).toContain('Se ha hecho lo que usted pidió.')
  })

  it('is not answered before its address is confirmed', async () => {
    const { answer } = await open(doing(fraud), { kind: 'erasure', confirm: false })
    expect(await answer()).toMatchObject({ code: 'NOT_VERIFIED' })
  })
})

describe('a restriction', () => {
  const claims = own('claims', { despite_restriction: 'legal-claims' })
  const tomorrow = ({ clock }: { readonly clock: { now(): number } }) => utcDate(clock.now() + DAY)

  it('that is granted stops every use but those it leaves, until the day that the person was told of', async () => {
    const { desk, requestId, answer, may, mails, inScope } = await open(doing(fraud, claims), { kind: 'restriction' })
    expect([await may('fraud'), await may('claims')]).toEqual(['allowed', 'allowed'])
    await answer({ remains: 'Your calls go on being connected.' })
    desk.clock.advance(SECOND)
    expect([await may('fraud'), await may('claims')]).toEqual(['RESTRICTED', 'allowed'])
    const lift = (endsOn: CalendarDate, reason = 'The address was corrected.') =>
      liftGrantedRestriction(desk, desk.organizationId, OFFICER, { requestId, endsOn, reason })
    expect(await lift(utcDate(desk.clock.now()))).toMatchObject({ code: 'TOO_SOON' })
    expect(await lift(tomorrow(desk), ' ')).toMatchObject({ code: 'BAD_REASON' })
    const told = (await mails()).length
    const endsOn = tomorrow(desk)
    expect(await lift(endsOn)).toEqual({ kind: 'lifted', endsOn })
    const [mail, ...more] = (await mails()).slice(told)
    expect(more).toEqual([])
    expect(mail).toMatchObject({ to: ANA.email, subject: expect.stringContaining('restriction of your data ends') })
    expect(mail?.text).toContain(`From ${formatDay('en', endsOn)} on`)
    expect(mail?.text).toContain('The address was corrected.')
    expect(await may('fraud')).toBe('RESTRICTED')
    desk.clock.advance(DAY)
    expect(await may('fraud')).toBe('allowed')
    expect(await lift(tomorrow(desk))).toMatchObject({ code: 'NO_RESTRICTION' })
    const audited = await inScope((trx) =>
      trx.selectFrom('audit_entry').select('type').where('type', 'like', 'restriction.%').orderBy('sequence').execute(),
    )
    expect(audited.map(({ type }) => type)).toEqual(['restriction.recorded', 'restriction.lifted'])
  })

  it('is on its request and in the list of what is restricted, from its grant until the day it ends', async () => {
    const { desk, requestId, answer, answering } = await open(doing(fraud, claims), { kind: 'restriction' })
    const { organizationId } = desk
    const page = { limit: 5, before: undefined, status: undefined, restricted: true }
    const restricted = async () => (await readRightsRequests(desk, organizationId, OFFICER, page)).map(({ id }) => id)
    const restriction = async () => (await readRightsRequest(desk, organizationId, OFFICER, requestId))?.restriction
    expect((await answering())?.spared).toEqual([{ purpose: 'claims', name: 'claims', reason: 'legal-claims' }])
    expect([await restriction(), await restricted()]).toEqual([null, []])
    await answer()
    const since = desk.clock.now()
    expect([await restriction(), await restricted()]).toEqual([{ since, endsOn: null, stands: true }, [requestId]])
    const endsOn = tomorrow(desk)
    await liftGrantedRestriction(desk, organizationId, OFFICER, { requestId, endsOn, reason: 'Over.' })
    expect([await restriction(), await restricted()]).toEqual([{ since, endsOn, stands: true }, [requestId]])
    desk.clock.advance(DAY)
    expect([await restriction(), await restricted()]).toEqual([{ since, endsOn, stands: false }, []])
  })

  it('that is refused stops nothing, and no other request lifts one', async () => {
    const refused = await open(doing(fraud), { kind: 'restriction' })
    await refused.answer({ refusal: 'The data is right.' })
    expect(await refused.may('fraud')).toBe('allowed')
    const { desk, requestId } = await open(doing(fraud), { kind: 'erasure' })
    const wish = { requestId, endsOn: tomorrow(desk), reason: 'It is over.' }
    expect(await liftGrantedRestriction(desk, desk.organizationId, OFFICER, wish)).toMatchObject({ code: 'WRONG_KIND' })
  })

  it('that is granted again has no end', async () => {
    const { desk, requestId, answer, may, inScope } = await open(doing(fraud), { kind: 'restriction' })
    await answer()
    await liftGrantedRestriction(desk, desk.organizationId, OFFICER, {
      requestId,
      endsOn: tomorrow(desk),
      reason: 'Over.',
    })
    const { organizationId, keyring } = desk
    const hashed = hashSubject(keyring, organizationId, ANA)
    if (!hashed.ok) throw new Error(hashed.problem.message)
    await inScope((trx) =>
      restrictProcessing(trx, desk, { organizationId, actor: OFFICER, subjectHash: hashed.hash }, requestId),
    )
    desk.clock.advance(2 * DAY)
    expect(await may('fraud')).toBe('RESTRICTED')
  })
})

it('an answer is sealed where it lies, and the person gets it with everything else', async () => {
  const { desk, answer, subject, inScope } = await open(doing(fraud))
  await answer({ kept: [{ purpose: 'fraud', grounds: GROUNDS }] })
  const row = await inScope((trx) => trx.selectFrom('rights_answer').selectAll().executeTakeFirstOrThrow())
  expect(JSON.stringify(row)).not.toContain('stolen')
  const section = ownSections(desk, await subject(), []).find(({ store }) => store === 'assent:requests')
  const found: unknown[] = []
  for await (const page of section?.read(new AbortController().signal) ?? []) found.push(...page)
  expect(JSON.stringify(found)).toContain(GROUNDS)
})
