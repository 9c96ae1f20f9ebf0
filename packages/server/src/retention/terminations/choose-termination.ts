import { appendAudit } from '../../audit/append-audit.ts'
import type { Actor } from '../../audit/audit.events.ts'
import { inOrganization } from '../../db/scope.ts'
import type { Deps } from '../../deps.ts'
import { refused, type TerminationOutcome } from './open-termination.ts'
import type { TerminationChoice } from './termination.domain.ts'
import { findCase, saveCase } from './terminations.store.ts'

/** Writes down what the controller chose: `return`, `delete` or both. It may change its mind until the case is closed. */
export async function chooseTermination(
  { db, clock, keyring }: Pick<Deps, 'db' | 'clock' | 'keyring'>,
  organizationId: string,
  actor: Actor,
  { id, choice }: { readonly id: string; readonly choice: TerminationChoice },
): Promise<TerminationOutcome> {
  const at = clock.now()
  return inOrganization(db, organizationId, async (trx) => {
    const termination = await findCase(trx, organizationId, id)
    if (termination === undefined) return refused('NOT_FOUND', `There is no case ${id}.`)
    if (termination.closedAt !== null) return refused('CLOSED', `The case ${id} is closed.`)
    await saveCase(trx, organizationId, id, { choice })
    const details = { caseId: id, choice }
    await appendAudit(trx, keyring, { organizationId, actor, at }, { type: 'termination.chosen', details })
    return { kind: 'done', termination: { ...termination, choice } }
  })
}
