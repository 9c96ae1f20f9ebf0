import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { articleOf, GENERAL_KINDS, LEGAL_BASES, RIGHTS_REQUEST_KINDS, rightsArticleOf } from '@assent/shared'
import { BRIEF_KEYS } from './brief-keys.ts'
import en from './en.ts'
import type { UiTexts } from './ui-texts.ts'

const languages = readdirSync(import.meta.dirname).flatMap((file) => /^([a-z]{2})\.ts$/.exec(file)?.[1] ?? [])
const locales = await Promise.all(
  languages.map(
    async (language) => [language, ((await import(`./${language}.ts`)) as { default: UiTexts }).default] as const,
  ),
)

/** The official languages of the European Union (Regulation No 1/1958, Art. 1), and six more. */
const EU = 'bg hr cs da nl en et fi fr de el hu ga it lv lt mt pl pt ro sk sl es sv'.split(' ')
const MORE = ['nb', 'is', 'uk', 'tr', 'ar', 'he']

/** Letters that count points in languages that do not count them in Latin ones. */
const LETTERS: Readonly<Record<string, readonly string[]>> = {
  bg: ['а', 'б', 'в', 'г', 'д', 'е'],
  el: ['α', 'β', 'γ', 'δ', 'ε', 'στ'],
  ar: ['أ', 'ب', 'ج', 'د', 'ه', 'و'],
  he: ['א', 'ב', 'ג', 'ד', 'ה', 'ו'],
}
/** Icelandic names the smaller part first: `a-liður 1. mgr. 6. gr.`. */
const SMALLEST_FIRST = new Set(['is', 'uk'])

/** Numbers of an article, however a language writes them: `6(1)(a)`, `6.1.a)` and `6 Abs. 1 Buchst. a` are `6 1`. */
const numbersIn = (language: string, text: string): string => {
  const numbers = text.match(/\d+/g) ?? []
  return (SMALLEST_FIRST.has(language) ? numbers.reverse() : numbers).join(' ')
}
const placeholdersIn = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).sort()
const withoutForm = (key: string): string => key.replace(/\.\w+$/, '')
const categoriesOf = (language: string): readonly string[] =>
  new Intl.PluralRules(language).resolvedOptions().pluralCategories

test('speaks all 24 official languages of the European Union, and six more', () => {
  expect(EU).toHaveLength(24)
  expect([...languages].sort()).toEqual([...EU, ...MORE].sort())
})

describe.for(locales)('%s', ([language, texts]) => {
  test('has a text for every key of the first language, and no other', () => {
    const keys = (of: UiTexts): readonly string[] => [...new Set(Object.keys(of).map(withoutForm))].sort()
    expect(keys(texts)).toEqual(keys(en))
    for (const [key, text] of Object.entries(texts)) expect(text.trim(), key).not.toBe('')
  })

  test('has the same placeholders in every text as the first language', () => {
    const first = Object.fromEntries(Object.entries(en).map(([key, text]) => [withoutForm(key), placeholdersIn(text)]))
    for (const [key, text] of Object.entries(texts)) {
      expect([key, placeholdersIn(text)]).toEqual([key, first[withoutForm(key)]])
    }
  })

  test('has a form of each counted text for exactly the plural categories of its language', () => {
    const forms = Object.keys(texts).flatMap((key) => /^services\.(\w+)$/.exec(key)?.[1] ?? [])
    expect(forms.sort()).toEqual([...categoriesOf(language)].sort())
  })

  test('names the article of each legal basis as the vocabulary does', () => {
    for (const [index, basis] of LEGAL_BASES.entries()) {
      const text = texts[`basis-${basis}`]
      expect(articleOf(basis), basis).toContain(`(${'abcdef'[index]})`)
      expect(numbersIn(language, text), text).toBe('6 1')
      // The letter stands alone, not inside a word.
      const letter = (LETTERS[language] ?? 'abcdef'.split(''))[index]!
      expect(text).toMatch(new RegExp(`(?<!\\p{L})${letter}(?!\\p{L})`, 'u'))
    }
  })

  test('names the article of each right as the vocabulary does', () => {
    for (const kind of GENERAL_KINDS) {
      const text = texts[`article-${kind}`]
      expect(numbersIn(language, text), text).toBe(numbersIn('en', rightsArticleOf(kind)))
      // What is said of it names no law: where another one holds, that one is cited.
      expect(numbersIn(language, texts[`about-${kind}`] + texts[`limits-${kind}`])).toBe('')
    }
    for (const kind of ['portability', 'objection'] as const) {
      expect(numbersIn(language, texts[`limits-${kind}-us-ca`])).toBe('')
      expect(texts[`limits-${kind}-us-ca`]).not.toBe(texts[`limits-${kind}`])
    }
    for (const part of ['kind', 'about'] as const)
      expect(texts[`${part}-objection-us-ca`]).not.toBe(texts[`${part}-objection`])
    expect(numbersIn(language, texts['article-answer'])).toBe('12 3')
  })

  test('gives the days of Californian law', () => {
    expect(new Set(texts['answerBy-us-ca'].match(/\d+/g))).toEqual(new Set(['45']))
    expect(texts['answerBy-limit'].match(/\d+/g)).toEqual(['15'])
    expect(texts.answerBy).not.toMatch(/\d/)
  })

  test('says different things by different words', () => {
    const answers = [texts.rejectAll, texts.acceptAll, texts.choose, texts.withdrawAll, texts.saveChoices, texts.close]
    expect(new Set(answers).size).toBe(answers.length)
    const kinds = RIGHTS_REQUEST_KINDS.map((kind) => texts[`kind-${kind}`])
    expect(new Set(kinds).size).toBe(kinds.length)
    const bases = LEGAL_BASES.map((basis) => texts[`basis-${basis}`])
    expect(new Set(bases).size).toBe(bases.length)
  })

  test('has short buttons, and a yes and a no of like weight', () => {
    const buttons = [
      'rejectAll',
      'acceptAll',
      'choose',
      'withdrawAll',
      'saveChoices',
      'loadOnce',
      'alwaysAllow',
    ] as const
    for (const key of buttons) expect(texts[key].length, texts[key]).toBeLessThanOrEqual(24)
    const [no, yes] = [texts.rejectAll, texts.acceptAll]
    expect(Math.abs(no.length - yes.length), `${no} / ${yes}`).toBeLessThanOrEqual(5)
    expect(no.split(/\s/).length, `${no} / ${yes}`).toBeGreaterThanOrEqual(yes.split(/\s/).length - 1)
    expect(no.split(/\s/).length, `${no} / ${yes}`).toBeLessThanOrEqual(yes.split(/\s/).length + 1)
    for (const text of [no, yes]) expect(text).not.toMatch(/[!?.…]/)
  })

  test('is plain text in composed letters, without markup and stray spaces', () => {
    for (const [key, text] of Object.entries(texts)) {
      expect(text, key).toBe(text.normalize('NFC'))
      expect(text, key).not.toMatch(/[<>&]|\s{2}|^\s|\s$|--|'|"/)
      // Letters of another script that look the same would be read aloud wrongly.
      if (!['bg', 'uk'].includes(language)) expect(text, key).not.toMatch(/\p{Script=Cyrillic}/u)
      if (language !== 'el') expect(text, key).not.toMatch(/\p{Script=Greek}/u)
    }
  })

  test('pushes nobody: no text praises one answer or blames the other', () => {
    const pressure =
      /best experience|better experience|recommended|sorry|no thanks|miss out|mejor experiencia|recomendad|lo siento|se perder|empfohlen|leider|besten erlebnis|recommandé|désolé|meilleure expérience|consigliat|migliore esperienza|aanbevolen|zalecane|doporučen|odporúčan|ajánlott|rekommendera|anbefal|suosite/i
    for (const [key, text] of Object.entries(texts)) expect(text, key).not.toMatch(pressure)
  })

  test('has the words of the banner for its button, title and question', () => {
    for (const key of BRIEF_KEYS) expect(texts[key], key).toBeTypeOf('string')
  })
})

/** Words that two languages have in common, beside articles, which Italian writes as English does. */
const SHARED = new Set(['de name', 'fr message', 'nl message'])

test.each(locales.filter(([language]) => language !== 'en'))('%s has no English left in it', (language, texts) => {
  const same = Object.entries(texts).filter(
    ([key, text]) =>
      text === (en as unknown as Record<string, string>)[key] &&
      !key.startsWith('article-') &&
      !SHARED.has(`${language} ${key}`),
  )
  expect(same).toEqual([])
})

test('French sets apart what it sets apart, by spaces at which no line breaks', () => {
  const french = locales.find(([language]) => language === 'fr')![1]
  for (const [key, text] of Object.entries(french)) expect(text, key).not.toMatch(/[^\u00a0\u202f][:;?!»]|«[^\u00a0]/)
})

test.each(['ar', 'he'])('%s sets names apart, so that Latin ones keep their order', (language) => {
  const texts = locales.find(([other]) => other === language)![1]
  for (const [key, text] of Object.entries(texts)) {
    for (const [word] of text.matchAll(/.?\{(?:controller|recipient|email)\}.?/gsu))
      expect(word, key).toMatch(/^\u2068\{\w+\}\u2069$/)
  }
})

test('the texts of the vocabulary have an article to compare with', () => {
  expect(numbersIn('en', articleOf('consent'))).toBe('6 1')
  expect(numbersIn('en', rightsArticleOf('withdrawal'))).toBe('7 3')
})
