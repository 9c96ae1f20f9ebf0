import type { PreviewOrder, TextSection } from './protocol.ts'

const SECTIONS: readonly TextSection[] = ['categories', 'purposes', 'services']

type Bundle = { readonly direction?: string } & Readonly<Record<string, unknown>>

/** The texts the server gave, with the words and the direction of the order in their place. */
export function withEdits(bundle: Bundle, { texts, direction }: Pick<PreviewOrder, 'texts' | 'direction'>): Bundle {
  const sections = SECTIONS.map((section) => {
    const words = bundle[section]
    if (typeof words !== 'object' || words === null) return [section, words] as const
    const edited = Object.entries(words).map(([id, word]) => [
      id,
      { ...(word as object), ...(texts[section][id] ?? {}) },
    ])
    return [section, Object.fromEntries(edited) as unknown] as const
  })
  return {
    ...bundle,
    ...Object.fromEntries(sections.filter(([, words]) => words !== undefined)),
    ...(direction === null ? {} : { direction }),
  }
}
