import type { AppliedRecords, DatasetError } from '../../retention/dataset-adapter.ts'
import type { CompanyAdapter } from '../company-adapter.ts'
import { translating, translatingEach } from '../translate-failures.ts'
import type { CompanyTable } from './company-table.ts'
import { asDatasetError } from './failures.ts'
import { previewTable } from './preview-table.ts'
import { actOnKnown, findRows, readRows, tenantRows } from './rows.ts'
import { sweepTable } from './sweep-table.ts'

/** Retention over one table of the company. */
export function createPostgresAdapter(table: CompanyTable): CompanyAdapter {
  const { dataset } = table
  const fail = (error: unknown): DatasetError => asDatasetError(dataset, error)
  return {
    dataset,
    preview: (order) => translating(fail, () => previewTable(table, order)),
    sweep: (order, signal) => translatingEach(fail, sweepTable(table, order, signal)),
    ...(table.source.tenant === undefined
      ? {}
      : { ofTenant: (tenant, signal) => translatingEach(fail, tenantRows(table, tenant, signal)) }),
    findBySubject: (subject, signal) => translatingEach(fail, findRows(table, subject, signal)),
    read: (ids) => translating(fail, async () => [...(await readRows(table, ids)).values()]),
    apply: (action, records, signal) =>
      translating(fail, async (): Promise<AppliedRecords> => {
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
