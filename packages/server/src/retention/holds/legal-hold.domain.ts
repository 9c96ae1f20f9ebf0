import { parseCalendarDate, show, type CalendarDate } from '@assent/shared'
import type { DatasetHold } from '../dataset-adapter.ts'

/** What a hold covers: everything that fulfils each condition given. One without conditions covers everything. */
export interface HoldScope {
  readonly data?: string | undefined
  readonly dataset?: string | undefined
  readonly tenant?: string | undefined
  /** Any of these: what the company's systems, or a visitor's browser, know the person by. */
  readonly subjects?: readonly string[] | undefined
  readonly records?: readonly string[] | undefined
  readonly during?: DatasetHold['during']
}

/** A case's order to keep what is there. Instants are milliseconds since 1970. */
export interface LegalHold {
  readonly id: string
  /** The case it belongs to, as whoever leads the case writes it. */
  readonly reference: string
  readonly reason: string
  readonly scope: HoldScope
  readonly placedAt: number
  readonly placedBy: string
  readonly release: { readonly at: number; readonly by: string; readonly reason: string } | null
}

export interface HoldWish {
  readonly reference: string
  readonly reason: string
  readonly data?: string | null | undefined
  readonly dataset?: string | null | undefined
  readonly tenant?: string | null | undefined
  readonly subjects?: readonly string[] | null | undefined
  readonly records?: readonly string[] | null | undefined
  readonly event?: string | null | undefined
  readonly from?: string | null | undefined
  readonly to?: string | null | undefined
}

export interface HoldProblem {
  readonly path: string
  readonly code: 'MISSING' | 'TOO_LONG' | 'NOT_ALLOWED' | 'MALFORMED'
  readonly message: string
}

const TEXT_LIMIT = 2000
const LIST_LIMIT = 1000

/** Reads a wish for a hold against what the policy knows. */
export function readHoldWish(
  wish: HoldWish,
  known: { readonly data: readonly string[]; readonly datasets: readonly string[] },
): { readonly scope: HoldScope; readonly problems: readonly HoldProblem[] } {
  const problems: HoldProblem[] = []
  for (const path of ['reference', 'reason'] as const) {
    const { length } = wish[path].trim()
    if (length === 0) problems.push({ path, code: 'MISSING', message: `Expected a ${path} that is not empty.` })
    if (length > TEXT_LIMIT) {
      problems.push({ path, code: 'TOO_LONG', message: `Expected at most ${TEXT_LIMIT} characters, got ${length}.` })
    }
  }
  const oneOf = (path: 'data' | 'dataset', allowed: readonly string[]): string | undefined => {
    const word = wish[path] ?? undefined
    if (word !== undefined && !allowed.includes(word)) {
      const list = allowed.length === 0 ? 'the policy names none' : `one of ${allowed.join(', ')}`
      problems.push({ path, code: 'NOT_ALLOWED', message: `Expected ${list}, got ${show(word)}.` })
    }
    return word
  }
  const list = (path: 'subjects' | 'records'): readonly string[] | undefined => {
    const values = wish[path] ?? undefined
    if (values === undefined) return undefined
    if (values.length === 0 || values.some((value) => value.trim() === '')) {
      problems.push({ path, code: 'MISSING', message: `Expected at least one of ${path} and none of them empty.` })
    }
    if (values.length > LIST_LIMIT) {
      problems.push({ path, code: 'TOO_LONG', message: `Expected at most ${LIST_LIMIT}, got ${values.length}.` })
    }
    return [...new Set(values)]
  }
  const day = (path: 'from' | 'to'): CalendarDate | undefined => {
    const text = wish[path] ?? undefined
    if (text === undefined) return undefined
    const parsed = parseCalendarDate(text)
    if (parsed.ok) return parsed.value
    problems.push({ path, code: 'MALFORMED', message: parsed.problems[0]?.message ?? 'Not a day.' })
    return undefined
  }
  const [from, to] = [day('from'), day('to')]
  if (from !== undefined && to !== undefined && to < from) {
    problems.push({ path: 'to', code: 'NOT_ALLOWED', message: `Expected ${from} or later, got ${to}.` })
  }
  const during = from === undefined && to === undefined ? undefined : { event: wish.event ?? 'occurred', from, to }
  return {
    scope: {
      data: oneOf('data', known.data),
      dataset: oneOf('dataset', known.datasets),
      tenant: wish.tenant ?? undefined,
      subjects: list('subjects'),
      records: list('records'),
      during,
    },
    problems,
  }
}

/** The holds that concern one category of data in one dataset, as an adapter takes them. */
export function holdsOn(
  holds: readonly LegalHold[],
  { data, dataset }: { readonly data: readonly string[]; readonly dataset: string },
): readonly DatasetHold[] {
  return holds
    .filter(({ release }) => release === null)
    .filter(({ scope }) => scope.dataset === undefined || scope.dataset === dataset)
    .filter(({ scope }) => scope.data === undefined || data.includes(scope.data))
    .map(({ reference, scope: { tenant, subjects, records, during } }) => ({
      reference,
      tenant,
      subjects,
      records,
      during,
    }))
}

/** The cases whose holds cover one record. */
export function holdsOver(
  holds: readonly DatasetHold[],
  record: {
    readonly id: string
    readonly tenant?: string | undefined
    readonly subjects?: readonly string[]
    readonly events: Readonly<Record<string, CalendarDate | undefined>>
  },
): readonly string[] {
  return holds.filter((hold) => covers(hold, record)).map(({ reference }) => reference)
}

function covers(hold: DatasetHold, record: Parameters<typeof holdsOver>[1]): boolean {
  if (hold.tenant !== undefined && hold.tenant !== record.tenant) return false
  if (hold.records !== undefined && !hold.records.includes(record.id)) return false
  // Whose subjects are not known may be one of those meant, and what is in doubt is kept.
  if (hold.subjects !== undefined && record.subjects?.some((subject) => hold.subjects?.includes(subject)) === false) {
    return false
  }
  if (hold.during === undefined) return true
  const day = record.events[hold.during.event]
  if (day === undefined) return true
  return day >= (hold.during.from ?? day) && day <= (hold.during.to ?? day)
}
