import { CHOICE_VALUE } from '@assent/shared'

const TAG = /.{6}/g

/** What a browser's choice says, and says after an opt-out. Tags name purposes, see `answerTag`. */
export interface OptOut {
  /** The value of the cookie from now on. */
  readonly value: string
  /** Whom an earlier yes was given under; null where there was none. */
  readonly visitorId: string | null
  /** Tags that are still granted. */
  readonly granted: readonly string[]
}

/**
 * The choice after an opt-out of sale and sharing: what is sold is refused, every other answer stays, and the day is
 * today's. Without a yes that is left there is nobody to recognise (see `CHOICE_VALUE`).
 * @param value the choice before; null for none.
 * @param today days since 1970-01-01 (UTC).
 */
export function optOut(value: string | null, sold: readonly string[], today: number): OptOut {
  const [, , visitor = '', yes = '', no = ''] = CHOICE_VALUE.exec(value ?? '') ?? []
  const granted = (yes.match(TAG) ?? []).filter((tag) => !sold.includes(tag))
  const refused = [...new Set([...(no.match(TAG) ?? []), ...sold])]
  const kept = granted.length > 0 ? visitor : ''
  return {
    value: [1, today.toString(36), kept, granted.join(''), refused.join('')].join('.'),
    visitorId: visitor === '' ? null : visitor.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
    granted,
  }
}

/** Whether a choice refuses all of these. */
export function isOptedOut(value: string | null, sold: readonly string[]): boolean {
  const [, , , , no = ''] = CHOICE_VALUE.exec(value ?? '') ?? []
  const refused: readonly string[] = no.match(TAG) ?? []
  return sold.length > 0 && sold.every((tag) => refused.includes(tag))
}
