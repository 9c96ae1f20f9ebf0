import type { FoundRecord } from '../../retention/dataset-adapter.ts'
import type { RedactionRule } from './export-plan.domain.ts'

/** What a person decided about records whose content may be another's, or that must not be handed over. */
export type RecordChoice =
  /** Somebody looked: all of it may be handed over. */
  | { readonly choice: 'release' }
  /** The content stays with us, the rest is handed over. */
  | { readonly choice: 'withhold-content'; readonly article: string; readonly reason: string }
  /** The record is named and nothing of it is handed over. */
  | { readonly choice: 'withhold'; readonly article: string; readonly reason: string }

export interface RedactedRecord {
  readonly values: FoundRecord['values']
  /** Columns in which another person is made unrecognisable. */
  readonly redacted: readonly string[]
  /** Columns that are kept back. */
  readonly withheld: readonly string[]
  /** Why, once somebody decided it; null while nobody has, or where nothing is kept back. */
  readonly because: { readonly article: string; readonly reason: string } | null
  /** Content is kept back and nobody has decided about it. */
  readonly isOpen: boolean
}

/** Stands for another person who is named by anything but a telephone number. */
export const ANOTHER_PERSON = '[another person]'

/** Digits of a telephone number that stay: country and kind of line, shared by a great many. */
const PREFIX = 5

/**
 * A record without what is another person's (GDPR Art. 15(4)). Who is named in a column of people and is not the person
 * by one of the identifiers is another one. Where it is in doubt whose something is, it is kept back.
 */
export function redact(
  values: FoundRecord['values'],
  rule: RedactionRule,
  identifiers: readonly string[],
  choice: RecordChoice | undefined,
): RedactedRecord {
  const because = choice === undefined || choice.choice === 'release' ? null : choice
  const reason = because === null ? null : { article: because.article, reason: because.reason }
  if (choice?.choice === 'withhold') {
    return { values: {}, redacted: [], withheld: Object.keys(values), because: reason, isOpen: false }
  }
  const known = new Set(identifiers.map(comparable))
  const content = rule.content === 'all' ? Object.keys(values) : rule.content
  const withheld = choice?.choice === 'release' ? [] : content.filter((column) => (values[column] ?? null) !== null)
  const redacted: string[] = []
  const shown = Object.entries(values).flatMap(([column, value]): [string, unknown][] => {
    if (withheld.includes(column)) return []
    const isAnother = rule.people.includes(column) && value !== null && !known.has(comparable(value))
    if (!isAnother) return [[column, value]]
    redacted.push(column)
    return [[column, unrecognisable(value)]]
  })
  const isOpen = withheld.length > 0 && reason === null
  return { values: Object.fromEntries(shown), redacted, withheld, because: reason, isOpen }
}

function comparable(value: unknown): string {
  return (typeof value === 'string' ? value : JSON.stringify(value)).trim().toLowerCase()
}

function unrecognisable(value: unknown): string {
  return typeof value === 'string' && /^\+\d{8,15}$/.test(value) ? `${value.slice(0, PREFIX)}…` : ANOTHER_PERSON
}
