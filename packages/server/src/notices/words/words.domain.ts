import { EN } from './en.domain.ts'
import { ES } from './es.domain.ts'
import { FR } from './fr.domain.ts'
import type { NoticeWords } from './words.types.ts'

const WORDS: Readonly<Record<string, NoticeWords>> = { en: EN, es: ES, fr: FR }

/** The words of a language; of a region's language those of the language. Undefined when there are none. */
export function wordsOf(language: string): NoticeWords | undefined {
  return WORDS[language] ?? WORDS[language.split('-')[0] ?? '']
}
