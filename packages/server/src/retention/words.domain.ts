import type { Period } from '@assent/shared'

/** A number with its noun: "1 row", "2 rows". */
export function inWords(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** As a policy would say it: 14 months, 2 years, 30 days. */
export function periodInWords({ months, days }: Period): string {
  const words = [
    ...(months === 0 ? [] : [months % 12 === 0 ? inWords(months / 12, 'year') : inWords(months, 'month')]),
    ...(days === 0 ? [] : [inWords(days, 'day')]),
  ]
  return words.join(' and ')
}

/** What a period is counted from: `created`, or `the end of the year of created`. */
export function startInWords({
  after,
  fromYearEnd,
}: {
  readonly after: string
  readonly fromYearEnd: boolean
}): string {
  return fromYearEnd ? `the end of the year of ${after}` : after
}

/** What legal holds keep, in the order of their cases, so that a preview and a run of the same rows say the same. */
export function byCase(held: ReadonlyMap<string, number>): readonly { reference: string; rows: number }[] {
  const cases = [...held].map(([reference, rows]) => ({ reference, rows }))
  return cases.sort((a, b) => (a.reference < b.reference ? -1 : 1))
}

/** What legal holds keep, one sentence for each case, each after a blank. */
export function keptInWords(held: ReadonlyMap<string, number>): string {
  return byCase(held)
    .map(({ reference, rows }) => ` A legal hold of case ${reference} keeps ${inWords(rows, 'record')}.`)
    .join('')
}
