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

/** The words of banner, placeholder and control that are here or on their way, by language. */
export type Briefs = Record<string, Promise<BriefTexts> | undefined>

/** Those of one language; asked for again after a failure. */
export function loadBrief(manifest: Manifest, language: string, briefs: Briefs): Promise<BriefTexts> {
  const loading = (briefs[language] ??= loadTexts(manifest, language, '.brief'))
  loading.catch(() => (briefs[language] = undefined))
  return loading
}
