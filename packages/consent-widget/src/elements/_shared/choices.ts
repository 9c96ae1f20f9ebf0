import type { Manifest, ManifestPurpose, PurposeChoice } from '@assent/shared'

/** The purposes a person is asked about: all but those of locked categories. */
export function askedPurposes({ categories, purposes }: Manifest): readonly ManifestPurpose[] {
  return purposes.filter((purpose) => !categories.some(({ id, locked }) => locked && id === purpose.category))
}

/** The same answer for every purpose that is asked. */
export function allChoices(manifest: Manifest, granted: boolean): readonly PurposeChoice[] {
  return askedPurposes(manifest).map(({ id }) => ({ purpose: id, granted }))
}
