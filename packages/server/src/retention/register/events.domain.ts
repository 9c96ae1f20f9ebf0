import type { CalendarDate } from '@assent/shared'
import type { RegisteredFacts } from '../dataset-adapter.ts'

/** What undoes an event: a reopened ticket is not resolved, a customer who came back has not left. */
export const UNDOING: Readonly<Record<string, string>> = {
  reopened: 'resolved',
  restored: 'cancelled',
  rejoined: 'relationship-ended',
  renewed: 'contract-ended',
  'termination-revoked': 'terminated',
  'consent-given': 'consent-withdrawn',
}

/**
 * What a person does by themself, each a `last-activity`. What others do to them is none: a mail that was sent to
 * them, or a picture in it that was loaded.
 */
export const OWN_ACTIVITIES: readonly string[] = ['sign-in', 'click', 'form', 'reply', 'call', 'purchase', 'visit']

/** What looks like an activity and is none; named so that the answer can say why. */
export const NO_ACTIVITIES: readonly string[] = ['mail-sent', 'mail-delivered', 'mail-opened', 'call-attempted']

export type EventReading =
  | { readonly kind: 'happened'; readonly event: string; readonly on: CalendarDate }
  | { readonly kind: 'cleared'; readonly event: string }
  | { readonly kind: 'ignored'; readonly message: string }

/** What a reported word does to a record: sets the day of an event, clears one, or nothing. */
export function readEvent(
  word: string,
  on: CalendarDate,
  known: Pick<RegisteredFacts, 'events'> | undefined,
): EventReading {
  const undone = UNDOING[word]
  if (undone !== undefined) return { kind: 'cleared', event: undone }
  if (NO_ACTIVITIES.includes(word)) {
    return { kind: 'ignored', message: `${word} is not an act of the person and extends nothing.` }
  }
  const isActivity = OWN_ACTIVITIES.includes(word) || word === 'last-activity'
  const event = isActivity ? 'last-activity' : word
  const earlier = known?.events[event]
  if (isActivity && earlier !== undefined && earlier >= on) {
    return { kind: 'ignored', message: `A later activity, of ${earlier}, is known.` }
  }
  return { kind: 'happened', event, on }
}
