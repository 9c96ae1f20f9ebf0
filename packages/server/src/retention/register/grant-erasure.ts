import { show, utcDate } from '@assent/shared'
import { appendAudit } from '../../audit/append-audit.ts'
import type { Actor } from '../../audit/audit.events.ts'
import type { Trx } from '../../db/database.ts'
import { inOrganization } from '../../db/scope.ts'
import type { Deps } from '../../deps.ts'
import { readGoverned } from '../governed.ts'
import { insertErasure, type GrantedErasure } from './granted-erasures.store.ts'

export interface ErasureGrant {
  /** The rights request it answers, or the order of a court. */
  readonly reference: string
  /** What the company's systems know the person by. */
  readonly identifiers: readonly string[]
  /** One dataset; null or absent: all of them. */
  readonly dataset?: string | null | undefined
  /** Only records of this tenant. */
  readonly tenant?: string | null | undefined
}

export type GrantErasureOutcome =
  | { readonly kind: 'granted'; readonly erasure: Pick<GrantedErasure, 'id' | 'grantedOn'> }
  | { readonly kind: 'rejected'; readonly problems: readonly { path: string; code: string; message: string }[] }

/**
 * Grants the erasure of a person's records in the company's datasets. The next run performs it; records under a floor
 * or a hold wait, and go by themselves when that ends.
 */
export async function grantErasure(
  { db, clock, ids, keyring }: Pick<Deps, 'db' | 'clock' | 'ids' | 'keyring'>,
  organizationId: string,
  actor: Actor,
  grant: ErasureGrant,
): Promise<GrantErasureOutcome> {
  return inOrganization(db, organizationId, (trx) =>
    grantErasureIn(trx, { clock, ids, keyring }, organizationId, actor, grant),
  )
}

/** The same inside the transaction of a larger act. */
export async function grantErasureIn(
  trx: Trx,
  { clock, ids, keyring }: Pick<Deps, 'clock' | 'ids' | 'keyring'>,
  organizationId: string,
  actor: Actor,
  { reference, identifiers, dataset = null, tenant = null }: ErasureGrant,
): Promise<GrantErasureOutcome> {
  const at = clock.now()
  const { datasets } = await readGoverned(trx, organizationId, utcDate(at))
  const problems: { path: string; code: string; message: string }[] = []
  if (reference.trim() === '') {
    problems.push({ path: 'reference', code: 'MISSING', message: 'Expected a reference that is not empty.' })
  }
  if (identifiers.length === 0 || identifiers.some((identifier) => identifier.trim() === '')) {
    problems.push({ path: 'identifiers', code: 'MISSING', message: 'Expected at least one identifier and none empty.' })
  }
  if (dataset !== null && !datasets.includes(dataset)) {
    const list = datasets.join(', ') || 'none'
    problems.push({ path: 'dataset', code: 'NOT_ALLOWED', message: `Expected one of ${list}, got ${show(dataset)}.` })
  }
  if (problems.length > 0) return { kind: 'rejected', problems }
  const erasure = {
    id: ids.uuid(),
    reference: reference.trim(),
    dataset,
    tenant,
    identifiers: [...new Set(identifiers)],
    grantedOn: utcDate(at),
    grantedAt: at,
    grantedBy: actor,
  }
  await insertErasure(trx, keyring, organizationId, erasure)
  const event = {
    type: 'erasure.granted',
    details: { erasureId: erasure.id, reference: erasure.reference, dataset },
  } as const
  await appendAudit(trx, keyring, { organizationId, actor, at }, event)
  return { kind: 'granted', erasure }
}
