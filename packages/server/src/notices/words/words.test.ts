import { describe, expect, it } from 'vitest'
import { allText, FULL_POLICY, noticeOf, readPolicy } from '../../../test/_notice-policy.ts'
import { NOTICE_LANGUAGES } from '../../policy/notice-languages.domain.ts'
import type { Policy } from '../../policy/policy.types.ts'
import { EN } from './en.domain.ts'
import { speechOf } from '../speech.domain.ts'
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
    const law = LAW[language] ?? 'GDPR'
    expect(text).toContain(law)
    if (law !== 'GDPR') expect(text).not.toContain('GDPR')
    expect(text).not.toMatch(/undefined|\[object|\{\w+\}/)
    if (language !== 'en') expect(text).not.toMatch(/\b(?:You may|We do not|Kept for|You can|Deleted|Anonymised)\b/)
  })

  it.each([
    ['bg', '6(1)(e)', 'чл. 6, пар. 1, буква д) от ОРЗД'],
    ['el', '6(1)(f)', 'άρθρο 6 παρ. 1 στοιχ. στ) ΓΚΠΔ'],
    ['fi', '15', 'GDPR 15 artikla'],
    ['fi', '7(3)', 'GDPR 7 artiklan 3 kohta'],
    ['fi', '6(1)(a)', 'GDPR 6 artiklan 1 kohdan a alakohta'],
    ['hu', '6(1)(a)', 'GDPR 6. cikk (1) bekezdés a) pont'],
    ['is', '6(1)(a)', 'a-liður 1. mgr. 6. gr. GDPR'],
    ['lt', '7(3)', 'BDAR 7 straipsnio 3 dalis'],
    ['lv', '15', 'VDAR 15. pants'],
    ['ar', '6(1)(c)', 'المادة 6، الفقرة 1، البند (ج) من GDPR'],
    ['he', '9(2)(a)', 'סעיף 9(2)(א) ל-GDPR'],
  ])('cite an article in %s as its Official Journal does: %s', (language, article, cited) => {
    expect(wordsOf(language)?.purposes.article(article).replaceAll('\u00a0', ' ')).toBe(cited)
  })

  it.each([
    ['lt', 3, 'mažiau nei 3 asmenys'],
    ['lt', 10, 'mažiau nei 10 asmenų'],
    ['lt', 21, 'mažiau nei 21 asmuo'],
    ['ro', 10, 'mai puțin de 10 persoane'],
    ['ro', 20, 'mai puțin de 20 de persoane'],
    ['sl', 2, 'manj kot 2 osebi'],
    ['ar', 10, 'أقل من 10 أشخاص'],
    ['ar', 12, 'أقل من 12 شخصًا'],
  ])('count people in %s with the form that %d takes', (language, count, said) => {
    const speech = speechOf(language)
    expect(wordsOf(language)?.data.aggregateOnly(count, (forms) => speech.plural(count, forms))).toContain(said)
  })

  it('are those of the language of a region, and of Norwegian by each of its names', () => {
    expect(wordsOf('el-CY')).toBe(wordsOf('el'))
    expect(wordsOf('no')).toBe(wordsOf('nb'))
    expect(wordsOf('nn-NO')).toBe(wordsOf('nb'))
    expect(wordsOf('ja')).toBeUndefined()
  })

  it('run from right to left in Arabic and Hebrew, with the digits of the articles', () => {
    for (const language of ['ar', 'he']) {
      const notice = noticeOf(inLanguage(language), { language })
      expect(notice.direction).toBe('rtl')
      expect(allText(notice)).toMatch(/2026/)
      expect(allText(notice)).not.toMatch(/[٠-٩]/)
    }
    expect(noticeOf(inLanguage('el'), { language: 'el' }).direction).toBe('ltr')
  })
})

/** What the General Data Protection Regulation is called for short; elsewhere GDPR. */
const LAW: Readonly<Partial<Record<string, string>>> = {
  es: 'RGPD',
  fr: 'RGPD',
  pt: 'RGPD',
  ro: 'RGPD',
  de: 'DSGVO',
  nl: 'AVG',
  pl: 'RODO',
  bg: 'ОРЗД',
  el: 'ΓΚΠΔ',
  et: 'IKÜM',
  ga: 'RGCS',
  lt: 'BDAR',
  lv: 'VDAR',
  nb: 'personvernforordningen',
}
