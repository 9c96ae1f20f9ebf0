import type { CalendarDate } from '@assent/shared'
import { appendAudit } from '../../audit/append-audit.ts'
import type { Actor } from '../../audit/audit.events.ts'
import type { Trx } from '../../db/database.ts'
import { inOrganization } from '../../db/scope.ts'
import type { Deps } from '../../deps.ts'
import { unwrapSubjectKey, type SubjectKey } from '../../subjects/subject-vault.ts'
import { findListedRequest } from '../rights-requests.store.ts'
import { documentDeletedOn } from './documents.domain.ts'
import {
  findFile,
  listDocuments,
  listFiles,
  openFile,
  openReason,
  type DocumentFile,
  type StoredDocument,
} from './documents.store.ts'

/** A document as the desk sees it, words in the clear. */
export interface OpenedDocument extends Omit<StoredDocument, 'subjectId' | 'endedAt'> {
  /** The day it is gone; null while nothing has ended it. */
  readonly deletedOn: CalendarDate | null
  readonly files: readonly DocumentFile[]
}

export async function openDocument(trx: Trx, subject: SubjectKey, stored: StoredDocument): Promise<OpenedDocument> {
  const { subjectId: _subject, endedAt, ...rest } = stored
  return {
    ...rest,
    reason: openReason(subject, stored),
    deletedOn: documentDeletedOn(endedAt),
    files: await listFiles(trx, subject, stored.id),
  }
}

type ReadDeps = Pick<Deps, 'db' | 'keyring' | 'clock'>

/** The documents of a request, the newest first; empty where nobody was asked, which shows nothing and is not audited. */
export async function readDocuments(
  { db, keyring, clock }: ReadDeps,
  organizationId: string,
  actor: Actor,
  requestId: string,
): Promise<readonly OpenedDocument[]> {
  return inOrganization(db, organizationId, async (trx) => {
    const request = await findListedRequest(trx, organizationId, requestId)
    if (request === undefined || request.wrappedKey === null) return []
    const { subjectId } = request
    const subject = unwrapSubjectKey(keyring, organizationId, subjectId, request.wrappedKey)
    const stored = await listDocuments(trx, organizationId, requestId)
    if (stored.length === 0) return []
    const details = { requestId, documentIds: stored.map(({ id }) => id) }
    const context = { organizationId, actor, at: clock.now(), subject: subjectId }
    await appendAudit(trx, keyring, context, { type: 'rights-document.read', details })
    const documents: OpenedDocument[] = []
    for (const each of stored) documents.push(await openDocument(trx, subject, each))
    return documents
  })
}

/** A file for the desk, audited before the first byte leaves; null when there is none of this id. */
export async function downloadDocumentFile(
  { db, keyring, clock }: ReadDeps,
  organizationId: string,
  actor: Actor,
  fileId: string,
): Promise<{ readonly name: string; readonly mediaType: string; readonly content: Buffer } | null> {
  return inOrganization(db, organizationId, async (trx) => {
    const found = await findFile(trx, organizationId, fileId)
    if (found === undefined || found.wrappedKey === null) return null
    const { requestId, documentId, subjectId, sha256, mediaType } = found
    const subject = unwrapSubjectKey(keyring, organizationId, subjectId, found.wrappedKey)
    const details = { requestId, documentId, fileId, sha256 }
    const context = { organizationId, actor, at: clock.now(), subject: subjectId }
    await appendAudit(trx, keyring, context, { type: 'rights-document.downloaded', details })
    return { mediaType, ...openFile(subject, fileId, found) }
  })
}
