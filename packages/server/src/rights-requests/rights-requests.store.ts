import type { CalendarDate, RightsLaw, RightsRequestKind, RightsRequestStatus } from '@assent/shared'
import type { Selectable } from 'kysely'
import type { Trx } from '../db/database.ts'
import { OPEN_STATUSES } from './rights-requests.domain.ts'
import type { RightsRequestTable } from './rights-requests.table.ts'

/** A request as stored; personal values are envelopes. Instants are milliseconds since 1970. */
export interface StoredRequest {
  readonly organizationId: string
  readonly requestId: string
  readonly subjectId: string
  readonly siteId: string
  readonly reference: string
  readonly kind: RightsRequestKind
  /** The law that its days were counted by. */
  readonly law: RightsLaw
  readonly status: RightsRequestStatus
  readonly email: string
  readonly name: string | null
  readonly message: string | null
  readonly language: string
  readonly formHash: string
  readonly receivedAt: number
  readonly verifiedAt: number | null
  readonly dueOn: CalendarDate
  readonly promisedOn: CalendarDate
  readonly legalLimitOn: CalendarDate
  readonly statusTokenHash: string
  readonly confirmTokenHash: string
  readonly confirmExpiresAt: number
}

/** With what only the privacy officer's list needs. */
export interface ListedRequest extends StoredRequest {
  /** Null once the subject was erased. */
  readonly wrappedKey: string | null
  /** Null when the site is no longer there; the request still is to be answered. */
  readonly siteKey: string | null
  /** The restriction that it obtained, also once that has ended; null where it obtained none, or another request did since. */
  readonly restriction: StoredRestriction | null
}

/** Since when a person's data is restricted, milliseconds since 1970, and the first day without it; null while none is set. */
export interface StoredRestriction {
  readonly since: number
  readonly endsOn: CalendarDate | null
}

/** False when the id or the reference is taken: the id by a repeat, the reference by chance. */
export async function insertRequestOnce(trx: Trx, request: StoredRequest): Promise<boolean> {
  const result = await trx
    .insertInto('rights_request')
    .values({
      organization_id: request.organizationId,
      id: request.requestId,
      subject_id: request.subjectId,
      site_id: request.siteId,
      reference: request.reference,
      kind: request.kind,
      law: request.law,
      status: request.status,
      email: request.email,
      name: request.name,
      message: request.message,
      language: request.language,
      form_hash: request.formHash,
      received_at: new Date(request.receivedAt),
      verified_at: request.verifiedAt === null ? null : new Date(request.verifiedAt),
      due_on: request.dueOn,
      promised_on: request.promisedOn,
      legal_limit_on: request.legalLimitOn,
      status_token_hash: request.statusTokenHash,
      confirm_token_hash: request.confirmTokenHash,
      confirm_expires_at: new Date(request.confirmExpiresAt),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function findRequest(
  trx: Trx,
  organizationId: string,
  requestId: string,
): Promise<StoredRequest | undefined> {
  const row = await trx
    .selectFrom('rights_request')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', requestId)
    .executeTakeFirst()
  return row === undefined ? undefined : fromRow(row)
}

export async function findRequestByToken(
  trx: Trx,
  organizationId: string,
  use: 'status' | 'confirm',
  tokenHash: string,
): Promise<StoredRequest | undefined> {
  const row = await trx
    .selectFrom('rights_request')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where(use === 'status' ? 'status_token_hash' : 'confirm_token_hash', '=', tokenHash)
    .executeTakeFirst()
  return row === undefined ? undefined : fromRow(row)
}

/** False when someone else confirmed it in the meantime. */
export async function markVerified(trx: Trx, organizationId: string, requestId: string, at: number): Promise<boolean> {
  const result = await trx
    .updateTable('rights_request')
    .set({ status: 'verified', verified_at: new Date(at) })
    .where('organization_id', '=', organizationId)
    .where('id', '=', requestId)
    .where('verified_at', 'is', null)
    .where('status', '=', 'awaiting-verification')
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Moves a request that is being worked on along; false when it is none any more. */
export async function moveRequest(
  trx: Trx,
  organizationId: string,
  requestId: string,
  status: 'in-progress' | 'fulfilled' | 'refused',
): Promise<boolean> {
  const result = await trx
    .updateTable('rights_request')
    .set({ status })
    .where('organization_id', '=', organizationId)
    .where('id', '=', requestId)
    .where('status', 'in', ['verified', 'in-progress', 'fulfilled'])
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

function selectListed(trx: Trx, organizationId: string) {
  return trx
    .selectFrom('rights_request')
    .innerJoin('subject', (join) =>
      join
        .onRef('subject.organization_id', '=', 'rights_request.organization_id')
        .onRef('subject.id', '=', 'rights_request.subject_id'),
    )
    .leftJoin('site', (join) =>
      join
        .onRef('site.organization_id', '=', 'rights_request.organization_id')
        .onRef('site.id', '=', 'rights_request.site_id'),
    )
    .leftJoin('suppression', (join) =>
      join
        .onRef('suppression.organization_id', '=', 'rights_request.organization_id')
        .onRef('suppression.request_id', '=', 'rights_request.id'),
    )
    .selectAll('rights_request')
    .select(['subject.wrapped_key', 'site.key as site_key', 'suppression.since', 'suppression.ends_on'])
    .where('rights_request.organization_id', '=', organizationId)
}

export interface RequestListFilter {
  readonly limit: number
  /** Place of the last request seen; undefined for the first page. */
  readonly before: { readonly receivedAt: number; readonly requestId: string } | undefined
  readonly status: RightsRequestStatus | undefined
  /** Only requests that obtained a restriction which stands on this day. */
  readonly restrictedOn: CalendarDate | undefined
}

/** The newest first, by receipt and id. */
export async function listRequests(
  trx: Trx,
  organizationId: string,
  { limit, before, status, restrictedOn }: RequestListFilter,
): Promise<readonly ListedRequest[]> {
  let query = selectListed(trx, organizationId)
  if (status !== undefined) query = query.where('rights_request.status', '=', status)
  if (restrictedOn !== undefined) {
    query = query
      .where('suppression.request_id', 'is not', null)
      .where((where) =>
        where.or([where('suppression.ends_on', 'is', null), where('suppression.ends_on', '>', restrictedOn)]),
      )
  }
  if (before !== undefined) {
    query = query.where((where) =>
      where(
        where.refTuple('rights_request.received_at', 'rights_request.id'),
        '<',
        where.tuple(new Date(before.receivedAt), before.requestId),
      ),
    )
  }
  const rows = await query
    .orderBy('rights_request.received_at', 'desc')
    .orderBy('rights_request.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toListed)
}

/** What a reminder says of an open request. */
export interface DueRequest {
  readonly id: string
  readonly reference: string
  readonly kind: RightsRequestKind
  readonly status: RightsRequestStatus
  readonly dueOn: CalendarDate
}

/** The open requests due first, by day and then by receipt; no sealed column is read. */
export async function listDueRequests(trx: Trx, organizationId: string, limit: number): Promise<readonly DueRequest[]> {
  const rows = await selectOpen(trx, organizationId)
    .select(['id', 'reference', 'kind', 'status', 'due_on'])
    .orderBy('due_on')
    .orderBy('received_at')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ due_on, ...request }) => ({ ...request, dueOn: due_on as CalendarDate }))
}

export async function countOpenRequests(trx: Trx, organizationId: string): Promise<number> {
  const { open } = await selectOpen(trx, organizationId)
    .select(({ fn }) => fn.countAll().as('open'))
    .executeTakeFirstOrThrow()
  return Number(open)
}

function selectOpen(trx: Trx, organizationId: string) {
  return trx
    .selectFrom('rights_request')
    .where('organization_id', '=', organizationId)
    .where('status', 'in', OPEN_STATUSES)
}

export async function findListedRequest(
  trx: Trx,
  organizationId: string,
  requestId: string,
): Promise<ListedRequest | undefined> {
  const row = await selectListed(trx, organizationId).where('rights_request.id', '=', requestId).executeTakeFirst()
  return row === undefined ? undefined : toListed(row)
}

type ListedRow = Selectable<RightsRequestTable> & {
  readonly wrapped_key: string | null
  readonly site_key: string | null
  readonly since: Date | null
  readonly ends_on: string | null
}

function toListed({ wrapped_key, site_key, since, ends_on, ...row }: ListedRow): ListedRequest {
  return {
    ...fromRow(row),
    wrappedKey: wrapped_key,
    siteKey: site_key,
    restriction: since === null ? null : { since: since.getTime(), endsOn: ends_on as CalendarDate | null },
  }
}

function fromRow(row: Selectable<RightsRequestTable>): StoredRequest {
  return {
    organizationId: row.organization_id,
    requestId: row.id,
    subjectId: row.subject_id,
    siteId: row.site_id,
    reference: row.reference,
    kind: row.kind,
    law: row.law,
    status: row.status,
    email: row.email,
    name: row.name,
    message: row.message,
    language: row.language,
    formHash: row.form_hash,
    receivedAt: row.received_at.getTime(),
    verifiedAt: row.verified_at?.getTime() ?? null,
    dueOn: row.due_on as CalendarDate,
    promisedOn: row.promised_on as CalendarDate,
    legalLimitOn: row.legal_limit_on as CalendarDate,
    statusTokenHash: row.status_token_hash,
    confirmTokenHash: row.confirm_token_hash,
    confirmExpiresAt: row.confirm_expires_at.getTime(),
  }
}
