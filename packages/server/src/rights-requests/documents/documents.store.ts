import type { Selectable } from 'kysely'
import type { Trx } from '../../db/database.ts'
import { openBytes, openValue, sealBytes, sealValue, type SubjectKey } from '../../subjects/subject-vault.ts'
import type { DocumentState, RightsDocumentTable } from './documents.table.ts'

/** A document that a person was asked for. Instants are milliseconds since 1970. */
export interface StoredDocument {
  readonly id: string
  readonly requestId: string
  readonly subjectId: string
  readonly state: DocumentState
  readonly article: string
  /** Envelope under the person's key. */
  readonly reason: string
  readonly askedAt: number
  readonly askedBy: string
  readonly judgedAt: number | null
  readonly judgedBy: string | null
  readonly endedAt: number | null
}

/** A file without its content; the name is in the clear. */
export interface DocumentFile {
  readonly id: string
  readonly documentId: string
  readonly name: string
  readonly mediaType: string
  readonly bytes: number
  readonly sha256: string
  readonly receivedAt: number
}

/** A file as stored, with whose it is; `wrappedKey` is null once the person was erased. */
interface SealedFile extends Pick<DocumentFile, 'documentId' | 'mediaType' | 'sha256'> {
  readonly requestId: string
  readonly subjectId: string
  readonly wrappedKey: string | null
  /** Envelopes under the person's key. */
  readonly name: string
  readonly content: string
}

/** False when another one is open for the request. */
export async function insertDocument(
  trx: Trx,
  subject: SubjectKey,
  made: Pick<StoredDocument, 'id' | 'requestId' | 'article' | 'reason' | 'askedAt' | 'askedBy'>,
): Promise<boolean> {
  const result = await trx
    .insertInto('rights_document')
    .values({
      organization_id: subject.organizationId,
      id: made.id,
      request_id: made.requestId,
      subject_id: subject.subjectId,
      state: 'asked',
      article: made.article,
      reason: sealValue(subject, reasonPlace(made.id), made.reason),
      asked_at: new Date(made.askedAt),
      asked_by: made.askedBy,
      judged_at: null,
      judged_by: null,
      ended_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export function openReason(subject: SubjectKey, { id, reason }: Pick<StoredDocument, 'id' | 'reason'>): string {
  return openValue(subject, reasonPlace(id), reason)
}

/** A request's documents: the open one, then those that ended, the latest first. */
export async function listDocuments(
  trx: Trx,
  organizationId: string,
  requestId: string,
): Promise<readonly StoredDocument[]> {
  const rows = await trx
    .selectFrom('rights_document')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('request_id', '=', requestId)
    .orderBy('ended_at', (order) => order.desc().nullsFirst())
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(fromRow)
}

/** One document, kept from change until the transaction ends: two uploads at once are judged one after the other. */
export async function lockDocument(trx: Trx, organizationId: string, id: string): Promise<StoredDocument | undefined> {
  const row = await trx
    .selectFrom('rights_document')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? undefined : fromRow(row)
}

export async function markReceived(trx: Trx, organizationId: string, id: string): Promise<void> {
  await trx
    .updateTable('rights_document')
    .set({ state: 'received' })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute()
}

export async function markJudged(
  trx: Trx,
  organizationId: string,
  id: string,
  judged: { readonly state: 'accepted' | 'refused'; readonly at: number; readonly by: string },
): Promise<void> {
  const at = new Date(judged.at)
  await trx
    .updateTable('rights_document')
    .set({ state: judged.state, judged_at: at, judged_by: judged.by, ended_at: at })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute()
}

/** A request was answered: its documents are needed no more. */
export async function endDocuments(trx: Trx, organizationId: string, requestId: string, at: number): Promise<void> {
  await trx
    .updateTable('rights_document')
    .set({ ended_at: new Date(at) })
    .where('organization_id', '=', organizationId)
    .where('request_id', '=', requestId)
    .where('ended_at', 'is', null)
    .execute()
}

export async function insertFile(
  trx: Trx,
  subject: SubjectKey,
  file: DocumentFile & { readonly content: Buffer },
): Promise<void> {
  await trx
    .insertInto('rights_document_file')
    .values({
      organization_id: subject.organizationId,
      document_id: file.documentId,
      id: file.id,
      name: sealValue(subject, filePlace(file.id, 'name'), file.name),
      media_type: file.mediaType,
      bytes: file.bytes,
      sha256: file.sha256,
      content: sealBytes(subject, filePlace(file.id, 'content'), file.content),
      received_at: new Date(file.receivedAt),
    })
    .execute()
}

/** What is known of a document's files, in the order they came. */
export async function listFiles(trx: Trx, subject: SubjectKey, documentId: string): Promise<readonly DocumentFile[]> {
  const rows = await trx
    .selectFrom('rights_document_file')
    .select(['id', 'name', 'media_type', 'bytes', 'sha256', 'received_at'])
    .where('organization_id', '=', subject.organizationId)
    .where('document_id', '=', documentId)
    .orderBy('received_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    documentId,
    name: openValue(subject, filePlace(row.id, 'name'), row.name),
    mediaType: row.media_type,
    bytes: row.bytes,
    sha256: row.sha256,
    receivedAt: row.received_at.getTime(),
  }))
}

/** Whose a file is, and its sealed content. */
export async function findFile(trx: Trx, organizationId: string, fileId: string): Promise<SealedFile | undefined> {
  return trx
    .selectFrom('rights_document_file as file')
    .innerJoin('rights_document as document', (join) =>
      join.onRef('document.organization_id', '=', 'file.organization_id').onRef('document.id', '=', 'file.document_id'),
    )
    .innerJoin('subject', (join) =>
      join
        .onRef('subject.organization_id', '=', 'document.organization_id')
        .onRef('subject.id', '=', 'document.subject_id'),
    )
    .select([
      'file.media_type as mediaType',
      'file.name as name',
      'file.sha256 as sha256',
      'file.content as content',
      'document.id as documentId',
      'document.request_id as requestId',
      'document.subject_id as subjectId',
      'subject.wrapped_key as wrappedKey',
    ])
    .where('file.organization_id', '=', organizationId)
    .where('file.id', '=', fileId)
    .executeTakeFirst()
}

export function openFile(
  subject: SubjectKey,
  fileId: string,
  sealed: Pick<SealedFile, 'name' | 'content'>,
): { readonly name: string; readonly content: Buffer } {
  return {
    name: openValue(subject, filePlace(fileId, 'name'), sealed.name),
    content: openBytes(subject, filePlace(fileId, 'content'), sealed.content),
  }
}

function reasonPlace(row: string) {
  return { table: 'rights_document', row, column: 'reason' }
}

function filePlace(row: string, column: 'name' | 'content') {
  return { table: 'rights_document_file', row, column }
}

function fromRow(row: Selectable<RightsDocumentTable>): StoredDocument {
  return {
    id: row.id,
    requestId: row.request_id,
    subjectId: row.subject_id,
    state: row.state,
    article: row.article,
    reason: row.reason,
    askedAt: row.asked_at.getTime(),
    askedBy: row.asked_by,
    judgedAt: row.judged_at?.getTime() ?? null,
    judgedBy: row.judged_by,
    endedAt: row.ended_at?.getTime() ?? null,
  }
}
