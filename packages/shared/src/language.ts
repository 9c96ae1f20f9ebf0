/**
 * The language of a BCP 47 tag without script and region, in lower case: `pt` for `pt-BR`. Norwegian is `nb`, but pages
 * and browsers also call it `no` or `nn`, and whoever reads one of them reads the others.
 */
export function baseLanguage(tag: string): string {
  return tag
    .toLowerCase()
    .replace(/-.*$/s, '')
    .replace(/^n[no]$/, 'nb')
}
