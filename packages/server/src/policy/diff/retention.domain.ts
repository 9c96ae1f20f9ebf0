import type { Policy, PolicyBound, PolicyRetention, PolicyStage } from '../policy.types.ts'
import type { Change, ChangeKind, Direction } from './change.domain.ts'
import { compareItems, isSame, keyed, makeChange, type About } from './collect.domain.ts'
import { spanOf } from '../period-lengths.domain.ts'
import { compare, compareSpans } from './periods.domain.ts'
import { writeStage, writeValue } from './words.domain.ts'

/** Changes of the rules, by the data they govern: an id is a name, the period is the promise. */
export function compareRetention(before: Policy, after: Policy): Change[] {
  const byData = (policy: Policy) => keyed(policy.retention, ({ data }) => data)
  return compareItems<PolicyRetention>(
    byData(before),
    byData(after),
    (data) => ({
      area: 'retention',
      path: `retention.${data}`,
      code: 'RETENTION',
      subject: { entity: 'retention', id: data },
    }),
    // A rule for new data comes with the data, and one goes with it; what is left without a rule is refused.
    { added: () => 'minor', removed: () => 'minor', reason: 'period' },
    (about, was, becomes) => [
      ...compareStages(about, was, becomes),
      ...compareBound(about, 'floor', was.floor, becomes.floor),
      ...compareBound(about, 'maximum', was.maximum, becomes.maximum),
      ...compareTenant(about, was, becomes),
      ...comparePin(about, was, becomes),
      ...(was.id === becomes.id
        ? []
        : [makeChange(at(about, 'id'), 'minor', { label: 'name of the rule', was: was.id, becomes: becomes.id })]),
    ],
  )
}

const at = (about: About, field: string): About => ({
  ...about,
  path: `${about.path}.${field}`,
  code: `${about.code}_${field.toUpperCase()}`,
})

/** Longer or unclear is material: people were promised less. */
const kindOf = (direction: Direction): ChangeKind => (direction === 'shorter' ? 'minor' : 'material')

function moved(
  about: About,
  field: string,
  direction: Direction,
  rest: { readonly label: string; readonly was: string | null; readonly becomes: string | null },
): Change {
  return makeChange(at(about, field), kindOf(direction), {
    reason: 'period',
    ...rest,
    period: { direction, data: about.subject?.id ?? '' },
  })
}

function compareStages(about: About, was: PolicyRetention, becomes: PolicyRetention): Change[] {
  const byEvent = ({ stages }: PolicyRetention) => keyed(stages, ({ after, action }) => `${action} ${after}`)
  const [before, after] = [byEvent(was), byEvent(becomes)]
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key): Change[] => {
    const [from, to] = [before[key], after[key]]
    if (isSame(from, to)) return []
    const words = {
      label: 'stage',
      was: from === undefined ? null : writeStage(from),
      becomes: to === undefined ? null : writeStage(to),
    }
    return [moved(about, 'stages', directionOf(from, to, Object.values(after)), words)]
  })
}

function directionOf(
  from: PolicyStage | undefined,
  to: PolicyStage | undefined,
  stagesAfter: readonly PolicyStage[],
): Direction {
  // One more event or step can only bring something forward, a step fewer can only put it off. Blocked data is still
  // there, so a step that blocks instead of one that deletes is told with the step that went.
  if (from === undefined) return 'shorter'
  if (to === undefined) return stagesAfter.length === 0 ? 'unclear' : 'longer'
  const direction = compareSpans(spanOf(from), spanOf(to))
  if (direction !== null) return direction
  // `within` may act any day before, `period` keeps for so long; a grace hides what otherwise stays in use.
  if ((from.period === undefined) !== (to.period === undefined)) return to.period === undefined ? 'shorter' : 'longer'
  return 'unclear'
}

function compareBound(
  about: About,
  field: 'floor' | 'maximum',
  was: PolicyBound | undefined,
  becomes: PolicyBound | undefined,
): Change[] {
  if (isSame(was, becomes)) return []
  const label = field === 'floor' ? 'least time it is kept' : 'most time it is kept'
  const words = { label, was: writeValue(was), becomes: writeValue(becomes) }
  // A floor that comes keeps data longer, a maximum that comes ends it sooner.
  if (was === undefined) return [moved(about, field, field === 'floor' ? 'longer' : 'shorter', words)]
  if (becomes === undefined) return [moved(about, field, field === 'floor' ? 'shorter' : 'longer', words)]
  const direction = was.after === becomes.after ? compareSpans(spanOf(was), spanOf(becomes)) : 'unclear'
  // Another law for the same period moves no day.
  return direction === null ? [makeChange(at(about, field), 'minor', words)] : [moved(about, field, direction, words)]
}

function compareTenant(about: About, { tenant: was }: PolicyRetention, { tenant: becomes }: PolicyRetention): Change[] {
  if (isSame(was, becomes)) return []
  const words = { label: 'periods that customers may choose', was: writeValue(was), becomes: writeValue(becomes) }
  if (was === undefined || becomes === undefined) return [moved(about, 'tenant', 'unclear', words)]
  const most = compare(was.max, becomes.max)
  const least = compare(was.min, becomes.min)
  if (most === null && least === null) return [makeChange(at(about, 'tenant'), 'minor', words)]
  return [moved(about, 'tenant', most === 'longer' || least === 'longer' ? 'longer' : 'shorter', words)]
}

function comparePin(about: About, { pin: was }: PolicyRetention, { pin: becomes }: PolicyRetention): Change[] {
  if (was === becomes) return []
  const words = { label: 'fixing of the day when a record is made', was: writeValue(was), becomes: writeValue(becomes) }
  return [makeChange(at(about, 'pin'), becomes === true ? 'minor' : 'material', { reason: 'promise', ...words })]
}
