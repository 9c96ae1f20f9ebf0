import type { Appearance } from '@assent/shared'
import { parse, parseDocument } from 'yaml'
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

/** What was tried, and where in the file it belongs. */
export interface PolicyEdits {
  readonly language: string
  readonly texts: TextEdits
  /** Name of the site in the file. */
  readonly site: string
  readonly appearance: Appearance
}

/** The part of the file to paste: only what differs, under its place. Empty when nothing does. */
export function partOf(edits: PolicyEdits): string {
  return changesOf(edits).length === 0 ? '' : mergedSource('', edits)
}

/** The whole file with the changes in their places; comments and order stay. */
export function mergedSource(source: string, edits: PolicyEdits): string {
  const document = parseDocument(source)
  for (const [path, value] of changesOf(edits)) document.setIn(path, value)
  return document.toString()
}

/** Each changed value with its place in the file. */
function changesOf({ language, texts, site, appearance }: PolicyEdits): (readonly [readonly string[], string])[] {
  return [
    ...Object.entries(appearance).map(
      ([key, value]: [string, string]) => [['sites', site, 'appearance', key], value] as const,
    ),
    ...TEXT_SECTIONS.flatMap((section) =>
      Object.entries(texts[section]).flatMap(([id, words]) =>
        Object.entries(words).map(([key, value]) => [['texts', language, section, id, key], value] as const),
      ),
    ),
  ]
}
