import { nearestLanguage } from '@assent/shared'

/** The language to show: the nearest of the policy's to those wanted, else its first. */
export function chooseLanguage(available: readonly string[], wanted: readonly string[]): string {
  return nearestLanguage(available, wanted) ?? available[0] ?? ''
}
