import { createHash } from 'node:crypto'
import { appendAudit } from '../../audit/append-audit.ts'
import type { Actor } from '../../audit/audit.events.ts'
import { inOrganization } from '../../db/scope.ts'
import type { Deps } from '../../deps.ts'
import type { TenantRecord } from '../dataset-adapter.ts'
import { readSituation } from '../dataset-orders.ts'
import { refused, type TerminationOutcome } from './open-termination.ts'
import type { ReturnedExport, TerminationCase } from './termination.domain.ts'
import { findCase, saveCase } from './terminations.store.ts'

export type ExportOutcome =
  { readonly kind: 'found'; readonly lines: AsyncIterable<string> } | Extract<TerminationOutcome, { kind: 'refused' }>

type ExportDeps = Pick<Deps, 'db' | 'clock' | 'keyring' | 'datasets'>

/**
 * The tenant's records as JSON lines, one each, dataset after dataset, and a last line that says how many there were.
 * What a record holds beside its values, such as a recording, stands in it as Base64; datasets that cannot tell whose
 * a record is stand in the last line as `without`. Once the last line was taken, its hash stands in the case: an export that breaks off was not handed over. Memory does
 * not grow with the number of records. Throws `DatasetError` while it is read when a dataset is away.
 */
export async function exportTenant(
  deps: ExportDeps,
  organizationId: string,
  actor: Actor,
  { id }: { readonly id: string },
  signal: AbortSignal,
): Promise<ExportOutcome> {
  const termination = await inOrganization(deps.db, organizationId, (trx) => findCase(trx, organizationId, id))
  if (termination === undefined) return refused('NOT_FOUND', `There is no case ${id}.`)
  if (termination.closedAt !== null) return refused('CLOSED', `The case ${id} is closed.`)
  if (termination.choice === null || termination.choice === 'delete') {
    return refused('CHOICE_MISSING', 'The controller did not choose `return` or `both`, so nothing is handed over.')
  }
  return { kind: 'found', lines: linesOf(deps, organizationId, actor, termination, signal) }
}

async function* linesOf(
  deps: ExportDeps,
  organizationId: string,
  actor: Actor,
  { id, tenant, reference }: TerminationCase,
  signal: AbortSignal,
): AsyncIterable<string> {
  const whole = createHash('sha256')
  const datasets: { dataset: string; records: number; sha256: string }[] = []
  const without: string[] = []
  const line = (value: object): string => {
    const text = `${JSON.stringify(value)}\n`
    whole.update(text)
    return text
  }
  const { governed } = await readSituation(deps, organizationId)
  yield line({ case: id, reference, tenant, policyVersion: governed.version, datasets: governed.datasets })
  for (const dataset of governed.datasets) {
    const adapter = await deps.datasets.open(organizationId, dataset)
    if (adapter?.ofTenant === undefined) {
      without.push(dataset)
      continue
    }
    const hash = createHash('sha256')
    let records = 0
    for await (const batch of adapter.ofTenant(tenant, signal)) {
      for (const record of batch) {
        // One at a time: a recording is large.
        const text = line(await lineOf(dataset, record))
        hash.update(text)
        records++
        yield text
      }
    }
    datasets.push({ dataset, records, sha256: hash.digest('hex') })
  }
  if (signal.aborted) return
  const records = datasets.reduce((sum, each) => sum + each.records, 0)
  const missing = without.length === 0 ? {} : { without: without.sort() }
  yield line({ end: true, records, ...missing })
  const at = deps.clock.now()
  const returned: ReturnedExport = { at, sha256: whole.digest('hex'), records, datasets, ...missing }
  await inOrganization(deps.db, organizationId, async (trx) => {
    await saveCase(trx, organizationId, id, { returned })
    const details = { caseId: id, sha256: returned.sha256, records }
    await appendAudit(trx, deps.keyring, { organizationId, actor, at }, { type: 'termination.exported', details })
  })
}

async function lineOf(dataset: string, found: TenantRecord): Promise<object> {
  const { id: record, values } = found
  const held = await found.content?.()
  if (held === undefined || held === null) return { dataset, record, values }
  const { mediaType, bytes } = held
  return { dataset, record, values, mediaType, base64: Buffer.from(bytes).toString('base64') }
}
