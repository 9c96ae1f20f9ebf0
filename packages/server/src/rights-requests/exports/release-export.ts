import { utcDate } from '@assent/shared'
import { appendAudit } from '../../audit/append-audit.ts'
import type { Actor } from '../../audit/audit.events.ts'
import { inOrganization } from '../../db/scope.ts'
import type { Deps } from '../../deps.ts'
import { queueMail } from '../../notifications/queue-mail.ts'
import { openValue } from '../../subjects/subject-vault.ts'
import { endDocuments } from '../documents/documents.store.ts'
import { linkToken } from '../link-token.ts'
import { rightsLanguage } from '../rights-languages.ts'
import { moveRequest } from '../rights-requests.store.ts'
import { exportMail } from './export-mail.ts'
import { downloadEnd, judgeRelease, refused, type Refused } from './exports.domain.ts'
import { changeExport, findExport, type StoredExport } from './exports.store.ts'
import { openCase } from './open-case.ts'

export type ReleaseDeps = Pick<Deps, 'db' | 'clock' | 'ids' | 'keyring' | 'jobs' | 'sites' | 'settings'>

export type ReleaseOutcome = { readonly kind: 'released'; readonly export: StoredExport } | Refused

/**
 * Hands a finished export over: a mail to the confirmed address carries the link, which fetches the file once within
 * seven days. Releasing again gives a new chance under the same address, for a download that broke off. The request
 * counts as answered. Refused while anything waits for somebody to look at it. Audited.
 */
export async function releaseExport(
  deps: ReleaseDeps,
  organizationId: string,
  actor: Actor,
  { requestId }: { readonly requestId: string },
): Promise<ReleaseOutcome> {
  return inOrganization(deps.db, organizationId, async (trx) => {
    const found = await openCase(trx, deps, organizationId, requestId)
    if ('kind' in found) return found
    const { request, subject } = found
    const latest = await findExport(trx, organizationId, 'request_id', requestId)
    if (latest === undefined) return refused('NO_EXPORT', 'Prepare the export first.')
    const refusal = judgeRelease(latest)
    if (refusal !== null) return refusal
    const at = deps.clock.now()
    const expiresAt = downloadEnd(at)
    const change = { state: 'released', releasedAt: at, releasedBy: actor, expiresAt, downloadedAt: null } as const
    await changeExport(trx, organizationId, latest.id, ['ready', 'released'], change)
    await moveRequest(trx, organizationId, requestId, 'fulfilled')
    await endDocuments(trx, organizationId, requestId, at)
    const open = (column: string, envelope: string): string =>
      openValue(subject, { table: 'rights_request', row: requestId, column }, envelope)
    const mail = exportMail({
      to: open('email', request.email),
      language: rightsLanguage(request.language),
      controllerName: deps.sites.byId(request.siteId)?.controllerName ?? null,
      reference: request.reference,
      downloadUrl: `${deps.settings.publicUrl}/rights/export/${linkToken(deps.keyring, organizationId, latest.id, 'export')}`,
      until: utcDate(expiresAt),
    })
    await queueMail(trx, deps, subject, mail)
    const details = { requestId, exportId: latest.id, expiresAt }
    const context = { organizationId, actor, at, subject: request.subjectId }
    await appendAudit(trx, deps.keyring, context, { type: 'rights-export.released', details })
    const released = await findExport(trx, organizationId, 'id', latest.id)
    if (released === undefined) throw new Error('An export was gone while it was released.')
    return { kind: 'released', export: released }
  })
}
