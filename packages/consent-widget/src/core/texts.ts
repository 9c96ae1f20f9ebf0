import type { BriefTexts, Manifest, TextBundle } from '@assent/shared'

/**
 * Loads the words of one language: all of them, or with `.brief` those of banner, placeholder and control. Their address
 * carries a hash, so they may be cached for ever.
 */
export async function loadTexts<Part extends '' | '.brief'>(
  { endpoint, siteKey, texts }: Manifest,
  language: string,
  part: Part,
): Promise<Part extends '' ? TextBundle : BriefTexts> {
  const url = `${endpoint}/s/${siteKey}/${language}.${texts[language]}${part}.json`
  const response = await fetch(url, { credentials: 'omit' })
  const bundle = (await response.json()) as TextBundle
  // Whoever catches it says what failed; this says where.
  if (!bundle.ui) throw new Error(url)
  return bundle
}

/** Text bundles of one part that are here or on their way, by language. */
export type Bundles<Texts> = Record<string, Promise<Texts> | undefined>

/** Loads the words of one language, unless they are here or on their way; asked for again after a failure. */
export function recallTexts<Part extends '' | '.brief'>(
  manifest: Manifest,
  language: string,
  part: Part,
  bundles: Bundles<Part extends '' ? TextBundle : BriefTexts>,
): ReturnType<typeof loadTexts<Part>> {
  const loading = (bundles[language] ??= loadTexts(manifest, language, part))
  loading.catch(() => (bundles[language] = undefined))
  return loading
}
