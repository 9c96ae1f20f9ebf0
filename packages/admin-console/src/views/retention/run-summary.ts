import { html, nothing, type TemplateResult } from 'lit'
import type { RetentionPreviewQuery, RetentionRunsQuery } from '../../api/generated.ts'
import { dataTable } from '../../parts/data-table.ts'
import { count, day, formatDay, formatMilliseconds, formatNumber, time } from '../../parts/format.ts'
import { ACTION_WORDS, readable } from '../../parts/words.ts'

export type Run = RetentionRunsQuery['retentionRuns']['edges'][number]['node']
export type Count = RetentionPreviewQuery['retentionPreview']['counts'][number]

/** Rows by what happens to them; `due` for what would be done, `done` for what was. */
export function totals(counts: readonly Count[], field: 'due' | 'done'): { anonymised: number; deleted: number } {
  const sum = (action: Count['action']): number =>
    counts.filter((one) => one.action === action).reduce((total, one) => total + one[field], 0)
  return { anonymised: sum('ANONYMIZE'), deleted: sum('DELETE') }
}

/** One sentence of a run. */
export function runSentence({ counts }: Pick<Run, 'counts'>): string {
  const { anonymised, deleted } = totals(counts, 'done')
  return anonymised + deleted === 0
    ? 'Nothing was due.'
    : `${count(anonymised, 'row')} anonymised, ${count(deleted, 'row')} deleted.`
}

const STARTED_BY: Readonly<Record<string, string>> = {
  nightly: 'the nightly job',
  cli: 'the command line',
  api: 'an API key',
}

export function startedBy(word: string): string {
  return STARTED_BY[word] ?? word
}

const STATUS: Readonly<Record<string, readonly [words: string, variant: string]>> = {
  done: ['Done', 'success'],
  failed: ['Failed', 'danger'],
  running: ['Running', 'brand'],
}

export function statusMark(status: string): TemplateResult {
  const [words, variant] = STATUS[status] ?? [status, 'neutral']
  return html`<wa-badge variant=${variant} appearance="filled-outlined">${words}</wa-badge>`
}

/** A run in short: what it did and why. */
export function runSummary(run: Run): TemplateResult {
  return html`<p class="run-line">
      ${statusMark(run.status)}
      <strong>${runSentence(run)}</strong>
      <span class="note">
        For ${formatDay(run.asOf)}, started ${time(run.startedAt)} by
        ${startedBy(run.startedBy)}${run.durationMs === null ? '' : `, took ${formatMilliseconds(run.durationMs)}`}.
      </span>
    </p>
    ${run.failure === null ? nothing : html`<wa-callout variant="danger" size="s"><p>${run.failure}</p></wa-callout>`}
    ${reasons(run.counts)}`
}

/** A run's counts, each with the sentence that explains it. */
export function reasons(counts: readonly Count[]): TemplateResult | typeof nothing {
  return counts.length === 0
    ? nothing
    : html`<ul class="reasons">
        ${counts.map(
          ({ rule, action, due, done, explanation, policyVersion }) =>
            html`<li>
              <strong
                >${readable(rule)}, ${ACTION_WORDS[action].toLowerCase()}: ${formatNumber(done)} of
                ${formatNumber(due)}.</strong
              >
              ${explanation} <span class="note">Policy ${policyVersion}</span>
            </li>`,
        )}
      </ul>`
}

/** Counts by rule and stage, each with the sentence that says which rows these are and why. */
export function countsTable(
  counts: readonly Count[],
  caption: string,
  planned = false,
): TemplateResult | typeof nothing {
  if (counts.length === 0) return nothing
  return dataTable<Count>({
    caption,
    rows: counts,
    columns: [
      { heading: 'Rule', kind: 'main', cell: ({ rule }) => readable(rule) },
      { heading: 'Action', cell: ({ action }) => ACTION_WORDS[action] },
      { heading: 'Due up to', cell: ({ cutoff }) => day(cutoff) },
      { heading: 'Due', kind: 'number', cell: ({ due }) => formatNumber(due) },
      ...(planned ? [] : [{ heading: 'Done', kind: 'number' as const, cell: ({ done }: Count) => formatNumber(done) }]),
      {
        heading: 'Why',
        kind: 'wide',
        cell: ({ explanation, policyVersion }) =>
          html`<span class="explanation">${explanation} <span class="note">Policy ${policyVersion}</span></span>`,
      },
    ],
  })
}
