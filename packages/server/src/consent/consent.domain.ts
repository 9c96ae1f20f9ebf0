import {
  isWeighed,
  startOfUtcDate,
  stateAfter,
  utcDate,
  uuidV7Time,
  type CalendarDate,
  type ConsentDecision,
} from '@assent/shared'
import type { PolicyInForce, RegisteredSite } from '../sites/registered-site.ts'
import type { StoredChoice } from './consent.table.ts'

/** What is wrong with a decision that can be read but must not be stored. */
export interface Objection {
  readonly path: string
  readonly code: ObjectionCode
  readonly message: string
}

export type ObjectionCode =
  | 'ORIGIN_NOT_ALLOWED'
  | 'POLICY_UNKNOWN'
  | 'TEXT_UNKNOWN'
  | 'UNKNOWN_PURPOSE'
  | 'PURPOSE_LOCKED'
  | 'PURPOSE_NOT_ASKED'
  | 'PURPOSE_MISSING'
  | 'METHOD_CONTRADICTS_CHOICES'
  | 'CLOCK_AHEAD'
  | 'BEFORE_POLICY'
  | 'TOO_OLD'
  | 'VISITOR_ID_EXPIRED'
  | 'WRITE_TOKEN_INVALID'
  | 'WRITE_TOKEN_MISMATCH'
  | 'ACCOUNT_TOKEN_INVALID'
  | 'ACCOUNT_TOKEN_MISMATCH'
  | 'ACCOUNT_TOKEN_EXPIRED'

/** A day of UTC, which has no leap seconds in Unix time. */
const DAY_MS = 86_400_000
/** How long after somebody was identified their decisions are taken as their account's. */
export const ACCOUNT_TOKEN_MS = DAY_MS
/** How far a browser's clock may run ahead. */
export const CLOCK_TOLERANCE_MS = 5 * 60_000
/** How long a decision may wait in an outbox for the network. */
export const OFFLINE_DAYS = 30
/** Browsers keep no cookie longer than 400 days, so no visitor id is older. */
export const VISITOR_DAYS = 400

/** What the signed token says of the decision before; null for a visitor's first. */
export interface EarlierDecision {
  readonly siteKey: string
  readonly visitorId: string
  readonly granted: readonly string[]
}

export type Judgement =
  | { readonly kind: 'accept'; readonly policy: PolicyInForce; readonly choices: readonly StoredChoice[] }
  | { readonly kind: 'reject'; readonly objections: readonly Objection[] }

/**
 * Judges a decision against the policy it was made under, the clock and the token of the decision before.
 * `token` is `invalid` when one came that is not ours.
 */
export function judgeDecision(
  decision: ConsentDecision,
  site: RegisteredSite,
  origin: string | null,
  token: EarlierDecision | 'invalid' | null,
  now: number,
): Judgement {
  const objections: Objection[] = []
  const object = (path: string, code: ObjectionCode, message: string): void =>
    void objections.push({ path, code, message })

  if (origin === null || !site.origins.includes(origin)) {
    object(
      'siteKey',
      'ORIGIN_NOT_ALLOWED',
      `${origin ?? 'No origin'} may not send to ${site.siteKey}; registered: ${site.origins.join(', ')}.`,
    )
  }
  const policy = decision.policyHash === site.policy.hash ? site.policy : site.earlierPolicies.get(decision.policyHash)
  if (policy === undefined) {
    object(
      'policyHash',
      'POLICY_UNKNOWN',
      `No policy version of this site has the hash ${decision.policyHash}; in force: ${site.policy.hash}.`,
    )
  }
  const textLanguage = site.texts.get(decision.textHash)
  if (textLanguage === undefined) {
    object('textHash', 'TEXT_UNKNOWN', `No text of this site has the hash ${decision.textHash}.`)
  } else if (textLanguage !== decision.language) {
    object('language', 'TEXT_UNKNOWN', `That text is in ${textLanguage}, the decision says ${decision.language}.`)
  }
  judgeTimes(decision, policy, now, object)
  if (token === 'invalid') {
    object(
      'writeToken',
      'WRITE_TOKEN_INVALID',
      'The write token is not one of ours or was changed; send the one from the last answer.',
    )
  } else if (token !== null && (token.visitorId !== decision.visitorId || token.siteKey !== decision.siteKey)) {
    object('writeToken', 'WRITE_TOKEN_MISMATCH', 'The write token belongs to another visitor or site.')
  }
  const choices = policy === undefined ? [] : judgeChoices(decision, policy, token === 'invalid' ? null : token, object)
  return objections.length > 0 || policy === undefined
    ? { kind: 'reject', objections }
    : { kind: 'accept', policy, choices }
}

/** What is wrong with the right to decide for an account that came with a decision; null for nothing. */
export function judgeAccountToken(
  token: { readonly siteKey: string; readonly visitorId: string; readonly issuedAt: number } | null,
  { siteKey, visitorId, decidedAt }: ConsentDecision,
): Objection | null {
  const object = (code: ObjectionCode, message: string): Objection => ({ path: 'accountToken', code, message })
  if (token === null) {
    return object(
      'ACCOUNT_TOKEN_INVALID',
      'The account token is not one of ours or was changed; send the one from the answer to identifyVisitor.',
    )
  }
  if (token.siteKey !== siteKey || token.visitorId !== visitorId) {
    return object('ACCOUNT_TOKEN_MISMATCH', 'The account token belongs to another visitor or site.')
  }
  // Counted to the decision and not to its arrival: it may have waited for the network.
  return decidedAt > token.issuedAt + ACCOUNT_TOKEN_MS
    ? object(
        'ACCOUNT_TOKEN_EXPIRED',
        `The account token is good for decisions of the 24 hours after ${new Date(token.issuedAt).toISOString()}; identify the visitor again.`,
      )
    : null
}

function judgeTimes(
  { decidedAt, visitorId }: ConsentDecision,
  policy: PolicyInForce | undefined,
  now: number,
  object: (path: string, code: ObjectionCode, message: string) => void,
): void {
  // Written out only where something is wrong with it: dates in words cost more than the judgement.
  const claimed = (): string => new Date(decidedAt).toISOString()
  if (decidedAt > now + CLOCK_TOLERANCE_MS) {
    object(
      'decidedAt',
      'CLOCK_AHEAD',
      `${claimed()} is in the future; allowed until 5 minutes after ${new Date(now).toISOString()}.`,
    )
  } else if (policy !== undefined && decidedAt < startOfUtcDate(policy.effectiveOn)) {
    object(
      'decidedAt',
      'BEFORE_POLICY',
      `${claimed()} is before policy ${policy.version} took effect on ${policy.effectiveOn}.`,
    )
  } else if (decidedAt < now - OFFLINE_DAYS * DAY_MS) {
    object('decidedAt', 'TOO_OLD', `${claimed()} is more than ${OFFLINE_DAYS} days ago; ask again.`)
  }
  const made = uuidV7Time(visitorId)
  if (made > now + CLOCK_TOLERANCE_MS || Math.floor(made / DAY_MS) < Math.floor(now / DAY_MS) - VISITOR_DAYS) {
    object(
      'visitorId',
      'VISITOR_ID_EXPIRED',
      `The visitor id must carry a time in the last ${VISITOR_DAYS} days; ask again under a new one.`,
    )
  }
}

function judgeChoices(
  { choices, method, gpc }: ConsentDecision,
  policy: PolicyInForce,
  earlier: EarlierDecision | null,
  object: (path: string, code: ObjectionCode, message: string) => void,
): StoredChoice[] {
  const asked = [...policy.purposes.values()].filter(({ basis, locked }) => basis === 'consent' && !locked)
  const isConsent = (id: string): boolean => policy.purposes.get(id)?.basis === 'consent'
  const allowed = (): string => asked.map(({ id }) => id).join(', ')
  const stored: StoredChoice[] = []
  choices.forEach(({ purpose: id, granted }, index) => {
    const purpose = policy.purposes.get(id)
    const path = `choices[${index}].purpose`
    if (purpose === undefined) {
      object(
        path,
        'UNKNOWN_PURPOSE',
        `${JSON.stringify(id)} is not a purpose of policy ${policy.version}; asked: ${allowed()}.`,
      )
    } else if (purpose.locked) {
      object(path, 'PURPOSE_LOCKED', `${id} is in a locked category and is not asked; asked: ${allowed()}.`)
    } else if (purpose.basis !== 'consent' && (method === 'accept-all' || !isWeighed(purpose.basis))) {
      object(path, 'PURPOSE_NOT_ASKED', `${id} rests on ${purpose.basis}, not on consent; asked: ${allowed()}.`)
    } else {
      stored.push({
        purpose: id,
        granted,
        state: stateAfter(purpose.basis, granted, earlier?.granted.includes(id) ?? false),
        basis: purpose.basis,
      })
    }
  })
  // A signal and an objection answer for what they are about; the rest was not asked.
  const due = method === 'signal' ? asked.filter(({ sold }) => sold) : method === 'object' ? [] : asked
  const missing = due.filter(({ id }) => !choices.some(({ purpose }) => purpose === id))
  if (missing.length > 0) {
    object(
      'choices',
      'PURPOSE_MISSING',
      `Every purpose asked needs a yes or no; missing: ${missing.map(({ id }) => id).join(', ')}.`,
    )
  }
  const isSold = (id: string): boolean => policy.purposes.get(id)?.sold === true
  const granted = choices.filter((choice) => choice.granted).map(({ purpose }) => purpose)
  const contradiction = ((): string | undefined => {
    switch (method) {
      case 'accept-all':
        // Beside a signal against sale, yes to everything leaves out what is sold: that needs a yes of its own.
        return choices.some(({ purpose, granted }) => !granted && !((gpc || policy.countsDnt) && isSold(purpose)))
          ? 'accept-all goes with every purpose granted.'
          : undefined
      case 'reject-all':
      case 'withdraw':
        return granted.length > 0 ? `${method} goes with every purpose refused.` : undefined
      case 'signal': {
        const wrong = granted.filter((id) => isSold(id) || !earlier?.granted.includes(id))
        return wrong.length > 0
          ? `A signal refuses what is sold and grants nothing; granted: ${wrong.join(', ')}.`
          : undefined
      }
      case 'object': {
        // Beside an objection an answer about consent stands as it was.
        const wrong = granted.filter((id) => isConsent(id) && !earlier?.granted.includes(id))
        if (wrong.length > 0) return `An objection grants nothing; granted: ${wrong.join(', ')}.`
        return choices.every(({ purpose }) => isConsent(purpose))
          ? 'object goes with at least one purpose that rests on no consent.'
          : undefined
      }
      case 'account':
        return 'account is no act of a person: identifyVisitor records it.'
      case 'choose':
        return undefined
    }
  })()
  if (contradiction !== undefined) object('method', 'METHOD_CONTRADICTS_CHOICES', contradiction)
  return stored
}

/** First day of the month written in a visitor id: the partition that holds the visitor's history. */
export function visitorMonth(visitorId: string): CalendarDate {
  return `${utcDate(uuidV7Time(visitorId)).slice(0, 7)}-01` as CalendarDate
}

/** Cuts the host part off an address: IPv4 to /24, IPv6 to /48; null for anything else. */
export function truncateIp(address: string | undefined): string | null {
  if (address === undefined) return null
  const v4 = /^(?:::ffff:)?(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/.exec(address)
  if (v4 !== null) return `${v4[1] ?? ''}.0/24`
  if (!/^[0-9a-f:]{2,39}$/i.test(address) || !address.includes(':')) return null
  const [head = ''] = address.toLowerCase().split('::')
  const groups = head.split(':').filter((group) => group !== '')
  return `${[0, 1, 2].map((index) => groups[index] ?? '0').join(':')}::/48`
}
