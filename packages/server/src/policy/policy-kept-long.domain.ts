import { show } from '@assent/shared'
import { firstMatch, word, wordsOfData, type Words } from './described-words.domain.ts'
import type { FindingCode } from './findings/catalogue.domain.ts'
import { mostDaysOf, spanOf, writtenSpan } from './period-lengths.domain.ts'
import type { Remark } from './policy-finding.domain.ts'
import type { Policy, PolicyData } from './policy.types.ts'

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
const APPLICATION = word(
  'job applica',
  'applications? for (?:a |our )?(?:jobs?|positions?|vacanc)',
  'applicants?\\b',
  'recruit',
  'curricul',
  'candidatur',
  'candidats?\\b',
  'bewerb',
  'solicitud(?:es)? de empleo',
  'sollicita',
  'aplikacj[ae] o pracę',
  'rekrutacj',
)
const MONTH = 31
const YEAR = 366

/** What is seldom needed for longer, by the word for it, with the source of the data it is looked for in. */
const USUAL: readonly {
  readonly words: Words
  readonly source: PolicyData['source']
  readonly code: FindingCode
  readonly most: number
  readonly said: string
}[] = [
  { words: CAMERA, source: 'observed', code: 'CAMERA_KEPT_LONG', most: MONTH, said: 'a month' },
  { words: SERVER_LOG, source: 'observed', code: 'LOGS_KEPT_LONG', most: YEAR, said: 'a year' },
  { words: APPLICATION, source: 'provided', code: 'APPLICATIONS_KEPT_LONG', most: 2 * YEAR, said: 'two years' },
]

/** Records that hardly anybody needs for long. A law that asks for more is a floor. */
export function checkLongRecords(policy: Policy): Remark[] {
  return policy.retention.flatMap((rule, index): Remark[] => {
    const source = policy.data[rule.data]?.source
    if (rule.floor?.statute !== undefined) return []
    const kinds = USUAL.filter((kind) => kind.source === source)
    const texts = kinds.length === 0 ? [] : wordsOfData(policy, rule.data)
    const kind = kinds.find(({ words }) => firstMatch(texts, words) !== undefined)
    if (kind === undefined) return []
    const { code, most, said } = kind
    // Whatever ends it first by itself, by anonymising or by deleting.
    const [first] = rule.stages
      .flatMap((stage, at) =>
        stage.action === 'block' || stage.after === 'consent-withdrawn'
          ? []
          : [{ stage, at, days: mostDaysOf(spanOf(stage)) }],
      )
      .sort((a, b) => a.days - b.days)
    if (first === undefined || first.days <= most) return []
    const field = first.stage.period === undefined ? 'within' : 'period'
    return [
      {
        code,
        path: ['retention', index, 'stages', first.at, field],
        because: [['retention', index], ['texts']],
        message: `${show(rule.data)} stays for ${writtenSpan(first.stage)}; expected at most ${said}.`,
      },
    ]
  })
}
