/**
 * The language to show: the first wanted one that the policy has, as it is written or in another region's form
 * (`es-MX` finds `es`), else the policy's first.
 */
export function chooseLanguage(available: readonly string[], wanted: readonly string[]): string {
  const base = (tag: string): string => tag.toLowerCase().split('-', 1)[0]!
  for (const tag of wanted) {
    const found =
      available.find((other) => other.toLowerCase() === tag.toLowerCase()) ??
      available.find((other) => base(other) === base(tag))
    if (found) return found
  }
  return available[0] ?? ''
}
