import type { TouchedRecords } from '../policy/count-touched.ts'
import type { PolicyDiff } from '../policy/diff/change.domain.ts'
import type { ComparedPolicies } from '../policy/diff/diff-policies.domain.ts'
import type { VersionPlan } from '../policy/policy-versions.domain.ts'
import type { Report } from './report.ts'

/** A diff for people and programs. `touched`: null where no database was asked. */
export function reportDiff(
  { before, after, diff }: ComparedPolicies,
  touched: readonly TouchedRecords[] | null,
  exitCode: boolean,
): Report {
  const head = `${before.version} → ${after.version}`
  const records = (touched ?? []).map(({ data, explanation }) => `  records  ${data}: ${explanation}`)
  const text =
    diff.kind === 'none'
      ? `${head}: nothing changes for people.`
      : [`${head}: ${diff.kind}`, ...diffLines(diff), ...records].join('\n')
  return {
    exitCode: exitCode && diff.kind !== 'none' ? 1 : 0,
    text,
    data: {
      before: before.version,
      after: after.version,
      kind: diff.kind,
      changes: diff.changes,
      askedAgain: diff.askedAgain,
      records: touched,
    },
  }
}

/** What a version that is applied changes, and when it may take effect. */
export function planLines(plan: VersionPlan | null): readonly string[] {
  if (!plan?.compared) return []
  const { diff, before } = plan.compared
  if (diff.kind === 'none') return [`Against version ${before.version} nothing changes for people.`]
  return [
    `Against version ${before.version}: ${diff.kind}`,
    ...diffLines(diff),
    ...(plan.toldNobody
      ? ['  No notice is needed: nobody was asked or told anything yet, so there is nobody to tell.']
      : []),
    `  Earliest effective day: ${plan.earliestOn ?? ''}`,
  ]
}

function diffLines({ changes, askedAgain }: PolicyDiff): readonly string[] {
  return [
    ...changes.map(({ kind, sentence, article }) =>
      kind === 'material' ? `  MATERIAL ${sentence} [${article ?? ''}]` : `  minor    ${sentence}`,
    ),
    ...askedAgain.map(({ purpose, because }) =>
      because.length === 0
        ? `  asked    ${purpose}: for the first time; no earlier answer covers it.`
        : `  asked    ${purpose}: again, because of its ${because.join(', ')}.`,
    ),
  ]
}
