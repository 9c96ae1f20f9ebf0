import { utcDate } from '@assent/shared'
import { appendAudit } from '../audit/append-audit.ts'
import { inOrganization, inSystem } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import { queueMail } from '../notifications/queue-mail.ts'
import { findOrCreateSubject } from '../subjects/find-or-create-subject.ts'
import { lapseMail, lapsesOf } from './policy-lapses.domain.ts'
import { insertLapses, readUnknownVersions, type StoredPolicy } from './policy.store.ts'
import { versionInForce } from './policy-versions.domain.ts'
import { operatorOf } from './policy.types.ts'

type ReviewDeps = Pick<Deps, 'db' | 'clock' | 'ids' | 'keyring' | 'jobs' | 'log' | 'settings'>

/**
 * Looks at every version in force with the eyes of today: safeguards, certifications, contracts and reviews end by the
 * clock. What is new is written down, audited and mailed to who answers for the policy, once.
 */
export async function reviewPolicies(deps: ReviewDeps): Promise<void> {
  const today = utcDate(deps.clock.now())
  const versions = await inSystem(deps.db, (trx) => readUnknownVersions(trx, []))
  for (const own of Map.groupBy(versions, ({ organizationId }) => organizationId).values()) {
    const version = versionInForce(own, today)
    if (version !== undefined) await review(deps, version)
  }
}

async function review(deps: ReviewDeps, version: StoredPolicy): Promise<void> {
  const { organizationId, hash, content } = version
  const now = deps.clock.now()
  const today = utcDate(now)
  const lapses = lapsesOf(content, today)
  if (lapses.length === 0) return
  await inOrganization(deps.db, organizationId, async (trx) => {
    const written = await insertLapses(trx, { organizationId, hash, foundOn: today }, lapses)
    const fresh = lapses.filter(({ code, path, level }) =>
      written.some((row) => row.code === code && row.path === path && row.level === level),
    )
    if (fresh.length === 0) return
    const codes = fresh.map(({ code, path }) => ({ code, path }))
    deps.log.warn(
      { organizationId, version: version.version, findings: codes },
      'the policy in force has lapsed in part',
    )
    const details = { version: version.version, hash, findings: codes }
    await appendAudit(
      trx,
      deps.keyring,
      { organizationId, actor: 'job:review-policies', at: now },
      { type: 'policy.lapsed', details },
    )
    const to = deps.settings.alertEmail ?? operatorOf(content)
    const subject = await findOrCreateSubject(trx, deps, organizationId, to)
    await queueMail(trx, deps, subject, { to, ...lapseMail(version.version, fresh, today) })
  })
}
