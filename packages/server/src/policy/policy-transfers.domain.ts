import { show, type CalendarDate } from '@assent/shared'
import { ADEQUACY_DECISIONS, adequacyOf, holdsOn, isInEea, standsOn } from './adequacy.domain.ts'
import type { Remark } from './policy-finding.domain.ts'
import type { PolicyRecipient, PolicySafeguard } from './policy.types.ts'

/** What is asked of data that goes to a recipient outside the EEA (GDPR Arts. 44 to 49). */
export function checkTransfers(recipient: PolicyRecipient, index: number, day: CalendarDate): Remark[] {
  const { safeguards = [], locations, name } = recipient
  const path = ['recipients', index, 'safeguards']
  const because = [['recipients', index, 'locations']]
  const outside = locations.filter((place) => !isInEea(place))
  if (outside.length === 0) {
    return safeguards.map(({ kind }, at) => ({
      code: 'SAFEGUARD_NEEDLESS',
      path: [...path, at],
      because,
      message: `${show(name)} processes in ${locations.join(', ')} only, where ${kind} is not needed.`,
    }))
  }
  if (safeguards.length === 0) {
    const decided = outside.filter((place) => {
      const decision = adequacyOf(place, day)
      return decision !== undefined && decision.framework === undefined
    })
    return [
      {
        code: 'SAFEGUARD_MISSING',
        path,
        because,
        message:
          `Data goes to ${outside.join(', ')} and no safeguard is named.` +
          (decided.length > 0 ? ` There is an adequacy decision for ${decided.join(', ')}: kind adequacy.` : ''),
      },
    ]
  }
  const context = { name, outside, day, because, safeguards }
  return [
    ...safeguards.flatMap((safeguard, at) => checkSafeguard(safeguard, [...path, at], context)),
    ...checkDerogation(safeguards, path, because),
  ]
}

interface TransferContext {
  readonly name: string
  readonly outside: readonly string[]
  readonly day: CalendarDate
  readonly because: Remark['because'] & {}
  readonly safeguards: readonly PolicySafeguard[]
}

function checkSafeguard(
  safeguard: PolicySafeguard,
  path: readonly (string | number)[],
  context: TransferContext,
): Remark[] {
  const { name, outside, day, safeguards } = context
  const { kind, from, until, assessed, review } = safeguard
  const remarks: Remark[] = []
  const others = safeguards
    .filter((other) => other !== safeguard && standsOn(other, outside, day))
    .map((other) => other.kind)
  if (from !== undefined && until !== undefined && until < from) {
    remarks.push({ code: 'IMPOSSIBLE_DATES', path: [...path, 'until'], message: `${until} is before from: ${from}.` })
  } else if (!holdsOn(safeguard, day)) {
    const over = until !== undefined && until < day
    remarks.push({
      // What else holds carries the transfer; the notice is wrong all the same.
      level: others.length > 0 ? 'warning' : 'error',
      code: over ? 'SAFEGUARD_EXPIRED' : 'SAFEGUARD_NOT_YET',
      path: [...path, over ? 'until' : 'from'],
      because: [['policy', 'effective']],
      message:
        (over ? `${kind} ended on ${until}, before ${day}` : `${kind} holds from ${from ?? ''} only, after ${day}`) +
        whatRemains(name, others),
    })
  } else if (kind === 'adequacy') remarks.push(...checkAdequacy(safeguard, path, others, context))
  if ((kind === 'scc' || kind === 'bcr') && assessed === undefined) {
    remarks.push({
      code: 'ASSESSMENT_MISSING',
      path: [...path, 'assessed'],
      message: `${kind} for ${outside.join(', ')} without the day of a transfer impact assessment.`,
    })
  }
  if (review !== undefined && review < day) {
    remarks.push({
      code: 'REVIEW_OVERDUE',
      path: [...path, 'review'],
      because: [['policy', 'effective']],
      message: `The review was due on ${review}, before ${day}.`,
    })
  }
  return remarks
}

/** What carries a transfer when one of its safeguards does not: the next that is named and holds. */
function whatRemains(name: string, others: readonly string[]): string {
  return others.length > 0
    ? `; for ${show(name)} ${others.join(' and ')} remains.`
    : `, and nothing else protects what ${show(name)} receives.`
}

function checkAdequacy(
  { framework, until }: PolicySafeguard,
  path: readonly (string | number)[],
  others: readonly string[],
  { name, outside, day, because }: TransferContext,
): Remark[] {
  const decisions = outside.flatMap((place) => adequacyOf(place, day) ?? [])
  if (decisions.length === 0) {
    const ended = ADEQUACY_DECISIONS.find(
      ({ country, until: last }) => outside.includes(country) && (last ?? day) < day,
    )
    if (ended !== undefined) {
      return [
        {
          level: others.length > 0 ? 'warning' : 'error',
          code: 'SAFEGUARD_EXPIRED',
          path: [...path, 'kind'],
          because: [...because, ['policy', 'effective']],
          message: `The adequacy decision on ${ended.country}, ${ended.decision}, ended on ${ended.until ?? ''}, before ${day}${whatRemains(name, others)}`,
        },
      ]
    }
    return [
      {
        code: 'ADEQUACY_UNKNOWN',
        path: [...path, 'kind'],
        because,
        message: `There is no adequacy decision for ${outside.join(', ')} on ${day}; there is one for ${ADEQUACY_DECISIONS.map(({ country }) => country).join(', ')}.`,
      },
    ]
  }
  const certified = decisions.find((decision) => decision.framework !== undefined)
  if (certified === undefined) return []
  if (framework !== certified.framework) {
    // Another country of the list may be the one that is meant.
    if (framework === undefined && decisions.some((decision) => decision.framework === undefined)) return []
    return [
      {
        code: 'ADEQUACY_FRAMEWORK',
        path: [...path, framework === undefined ? 'kind' : 'framework'],
        because,
        message: `The decision on ${certified.country} covers firms certified under ${certified.framework ?? ''} only; expected framework: ${certified.framework ?? ''}, got ${framework === undefined ? 'none' : show(framework)}.`,
      },
    ]
  }
  if (until !== undefined) return []
  return [
    {
      code: 'ADEQUACY_WITHOUT_END',
      path: [...path, 'framework'],
      message: `It is not said until when the certification under ${framework} holds.`,
    },
  ]
}

function checkDerogation(
  safeguards: readonly PolicySafeguard[],
  path: readonly (string | number)[],
  because: Remark['because'] & {},
): Remark[] {
  if (safeguards.some(({ kind }) => kind !== 'derogation')) return []
  return [
    { code: 'DEROGATION_ONLY', path: [...path, 0], because, message: 'A derogation is the only safeguard named.' },
  ]
}
