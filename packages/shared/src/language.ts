/**
 * The language of a BCP 47 tag without script and region, in lower case: `pt` for `pt-BR`, also where a page writes
 * `pt_BR`. Norwegian is `nb`, but pages and browsers also call it `no` or `nn`, and whoever reads one of them reads the
 * others; Hebrew is `he`, which old Android calls `iw`.
 */
export function baseLanguage(tag: string): string {
  return tag
    .toLowerCase()
    .replace(/[-_].*/, '')
    .replace(/^n[no]$/, 'nb')
    .replace(/^iw$/, 'he')
}

/**
 * The available language nearest to what is wanted, best first: of each wanted tag the same, also where `_` stands for
 * `-`, else the first of the same language (`es-MX` finds `es`); undefined where none of them is there.
 */
export function nearestLanguage(available: readonly string[], wanted: readonly string[]): string | undefined {
  const same = (tag: string): string => tag.toLowerCase().replaceAll('_', '-')
  return wanted
    .flatMap((tag) => [same, baseLanguage].flatMap((form) => available.filter((other) => form(other) === form(tag))))
    .at(0)
}
