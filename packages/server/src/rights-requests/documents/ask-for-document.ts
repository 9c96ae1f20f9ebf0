import { appendAudit } from '../../audit/append-audit.ts'
import type { Actor } from '../../audit/audit.events.ts'
import { inOrganization } from '../../db/scope.ts'
import type { Deps } from '../../deps.ts'
import { queueMail } from '../../notifications/queue-mail.ts'
import { openValue } from '../../subjects/subject-vault.ts'
import { openCase } from '../exports/open-case.ts'
import { linkToken } from '../link-token.ts'
import { rightsLanguage } from '../rights-languages.ts'
import { moveRequest } from '../rights-requests.store.ts'
import { documentMail } from './document-mail.ts'
import { judgeAsking, readAsking, refused, type Refused } from './documents.domain.ts'
import { insertDocument, listDocuments } from './documents.store.ts'
import { openDocument, type OpenedDocument } from './read-documents.ts'

export type AskDeps = Pick<Deps, 'db' | 'clock' | 'ids' | 'keyring' | 'jobs' | 'sites' | 'settings'>

export type DocumentOutcome = { readonly kind: 'done'; readonly document: OpenedDocument } | Refused

/**
 * Asks the person behind a confirmed request for a document, by a mail that names reason and article. The day of the
 * answer does not move. One document at a time; another can be asked for once it was judged. Audited.
 */
export async function askForDocument(
  deps: AskDeps,
  organizationId: string,
  actor: Actor,
  { requestId, ...wish }: { readonly requestId: string; readonly reason: string; readonly article: string },
): Promise<DocumentOutcome> {
  const asking = readAsking(wish)
  if ('kind' in asking) return asking
  return inOrganization(deps.db, organizationId, async (trx) => {
    const found = await openCase(trx, deps, organizationId, requestId, judgeAsking)
    if ('kind' in found) return found
    const { request, subject } = found
    const id = deps.ids.uuid()
    const at = deps.clock.now()
    if (!(await insertDocument(trx, subject, { id, requestId, ...asking, askedAt: at, askedBy: actor })))
      return refused('ALREADY_ASKED', 'A document was asked for and is not judged yet.')
    await moveRequest(trx, organizationId, requestId, 'in-progress')
    const mail = documentMail({
      to: openValue(subject, { table: 'rights_request', row: requestId, column: 'email' }, request.email),
      language: rightsLanguage(request.language),
      controllerName: deps.sites.byId(request.siteId)?.controllerName ?? '',
      reference: request.reference,
      ...asking,
      statusUrl: `${deps.settings.publicUrl}/rights/${linkToken(deps.keyring, organizationId, requestId, 'status')}`,
    })
    await queueMail(trx, deps, subject, mail)
    const details = { requestId, documentId: id, article: asking.article }
    const context = { organizationId, actor, at, subject: request.subjectId }
    await appendAudit(trx, deps.keyring, context, { type: 'rights-document.asked', details })
    const stored = (await listDocuments(trx, organizationId, requestId)).find((each) => each.id === id)
    if (stored === undefined) throw new Error('A document was not there after it was asked for.')
    return { kind: 'done', document: await openDocument(trx, subject, stored) }
  })
}
