import { describe, expect, test } from 'vitest'
import { articleOf, LEGAL_BASES, RIGHTS_REQUEST_KINDS, rightsArticleOf } from '@assent/shared'
import en from './en.ts'
import es from './es.ts'
import type { UiTexts } from './ui-texts.ts'

const locales: readonly (readonly [string, UiTexts])[] = [
  ['en', en],
  ['es', es],
]

/** Numbers and letters of an article, however a language writes it: `6(1)(a)` and `6.1.a)` are both `6 1 a`. */
const articleIn = (text: string): string =>
  (/[Aa]rt\.\s([\d().a-f]+)/.exec(text)?.[1] ?? '')
    .split(/[^\da-f]+/)
    .filter(Boolean)
    .join(' ')
const placeholdersIn = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).sort()

describe.for(locales)('%s', ([, texts]) => {
  test('has a text for every key of the first language, and no other', () => {
    expect(Object.keys(texts).sort()).toEqual(Object.keys(en).sort())
    for (const [key, text] of Object.entries(texts)) expect(text.trim(), key).not.toBe('')
  })

  test('has the same placeholders in every text as the first language', () => {
    for (const key of Object.keys(en) as (keyof UiTexts)[]) {
      expect([key, placeholdersIn(texts[key])]).toEqual([key, placeholdersIn(en[key])])
    }
  })

  test('names the article of each legal basis as the vocabulary does', () => {
    for (const basis of LEGAL_BASES) {
      expect(articleIn(texts[`basis-${basis}`]), basis).toBe(articleIn(articleOf(basis)))
    }
  })

  test('names the article of each right as the vocabulary does', () => {
    for (const kind of RIGHTS_REQUEST_KINDS) {
      expect(articleIn(texts[`about-${kind}`]), kind).toBe(articleIn(rightsArticleOf(kind)))
    }
  })

  test('pushes nobody: no text praises one answer or blames the other', () => {
    const pressure =
      /best experience|better experience|recommended|sorry|no thanks|miss out|mejor experiencia|recomendad|lo siento|se perder/i
    for (const [key, text] of Object.entries(texts)) expect(text, key).not.toMatch(pressure)
  })
})

test('only proper words are the same in both languages', () => {
  const same = (Object.keys(en) as (keyof UiTexts)[]).filter((key) => en[key] === es[key])
  expect(same).toEqual([])
})

test('the texts of the vocabulary have an article to compare with', () => {
  expect(articleIn(articleOf('consent'))).toBe('6 1 a')
  expect(articleIn(rightsArticleOf('withdrawal'))).toBe('7 3')
})
