import type { CalendarDate } from '@assent/shared'
import type { Trx } from '../db/database.ts'
import { isDatabaseUnavailable } from '../db/errors.ts'
import { inOrganization } from '../db/scope.ts'
import { describeFailure } from './failure.domain.ts'
import type { OpenRun } from './open-run.ts'
import { ownPlace, type OwnRuleDeps } from './own-rules/own-rule.ts'
import { saveProgress } from './retention.store.ts'

/** Ends what is due by the rules of Assent's own records. One that fails leaves the others alone. */
export async function endOwnRecords(
  deps: OwnRuleDeps,
  run: OpenRun,
  { asOf, today, signal }: { readonly asOf: CalendarDate; readonly today: CalendarDate; readonly signal: AbortSignal },
): Promise<void> {
  const { organizationId, organization } = run
  for (const rule of organization.own) {
    const place = ownPlace(rule, { organizationId, policy: organization.policy, asOf, today })
    const entry = { rule, place, due: 0, done: 0 }
    run.own.push(entry)
    if (signal.aborted) continue
    // What the last transaction that is through has left; one that fails counts nothing.
    let through = { due: 0, done: 0 }
    try {
      entry.due = await inOrganization(deps.db, organizationId, (trx) => rule.count(trx, place))
      if (entry.due === 0) continue
      const record = async (trx: Trx, done: number): Promise<void> => {
        through = { due: entry.due, done: entry.done }
        entry.done += done
        entry.due = Math.max(entry.due, entry.done)
        await saveProgress(trx, [run.progress()])
      }
      await rule.end(deps, place, record, signal)
    } catch (error) {
      if (isDatabaseUnavailable(error)) throw error
      Object.assign(entry, through)
      deps.log.error({ rule: rule.id, organizationId, err: error }, 'retention could not end records of its own')
      run.failures.push(`Rule ${rule.id} failed (${describeFailure(error)}); what is left stays due.`)
    }
  }
}
