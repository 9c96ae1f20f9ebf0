import type { ConsentView } from '../../core/view.ts'

/**
 * Gives an element the looks a site has chosen: by attributes of the script tag (`data-theme`, `data-layout`,
 * `data-position`), else by `appearance` in the policy. What the element itself was told stands.
 */
export function wear(element: HTMLElement, { manifest }: Pick<ConsentView, 'manifest'>): void {
  const { siteKey, appearance } = manifest
  const tag = document.querySelector<HTMLElement>(`script[src*="/s/${siteKey}.js"],script[data-site="${siteKey}"]`)
  for (const name of ['theme', 'layout', 'position'] as const) {
    const value = tag?.dataset[name] ?? appearance?.[name]
    if (value) element.dataset[name] ??= value
  }
}
