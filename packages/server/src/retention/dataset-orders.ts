import { utcDate, type CalendarDate } from '@assent/shared'
import type { Trx } from '../db/database.ts'
import { inOrganization } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import type { DatasetOrder } from './dataset-adapter.ts'
import { dataIn, readGoverned, rulesFor, type Governed } from './governed.ts'
import { holdsOn, type LegalHold } from './holds/legal-hold.domain.ts'
import { listHolds } from './holds/legal-holds.store.ts'
import type { RetentionRule } from './rule.domain.ts'
import { openRegister } from './register/open-register.ts'
import { listTenantPeriods, type StoredTenantPeriod } from './tenants/tenants.store.ts'

/** What is known of an organization's data on a day: its rules, what its tenants chose, the holds in force. */
export interface Situation {
  readonly organizationId: string
  readonly governed: Governed
  readonly tenantPeriods: readonly StoredTenantPeriod[]
  readonly holds: readonly LegalHold[]
}

type SituationDeps = Pick<Deps, 'db' | 'clock' | 'keyring'>

export async function readSituation({ db, clock, keyring }: SituationDeps, organizationId: string): Promise<Situation> {
  return inOrganization(db, organizationId, (trx) =>
    situationIn(trx, { keyring }, organizationId, utcDate(clock.now())),
  )
}

export async function situationIn(
  trx: Trx,
  { keyring }: Pick<Deps, 'keyring'>,
  organizationId: string,
  today: CalendarDate,
): Promise<Situation> {
  return {
    organizationId,
    governed: await readGoverned(trx, organizationId, today),
    tenantPeriods: await listTenantPeriods(trx, organizationId),
    holds: await listHolds(trx, keyring, organizationId, 'in-force'),
  }
}

/**
 * The order for one dataset; null when no rule governs what lies in it. With `erasures` such a dataset has an order all
 * the same: no period ends there, and nothing but a hold keeps what was granted to be erased.
 */
export async function orderFor(
  deps: SituationDeps,
  { organizationId, governed, tenantPeriods, holds }: Situation,
  dataset: string,
  {
    asOf,
    rule,
    erasures = false,
  }: { readonly asOf: CalendarDate; readonly rule?: string | undefined; readonly erasures?: boolean },
): Promise<DatasetOrder | null> {
  // Several rules for one category of data are one, so naming any of them names them all.
  const data = governed.rules.find(({ id }) => id === rule)?.data
  const own = rulesFor(governed, dataset)
  const all = own.length > 0 || !erasures ? own : [ungoverned(governed, dataset)]
  const rules = all.filter((each) => rule === undefined || each.data === data)
  if (rules.length === 0) return null
  return {
    rules,
    asOf,
    tenantPeriods: tenantPeriods.filter((period) => rules.some(({ id }) => id === period.rule)),
    holds: holdsOn(holds, { data: dataIn(governed, dataset), dataset }),
    register: await openRegister(deps, organizationId, dataset),
  }
}

/** A rule without periods: what it is applied to goes by a granted erasure alone. */
function ungoverned(governed: Governed, dataset: string): RetentionRule {
  return {
    id: 'erasure',
    policyVersion: governed.version ?? '',
    data: dataIn(governed, dataset)[0] ?? dataset,
    stages: [],
    floors: [],
    maxima: [],
    pinned: false,
    tenant: null,
  }
}
