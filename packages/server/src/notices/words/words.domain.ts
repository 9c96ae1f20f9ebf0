import { noticeLanguageOf, type NoticeLanguage } from '../../policy/notice-languages.domain.ts'
import { AR } from './ar.domain.ts'
import { BG } from './bg.domain.ts'
import { CS } from './cs.domain.ts'
import { DA } from './da.domain.ts'
import { DE } from './de.domain.ts'
import { EL } from './el.domain.ts'
import { EN } from './en.domain.ts'
import { ES } from './es.domain.ts'
import { ET } from './et.domain.ts'
import { FI } from './fi.domain.ts'
import { FR } from './fr.domain.ts'
import { GA } from './ga.domain.ts'
import { HE } from './he.domain.ts'
import { HR } from './hr.domain.ts'
import { HU } from './hu.domain.ts'
import { IS } from './is.domain.ts'
import { IT } from './it.domain.ts'
import { LT } from './lt.domain.ts'
import { LV } from './lv.domain.ts'
import { MT } from './mt.domain.ts'
import { NB } from './nb.domain.ts'
import { NL } from './nl.domain.ts'
import { PL } from './pl.domain.ts'
import { PT } from './pt.domain.ts'
import { RO } from './ro.domain.ts'
import { SK } from './sk.domain.ts'
import { SL } from './sl.domain.ts'
import { SV } from './sv.domain.ts'
import { TR } from './tr.domain.ts'
import { UK } from './uk.domain.ts'
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
  bg: BG,
  cs: CS,
  da: DA,
  el: EL,
  et: ET,
  fi: FI,
  ga: GA,
  hr: HR,
  hu: HU,
  is: IS,
  lt: LT,
  lv: LV,
  mt: MT,
  nb: NB,
  ro: RO,
  sk: SK,
  sl: SL,
  sv: SV,
  tr: TR,
  uk: UK,
  ar: AR,
  he: HE,
}

/** The words of a language; of a region's language those of the language. Undefined when there are none. */
export function wordsOf(language: string): NoticeWords | undefined {
  const known = noticeLanguageOf(language)
  return known === undefined ? undefined : WORDS[known]
}
