import { appendAudit } from '../../audit/append-audit.ts'
import type { Trx } from '../../db/database.ts'
import { inOrganization } from '../../db/scope.ts'
import type { Deps } from '../../deps.ts'
import type { SubjectKey } from '../../subjects/subject-vault.ts'
import { linkTokenHash, linkTokenOrganization } from '../link-token.ts'
import { findExport, readPiece, takeDownload, type StoredExport } from './exports.store.ts'
import { openCase, type OpenCase } from './open-case.ts'

type DownloadDeps = Pick<Deps, 'db' | 'clock' | 'keyring'>

export interface DownloadRefusal {
  readonly kind: 'refused'
  readonly code: 'UNKNOWN' | 'USED' | 'EXPIRED'
}

export type DownloadPreview =
  | DownloadRefusal
  | {
      readonly kind: 'open'
      readonly reference: string
      readonly language: string
      readonly siteId: string
      readonly bytes: number
      /** Milliseconds since 1970. */
      readonly expiresAt: number
    }

export type DownloadOutcome =
  | DownloadRefusal
  | { readonly kind: 'file'; readonly name: string; readonly bytes: number; readonly pieces: AsyncIterable<Buffer> }

/** What the link in the mail would fetch; looking changes nothing, because mail scanners look. */
export async function previewDownload(deps: DownloadDeps, token: string): Promise<DownloadPreview> {
  return withExport(deps, token, (_trx, stored, { request }) => {
    const { reference, language, siteId } = request
    const { bytes, expiresAt } = stored
    return Promise.resolve({ kind: 'open', reference, language, siteId, bytes, expiresAt: expiresAt ?? 0 } as const)
  })
}

/** The file, once and before the link's end; audited before the first byte leaves. */
export async function downloadExport(deps: DownloadDeps, token: string): Promise<DownloadOutcome> {
  return withExport(deps, token, async (trx, stored, { request, subject }): Promise<DownloadOutcome> => {
    const at = deps.clock.now()
    const { organizationId, requestId, subjectId } = request
    // Two presses can come this far together; the update lets one through.
    if (!(await takeDownload(trx, organizationId, stored.id, at))) return { kind: 'refused', code: 'USED' }
    const details = { requestId, exportId: stored.id, sha256: stored.sha256 ?? '' }
    const context = { organizationId, actor: 'visitor', at, subject: subjectId } as const
    await appendAudit(trx, deps.keyring, context, { type: 'rights-export.downloaded', details })
    const name = `${request.reference}.zip`
    return { kind: 'file', name, bytes: stored.bytes, pieces: piecesOf(deps, subject, stored) }
  })
}

async function* piecesOf({ db }: DownloadDeps, subject: SubjectKey, stored: StoredExport): AsyncIterable<Buffer> {
  for (let position = 0; position < stored.pieces; position++) {
    const piece = await inOrganization(db, subject.organizationId, (trx) =>
      readPiece(trx, subject, stored.id, position),
    )
    if (piece === undefined) throw new Error('A piece of an export was gone while it was handed over.')
    yield piece
  }
}

async function withExport<T>(
  deps: DownloadDeps,
  token: string,
  work: (trx: Trx, stored: StoredExport, found: OpenCase) => Promise<T>,
): Promise<T | DownloadRefusal> {
  const unknown: DownloadRefusal = { kind: 'refused', code: 'UNKNOWN' }
  const organizationId = linkTokenOrganization(token)
  if (organizationId === null) return unknown
  return inOrganization(deps.db, organizationId, async (trx) => {
    const stored = await findExport(trx, organizationId, 'token_hash', linkTokenHash(token))
    if (stored?.state !== 'released') return unknown
    if (stored.downloadedAt !== null) return { kind: 'refused', code: 'USED' } as const
    if ((stored.expiresAt ?? 0) <= deps.clock.now()) return { kind: 'refused', code: 'EXPIRED' } as const
    const found = await openCase(trx, deps, organizationId, stored.requestId)
    return 'kind' in found ? unknown : work(trx, stored, found)
  })
}
