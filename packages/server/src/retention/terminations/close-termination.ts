import { utcDate } from '@assent/shared'
import { appendAudit } from '../../audit/append-audit.ts'
import type { Actor } from '../../audit/audit.events.ts'
import { publicJwk } from '../../crypto/public-jwk.ts'
import { inOrganization } from '../../db/scope.ts'
import type { Deps } from '../../deps.ts'
import { writeCertificate } from '../certificate.domain.ts'
import { readGoverned } from '../governed.ts'
import { refused, type TerminationOutcome } from './open-termination.ts'
import { whyOpen } from './termination.domain.ts'
import { findCase, saveCase } from './terminations.store.ts'

/**
 * Closes a case and signs its certificate: what was chosen, what was handed over and its hash, what was deleted, what a
 * law keeps and until when. Refused until all of that is known.
 */
export async function closeTermination(
  { db, clock, keyring, settings }: Pick<Deps, 'db' | 'clock' | 'keyring' | 'settings'>,
  organizationId: string,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<TerminationOutcome> {
  const at = clock.now()
  return inOrganization(db, organizationId, async (trx) => {
    const termination = await findCase(trx, organizationId, id)
    if (termination === undefined) return refused('NOT_FOUND', `There is no case ${id}.`)
    if (termination.closedAt !== null) return refused('CLOSED', `The case ${id} is closed.`)
    const governed = await readGoverned(trx, organizationId, utcDate(at))
    const open = whyOpen(termination, governed.datasets)
    if (open !== null) return refused(open.code, open.message)
    const { tenant, reference, terminatedOn, deadline, choice, returned, datasets } = termination
    const details = { caseId: id, reference, choice: choice ?? '', exportHash: returned?.sha256 ?? null }
    const chain = await appendAudit(
      trx,
      keyring,
      { organizationId, actor, at },
      { type: 'termination.closed', details },
    )
    const content = {
      v: 1,
      iss: settings.publicUrl,
      iat: Math.floor(at / 1000),
      organization: organizationId,
      termination: {
        id,
        tenant,
        reference,
        terminatedOn,
        deadline,
        choice,
        closedAt: new Date(at).toISOString(),
        export: returned === null ? null : { ...returned, at: new Date(returned.at).toISOString() },
        datasets,
      },
      chain,
    }
    const certificate = writeCertificate(content, publicJwk(keyring).kid, (message) => keyring.sign(message))
    await saveCase(trx, organizationId, id, { closed: { at, certificate } })
    return { kind: 'done', termination: { ...termination, closedAt: at, certificate } }
  })
}
