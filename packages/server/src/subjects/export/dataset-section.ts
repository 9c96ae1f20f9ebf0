import type { CalendarDate } from '@assent/shared'
import { decideRecord } from '../../datasets/record-decision.ts'
import type { Deps } from '../../deps.ts'
import {
  DatasetError,
  type DatasetAdapter,
  type DatasetOrder,
  type FoundRecord,
} from '../../retention/dataset-adapter.ts'
import { orderFor, type Situation } from '../../retention/dataset-orders.ts'
import type { ExportPart } from './export-plan.domain.ts'
import type { ExportedRecord, ExportSection } from './export-section.ts'
import { redact, type RecordChoice } from './redact.domain.ts'

export interface DatasetSearch {
  readonly situation: Situation
  readonly today: CalendarDate
  readonly identifiers: readonly string[]
  /** What was decided about a record; a decision about all records of a dataset holds where none names the record. */
  choiceOf(dataset: string, record: string): RecordChoice | undefined
}

type SearchDeps = Pick<Deps, 'db' | 'clock' | 'keyring' | 'datasets'>

/** A person's records in a dataset of the company, without what is another person's. Throws `DatasetError` when it is away. */
export function datasetSection(deps: SearchDeps, part: ExportPart, search: DatasetSearch): ExportSection {
  const { organizationId } = search.situation
  const { dataset, data, sources, redaction } = part
  return {
    store: dataset,
    data,
    sources,
    async *read(signal) {
      const adapter = await deps.datasets.open(organizationId, dataset)
      if (adapter === null) throw new DatasetError(dataset, 'MISCONFIGURED', 'The policy in force has no such dataset.')
      const order = await orderFor(deps, search.situation, dataset, { asOf: search.today, erasures: true })
      for await (const batch of adapter.findBySubject({ identifiers: search.identifiers }, signal)) {
        const days = await daysOf(adapter, order, batch)
        yield batch.map(({ id, tenant, values }) => ({
          record: id,
          tenant: tenant ?? null,
          ...redact(values, redaction, search.identifiers, search.choiceOf(dataset, id)),
          kept: days.get(id) ?? [],
        }))
      }
    },
  }
}

/** When each record of a batch goes, by the decision that retention takes about it. */
async function daysOf(
  adapter: DatasetAdapter,
  order: DatasetOrder | null,
  batch: readonly FoundRecord[],
): Promise<ReadonlyMap<string, ExportedRecord['kept']>> {
  if (order === null || adapter.read === undefined) return new Map()
  const ids = batch.map(({ id }) => id)
  const [records, entries] = [await adapter.read(ids), await order.register.of(ids)]
  return new Map(
    records.map((record) => [
      record.id,
      decideRecord(record, order, entries.get(record.id)).flatMap(({ rule, decision }) => {
        const next = decision.kind === 'act' ? decision : decision.next
        return next === null ? [] : [{ rule: rule.id, action: next.action, on: next.dueOn }]
      }),
    ]),
  )
}
