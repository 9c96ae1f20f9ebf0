import {
  utcDate,
  type CalendarDate,
  type RightsLaw,
  type RightsRequestKind,
  type RightsRequestStatus,
} from '@assent/shared'
import { appendAudit } from '../audit/append-audit.ts'
import type { Actor } from '../audit/audit.events.ts'
import { inOrganization } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import { openValue, unwrapSubjectKey } from '../subjects/subject-vault.ts'
import {
  findListedRequest,
  listRequests,
  type ListedRequest,
  type RequestListFilter,
  type StoredRestriction,
} from './rights-requests.store.ts'

/** A request as the privacy officer sees it, personal values in the clear. Instants are milliseconds since 1970. */
export interface OpenedRequest {
  readonly id: string
  readonly reference: string
  readonly siteKey: string
  readonly kind: RightsRequestKind
  readonly law: RightsLaw
  readonly status: RightsRequestStatus
  readonly email: string
  readonly name: string | null
  readonly message: string | null
  readonly language: string
  readonly receivedAt: number
  readonly verifiedAt: number | null
  readonly dueOn: CalendarDate
  readonly promisedOn: CalendarDate
  readonly legalLimitOn: CalendarDate
  readonly restriction: OpenedRestriction | null
}

/** A restriction of the processing of a person's data (GDPR Art. 18), as a request obtained it. */
export interface OpenedRestriction extends StoredRestriction {
  /** Whether it holds today. */
  readonly stands: boolean
}

/** Which requests are read. */
export interface ReadFilter extends Omit<RequestListFilter, 'restrictedOn'> {
  /** Only those whose restriction stands today. */
  readonly restricted: boolean
}

/** Stands for a value whose subject was erased; nobody can open it any more. */
export const ERASED = '(erased)'

/** Stands for the key of a site that was taken away. */
export const REMOVED_SITE = '(removed)'

type ReadDeps = Pick<Deps, 'db' | 'keyring' | 'clock'>

/**
 * Up to `limit` requests and one more, which only tells that another page follows; the newest first. The read is
 * audited in the same transaction, with the ids of the page.
 */
export async function readRightsRequests(
  { db, keyring, clock }: ReadDeps,
  organizationId: string,
  actor: Actor,
  { restricted, ...filter }: ReadFilter,
): Promise<readonly OpenedRequest[]> {
  const today = utcDate(clock.now())
  return inOrganization(db, organizationId, async (trx) => {
    const stored = await listRequests(trx, organizationId, {
      ...filter,
      limit: filter.limit + 1,
      restrictedOn: restricted ? today : undefined,
    })
    const requests = stored.map((request) => openRequest(keyring, request, today))
    const requestIds = requests.slice(0, filter.limit).map(({ id }) => id)
    const event = { type: 'rights-request.read', details: { requestIds } } as const
    await appendAudit(trx, keyring, { organizationId, actor, at: clock.now() }, event)
    return requests
  })
}

/** One request, audited; null when the organization has none of this id, which shows nothing and is not audited. */
export async function readRightsRequest(
  { db, keyring, clock }: ReadDeps,
  organizationId: string,
  actor: Actor,
  requestId: string,
): Promise<OpenedRequest | null> {
  return inOrganization(db, organizationId, async (trx) => {
    const request = await findListedRequest(trx, organizationId, requestId)
    if (request === undefined) return null
    const event = { type: 'rights-request.read', details: { requestIds: [requestId] } } as const
    await appendAudit(trx, keyring, { organizationId, actor, at: clock.now(), subject: request.subjectId }, event)
    return openRequest(keyring, request, utcDate(clock.now()))
  })
}

function openRequest(keyring: ReadDeps['keyring'], request: ListedRequest, today: CalendarDate): OpenedRequest {
  const { organizationId, subjectId, wrappedKey, requestId, restriction } = request
  const subject = wrappedKey === null ? null : unwrapSubjectKey(keyring, organizationId, subjectId, wrappedKey)
  const open = (column: string, envelope: string): string =>
    subject === null ? ERASED : openValue(subject, { table: 'rights_request', row: requestId, column }, envelope)
  return {
    id: requestId,
    reference: request.reference,
    siteKey: request.siteKey ?? REMOVED_SITE,
    kind: request.kind,
    law: request.law,
    status: request.status,
    email: open('email', request.email),
    name: request.name === null ? null : open('name', request.name),
    message: request.message === null ? null : open('message', request.message),
    language: request.language,
    receivedAt: request.receivedAt,
    verifiedAt: request.verifiedAt,
    dueOn: request.dueOn,
    promisedOn: request.promisedOn,
    legalLimitOn: request.legalLimitOn,
    restriction: restriction && {
      ...restriction,
      stands: restriction.endsOn === null || today < restriction.endsOn,
    },
  }
}
