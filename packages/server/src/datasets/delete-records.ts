import { show, utcDate, type CalendarDate } from '@assent/shared'
import { appendAudit } from '../audit/append-audit.ts'
import type { Actor } from '../audit/audit.events.ts'
import { inOrganization } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import { DatasetError, type DatasetOrder, type RegisteredFacts } from '../retention/dataset-adapter.ts'
import { orderFor, readSituation } from '../retention/dataset-orders.ts'
import type { Reason } from '../retention/decide.domain.ts'
import { deleteEntries } from '../retention/register/register.store.ts'
import { finalAction } from '../retention/rule.domain.ts'
import { decideRecord, type RecordInPlace } from './record-decision.ts'

export interface DeletionWish {
  readonly dataset: string
  /** The company's ids; of a bucket the keys. */
  readonly records: readonly string[]
  /** Why, in the words of who asks; it stands in the audit log, so it names nobody. */
  readonly reason: string
  /** Only records of this tenant; those of others are as good as absent. */
  readonly tenant?: string | null | undefined
}

export type DeleteRecordsOutcome =
  | {
      readonly kind: 'answered'
      readonly deleted: readonly string[]
      /** Not there, or not this tenant's. */
      readonly absent: readonly string[]
      /** Under a legal hold, or a floor that has not ended. */
      readonly kept: readonly { readonly record: string; readonly reasons: readonly Reason[] }[]
      /** The data's own system refused. */
      readonly failed: readonly { readonly record: string; readonly reason: string }[]
    }
  | {
      readonly kind: 'refused'
      readonly code: 'MALFORMED' | 'UNKNOWN_DATASET' | 'NO_RULE' | 'NOT_SUPPORTED' | DatasetError['code']
      readonly message: string
    }

/** Records of one wish. */
const MOST = 1_000
const LONGEST_REASON = 500

/**
 * Deletes named records at once, whatever their day, with every version and sealed part of them. What a legal hold or
 * a floor keeps stays, with the reasons. Asking again is harmless: what is gone is absent.
 */
export async function deleteRecords(
  deps: Pick<Deps, 'db' | 'clock' | 'keyring' | 'datasetDesk'>,
  organizationId: string,
  actor: Actor,
  { dataset, records, reason, tenant = null }: DeletionWish,
): Promise<DeleteRecordsOutcome> {
  const refused = (code: Extract<DeleteRecordsOutcome, { kind: 'refused' }>['code'], message: string) =>
    ({ kind: 'refused', code, message }) as const
  const ids = [...new Set(records)]
  if (ids.length === 0 || ids.length > MOST || ids.includes('')) {
    return refused('MALFORMED', `records: expected 1 to ${MOST} ids and none empty, got ${records.length}.`)
  }
  const why = reason.trim()
  if (why === '' || why.length > LONGEST_REASON) {
    return refused('MALFORMED', `reason: expected 1 to ${LONGEST_REASON} characters, got ${why.length}.`)
  }
  const today = utcDate(deps.clock.now())
  const situation = await readSituation(deps, organizationId)
  if (!situation.governed.datasets.includes(dataset)) {
    const list = situation.governed.datasets.join(', ') || 'none'
    return refused('UNKNOWN_DATASET', `Expected one of ${list}, got ${show(dataset)}.`)
  }
  const order = await orderFor(deps, situation, dataset, { asOf: today })
  if (order === null) return refused('NO_RULE', `No rule of the policy governs what lies in ${dataset}.`)
  try {
    const adapter = await deps.datasetDesk.openForRecords(organizationId, dataset)
    if (adapter === null) {
      return refused(
        'NOT_SUPPORTED',
        `${dataset} is an endpoint, whose records only it can read; grant an erasure instead.`,
      )
    }
    const found = (await adapter.read(ids)).filter((record) => tenant === null || record.tenant === tenant)
    const judged = await judge(found, order, today)
    const free = judged.filter(({ reasons }) => reasons === null).map(({ record }) => record)
    const { failed } = await adapter.apply('delete', free, new AbortController().signal)
    const stayed = new Set(failed.map(({ id }) => id))
    const deleted = free.map(({ id }) => id).filter((id) => !stayed.has(id))
    const there = new Set(found.map(({ id }) => id))
    const answer = {
      kind: 'answered',
      deleted,
      absent: ids.filter((id) => !there.has(id)),
      kept: judged.flatMap(({ record, reasons }) => (reasons === null ? [] : [{ record: record.id, reasons }])),
      failed: failed.map(({ id, reason: said }) => ({ record: id, reason: said })),
    } as const
    await inOrganization(deps.db, organizationId, async (trx) => {
      if (deleted.length > 0) await deleteEntries(trx, organizationId, dataset, deleted)
      const counts = { deleted: deleted.length, absent: answer.absent.length, kept: answer.kept.length }
      const details = { dataset, reason: why, ...counts, failed: answer.failed.length }
      const context = { organizationId, actor, at: deps.clock.now() }
      await appendAudit(trx, deps.keyring, context, { type: 'records.deleted', details })
    })
    return answer
  } catch (error) {
    if (error instanceof DatasetError) return refused(error.code, error.message)
    throw error
  }
}

/** Why each record must stay; null: nothing forbids to delete it today. Every rule over it must let it go. */
async function judge(
  records: readonly RecordInPlace[],
  order: DatasetOrder,
  today: CalendarDate,
): Promise<readonly { readonly record: RecordInPlace; readonly reasons: readonly Reason[] | null }[]> {
  const entries = await order.register.of(records.map(({ id }) => id))
  return records.map((record) => {
    const known: RegisteredFacts = entries.get(record.id) ?? { id: record.id, events: {}, cleared: [], pin: record.pin }
    const decisions = decideRecord(record, order, { ...known, erasureGrantedOn: known.erasureGrantedOn ?? today })
    const keeping = decisions.filter(
      ({ rule, decision }) => decision.kind === 'keep' || decision.action !== finalAction(rule),
    )
    // The erasure was supposed, to ask what would forbid it; it is no reason unless it was granted before.
    const reasons = keeping
      .flatMap(({ decision }) => decision.reasons)
      .filter(({ code }) => code !== 'ERASURE_GRANTED' || known.erasureGrantedOn !== undefined)
    return { record, reasons: keeping.length === 0 ? null : reasons }
  })
}
