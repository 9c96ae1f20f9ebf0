import { show, utcDate, type CalendarDate } from '@assent/shared'
import { appendAudit } from '../../audit/append-audit.ts'
import type { Actor } from '../../audit/audit.events.ts'
import { inOrganization } from '../../db/scope.ts'
import type { Deps } from '../../deps.ts'
import { readGoverned, rulesFor } from '../governed.ts'
import { deadlineOf, type TerminationCase } from './termination.domain.ts'
import { insertCase, listCases } from './terminations.store.ts'

export interface TerminationWish {
  readonly tenant: string
  /** The contract or letter it rests on. */
  readonly reference: string
  /** Day the service ended; today when absent. */
  readonly terminatedOn?: CalendarDate | undefined
}

export type TerminationOutcome =
  | { readonly kind: 'done'; readonly termination: TerminationCase }
  | {
      readonly kind: 'refused'
      readonly code:
        | 'MISSING'
        | 'FUTURE'
        | 'NO_RULE'
        | 'OPEN_ALREADY'
        | 'NOT_FOUND'
        | 'CLOSED'
        | 'CHOICE_MISSING'
        | 'EXPORT_MISSING'
        | 'NOT_DELETED'
        | 'NOT_REACHED'
        | 'REACHED'
      readonly message: string
    }

export function refused(
  code: Extract<TerminationOutcome, { kind: 'refused' }>['code'],
  message: string,
): Extract<TerminationOutcome, { kind: 'refused' }> {
  return { kind: 'refused', code, message }
}

/**
 * Opens the case of a tenant whose contract has ended (GDPR Art. 28(3)(g)). From its last day on every run deletes what
 * is the tenant's, whether or not anybody chose; a law that demands to keep something is listed with its end.
 */
export async function openTermination(
  { db, clock, ids, keyring }: Pick<Deps, 'db' | 'clock' | 'ids' | 'keyring'>,
  organizationId: string,
  actor: Actor,
  { tenant, reference, terminatedOn }: TerminationWish,
): Promise<TerminationOutcome> {
  const at = clock.now()
  const today = utcDate(at)
  const on = terminatedOn ?? today
  if (tenant.trim() === '') return refused('MISSING', 'Expected a tenant that is not empty.')
  if (reference.trim() === '') return refused('MISSING', 'Expected a reference that is not empty.')
  if (on > today) return refused('FUTURE', `Expected ${today} or earlier, got ${on}.`)
  return inOrganization(db, organizationId, async (trx) => {
    const governed = await readGoverned(trx, organizationId, today)
    const deadline = deadlineOf(
      governed.datasets.flatMap((dataset) => rulesFor(governed, dataset)),
      on,
    )
    if (deadline === null) {
      return refused(
        'NO_RULE',
        'No rule over a dataset of the policy has a stage after `terminated`, which says how long its data may stay.',
      )
    }
    const open = (await listCases(trx, organizationId, 'open')).find((each) => each.tenant === tenant)
    if (open !== undefined) return refused('OPEN_ALREADY', `The case ${open.id} of ${show(tenant)} is open already.`)
    const id = ids.uuid()
    const opened = {
      id,
      tenant,
      reference: reference.trim(),
      terminatedOn: on,
      deadline,
      openedAt: at,
      openedBy: actor,
    }
    const termination = await insertCase(trx, organizationId, opened)
    const details = { caseId: id, reference: opened.reference, terminatedOn: on, deadline }
    await appendAudit(trx, keyring, { organizationId, actor, at }, { type: 'termination.opened', details })
    return { kind: 'done', termination }
  })
}
