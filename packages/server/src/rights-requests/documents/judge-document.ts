import { appendAudit } from '../../audit/append-audit.ts'
import type { Actor } from '../../audit/audit.events.ts'
import { inOrganization } from '../../db/scope.ts'
import type { Deps } from '../../deps.ts'
import { openCase } from '../exports/open-case.ts'
import type { DocumentOutcome } from './ask-for-document.ts'
import { judgeJudging, refused } from './documents.domain.ts'
import { lockDocument, markJudged } from './documents.store.ts'
import { openDocument } from './read-documents.ts'

/** Accepts or refuses what a person sent, once. Its files are deleted seven days later. Audited. */
export async function judgeDocument(
  deps: Pick<Deps, 'db' | 'clock' | 'keyring'>,
  organizationId: string,
  actor: Actor,
  { documentId, accepted }: { readonly documentId: string; readonly accepted: boolean },
): Promise<DocumentOutcome> {
  return inOrganization(deps.db, organizationId, async (trx) => {
    const stored = await lockDocument(trx, organizationId, documentId)
    if (stored === undefined) return refused('NOT_FOUND', `There is no document ${documentId}.`)
    const refusal = judgeJudging(stored)
    if (refusal !== null) return refusal
    const found = await openCase(trx, deps, organizationId, stored.requestId, () => null)
    if ('kind' in found) return found
    const at = deps.clock.now()
    const state = accepted ? 'accepted' : 'refused'
    await markJudged(trx, organizationId, documentId, { state, at, by: actor })
    const details = { requestId: stored.requestId, documentId, accepted }
    const context = { organizationId, actor, at, subject: stored.subjectId }
    await appendAudit(trx, deps.keyring, context, { type: 'rights-document.judged', details })
    const judged = { ...stored, state, judgedAt: at, judgedBy: actor, endedAt: at } as const
    return { kind: 'done', document: await openDocument(trx, found.subject, judged) }
  })
}
