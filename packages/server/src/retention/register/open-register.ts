import { inOrganization } from '../../db/scope.ts'
import type { Deps } from '../../deps.ts'
import type { RecordRegister } from '../dataset-adapter.ts'
import { hasEntries, listEntries } from './register.store.ts'

const BATCH = 1_000

/** The register of one dataset, as a sweep reads it: each batch in a transaction of its own. */
export async function openRegister(
  { db }: Pick<Deps, 'db'>,
  organizationId: string,
  dataset: string,
): Promise<RecordRegister> {
  const isEmpty = !(await inOrganization(db, organizationId, (trx) => hasEntries(trx, organizationId, dataset)))
  return {
    isEmpty,
    of: async (ids) => {
      if (isEmpty || ids.length === 0) return new Map()
      const entries = await inOrganization(db, organizationId, (trx) =>
        listEntries(trx, organizationId, dataset, { ids }),
      )
      return new Map(entries.map((entry) => [entry.id, entry]))
    },
    entries: async function* (after = '') {
      let last = after
      for (;;) {
        const place = { after: last, limit: BATCH }
        const entries = await inOrganization(db, organizationId, (trx) =>
          listEntries(trx, organizationId, dataset, place),
        )
        const end = entries.at(-1)
        if (end === undefined) return
        yield entries
        last = end.id
      }
    },
  }
}
