import { utcDate } from '@assent/shared'
import type { DatasetRun } from './retention.domain.ts'
import type { RetentionRun } from './retention.store.ts'

/** What the people who run it must hear of a run. */
export interface RunNews {
  /** What failed now and was not yet told of today; `null` stands for Assent's own tables. */
  readonly failing: readonly (string | null)[]
  /** What failed the last time and is well again. */
  readonly cleared: readonly (string | null)[]
}

/**
 * What is new in a run: each failing dataset is told of once a day, and once that it is well again. `earlier` are the
 * runs before it, newest first.
 */
export function newsOf(run: RetentionRun, earlier: readonly RetentionRun[]): RunNews {
  const today = utcDate(run.startedAt)
  const toldToday = new Set(
    earlier.filter(({ startedAt }) => utcDate(startedAt) === today).flatMap((each) => failuresOf(each)),
  )
  const failing = failuresOf(run).filter((part) => !toldToday.has(part))
  const cleared = doneIn(run).filter((part) => {
    const last = earlier.find((each) => failuresOf(each).includes(part) || doneIn(each).includes(part))
    return last !== undefined && failuresOf(last).includes(part)
  })
  return { failing, cleared }
}

/** The parts of a run that failed by themselves; being stopped or cut off is no failure of theirs. */
function failuresOf({ status, failure, datasets }: RetentionRun): readonly (string | null)[] {
  const failed = datasets.filter((each) => each.status === 'failed' && each.code !== 'CUT_OFF')
  const isOwn =
    status === 'failed' && failed.length === 0 && !datasets.some(isStopped) && !/cut off|stopped/.test(failure ?? '')
  return [...failed.map(({ dataset }) => dataset), ...(isOwn ? [null] : [])]
}

/** The parts of a run that were brought to their end. */
function doneIn(run: RetentionRun): readonly (string | null)[] {
  const done = run.datasets.filter(({ status }) => status === 'done').map(({ dataset }) => dataset)
  return run.status === 'done' && run.dataset === null && run.rule === null ? [...done, null] : done
}

function isStopped({ status, code }: DatasetRun): boolean {
  return status === 'stopped' || code === 'CUT_OFF'
}

/** The mail about it, in plain words; it names rules and counts and no value of anybody's data. */
export function alertText(
  run: RetentionRun,
  news: RunNews,
  rulesOf: (dataset: string) => readonly string[],
): { readonly subject: string; readonly text: string } {
  const { failing, cleared } = news
  const nameOf = (part: string | null): string => (part === null ? "Assent's own tables" : `dataset ${part}`)
  const subject =
    failing.length > 0
      ? `Retention failed: ${failing.map(nameOf).join(', ')}`
      : `Retention is well again: ${cleared.map(nameOf).join(', ')}`
  const paragraphs = failing.map((part) => {
    const state = run.datasets.find(({ dataset }) => dataset === part)
    if (part === null || state === undefined) return `Assent's own tables: ${run.failure ?? ''}`
    const rules = rulesOf(part)
    return [
      `Dataset ${part}: ${state.code ?? 'FAILED'}. ${state.message ?? ''}`,
      `What stays due: every record whose period is over under ${rules.length === 0 ? 'the granted erasures' : rules.join(', ')}${doneWords(run, part)}.`,
      `To try again: assent expire --dataset ${part}`,
    ].join('\n')
  })
  const well = cleared.length === 0 ? [] : [`Well again: ${cleared.map(nameOf).join(', ')}.`]
  const text = [
    `Run ${run.id} for ${run.asOf}, started by ${run.startedBy}.`,
    ...paragraphs,
    ...well,
    ...(failing.length === 0
      ? []
      : [
          'The nightly run tries again by itself. This mail comes once a day for each dataset, and once when it is well again.',
        ]),
  ].join('\n\n')
  return { subject, text: `${text}\n` }
}

function doneWords({ counts }: RetentionRun, part: string): string {
  const done = counts.filter(({ dataset }) => dataset === part).reduce((sum, count) => sum + count.done, 0)
  return done === 0 ? '' : `, but for the ${done} that this run had done before it failed`
}
