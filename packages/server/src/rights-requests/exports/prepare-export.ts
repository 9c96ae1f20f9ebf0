import { appendAudit } from '../../audit/append-audit.ts'
import type { Actor } from '../../audit/audit.events.ts'
import type { Trx } from '../../db/database.ts'
import { inOrganization } from '../../db/scope.ts'
import type { Deps } from '../../deps.ts'
import { openValue } from '../../subjects/subject-vault.ts'
import { linkToken, linkTokenHash } from '../link-token.ts'
import { moveRequest } from '../rights-requests.store.ts'
import { readExportSearch, refused, type Refused } from './exports.domain.ts'
import { deleteExports, findExport, insertExport, type ExportSearch, type StoredExport } from './exports.store.ts'
import { openCase, type OpenCase } from './open-case.ts'

export type ExportDeps = Pick<Deps, 'db' | 'clock' | 'ids' | 'keyring' | 'jobs'>

export interface PrepareWish {
  readonly requestId: string
  /** What the company's systems know the person by, beside the address of the request. */
  readonly identifiers: readonly string[]
  /** The person's browsers. */
  readonly visitors: readonly string[]
  /** States the person is in, such as customer.active. */
  readonly states: readonly string[]
}

export type PrepareOutcome = { readonly kind: 'prepared'; readonly export: StoredExport } | Refused

/**
 * Has a verified request's data gathered: the job `write-export` follows. An earlier export of the request
 * goes with its file. The confirmed address is searched for in any case. Audited.
 */
export async function prepareExport(
  deps: ExportDeps,
  organizationId: string,
  actor: Actor,
  { requestId, ...wish }: PrepareWish,
): Promise<PrepareOutcome> {
  const { search, problems } = readExportSearch(wish)
  if (problems.length > 0) {
    return refused('BAD_SEARCH', problems.map(({ path, message }) => `${path}: ${message}`).join(' '))
  }
  return inOrganization(deps.db, organizationId, async (trx) => {
    const found = await openCase(trx, deps, organizationId, requestId)
    if ('kind' in found) return found
    return { kind: 'prepared', export: await beginExport(trx, deps, actor, found, search) }
  })
}

/** Puts a new export in the place of those before it. */
export async function beginExport(
  trx: Trx,
  deps: ExportDeps,
  actor: Actor,
  { request, subject }: OpenCase,
  search: ExportSearch,
): Promise<StoredExport> {
  const { organizationId, requestId, subjectId } = request
  await deleteExports(trx, organizationId, requestId)
  const address = openValue(subject, { table: 'rights_request', row: requestId, column: 'email' }, request.email)
  const identifiers = [...new Set([address, address.toLowerCase(), ...search.identifiers])]
  const at = deps.clock.now()
  const exportId = deps.ids.uuid()
  const made = { id: exportId, requestId, requestedAt: at, requestedBy: actor }
  const token = linkToken(deps.keyring, organizationId, exportId, 'export')
  await insertExport(trx, subject, made, { ...search, identifiers }, linkTokenHash(token))
  await moveRequest(trx, organizationId, requestId, 'in-progress')
  await deps.jobs.enqueue(trx, 'write-export', { organizationId, exportId })
  const details = { requestId, exportId, identifiers: identifiers.length + search.visitors.length }
  await appendAudit(
    trx,
    deps.keyring,
    { organizationId, actor, at, subject: subjectId },
    { type: 'rights-export.requested', details },
  )
  const stored = await findExport(trx, organizationId, 'id', exportId)
  if (stored === undefined) throw new Error('An export was not there after it was made.')
  return stored
}
