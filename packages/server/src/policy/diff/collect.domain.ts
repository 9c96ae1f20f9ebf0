import type { MaterialPart } from '../material-parts.domain.ts'
import { summaryOf, writeValue } from './words.domain.ts'
import type { Change, ChangeArea, ChangeKind, Reason } from './change.domain.ts'
import type { Field } from './fields.domain.ts'

/** What a group of changes is about. */
export interface About {
  readonly area: ChangeArea
  readonly path: string
  /** First half of the codes, e.g. `PURPOSE`. */
  readonly code: string
  readonly subject: Change['subject']
  /** The purposes that change with it. */
  readonly purposes?: readonly string[]
}

/** How coming and going of an item is judged. */
export interface Arrival<T> {
  readonly added: (item: T) => ChangeKind
  readonly removed: (item: T) => ChangeKind
  readonly reason: Reason
  readonly part?: MaterialPart
}

export const isMinor = (): 'minor' => 'minor'
/** Of what may come and go without a promise being broken. */
export const NOTHING_MATERIAL = { added: isMinor, removed: isMinor, reason: 'promise' } as const

const PLAIN = { label: null, was: null, becomes: null, isList: false, period: null, touches: null } as const

/** Makes a change; everything that is not said is nothing. */
export function makeChange(
  { area, path, code, subject, purposes = [] }: About,
  kind: ChangeKind,
  {
    reason,
    part,
    ...rest
  }: { readonly reason?: Reason | undefined; readonly part?: MaterialPart | undefined } & Partial<
    Omit<Change, 'reason'>
  >,
): Change {
  return {
    ...PLAIN,
    area,
    path,
    code,
    subject,
    kind,
    reason: kind === 'material' ? (reason ?? 'promise') : null,
    touches: part === undefined ? null : { part, purposes },
    ...rest,
  }
}

/** Whether two values of a policy say the same, in whatever order their fields are written. */
export function isSame(one: unknown, other: unknown): boolean {
  return sorted(one) === sorted(other)
}

function sorted(value: unknown): string {
  if (value === undefined) return ''
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

/** The changes of an object's own fields, each by its description. */
export function compareFields<T extends object>(
  about: About,
  was: T | undefined,
  becomes: T | undefined,
  fields: Readonly<Record<string, Field<never>>>,
): Change[] {
  return Object.entries(fields).flatMap(([name, field]): Change[] => {
    const [before, after] = [was?.[name as keyof T], becomes?.[name as keyof T]]
    if (isSame(before, after)) return []
    const judge = field.judge as (was: unknown, becomes: unknown) => ChangeKind
    const place = {
      ...about,
      area: field.area ?? about.area,
      path: `${about.path}.${name}`,
      code: `${about.code}_${name.toUpperCase()}`,
    }
    const isList = isStrings(before ?? after) && isStrings(after ?? before)
    return [
      makeChange(place, judge(before, after), {
        reason: field.reason,
        part: field.part,
        label: field.label,
        isList,
        was: isList ? missingFrom(before, after) : writeValue(before),
        becomes: isList ? missingFrom(after, before) : writeValue(after),
      }),
    ]
  })
}

const isStrings = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')

/** The items of one list that are not in the other; null when there are none, as when only the order changed. */
function missingFrom(list: unknown, other: unknown): string | null {
  const items = isStrings(list) ? list : []
  const known = isStrings(other) ? other : []
  return writeValue(items.filter((item) => !known.includes(item)))
}

/** The changes of items that have a name: which came, which went, and what `inside` finds in those that stayed. */
export function compareItems<T>(
  was: Readonly<Record<string, T>> | undefined,
  becomes: Readonly<Record<string, T>> | undefined,
  aboutOf: (id: string) => About,
  arrival: Arrival<T>,
  inside: (about: About, was: T, becomes: T, id: string) => Change[],
): Change[] {
  const ids = [...new Set([...Object.keys(was ?? {}), ...Object.keys(becomes ?? {})])]
  return ids.flatMap((id): Change[] => {
    const [before, after] = [was?.[id], becomes?.[id]]
    const about = aboutOf(id)
    if (before !== undefined && after !== undefined) return inside(about, before, after, id)
    const { reason, part } = arrival
    if (after !== undefined) {
      const place = { ...about, code: `${about.code}_ADDED` }
      return [makeChange(place, arrival.added(after), { reason, part, becomes: summaryOf(after) })]
    }
    if (before === undefined) return []
    const place = { ...about, code: `${about.code}_REMOVED` }
    return [makeChange(place, arrival.removed(before), { reason, part, was: summaryOf(before) })]
  })
}

/** A list by a key of its items; items with the same key are told apart by their number. */
export function keyed<T>(list: readonly T[] | undefined, keyOf: (item: T) => string): Readonly<Record<string, T>> {
  const items: Record<string, T> = {}
  for (const item of list ?? []) {
    const key = keyOf(item)
    let name = key
    for (let number = 2; Object.hasOwn(items, name); number++) name = `${key} ${number}`
    items[name] = item
  }
  return items
}
