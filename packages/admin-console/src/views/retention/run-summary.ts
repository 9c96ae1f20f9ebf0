import { html, nothing, type TemplateResult } from 'lit'
import type { RetentionPreviewQuery, RetentionRunsQuery } from '../../api/generated.ts'
import { dataTable } from '../../parts/data-table.ts'
import { count, day, formatDay, formatMilliseconds, formatNumber, time } from '../../parts/format.ts'
import { icon } from '../../parts/icon.ts'
import { ACTION_WORDS, datasetAdvice } from '../../parts/words.ts'
import { ruleName } from './rule-words.ts'

export type Run = RetentionRunsQuery['retentionRuns']['edges'][number]['node']
export type Count = RetentionPreviewQuery['retentionPreview']['counts'][number]
type DatasetRun = Run['datasets'][number]

/** How each action is said of rows it was done to; `BLOCK` and `CLOSE` as the others. */
const DONE_WORDS: Readonly<Record<Count['action'], string>> = {
  ANONYMIZE: 'anonymised',
  BLOCK: 'blocked',
  DELETE: 'deleted',
  CLOSE: 'closed',
}

/** "1,204 rows anonymised, 987 rows deleted"; empty when there are none. `due` for what would be done, `done` for what was. */
export function totalWords(counts: readonly Count[], field: 'due' | 'done'): string {
  return (Object.keys(DONE_WORDS) as Count['action'][])
    .map((action) => {
      const rows = counts.filter((one) => one.action === action).reduce((sum, one) => sum + one[field], 0)
      return rows === 0 ? '' : `${count(rows, 'row')} ${DONE_WORDS[action]}`
    })
    .filter((words) => words !== '')
    .join(', ')
}

/** Rows that legal holds keep, in words; empty when there are none. */
export function heldWords(counts: readonly Count[]): string {
  const held = counts.reduce((sum, one) => sum + one.held, 0)
  return held === 0 ? '' : `${count(held, 'row')} held.`
}

/** One sentence of a run. */
export function runSentence({ counts }: Pick<Run, 'counts'>): string {
  const done = totalWords(counts, 'done')
  return [done === '' ? 'Nothing was due.' : `${done}.`, heldWords(counts)].filter((words) => words !== '').join(' ')
}

const STARTED_BY: Readonly<Record<string, string>> = {
  nightly: 'the nightly job',
  start: 'the start of the server',
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
  stopped: ['Stopped', 'warning'],
  skipped: ['Not reached', 'neutral'],
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
    ${runFailure(run)} ${reasons(run.counts.filter(({ due, held }) => due + held > 0))}`
}

/** Why a run failed, or nothing. */
export function runFailure({ failure, datasets }: Run): TemplateResult | typeof nothing {
  const named = datasets.some(isTrouble)
  return html`${
    failure === null || named ? nothing : html`<wa-callout variant="danger" size="s"><p>${failure}</p></wa-callout>`
  }${troubles(datasets, 'was not worked through')}`
}

/** Each dataset that did not fare well, with what to do. `what` says what that means here. */
export function troubles(datasets: readonly DatasetRun[], what: string): TemplateResult | typeof nothing {
  const concerned = datasets.filter(isTrouble)
  return concerned.length === 0
    ? nothing
    : html`<wa-callout variant="danger" size="s">
        <span slot="icon">${icon('alert')}</span>
        ${concerned.map(
          ({ dataset, code, message }) =>
            html`<p>
              <strong>Dataset ${dataset} ${what}.</strong> ${message ?? ''} ${datasetAdvice(code)}
              ${code === null ? nothing : html`<code>${code}</code>`}
            </p>`,
        )}
      </wa-callout>`
}

function isTrouble({ status }: DatasetRun): boolean {
  return status === 'failed' || status === 'stopped'
}

/** A run's counts, each with the sentence that explains it. */
export function reasons(counts: readonly Count[]): TemplateResult | typeof nothing {
  return counts.length === 0
    ? nothing
    : html`<ul class="reasons">
        ${counts.map(
          ({ rule, dataset, action, due, done, explanation, policyVersion, ...one }) =>
            html`<li>
              <strong
                >${ruleName(rule)}${dataset === null ? '' : ` in ${dataset}`}, ${ACTION_WORDS[action].toLowerCase()}:
                ${formatNumber(done)} of ${formatNumber(due)}.</strong
              >
              ${explanation} ${held(one)} <span class="note">Policy ${policyVersion}</span>
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
  const shown = counts.filter(({ due, done, held }) => due + done + held > 0)
  if (shown.length === 0) return nothing
  return dataTable<Count>({
    caption,
    rows: shown,
    columns: [
      {
        heading: 'Rule',
        kind: 'main',
        cell: ({ rule, dataset }) =>
          html`${ruleName(rule)}${dataset === null ? nothing : html`<span class="note">Dataset ${dataset}</span>`}`,
      },
      { heading: 'Action', cell: ({ action }) => ACTION_WORDS[action] },
      { heading: 'Due up to', cell: ({ cutoff }) => day(cutoff) },
      { heading: 'Due', kind: 'number', cell: ({ due }) => formatNumber(due) },
      ...(planned ? [] : [{ heading: 'Done', kind: 'number' as const, cell: ({ done }: Count) => formatNumber(done) }]),
      {
        heading: 'Why',
        kind: 'wide',
        cell: ({ explanation, policyVersion, ...one }) =>
          html`<span class="explanation"
            >${explanation} ${held(one)} <span class="note">Policy ${policyVersion}</span></span
          >`,
      },
    ],
  })
}

/** Which cases keep rows whose day has come. */
function held({ held, holds }: Pick<Count, 'held' | 'holds'>): TemplateResult | typeof nothing {
  return held === 0
    ? nothing
    : html`<strong>Held:</strong>
        ${holds.map(({ reference, rows }) => `${formatNumber(rows)} for ${reference}`).join(', ')}.`
}
