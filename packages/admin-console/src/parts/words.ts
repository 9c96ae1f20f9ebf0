import type {
  ConsentElement,
  ConsentMethod,
  ConsentState,
  LegalBasis,
  PeriodDirection,
  PolicyVersionStatus,
  RetentionAction,
  RightsDocumentState,
  RightsLaw,
  RightsRequestKind,
  RightsRequestStatus,
  TerminationChoice,
} from '../api/generated.ts'

/** The words on screen for the words of the schema. A new word in the schema is a type error here. */
export const METHOD_WORDS: Readonly<Record<ConsentMethod, string>> = {
  ACCEPT_ALL: 'Accepted all',
  REJECT_ALL: 'Rejected all',
  CHOOSE: 'Chose by purpose',
  WITHDRAW: 'Withdrew',
  SIGNAL: 'Browser signal',
  OBJECT: 'Objected',
  ACCOUNT: 'Signed in',
}

export const ELEMENT_WORDS: Readonly<Record<ConsentElement, string>> = {
  BANNER: 'Banner',
  PREFERENCES: 'Preferences dialog',
  PLACEHOLDER: 'Placeholder of blocked content',
  API: 'The site’s own control',
  BROWSER: 'Setting of the browser',
  PAGE: 'Page for opting out',
}

export const STATE_WORDS: Readonly<Record<ConsentState, string>> = {
  REQUESTED: 'Requested',
  REQUEST_DEFERRED: 'Answer deferred',
  GIVEN: 'Given',
  REFUSED: 'Refused',
  WITHDRAWN: 'Withdrawn',
  REVOKED: 'Revoked',
  EXPIRED: 'Expired',
  INVALIDATED: 'Invalidated',
  UNKNOWN: 'Unknown',
  OBJECTED: 'Objected',
  OBJECTION_WITHDRAWN: 'Objection withdrawn',
}

export const BASIS_WORDS: Readonly<Record<LegalBasis, string>> = {
  CONSENT: 'Consent',
  CONTRACT: 'Contract',
  LEGAL_OBLIGATION: 'Legal obligation',
  VITAL_INTERESTS: 'Vital interests',
  PUBLIC_TASK: 'Public task',
  LEGITIMATE_INTERESTS: 'Legitimate interests',
}

export const KIND_WORDS: Readonly<Record<RightsRequestKind, string>> = {
  ACCESS: 'Access',
  RECTIFICATION: 'Rectification',
  ERASURE: 'Erasure',
  RESTRICTION: 'Restriction',
  PORTABILITY: 'Portability',
  OBJECTION: 'Objection',
  WITHDRAWAL: 'Withdrawal of consent',
  AUTOMATED_DECISION: 'Automated decision',
  LIMIT_SENSITIVE: 'Limit on sensitive data',
}

/** The law that a request's last day is counted by. */
export const LIMIT_WORDS: Readonly<Record<RightsLaw, string>> = {
  GDPR: 'Art. 12(3) GDPR with Regulation 1182/71',
  UK_GDPR: 'Art. 12(3) UK GDPR',
  US_CA: '45 days, Cal. Civ. Code § 1798.130(a)(2)',
  OTHER: 'A month, as under the GDPR',
}

export const STATUS_WORDS: Readonly<Record<RightsRequestStatus, string>> = {
  AWAITING_VERIFICATION: 'Awaiting confirmation',
  VERIFIED: 'Verified',
  IN_PROGRESS: 'In progress',
  FULFILLED: 'Fulfilled',
  REFUSED: 'Refused',
  EXPIRED: 'Never confirmed',
}

export const DOCUMENT_STATE_WORDS: Readonly<Record<RightsDocumentState, string>> = {
  ASKED: 'Nothing sent yet',
  RECEIVED: 'To be looked at',
  ACCEPTED: 'Accepted',
  REFUSED: 'Refused',
}

export const ACTION_WORDS: Readonly<Record<RetentionAction, string>> = {
  ANONYMIZE: 'Anonymise',
  BLOCK: 'Block',
  DELETE: 'Delete',
  CLOSE: 'Close',
}

export const TERMINATION_CHOICE_WORDS: Readonly<Record<TerminationChoice, string>> = {
  DELETE: 'Delete everything with the next run',
  RETURN: 'Hand everything over, then delete',
  BOTH: 'Hand everything over, and delete with the next run',
}

const TRIGGER_WORDS: Readonly<Record<string, string>> = {
  occurred: 'it happened',
  created: 'it was created',
  resolved: 'the matter was resolved',
  'last-activity': 'the person’s last own activity',
  'relationship-ended': 'the relationship ended',
  'contract-ended': 'the contract ended',
  terminated: 'the service was terminated',
  cancelled: 'it was cancelled',
  'consent-withdrawn': 'the consent was withdrawn',
}

/** When a period begins, as it ends the sentence "14 months after …". Words a policy adds are shown as they are. */
export function triggerWords(trigger: string): string {
  return TRIGGER_WORDS[trigger] ?? readable(trigger).toLowerCase()
}

/** What to do about a dataset that did not fare well, by the code of its part of a run. */
const DATASET_ADVICE: Readonly<Record<string, string>> = {
  UNREACHABLE: 'Check that it is up and that this server may reach it.',
  REFUSED: 'Check the login or secret in this server’s environment, and its rights.',
  MISCONFIGURED: 'Compare the dataset in the policy file with what is there; its findings name the line.',
  TIMEOUT: 'It is slow or locked. Look for long transactions or a missing index.',
  INCOMPLETE: 'Others kept rows locked. The next run takes them; look for a transaction that stays open.',
  BROKEN: 'This is a fault of Assent. Its log has more; please report it.',
  CUT_OFF: 'The server ended during the run. Nothing is half done.',
  STOPPED: 'The server was told to stop. Nothing is half done.',
  ABSENT: 'It is not in the policy in force, or cannot be opened.',
}

/** What to do now, always with what becomes of the rows: they stay due, and the next run takes them. */
export function datasetAdvice(code: string | null): string {
  const advice = DATASET_ADVICE[code ?? ''] ?? 'The server’s log has more.'
  return `${advice} What is left stays due, and the next run tries again by itself.`
}

/** Kinds of datasets. */
export const DATASET_KIND_WORDS: Readonly<Record<string, string>> = {
  postgres: 'PostgreSQL table',
  https: 'HTTPS endpoint',
  s3: 'Object storage',
}

/** Who did something, as the audit log names them. */
export function actorWords(actor: string): string {
  const [kind, name] = actor.split(/:(.*)/s)
  if (kind === 'key') return `key ${name ?? ''}`
  if (kind === 'cli') return name === undefined ? 'the command line' : `${name} at the command line`
  return kind === 'job' ? 'a job' : actor
}

/**
 * Whether a request holds from its receipt on, and its sender has to prove nothing: a limit, and in California an opt-out of
 * sale and sharing, which an objection is there (Cal. Code Regs. tit. 11, §§ 7026(d), 7060(b)).
 */
export function holdsAtOnce({ kind, law }: { readonly kind: RightsRequestKind; readonly law: RightsLaw }): boolean {
  return kind === 'LIMIT_SENSITIVE' || (kind === 'OBJECTION' && law === 'US_CA')
}

/** Whether a request still waits for an answer, so that its due day matters. */
export function isOpen(status: RightsRequestStatus): boolean {
  return status === 'AWAITING_VERIFICATION' || status === 'VERIFIED' || status === 'IN_PROGRESS'
}

/** A policy's id as a heading: `web_analytics` reads `Web analytics`. */
export function readable(id: string): string {
  const words = id.replaceAll(/[-_]+/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

export const VERSION_STATUS_WORDS: Readonly<Record<PolicyVersionStatus, string>> = {
  IN_FORCE: 'In force',
  SCHEDULED: 'Scheduled',
  PAST: 'Past',
  WITHDRAWN: 'Withdrawn',
}

export const DIRECTION_WORDS: Readonly<Record<PeriodDirection, string>> = {
  LONGER: 'Longer',
  SHORTER: 'Shorter',
  UNCLEAR: 'Depends on the case',
}

/** Who applied a version: `key:ID`, `cli:USER` or `system`. */
export function authorWords(author: string): string {
  const [kind, name = ''] = author.split(':')
  if (kind === 'key') return `API key ${name}`
  return kind === 'cli' ? `${name === '' ? 'someone' : name} on the command line` : 'the server'
}
