import { assertNever } from '@assent/shared'
import type { RetentionCount } from '../retention/retention.domain.ts'
import type { RetentionOutcome } from '../retention/run-retention.ts'
import { table, type Report } from './report.ts'

/** A retention run or preview as a report: one table for each organization, and what each count means. */
export function reportRetention(outcome: RetentionOutcome, slugs: ReadonlyMap<string, string>): Report {
  const slugOf = (organizationId: string): string => slugs.get(organizationId) ?? organizationId
  switch (outcome.kind) {
    case 'refused':
      return {
        exitCode: 1,
        text: `${outcome.code}: ${outcome.message}`,
        data: { refused: { code: outcome.code, message: outcome.message } },
      }
    case 'previewed': {
      const previews = outcome.previews.map(({ organizationId, asOf, counts }) => ({
        organization: slugOf(organizationId),
        asOf,
        counts,
      }))
      const texts = previews.map(
        ({ organization, asOf, counts }) =>
          `${organization}: would be done for ${asOf}; nothing was changed\n${countTable(counts)}`,
      )
      return { exitCode: 0, text: joined(texts), data: { dryRun: true, previews } }
    }
    case 'ran': {
      const runs = outcome.runs.map(({ organizationId, ...run }) => ({ organization: slugOf(organizationId), ...run }))
      const texts = runs.map(({ organization, asOf, durationMs, status, failure, counts }) => {
        const title = status === 'failed' ? `FAILED: ${failure ?? ''}` : `done for ${asOf} in ${durationMs ?? 0} ms`
        return `${organization}: ${title}\n${countTable(counts)}`
      })
      const failed = runs.some(({ status }) => status === 'failed')
      return { exitCode: failed ? 1 : 0, text: joined(texts), data: { dryRun: false, runs } }
    }
    default:
      return assertNever(outcome)
  }
}

function joined(texts: readonly string[]): string {
  return texts.length === 0 ? 'No organization has a policy yet, so there is no rule to act on.' : texts.join('\n\n')
}

function countTable(counts: readonly RetentionCount[]): string {
  const rows = counts.map(({ rule, policyVersion, action, cutoff, due, done }) => [
    rule,
    policyVersion,
    action,
    cutoff,
    due,
    done,
  ])
  const explanations = counts.map(({ explanation }) => `  ${explanation}`)
  return [table(['rule', 'policy', 'action', 'up to', 'due', 'done'], rows), ...explanations].join('\n')
}
