import type { Remark } from './policy-finding.domain.ts'
import { basesOf, COMMON_TRIGGERS, type Policy } from './policy.types.ts'

/**
 * What a reader of a language would meet in the words of another, all by name: names made from ids, which mostly are
 * English, and words of the file. A policy in English alone has neither.
 */
export function checkTranslations(policy: Policy): Remark[] {
  const languages = policy.policy.languages.filter((language) => Object.hasOwn(policy.texts, language))
  if (languages.every((language) => language.split('-')[0] === 'en')) return []
  return [...SECTIONS.flatMap((section) => untranslated(policy, languages, section)), ...checkSubjectNames(policy)]
}

type Section = 'purposes' | 'data' | 'events' | 'services' | 'phrases'
const SECTIONS: readonly Section[] = ['purposes', 'data', 'events', 'services', 'phrases']

/** What the notice shows in place of the words that are missing. */
const SHOWN: Readonly<Record<Section, string>> = {
  purposes: 'these purposes as written or by id',
  data: 'this data as written or by id',
  events: 'these events by id',
  services: 'these services by their names in the file',
  phrases: 'these words of the file as written',
}

/** What has a name of its own in the notice. A purpose of the banner that has no words is an error already. */
function namesOf(policy: Policy, section: Section): readonly string[] {
  if (section === 'data') return Object.keys(policy.data)
  if (section === 'purposes')
    return policy.purposes.filter(({ category }) => category === undefined).map(({ id }) => id)
  if (section === 'events') return ownEventsOf(policy)
  if (section === 'services') return namedServices(policy)
  return spokenPhrases(policy)
}

/** Events of the organization's own that its periods count from. */
export function ownEventsOf({ retention }: Policy): readonly string[] {
  const common: ReadonlySet<string> = new Set(COMMON_TRIGGERS)
  const events = retention.flatMap(({ stages, floor, maximum }) => [
    ...stages.map(({ after }) => after),
    ...[floor, maximum].flatMap((bound) => (bound === undefined ? [] : [bound.after])),
  ])
  return [...new Set(events)].filter((event) => !common.has(event))
}

/** Services of the organization's own, whose names are words and not those of companies. */
function namedServices({ services = [], controller }: Policy): readonly string[] {
  const isName = (name: string): boolean => controller.name.toLowerCase().includes(name.toLowerCase())
  return services
    .filter(({ recipient, name }) => recipient === undefined && !isName(name) && /\p{Ll} |\p{L}{2} \p{L}/u.test(name))
    .map(({ id }) => id)
}

/** Kinds of people that have no words at all: the notice shows them by id, whatever its language. */
function checkSubjectNames({ subjects = {}, data }: Policy): Remark[] {
  const shown = new Set(Object.values(data).flatMap((category) => category.subjects ?? []))
  const nameless = Object.entries(subjects).flatMap(([name, { description }]) =>
    shown.has(name) && description === undefined ? [name] : [],
  )
  if (nameless.length === 0) return []
  return [
    {
      code: 'TEXT_UNTRANSLATED',
      path: ['subjects', nameless[0] ?? ''],
      at: 'key',
      because: [['subjects']],
      message: `The notice shows these people by id, because they have no description under subjects: ${nameless.map((name) => JSON.stringify(name)).join(', ')}.`,
    },
  ]
}

/** What stands elsewhere in the file and is shown in the notice as it is written. */
function spokenPhrases(policy: Policy): readonly string[] {
  const isOwn = (activity: string): boolean => policy.activities[activity]?.role === 'controller'
  const shown = new Set(Object.values(policy.data).flatMap(({ subjects = [] }) => subjects))
  const phrases = [
    ...policy.categories.map(({ locked, reason }) => (locked === true ? reason : undefined)),
    ...Object.entries(policy.subjects ?? {}).map(([name, { description }]) =>
      shown.has(name) ? description : undefined,
    ),
    ...(policy.recipients ?? []).map((recipient) => recipient.function),
    ...policy.purposes.flatMap((purpose) =>
      isOwn(purpose.activity)
        ? basesOf(purpose).flatMap(({ when, interest, contract }) => [when, interest, contract])
        : [],
    ),
    ...(policy.security?.measures ?? []).map(({ name }) => name),
  ]
  return [...new Set(phrases.filter((phrase) => phrase !== undefined))]
}

/** One remark for each language and section. */
function untranslated(policy: Policy, languages: readonly string[], section: Section): Remark[] {
  const names = namesOf(policy, section)
  const has = (language: string, name: string): boolean => {
    const texts = policy.texts[language]
    if (section === 'services') return texts?.services?.[name]?.name !== undefined
    const words = texts?.[section]
    return words !== undefined && Object.hasOwn(words, name)
  }
  const isMissing = (language: string, name: string): boolean => {
    if (has(language, name)) return false
    if (section !== 'phrases' && section !== 'services') return true
    // What one language alone lacks is written in it; of several that lack it, in the first.
    return language !== languages.find((each) => !has(each, name))
  }
  return languages.flatMap((language): Remark[] => {
    // In full, because a phrase must be copied exactly.
    const missing = names.filter((name) => isMissing(language, name))
    if (missing.length === 0) return []
    return [
      {
        code: 'TEXT_UNTRANSLATED',
        path: ['texts', language, section],
        message: `The notice in ${language} shows ${SHOWN[section]}, because texts.${language}.${section} lacks${section === 'services' ? ' the name of' : ''}: ${missing.map((name) => JSON.stringify(name)).join(', ')}.`,
      },
    ]
  })
}
