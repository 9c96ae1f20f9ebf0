import { oneOf, Reader, text, failed, parsed, show, type Parsed } from './parse.ts'
import type { RightsLaw } from './rights-law.ts'
import { parseDecisionId, parseSiteKey, type DecisionId, type SiteKey } from './ids.ts'

/** The kinds that the GDPR and laws like it give everybody; `rightsSourceOf` says where a law has each. */
export const GENERAL_KINDS = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
  'withdrawal',
  'automated-decision',
] as const
export type GeneralKind = (typeof GENERAL_KINDS)[number]

/** Every kind of request: California lets people limit what their sensitive data is used for, too. */
export const RIGHTS_REQUEST_KINDS = [...GENERAL_KINDS, 'limit-sensitive'] as const
export type RightsRequestKind = (typeof RIGHTS_REQUEST_KINDS)[number]

/**
 * Whether a request holds from its receipt on by the law it is judged by: nobody has to prove who they are to limit, nor to
 * opt out of sale and sharing, which is what an objection is in California (Cal. Code Regs. tit. 11, §§ 7026(d), 7060(b)).
 */
export function holdsAtOnce(kind: RightsRequestKind, law: RightsLaw): boolean {
  return kind === 'limit-sensitive' || (kind === 'objection' && law === 'us-ca')
}

/** What a person fills in. `requestId` is made by the form and is the idempotency key: sent twice, recorded once. */
export interface RightsRequestForm {
  readonly requestId: DecisionId
  readonly siteKey: SiteKey
  readonly kind: RightsRequestKind
  readonly email: string
  readonly name: string | undefined
  readonly message: string | undefined
  /** BCP 47 language of the form; the answer is written in it. */
  readonly language: string
}

/** Most UTF-16 units of a name and of a message. */
export const NAME_LIMIT = 200
export const MESSAGE_LIMIT = 4000
const EMAIL =
  /^[^\s@<>()",;:\\[\]\p{Cc}\p{Cs}]{1,64}@[^\s@.<>()",;:\\[\]\p{Cc}\p{Cs}]+(?:\.[^\s@.<>()",;:\\[\]\p{Cc}\p{Cs}]+)+$/u

/** Accepts an address with one @ and a dotted domain, up to 254 characters; proof that it works is the mail we send. */
export function parseEmail(input: unknown): Parsed<string> {
  return typeof input === 'string' && input.length <= 254 && EMAIL.test(input.trim())
    ? parsed(input.trim())
    : failed('', 'MALFORMED', `Expected an e-mail address such as ana@example.org, got ${show(input)}.`)
}

export function parseLanguage(input: unknown): Parsed<string> {
  return typeof input === 'string' && /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/.test(input)
    ? parsed(input)
    : failed('', 'MALFORMED', `Expected a language tag such as en or pt-BR, got ${show(input)}.`)
}

export function parseRightsRequestForm(input: unknown): Parsed<RightsRequestForm> {
  const reader = new Reader(input)
  const form: RightsRequestForm = {
    requestId: reader.take('requestId', parseDecisionId, '' as DecisionId),
    siteKey: reader.take('siteKey', parseSiteKey, '' as SiteKey),
    kind: reader.take('kind', oneOf(RIGHTS_REQUEST_KINDS), 'access'),
    email: reader.take('email', parseEmail, ''),
    name: reader.optional('name', text(NAME_LIMIT)),
    message: reader.optional('message', text(MESSAGE_LIMIT)),
    language: reader.take('language', parseLanguage, 'en'),
  }
  reader.refuseUnknown()
  return reader.finish(form)
}

/** Where a request stands, in public words. */
export const RIGHTS_REQUEST_STATUSES = [
  'awaiting-verification',
  'verified',
  'in-progress',
  'fulfilled',
  'refused',
  'expired',
] as const
export type RightsRequestStatus = (typeof RIGHTS_REQUEST_STATUSES)[number]
