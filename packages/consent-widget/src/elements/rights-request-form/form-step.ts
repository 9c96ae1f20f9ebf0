import type { RightsRequestKind } from '@assent/shared'
import type { DialogView, RightsRequestDraft, RightsRequestOutcome } from '../../core/view.ts'
import type { UiTexts } from '../../locales/ui-texts.ts'
import type { Field } from './request-content.ts'

export type TextField = Exclude<Field, 'kind'>

/** Where the person is. A request is shown once more before it is sent, because it has legal effect (WCAG 3.3.4). */
export type Step =
  | { readonly name: 'fill' }
  | { readonly name: 'review'; readonly draft: RightsRequestDraft; readonly sending: boolean }
  | {
      readonly name: 'sent'
      readonly draft: RightsRequestDraft
      readonly answer: Extract<RightsRequestOutcome, { kind: 'submitted' }>
    }

/** What a step needs of the form to show itself, and what it asks of the form. */
export interface FormParts {
  readonly view: DialogView
  readonly kind: RightsRequestKind | undefined
  readonly typed: Readonly<Record<TextField, string>>
  readonly wrong: readonly Field[]
  text(key: keyof UiTexts, values?: Readonly<Record<string, string | number>>): string
  choose(kind: RightsRequestKind): void
  type(field: TextField, value: string): void
  /** Puts the focus on what a selector finds. */
  focus(selector: string): void
  /** Goes back to filling in, with the focus on what a selector finds. */
  edit(selector: string): void
  /** Leaves the form for the dialog in which sale and sharing are refused. */
  refuseSale(): void
}

/** What a field is called where it is named among others. */
export function labelOf({ text }: FormParts, field: Field): string {
  return text(field === 'kind' ? 'request' : field)
}

/** Selector of what gets the focus for a field: of requests the chosen one, else the first. */
export function placeOf(field: Field): string {
  return field === 'kind' ? 'input[type=radio]:checked, fieldset:not(:has(:checked)) #kind' : '#' + field
}
