import { startOfUtcDate, utcDate, uuidV7Time, type VisitorId } from '@assent/shared'
import { VISITOR_DAYS } from '../consent/consent.domain.ts'
import { findLatest, listHistory, rowToRecord, type ConsentRow } from '../consent/consent.store.ts'
import { issueAccountToken } from '../consent/account-token.ts'
import { NO_DECISION, tokenOf, type RequestFacts } from '../consent/record-consent.ts'
import type { ConsentRecord } from '../consent/seal.domain.ts'
import { overSignal, readWriteToken } from '../consent/write-token.ts'
import { inOrganization } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import type { RegisteredSite } from '../sites/registered-site.ts'
import { findOrInsertAccount, insertLink, replaceVisitor, takeToken } from './accounts.store.ts'
import {
  accountMark,
  bringTogether,
  choicesOf,
  inChain,
  isSame,
  isWorn,
  standingOf,
  type Answer,
  type AskedPurpose,
  type Standing,
} from './answers.domain.ts'
import type { Identification } from './identification.domain.ts'
import { refuse, type Refusal, type TokenRefusal } from './identity-token.domain.ts'
import { accountHash } from './read-accounts.ts'
import { verifyIdentityToken } from './verify-identity-token.ts'

export type IdentificationRefusal =
  TokenRefusal | 'UNKNOWN_SITE' | 'ORIGIN_NOT_ALLOWED' | 'TEXT_UNKNOWN' | 'OTHER_ACCOUNT' | 'TRY_AGAIN'

export interface Identified {
  readonly kind: 'identified'
  readonly visitorId: string
  readonly mark: string
  readonly accountToken: string
  /** Of the account's latest decision; null where it grants nothing. */
  readonly writeToken: string | null
  readonly answers: readonly { readonly purpose: string; readonly tag: string; readonly granted: boolean | null }[]
  /** When the answers were given, milliseconds since 1970; null without any. */
  readonly decidedAt: number | null
  readonly isOverSignal: boolean
}

type IdentifyDeps = Pick<Deps, 'db' | 'sites' | 'clock' | 'ids' | 'keyring' | 'ingest'>

/** Events of one account that are read: whoever changed their mind more often has their latest answers in these. */
const HISTORY = 200
/** Devices of one account that may sign in at the same moment. */
const TRIES = 20

/**
 * Brings the answers of a device and of the account that is signed in on it together, records what changes for the
 * account, and answers what stands. Nothing is changed by a token that is refused.
 */
export async function identifyVisitor(
  deps: IdentifyDeps,
  device: Identification,
  request: RequestFacts,
): Promise<Identified | Refusal<IdentificationRefusal>> {
  const { db, sites, clock, ids, keyring } = deps
  const site = sites.byKey(device.siteKey)
  if (site === undefined) return refuse('UNKNOWN_SITE', `No site has the key ${device.siteKey}.`)
  if (request.origin === null || !site.origins.includes(request.origin))
    return refuse(
      'ORIGIN_NOT_ALLOWED',
      `${request.origin ?? 'No origin'} may not send to ${site.siteKey}; registered: ${site.origins.join(', ')}.`,
    )
  if (site.texts.get(device.textHash) !== device.language)
    return refuse('TEXT_UNKNOWN', `No text of this site in ${device.language} has the hash ${device.textHash}.`)
  const verified = await verifyIdentityToken(deps, site, device.token)
  if (verified.kind === 'refused') return verified
  const { sub, jti, exp } = verified.claims
  const { organizationId } = site
  const hash = accountHash(deps, organizationId, sub)
  const mark = accountMark(hash)
  if (device.mark !== undefined && device.mark !== mark)
    return refuse('OTHER_ACCOUNT', 'This device keeps the answers of another account; sign that one out first.')
  const isNew = await inOrganization(db, organizationId, (trx) =>
    takeToken(trx, organizationId, keyring.keyedHash('account', organizationId, `jti ${jti}`), exp * 1000),
  )
  if (!isNew) return refuse('TOKEN_REPLAYED', 'jti: this token was used before; sign a new one for each page.')
  for (let tries = 0; tries < TRIES; tries++) {
    const account = { organizationId, hash, visitorId: ids.uuid(), at: clock.now() }
    const visitorId = await inOrganization(db, organizationId, (trx) => findOrInsertAccount(trx, account))
    const outcome = await joinAnswers(deps, site, device, request, { hash, visitorId })
    if (outcome !== 'again') return { ...outcome, mark }
  }
  return refuse('TRY_AGAIN', 'Other devices of this account were faster; identify the visitor again.')
}

/** One try; `again` where another device of the account was faster. */
async function joinAnswers(
  { db, clock, ids, keyring, ingest }: IdentifyDeps,
  site: RegisteredSite,
  device: Identification,
  request: RequestFacts,
  account: { readonly hash: string; readonly visitorId: string },
): Promise<Omit<Identified, 'mark'> | 'again'> {
  const now = clock.now()
  const purposes = askedAt(site, request.place)
  const since = now - site.policy.choiceDaysAt(request.place) * 86_400_000
  const tagUnder = (policyHash: string, purpose: string): string | undefined =>
    (policyHash === site.policy.hash ? site.policy : site.earlierPolicies.get(policyHash))?.purposes.get(purpose)?.tag
  const standing = (rows: readonly ConsentRow[]): Standing =>
    standingOf(inChain(rows.map(rowToRecord)), purposes, tagUnder, since)

  const read = await inOrganization(db, site.organizationId, async (trx) => {
    const history = await listHistory(trx, site.organizationId, account.visitorId, HISTORY)
    const token = device.writeToken === undefined ? null : readWriteToken(keyring, device.writeToken)
    const isCopy = device.mark !== undefined || token?.visitorId === account.visitorId
    const own = isCopy || token === null ? undefined : await findLatest(trx, site.organizationId, token.visitorId)
    return { history, isCopy, own }
  })
  const before = standing(read.history)
  const theirs = read.isCopy ? NOTHING : answersOfDevice(device, read.own && standing([read.own]), purposes, now)
  const answers = bringTogether(purposes, before.answers, theirs.answers)
  const isWornOut = isWorn(uuidV7Time(account.visitorId), now, VISITOR_DAYS)
  const end = inChain(read.history.map(rowToRecord)).at(-1)
  let [visitorId, latest]: [string, ConsentRecord | undefined] = [account.visitorId, end]

  if (!isSame(answers, before.answers) || (isWornOut && answers.size > 0)) {
    if (isWornOut) visitorId = ids.uuid()
    const isFollowing = !isWornOut && end !== undefined
    const record: ConsentRecord = {
      organizationId: site.organizationId,
      siteId: site.siteId,
      visitorId,
      decisionId: ids.uuid(),
      previousDecisionId: isFollowing ? end.decisionId : NO_DECISION,
      // What is brought together is no younger than its oldest part: a visit renews no choice.
      decidedAt: Math.min(now, before.decidedAt ?? now, theirs.decidedAt ?? now),
      recordedAt: now,
      choices: choicesOf(purposes, answers, before.answers),
      policyHash: site.policy.hash,
      textHash: device.textHash,
      language: device.language,
      method: 'account',
      element: 'api',
      jurisdiction: request.place ?? 'unknown',
      gpc: request.gpc,
      truncatedIp: request.truncatedIp,
    }
    const source = read.own === undefined ? (isWornOut ? end : undefined) : rowToRecord(read.own)
    const isOurs = await inOrganization(db, site.organizationId, async (trx) => {
      if (isWornOut && !(await replaceVisitor(trx, site.organizationId, account.hash, account.visitorId, visitorId)))
        return false
      if (source !== undefined) {
        const { organizationId, decisionId } = record
        const [sourceVisitorId, sourceDecisionId] = [source.visitorId, source.decisionId]
        await insertLink(trx, { organizationId, visitorId, decisionId, sourceVisitorId, sourceDecisionId, at: now })
      }
      return true
    })
    if (!isOurs || (await ingest.consents.submit(record)).kind !== 'recorded') return 'again'
    latest = record
  }
  const decided = standingTime(answers, latest === end ? before.decidedAt : (latest?.decidedAt ?? null))
  return {
    kind: 'identified',
    visitorId,
    accountToken: issueAccountToken(keyring, {
      siteKey: site.siteKey,
      visitorId: visitorId as VisitorId,
      issuedAt: now,
    }),
    writeToken: latest?.choices.some(({ granted }) => granted) === true ? tokenOf(keyring, site.siteKey, latest) : null,
    answers: purposes.flatMap(({ id, tag }) => {
      const answer = answers.get(id)
      return answer === undefined ? [] : [{ purpose: id, tag, granted: answer === 'open' ? null : answer }]
    }),
    decidedAt: decided,
    isOverSignal: latest !== undefined && overSignal(latest).overSignal === true,
  }
}

const NOTHING: { readonly answers: ReadonlyMap<string, boolean>; readonly decidedAt: number | null } = {
  answers: new Map(),
  decidedAt: null,
}

function standingTime(answers: ReadonlyMap<string, Answer>, decidedAt: number | null): number | null {
  return [...answers.values()].some((answer) => answer !== 'open') ? decidedAt : null
}

/** The purposes that people answer for at a place: those asked for, and those they may object to. */
function askedAt({ policy }: RegisteredSite, place: string | null): readonly AskedPurpose[] {
  const open = policy.openAt(place)
  return [...policy.purposes.values()]
    .filter(({ locked }) => !locked)
    .map(({ id, basis, tag }) => ({ id, basis, tag, isOpen: open.has(id) }))
}

/**
 * The answers of a device: every no it claims, and each yes that the record behind its write token shows. A yes that
 * nothing proves is no answer.
 */
function answersOfDevice(
  { granted, refused, decidedOn }: Identification,
  recorded: Standing | undefined,
  purposes: readonly AskedPurpose[],
  now: number,
): typeof NOTHING {
  const answers = new Map<string, boolean>()
  for (const { id, basis } of purposes) {
    // A purpose in both lists can only be damage; the refusal wins.
    if ((refused as readonly string[]).includes(id)) answers.set(id, false)
    else if (basis === 'consent' && (granted as readonly string[]).includes(id) && recorded?.answers.get(id) === true)
      answers.set(id, true)
  }
  if (answers.size === 0) return NOTHING
  const claimed = decidedOn === undefined || decidedOn > utcDate(now) ? now : startOfUtcDate(decidedOn)
  return { answers, decidedAt: Math.min(claimed, recorded?.decidedAt ?? claimed) }
}
