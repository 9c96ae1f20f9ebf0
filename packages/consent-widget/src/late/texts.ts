import type { Manifest, TextBundle } from '@assent/shared'

/** Loads the words of one language. Its address carries their hash, so it may be cached for ever. */
export async function loadTexts({ endpoint, siteKey, texts }: Manifest, language: string): Promise<TextBundle> {
  const response = await fetch(`${endpoint}/s/${siteKey}/${language}.${texts[language]}.json`, { credentials: 'omit' })
  const bundle = (await response.json()) as TextBundle
  if (!bundle.ui) throw new Error(`Expected texts at ${response.url}, got status ${response.status}.`)
  return bundle
}
