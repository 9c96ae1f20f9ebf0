import { askedAgain, type MaterialPart } from '../material-parts.domain.ts'
import type { Policy } from '../policy.types.ts'
import {
  CHANGE_AREAS,
  REASONS,
  type Change,
  type ChangeArea,
  type PolicyDiff,
  type WordedChange,
} from './change.domain.ts'
import { compareSetup } from './compare-setup.domain.ts'
import { compareUse } from './compare-use.domain.ts'
import { compareRetention } from './retention.domain.ts'
import { namesFrom, sentenceOf } from './words.domain.ts'

/** A policy with the word of its version. */
export interface NamedPolicy {
  readonly version: string
  readonly content: Policy
}

export interface ComparedPolicies {
  readonly before: NamedPolicy
  readonly after: NamedPolicy
  readonly diff: PolicyDiff
}

export function comparePolicies(before: NamedPolicy, after: NamedPolicy): ComparedPolicies {
  return { before, after, diff: diffPolicies(before.content, after.content) }
}

/**
 * What changes for people between two policies: what is material first, each part in the order they read it. Two
 * policies that say the same, in whatever order, have no changes. The version word and the effective day are the version
 * itself and are not listed.
 */
export function diffPolicies(before: Policy, after: Policy): PolicyDiff {
  const asked = askedAgain(before, after)
  const because = new Map(asked.map(({ purpose, because: parts }) => [purpose, parts]))
  const asks = (purpose: string, part: MaterialPart): boolean => {
    const parts = because.get(purpose)
    // What was not asked before is asked now because it came, rests on consent now, or is no longer always on.
    const causes: readonly MaterialPart[] = parts?.length === 0 ? ['basis', 'category'] : (parts ?? [])
    return causes.includes(part)
  }
  const nameOf = namesFrom(before, after)
  const all = [...compareUse(before, after), ...compareSetup(before, after), ...compareRetention(before, after)]
  const changes = all.map((change): WordedChange => {
    const asksAgain = change.touches?.purposes.filter((id) => asks(id, change.touches?.part ?? 'data')) ?? []
    return {
      ...change,
      // A yes that no longer covers what is done is no small thing, whatever else the change is.
      ...(asksAgain.length > 0 && change.kind === 'minor'
        ? { kind: 'material', reason: change.reason ?? 'purpose' }
        : {}),
      sentence: sentenceOf(change, nameOf),
      article: null,
      asksAgain,
      concerns: concernsOf(change, before, after),
    }
  })
  const worded = changes.map((change): WordedChange => ({
    ...change,
    article: change.reason === null ? null : REASONS[change.reason],
  }))
  return {
    kind: worded.length === 0 ? 'none' : worded.some(({ kind }) => kind === 'material') ? 'material' : 'minor',
    changes: worded.sort((a, b) => a.kind.localeCompare(b.kind) || order(a.area) - order(b.area)),
    askedAgain: asked,
  }
}

const order = (area: ChangeArea): number => CHANGE_AREAS.indexOf(area)

/** The kinds of people whose data a change is about, as the policies name them. */
function concernsOf({ subject, touches }: Change, before: Policy, after: Policy): readonly string[] {
  const dataOf = (purpose: string): readonly string[] =>
    [before, after].flatMap(({ purposes }) => purposes.find(({ id }) => id === purpose)?.data ?? [])
  const data =
    subject?.entity === 'data' || subject?.entity === 'retention'
      ? [subject.id]
      : subject?.entity === 'purpose'
        ? dataOf(subject.id)
        : (touches?.purposes ?? []).flatMap(dataOf)
  return [
    ...new Set(data.flatMap((name) => [before, after].flatMap((policy) => policy.data[name]?.subjects ?? []))),
  ].sort()
}
