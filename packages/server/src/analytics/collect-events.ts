import { parseCollectRequest } from '@assent/shared'
import { findLatest } from '../consent/consent.store.ts'
import { issueWriteToken, overSignal, policyMark, readWriteToken, type WriteToken } from '../consent/write-token.ts'
import { inOrganization } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import type { PolicyInForce, RegisteredSite } from '../sites/registered-site.ts'
import { dateEvents, TOKEN_FRESH_MS } from './collect.domain.ts'

export type CollectOutcome =
  | { readonly kind: 'accepted'; readonly events: number; readonly writeToken: string | undefined }
  | { readonly kind: 'malformed'; readonly problems: readonly { path: string; code: string; message: string }[] }
  | { readonly kind: 'forbidden'; readonly code: ForbiddenCode; readonly message: string }

export type ForbiddenCode =
  | 'CONSENT_REQUIRED'
  | 'CONSENT_WITHDRAWN'
  | 'CONSENT_EXPIRED'
  | 'CONSENT_OUTDATED'
  | 'SIGNAL_OPT_OUT'
  | 'TOKEN_INVALID'
  | 'ORIGIN_NOT_ALLOWED'
  | 'ANALYTICS_NOT_IN_POLICY'

type CollectDeps = Pick<Deps, 'db' | 'sites' | 'clock' | 'keyring' | 'ingest'>

/**
 * Stores a batch of analytics events if, and only if, the visitor's consent to the analytics purpose is alive:
 * granted in the signed token, not withdrawn since (the insert itself checks), and not run out.
 * Throws `QueueFullError` when the server is overloaded and the driver's error when the database is away.
 */
export async function collectEvents(
  deps: CollectDeps,
  body: unknown,
  request: { readonly origin: string | null; readonly truncatedIp: string | null; readonly gpc: boolean },
): Promise<CollectOutcome> {
  const { sites, clock, keyring, ingest } = deps
  if (typeof body === 'object' && body !== null && !('token' in body)) {
    return forbid(
      'CONSENT_REQUIRED',
      'No write token came. Analytics events need the token of a consent that grants the analytics purpose.',
    )
  }
  const parsed = parseCollectRequest(body)
  if (!parsed.ok) return { kind: 'malformed', problems: parsed.problems }
  const { token: tokenText, events, batchId, device } = parsed.value
  const token = readWriteToken(keyring, tokenText)
  const site = token === null ? undefined : sites.byKey(token.siteKey)
  if (token === null || site === undefined) {
    return forbid(
      'TOKEN_INVALID',
      'The write token is not one of ours or was changed; send the one from the last answer.',
    )
  }
  if (request.origin === null || !site.origins.includes(request.origin)) {
    return forbid(
      'ORIGIN_NOT_ALLOWED',
      `${request.origin ?? 'No origin'} may not send to ${site.siteKey}; registered: ${site.origins.join(', ')}.`,
    )
  }
  const { analyticsPurpose, analyticsRetention } = site.policy
  if (analyticsPurpose === null || analyticsRetention === null) {
    return forbid(
      'ANALYTICS_NOT_IN_POLICY',
      `Policy ${site.policy.version} has no analytics purpose with a retention rule, so nothing may be collected.`,
    )
  }
  if (!token.granted.includes(analyticsPurpose)) {
    return forbid('CONSENT_REQUIRED', `The visitor did not consent to ${analyticsPurpose}.`)
  }
  if (!covers(site, token.policy, analyticsPurpose)) {
    return forbid(
      'CONSENT_OUTDATED',
      `The visitor consented to ${analyticsPurpose} as it was before policy ${site.policy.version} changed it; ask again.`,
    )
  }
  // Honoured whatever runs in the page: the header comes with every request (Global Privacy Control, section 3.5).
  if (request.gpc && site.policy.purposes.get(analyticsPurpose)?.sold && !token.overSignal) {
    return forbid(
      'SIGNAL_OPT_OUT',
      `The browser sends Sec-GPC: 1, and ${analyticsPurpose} sells or shares data; only a yes to it given under the signal counts.`,
    )
  }
  const now = clock.now()
  const renewed =
    now - token.issuedAt > TOKEN_FRESH_MS ? await renew(deps, site, token, analyticsPurpose, now) : undefined
  if (renewed?.kind === 'forbidden') return renewed
  const { dated, problems } = dateEvents(events, analyticsRetention, now)
  if (problems.length > 0) return { kind: 'malformed', problems }
  if (dated.length > 0) {
    const outcome = await ingest.events.submit({
      organizationId: site.organizationId,
      siteId: site.siteId,
      visitorId: token.visitorId,
      batchId,
      tokenIssuedAt: renewed === undefined ? token.issuedAt : now,
      device,
      truncatedIp: request.truncatedIp,
      events: dated,
    })
    if (outcome === 'withdrawn')
      return forbid('CONSENT_WITHDRAWN', `The visitor withdrew consent to ${analyticsPurpose}.`)
  }
  return { kind: 'accepted', events: dated.length, writeToken: renewed?.writeToken }
}

/** An old token is good only if the visitor's latest decision still grants the purpose and has not run out. */
async function renew(
  { db, keyring }: CollectDeps,
  site: RegisteredSite,
  token: WriteToken,
  purpose: string,
  now: number,
): Promise<{ readonly kind: 'renewed'; readonly writeToken: string } | Extract<CollectOutcome, { kind: 'forbidden' }>> {
  const latest = await inOrganization(db, site.organizationId, (trx) =>
    findLatest(trx, site.organizationId, token.visitorId),
  )
  const granted = latest?.choices.filter((choice) => choice.granted).map((choice) => choice.purpose) ?? []
  if (latest === undefined || !granted.includes(purpose)) {
    return forbid('CONSENT_WITHDRAWN', `The visitor's latest decision does not grant ${purpose}.`)
  }
  if (!covers(site, policyMark(latest.policy_hash), purpose)) {
    return forbid('CONSENT_OUTDATED', `The visitor's latest decision is about an earlier ${purpose}; ask again.`)
  }
  if (latest.recorded_at.getTime() + site.policy.choiceDays * 86_400_000 < now) {
    return forbid(
      'CONSENT_EXPIRED',
      `The consent is older than the ${site.policy.choiceDays} days the policy lets a choice stand; ask again.`,
    )
  }
  const fresh = {
    siteKey: token.siteKey,
    visitorId: token.visitorId,
    decisionId: latest.decision_id as WriteToken['decisionId'],
  }
  return {
    kind: 'renewed',
    writeToken: issueWriteToken(keyring, {
      ...fresh,
      issuedAt: now,
      granted,
      policy: policyMark(latest.policy_hash),
      ...overSignal(latest),
    }),
  }
}

/** Whether a yes under one version is a yes to the purpose as the version in force has it. */
function covers({ policy, earlierPolicies }: RegisteredSite, mark: string, purpose: string): boolean {
  const tagIn = (version: PolicyInForce | undefined): string | undefined => version?.purposes.get(purpose)?.tag
  const decided = [policy, ...earlierPolicies.values()].find(({ hash }) => policyMark(hash) === mark)
  return decided !== undefined && tagIn(decided) === tagIn(policy)
}

function forbid(code: ForbiddenCode, message: string): Extract<CollectOutcome, { kind: 'forbidden' }> {
  return { kind: 'forbidden', code, message }
}
