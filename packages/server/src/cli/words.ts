import { readFileSync } from 'node:fs'
import { InvalidArgumentError } from 'commander'
import { parseCalendarDate } from '@assent/shared'

/** Where a command is typed and what it says is read. */
export interface Terminal {
  out(text: string): void
  err(text: string): void
  /** Reads standard input to its end. */
  read(): Promise<string>
  /** Milliseconds since 1970. */
  now(): number
  /** Whether what is written is seen by somebody who wants colour. */
  readonly colour: boolean
}

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
