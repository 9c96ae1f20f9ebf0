import { baseLanguage } from '@assent/shared'

/**
 * The language to show: the first wanted one that the policy has, as it is written or in another region's form
 * (`es-MX` finds `es`), else the policy's first.
 */
export function chooseLanguage(available: readonly string[], wanted: readonly string[]): string {
  for (const tag of wanted) {
    const found =
      available.find((other) => other.toLowerCase() === tag.toLowerCase()) ??
      available.find((other) => baseLanguage(other) === baseLanguage(tag))
    if (found) return found
  }
  return available[0] ?? ''
}
