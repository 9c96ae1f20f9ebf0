import type { Selectable } from 'kysely'
import type { Trx } from '../../db/database.ts'
import { openBytes, openValue, sealBytes, sealValue, type SubjectKey } from '../../subjects/subject-vault.ts'
import type { SectionCount } from '../../subjects/export/export-section.ts'
import type { ExportState, RightsExportTable } from './exports.table.ts'

/** What a person's records are searched by; personal values. */
export interface ExportSearch {
  readonly identifiers: readonly string[]
  readonly visitors: readonly string[]
  readonly states: readonly string[]
}

/** An export as it stands. Instants are milliseconds since 1970. */
export interface StoredExport {
  readonly id: string
  readonly requestId: string
  readonly subjectId: string
  readonly state: ExportState
  readonly policyVersion: string | null
  readonly counts: readonly SectionCount[]
  readonly pieces: number
  readonly bytes: number
  readonly sha256: string | null
  readonly failure: string | null
  readonly requestedAt: number
  readonly requestedBy: string
  readonly readyAt: number | null
  readonly releasedAt: number | null
  readonly releasedBy: string | null
  readonly expiresAt: number | null
  readonly downloadedAt: number | null
}

export async function insertExport(
  trx: Trx,
  subject: SubjectKey,
  made: Pick<StoredExport, 'id' | 'requestId' | 'requestedAt' | 'requestedBy'>,
  search: ExportSearch,
  tokenHash: string,
): Promise<void> {
  await trx
    .insertInto('rights_export')
    .values({
      organization_id: subject.organizationId,
      id: made.id,
      request_id: made.requestId,
      subject_id: subject.subjectId,
      state: 'writing',
      search: sealValue(subject, searchPlace(made.id), JSON.stringify(search)),
      policy_version: null,
      counts: '[]',
      pieces: 0,
      bytes: 0,
      sha256: null,
      failure: null,
      requested_at: new Date(made.requestedAt),
      requested_by: made.requestedBy,
      ready_at: null,
      released_at: null,
      released_by: null,
      expires_at: null,
      downloaded_at: null,
      token_hash: tokenHash,
    })
    .execute()
}

/** The export of a given id, of a request, or behind a link. A request has one at most. */
export async function findExport(
  trx: Trx,
  organizationId: string,
  by: 'id' | 'request_id' | 'token_hash',
  value: string,
): Promise<StoredExport | undefined> {
  const row = await trx
    .selectFrom('rights_export')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where(by, '=', value)
    .executeTakeFirst()
  return row === undefined ? undefined : fromRow(row)
}

/** What an export searches for; throws `EnvelopeError` with another person's key. */
export async function readSearch(trx: Trx, subject: SubjectKey, id: string): Promise<ExportSearch> {
  const { search } = await trx
    .selectFrom('rights_export')
    .select('search')
    .where('organization_id', '=', subject.organizationId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return JSON.parse(openValue(subject, searchPlace(id), search)) as ExportSearch
}

/** Takes a request's exports away with their files. */
export async function deleteExports(trx: Trx, organizationId: string, requestId: string): Promise<void> {
  await trx
    .deleteFrom('rights_export')
    .where('organization_id', '=', organizationId)
    .where('request_id', '=', requestId)
    .execute()
}

/** Takes the file of an export away. */
export async function deletePieces(trx: Trx, organizationId: string, exportId: string): Promise<void> {
  await trx
    .deleteFrom('rights_export_piece')
    .where('organization_id', '=', organizationId)
    .where('export_id', '=', exportId)
    .execute()
}

export async function insertPiece(
  trx: Trx,
  subject: SubjectKey,
  exportId: string,
  position: number,
  bytes: Buffer,
): Promise<void> {
  const content = sealBytes(subject, piecePlace(exportId, position), bytes)
  await trx
    .insertInto('rights_export_piece')
    .values({ organization_id: subject.organizationId, export_id: exportId, position, content })
    .execute()
}

/** One piece of the file; undefined when it is not there. */
export async function readPiece(
  trx: Trx,
  subject: SubjectKey,
  exportId: string,
  position: number,
): Promise<Buffer | undefined> {
  const row = await trx
    .selectFrom('rights_export_piece')
    .select('content')
    .where('organization_id', '=', subject.organizationId)
    .where('export_id', '=', exportId)
    .where('position', '=', position)
    .executeTakeFirst()
  return row === undefined ? undefined : openBytes(subject, piecePlace(exportId, position), row.content)
}

/** Changes an export that is in one of the given states; false when it is in none of them. */
export async function changeExport(
  trx: Trx,
  organizationId: string,
  id: string,
  from: readonly ExportState[],
  change: Partial<
    Pick<
      StoredExport,
      | 'state'
      | 'policyVersion'
      | 'counts'
      | 'pieces'
      | 'bytes'
      | 'sha256'
      | 'failure'
      | 'readyAt'
      | 'releasedAt'
      | 'releasedBy'
      | 'expiresAt'
      | 'downloadedAt'
    >
  >,
): Promise<boolean> {
  const date = (at: number | null | undefined): Date | null => (at === null || at === undefined ? null : new Date(at))
  const result = await trx
    .updateTable('rights_export')
    .set({
      ...(change.state === undefined ? {} : { state: change.state }),
      ...(change.policyVersion === undefined ? {} : { policy_version: change.policyVersion }),
      ...(change.counts === undefined ? {} : { counts: JSON.stringify(change.counts) }),
      ...(change.pieces === undefined ? {} : { pieces: change.pieces }),
      ...(change.bytes === undefined ? {} : { bytes: change.bytes }),
      ...(change.sha256 === undefined ? {} : { sha256: change.sha256 }),
      ...(change.failure === undefined ? {} : { failure: change.failure }),
      ...(change.readyAt === undefined ? {} : { ready_at: date(change.readyAt) }),
      ...(change.releasedAt === undefined ? {} : { released_at: date(change.releasedAt) }),
      ...(change.releasedBy === undefined ? {} : { released_by: change.releasedBy }),
      ...(change.expiresAt === undefined ? {} : { expires_at: date(change.expiresAt) }),
      ...(change.downloadedAt === undefined ? {} : { downloaded_at: date(change.downloadedAt) }),
    })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .where('state', 'in', [...from])
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Takes the one download of a released export; false when it was taken, has ended or is not released. */
export async function takeDownload(trx: Trx, organizationId: string, id: string, at: number): Promise<boolean> {
  const result = await trx
    .updateTable('rights_export')
    .set({ downloaded_at: new Date(at) })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .where('state', '=', 'released')
    .where('downloaded_at', 'is', null)
    .where('expires_at', '>', new Date(at))
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

function searchPlace(row: string) {
  return { table: 'rights_export', row, column: 'search' }
}

function piecePlace(exportId: string, position: number) {
  return { table: 'rights_export_piece', row: `${exportId}/${position}`, column: 'content' }
}

function fromRow(row: Selectable<RightsExportTable>): StoredExport {
  return {
    id: row.id,
    requestId: row.request_id,
    subjectId: row.subject_id,
    state: row.state,
    policyVersion: row.policy_version,
    counts: row.counts,
    pieces: row.pieces,
    bytes: row.bytes,
    sha256: row.sha256,
    failure: row.failure,
    requestedAt: row.requested_at.getTime(),
    requestedBy: row.requested_by,
    readyAt: row.ready_at?.getTime() ?? null,
    releasedAt: row.released_at?.getTime() ?? null,
    releasedBy: row.released_by,
    expiresAt: row.expires_at?.getTime() ?? null,
    downloadedAt: row.downloaded_at?.getTime() ?? null,
  }
}
