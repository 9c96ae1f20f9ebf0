import { show, utcDate } from '@assent/shared'
import type { Deps } from '../deps.ts'
import { DatasetError } from '../retention/dataset-adapter.ts'
import { orderFor, readSituation } from '../retention/dataset-orders.ts'
import type { RetentionDecision } from '../retention/decide.domain.ts'
import { decideRecord } from './record-decision.ts'

export type RecordDecisionOutcome =
  | {
      readonly kind: 'decided'
      /** One for each category of data in the dataset. */
      readonly decisions: readonly { readonly rule: string; readonly decision: RetentionDecision }[]
    }
  | {
      readonly kind: 'refused'
      readonly code: 'UNKNOWN_DATASET' | 'NO_RULE' | 'NOT_FOUND' | 'UNREADABLE' | DatasetError['code']
      readonly message: string
    }

/** What will become of one record of a dataset, and why it is kept until then. Reads that record alone. */
export async function decideOneRecord(
  deps: Pick<Deps, 'db' | 'clock' | 'keyring' | 'datasets'>,
  organizationId: string,
  { dataset, record: id }: { readonly dataset: string; readonly record: string },
): Promise<RecordDecisionOutcome> {
  const refused = (code: Extract<RecordDecisionOutcome, { kind: 'refused' }>['code'], message: string) =>
    ({ kind: 'refused', code, message }) as const
  const situation = await readSituation(deps, organizationId)
  const known = situation.governed.datasets
  if (!known.includes(dataset)) {
    return refused('UNKNOWN_DATASET', `Expected one of ${known.join(', ') || 'none'}, got ${show(dataset)}.`)
  }
  const asOf = utcDate(deps.clock.now())
  const order = await orderFor(deps, situation, dataset, { asOf, erasures: true })
  if (order === null) return refused('NO_RULE', `No rule governs what lies in ${dataset}.`)
  try {
    const adapter = await deps.datasets.open(organizationId, dataset)
    if (adapter?.read === undefined) {
      return refused('UNREADABLE', `${dataset} cannot be asked for single records.`)
    }
    const [record] = await adapter.read([id])
    if (record === undefined) return refused('NOT_FOUND', `${dataset} has no record ${show(id)}.`)
    const entry = (await order.register.of([id])).get(id)
    const decisions = decideRecord(record, order, entry).map(({ rule, decision }) => ({ rule: rule.id, decision }))
    return { kind: 'decided', decisions }
  } catch (error) {
    if (error instanceof DatasetError) return refused(error.code, error.message)
    throw error
  }
}
