import { show } from '@assent/shared'
import { appendAudit } from '../../audit/append-audit.ts'
import type { Actor } from '../../audit/audit.events.ts'
import { inOrganization } from '../../db/scope.ts'
import type { Deps } from '../../deps.ts'
import { refused, type TerminationOutcome } from './open-termination.ts'
import { findCase, saveCase } from './terminations.store.ts'

const LONGEST = 2_000

/**
 * Takes the word of a person that the tenant's records were deleted, and handed over where that was chosen, in a dataset
 * where nothing tells Assent which records are the tenant's. It stands in the certificate under the person's name, and
 * never where Assent deletes by itself.
 */
export async function attestTermination(
  { db, clock, keyring }: Pick<Deps, 'db' | 'clock' | 'keyring'>,
  organizationId: string,
  actor: Actor,
  { id, dataset, statement }: { readonly id: string; readonly dataset: string; readonly statement: string },
): Promise<TerminationOutcome> {
  const at = clock.now()
  const said = statement.trim()
  if (said === '' || said.length > LONGEST) {
    return refused('MISSING', `statement: expected 1 to ${LONGEST} characters, got ${said.length}.`)
  }
  return inOrganization(db, organizationId, async (trx) => {
    const termination = await findCase(trx, organizationId, id)
    if (termination === undefined) return refused('NOT_FOUND', `There is no case ${id}.`)
    if (termination.closedAt !== null) return refused('CLOSED', `The case ${id} is closed.`)
    const open = termination.datasets.filter(({ unreached }) => unreached === true)
    if (!open.some((each) => each.dataset === dataset)) {
      const list = open.map((each) => each.dataset).join(', ') || 'none'
      return refused('REACHED', `Expected a dataset that no run could deal with, ${list}, got ${show(dataset)}.`)
    }
    const attested = { at, by: actor, statement: said }
    const datasets = termination.datasets.map((each) => (each.dataset === dataset ? { ...each, attested } : each))
    await saveCase(trx, organizationId, id, { datasets })
    const details = { caseId: id, dataset, statement: said }
    await appendAudit(trx, keyring, { organizationId, actor, at }, { type: 'termination.attested', details })
    return { kind: 'done', termination: { ...termination, datasets } }
  })
}
