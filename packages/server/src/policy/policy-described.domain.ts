import { show } from '@assent/shared'
import { mostDays, periodOf } from './period-lengths.domain.ts'
import type { Remark } from './policy-finding.domain.ts'
import { basesOf, writtenPeriod, type Policy, type PolicyData } from './policy.types.ts'

/**
 * What the words of a file betray that its fields do not say. Words are no proof, so all of it is a warning; the lists
 * are short and of words that hardly mean anything else.
 */
export function checkDescribed(policy: Policy): Remark[] {
  return [...checkSpecialWords(policy), ...checkMarketing(policy), ...checkLongRecords(policy)]
}

/** Words to look for. Looking behind each letter for a denial is slow, so the stems alone are looked for first. */
interface Words {
  readonly stems: RegExp
  readonly undenied: RegExp
}

/** A word in whatever form it ends, unless it is denied right before: “health notes”, not “no health data”. */
const word = (...stems: readonly string[]): Words => ({
  stems: new RegExp(stems.join('|'), 'iu'),
  undenied: new RegExp(
    `(?<!\\p{L})(?<!(?<!\\p{L})(?:no|not|never|without|sans|aucune?|pas de|ohne|keine?|sin|senza|sem|zonder|geen|bez)\\s+)(?:${stems.join('|')})\\p{L}*`,
    'iu',
  ),
})

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

/** Everything that says what a category of data is: its id, and its names and descriptions in every language. */
function wordsOfData(policy: Policy, id: string): readonly string[] {
  return [
    id.replaceAll(/[_-]+/g, ' '),
    policy.data[id]?.description ?? '',
    ...Object.values(policy.texts).flatMap(({ data }) => {
      const words = data?.[id]
      return words === undefined ? [] : [words.name, words.description]
    }),
  ]
}

function firstMatch(texts: readonly string[], { stems, undenied }: Words): string | undefined {
  if (!stems.test(texts.join('\n'))) return undefined
  return texts.flatMap((text) => undenied.exec(text)?.[0] ?? [])[0]
}

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
    if (!bases.some(({ basis }) => basis === 'legitimate-interests')) return []
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
        message: `${show(purpose.id)} rests on legitimate interests, is described with ${show(found)}, and does not say direct_marketing: true.`,
      },
    ]
  })
}

const CAMERA = word(
  'cctv',
  'security cameras?\\b',
  'video ?surveillance',
  'vid[eé]o[ -]?surveillance',
  'vid[eé]o[ -]?protection',
  'caméras?\\b',
  'cámaras? de',
  'videovigil',
  'videoüberwachung',
  'überwachungskamera',
  'videosorveglianza',
  'telecamer',
  'cameratoezicht',
  'monitoring wizyjny',
)
const SERVER_LOG = word(
  '(?:web ?)?server ?logs?\\b',
  'access logs?\\b',
  "journa(?:l|ux) (?:du|de|des|d[’'])\\s?(?:serveur|connexion|accès)",
  'serverprotokoll',
  'server-?log',
  'registros? del? servidor',
  'registri del server',
)
const MONTH = 31
const YEAR = 366

/** Records of everybody who passes by, which hardly anybody needs for long. A law that asks for more is a floor. */
function checkLongRecords(policy: Policy): Remark[] {
  return policy.retention.flatMap((rule, index): Remark[] => {
    if (policy.data[rule.data]?.source !== 'observed' || rule.floor?.statute !== undefined) return []
    const texts = wordsOfData(policy, rule.data)
    const kind =
      firstMatch(texts, CAMERA) !== undefined
        ? ({ code: 'CAMERA_KEPT_LONG', most: MONTH, said: 'a month' } as const)
        : firstMatch(texts, SERVER_LOG) !== undefined
          ? ({ code: 'LOGS_KEPT_LONG', most: YEAR, said: 'a year' } as const)
          : undefined
    if (kind === undefined) return []
    const { code, most, said } = kind
    // Whatever ends it first, by anonymising or by deleting.
    const [first] = rule.stages
      .flatMap((stage, at) =>
        stage.action === 'block' ? [] : [{ stage, at, days: mostDays(periodOf(writtenPeriod(stage))) }],
      )
      .sort((a, b) => a.days - b.days)
    if (first === undefined || first.days <= most) return []
    const field = first.stage.period === undefined ? 'within' : 'period'
    return [
      {
        code,
        path: ['retention', index, 'stages', first.at, field],
        because: [['retention', index], ['texts']],
        message: `${show(rule.data)} stays for ${writtenPeriod(first.stage)}; expected at most ${said}.`,
      },
    ]
  })
}
