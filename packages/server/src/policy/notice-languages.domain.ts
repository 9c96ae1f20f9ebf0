/** Languages that notices have words in (`notices/words`); apart from them, so that the check of a file need not load the words. */
export const NOTICE_LANGUAGES = ['en', 'es', 'fr', 'de', 'it', 'pt', 'nl', 'pl'] as const
export type NoticeLanguage = (typeof NOTICE_LANGUAGES)[number]

/** The language whose words a notice is written in: the language itself, or of a region's language that without it. */
export function noticeLanguageOf(language: string): NoticeLanguage | undefined {
  return NOTICE_LANGUAGES.find((each) => each === language.split('-')[0])
}
