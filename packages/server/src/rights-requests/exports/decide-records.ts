import { appendAudit } from '../../audit/append-audit.ts'
import type { Actor } from '../../audit/audit.events.ts'
import { inOrganization } from '../../db/scope.ts'
import type { RecordChoice } from '../../subjects/export/redact.domain.ts'
import { readChoice, refused } from './exports.domain.ts'
import { findExport, readSearch } from './exports.store.ts'
import { openCase } from './open-case.ts'
import { beginExport, type ExportDeps, type PrepareOutcome } from './prepare-export.ts'
import { insertChoice } from './record-choices.store.ts'

export interface DecideWish {
  readonly requestId: string
  readonly dataset: string
  /** Null: every record of the dataset that no other choice names. */
  readonly records: readonly string[] | null
  readonly choice: RecordChoice['choice']
  /** The provision that something is kept back by; not for `release`. */
  readonly article?: string | undefined
  readonly reason: string
}

/** Ids of one call. */
const MAX_RECORDS = 500

/**
 * Says what becomes of records that may hold another person's words or voice (GDPR Art. 15(4)), or that must not be
 * handed over: a person's act, with a reason, audited. The export is then written again by it.
 */
export async function decideRecords(
  deps: ExportDeps,
  organizationId: string,
  actor: Actor,
  wish: DecideWish,
): Promise<PrepareOutcome> {
  const { requestId, dataset, records } = wish
  const read = readChoice(wish)
  if ('kind' in read) return read
  if (records !== null && (records.length === 0 || records.length > MAX_RECORDS)) {
    return refused('BAD_CHOICE', `records: expected 1 to ${MAX_RECORDS} ids, or none for all, got ${records.length}.`)
  }
  return inOrganization(deps.db, organizationId, async (trx) => {
    const found = await openCase(trx, deps, organizationId, requestId)
    if ('kind' in found) return found
    const latest = await findExport(trx, organizationId, 'request_id', requestId)
    if (latest === undefined) return refused('NO_EXPORT', 'Prepare the export first; then decide about its records.')
    const stores = latest.counts.map(({ store }) => store)
    if (latest.state !== 'writing' && !stores.includes(dataset)) {
      return refused('BAD_CHOICE', `dataset: expected one of ${stores.join(', ')}, got ${dataset}.`)
    }
    const at = deps.clock.now()
    for (const record of records ?? [null]) {
      const { choice, reason } = read
      const stored = { id: deps.ids.uuid(), dataset, record, choice, reason, decidedAt: at, decidedBy: actor }
      await insertChoice(trx, found.subject, requestId, stored)
    }
    const search = await readSearch(trx, found.subject, latest.id)
    await appendAudit(
      trx,
      deps.keyring,
      { organizationId, actor, at, subject: found.request.subjectId },
      {
        type: 'rights-records.decided',
        details: {
          requestId,
          dataset,
          choice: wish.choice,
          article: read.choice.choice === 'release' ? null : read.choice.article,
          records: records?.length ?? 0,
        },
      },
    )
    return { kind: 'prepared', export: await beginExport(trx, deps, actor, found, search) }
  })
}
