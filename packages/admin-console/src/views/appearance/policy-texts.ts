import type { Appearance } from '@assent/shared'
import { parse, parseDocument } from 'yaml'

export const TEXT_SECTIONS = ['purposes', 'categories', 'services'] as const
export type TextSection = (typeof TEXT_SECTIONS)[number]

/** Texts that differ from the policy that was begun with, by section and id. */
export type TextEdits = Readonly<
  Record<TextSection, Readonly<Record<string, { readonly name?: string; readonly description?: string }>>>
>

export const NO_TEXTS: TextEdits = { categories: {}, purposes: {}, services: {} }

export interface Words {
  readonly name: string
  readonly description: string
}

/** The texts of a policy by language, section and id, as its file has them. */
export type PolicyTexts = Readonly<
  Record<string, Partial<Readonly<Record<TextSection, Readonly<Record<string, Words>>>>>>
>

/** Reads the texts of a policy file; none where it is no YAML. */
export function textsOf(source: string): PolicyTexts {
  try {
    return (parse(source) as { readonly texts?: PolicyTexts } | null)?.texts ?? {}
  } catch {
    return {}
  }
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

/** The whole file with the changes in their places; comments and order stay. What is no YAML stays as it is. */
export function mergedSource(source: string, edits: PolicyEdits): string {
  const changes = changesOf(edits)
  const document = parseDocument(source)
  if (changes.length === 0 || document.errors.length > 0) return source
  for (const [path, value] of changes) document.setIn(path, value)
  return document.toString({ lineWidth: 0 })
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
