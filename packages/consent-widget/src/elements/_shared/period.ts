const UNITS = ['year', 'month', 'week', 'day'] as const

/** An ISO 8601 duration of days and more, in the words of a language: `P13M` as “13 months”. Anything else as it is. */
export function periodText(language: string, period: string): string {
  const found = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(period)
  const parts = UNITS.flatMap((unit, at) => {
    const count = found?.[at + 1]
    return count === undefined
      ? []
      : [new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(Number(count))]
  })
  return parts.length > 0 ? new Intl.ListFormat(language, { type: 'unit' }).format(parts) : period
}
