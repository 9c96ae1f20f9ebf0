import { stateAfter, type SiteKey, type VisitorId } from '@assent/shared'
import { inOrganization } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import type { RegisteredSite } from '../sites/registered-site.ts'
import { findLatest } from './consent.store.ts'
import { optOut } from './opt-out.domain.ts'
import { NO_DECISION, type RequestFacts } from './record-consent.ts'

export interface OptOutOrder {
  readonly site: RegisteredSite & { readonly siteKey: SiteKey }
  /** Tags of the purposes that sell or share, as the browser keeps them. */
  readonly sold: readonly string[]
  /** The choice that the browser sent; null for none. */
  readonly choice: string | null
  /** Language of the page and the hash of its texts. */
  readonly language: string
  readonly textHash: string
  readonly request: Pick<RequestFacts, 'truncatedIp' | 'gpc' | 'place'>
}

/**
 * Opts a browser out of sale and sharing where no script runs (Cal. Civ. Code 1798.135(a)), and answers the value of its
 * choice from now on. The record follows the visitor's last one, so that what was granted before is withdrawn by it and
 * tokens of before carry it no more. An opt-out that cannot be recorded is honoured all the same.
 */
export async function recordOptOut(
  { db, clock, ids, ingest, log }: Pick<Deps, 'db' | 'clock' | 'ids' | 'ingest' | 'log'>,
  { site, sold, choice, language, textHash, request }: OptOutOrder,
): Promise<string> {
  const now = clock.now()
  const outcome = optOut(choice, sold, Math.floor(now / 86_400_000))
  try {
    const known = outcome.visitorId
    const latest =
      known === null
        ? undefined
        : await inOrganization(db, site.organizationId, (trx) => findLatest(trx, site.organizationId, known))
    const before = new Set(latest?.choices.filter(({ granted }) => granted).map(({ purpose }) => purpose))
    const choices = [...site.policy.purposes.values()].flatMap(({ id, tag, basis, locked, sold: isSold }) => {
      if (locked || (basis !== 'consent' && !isSold)) return []
      const granted = outcome.granted.includes(tag) && before.has(id)
      return [{ purpose: id, granted, state: stateAfter(basis, granted, before.has(id)), basis }]
    })
    await ingest.consents.submit({
      organizationId: site.organizationId,
      siteId: site.siteId,
      // Nobody is known by a refusal: without an earlier yes the id is used once and forgotten.
      visitorId: (latest === undefined ? ids.uuid() : outcome.visitorId) as VisitorId,
      decisionId: ids.uuid(),
      previousDecisionId: latest?.decision_id ?? NO_DECISION,
      decidedAt: now,
      recordedAt: now,
      choices,
      policyHash: site.policy.hash,
      textHash,
      language,
      method: choices.some(({ granted }) => granted) ? 'choose' : 'reject-all',
      element: 'page',
      jurisdiction: request.place ?? 'unknown',
      gpc: request.gpc,
      truncatedIp: request.truncatedIp,
    })
  } catch (error) {
    log.error({ err: error, site: site.siteKey }, 'an opt-out is honoured, but could not be recorded')
  }
  return outcome.value
}
