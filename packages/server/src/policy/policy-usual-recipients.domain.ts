import { firstMatch, word, wordsOfData, type Words } from './described-words.domain.ts'
import type { Remark } from './policy-finding.domain.ts'
import type { Policy } from './policy.types.ts'

const HOST = word(
  'host',
  'server',
  'cloud',
  'data ?cent',
  'colocation',
  'infrastruct',
  'héberg',
  'infogér',
  'rechenzentr',
  'webspace',
  'alojamiento',
  'alberga',
  'servidor',
  'ospita',
  'alojament',
  'serwer',
)
const CALLS = word(
  'calls?\\b',
  'phone',
  'telephon',
  'voicemail',
  'appels?\\b',
  'téléphon',
  'llamada',
  'telef[oó]n',
  'anruf',
  'chiamat',
  'chamada',
  'gespreksgegevens',
  'połącze',
)
const CARRIER = word(
  'carrier',
  'telecom',
  'telephon',
  'télé(?:com|phon)',
  'telef',
  'telekom',
  'telco',
  'operator',
  'operador',
  'opérateur',
  'operatore',
  'interconnect',
  'netzbetreiber',
  'sip\\b',
  'voip',
  'trunk',
  'pbx',
  'calls?\\b',
  'llamada',
  'appels?\\b',
  'chiamat',
  'chamada',
)

/**
 * Who is mostly forgotten when recipients are listed. Words are no proof, and some companies have machines and lines of
 * their own, hence a note; nothing is said while nobody who works for the company is listed at all.
 */
export function checkUsualRecipients(policy: Policy): Remark[] {
  const { recipients = [] } = policy
  if (!recipients.some(({ role }) => role === 'processor')) return []
  const named = recipients.flatMap(({ name, function: does, category = '' }) => [name, does, category])
  const missing = (words: Words, who: string, why: string): Remark[] =>
    firstMatch(named, words) !== undefined
      ? []
      : [
          {
            code: 'USUAL_RECIPIENT_MISSING',
            path: ['recipients'],
            at: 'key',
            because: [['recipients'], ['texts']],
            message: `No recipient reads like ${who}, and ${why}.`,
          },
        ]
  const observed = Object.keys(policy.data).filter(
    (id) => policy.data[id]?.source === 'observed' && policy.data[id].forbidden !== true,
  )
  const calls = observed.find((id) => firstMatch(wordsOfData(policy, id), CALLS) !== undefined)
  return [
    ...missing(HOST, 'who runs your servers', `the site ${Object.keys(policy.sites)[0] ?? ''} has to lie somewhere`),
    ...(calls === undefined
      ? []
      : missing(CARRIER, 'a telephone company', `calls leave a trace with the one that carries them (${calls})`)),
  ]
}
