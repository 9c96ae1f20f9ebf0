import { parse, parseDocument, stringify } from 'yaml'
import type { TextEdits, TextSection } from '../../preview/protocol.ts'

export const TEXT_SECTIONS: readonly TextSection[] = ['purposes', 'categories', 'services']

export interface Words {
  readonly name: string
  readonly description: string
}

/** The texts of a policy by language, section and id, as its file has them. */
export type PolicyTexts = Readonly<
  Record<string, Partial<Readonly<Record<TextSection, Readonly<Record<string, Words>>>>>>
>

/** Reads the texts of a policy file. */
export function textsOf(source: string): PolicyTexts {
  return (parse(source) as { readonly texts?: PolicyTexts } | null)?.texts ?? {}
}

/** The part of the file to paste: only what differs, under its place. Empty when nothing does. */
export function partOf(language: string, edits: TextEdits): string {
  const sections = TEXT_SECTIONS.filter((section) => Object.keys(edits[section]).length > 0)
  if (sections.length === 0) return ''
  return stringify({ texts: { [language]: Object.fromEntries(sections.map((section) => [section, edits[section]])) } })
}

/** The whole file with the changes in their places; comments and order stay. */
export function mergedSource(source: string, language: string, edits: TextEdits): string {
  const document = parseDocument(source)
  for (const section of TEXT_SECTIONS) {
    for (const [id, words] of Object.entries(edits[section])) {
      for (const [key, value] of Object.entries(words)) document.setIn(['texts', language, section, id, key], value)
    }
  }
  return document.toString()
}
