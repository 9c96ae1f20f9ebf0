import type { CalendarDate } from '@assent/shared'
import { loadPolicy } from '../policy/load-policy.ts'
import { countFindings, countLine, findingData, findingLines } from './report-findings.ts'
import type { Report } from './report.ts'

export interface CheckedFile {
  /** As it was named on the command line. */
  readonly file: string
  readonly text: string
}

export interface CheckPoliciesOptions {
  readonly today: CalendarDate
  /** Whether warnings fail too. */
  readonly strict: boolean
  readonly colour: boolean
}

/** Checks policy files without a database. 0: all can be applied; 1: one cannot, or with `strict` wants an answer. */
export function checkPolicies(files: readonly CheckedFile[], { today, strict, colour }: CheckPoliciesOptions): Report {
  const checked = files.map(({ file, text }) => ({ file, text, loaded: loadPolicy(text, { today }) }))
  const counts = countFindings(checked.flatMap(({ loaded }) => loaded.findings))
  const ok = checked.every(({ loaded }) => loaded.ok)
  const texts = checked.flatMap(({ file, text, loaded }) => [
    ...(loaded.findings.length === 0 ? [] : [findingLines(file, loaded.findings, { source: text, colour })]),
    loaded.ok ? `${file}: version ${loaded.policy.policy.version} can be applied.` : `${file}: cannot be applied.`,
  ])
  const howMany = files.length === 1 ? '' : `${files.length} files: `
  const explained =
    counts.error + counts.warning + counts.note === 0 ? '' : ' Each is explained in docs/guides/policy-findings.md.'
  return {
    exitCode: ok && !(strict && counts.warning > 0) ? 0 : 1,
    text: [...texts, `${howMany}${countLine(counts)}.${explained}`].join('\n'),
    data: {
      ok,
      errors: counts.error,
      warnings: counts.warning,
      notes: counts.note,
      files: checked.map(({ file, loaded }) => ({
        file,
        ok: loaded.ok,
        version: loaded.ok ? loaded.policy.policy.version : null,
      })),
      findings: checked.flatMap(({ file, loaded }) => loaded.findings.map((finding) => findingData(file, finding))),
    },
  }
}
