import { describe, expect, it } from 'vitest'
import { allText, FULL_POLICY, noticeOf, readPolicy } from '../../../test/_notice-policy.ts'
import { NOTICE_LANGUAGES } from '../../policy/notice-languages.domain.ts'
import type { Policy } from '../../policy/policy.types.ts'
import { EN } from './en.domain.ts'
import { wordsOf } from './words.domain.ts'

const full = readPolicy(FULL_POLICY)
const inLanguage = (language: string): Policy => ({
  ...full,
  policy: { ...full.policy, languages: [language] },
  texts: { [language]: full.texts.en! },
})

/** Every text of a language, functions called with words that stand out. */
function texts(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') {
    const say = value as (...words: unknown[]) => unknown
    const form = (forms: { readonly other: string }): string => forms.other
    return texts(path.endsWith('.aggregateOnly') ? say(12, form) : say('delete', 'delete', 'event'), path)
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`))
}

describe('the words of notices', () => {
  const english = new Map(texts(EN))

  it.each(NOTICE_LANGUAGES.filter((language) => language !== 'en'))(
    'say everything in %s, in words of its own',
    (language) => {
      const own = texts(wordsOf(language))
      expect(own.length).toBeGreaterThan(200)
      expect(own.filter(([, text]) => text.trim() === '' || /undefined|\[object|\s{2}/.test(text))).toEqual([])
      // Short words may be the same in two languages; sentences never are.
      const same = own.filter(([path, text]) => text.length > 24 && english.get(path) === text)
      expect(same).toEqual([])
    },
  )

  it.each(NOTICE_LANGUAGES)('name the law as %s cites it, and leave no English sentence behind', (language) => {
    const notice = noticeOf(inLanguage(language), { language })
    const text = allText(notice)
    expect(text).toMatch(/(?:GDPR|RGPD|DSGVO|AVG|RODO)/)
    if (language === 'en' || language === 'it') expect(text).toContain('GDPR')
    else expect(text).not.toContain('GDPR')
    expect(text).not.toMatch(/undefined|\[object/)
    if (language !== 'en') expect(text).not.toMatch(/\b(?:You may|We do not|Kept for|You can)\b/)
  })
})
