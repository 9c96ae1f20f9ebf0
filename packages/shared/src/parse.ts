/** One thing that is wrong with an input: where, what came, what is allowed. */
export interface Problem {
  /** Path of the value inside the input, e.g. `purposes[2].granted`; empty for the input itself. */
  readonly path: string
  /** Stable code, e.g. `WRONG_TYPE`. Clients may switch on it. */
  readonly code: ProblemCode
  /** One sentence that names what came and what is allowed. */
  readonly message: string
}

export type ProblemCode =
  | 'WRONG_TYPE'
  | 'MISSING'
  | 'UNKNOWN_FIELD'
  | 'NOT_ALLOWED'
  | 'TOO_LONG'
  | 'TOO_MANY'
  | 'OUT_OF_RANGE'
  | 'MALFORMED'
  | 'DUPLICATE'

/** The answer of every parser: a trusted value, or all that is wrong. Parsers never throw. */
export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] }

export function parsed<T>(value: T): Parsed<T> {
  return { ok: true, value }
}

export function failed<T = never>(path: string, code: ProblemCode, message: string): Parsed<T> {
  return { ok: false, problems: [{ path, code, message }] }
}

/** Shows a value in an error message: its type and, where short, the value itself; never more than 60 characters. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (typeof value === 'string') {
    const quoted = JSON.stringify(value.slice(0, 60))
    // Escapes make the text longer than the value, so what is cut is the text.
    return value.length <= 50 && quoted.length <= 60 ? quoted : `${quoted.slice(0, 51).replace(/\\+$/, '')}…"`
  }
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value)
  return `a value of type ${typeof value}`
}

/** Proves at compile time that every case of a union was handled; throws if a value slips through untyped code. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${show(value)}`)
}

/**
 * Reads an unknown value field by field and collects every problem instead of stopping at the first.
 * `take…` methods return a usable placeholder when they fail; call `finish` to learn whether any did.
 */
export class Reader {
  readonly #problems: Problem[] = []
  readonly #prefix: string
  readonly #fields: Record<string, unknown>
  readonly #taken = new Set<string>()

  constructor(input: unknown, path = '') {
    this.#prefix = path === '' ? '' : `${path}.`
    if (typeof input === 'object' && input !== null && !Array.isArray(input)) {
      this.#fields = input as Record<string, unknown>
    } else {
      this.#fields = {}
      this.#problems.push({ path, code: 'WRONG_TYPE', message: `Expected an object, got ${show(input)}.` })
    }
  }

  /** Reports a problem at a field of this object. */
  report(field: string, code: ProblemCode, message: string): void {
    this.#problems.push({ path: this.#prefix + field, code, message })
  }

  /** The raw field, marked as known. */
  raw(field: string): unknown {
    this.#taken.add(field)
    return this.#fields[field]
  }

  has(field: string): boolean {
    const value = this.#fields[field]
    return value !== undefined && value !== null
  }

  /** Takes a field through another parser; its problems keep their own paths below this field. */
  take<T>(field: string, parse: (input: unknown) => Parsed<T>, fallback: T): T {
    const value = this.raw(field)
    if (value === undefined) {
      this.report(field, 'MISSING', `${field} is required.`)
      return fallback
    }
    const result = parse(value)
    if (result.ok) return result.value
    for (const problem of result.problems) {
      const joint = problem.path === '' || problem.path.startsWith('[') ? '' : '.'
      this.report(field + joint + problem.path, problem.code, problem.message)
    }
    return fallback
  }

  /** Like `take`, but an absent or null field is `undefined` and no problem. */
  optional<T>(field: string, parse: (input: unknown) => Parsed<T>): T | undefined {
    if (!this.has(field)) {
      this.#taken.add(field)
      return undefined
    }
    return this.take<T | undefined>(field, parse, undefined)
  }

  /** Refuses fields nobody took, so that a misspelt name is an error and not silence. */
  refuseUnknown(): void {
    for (const field of Object.keys(this.#fields)) {
      if (!this.#taken.has(field)) {
        this.report(field, 'UNKNOWN_FIELD', `Unknown field. Allowed: ${[...this.#taken].join(', ')}.`)
      }
    }
  }

  finish<T>(value: T): Parsed<T> {
    return this.#problems.length === 0 ? parsed(value) : { ok: false, problems: this.#problems }
  }
}

/** A parser for strings of 1 to `max` UTF-16 units that any database can store. */
export function text(max: number): (input: unknown) => Parsed<string> {
  return (input) => {
    if (typeof input !== 'string') return failed('', 'WRONG_TYPE', `Expected a string, got ${show(input)}.`)
    if (input.length === 0) return failed('', 'MISSING', 'Expected a string that is not empty.')
    if (input.length > max) {
      return failed('', 'TOO_LONG', `Expected at most ${max} characters, got ${input.length}.`)
    }
    // No database text can hold NUL, and half a surrogate pair is not a character in any encoding.
    return /[\0\p{Cs}]/u.test(input)
      ? failed('', 'MALFORMED', `Expected text without NUL and unpaired surrogates, got ${show(input)}.`)
      : parsed(input)
  }
}

/** A parser for one of a fixed list of words. */
export function oneOf<const T extends string>(allowed: readonly T[]): (input: unknown) => Parsed<T> {
  return (input) =>
    allowed.includes(input as T)
      ? parsed(input as T)
      : failed('', 'NOT_ALLOWED', `Expected one of ${allowed.join(', ')}, got ${show(input)}.`)
}

export function flag(input: unknown): Parsed<boolean> {
  return typeof input === 'boolean'
    ? parsed(input)
    : failed('', 'WRONG_TYPE', `Expected true or false, got ${show(input)}.`)
}

/** A parser for a whole number between two bounds, both allowed. */
export function wholeNumber(min: number, max: number): (input: unknown) => Parsed<number> {
  return (input) => {
    if (typeof input !== 'number' || !Number.isInteger(input)) {
      return failed('', 'WRONG_TYPE', `Expected a whole number, got ${show(input)}.`)
    }
    return input < min || input > max
      ? failed('', 'OUT_OF_RANGE', `Expected a number from ${min} to ${max}, got ${input}.`)
      : parsed(input)
  }
}

/** A parser for a list of at most `max` items, each read by `parse`. */
export function listOf<T>(parse: (input: unknown) => Parsed<T>, max: number): (input: unknown) => Parsed<T[]> {
  return (input) => {
    if (!Array.isArray(input)) return failed('', 'WRONG_TYPE', `Expected a list, got ${show(input)}.`)
    if (input.length > max) return failed('', 'TOO_MANY', `Expected at most ${max} items, got ${input.length}.`)
    const values: T[] = []
    const problems: Problem[] = []
    input.forEach((item, index) => {
      const result = parse(item)
      if (result.ok) values.push(result.value)
      else {
        for (const problem of result.problems) {
          const joint = problem.path === '' || problem.path.startsWith('[') ? '' : '.'
          problems.push({ ...problem, path: `[${index}]${joint}${problem.path}` })
        }
      }
    })
    return problems.length === 0 ? parsed(values) : { ok: false, problems }
  }
}

/** A parser for an instant written as RFC 3339 with an offset or `Z`; the value is milliseconds since 1970. */
export function instant(input: unknown): Parsed<number> {
  if (typeof input !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/.test(input)) {
    return failed('', 'MALFORMED', `Expected an instant such as 2026-03-15T09:30:00Z, got ${show(input)}.`)
  }
  const value = Date.parse(input)
  // Engines let 30 February run over into March and 24:00 into the next day; no month is shorter than 28 days, so only
  // later days and that hour need to be read back (without the offset, where both show).
  const mayRunOver = input.slice(8, 10) > '28' || input.slice(11, 13) > '23'
  const wall = input.slice(0, 19)
  return Number.isNaN(value) || (mayRunOver && !new Date(Date.parse(`${wall}Z`)).toISOString().startsWith(wall))
    ? failed('', 'MALFORMED', `Expected an instant that exists, got ${show(input)}.`)
    : parsed(value)
}
