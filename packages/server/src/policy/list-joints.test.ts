import { expect, it, test } from 'vitest'
import { joinWords } from '@assent/shared'
import { listJoints } from './list-joints.domain.ts'

const WORDS = ['Statistik', 'videos', 'marketing', 'novedades', 'x']

test.for(['en', 'en-GB', 'de', 'fr', 'pl', 'tr', 'ar', 'zh', 'ja', 'nb', 'ga', 'mt'])(
  'the joints of %s write every length of list as the language does',
  (language) => {
    const joints = listJoints(language, WORDS)!
    for (const count of [1, 2, 3, 4, 5]) {
      const words = WORDS.slice(0, count)
      expect(joinWords(words, joints)).toBe(new Intl.ListFormat(language).format(words))
    }
  },
)

it('knows no joints where the words themselves change them, and those that they do not', () => {
  expect(listJoints('es', ['estadísticas', 'publicidad'])).toEqual([' y ', ', ', ' y '])
  expect(listJoints('es', ['estadísticas', 'investigación'])).toBeUndefined()
})
