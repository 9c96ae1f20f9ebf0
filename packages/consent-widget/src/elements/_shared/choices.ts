import type { PurposeChoice } from '@assent/shared'
import type { ConsentView } from '../../core/view.ts'

/** The same answer for every purpose that is asked. A no is an objection, too; a yes takes none back. */
export function allChoices(
  { asked, objectable }: Pick<ConsentView, 'asked' | 'objectable'>,
  granted: boolean,
): readonly PurposeChoice[] {
  return [...asked, ...(granted ? [] : objectable)].map(({ id }) => ({ purpose: id, granted }))
}
