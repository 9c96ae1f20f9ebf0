import type { ConsentView } from '../../core/view.ts'

/** The script tags of a site on this page: with or without `.js`, or pinned and self-hosted. */
export const tagsOf = (siteKey: string): NodeListOf<HTMLElement> =>
  document.querySelectorAll(
    // `/s/acme/www2.js` and `/s/acme/www/strict.js` are other files.
    `script[src*="/s/${siteKey}.js"],script[src$="/s/${siteKey}"],script[data-site="${siteKey}"]`,
  )

/**
 * Gives an element the looks a site has chosen: by attributes of the script tag (`data-theme`, `data-layout`,
 * `data-position`), else by `appearance` in the policy. What the element itself was told stands.
 */
export function wear(element: HTMLElement, { manifest }: Pick<ConsentView, 'manifest'>): void {
  const { siteKey, appearance } = manifest
  const [tag] = tagsOf(siteKey)
  for (const name of ['theme', 'layout', 'position'] as const) {
    const value = tag?.dataset[name] ?? appearance?.[name]
    if (value) element.dataset[name] ??= value
  }
}
