import { holdsAtOnce, parseRightsRequestForm, type RightsRequestForm } from '@assent/shared'
import canonicalize from 'canonicalize'
import { appendAudit } from '../audit/append-audit.ts'
import type { Actor } from '../audit/audit.events.ts'
import type { Trx } from '../db/database.ts'
import { inOrganization } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import { queueMail } from '../notifications/queue-mail.ts'
import { limitSensitiveUse } from '../processing/limit-sensitive-use.ts'
import type { RegisteredSite } from '../sites/registered-site.ts'
import { findOrCreateSubject } from '../subjects/find-or-create-subject.ts'
import { sealValue } from '../subjects/subject-vault.ts'
import { GRANTED } from './answers/answers.domain.ts'
import { holdObjections } from './answers/hold-objections.ts'
import { holdsWholly } from './answers/uses-at-issue.ts'
import { writeAnswer } from './answers/write-answer.ts'
import { confirmationMail } from './confirmation-mail.ts'
import { isPublicHoliday } from './holidays.ts'
import { linkToken, linkTokenHash } from './link-token.ts'
import { rightsLanguage } from './rights-languages.ts'
import { confirmationEnd, deadlines, heldDeadlines, REFERENCE_BYTES, referenceFrom } from './rights-requests.domain.ts'
import { findRequest, insertRequestOnce, type StoredRequest } from './rights-requests.store.ts'

export type SubmitDeps = Pick<Deps, 'db' | 'clock' | 'ids' | 'keyring' | 'sites' | 'jobs' | 'settings'>

/** Who sends the form: a page, known by the origin its browser states, or a tool of the organization itself. */
export type FormSender =
  | {
      readonly kind: 'page'
      readonly origin: string | null
      /** ISO 3166 code of where the person is, e.g. `ES` or `US-CA`; null when it is unknown. */
      readonly place: string | null
    }
  | { readonly kind: 'key'; readonly organizationId: string; readonly keyId: string }
  /** A page of this server, which took its form from nowhere else. */
  | { readonly kind: 'own-page'; readonly place: string | null }

export type SubmitOutcome =
  | { readonly kind: 'submitted'; readonly reference: string; readonly statusUrl: string; readonly dueOn: string }
  | { readonly kind: 'rejected'; readonly problems: readonly { path: string; code: string; message: string }[] }
  /** The id belongs to another form; that one stands. */
  | { readonly kind: 'conflict'; readonly requestId: string }

/** Another transaction took the id or the reference between our look and our insert. */
class Overtaken extends Error {
  override name = 'Overtaken'
}

/** Each try that is overtaken by a repeat finds it the next time; only chance references can overtake again. */
const TRIES = 5

/**
 * Receives a request from the form, once: the same form again gets the same answer and no second mail. The answer is
 * the same whether the address is known or not.
 */
export async function submitRightsRequest(
  deps: SubmitDeps,
  input: unknown,
  sender: FormSender,
): Promise<SubmitOutcome> {
  const form = parseRightsRequestForm(input)
  if (!form.ok) return { kind: 'rejected', problems: form.problems }
  const site = deps.sites.byKey(form.value.siteKey)
  if (site === undefined) {
    return reject(
      'UNKNOWN_SITE',
      `No site has the key ${form.value.siteKey}; it is the one in the address of the script tag.`,
    )
  }
  if (!maySend(site, sender)) {
    const came = sender.kind === 'page' ? (sender.origin ?? 'No origin') : 'A key of another organization'
    return reject(
      'ORIGIN_NOT_ALLOWED',
      `${came} may not send to ${site.siteKey}; registered: ${site.origins.join(', ')}.`,
    )
  }
  for (let tries = 1; ; tries++) {
    try {
      return await inOrganization(deps.db, site.organizationId, (trx) => receive(trx, deps, site, form.value, sender))
    } catch (error) {
      if (!(error instanceof Overtaken) || tries === TRIES) throw error
    }
  }
}

function reject(code: string, message: string): SubmitOutcome {
  return { kind: 'rejected', problems: [{ path: 'siteKey', code, message }] }
}

function maySend(site: RegisteredSite, sender: FormSender): boolean {
  if (sender.kind === 'own-page') return true
  if (sender.kind === 'key') return sender.organizationId === site.organizationId
  return sender.origin !== null && site.origins.includes(sender.origin)
}

async function receive(
  trx: Trx,
  { clock, ...others }: SubmitDeps,
  site: RegisteredSite,
  form: RightsRequestForm,
  sender: FormSender,
): Promise<SubmitOutcome> {
  const receivedAt = clock.now()
  // All that is written at the receipt has its moment: by that, what a request set is found again when it is refused.
  const deps: SubmitDeps = { ...others, clock: { now: () => receivedAt } }
  const { organizationId } = site
  const formHash = deps.keyring.keyedHash('form', organizationId, canonicalize({ ...form }) ?? '')
  const earlier = await findRequest(trx, organizationId, form.requestId)
  if (earlier !== undefined) {
    return earlier.formHash === formHash ? answer(deps, earlier) : { kind: 'conflict', requestId: form.requestId }
  }
  const subject = await findOrCreateSubject(trx, deps, organizationId, form.email)
  const seal = (column: string, text: string): string =>
    sealValue(subject, { table: 'rights_request', row: form.requestId, column }, text)
  const { rightsPromise, country } = site.policy
  // What a tool of the organization hands in, it does not say the place of.
  const place = sender.kind === 'key' ? null : sender.place
  // Only Californian law has the right to limit; whoever is offered it elsewhere has it by that law.
  const law = form.kind === 'limit-sensitive' ? 'us-ca' : site.policy.rightsLawAt(place)
  const isHeld = holdsAtOnce(form.kind, law)
  const isAnswered = isHeld && (await holdsWholly(trx, organizationId, { kind: form.kind, law, at: receivedAt }))
  const confirmToken = linkToken(deps.keyring, organizationId, form.requestId, 'confirm')
  const statusToken = linkToken(deps.keyring, organizationId, form.requestId, 'status')
  const request: StoredRequest = {
    organizationId,
    requestId: form.requestId,
    subjectId: subject.subjectId,
    siteId: site.siteId,
    reference: referenceFrom(deps.ids.bytes(REFERENCE_BYTES)),
    kind: form.kind,
    law,
    status: isAnswered ? 'fulfilled' : isHeld ? 'in-progress' : 'awaiting-verification',
    email: seal('email', form.email),
    name: form.name === undefined ? null : seal('name', form.name),
    message: form.message === undefined ? null : seal('message', form.message),
    language: form.language,
    formHash,
    receivedAt,
    verifiedAt: null,
    ...(isHeld
      ? heldDeadlines(receivedAt, rightsPromise, (day) => isPublicHoliday('US', day))
      : deadlines(receivedAt, law, rightsPromise, (day) => isPublicHoliday(country, day))),
    statusTokenHash: linkTokenHash(statusToken),
    confirmTokenHash: linkTokenHash(confirmToken),
    confirmExpiresAt: confirmationEnd(receivedAt),
  }
  if (!(await insertRequestOnce(trx, request))) throw new Overtaken('Overtaken by another request.')
  const answered = answer(deps, request)
  const mail = confirmationMail({
    to: form.email,
    language: rightsLanguage(form.language),
    controllerName: site.controllerName,
    kind: form.kind,
    law,
    reference: request.reference,
    confirmUrl: `${deps.settings.publicUrl}/rights/confirm/${confirmToken}`,
    statusUrl: answered.statusUrl,
    dueOn: request.dueOn,
    confirmExpiresAt: request.confirmExpiresAt,
    isAnswered,
  })
  await queueMail(trx, deps, subject, mail)
  const actor: Actor = sender.kind === 'key' ? `key:${sender.keyId}` : 'visitor'
  if (form.kind === 'limit-sensitive')
    await limitSensitiveUse(trx, deps, { organizationId, actor, subject: { email: form.email } })
  else if (isHeld) await holdObjections(trx, deps, { request, subject, actor })
  const context = { organizationId, actor, at: receivedAt, subject: subject.subjectId }
  await appendAudit(trx, deps.keyring, context, {
    type: 'rights-request.submitted',
    details: { requestId: form.requestId, kind: form.kind, site: site.siteKey, dueOn: request.dueOn },
  })
  if (isAnswered) await writeAnswer(trx, deps, { request, subject, actor: 'system' }, GRANTED)
  return answered
}

function answer({ keyring, settings }: SubmitDeps, request: StoredRequest) {
  const token = linkToken(keyring, request.organizationId, request.requestId, 'status')
  return {
    kind: 'submitted',
    reference: request.reference,
    statusUrl: `${settings.publicUrl}/rights/${token}`,
    dueOn: request.dueOn,
  } as const
}
