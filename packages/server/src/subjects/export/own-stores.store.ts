import type { Selectable } from 'kysely'
import { visitorMonth } from '../../consent/consent.domain.ts'
import type { Schema, Trx } from '../../db/database.ts'

/** Rows of one page. */
const PAGE = 500

const CONSENT_COLUMNS = [
  'visitor_id',
  'decision_id',
  'site_id',
  'decided_at',
  'recorded_at',
  'choices',
  'policy_hash',
  'text_hash',
  'language',
  'method',
  'element',
  'jurisdiction',
  'gpc',
  'truncated_ip',
] as const
export type ConsentRow = Pick<Selectable<Schema['consent_event']>, (typeof CONSENT_COLUMNS)[number]>

const HIT_COLUMNS = [
  'visitor_id',
  'batch_id',
  'position',
  'site_id',
  'occurred_at',
  'kind',
  'path',
  'referrer',
  'seconds',
  'name',
  'device',
  'truncated_ip',
  'anonymize_on',
  'delete_on',
] as const
export type HitRow = Pick<Selectable<Schema['analytics_hit']>, (typeof HIT_COLUMNS)[number]>

const REQUEST_COLUMNS = [
  'id',
  'reference',
  'kind',
  'status',
  'email',
  'name',
  'message',
  'language',
  'received_at',
  'verified_at',
  'due_on',
] as const
const ANSWER_COLUMNS = ['outcome', 'words', 'answered_at'] as const
/** A request with its answer, whose columns are null where it has none. */
export type RequestRow = Pick<Selectable<Schema['rights_request']>, (typeof REQUEST_COLUMNS)[number]> & {
  readonly [Column in (typeof ANSWER_COLUMNS)[number]]: Selectable<Schema['rights_answer']>[Column] | null
}

const DOCUMENT_COLUMNS = ['id', 'request_id', 'state', 'article', 'reason', 'asked_at', 'judged_at'] as const
const DOCUMENT_FILE_COLUMNS = ['document_id', 'id', 'name', 'media_type', 'bytes', 'sha256', 'received_at'] as const
type DocumentRow = Pick<Selectable<Schema['rights_document']>, (typeof DOCUMENT_COLUMNS)[number]> & {
  readonly files: readonly Pick<Selectable<Schema['rights_document_file']>, (typeof DOCUMENT_FILE_COLUMNS)[number]>[]
}

const MAIL_COLUMNS = ['id', 'content', 'queued_at', 'sent_at'] as const
export type MailRow = Pick<Selectable<Schema['mail']>, (typeof MAIL_COLUMNS)[number]>

export interface ConsentPlace {
  readonly recorded_at: Date
  readonly decision_id: string
}

export interface HitPlace {
  readonly batch_id: string
  readonly position: number
}

/** A visitor's decisions about consent after a place in the history, the oldest first. */
export async function consentsOf(
  trx: Trx,
  organizationId: string,
  visitorId: string,
  after: ConsentPlace | null,
): Promise<readonly ConsentRow[]> {
  return trx
    .selectFrom('consent_event')
    .select(CONSENT_COLUMNS)
    .where('organization_id', '=', organizationId)
    .where('visitor_month', '=', visitorMonth(visitorId))
    .where('visitor_id', '=', visitorId)
    .$if(after !== null, (query) =>
      query.where((where) =>
        where(
          where.refTuple('recorded_at', 'decision_id'),
          '>',
          where.tuple(after?.recorded_at ?? new Date(0), after?.decision_id ?? ''),
        ),
      ),
    )
    .orderBy('recorded_at')
    .orderBy('decision_id')
    .limit(PAGE)
    .execute()
}

/** A visitor's identified analytics events after a place among them. */
export async function hitsOf(
  trx: Trx,
  organizationId: string,
  visitorId: string,
  after: HitPlace | null,
): Promise<readonly HitRow[]> {
  return trx
    .selectFrom('analytics_hit')
    .select(HIT_COLUMNS)
    .where('organization_id', '=', organizationId)
    .where('visitor_id', '=', visitorId)
    .$if(after !== null, (query) =>
      query.where((where) =>
        where(where.refTuple('batch_id', 'position'), '>', where.tuple(after?.batch_id ?? '', after?.position ?? 0)),
      ),
    )
    .orderBy('batch_id')
    .orderBy('position')
    .limit(PAGE)
    .execute()
}

/** A person's requests after one of them, by id; values are envelopes. */
export async function requestsOf(
  trx: Trx,
  organizationId: string,
  subjectId: string,
  after: string | null,
): Promise<readonly RequestRow[]> {
  return trx
    .selectFrom('rights_request')
    .leftJoin('rights_answer', (join) =>
      join
        .onRef('rights_answer.organization_id', '=', 'rights_request.organization_id')
        .onRef('rights_answer.request_id', '=', 'rights_request.id'),
    )
    .select(REQUEST_COLUMNS.map((column) => `rights_request.${column}` as const))
    .select(ANSWER_COLUMNS)
    .where('rights_request.organization_id', '=', organizationId)
    .where('rights_request.subject_id', '=', subjectId)
    .$if(after !== null, (query) => query.where('rights_request.id', '>', after ?? ''))
    .orderBy('rights_request.id')
    .limit(PAGE)
    .execute()
}

/** Mails to a person after one of them, by id; the content is an envelope. */
export async function mailsOf(
  trx: Trx,
  organizationId: string,
  subjectId: string,
  after: string | null,
): Promise<readonly MailRow[]> {
  return trx
    .selectFrom('mail')
    .select(MAIL_COLUMNS)
    .where('organization_id', '=', organizationId)
    .where('subject_id', '=', subjectId)
    .$if(after !== null, (query) => query.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(PAGE)
    .execute()
}

/** Documents a person was asked for, after one of them, by id, with what is known of their files; words are envelopes. */
export async function documentsOf(
  trx: Trx,
  organizationId: string,
  subjectId: string,
  after: string | null,
): Promise<readonly DocumentRow[]> {
  const documents = await trx
    .selectFrom('rights_document')
    .select(DOCUMENT_COLUMNS)
    .where('organization_id', '=', organizationId)
    .where('subject_id', '=', subjectId)
    .$if(after !== null, (query) => query.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(PAGE)
    .execute()
  if (documents.length === 0) return []
  const ids = documents.map(({ id }) => id)
  const files = await trx
    .selectFrom('rights_document_file')
    .select(DOCUMENT_FILE_COLUMNS)
    .where('organization_id', '=', organizationId)
    .where('document_id', 'in', ids)
    .orderBy('id')
    .execute()
  return documents.map((row) => ({ ...row, files: files.filter((file) => file.document_id === row.id) }))
}
