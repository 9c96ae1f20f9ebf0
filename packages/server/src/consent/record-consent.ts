import { assertNever, type ConsentDecision, type DecisionId, type SiteKey, type VisitorId } from '@assent/shared'
import { inOrganization } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import type { RegisteredSite } from '../sites/registered-site.ts'
import { readAccountToken } from './account-token.ts'
import { judgeAccountToken, judgeDecision, type EarlierDecision, type Objection } from './consent.domain.ts'
import { findDecisionBefore } from './consent.store.ts'
import type { ConsentRecord } from './seal.domain.ts'
import { issueWriteToken, overSignal, policyMark, readWriteToken } from './write-token.ts'

/** A visitor's first decision has no decision before it. */
export const NO_DECISION = '00000000-0000-0000-0000-000000000000'

type RecordConsentDeps = Pick<Deps, 'db' | 'sites' | 'clock' | 'keyring' | 'ingest'>

/** Devices of one account that may decide at the same moment. */
const ACCOUNT_TRIES = 20

/** What the request itself says, beside the decision. */
export interface RequestFacts {
  readonly origin: string | null
  readonly truncatedIp: string | null
  readonly gpc: boolean
  readonly place: string | null
}

export type RecordConsentOutcome =
  | {
      readonly kind: 'recorded'
      readonly decisionId: string
      readonly recordedAt: number
      readonly writeToken: string | null
      /** After a refusal, which has no write token to keep: the right to this decision, for as long as the page is there. */
      readonly receiptToken: string | null
    }
  | {
      readonly kind: 'rejected'
      readonly problems: readonly (Objection | { path: string; code: string; message: string })[]
    }
  | { readonly kind: 'conflict'; readonly decisionId: string }

/**
 * Records a decision, yes or no, once: the same decision id with the same content gives the same answer.
 * Throws `QueueFullError` when the server is overloaded and the driver's error when the database is away.
 */
export async function recordConsent(
  deps: RecordConsentDeps,
  decision: ConsentDecision,
  request: RequestFacts,
): Promise<RecordConsentOutcome> {
  const { sites, clock, keyring } = deps
  const site = sites.byKey(decision.siteKey)
  if (site === undefined) {
    return reject(
      'siteKey',
      'UNKNOWN_SITE',
      `No site has the key ${decision.siteKey}; it is the one in the address of the script tag.`,
    )
  }
  const now = clock.now()
  if (decision.accountToken !== undefined) return recordForAccount(deps, decision, decision.accountToken, site, request)
  const token = decision.writeToken === undefined ? null : readWriteToken(keyring, decision.writeToken)
  const earlier = decision.writeToken !== undefined && token === null ? 'invalid' : token
  const previousDecisionId = token?.decisionId ?? NO_DECISION
  const outcome = await judgeAndWrite(deps, decision, { site, request, earlier, previousDecisionId, now })
  if (outcome.kind !== 'token-used') return outcome
  return token === null
    ? reject(
        'writeToken',
        'WRITE_TOKEN_MISSING',
        'This visitor has decided before; a new decision needs the write token of the last answer.',
      )
    : reject(
        'writeToken',
        'WRITE_TOKEN_USED',
        `The write token was used for decision ${outcome.by}; each is good for one decision.`,
      )
}

/**
 * Records a decision of somebody who is signed in. Every device of theirs may decide at any time, so it follows the
 * latest decision of the account instead of the one this device knows.
 */
async function recordForAccount(
  deps: RecordConsentDeps,
  decision: ConsentDecision,
  accountToken: string,
  site: RegisteredSite,
  request: RequestFacts,
): Promise<RecordConsentOutcome> {
  const { db, keyring, clock } = deps
  const token = readAccountToken(keyring, accountToken)
  const objection = judgeAccountToken(token, decision)
  if (objection !== null) return { kind: 'rejected', problems: [objection] }
  for (let tries = 0; ; tries++) {
    const before = await inOrganization(db, site.organizationId, (trx) =>
      findDecisionBefore(trx, site.organizationId, decision.visitorId, decision.decisionId),
    )
    const granted = before?.choices.filter((choice) => choice.granted).map(({ purpose }) => purpose) ?? []
    const outcome = await judgeAndWrite(deps, decision, {
      site,
      request,
      earlier: before === undefined ? null : { siteKey: decision.siteKey, visitorId: decision.visitorId, granted },
      previousDecisionId: before?.decision_id ?? NO_DECISION,
      now: clock.now(),
    })
    if (outcome.kind !== 'token-used') return outcome
    // Another device decided between the look and the write; each look sees one decision more.
    if (tries === ACCOUNT_TRIES) throw new Error(`The account of ${decision.visitorId} decides faster than we write.`)
  }
}

interface Circumstances {
  readonly site: RegisteredSite
  readonly request: RequestFacts
  readonly earlier: EarlierDecision | 'invalid' | null
  readonly previousDecisionId: string
  readonly now: number
}

async function judgeAndWrite(
  { keyring, ingest }: RecordConsentDeps,
  decision: ConsentDecision,
  { site, request, earlier, previousDecisionId, now }: Circumstances,
): Promise<RecordConsentOutcome | { readonly kind: 'token-used'; readonly by: string }> {
  const judgement = judgeDecision(decision, site, request.origin, earlier, now)
  if (judgement.kind === 'reject') return { kind: 'rejected', problems: judgement.objections }
  const outcome = await ingest.consents.submit({
    organizationId: site.organizationId,
    siteId: site.siteId,
    visitorId: decision.visitorId,
    decisionId: decision.decisionId,
    previousDecisionId,
    decidedAt: decision.decidedAt,
    recordedAt: now,
    choices: judgement.choices,
    policyHash: decision.policyHash,
    textHash: decision.textHash,
    language: decision.language,
    method: decision.method,
    element: decision.element,
    jurisdiction: request.place ?? 'unknown',
    gpc: decision.gpc || request.gpc,
    truncatedIp: request.truncatedIp,
  })
  switch (outcome.kind) {
    case 'recorded': {
      const token = tokenOf(keyring, decision.siteKey, outcome.record)
      const isGranted = outcome.record.choices.some(({ granted }) => granted)
      return {
        kind: 'recorded',
        decisionId: decision.decisionId,
        recordedAt: outcome.record.recordedAt,
        writeToken: isGranted ? token : null,
        receiptToken: isGranted ? null : token,
      }
    }
    case 'token-used':
      return outcome
    case 'conflict':
      return { kind: 'conflict', decisionId: decision.decisionId }
    default:
      return assertNever(outcome)
  }
}

/** The write token of a recorded decision. */
export function tokenOf(
  keyring: Deps['keyring'],
  siteKey: SiteKey,
  record: Pick<ConsentRecord, 'visitorId' | 'decisionId' | 'recordedAt' | 'choices' | 'policyHash' | 'gpc' | 'method'>,
): string {
  return issueWriteToken(keyring, {
    siteKey,
    // Only what parsers have vouched for is recorded.
    visitorId: record.visitorId as VisitorId,
    decisionId: record.decisionId as DecisionId,
    issuedAt: record.recordedAt,
    granted: record.choices.filter((choice) => choice.granted).map(({ purpose }) => purpose),
    policy: policyMark(record.policyHash),
    ...overSignal(record),
  })
}

function reject(path: string, code: string, message: string): RecordConsentOutcome {
  return { kind: 'rejected', problems: [{ path, code, message }] }
}
