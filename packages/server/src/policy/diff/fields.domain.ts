import type { MaterialPart } from '../material-parts.domain.ts'
import type { ChangeArea, ChangeKind, Reason } from './change.domain.ts'

/** Judges one value that changed; undefined is a value that is not stated. */
export type Judge<V> = (was: V | undefined, becomes: V | undefined) => ChangeKind

/** How a field is compared and told. */
export interface Field<V> {
  /** What it is, in plain words, fit for "… is now X". */
  readonly label: string
  readonly judge: Judge<V>
  /** The rule behind a material change of it. */
  readonly reason?: Reason
  /** Other than that of what it belongs to. */
  readonly area?: ChangeArea
  /** The part of purposes that changes with it. */
  readonly part?: MaterialPart
}

/** A description for every field of a type, so that the compiler finds a field of the format that nobody thought of. */
export type Fields<T, Apart extends keyof T = never> = {
  readonly [K in keyof Required<Omit<T, Apart>>]: Field<NonNullable<T[K]>>
}

const text = (value: unknown): string => (value === undefined ? '' : JSON.stringify(value))
const listOf = (value: unknown): readonly string[] =>
  value === undefined ? [] : Array.isArray(value) ? value.map(text) : [text(value)]

/** For words and addresses: nothing changes for people but what they read. */
export const minor: Judge<unknown> = () => 'minor'
export const material: Judge<unknown> = () => 'material'
/** Material when the list has something that it had not; what is dropped does not harm anyone. */
export const materialWhenAdded: Judge<unknown> = (was, becomes) =>
  listOf(becomes).every((item) => listOf(was).includes(item)) ? 'minor' : 'material'
/** Material when something goes that people had: a right, a safeguard, a way to ask. */
export const materialWhenRemoved: Judge<unknown> = (was, becomes) => materialWhenAdded(becomes, was)
/** Material when it is stated now and was not, as with a sale of data. */
export const materialWhenStated: Judge<unknown> = (was, becomes) =>
  becomes === undefined || text(was) === text(becomes) ? 'minor' : 'material'
/** Material when it is no longer stated, as with a claim. */
export const materialWhenUnstated: Judge<unknown> = (was, becomes) => materialWhenStated(becomes, was)
