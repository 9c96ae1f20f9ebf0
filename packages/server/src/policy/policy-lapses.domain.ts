import type { CalendarDate } from '@assent/shared'
import { judgePolicy } from './policy.domain.ts'
import { FINDING_RULES, writePath, type FindingCode, type FindingLevel } from './policy-finding.domain.ts'
import type { Policy } from './policy.types.ts'

/** Something that was in order on the first day of a version and is not any more. */
export interface PolicyLapse {
  readonly level: Exclude<FindingLevel, 'note'>
  readonly code: FindingCode
  /** Path of the value, e.g. `recipients[2].safeguards[0].until`. */
  readonly path: string
  readonly message: string
  readonly article: string | null
  readonly help: string
}

/**
 * What time has done to a version in force: what the checker says of it today and did not say of its first day. An error
 * counts in any case, because no version is applied with one: then the law moved, such as an adequacy decision that fell.
 */
export function lapsesOf(policy: Policy, today: CalendarDate): readonly PolicyLapse[] {
  const first = new Set(graveFindings(policy).map(nameOf))
  return graveFindings(policy, today).filter((lapse) => lapse.level === 'error' || !first.has(nameOf(lapse)))
}

const nameOf = ({ level, code, path }: PolicyLapse): string => `${level} ${code} ${path}`

function graveFindings(policy: Policy, today?: CalendarDate): readonly PolicyLapse[] {
  return judgePolicy(policy, { today }).flatMap(({ level: given, code, path, message, article, help }) => {
    const rule = FINDING_RULES[code]
    const level = given ?? rule.level
    if (level === 'note') return []
    return [
      {
        level,
        code,
        path: writePath(path),
        message,
        article: article ?? rule.article ?? null,
        help: help ?? rule.help,
      },
    ]
  })
}

/** The mail about them, to the people who answer for the policy. */
export function lapseMail(
  version: string,
  lapses: readonly PolicyLapse[],
  today: CalendarDate,
): { readonly subject: string; readonly text: string } {
  const errors = lapses.filter(({ level }) => level === 'error').length
  const what = `${lapses.length} ${lapses.length === 1 ? 'thing has' : 'things have'}`
  return {
    subject: `The privacy policy needs you: ${what} lapsed`,
    text:
      [
        `Version ${version} of the policy is in force, and since ${today} this is no longer in order:`,
        ...lapses.map(({ level, code, path, message, article, help }) =>
          [`${level} ${code}${article === null ? '' : ` (${article})`} at ${path}`, message, `To mend: ${help}`].join(
            '\n',
          ),
        ),
        errors === 0
          ? 'The version stays in force. Mend the file under a new version word and apply it.'
          : 'The version stays in force, but what is marked as an error lacks a ground in law from today on. Mend the file under a new version word and apply it; where the law leaves no time for notice, say so with --required-by.',
        'Each of these comes once. GraphQL policyFindings lists what holds today.',
      ].join('\n\n') + '\n',
  }
}
