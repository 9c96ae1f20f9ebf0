import { parseCalendarDate, utcDate, type CalendarDate } from '@assent/shared'
import { inOrganization } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import { DatasetError, type DatasetAdapter, type DatasetCount } from '../retention/dataset-adapter.ts'
import { orderFor, readSituation, type Situation } from '../retention/dataset-orders.ts'
import { governedBy } from '../retention/governed.ts'
import { countDue } from '../retention/retention.store.ts'
import type { Direction } from './diff/change.domain.ts'
import type { ComparedPolicies, NamedPolicy } from './diff/diff-policies.domain.ts'
import { WEB_ANALYTICS } from './policy.types.ts'

/** How many records a changed period touches. */
export interface TouchedRecords {
  /** The category of data. */
  readonly data: string
  /** Where it lies; null for Assent's own analytics and for what lies nowhere that Assent reaches. */
  readonly dataset: string | null
  readonly directions: readonly Direction[]
  /** Records that have a day under the new rule; null when they could not be counted. */
  readonly records: number | null
  /** Records due on `asOf` under the old rule and under the new one. */
  readonly dueBefore: number | null
  readonly dueAfter: number | null
  readonly asOf: CalendarDate
  /** What there is to know beside the numbers, or why there are none. */
  readonly explanation: string
}

/** By this day every period is over, so that what is due then is all there is. */
const END_OF_TIME = '9999-12-31' as CalendarDate

/**
 * Counts the records whose period a new policy changes: by the previews of the datasets under both rules, for the first
 * day of the new one, today at the earliest. Changes nothing. A dataset that cannot be reached says so.
 */
export async function countTouched(
  deps: Pick<Deps, 'db' | 'clock' | 'keyring' | 'datasets'>,
  organizationId: string,
  { before, after, diff }: ComparedPolicies,
): Promise<readonly TouchedRecords[]> {
  const today = utcDate(deps.clock.now())
  const effective = parseCalendarDate(after.content.policy.effective)
  const asOf = effective.ok && effective.value > today ? effective.value : today
  const moved = diff.changes.flatMap(({ period }) => period ?? [])
  const touched: TouchedRecords[] = []
  for (const data of new Set(moved.map((period) => period.data))) {
    const dataset = after.content.data[data]?.dataset ?? before.content.data[data]?.dataset ?? null
    const about = {
      data,
      dataset,
      asOf,
      directions: [...new Set(moved.filter((period) => period.data === data).map(({ direction }) => direction))],
    }
    if (data === WEB_ANALYTICS) touched.push({ ...about, ...(await countAnalytics(deps, organizationId)) })
    else if (dataset === null) touched.push({ ...about, ...UNREACHED })
    else
      touched.push({
        ...about,
        ...(await countInDataset(deps, organizationId, { data, dataset, asOf, before, after })),
      })
  }
  return touched
}

type Counted = Pick<TouchedRecords, 'records' | 'dueBefore' | 'dueAfter' | 'explanation'>

const uncounted = (explanation: string): Counted => ({ records: null, dueBefore: null, dueAfter: null, explanation })

const UNREACHED = uncounted('It lies in no dataset of the policy, so Assent can neither count nor delete it.')

/** An event keeps the days it was given when it was written, so a new period touches none that is there. */
async function countAnalytics({ db }: Pick<Deps, 'db'>, organizationId: string): Promise<Counted> {
  const groups = await inOrganization(db, organizationId, (trx) => countDue(trx, 'facts', END_OF_TIME))
  const events = groups.reduce((sum, group) => sum + group.events, 0)
  return {
    records: 0,
    dueBefore: 0,
    dueAfter: 0,
    explanation: `${events} events that are there keep the days they were given; the new period is for events from its first day on.`,
  }
}

async function countInDataset(
  deps: Pick<Deps, 'db' | 'clock' | 'keyring' | 'datasets'>,
  organizationId: string,
  {
    data,
    dataset,
    asOf,
    before,
    after,
  }: {
    readonly data: string
    readonly dataset: string
    readonly asOf: CalendarDate
    readonly before: NamedPolicy
    readonly after: NamedPolicy
  },
): Promise<Counted> {
  try {
    const adapter = await deps.datasets.open(organizationId, dataset)
    if (adapter === null) return uncounted(`The dataset ${dataset} is not in force yet, so nothing is counted in it.`)
    const situation = await readSituation(deps, organizationId)
    const count = (policy: NamedPolicy, day: CalendarDate): Promise<readonly DatasetCount[]> =>
      countUnder(deps, adapter, { ...situation, governed: governedBy(policy) }, { data, dataset, day })
    const [all, dueBefore, dueAfter] = [
      Math.max(0, ...(await count(after, END_OF_TIME)).map(rowsOf)),
      sum(await count(before, asOf)),
      sum(await count(after, asOf)),
    ]
    return {
      records: all,
      dueBefore,
      dueAfter,
      explanation: `Of ${all} records with a day, ${dueBefore} are due by ${asOf} under the old rule and ${dueAfter} under the new one.`,
    }
  } catch (error) {
    if (error instanceof DatasetError) return uncounted(error.message)
    throw error
  }
}

async function countUnder(
  deps: Pick<Deps, 'db' | 'clock' | 'keyring'>,
  adapter: DatasetAdapter,
  situation: Situation,
  { data, dataset, day }: { readonly data: string; readonly dataset: string; readonly day: CalendarDate },
): Promise<readonly DatasetCount[]> {
  const rules = situation.governed.rules.filter((rule) => rule.data === data).map(({ id }) => id)
  const order = await orderFor(deps, situation, dataset, { asOf: day })
  if (order === null) return []
  return (await adapter.preview(order)).filter(({ rule }) => rules.includes(rule))
}

/** What is due and what a hold keeps: both have a day. */
const rowsOf = ({ due, held }: DatasetCount): number => due + held.reduce((total, { rows }) => total + rows, 0)
const sum = (counts: readonly DatasetCount[]): number => counts.reduce((total, { due }) => total + due, 0)
