import type { Manifest } from '@assent/shared'

/** What other tools call things by default → what policies here mostly call them; a site's `aliases` come first. */
const DEFAULTS: Readonly<Record<string, string>> = {
  statistics: 'analytics',
  performance: 'analytics',
  functional: 'preferences',
  functionality: 'preferences',
  advertising: 'marketing',
  ads: 'marketing',
  targeting: 'marketing',
  C0002: 'analytics',
  C0003: 'preferences',
  C0004: 'marketing',
  C0005: 'marketing',
}
const NECESSARY = /^(necessary|essential|strictly-necessary|C0001)$/

/** A word of another tool in the words of the policy; a leading `!` stays. An unknown word stays as it is: never allowed. */
function wordOf({ aliases = {}, categories, purposes, services }: Manifest, foreign: string): string {
  const [, not = '', name = ''] = /^(!?)(.*)$/s.exec(foreign) ?? []
  const known = (word: string): boolean => [...categories, ...purposes, ...services].some(({ id }) => id === word)
  const own = (table: Readonly<Record<string, string>>): string | undefined =>
    Object.hasOwn(table, name) ? table[name] : undefined
  const locked = NECESSARY.test(name) ? categories.find((category) => category.locked)?.id : undefined
  return not + (own(aliases) ?? (known(name) ? name : (locked ?? own(DEFAULTS) ?? name)))
}

/**
 * Says in our words what an element tagged for another tool waits for: `data-category` and `data-service`
 * (CookieConsent 3), `data-name` (Klaro), `data-cookieconsent` (Cookiebot), `optanon-category-…` (OneTrust).
 */
export function translate(manifest: Manifest, element: HTMLElement): void {
  const { dataset, className } = element
  const foreign = [
    ...[dataset.category, dataset.name].filter((word) => word !== undefined),
    ...(dataset.cookieconsent ?? '').split(','),
    ...[...className.matchAll(/(?:^|\s)optanon-category((?:-\w+)+)/g)].flatMap(([, codes]) => codes!.split('-')),
  ]
  const words = foreign.map((word) => word.trim()).filter(Boolean)
  if (dataset.service !== undefined) {
    const service = wordOf(manifest, dataset.service.replaceAll(/\s+/g, '-'))
    // A service that only the other tool knew is part of its category here, and adds nothing to it.
    if (manifest.services.some(({ id }) => id === service.replace('!', ''))) dataset.service = service
    else delete dataset.service
  }
  if (dataset.cookieblockSrc) dataset.src ??= dataset.cookieblockSrc
  // Last, because this is what the gate waits for.
  dataset.consent = words.map((word) => wordOf(manifest, word.replaceAll(/\s+/g, '-'))).join(' ')
}
