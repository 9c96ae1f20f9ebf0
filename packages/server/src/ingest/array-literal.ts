/**
 * PostgreSQL array literals for `unnest`. Writing them here is several times cheaper than the drivers' general
 * conversion, and both drivers pass a string through.
 */

/** For values that cannot contain a comma, quote, brace, backslash or blank: UUIDs, dates, instants, numbers, booleans. */
export function plainArray(values: readonly (string | number | boolean | null)[]): string {
  let literal = '{'
  for (let index = 0; index < values.length; index++) {
    if (index > 0) literal += ','
    literal += values[index] ?? 'NULL'
  }
  return literal + '}'
}

/** For any text. Texts that follow their like (the same choices, one language) are escaped once. */
export function textArray(values: readonly (string | null)[]): string {
  let literal = '{'
  let last: string | undefined
  let escaped = ''
  for (let index = 0; index < values.length; index++) {
    if (index > 0) literal += ','
    const value = values[index]
    if (value === null || value === undefined) literal += 'NULL'
    else {
      if (value !== last) escaped = escape((last = value))
      literal += `"${escaped}"`
    }
  }
  return literal + '}'
}

function escape(value: string): string {
  return /["\\]/.test(value) ? value.replace(/["\\]/g, '\\$&') : value
}
