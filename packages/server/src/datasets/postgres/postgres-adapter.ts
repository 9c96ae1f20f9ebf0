import type { AppliedRecords, DatasetAdapter, SweepProgress } from '../../retention/dataset-adapter.ts'
import type { CompanyTable } from './company-table.ts'
import { asDatasetError } from './failures.ts'
import { previewTable } from './preview-table.ts'
import { actOnKnown, findRows } from './rows.ts'
import { sweepTable } from './sweep-table.ts'

/** Retention over one table of the company. */
export function createPostgresAdapter(table: CompanyTable): DatasetAdapter {
  const { dataset } = table
  return {
    dataset,
    preview: (order) => translating(dataset, () => previewTable(table, order)),
    sweep: (order, signal) => translatingEach(dataset, sweepTable(table, order, signal)),
    findBySubject: (subject, signal) => translatingEach(dataset, findRows(table, subject, signal)),
    apply: (action, records, signal) =>
      translating(dataset, async (): Promise<AppliedRecords> => {
        const left = new Set(
          await actOnKnown(
            table,
            action,
            records.map(({ id }) => id),
            signal,
          ),
        )
        const failed = [...left].map((id) => ({ id, reason: 'Others keep it locked.' }))
        return { done: records.length - failed.length, failed }
      }),
  }
}

async function translating<T>(dataset: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw asDatasetError(dataset, error)
  }
}

async function* translatingEach<T extends SweepProgress | readonly unknown[]>(
  dataset: string,
  items: AsyncIterable<T>,
): AsyncIterable<T> {
  try {
    yield* items
  } catch (error) {
    throw asDatasetError(dataset, error)
  }
}
