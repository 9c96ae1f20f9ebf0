import {
  parseDecisionId,
  parsePurposeId,
  parseSiteKey,
  parseVisitorId,
  type DecisionId,
  type PurposeId,
  type SiteKey,
  type VisitorId,
} from './ids.ts'
import type { LegalBasis } from './legal-basis.ts'
import { failed, flag, instant, listOf, oneOf, parsed, Reader, show, text, type Parsed } from './parse.ts'
import { parseLanguage } from './rights-request.ts'

/**
 * States of a consent as named by ISO/IEC TS 27560 and DPV (`dpv:ConsentGiven` …), and the two of an objection to what
 * rests on no consent (GDPR Art. 21). A yes/no column could not tell a refusal from a withdrawal or an expiry.
 */
export const CONSENT_STATES = [
  'requested',
  'request-deferred',
  'given',
  'refused',
  'withdrawn',
  'revoked',
  'expired',
  'invalidated',
  'unknown',
  'objected',
  'objection-withdrawn',
] as const
export type ConsentState = (typeof CONSENT_STATES)[number]

/**
 * What the person did. Scrolling, closing, waiting and browsing on are not in this list: they are never consent.
 * `object` is about nothing but purposes that rest on no consent, and leaves the answers about the others as they stand.
 * `account` is no act: somebody signed in, and the answers of the device and of the account were brought together.
 */
export const CONSENT_METHODS = [
  'accept-all',
  'reject-all',
  'choose',
  'withdraw',
  'signal',
  'object',
  'account',
] as const
export type ConsentMethod = (typeof CONSENT_METHODS)[number]

/**
 * Where the person did it. `api` is the site's own control calling `assent.consent.set()`, `browser` the setting of the
 * browser that sends a signal, `page` the server's own page for opting out, which needs no script.
 */
export const CONSENT_ELEMENTS = ['banner', 'preferences', 'placeholder', 'api', 'browser', 'page'] as const
export type ConsentElement = (typeof CONSENT_ELEMENTS)[number]

export interface PurposeChoice {
  readonly purpose: PurposeId
  readonly granted: boolean
}

/** One decision of one person, as the widget sends it. */
export interface ConsentDecision {
  readonly decisionId: DecisionId
  readonly siteKey: SiteKey
  readonly visitorId: VisitorId
  /** When the person decided, by the browser's clock (ms since 1970). Recorded as claimed, beside the server's own time. */
  readonly decidedAt: number
  readonly language: string
  /** Hash of the policy version the banner was built from. */
  readonly policyHash: string
  /** Hash of the text bundle that was on screen; the server keeps every bundle it ever served. */
  readonly textHash: string
  readonly method: ConsentMethod
  readonly element: ConsentElement
  /** Every purpose that was asked, granted or not. */
  readonly choices: readonly PurposeChoice[]
  /** `navigator.globalPrivacyControl` at the time of the decision. */
  readonly gpc: boolean
  /** From the answer to this visitor's previous decision; absent for the first one. Usable once. */
  readonly writeToken: string | undefined
  /** Of a person who is signed in: the right to decide for their account, in the place of a write token. */
  readonly accountToken?: string | undefined
}

export const MAX_CHOICES = 64

export function parsePurposeChoice(input: unknown): Parsed<PurposeChoice> {
  const reader = new Reader(input)
  const choice: PurposeChoice = {
    purpose: reader.take('purpose', parsePurposeId, '' as PurposeId),
    granted: reader.take('granted', flag, false),
  }
  reader.refuseUnknown()
  return reader.finish(choice)
}

function parseHash(input: unknown): Parsed<string> {
  return typeof input === 'string' && /^[0-9a-f]{64}$/.test(input)
    ? parsed(input)
    : failed('', 'MALFORMED', `Expected a SHA-256 hash as 64 lower-case hex digits, got ${show(input)}.`)
}

/** Reads a decision from the wire. Judging it against the policy and the clock is the server's next step. */
export function parseConsentDecision(input: unknown): Parsed<ConsentDecision> {
  const reader = new Reader(input)
  const decision: ConsentDecision = {
    decisionId: reader.take('decisionId', parseDecisionId, '' as DecisionId),
    siteKey: reader.take('siteKey', parseSiteKey, '' as SiteKey),
    visitorId: reader.take('visitorId', parseVisitorId, '' as VisitorId),
    decidedAt: reader.take('decidedAt', instant, 0),
    language: reader.take('language', parseLanguage, ''),
    policyHash: reader.take('policyHash', parseHash, ''),
    textHash: reader.take('textHash', parseHash, ''),
    method: reader.take('method', oneOf(CONSENT_METHODS), 'choose'),
    element: reader.take('element', oneOf(CONSENT_ELEMENTS), 'api'),
    choices: reader.take('choices', listOf(parsePurposeChoice, MAX_CHOICES), []),
    gpc: reader.take('gpc', flag, false),
    writeToken: reader.optional('writeToken', text(2000)),
    accountToken: reader.optional('accountToken', text(2000)),
  }
  const seen = new Set<string>()
  decision.choices.forEach(({ purpose }, index) => {
    if (seen.has(purpose)) reader.report(`choices[${index}].purpose`, 'DUPLICATE', `${show(purpose)} is chosen twice.`)
    seen.add(purpose)
  })
  reader.refuseUnknown()
  return reader.finish(decision)
}

/**
 * The state of one purpose after a decision, given its basis and what the decision before it had granted. What rests on
 * another basis than consent is not given or refused: people object to it (GDPR Art. 21), or take that back.
 */
export function stateAfter(basis: LegalBasis, granted: boolean, grantedBefore: boolean): ConsentState {
  if (basis !== 'consent') return granted ? 'objection-withdrawn' : 'objected'
  if (granted) return 'given'
  return grantedBefore ? 'withdrawn' : 'refused'
}
