import { readFileSync } from 'node:fs'
import { InvalidArgumentError } from 'commander'
import { parseCalendarDate } from '@assent/shared'

/** Something in the words that were typed. */
export class UsageError extends Error {
  override name = 'UsageError'
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

/** The option of every command that is about one organization. */
export const ORGANIZATION = [
  '--organization <slug>',
  'short name of the organization; may be left out when there is one only',
] as const

export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new UsageError(
      'FILE_UNREADABLE',
      `${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}).`,
    )
  }
}

export function parseDay(text: string): string {
  const day = parseCalendarDate(text)
  if (day.ok) return day.value
  throw new InvalidArgumentError(day.problems[0]?.message ?? 'Not a day.')
}
