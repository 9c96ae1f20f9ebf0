import { createHash } from 'node:crypto'
import type { SiteKey } from '@assent/shared'
import { appendAudit } from '../../audit/append-audit.ts'
import { inOrganization } from '../../db/scope.ts'
import type { Deps } from '../../deps.ts'
import type { JobPayloads } from '../../jobs/job-queue.ts'
import { noticeAddress } from '../../notices/notice.domain.ts'
import { DatasetError } from '../../retention/dataset-adapter.ts'
import { composeExport } from '../../subjects/export/compose-export.ts'
import type { SectionCount } from '../../subjects/export/export-section.ts'
import type { SubjectKey } from '../../subjects/subject-vault.ts'
import { choicesByRecord, exportKind, PIECE_BYTES } from './exports.domain.ts'
import { changeExport, deletePieces, findExport, insertPiece, readSearch, type ExportSearch } from './exports.store.ts'
import { openCase, type OpenCase } from './open-case.ts'
import { listChoices, type StoredChoice } from './record-choices.store.ts'

const ACTOR = 'job:write-export'

export type WriteDeps = Pick<Deps, 'db' | 'clock' | 'keyring' | 'datasets' | 'sites' | 'settings' | 'stopping' | 'log'>

interface Work extends OpenCase {
  readonly search: ExportSearch
  readonly choices: readonly StoredChoice[]
}

/**
 * Writes the file of an export: gathered, made into an archive, sealed piece by piece under the person's key. Memory
 * does not grow with the number of records. A store that is away fails the export with its name, and nothing of it is
 * kept. A repeat begins anew; an export that is not waiting to be written is left alone.
 */
export async function writeExport(
  deps: WriteDeps,
  { organizationId, exportId }: JobPayloads['write-export'],
): Promise<void> {
  const work = await inOrganization(deps.db, organizationId, async (trx): Promise<Work | null> => {
    const stored = await findExport(trx, organizationId, 'id', exportId)
    if (stored?.state !== 'writing') return null
    const found = await openCase(trx, deps, organizationId, stored.requestId)
    if ('kind' in found) return null
    await deletePieces(trx, organizationId, exportId)
    const choices = await listChoices(trx, found.subject, stored.requestId)
    return { ...found, search: await readSearch(trx, found.subject, exportId), choices }
  })
  if (work === null) return
  const { request } = work
  const context = { organizationId, actor: ACTOR, at: deps.clock.now(), subject: request.subjectId } as const
  const { requestId } = request
  try {
    const written = await writePieces(deps, work, exportId)
    await inOrganization(deps.db, organizationId, async (trx) => {
      const done = await changeExport(trx, organizationId, exportId, ['writing'], {
        ...written,
        state: 'ready',
        readyAt: context.at,
      })
      // Another export took its place in the meantime.
      if (!done) return
      const counts = written.counts.map(({ store, records }) => ({ store, records }))
      const { policyVersion, sha256 } = written
      const details = { requestId, exportId, policyVersion, sha256, counts }
      await appendAudit(trx, deps.keyring, context, { type: 'rights-export.written', details })
    })
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error
    deps.log.warn({ dataset: error.dataset, code: error.code, exportId }, 'an export failed: a dataset is away')
    await inOrganization(deps.db, organizationId, async (trx) => {
      await deletePieces(trx, organizationId, exportId)
      const failure = `${error.code}: ${error.dataset}: ${error.message}`
      await changeExport(trx, organizationId, exportId, ['writing'], { state: 'failed', failure })
      const details = { requestId, exportId, code: error.code }
      await appendAudit(trx, deps.keyring, context, { type: 'rights-export.failed', details })
    })
  }
}

interface Written {
  readonly policyVersion: string
  readonly counts: readonly SectionCount[]
  readonly pieces: number
  readonly bytes: number
  readonly sha256: string
}

async function writePieces(
  deps: WriteDeps,
  { request, subject, search, choices }: Work,
  exportId: string,
): Promise<Written> {
  const kind = exportKind(request.kind)
  if (kind === null) throw new Error(`An export was made for a request of kind ${request.kind}.`)
  let counts: readonly SectionCount[] = []
  const { reference, receivedAt, siteKey } = request
  const noticeUrl =
    siteKey === null
      ? deps.settings.publicUrl
      : noticeAddress({ endpoint: deps.settings.publicUrl, site: siteKey as SiteKey }, 'privacy', null)
  const order = { kind, subject, ...search, reference, receivedAt, noticeUrl, choiceOf: choicesByRecord(choices) }
  const composed = await composeExport(deps, order, deps.stopping, (found) => (counts = found))
  if (composed === null) throw new Error('An export was made before the first policy.')
  const hash = createHash('sha256')
  let [pieces, bytes] = [0, 0]
  const store = async (piece: Buffer): Promise<void> => {
    hash.update(piece)
    bytes += piece.length
    await storePiece(deps, subject, exportId, pieces++, piece)
  }
  let waiting = Buffer.alloc(0)
  for await (const piece of composed.pieces) {
    waiting = Buffer.concat([waiting, piece])
    if (waiting.length < PIECE_BYTES) continue
    await store(waiting)
    waiting = Buffer.alloc(0)
  }
  if (waiting.length > 0) await store(waiting)
  return { policyVersion: composed.policyVersion, counts, pieces, bytes, sha256: hash.digest('hex') }
}

async function storePiece(
  { db }: Pick<WriteDeps, 'db'>,
  subject: SubjectKey,
  exportId: string,
  position: number,
  piece: Buffer,
): Promise<void> {
  await inOrganization(db, subject.organizationId, (trx) => insertPiece(trx, subject, exportId, position, piece))
}
