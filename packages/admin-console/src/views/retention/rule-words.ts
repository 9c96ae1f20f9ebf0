import { parsePeriod } from '@assent/shared'
import type { RetentionRulesQuery } from '../../api/generated.ts'
import { formatPeriod } from '../../parts/format.ts'
import { ACTION_WORDS, readable, triggerWords } from '../../parts/words.ts'

export type Rule = RetentionRulesQuery['retentionRules'][number]
type Stage = Rule['stages'][number]
type Bound = Rule['floors'][number]

/** One stage as a sentence: "Delete 30 days after it was cancelled; until then hidden, and can be restored". */
export function stageWords(stage: Stage): string {
  const { action, period, trigger, within, restorable } = stage
  const act = ACTION_WORDS[action]
  const when = isZero(period)
    ? `as soon as ${triggerWords(trigger)}`
    : `${within ? 'at the latest ' : ''}${formatPeriod(period)} after ${startWords(stage)}`
  return `${act} ${when}${restorable ? '; until then hidden, and can be restored' : ''}`
}

/** All that limits a rule, each as a sentence. */
export function limitWords({ floors, maxima, tenant, pinned }: Rule): readonly string[] {
  return [
    ...floors.map((bound) => `Never before ${boundWords(bound)}, not even for an erasure`),
    ...maxima.map((bound) => `Never later than ${boundWords(bound)}`),
    ...(tenant === null
      ? []
      : [
          tenant.min === tenant.max
            ? `Tenants: ${formatPeriod(tenant.min)}`
            : `Tenants choose from ${formatPeriod(tenant.min)} to ${formatPeriod(tenant.max)}; a shorter period waits ${formatPeriod(tenant.notice)}`,
        ]),
    ...(pinned ? ['Fixed for each record when it is created; later versions do not move its day'] : []),
  ]
}

/** Where the data of a rule lies. */
export function placeWords({ dataset, own }: Rule): string {
  if (dataset !== null) return `Dataset ${dataset}`
  return own ? 'Assent’s own tables' : 'Assent’s own tables, or nowhere that Assent reaches'
}

/** A rule's name: its id, without the mark of Assent's own. */
export function ruleName(id: string): string {
  return readable(id.replace(/^assent:/, ''))
}

function boundWords(bound: Bound): string {
  const { period, statute } = bound
  const law = statute === null ? '' : ` (${statute.name}, ${statute.country})`
  return `${formatPeriod(period)} after ${startWords(bound)}${law}`
}

/** What a period is counted from. */
function startWords({ trigger, fromYearEnd }: Pick<Bound, 'trigger' | 'fromYearEnd'>): string {
  return fromYearEnd ? `the end of the year in which ${triggerWords(trigger)}` : triggerWords(trigger)
}

function isZero(period: string): boolean {
  const read = parsePeriod(period)
  return read.ok && read.value.months === 0 && read.value.days === 0
}
