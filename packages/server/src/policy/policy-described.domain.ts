import { show } from '@assent/shared'
import { firstMatch, word, wordsOfData, type Words } from './described-words.domain.ts'
import type { Remark } from './policy-finding.domain.ts'
import { basesOf, type Policy, type PolicyData } from './policy.types.ts'

/**
 * What the words of a file betray that its fields do not say. Words are no proof, so all of it is a warning; the lists
 * are short and of words that hardly mean anything else.
 */
export function checkDescribed(policy: Policy): Remark[] {
  return [...checkSpecialWords(policy), ...checkMarketing(policy)]
}

/** Of English, French, German, Spanish, Italian, Portuguese, Dutch and Polish. */
const SPECIAL_WORDS: readonly (readonly [NonNullable<PolicyData['special']>, Words])[] = [
  [
    'health',
    word(
      'health(?! ?-?checks?| of (?:the|our))',
      'medical',
      'illness',
      'disease',
      'allerg',
      'injur',
      'pregnan',
      'disabilit',
      'santé',
      'médica',
      'maladie',
      'blessure',
      'grossesse',
      'handicap',
      'gesundheit',
      'krankheit',
      'schwanger',
      'salud(?!o)',
      'enfermedad',
      'alergi',
      'embaraz',
      'discapacidad',
      'salute(?!r)',
      'malatti',
      'gravidanza',
      'saúde',
      'doença',
      'gravidez',
      'gezondheid',
      'ziekte',
      'zwanger',
      'zdrowi',
      'chorob',
      'ciąż',
    ),
  ],
  [
    'biometric',
    word('biom[eé]tri', 'facial recognition', 'face recognition', 'reconnaissance faciale', 'gesichtserkennung'),
  ],
  ['genetic', word('genetic', 'génétique', 'genetisch', 'genétic', 'genetyczn')],
  ['religious-or-philosophical-beliefs', word('religi', 'croyances?\\b')],
  ['racial-or-ethnic-origin', word('ethnic', 'ethnique', 'étnic', 'ethnisch', 'etnisch')],
  ['trade-union-membership', word('trade union', 'syndicat', 'sindical', 'sindacal', 'gewerkschaft', 'vakbond')],
  [
    'sex-life-or-orientation',
    word('sexual orientation', 'orientation sexuelle', 'orientación sexual', 'sexuelle orientierung'),
  ],
  ['political-opinions', word('political opinion', 'opinions? politique', 'opini[oó]n(?:es)? polític')],
  ['criminal-convictions', word('criminal record', 'casier judiciaire', 'antecedentes penales', 'führungszeugnis')],
]

function checkSpecialWords(policy: Policy): Remark[] {
  return Object.entries(policy.data).flatMap(([id, { special, forbidden }]): Remark[] => {
    if (special !== undefined || forbidden === true) return []
    const texts = wordsOfData(policy, id)
    for (const [kind, words] of SPECIAL_WORDS) {
      const found = firstMatch(texts, words)
      if (found === undefined) continue
      return [
        {
          code: 'SPECIAL_UNDECLARED',
          path: ['data', id],
          at: 'key',
          because: [['texts']],
          message: `${show(id)} is described with ${show(found)} and does not say special: ${kind}.`,
        },
      ]
    }
    return []
  })
}

const MARKETING = word(
  'newsletter',
  'marketing',
  'advert',
  'promotion',
  'commercial (?:messages|communications)',
  "lettre d[’']information",
  'infolettre',
  'publicit',
  'prospection',
  'bolet[ií]n',
  'comunicaciones comerciales',
  'werbung',
  'nieuwsbrief',
  'reclame',
  'pubblicit',
  'biuletyn',
  'reklam',
)

/** Advertising that nobody agreed to has rules of its own. */
function checkMarketing(policy: Policy): Remark[] {
  return policy.purposes.flatMap((purpose, index): Remark[] => {
    if (purpose.direct_marketing === true) return []
    const bases = basesOf(purpose)
    // What the banner asks is cookies and what they show; it sends nobody anything.
    if (purpose.category !== undefined && bases.every(({ basis }) => basis === 'consent')) return []
    const texts = [
      purpose.id.replaceAll(/[_-]+/g, ' '),
      ...bases.map(({ interest }) => interest ?? ''),
      ...Object.values(policy.texts).map(({ purposes }) => purposes[purpose.id]?.name ?? ''),
    ]
    const found = firstMatch(texts, MARKETING)
    if (found === undefined) return []
    return [
      {
        code: 'MARKETING_UNDECLARED',
        path: ['purposes', index, 'basis'],
        because: [['texts']],
        message: `${show(purpose.id)} rests on ${[...new Set(bases.map(({ basis }) => basis))].join(', ')}, is described with ${show(found)}, and does not say direct_marketing: true.`,
      },
    ]
  })
}
