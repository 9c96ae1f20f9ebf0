import { formatPeriod, type CalendarDate } from '@assent/shared'
import type { DatasetCount } from './dataset-adapter.ts'
import type { RetentionCount } from './retention.domain.ts'
import type { RetentionRule } from './rule.domain.ts'
import { byCase, inWords, keptInWords } from './words.domain.ts'

interface Sum {
  readonly rule: string
  readonly policyVersion: string
  readonly action: DatasetCount['action']
  due: number
  done: number
  held: Map<string, number>
  undated: number
}

/** Counts of one dataset in a run or a preview, added up batch by batch. */
export class DatasetTally {
  readonly #dataset: string
  readonly #asOf: CalendarDate
  readonly #rules: readonly RetentionRule[]
  readonly #sums = new Map<string, Sum>()

  constructor(dataset: string, asOf: CalendarDate, rules: readonly RetentionRule[]) {
    this.#dataset = dataset
    this.#asOf = asOf
    this.#rules = rules
  }

  add(counts: readonly DatasetCount[]): void {
    for (const { rule, policyVersion, action, due, done, held, undated = 0 } of counts) {
      const key = `${rule} ${policyVersion} ${action}`
      const sum = this.#sums.get(key) ?? {
        rule,
        policyVersion,
        action,
        due: 0,
        done: 0,
        held: new Map<string, number>(),
        undated: 0,
      }
      sum.due += due
      sum.done += done
      sum.undated += undated
      for (const { reference, rows } of held) sum.held.set(reference, (sum.held.get(reference) ?? 0) + rows)
      this.#sums.set(key, sum)
    }
  }

  /** The sweep begins anew: what was done stays done, and what was only seen will be seen again. */
  startAnew(): void {
    for (const sum of this.#sums.values()) {
      sum.due = sum.done
      sum.held.clear()
    }
  }

  /** Rows that were due and could not be done. */
  get left(): number {
    return [...this.#sums.values()].reduce((left, { due, done }) => left + due - done, 0)
  }

  get done(): number {
    return [...this.#sums.values()].reduce((all, { done }) => all + done, 0)
  }

  counts(tense: 'preview' | 'run'): readonly RetentionCount[] {
    return [...this.#sums.values()].map((sum) => ({
      rule: sum.rule,
      policyVersion: sum.policyVersion,
      action: sum.action,
      cutoff: this.#asOf,
      due: sum.due,
      done: sum.done,
      dataset: this.#dataset,
      held: byCase(sum.held),
      ...(tense === 'preview' ? { undated: sum.undated } : {}),
      explanation: this.#explain(sum, tense),
    }))
  }

  #explain({ rule, action, due, done, held, undated }: Sum, tense: 'preview' | 'run'): string {
    const preview = tense === 'preview'
    const rows = preview ? due : done
    const source = this.#rules.find(({ id }) => id === rule)
    const data = source?.data ?? rule
    const was = preview ? 'would be' : rows === 1 ? 'was' : 'were'
    const first =
      rows === 0
        ? `No record of ${data} in ${this.#dataset} ${preview ? 'would be' : 'was'} ${PAST[action]}: none was due by ${this.#asOf}.`
        : `${inWords(rows, 'record')} of ${data} in ${this.#dataset} ${was} ${PAST[action]}, due by ${this.#asOf}${source === undefined ? '' : ` (${why(source, action)})`}.`
    const left = preview || due === done ? '' : ` ${inWords(due - done, 'record')} could not be done and stay due.`
    const open =
      undated === 0
        ? ''
        : ` ${inWords(undated, 'record')} ${undated === 1 ? 'has' : 'have'} no day yet: nothing has happened that the period counts from.`
    return first + left + keptInWords(held) + open
  }
}

const PAST = { anonymize: 'anonymised', block: 'blocked', delete: 'deleted' } as const

/** The periods of a rule that end with an action: "P2Y after occurred". */
function why({ stages, maxima }: RetentionRule, action: DatasetCount['action']): string {
  const periods = stages
    .filter((stage) => stage.action === action)
    .map(({ within, period, after }) => `${within ? 'within ' : ''}${formatPeriod(period)} after ${after}`)
  return [...periods, ...maxima.map(({ period, after }) => `at most ${formatPeriod(period)} after ${after}`)].join(
    ', or ',
  )
}
