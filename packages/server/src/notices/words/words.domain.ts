import { noticeLanguageOf, type NoticeLanguage } from '../../policy/notice-languages.domain.ts'
import { DE } from './de.domain.ts'
import { EN } from './en.domain.ts'
import { ES } from './es.domain.ts'
import { FR } from './fr.domain.ts'
import { IT } from './it.domain.ts'
import { NL } from './nl.domain.ts'
import { PL } from './pl.domain.ts'
import { PT } from './pt.domain.ts'
import type { NoticeWords } from './words.types.ts'

const WORDS: Readonly<Record<NoticeLanguage, NoticeWords>> = {
  en: EN,
  es: ES,
  fr: FR,
  de: DE,
  it: IT,
  pt: PT,
  nl: NL,
  pl: PL,
}

/** The words of a language; of a region's language those of the language. Undefined when there are none. */
export function wordsOf(language: string): NoticeWords | undefined {
  const known = noticeLanguageOf(language)
  return known === undefined ? undefined : WORDS[known]
}
