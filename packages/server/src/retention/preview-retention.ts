import { utcDate, type CalendarDate } from '@assent/shared'
import type { Trx } from '../db/database.ts'
import { inOrganization } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import { listVersions } from '../policy/policy.store.ts'
import { organizationRules } from './read-rules.ts'
import { RunTally, type OrganizationRules, type RetentionCount } from './retention.domain.ts'
import { countDue, countRevocations, countUnconfirmed, LIFE_TABLES } from './retention.store.ts'

/** What a run would do for one organization. */
export interface RetentionPreview {
  readonly organizationId: string
  readonly asOf: CalendarDate
  readonly counts: readonly RetentionCount[]
}

/** Counts what would be due on a day, today when none is given. Takes no lock and changes nothing. */
export async function previewRetention(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  organizationId: string,
  day?: CalendarDate,
): Promise<RetentionPreview> {
  const today = utcDate(clock.now())
  const asOf = day ?? today
  return inOrganization(db, organizationId, async (trx) => {
    const rules = organizationRules(organizationId, await listVersions(trx, organizationId), today)
    const tally = new RunTally(rules, { asOf, today })
    for (const { life } of LIFE_TABLES) {
      for (const group of await countDue(trx, life, asOf)) tally.addDue(group)
    }
    await countOwn(trx, tally, rules)
    return { organizationId, asOf, counts: tally.counts('preview') }
  })
}

/** Counts what is due by Assent's own rules. */
async function countOwn(trx: Trx, tally: RunTally, { organizationId }: OrganizationRules): Promise<void> {
  tally.setOwn('revocations', { due: await countRevocations(trx, organizationId, tally.revocationCutoff), done: 0 })
  tally.setOwn('requests', { due: await countUnconfirmed(trx, organizationId, tally.requestCutoff), done: 0 })
}
