import type { ManifestPurpose, PurposeChoice } from '@assent/shared'

/** The same answer for every purpose that is asked. */
export function allChoices(asked: readonly ManifestPurpose[], granted: boolean): readonly PurposeChoice[] {
  return asked.map(({ id }) => ({ purpose: id, granted }))
}
