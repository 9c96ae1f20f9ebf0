import { parsePeriod } from '@assent/shared'
import { startInWords } from '../../retention/words.domain.ts'
import { writtenPeriod, type Policy, type PolicyBound, type PolicyStage } from '../policy.types.ts'
import type { Change } from './change.domain.ts'

// The sentences of a diff, in English. Another language is another file like this one.

/** Names that people know things by, from the policies' own words. */
export type NameOf = (subject: NonNullable<Change['subject']>) => string

const ENTITIES: Readonly<Record<string, { readonly one: string; readonly added: string; readonly removed: string }>> = {
  purpose: { one: 'Purpose', added: 'New purpose', removed: 'No longer a purpose' },
  data: { one: 'Data', added: 'New data', removed: 'No longer processed' },
  recipient: { one: 'Recipient', added: 'New recipient', removed: 'No longer a recipient' },
  safeguard: { one: 'Safeguard', added: 'New safeguard', removed: 'Safeguard that no longer applies' },
  service: { one: 'Service', added: 'New service on the site', removed: 'No longer on the site' },
  cookie: { one: 'Cookie', added: 'New cookie', removed: 'Cookie no longer set' },
  retention: { one: 'Retention of', added: 'Period for', removed: 'Period no longer stated for' },
  category: { one: 'Category', added: 'New category', removed: 'Category no longer shown' },
  activity: { one: 'Activity', added: 'New activity', removed: 'Activity that ended' },
  instruction: { one: 'Instruction', added: 'New instruction', removed: 'Instruction that ended' },
  people: { one: 'People', added: 'New kind of people', removed: 'Kind of people no longer named' },
  contact: { one: 'Contact', added: 'New contact', removed: 'Contact that ended' },
  controller: { one: 'Controller', added: '', removed: '' },
  site: { one: 'Site', added: 'New site', removed: 'Site that ended' },
  region: { one: 'Region', added: 'New rule for the region', removed: 'Rule no longer stated for the region' },
  rights: { one: 'Requests', added: '', removed: '' },
  jurisdiction: { one: 'Rights in', added: 'Rights stated for', removed: 'Rights no longer stated for' },
  measure: { one: 'Security measure', added: 'New security measure', removed: 'Security measure no longer stated' },
  certification: { one: 'Certification', added: 'New certification', removed: 'Certification no longer stated' },
  dataset: { one: 'System', added: 'New system', removed: 'System no longer governed' },
  wording: { one: 'Words for', added: 'Words added for', removed: 'Words removed for' },
}

const MOVES = {
  longer: ' It is kept longer.',
  shorter: ' It goes sooner.',
  unclear: ' Whether it is kept longer depends on the case.',
}

/** One plain sentence that says what changes for people. */
export function sentenceOf(change: Change, nameOf: NameOf): string {
  const { subject, label, was, becomes, period } = change
  const entity = subject === null ? undefined : ENTITIES[subject.entity]
  const name = subject === null ? '' : nameOf(subject)
  const end = period === null ? '' : MOVES[period.direction]
  if (label === null) {
    const about = becomes ?? was
    const words = becomes === null ? entity?.removed : entity?.added
    return finish(`${words ?? ''}: ${name}${about === null || about === name ? '' : ` (${about})`}`) + end
  }
  const head = entity === undefined ? capital(label) : `${entity.one} ${name}: ${label}`
  return finish(head + (change.isList ? listWords(was, becomes) : valueWords(was, becomes))) + end
}

function listWords(gone: string | null, came: string | null): string {
  if (gone === null && came === null) return ', in another order'
  return [came === null ? '' : `, adds ${came}`, gone === null ? '' : `, drops ${gone}`].join('')
}

function valueWords(was: string | null, becomes: string | null): string {
  if (was === null && becomes === null) return ' changed'
  if (was === null) return ` is now stated: ${becomes ?? ''}`
  return becomes === null ? ` is no longer stated (was ${was})` : ` is now ${becomes} (was ${was})`
}

const finish = (sentence: string): string => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`)
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

const ACTIONS: Readonly<Record<PolicyStage['action'], string>> = {
  anonymize: 'anonymised',
  block: 'blocked',
  delete: 'deleted',
}

/** A stage as people read it: deleted 26 months after it occurred. */
export function writeStage(stage: PolicyStage): string {
  const time = writePeriod(writtenPeriod(stage))
  const limit = stage.period === undefined ? 'at the latest ' : ''
  const grace = stage.restorable === true ? ', restorable until then' : ''
  return `${ACTIONS[stage.action]} ${limit}${time} after ${writeStart(stage)}${grace}`
}

/** A period as people read it: 2 years 3 months. */
function writePeriod(written: string): string {
  const read = parsePeriod(written)
  if (!read.ok) return written
  const { months, days } = read.value
  const parts = [
    [Math.floor(months / 12), 'year'],
    [months % 12, 'month'],
    [days, 'day'],
  ] as const
  const words = parts.flatMap(([count, unit]) => (count === 0 ? [] : [`${count} ${unit}${count === 1 ? '' : 's'}`]))
  return words.length === 0 ? '0 days' : words.join(' ')
}

/** A floor or maximum: 18 months after occurred (Ley 25/2007, ES). */
function writeBound(bound: PolicyBound): string {
  const { period, statute } = bound
  const law = statute === undefined ? '' : ` (${statute.name}, ${statute.country})`
  return `${writePeriod(period)} after ${writeStart(bound)}${law}`
}

function writeStart({ after, from }: Pick<PolicyStage, 'after' | 'from'>): string {
  return startInWords({ after: after.replaceAll('-', ' '), fromYearEnd: from === 'year-end' })
}

/** What there is to say of an item that came or went, beside its name. */
export function summaryOf(item: unknown): string | null {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return writeValue(item)
  const { id: _id, name: _name, ...rest } = item as Readonly<Record<string, unknown>>
  return writeValue(rest)
}

/** Any value of a policy as people read it; null for nothing. */
export function writeValue(value: unknown): string | null {
  if (value === undefined || value === null) return null
  if (typeof value === 'string') return parsePeriod(value).ok ? writePeriod(value) : value
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) {
    const items = value.flatMap((item: unknown) => writeValue(item) ?? [])
    return items.length === 0 ? null : items.join(', ')
  }
  if (typeof value === 'object') {
    if ('after' in value && 'action' in value) return writeStage(value as PolicyStage)
    if ('after' in value && 'period' in value) return writeBound(value as PolicyBound)
    const fields = Object.entries(value).flatMap(([key, inner]) => {
      const text = writeValue(inner)
      return text === null ? [] : [`${key.replaceAll('_', ' ')} ${text}`]
    })
    return fields.length === 0 ? null : fields.join('; ')
  }
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** Names from the words of the policies, the later one first, in English where there is. */
export function namesFrom(before: Policy, after: Policy): NameOf {
  const texts = [after, before].flatMap(({ texts, policy }) => [texts.en, texts[policy.languages[0] ?? '']])
  const policies = [after, before]
  const first = <T>(list: readonly T[], find: (item: T) => string | undefined): string | undefined =>
    list.map(find).find((name) => name !== undefined)
  return ({ entity, id }) => {
    const quoted = (name: string | undefined): string => (name === undefined || name === id ? id : `“${name}” (${id})`)
    switch (entity) {
      case 'purpose':
        return quoted(first(texts, (words) => words?.purposes[id]?.name))
      case 'category':
        return quoted(first(texts, (words) => words?.categories[id]?.name))
      case 'data':
      case 'retention':
        return quoted(
          first(texts, (words) => words?.data?.[id]?.name) ?? first(policies, ({ data }) => data[id]?.description),
        )
      case 'recipient':
        return quoted(first(policies, ({ recipients }) => recipients?.find((one) => one.id === id)?.name))
      case 'service':
        return quoted(first(policies, ({ services }) => services?.find((one) => one.id === id)?.name))
      default:
        return id
    }
  }
}
