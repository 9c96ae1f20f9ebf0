import { parseCalendarDate, type CalendarDate } from '@assent/shared'

/** How a bucket names its objects: the fixed words and the named parts between them. */
export interface KeyLayout {
  /** What every key begins with: the dataset's prefix and the layout up to its first part. */
  readonly prefix: string
  /** Names of the parts, in order. */
  readonly parts: readonly string[]
  readonly pattern: RegExp
}

export type KeyLayoutReading =
  { readonly ok: true; readonly layout: KeyLayout } | { readonly ok: false; readonly message: string }

/** Days are written 2026-11-26 or 20261126. */
const DAY = String.raw`(\d{4}-\d{2}-\d{2}|\d{8})`
const PART = /\{([a-z][a-z0-9_-]*)\}/g

/** Reads a layout such as `{tenant}/{date}/{id}.wav`. A part ends at the next word of the layout and holds no slash. */
export function readKeyLayout(text: string, prefix: string, dayParts: ReadonlySet<string>): KeyLayoutReading {
  const fail = (message: string): KeyLayoutReading => ({ ok: false, message })
  const words = text.split(PART)
  const parts = words.filter((_word, index) => index % 2 === 1)
  const fixed = words.filter((_word, index) => index % 2 === 0)
  if (fixed.some((word) => /[{}]/.test(word))) {
    return fail(`Got ${JSON.stringify(text)}; a part is written {name}, in small letters, digits, - and _.`)
  }
  const twice = parts.find((part, index) => parts.indexOf(part) !== index)
  if (twice !== undefined) return fail(`Got {${twice}} twice in ${JSON.stringify(text)}; each part has one place.`)
  if (fixed.slice(1, -1).includes('')) {
    return fail(
      `Two parts of ${JSON.stringify(text)} touch, so nothing says where one ends; put a / or - between them.`,
    )
  }
  const missing = [...dayParts].find((part) => !parts.includes(part))
  if (missing !== undefined) {
    return fail(`An event is read from key:${missing}; ${JSON.stringify(text)} has the parts ${parts.join(', ')}.`)
  }
  const source = words.map((word, index) => (index % 2 === 0 ? escaped(word) : dayParts.has(word) ? DAY : '([^/]+?)'))
  return {
    ok: true,
    layout: {
      prefix: prefix + (fixed[0] ?? ''),
      parts,
      pattern: new RegExp(`^${escaped(prefix)}${source.join('')}$`, 'u'),
    },
  }
}

/** The named parts of a key; null when it does not fit, and then the object is none of the dataset's. */
export function readKey({ parts, pattern }: KeyLayout, key: string): Readonly<Record<string, string>> | null {
  const match = pattern.exec(key)
  return match === null ? null : Object.fromEntries(parts.map((part, index) => [part, match[index + 1] ?? '']))
}

/** The day a part or a header names, of an instant its day in UTC; undefined when it names none. */
export function readDay(text: string | undefined): CalendarDate | undefined {
  const match = /^(\d{4})-?(\d{2})-?(\d{2})(T.*)?$/.exec(text ?? '')
  if (match === null) return undefined
  const [, year = '', month = '', day = '', time] = match
  const at = time === undefined ? Number.NaN : Date.parse(`${year}-${month}-${day}${time}`)
  const written = Number.isNaN(at) ? `${year}-${month}-${day}` : new Date(at).toISOString().slice(0, 10)
  if (time !== undefined && Number.isNaN(at)) return undefined
  const parsed = parseCalendarDate(written)
  return parsed.ok ? parsed.value : undefined
}

function escaped(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
