import { appendAudit } from '../audit/append-audit.ts'
import type { Trx } from '../db/database.ts'
import { inOrganization } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import { takeUp } from './answers/take-up.ts'
import { linkToken, linkTokenHash, linkTokenOrganization } from './link-token.ts'
import { publicRequest, type PublicRequest } from './public-request.ts'
import { judgeConfirmation } from './rights-requests.domain.ts'
import { findRequestByToken, markVerified, type StoredRequest } from './rights-requests.store.ts'

/** A request that a link names, and where the person follows it. */
export interface LinkedRequest {
  readonly request: PublicRequest
  readonly statusToken: string
}

export type ConfirmDeps = Pick<Deps, 'db' | 'clock' | 'ids' | 'keyring' | 'jobs' | 'sites' | 'settings'>

export type ConfirmOutcome =
  | ({ readonly kind: 'confirmed' } & LinkedRequest)
  /** The request is given where the link was once good for it. */
  | { readonly kind: 'refused'; readonly code: 'UNKNOWN'; readonly linked: null }
  | { readonly kind: 'refused'; readonly code: 'USED' | 'EXPIRED'; readonly linked: LinkedRequest }

/**
 * Confirms the address behind a request with the token from the mail. Works once, before the link's end; audited. An
 * objection holds from then on. The job `route-request` looks for what tenants have to answer.
 */
export async function confirmRightsRequest(deps: ConfirmDeps, token: string): Promise<ConfirmOutcome> {
  return withLinkedRequest(deps, token, async (trx, request) => {
    const { organizationId, requestId, subjectId } = request
    const at = deps.clock.now()
    const judgement = judgeConfirmation(request, at)
    if (judgement !== 'confirm') return { kind: 'refused', code: judgement, linked: linked(deps, request) }
    // Two presses of the button can pass the judgement together; the update lets one through.
    if (!(await markVerified(trx, organizationId, requestId, at))) {
      return { kind: 'refused', code: 'USED', linked: linked(deps, request) }
    }
    // Part of it may be another's to answer, who has the same month.
    await deps.jobs.enqueue(trx, 'route-request', { organizationId, requestId })
    const context = { organizationId, actor: 'visitor', at, subject: subjectId } as const
    await appendAudit(trx, deps.keyring, context, { type: 'rights-request.verified', details: { requestId } })
    const confirmed = { ...request, status: 'verified', verifiedAt: at } as const
    const status = await takeUp(trx, deps, confirmed)
    return { kind: 'confirmed', ...linked(deps, { ...confirmed, status }) }
  })
}

export type ConfirmationPreview =
  ({ readonly kind: 'open' } & LinkedRequest) | Extract<ConfirmOutcome, { readonly kind: 'refused' }>

/** What the link would do, without doing it: mail scanners open links, so opening one must change nothing. */
export async function previewConfirmation(
  deps: Pick<Deps, 'db' | 'clock' | 'keyring'>,
  token: string,
): Promise<ConfirmationPreview> {
  return withLinkedRequest(deps, token, async (_trx, request) => {
    const judgement = judgeConfirmation(request, deps.clock.now())
    return judgement === 'confirm'
      ? { kind: 'open', ...linked(deps, request) }
      : { kind: 'refused', code: judgement, linked: linked(deps, request) }
  })
}

type Unknown = Extract<ConfirmOutcome, { readonly code: 'UNKNOWN' }>

async function withLinkedRequest<T>(
  { db }: Pick<Deps, 'db'>,
  token: string,
  work: (trx: Trx, request: StoredRequest) => Promise<T>,
): Promise<T | Unknown> {
  const unknown: Unknown = { kind: 'refused', code: 'UNKNOWN', linked: null }
  const organizationId = linkTokenOrganization(token)
  if (organizationId === null) return unknown
  return inOrganization(db, organizationId, async (trx) => {
    const request = await findRequestByToken(trx, organizationId, 'confirm', linkTokenHash(token))
    return request === undefined ? unknown : work(trx, request)
  })
}

function linked({ keyring }: Pick<Deps, 'keyring'>, request: StoredRequest): LinkedRequest {
  return {
    request: publicRequest(request),
    statusToken: linkToken(keyring, request.organizationId, request.requestId, 'status'),
  }
}
