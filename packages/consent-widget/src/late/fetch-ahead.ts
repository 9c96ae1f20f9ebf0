import { wordsOf } from '../core/gate.ts'

/** Attributes that a request for a script depends on; where they differ the browser would fetch twice. */
const REQUEST = ['crossorigin', 'integrity', 'referrerpolicy', 'fetchpriority']
const WAITING = 'script[type="text/plain"]:is([data-consent],[data-service]):is([src],[data-src])'

/**
 * Lets the browser fetch the scripts that a choice has just allowed while it paints the answer to the click; they run
 * only after that, when the gate releases them.
 */
export function fetchAhead(page: Document, has: (words: string) => boolean): void {
  for (const source of page.querySelectorAll<HTMLScriptElement>(WAITING)) {
    const { type } = source.dataset
    // Modules are fetched in another way; data and templates are not fetched at all.
    if ((type && !type.includes('javascript')) || !has(wordsOf(source))) continue
    const link = page.createElement('link')
    for (const name of REQUEST) {
      const value = source.getAttribute(name)
      if (value !== null) link.setAttribute(name, value)
    }
    link.rel = 'preload'
    link.as = 'script'
    link.nonce = source.nonce
    link.href = source.getAttribute('src') ?? source.dataset.src!
    page.head.append(link)
  }
}
