import { expect, it } from 'vitest'
import { baseLanguage, nearestLanguage } from './language.ts'

it.each([
  ['pt-BR', 'pt'],
  ['ES', 'es'],
  ['pt_BR', 'pt'],
  ['zh-Hant-TW', 'zh'],
  ['zh_Hant_TW', 'zh'],
  ['sr-Latn-RS', 'sr'],
  ['iw', 'he'],
  ['iw_IL', 'he'],
  ['no', 'nb'],
  ['nn-NO', 'nb'],
  ['nb', 'nb'],
  ['nds', 'nds'],
  ['', ''],
])('the language of %j is %j', (tag, language) => {
  expect(baseLanguage(tag)).toBe(language)
})

it.each([
  [['pt_BR'], 'pt-BR'],
  [['pt-br'], 'pt-BR'],
  [['pt'], 'pt'],
  [['pt_PT'], 'pt'],
  [['pt-AO', 'pt-BR'], 'pt'],
  [['iw-IL', 'pt'], 'he'],
  [['nn-NO'], 'nb'],
  [['no'], 'nb'],
  // Nothing near: people who read Serbian or Chinese are better served by their next language than by a guess.
  [['sr-Latn', 'zh-Hant', 'pt_BR'], 'pt-BR'],
  [['zh_Hant_TW'], undefined],
  [['', '*', 'x-klingon', '_', '-'], undefined],
  [[], undefined],
])('of pt, pt-BR, he and nb the nearest to %j is %j', (wanted, nearest) => {
  expect(nearestLanguage(['pt', 'pt-BR', 'he', 'nb'], wanted)).toBe(nearest)
})

it('finds a script where it is there, and another of the language where it is not', () => {
  const available = ['zh-Hans', 'zh-Hant', 'sr']
  expect(['zh-Hant', 'zh_hant', 'zh-TW', 'sr-Latn'].map((tag) => nearestLanguage(available, [tag]))).toEqual([
    'zh-Hant',
    'zh-Hant',
    'zh-Hans',
    'sr',
  ])
})
