import { parseCalendarDate, type CalendarDate } from '@assent/shared'
import { GraphQLError } from 'graphql'

/** What a caller sent and cannot be used, in words for the caller. */
export function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })
}

/** A day that a caller sent in a field. Throws `badInput`. */
export function readDay(text: string, field: string): CalendarDate {
  const parsed = parseCalendarDate(text)
  if (parsed.ok) return parsed.value
  throw badInput(`${field}: ${parsed.problems[0]?.message ?? 'not a day'}`)
}
