import { utcDate } from '@assent/shared'
import { appendAudit } from '../../audit/append-audit.ts'
import type { Actor } from '../../audit/audit.events.ts'
import { inOrganization } from '../../db/scope.ts'
import type { Deps } from '../../deps.ts'
import type { JobPayloads } from '../../jobs/job-queue.ts'
import type { Policy } from '../../policy/policy.types.ts'
import { DatasetError, type DatasetAdapter } from '../../retention/dataset-adapter.ts'
import { readGoverned } from '../../retention/governed.ts'
import { openValue } from '../../subjects/subject-vault.ts'
import { judgeStanding, readExportSearch, refused, type Refused } from '../exports/exports.domain.ts'
import { openCase, type OpenCase } from '../exports/open-case.ts'
import { forward, type ForwardDeps } from './forward.ts'
import { datasetsByRole } from './forwarding.domain.ts'
import { insertForwardingOnce, listForwardings, type Forwarding } from './forwarding.store.ts'
import type { ForwardedRecords } from './forwarding.table.ts'

export type RouteDeps = ForwardDeps & Pick<Deps, 'datasets' | 'stopping'>

export interface RouteWish {
  readonly requestId: string
  /** Tenants that the person named; null: those that our own data says the person belongs to. */
  readonly tenants: readonly string[] | null
  /** What the tenants' systems know the person by, beside the confirmed address. */
  readonly identifiers: readonly string[]
}

export type RouteOutcome =
  | {
      readonly kind: 'routed'
      /** Every part of the request that a tenant answers. */
      readonly forwardings: readonly Forwarding[]
      /** Tenants whose records were searched and have none of the person. */
      readonly nothingFound: readonly string[]
    }
  | Refused

const MOST_TENANTS = 50

/**
 * Finds the parts of a request that are not ours to answer: what lies in datasets of activities whose processor we are.
 * Each tenant with records of the person gets a case of its own, linked to the request, and it is handed on with the
 * time of the original receipt (Art. 12(3), 28(3)(e) GDPR). Only records of tenants in question are searched.
 */
export async function routeRequest(
  deps: RouteDeps,
  organizationId: string,
  actor: Actor,
  { requestId, tenants, ...wish }: RouteWish,
): Promise<RouteOutcome> {
  const { search, problems } = readExportSearch({ identifiers: wish.identifiers, visitors: [], states: [] })
  const tooMany = (tenants?.length ?? 0) > MOST_TENANTS ? [`tenants: expected at most ${MOST_TENANTS}.`] : []
  const wrong = [...problems.map(({ path, message }) => `${path}: ${message}`), ...tooMany]
  if (wrong.length > 0) return refused('BAD_SEARCH', wrong.join(' '))
  const opened = await inOrganization(deps.db, organizationId, async (trx) => {
    const found = await openCase(trx, deps, organizationId, requestId, judgeStanding)
    if ('kind' in found) return found
    const { policy } = await readGoverned(trx, organizationId, utcDate(deps.clock.now()))
    return { found, policy }
  })
  if ('kind' in opened) return opened
  const { found, policy } = opened
  const parts: { readonly tenant: string; readonly datasets: readonly ForwardedRecords[] }[] = []
  if (policy !== null && datasetsByRole(policy).tenants.length > 0) {
    const identifiers = [...addressesOf(found), ...search.identifiers]
    try {
      const seeker = new Seeker(deps, organizationId, policy, identifiers)
      for (const tenant of new Set(tenants ?? (await seeker.tenantsOfOurs()))) {
        parts.push({ tenant, datasets: await seeker.recordsOf(tenant) })
      }
    } catch (error) {
      if (error instanceof DatasetError) return refused('DATASET_AWAY', `${error.dataset}: ${error.message}`)
      throw error
    }
  }
  return inOrganization(deps.db, organizationId, async (trx) => {
    const at = deps.clock.now()
    for (const { tenant, datasets } of parts) {
      if (datasets.length === 0) continue
      const id = deps.ids.uuid()
      const { subjectId } = found.request
      const made = { id, requestId, subjectId, tenant, datasets, foundAt: at }
      if (!(await insertForwardingOnce(trx, organizationId, made))) continue
      const context = { organizationId, actor, at, subject: subjectId }
      const details = { requestId, forwardingId: id, tenant, datasets }
      await appendAudit(trx, deps.keyring, context, { type: 'rights-request.linked', details })
      const [forwarding] = await listForwardings(trx, organizationId, { id })
      if (forwarding !== undefined) await forward(trx, deps, actor, found, forwarding)
    }
    return {
      kind: 'routed',
      forwardings: await listForwardings(trx, organizationId, { requestId }),
      nothingFound: parts.filter(({ datasets }) => datasets.length === 0).map(({ tenant }) => tenant),
    }
  })
}

/** The job after a confirmation: by the confirmed address alone. Throws while a dataset is away, to be tried again. */
export async function routeConfirmed(
  deps: RouteDeps,
  { organizationId, requestId }: JobPayloads['route-request'],
): Promise<void> {
  const wish = { requestId, tenants: null, identifiers: [] }
  const outcome = await routeRequest(deps, organizationId, 'job:route-request', wish)
  if (outcome.kind === 'refused' && outcome.code === 'DATASET_AWAY') throw new Error('A dataset is away.')
}

/** Looks a person up, in the data of one tenant at a time. */
class Seeker {
  readonly #deps: RouteDeps
  readonly #organizationId: string
  readonly #roles: ReturnType<typeof datasetsByRole>
  readonly #identifiers: readonly string[]

  constructor(deps: RouteDeps, organizationId: string, policy: Policy, identifiers: readonly string[]) {
    this.#deps = deps
    this.#organizationId = organizationId
    this.#roles = datasetsByRole(policy)
    this.#identifiers = identifiers
  }

  /** The tenants that records of our own about the person name. */
  async tenantsOfOurs(): Promise<ReadonlySet<string>> {
    const tenants = new Set<string>()
    for (const dataset of this.#roles.ours) {
      for await (const batch of this.#find(await this.#open(dataset))) {
        for (const { tenant } of batch) if (tenant !== undefined) tenants.add(tenant)
      }
    }
    return tenants
  }

  /** How many records of the person a tenant has with us, by dataset; nothing of another tenant is read. */
  async recordsOf(tenant: string): Promise<readonly ForwardedRecords[]> {
    const found: ForwardedRecords[] = []
    for (const dataset of this.#roles.tenants) {
      let records = 0
      for await (const batch of this.#find(await this.#open(dataset), tenant)) records += batch.length
      if (records > 0) found.push({ dataset, records })
    }
    return found
  }

  async #open(dataset: string): Promise<DatasetAdapter> {
    const adapter = await this.#deps.datasets.open(this.#organizationId, dataset)
    if (adapter === null) throw new DatasetError(dataset, 'MISCONFIGURED', 'The policy in force has no such dataset.')
    return adapter
  }

  #find(adapter: DatasetAdapter, tenant?: string) {
    return adapter.findBySubject({ identifiers: this.#identifiers, tenant }, this.#deps.stopping)
  }
}

/** The confirmed address as it was written and in small letters. */
function addressesOf({ request, subject }: OpenCase): readonly string[] {
  const place = { table: 'rights_request', row: request.requestId, column: 'email' }
  const address = openValue(subject, place, request.email)
  return [...new Set([address, address.toLowerCase()])]
}
