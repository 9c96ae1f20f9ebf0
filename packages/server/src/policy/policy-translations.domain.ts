import type { Remark } from './policy-finding.domain.ts'
import { basesOf, type Policy } from './policy.types.ts'

/**
 * What a reader of a language would meet in the words of another, all by name: names made from ids, which mostly are
 * English, and words of the file. A policy in English alone has neither.
 */
export function checkTranslations(policy: Policy): Remark[] {
  const languages = policy.policy.languages.filter((language) => Object.hasOwn(policy.texts, language))
  if (languages.every((language) => language.split('-')[0] === 'en')) return []
  return [
    ...untranslated(policy, languages, 'purposes', namesOf(policy, 'purposes')),
    ...untranslated(policy, languages, 'data', namesOf(policy, 'data')),
    ...untranslated(policy, languages, 'phrases', spokenPhrases(policy)),
  ]
}

/** What has a name of its own in the notice. A purpose of the banner that has no words is an error already. */
function namesOf({ purposes, data }: Policy, section: 'purposes' | 'data'): readonly string[] {
  return section === 'data'
    ? Object.keys(data)
    : purposes.filter(({ category }) => category === undefined).map(({ id }) => id)
}

/** What stands elsewhere in the file and is shown in the notice as it is written. */
function spokenPhrases(policy: Policy): readonly string[] {
  const isOwn = (activity: string): boolean => policy.activities[activity]?.role === 'controller'
  const phrases = [
    ...policy.categories.map(({ locked, reason }) => (locked === true ? reason : undefined)),
    ...(policy.recipients ?? []).map((recipient) => recipient.function),
    ...policy.purposes.flatMap((purpose) =>
      isOwn(purpose.activity) ? basesOf(purpose).flatMap(({ interest, contract }) => [interest, contract]) : [],
    ),
    ...(policy.security?.measures ?? []).map(({ name }) => name),
  ]
  return [...new Set(phrases.filter((phrase) => phrase !== undefined))]
}

/** One remark for each language and section. */
function untranslated(
  policy: Policy,
  languages: readonly string[],
  section: 'purposes' | 'data' | 'phrases',
  names: readonly string[],
): Remark[] {
  const has = (language: string, name: string): boolean => {
    const words = policy.texts[language]?.[section]
    return words !== undefined && Object.hasOwn(words, name)
  }
  const isMissing = (language: string, name: string): boolean => {
    if (has(language, name)) return false
    if (section !== 'phrases') return true
    // What one language alone lacks is written in it; of several that lack it, in the first.
    return language !== languages.find((each) => !has(each, name))
  }
  return languages.flatMap((language): Remark[] => {
    // In full, because a phrase must be copied exactly.
    const missing = names.filter((name) => isMissing(language, name))
    if (missing.length === 0) return []
    const what = section === 'phrases' ? 'these words of the file' : section === 'data' ? 'this data' : 'these purposes'
    return [
      {
        code: 'TEXT_UNTRANSLATED',
        path: ['texts', language, section],
        message: `The notice in ${language} shows ${what} as written or by id, because texts.${language}.${section} lacks: ${missing.map((name) => JSON.stringify(name)).join(', ')}.`,
      },
    ]
  })
}
