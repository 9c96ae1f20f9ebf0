import { baseLanguage } from '@assent/shared'

/** Languages that notices have words in (`notices/words`); apart from them, so that the check of a file need not load the words. */
export const NOTICE_LANGUAGES = [
  'en',
  'es',
  'fr',
  'de',
  'it',
  'pt',
  'nl',
  'pl',
  'bg',
  'cs',
  'da',
  'el',
  'et',
  'fi',
  'ga',
  'hr',
  'hu',
  'is',
  'lt',
  'lv',
  'mt',
  'nb',
  'ro',
  'sk',
  'sl',
  'sv',
  'tr',
  'uk',
  'ar',
  'he',
] as const
export type NoticeLanguage = (typeof NOTICE_LANGUAGES)[number]

/** The language whose words a notice is written in: the language itself, of a region's that without it, of `no` Norwegian Bokmål. */
export function noticeLanguageOf(language: string): NoticeLanguage | undefined {
  return NOTICE_LANGUAGES.find((each) => each === baseLanguage(language))
}
