import type { Manifest } from '@assent/shared'

/** What policies here mostly call things → what other tools call them by default; a site's `aliases` come first. */
const DEFAULTS = Object.entries({
  analytics: 'statistics performance C0002',
  preferences: 'functional functionality C0003',
  marketing: 'advertising ads targeting C0004 C0005',
})
const NECESSARY = /^(necessary|essential|strictly-necessary|C0001)$/

/** A word of another tool in the words of the policy; a leading `!` stays. An unknown word stays as it is: never allowed. */
function wordOf({ aliases = {}, categories, purposes, services }: Manifest, foreign: string): string {
  const written = foreign.trim().replaceAll(/\s+/g, '-')
  const name = written.replace('!', '')
  const isKnown = [...categories, ...purposes, ...services].some(({ id }) => id === name)
  const alias = Object.hasOwn(aliases, name) ? aliases[name] : undefined
  const locked = NECESSARY.test(name) ? categories.find((category) => category.locked)?.id : undefined
  const usual = DEFAULTS.find(([, names]) => names.split(' ').includes(name))?.[0]
  return written.slice(0, -name.length) + (alias ?? (isKnown ? name : (locked ?? usual ?? name)))
}

/**
 * Says in our words what an element tagged for another tool waits for: `data-category` and `data-service`
 * (CookieConsent 3), `data-name` (Klaro), `data-cookieconsent` (Cookiebot), `optanon-category-…` (OneTrust).
 */
export function translate(manifest: Manifest, element: HTMLElement): void {
  const { dataset } = element
  // Of a drawing's element the property `className` is no text.
  const classes = element.getAttribute('class') ?? ''
  let words = [
    dataset.category,
    dataset.name,
    ...(dataset.cookieconsent?.split(',') ?? []),
    ...[...classes.matchAll(/(?:^|\s)optanon-category-([\w-]+)/g)].flatMap(([, codes]) => codes!.split('-')),
  ].flatMap((word) => (word?.trim() ? wordOf(manifest, word) : []))
  if (dataset.service) {
    const service = wordOf(manifest, dataset.service)
    const isKnown = manifest.services.some(({ id }) => id === service.replace('!', ''))
    // What runs instead of a service does not need the category as well, which would contradict it. A service that only
    // the other tool knew is part of its category here: it adds nothing to it, and instead of it is instead of that.
    if (service.includes('!')) words = isKnown ? [] : words.map((word) => '!' + word)
    if (isKnown) dataset.service = service
    else delete dataset.service
  }
  if (dataset.cookieblockSrc) dataset.src ??= dataset.cookieblockSrc
  // Last, because this is what the gate waits for.
  dataset.consent = words.join(' ')
}
