import type { Trx } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { queueMail } from '../notifications/queue-mail.ts'
import { operatorOf } from '../policy/policy.types.ts'
import { findOrCreateSubject } from '../subjects/find-or-create-subject.ts'
import { alertText, newsOf } from './alert.domain.ts'
import { rulesFor } from './governed.ts'
import type { ScopedOrganization } from './run-scope.ts'
import { listRuns, type RetentionRun } from './retention.store.ts'

/** Runs that are looked at for what was told already: more than any night has. */
const EARLIER = 50

/**
 * Queues one mail to the people who run retention when a run brings news: a dataset that failed, or is well again.
 * In the transaction that ends the run, so that the mail goes out if and only if the run is recorded.
 */
export async function alertRun(
  trx: Trx,
  deps: Pick<Deps, 'clock' | 'ids' | 'keyring' | 'jobs' | 'log' | 'settings'>,
  { organizationId, policy, governed }: ScopedOrganization,
  run: RetentionRun,
): Promise<void> {
  const news = newsOf(run, await listRuns(trx, organizationId, { before: run.id, limit: EARLIER }))
  if (news.failing.length === 0 && news.cleared.length === 0) return
  const facts = { runId: run.id, organizationId, failing: news.failing, cleared: news.cleared }
  if (news.failing.length > 0) deps.log.error(facts, 'retention failed')
  const to = deps.settings.alertEmail ?? (policy === null ? undefined : operatorOf(policy))
  if (to === undefined) return
  const subject = await findOrCreateSubject(trx, deps, organizationId, to)
  const words = alertText(run, news, (dataset) => rulesFor(governed, dataset).map(({ id }) => id))
  await queueMail(trx, deps, subject, { to, ...words })
}
