import { parsePeriod, type Period } from '@assent/shared'
import { endsLater, type Span } from '../period-lengths.domain.ts'
import { neverLonger } from '../../retention/rule.domain.ts'
import type { ChangeKind, Direction } from './change.domain.ts'
import type { Judge } from './fields.domain.ts'

/** Reads a period of a checked policy; `session` ends with the browser. */
function read(written: string): Period {
  const period = parsePeriod(written)
  return period.ok ? period.value : { months: 0, days: 0 }
}

/** Null when both are the same length; in doubt (P30D and P1M) longer, so that people are told. */
export function compare(was: string, becomes: string): Direction | null {
  return comparePeriods(read(was), read(becomes))
}

function comparePeriods(from: Period, to: Period): Direction | null {
  if (from.months === to.months && from.days === to.days) return null
  return neverLonger(to, from) ? 'shorter' : 'longer'
}

/** The same of spans: what begins at the end of the year ends later than what begins at the event. */
export function compareSpans(was: Span, becomes: Span): Direction | null {
  if (was.fromYearEnd === becomes.fromYearEnd) return comparePeriods(was.period, becomes.period)
  return endsLater(becomes, was) ? 'longer' : 'shorter'
}

const judgeBy =
  (worse: Direction, whenStated: ChangeKind, whenUnstated: ChangeKind): Judge<string> =>
  (was, becomes) => {
    if (was === undefined) return whenStated
    if (becomes === undefined) return whenUnstated
    return compare(was, becomes) === worse ? 'material' : 'minor'
  }

/** A time that something is kept or takes: longer is worse, and no limit is worst. */
export const materialWhenLonger = judgeBy('longer', 'minor', 'material')
/** A time that people are given: shorter is worse, and none is worst. */
export const materialWhenShorter = judgeBy('shorter', 'minor', 'material')
