import {
  GENERAL_KINDS,
  MESSAGE_LIMIT,
  NAME_LIMIT,
  parseRightsRequestForm,
  type Manifest,
  type RightsRequestKind,
} from '@assent/shared'
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

/** The kinds of request that a person has here, in the order they are shown. */
export function kindsOffered({ rights = GENERAL_KINDS }: Manifest): readonly RightsRequestKind[] {
  return rights
}

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
    // A page may open the form with a kind that people do not have where this one is.
    kind: kindsOffered(manifest).find((kind) => kind === content.kind),
    email: content.email,
    name: storable(content.name),
    message: storable(content.message),
  })
  if (result.ok) {
    const { kind, email, name, message } = result.value
    return { draft: { requestId, kind, email, name, message } }
  }
  return { wrong: fieldsOf(result.problems) }
}

/** Without what no database text can hold: NUL and half a character, which nobody sees and pasting may bring. */
function storable(typed: string): string | undefined {
  return typed.replace(/[\0\p{Cs}]/gu, '').trim() || undefined
}

/** What an address lacks that was refused; undefined where none was typed. */
export function emailFault(typed: string): 'email-at' | 'email-domain' | 'email-other' | undefined {
  const address = typed.trim()
  if (address === '') return undefined
  if (!address.includes('@')) return 'email-at'
  return /@[^\s@.]+(?:\.[^\s@.]+)+$/.test(address) ? 'email-other' : 'email-domain'
}

/** Most characters of each text that has a limit of its own. */
export const LIMITS = { name: NAME_LIMIT, message: MESSAGE_LIMIT } as const

/** The fields that problems are about, in the order of the form; paths may lead there from outside, as `input.email`. */
export function fieldsOf(problems: readonly { readonly path: string }[]): readonly Field[] {
  return FIELDS.filter((field) => problems.some(({ path }) => path.split('.').at(-1) === field))
}
