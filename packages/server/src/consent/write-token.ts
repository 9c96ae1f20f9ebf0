import {
  parseDecisionId,
  parseSiteKey,
  parseVisitorId,
  type DecisionId,
  type SiteKey,
  type VisitorId,
} from '@assent/shared'
import type { Keyring } from '../crypto/keyring.ts'
import { readFields, signFields } from './signed-fields.ts'

/**
 * What a decision entitles its visitor's browser to: changing it, once, reading its receipt, and sending analytics while
 * the analytics purpose is granted. Signed, so that the hot path needs no look-up.
 */
export interface WriteToken {
  readonly siteKey: SiteKey
  readonly visitorId: VisitorId
  /** The decision it was issued for. */
  readonly decisionId: DecisionId
  /** Milliseconds since 1970: the record's time, so that the same decision always yields the same token. */
  readonly issuedAt: number
  readonly granted: readonly string[]
  /** First digits of the hash of the policy version that the visitor decided under: what `granted` meant. */
  readonly policy: string
  /** The decision was made purpose by purpose under the browser's signal against sale, and so counts against it. */
  readonly overSignal?: true
}

/** Enough of a hash to tell an organization's own versions apart; the token is signed and travels often. */
export const policyMark = (policyHash: string): string => policyHash.slice(0, 12)

/** Version of the fields. */
const KIND = 2

export function issueWriteToken(keyring: Keyring, token: WriteToken): string {
  return signFields(keyring, [
    KIND,
    token.siteKey,
    token.visitorId,
    token.decisionId,
    token.issuedAt,
    token.granted.join(' '),
    token.policy,
    ...(token.overSignal ? [1] : []),
  ])
}

/** Whether a recorded decision counts against the signal: made under it, purpose by purpose. */
export function overSignal({
  gpc,
  method,
}: {
  readonly gpc: boolean
  readonly method: string
}): Pick<WriteToken, 'overSignal'> {
  return gpc && method === 'choose' ? { overSignal: true } : {}
}

/** Null when the token is not one of ours, whatever is wrong with it. */
export function readWriteToken(keyring: Keyring, text: string): WriteToken | null {
  const fields = readFields(keyring, text, KIND)
  if (fields === null) return null
  const [, key, visitor, decision, issuedAt, granted, policy, overSignal] = fields
  const [siteKey, visitorId, decisionId] = [parseSiteKey(key), parseVisitorId(visitor), parseDecisionId(decision)]
  if (!siteKey.ok || !visitorId.ok || !decisionId.ok) return null
  if (typeof issuedAt !== 'number' || typeof granted !== 'string' || typeof policy !== 'string') return null
  return {
    siteKey: siteKey.value,
    visitorId: visitorId.value,
    decisionId: decisionId.value,
    issuedAt,
    granted: granted === '' ? [] : granted.split(' '),
    policy,
    ...(overSignal === 1 ? { overSignal: true as const } : {}),
  }
}
