import { appendAudit } from '../../audit/append-audit.ts'
import type { Actor } from '../../audit/audit.events.ts'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Policy } from '../../policy/policy.types.ts'
import { queueMail } from '../../notifications/queue-mail.ts'
import { openValue, type SubjectKey } from '../../subjects/subject-vault.ts'
import { endDocuments } from '../documents/documents.store.ts'
import { linkToken } from '../link-token.ts'
import { rightsLanguage } from '../rights-languages.ts'
import { moveRequest, type StoredRequest } from '../rights-requests.store.ts'
import { answerMail } from './answer-mail.ts'
import type { DecidedAnswer } from './answers.domain.ts'
import { insertAnswerOnce } from './answers.store.ts'

/** A request that is answered, the key of the person behind it, and who answers. */
export interface AnsweredCase {
  readonly request: StoredRequest
  readonly subject: SubjectKey
  readonly actor: Actor
}

type WriteDeps = Pick<Deps, 'clock' | 'keyring'>

/** Writes the answer down, once, and audits it; false when there is one. */
export async function writeAnswer(
  trx: Trx,
  { clock, keyring }: WriteDeps,
  { request, subject, actor }: AnsweredCase,
  answer: DecidedAnswer,
): Promise<boolean> {
  const { organizationId, requestId, subjectId } = request
  const at = clock.now()
  if (!(await insertAnswerOnce(trx, subject, { requestId, answer, at, by: actor }))) return false
  const { outcome, kept } = answer
  await appendAudit(
    trx,
    keyring,
    { organizationId, actor, at, subject: subjectId },
    {
      type: 'rights-request.answered',
      details: { requestId, outcome, kept: kept.map(({ purpose }) => purpose) },
    },
  )
  return true
}

/** Answers a request and closes it: the person gets a mail, and its documents are needed no more. False when it has an answer. */
export async function closeRequest(
  trx: Trx,
  deps: WriteDeps & Pick<Deps, 'ids' | 'jobs' | 'sites' | 'settings'>,
  answered: AnsweredCase,
  answer: DecidedAnswer,
  policy: Policy | null,
): Promise<boolean> {
  if (!(await writeAnswer(trx, deps, answered, answer))) return false
  const { request, subject } = answered
  const { organizationId, requestId } = request
  await moveRequest(trx, organizationId, requestId, answer.outcome === 'refused' ? 'refused' : 'fulfilled')
  await endDocuments(trx, organizationId, requestId, deps.clock.now())
  const mail = answerMail({
    to: openValue(subject, { table: 'rights_request', row: requestId, column: 'email' }, request.email),
    language: rightsLanguage(request.language),
    controllerName: deps.sites.byId(request.siteId)?.controllerName ?? null,
    kind: request.kind,
    law: request.law,
    reference: request.reference,
    answer,
    nameOf: (purpose) => nameOf(policy, request.language, purpose),
    statusUrl: `${deps.settings.publicUrl}/rights/${linkToken(deps.keyring, organizationId, requestId, 'status')}`,
  })
  await queueMail(trx, deps, subject, mail)
  return true
}

/** A purpose as the notice calls it in the person's language, or else in the policy's first. */
export function nameOf(policy: Policy | null, language: string, purpose: string): string {
  const texts = [policy?.texts[language], policy?.texts[policy.policy.languages[0] ?? '']]
  return texts.map((each) => each?.purposes[purpose]?.name).find((name) => name !== undefined) ?? purpose
}
