import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import { appendAudit } from '../../audit/append-audit.ts'
import type { Trx } from '../../db/database.ts'
import { inOrganization } from '../../db/scope.ts'
import type { Deps } from '../../deps.ts'
import { openCase } from '../exports/open-case.ts'
import { linkTokenHash, linkTokenOrganization } from '../link-token.ts'
import { findRequestByToken, type StoredRequest } from '../rights-requests.store.ts'
import { cleanName, judgeUpload, type UploadRefusal } from './documents.domain.ts'
import type { DocumentState } from './documents.table.ts'
import { insertFile, listDocuments, listFiles, lockDocument, markReceived, openReason } from './documents.store.ts'

type ReceiveDeps = Pick<Deps, 'db' | 'clock' | 'ids' | 'keyring'>

export interface Upload {
  readonly name: string
  readonly content: Buffer
}

export type ReceiveOutcome =
  | { readonly kind: 'received' }
  | { readonly kind: 'unknown' }
  /** Nobody asked, or what was asked for is judged. */
  | { readonly kind: 'not-asked' }
  | { readonly kind: 'refused'; readonly refusal: UploadRefusal }

/** What the person is shown on their status page; null where nobody asked them. Their own page opens it, so it is not audited. */
export interface AskedDocument {
  readonly state: DocumentState
  readonly article: string
  readonly reason: string
  /** Whether files can be sent now. */
  readonly isOpen: boolean
}

/** The latest document that the person behind a status page was asked for; looked at before a byte of an upload is read. */
export async function readAskedDocument(
  deps: Pick<Deps, 'db' | 'keyring'>,
  token: string,
): Promise<AskedDocument | null> {
  return withRequest(deps.db, token, async (trx, { organizationId, requestId }) => {
    const [latest] = await listDocuments(trx, organizationId, requestId)
    if (latest === undefined) return null
    const found = await openCase(trx, deps, organizationId, requestId, () => null)
    if ('kind' in found) return null
    const { state, article, endedAt } = latest
    return { state, article, reason: openReason(found.subject, latest), isOpen: endedAt === null }
  })
}

/**
 * Keeps what a person sends from their status page: all of an upload or nothing of it. What a file is, its content
 * says, not its name. Audited.
 */
export async function receiveDocument(
  deps: ReceiveDeps,
  token: string,
  uploads: readonly Upload[],
  maxBytes: number,
): Promise<ReceiveOutcome> {
  const sent = await Promise.all(
    uploads.map(async ({ name, content }) => ({
      name: cleanName(name),
      content,
      bytes: content.length,
      mediaType: (await fileTypeFromBuffer(content))?.mime ?? null,
      sha256: createHash('sha256').update(content).digest('hex'),
    })),
  )
  const outcome = await withRequest(deps.db, token, async (trx, request): Promise<ReceiveOutcome> => {
    const { organizationId, requestId, subjectId } = request
    const asked = await openDocumentOf(trx, request)
    const document = asked === undefined ? undefined : await lockDocument(trx, organizationId, asked.id)
    // It may have been judged while we waited for it.
    if (document?.endedAt !== null) return { kind: 'not-asked' }
    const found = await openCase(trx, deps, organizationId, requestId, () => null)
    if ('kind' in found) return { kind: 'unknown' }
    const there = await listFiles(trx, found.subject, document.id)
    // The same file sent twice, by a page that was loaded again, is there already.
    const fresh = sent.filter(({ sha256 }) => !there.some((file) => file.sha256 === sha256))
    if (sent.length > 0 && fresh.length === 0) return { kind: 'received' }
    const refusal = judgeUpload(fresh, there, maxBytes)
    if (refusal !== null) return { kind: 'refused', refusal }
    const at = deps.clock.now()
    const files = fresh.map((file) => ({
      ...file,
      mediaType: file.mediaType ?? '',
      id: deps.ids.uuid(),
      documentId: document.id,
      receivedAt: at,
    }))
    for (const file of files) await insertFile(trx, found.subject, file)
    await markReceived(trx, organizationId, document.id)
    const facts = files.map(({ id, mediaType, sha256 }) => ({ fileId: id, mediaType, sha256 }))
    const details = { requestId, documentId: document.id, files: facts }
    const context = { organizationId, actor: 'visitor', at, subject: subjectId } as const
    await appendAudit(trx, deps.keyring, context, { type: 'rights-document.received', details })
    return { kind: 'received' }
  })
  return outcome ?? { kind: 'unknown' }
}

async function openDocumentOf(trx: Trx, { organizationId, requestId }: StoredRequest) {
  return (await listDocuments(trx, organizationId, requestId)).find(({ endedAt }) => endedAt === null)
}

/** Null when no status page has this token. */
async function withRequest<T>(
  db: Deps['db'],
  token: string,
  work: (trx: Trx, request: StoredRequest) => Promise<T>,
): Promise<T | null> {
  const organizationId = linkTokenOrganization(token)
  if (organizationId === null) return null
  return inOrganization(db, organizationId, async (trx) => {
    const request = await findRequestByToken(trx, organizationId, 'status', linkTokenHash(token))
    return request === undefined ? null : work(trx, request)
  })
}
