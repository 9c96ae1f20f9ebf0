import { show } from '@assent/shared'
import { firstMatch, word, wordsOfData, type Words } from './described-words.domain.ts'
import type { Remark } from './policy-finding.domain.ts'
import { basesOf, type Policy, type PolicyData } from './policy.types.ts'
import { namesCalifornia } from './rights-in-place.domain.ts'

/**
 * What the words of a file betray that its fields do not say. Words are no proof, so all of it is a warning; the lists
 * are short and of words that hardly mean anything else.
 */
export function checkDescribed(policy: Policy): Remark[] {
  return [...checkSpecialWords(policy), ...checkSensitiveWords(policy), ...checkMarketing(policy)]
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
  return Object.entries(policy.data).flatMap(([id, { special, forbidden }]): Remark[] =>
    special !== undefined || forbidden === true
      ? []
      : undeclared(policy, id, SPECIAL_WORDS, (found, kind) => ({
          code: 'SPECIAL_UNDECLARED',
          message: `${show(id)} is described with ${show(found)} and does not say special: ${kind}.`,
        })),
  )
}

/** The same languages; what is addressed to the company itself is not sensitive, so of messages their contents are meant. */
const SENSITIVE_WORDS: readonly (readonly [NonNullable<PolicyData['sensitive']>, Words])[] = [
  [
    'government-id',
    word(
      'social security number',
      'passport',
      'passeport',
      'pasaporte',
      'passaport',
      'paspoort',
      'paszport',
      'reisepass',
      "driv(?:er|ing)[’']?s? licen[cs]e",
      'permis de conduire',
      'permiso de conducir',
      'führerschein',
      'rijbewijs',
      'patente di guida',
      'prawo jazdy',
      'carta de condução',
      'identity card number',
    ),
  ],
  [
    'account-access',
    word(
      'passwords?\\b',
      'mot de passe',
      'contraseña',
      'passwort',
      'wachtwoord',
      'palavra-passe',
      'hasł[oa]\\b',
      'access code',
      'log-?in and',
    ),
  ],
  [
    'precise-location',
    word(
      'precise (?:geo)?-?location',
      'geolocation',
      'géolocalisation',
      'geolocalizaci[oó]n',
      'geolocalizzazione',
      'geolokali[sz]',
      'geolocalização',
      'gps\\b',
      'genauer standort',
      'exacte locatie',
    ),
  ],
  [
    'citizenship-or-immigration',
    word(
      'citizenship',
      'immigration',
      'staatsangehörigkeit',
      'nationalité',
      'ciudadanía',
      'cittadinanza',
      'cidadania',
      'obywatelstw',
      'staatsburgerschap',
    ),
  ],
  [
    'message-contents',
    word(
      'contents? of (?:e-?mails?|mails?|text messages?|messages?|sms)',
      'contenu des (?:messages|courriels)',
      'contenido de (?:los )?(?:mensajes|correos)',
      'inhalte? (?:von|der) (?:nachrichten|e-mails)',
    ),
  ],
  [
    'neural',
    word('neural data', 'brain ?waves?', 'electroencephal', 'données neuronales', 'datos neuronales', 'hirnströme'),
  ],
]

/** Only where the law of California reaches the company: elsewhere the words say nothing that a field has to. */
function checkSensitiveWords(policy: Policy): Remark[] {
  if (!namesCalifornia(policy)) return []
  return Object.entries(policy.data).flatMap(([id, { special, sensitive, forbidden }]): Remark[] =>
    special !== undefined || sensitive !== undefined || forbidden === true
      ? []
      : undeclared(policy, id, SENSITIVE_WORDS, (found, kind) => ({
          code: 'SENSITIVE_UNDECLARED',
          message: `${show(id)} is described with ${show(found)} and does not say sensitive: ${kind}.`,
        })),
  )
}

/** The remark on the first words that betray what a category of data is. */
function undeclared<Kind extends string>(
  policy: Policy,
  id: string,
  lists: readonly (readonly [Kind, Words])[],
  remark: (found: string, kind: Kind) => Pick<Remark, 'code' | 'message'>,
): Remark[] {
  const texts = wordsOfData(policy, id)
  for (const [kind, words] of lists) {
    const found = firstMatch(texts, words)
    if (found !== undefined) return [{ path: ['data', id], at: 'key', because: [['texts']], ...remark(found, kind) }]
  }
  return []
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
