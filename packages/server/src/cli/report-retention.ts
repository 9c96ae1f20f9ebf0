import { assertNever } from '@assent/shared'
import type { DatasetRun, RetentionCount } from '../retention/retention.domain.ts'
import type { RetentionOutcome } from '../retention/run-retention.ts'
import { table, type Report } from './report.ts'

/** A retention run or preview as a report: what became of each organization, and one table with what each count means. */
export function reportRetention(outcome: RetentionOutcome, slugs: ReadonlyMap<string, string>): Report {
  const slugOf = (organizationId: string): string => slugs.get(organizationId) ?? organizationId
  switch (outcome.kind) {
    case 'refused':
      return {
        // A word that nobody knows was asked wrongly.
        exitCode: outcome.code === 'UNKNOWN_RULE' || outcome.code === 'UNKNOWN_DATASET' ? 2 : 1,
        text: `${outcome.code}: ${outcome.message}`,
        data: { refused: { code: outcome.code, message: outcome.message } },
      }
    case 'previewed': {
      const previews = outcome.previews.map(({ organizationId, ...preview }) => ({
        organization: slugOf(organizationId),
        ...preview,
      }))
      const rows = previews.flatMap(({ organization, counts }) => rowsOf(organization, counts))
      const notes = previews.flatMap(({ organization, datasets }) => notesOf(organization, datasets))
      const [first] = previews
      const title = first === undefined ? NO_POLICY : `Would be done for ${first.asOf}; nothing was changed.`
      const failed = previews.some(({ datasets }) => datasets.some(({ status }) => status === 'failed'))
      return {
        exitCode: failed ? 1 : 0,
        text: composed(title, rows, notes, ['due', 'held']),
        data: { dryRun: true, previews },
      }
    }
    case 'ran': {
      const runs = outcome.runs.map(({ organizationId, ...run }) => ({ organization: slugOf(organizationId), ...run }))
      const rows = runs.flatMap(({ organization, counts }) => rowsOf(organization, counts))
      const notes = runs.flatMap(({ organization, datasets }) => notesOf(organization, datasets))
      const titles = runs.map(({ organization, asOf, durationMs, status, failure }) =>
        status === 'failed'
          ? `${organization}: FAILED for ${asOf}: ${failure ?? ''}`
          : `${organization}: done for ${asOf} in ${durationMs ?? 0} ms.`,
      )
      const failed = runs.some(({ status }) => status === 'failed')
      return {
        exitCode: failed ? 1 : 0,
        text: composed(titles.join('\n') || NO_POLICY, rows, notes, ['due', 'done', 'held']),
        data: { dryRun: false, runs },
      }
    }
    default:
      return assertNever(outcome)
  }
}

const NO_POLICY = 'No organization has a policy yet, so there is no rule to act on.'

/** One line of the table; which of its numbers are shown depends on whether anything was done. */
interface Row {
  readonly words: readonly string[]
  readonly numbers: Readonly<Record<'due' | 'done' | 'held', number>>
  readonly explanation: string
}

function rowsOf(organization: string, counts: readonly RetentionCount[]): readonly Row[] {
  return counts.map(({ dataset, rule, policyVersion, action, due, done, held, explanation }) => ({
    words: [organization, dataset ?? '(own)', rule, policyVersion, action],
    numbers: { due, done, held: held.reduce((sum, { rows }) => sum + rows, 0) },
    explanation,
  }))
}

/** What is to be said of datasets that were not simply done. */
function notesOf(organization: string, datasets: readonly DatasetRun[]): readonly string[] {
  return datasets
    .filter(({ status }) => status !== 'done')
    .map(({ dataset, status, code, message }) => `${organization}, dataset ${dataset}: ${status} (${code}). ${message}`)
}

function composed(
  title: string,
  rows: readonly Row[],
  notes: readonly string[],
  numbers: readonly (keyof Row['numbers'])[],
): string {
  const head = ['organization', 'dataset', 'rule', 'policy', 'action', ...numbers, 'explanation']
  const lines = rows.map(({ words, numbers: all, explanation }) => [
    ...words,
    ...numbers.map((name) => all[name]),
    explanation,
  ])
  return [title, ...(rows.length === 0 ? [] : [table(head, lines)]), ...notes].join('\n')
}
