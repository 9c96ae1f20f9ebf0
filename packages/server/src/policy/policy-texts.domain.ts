import { show } from '@assent/shared'
import { NOTICE_LANGUAGES, noticeLanguageOf } from './notice-languages.domain.ts'
import type { Remark } from './policy-finding.domain.ts'
import { ownEventsOf } from './policy-translations.domain.ts'
import type { Policy, PolicyTexts } from './policy.types.ts'

/** Whether everything a visitor sees has words in every language, and no word is left over. */
export function checkTexts(policy: Policy): Remark[] {
  const declared = policy.policy.languages
  const repeated = declared.flatMap((language, index): Remark[] =>
    declared.indexOf(language) === index
      ? []
      : [
          {
            code: 'DUPLICATE_ID',
            path: ['policy', 'languages', index],
            message: `${show(language)} stands in the list twice; each must differ.`,
          },
        ],
  )
  const missing = declared.flatMap((language, index): Remark[] =>
    Object.hasOwn(policy.texts, language)
      ? []
      : [
          {
            code: 'LANGUAGE_WITHOUT_TEXTS',
            path: ['policy', 'languages', index],
            message: `policy.languages names ${show(language)}, and texts has no words in it yet; there are words in: ${Object.keys(policy.texts).join(', ') || 'none'}.`,
          },
        ],
  )
  const readable = declared.find((language) => noticeLanguageOf(language) !== undefined)
  const unspoken = declared.flatMap((language, index): Remark[] =>
    noticeLanguageOf(language) !== undefined
      ? []
      : [
          {
            code: 'NOTICE_LANGUAGE_MISSING',
            path: ['policy', 'languages', index],
            message: `Notices have no words in ${show(language)}; ${readable === undefined ? 'there would be no notice at all' : `its readers get the notice in ${show(readable)}, which says so`}. Notices speak: ${NOTICE_LANGUAGES.join(', ')}.`,
          },
        ],
  )
  const surplus = Object.keys(policy.texts).flatMap((language): Remark[] =>
    declared.includes(language)
      ? []
      : [
          {
            code: 'LANGUAGE_NOT_DECLARED',
            path: ['texts', language],
            at: 'key',
            message: `policy.languages does not name ${show(language)}, so nobody would see these words.`,
            got: language,
            allowed: declared,
          },
        ],
  )
  const { texts: _, ...rest } = policy
  const phrases = phrasesOf(rest)
  const perLanguage = Object.entries(policy.texts).flatMap(([language, texts]) => [
    ...checkLanguage(policy, language, texts),
    ...checkPhrases(phrases, language, texts),
    ...checkEventNames(policy, language, texts),
    ...checkAnswers(language, texts),
  ])
  return [...repeated, ...missing, ...unspoken, ...surplus, ...perLanguage]
}

/** Every text that stands somewhere in a value. */
function phrasesOf(value: unknown): ReadonlySet<string> {
  if (typeof value === 'string') return new Set([value])
  if (typeof value !== 'object' || value === null) return new Set()
  return new Set(Object.values(value).flatMap((part) => [...phrasesOf(part)]))
}

/** A phrase that nobody says any more, mostly because its original was reworded: people would read the original. */
function checkPhrases(phrases: ReadonlySet<string>, language: string, { phrases: given = {} }: PolicyTexts): Remark[] {
  return Object.keys(given).flatMap((phrase): Remark[] =>
    phrases.has(phrase)
      ? []
      : [
          {
            code: 'TEXT_UNKNOWN',
            path: ['texts', language, 'phrases', phrase],
            at: 'key',
            message: `No value of this file outside texts is ${show(phrase)}; write the phrase exactly as it stands there.`,
            got: phrase,
          },
        ],
  )
}

/** The name of an event that no period counts from, mostly a slip in one of the two places. */
function checkEventNames(policy: Policy, language: string, { events = {} }: PolicyTexts): Remark[] {
  const known = ownEventsOf(policy)
  return Object.keys(events).flatMap((event): Remark[] =>
    known.includes(event)
      ? []
      : [
          {
            code: 'TEXT_UNKNOWN',
            path: ['texts', language, 'events', event],
            at: 'key',
            message: `No period counts from an event of your own called ${show(event)}.`,
            got: event,
            allowed: known,
          },
        ],
  )
}

/** Characters a button has room for on a phone. */
const ANSWER_LENGTH = 24

/**
 * Saying no must be as easy as saying yes (Art. 7(3); EDPB Guidelines 03/2022 on deceptive design), so their words are
 * changed together, fit one button each, differ, and neither outweighs the other.
 */
function checkAnswers(language: string, { ui = {} }: PolicyTexts): Remark[] {
  const { acceptAll: yes, rejectAll: no } = ui
  if (yes === undefined && no === undefined) return []
  const remark = (key: 'acceptAll' | 'rejectAll', message: string): Remark[] => [
    { code: 'ANSWERS_UNEQUAL', path: ['texts', language, 'ui', key], message },
  ]
  if (no === undefined) return remark('acceptAll', 'acceptAll has words of yours and rejectAll has none.')
  if (yes === undefined) return remark('rejectAll', 'rejectAll has words of yours and acceptAll has none.')
  const [short, long] = [yes, no].map((text) => [...text].length).sort((a, b) => a - b) as [number, number]
  if (yes.trim().toLowerCase() === no.trim().toLowerCase())
    return remark('rejectAll', `Yes and no are both called ${show(no)}.`)
  if (long > ANSWER_LENGTH || long > 2 * short)
    return remark(
      'rejectAll',
      `${show(yes)} and ${show(no)} have ${[...yes].length} and ${[...no].length} characters; allowed are ${ANSWER_LENGTH} each, and the longer at most twice the shorter.`,
    )
  return []
}

function checkLanguage(policy: Policy, language: string, texts: PolicyTexts): Remark[] {
  const sections = [
    { section: 'categories', known: policy.categories, needed: policy.categories },
    {
      section: 'purposes',
      known: policy.purposes,
      needed: policy.purposes.filter(({ category }) => category !== undefined),
    },
    { section: 'services', known: policy.services ?? [], needed: policy.services ?? [] },
  ] as const
  return sections.flatMap(({ section, known, needed }) => {
    const words = texts[section] ?? {}
    const ids = known.map(({ id }) => id)
    const path = ['texts', language, section]
    return [
      ...needed.flatMap(({ id }): Remark[] =>
        Object.hasOwn(words, id)
          ? []
          : [{ code: 'TEXT_MISSING', path, message: `${section} of ${language} lack words for ${show(id)}.` }],
      ),
      ...Object.keys(words).flatMap((id): Remark[] =>
        ids.includes(id)
          ? []
          : [
              {
                code: 'TEXT_UNKNOWN',
                path: [...path, id],
                at: 'key',
                message: `The policy has no such entry under ${section}: ${show(id)}.`,
                got: id,
                allowed: ids,
              },
            ],
      ),
    ]
  })
}
