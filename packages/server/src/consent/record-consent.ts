import { assertNever, type ConsentDecision } from '@assent/shared'
import type { Deps } from '../deps.ts'
import { judgeDecision, type Objection } from './consent.domain.ts'
import type { ConsentRecord } from './seal.domain.ts'
import { issueWriteToken, overSignal, policyMark, readWriteToken } from './write-token.ts'

/** A visitor's first decision has no decision before it. */
export const NO_DECISION = '00000000-0000-0000-0000-000000000000'

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
  { sites, clock, keyring, ingest }: Pick<Deps, 'sites' | 'clock' | 'keyring' | 'ingest'>,
  decision: ConsentDecision,
  request: RequestFacts,
): Promise<RecordConsentOutcome> {
  const site = sites.byKey(decision.siteKey)
  if (site === undefined) {
    return reject(
      'siteKey',
      'UNKNOWN_SITE',
      `No site has the key ${decision.siteKey}; it is the one in the address of the script tag.`,
    )
  }
  const token = decision.writeToken === undefined ? null : readWriteToken(keyring, decision.writeToken)
  const now = clock.now()
  const tokenFacts = decision.writeToken !== undefined && token === null ? 'invalid' : token
  const judgement = judgeDecision(decision, site, request.origin, tokenFacts, now)
  if (judgement.kind === 'reject') return { kind: 'rejected', problems: judgement.objections }

  const record: ConsentRecord = {
    organizationId: site.organizationId,
    siteId: site.siteId,
    visitorId: decision.visitorId,
    decisionId: decision.decisionId,
    previousDecisionId: token?.decisionId ?? NO_DECISION,
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
  }
  const outcome = await ingest.consents.submit(record)
  switch (outcome.kind) {
    case 'recorded': {
      const granted = outcome.record.choices.filter((choice) => choice.granted).map(({ purpose }) => purpose)
      const token = issueWriteToken(keyring, {
        siteKey: decision.siteKey,
        visitorId: decision.visitorId,
        decisionId: decision.decisionId,
        issuedAt: outcome.record.recordedAt,
        granted,
        policy: policyMark(outcome.record.policyHash),
        ...overSignal(outcome.record),
      })
      return {
        kind: 'recorded',
        decisionId: decision.decisionId,
        recordedAt: outcome.record.recordedAt,
        writeToken: granted.length > 0 ? token : null,
        receiptToken: granted.length > 0 ? null : token,
      }
    }
    case 'token-used':
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
    case 'conflict':
      return { kind: 'conflict', decisionId: decision.decisionId }
    default:
      return assertNever(outcome)
  }
}

function reject(path: string, code: string, message: string): RecordConsentOutcome {
  return { kind: 'rejected', problems: [{ path, code, message }] }
}
