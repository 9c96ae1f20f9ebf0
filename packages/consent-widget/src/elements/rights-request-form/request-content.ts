import { parseRightsRequestForm, type RightsRequestKind } from '@assent/shared'
import type { ConsentView, RightsRequestDraft } from '../../core/view.ts'

/** What a person has filled in so far, as typed. */
export interface RequestContent {
  readonly kind: RightsRequestKind | undefined
  readonly email: string
  readonly name: string
  readonly message: string
}

/** The fields in the order they are shown. */
export const FIELDS = ['kind', 'email', 'name', 'message'] as const
export type Field = (typeof FIELDS)[number]

/**
 * Makes a draft of what was typed, or names the fields that are wrong. The rules are those the server applies, read from
 * the same parser, so that the form never promises what the server refuses.
 */
export function draftOf(
  { manifest, texts }: Pick<ConsentView, 'manifest' | 'texts'>,
  requestId: string,
  content: RequestContent,
): { readonly draft: RightsRequestDraft } | { readonly wrong: readonly Field[] } {
  const result = parseRightsRequestForm({
    requestId,
    siteKey: manifest.siteKey,
    language: texts.language,
    kind: content.kind,
    email: content.email,
    name: content.name.trim() || undefined,
    message: content.message.trim() || undefined,
  })
  if (result.ok) {
    const { kind, email, name, message } = result.value
    return { draft: { requestId, kind, email, name, message } }
  }
  return { wrong: fieldsOf(result.problems) }
}

/** The fields that problems are about, in the order of the form; paths may lead there from outside, as `input.email`. */
export function fieldsOf(problems: readonly { readonly path: string }[]): readonly Field[] {
  return FIELDS.filter((field) => problems.some(({ path }) => path.split('.').at(-1) === field))
}
