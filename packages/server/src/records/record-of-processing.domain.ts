import { articleOf, parsePeriod, type CalendarDate } from '@assent/shared'
import { isInEea, standsOn } from '../policy/adequacy.domain.ts'
import {
  basesOf,
  writtenPeriod,
  type Policy,
  type PolicyActivity,
  type PolicyBasis,
  type PolicyBound,
  type PolicyPurpose,
  type PolicyRecipient,
  type PolicyRetention,
  type PolicyStage,
} from '../policy/policy.types.ts'
import { purposesServedBy } from '../policy/recipient-purposes.domain.ts'
import { periodInWords, startInWords } from '../retention/words.domain.ts'

/** A category of data in a record, with the kinds of people it is about. */
export interface RecordedData {
  readonly id: string
  readonly description: string
  readonly source: string
  /** Special category of Art. 9 or 10 with its ground; null for other data. */
  readonly special: string | null
  readonly subjects: readonly string[]
}

export interface RecordedTransfer {
  readonly recipient: string
  /** Countries outside the EEA. */
  readonly countries: readonly string[]
  /** Safeguards that hold on the day of the record. */
  readonly safeguards: readonly string[]
}

/** What both paragraphs of Art. 30 and the annex of Art. 28(3) ask of an activity. */
interface RecordedActivity {
  readonly id: string
  readonly description: string | null
  readonly purposes: readonly { readonly id: string; readonly name: string }[]
  /** Kinds of people (Arts. 28(3), 30(1)(c)); words that say so where a category of data names none. */
  readonly subjects: readonly string[]
  readonly data: readonly RecordedData[]
  /** Who receives data: name, what for and where (Art. 30(1)(d)). */
  readonly recipients: readonly string[]
  /** Arts. 30(1)(e) and 30(2)(c). */
  readonly transfers: readonly RecordedTransfer[]
  /** When data goes, by category (Art. 30(1)(f)). */
  readonly erasure: readonly string[]
}

/** Art. 30(1): an activity whose purposes and means the organization decides on. */
export interface ControllerActivity extends RecordedActivity {
  /** With whom it decides together (Art. 30(1)(a)); empty where it decides alone. */
  readonly jointControllers: readonly string[]
  /** Each purpose with its legal bases (Art. 30(1)(b)). */
  readonly bases: readonly string[]
}

/** Art. 30(2), and what Art. 28(3) wants the contract to set out. */
export interface ProcessorActivity extends RecordedActivity {
  /** On whose behalf (Art. 30(2)(a)). */
  readonly controller: string
  readonly subjectMatter: string
  readonly duration: string
  /** The documented instructions, which say what is done and what for. */
  readonly nature: readonly string[]
}

/** The record of processing activities of an organization on a day (GDPR Art. 30). */
export interface RecordOfProcessing {
  readonly on: CalendarDate
  readonly policyVersion: string
  readonly policyHash: string
  /** Art. 30(1)(a), 30(2)(a). */
  readonly responsible: {
    readonly name: string
    readonly contact: string
    readonly representative: string | null
    readonly dataProtectionOfficers: readonly string[]
  }
  /** Art. 30(1)(g), 30(2)(d). */
  readonly security: readonly string[]
  readonly controllerActivities: readonly ControllerActivity[]
  readonly processorActivities: readonly ProcessorActivity[]
}

/** Makes the record from a version; the same version and day give the same record, whenever it is made. */
export function recordOfProcessing(
  { version, hash, content: policy }: { readonly version: string; readonly hash: string; readonly content: Policy },
  on: CalendarDate,
): RecordOfProcessing {
  const activities = Object.entries(policy.activities)
  return {
    on,
    policyVersion: version,
    policyHash: hash,
    responsible: responsibleOf(policy),
    security: securityOf(policy, on),
    controllerActivities: activities
      .filter(([, { role }]) => role !== 'processor')
      .map(([id, activity]) => controllerActivity(policy, id, activity, on)),
    processorActivities: activities
      .filter(([, { role }]) => role === 'processor')
      .map(([id, activity]) => processorActivity(policy, id, activity, on)),
  }
}

function controllerActivity(
  policy: Policy,
  id: string,
  activity: PolicyActivity,
  on: CalendarDate,
): ControllerActivity {
  const recorded = recordedActivity(policy, id, activity, on)
  const purposes = purposesOf(policy, id)
  const partners = recipientsOf(policy, purposes).filter(({ role }) => role === 'joint-controller')
  const { arrangement, role } = activity
  return {
    ...recorded,
    jointControllers:
      role !== 'joint-controller'
        ? []
        : [
            ...partners.map(({ name }) => name),
            ...(arrangement === undefined ? [] : [`Arrangement ${arrangement.reference}: ${arrangement.essence}`]),
          ],
    bases: purposes.flatMap((purpose) =>
      basesOf(purpose).map((basis) => `${nameOf(policy, purpose)}: ${basisInWords(basis)}`),
    ),
  }
}

function processorActivity(policy: Policy, id: string, activity: PolicyActivity, on: CalendarDate): ProcessorActivity {
  const recorded = recordedActivity(policy, id, activity, on)
  const instructions = (activity.instructions ?? []).filter(({ from }) => from <= on)
  const nature = instructions.map(
    ({ id: name, text, version, from }) => `${text} (${name}, version ${version}, from ${from})`,
  )
  const atTheEnd = rulesOf(policy, recorded.data).filter(({ stages }) => stages.some(({ after }) => ENDS.has(after)))
  return {
    ...recorded,
    controller: activity.controller ?? '',
    subjectMatter: activity.description ?? instructions.map(({ text }) => text).join('; '),
    duration: ['As long as the agreement with the controller lasts', ...atTheEnd.map(erasureInWords)].join('; '),
    nature,
  }
}

/** Events by which the work for a controller is over. */
const ENDS: ReadonlySet<string> = new Set(['terminated', 'contract-ended', 'relationship-ended', 'cancelled'])

function recordedActivity(
  policy: Policy,
  id: string,
  { description }: PolicyActivity,
  on: CalendarDate,
): RecordedActivity {
  const purposes = purposesOf(policy, id)
  const names = [...new Set(purposes.flatMap(({ data }) => data))]
  const data = names.map((name) => recordedData(policy, name))
  const recipients = recipientsOf(policy, purposes)
  return {
    id,
    description: description ?? null,
    purposes: purposes.map((purpose) => ({ id: purpose.id, name: nameOf(policy, purpose) })),
    subjects: [...new Set(data.flatMap(({ subjects }) => subjects))],
    data,
    recipients: recipients.map(recipientInWords),
    transfers: recipients.flatMap((recipient) => transferOf(recipient, on)),
    erasure: rulesOf(policy, data).map(erasureInWords),
  }
}

function purposesOf(policy: Policy, activity: string): readonly PolicyPurpose[] {
  return policy.purposes.filter((purpose) => purpose.activity === activity)
}

function recipientsOf(policy: Policy, purposes: readonly PolicyPurpose[]): readonly PolicyRecipient[] {
  return (policy.recipients ?? []).filter((recipient) =>
    purposesServedBy(policy, recipient).some((purpose) => purposes.includes(purpose)),
  )
}

function rulesOf(policy: Policy, data: readonly { readonly id: string }[]): readonly PolicyRetention[] {
  const names = new Set(data.map(({ id }) => id))
  return policy.retention.filter((rule) => names.has(rule.data))
}

function recordedData(policy: Policy, id: string): RecordedData {
  const entry = Object.hasOwn(policy.data, id) ? policy.data[id] : undefined
  const { source = '', description, special, sensitive, condition, subjects } = entry ?? {}
  return {
    id,
    description: description ?? wordsOf(policy)?.data?.[id]?.name ?? id,
    source,
    special:
      special === undefined ? (sensitive ?? null) : `${special}${condition === undefined ? '' : ` (${condition})`}`,
    subjects: subjects?.map((name) => subjectInWords(policy, name)) ?? [UNNAMED],
  }
}

/** The law wants kinds of people; a policy that names none says so. */
const UNNAMED = 'people whom the policy does not name further (subjects)'

function subjectInWords(policy: Policy, name: string): string {
  const description = policy.subjects?.[name]?.description
  return description === undefined ? name : `${name}: ${description}`
}

const wordsOf = (policy: Policy) => policy.texts[policy.policy.languages[0] ?? '']
const nameOf = (policy: Policy, { id }: PolicyPurpose): string => wordsOf(policy)?.purposes[id]?.name ?? id

function basisInWords({ basis, when, interest, statute, contract }: PolicyBasis): string {
  const details = [
    ...(when === undefined ? [] : [`where ${when}`]),
    ...(interest === undefined ? [] : [interest]),
    ...(statute === undefined ? [] : [`${statute.name}, ${statute.country}`]),
    ...(contract === undefined ? [] : [contract]),
  ]
  return `${basis}, ${articleOf(basis)}${details.length === 0 ? '' : ` (${details.join('; ')})`}`
}

function recipientInWords({ name, function: what, role, locations, activation }: PolicyRecipient): string {
  const how = [
    ...(role === undefined ? [] : [role]),
    locations.join(', '),
    ...(activation === 'tenant' ? ['only where a customer switches it on'] : []),
  ]
  return `${name}: ${what} (${how.join('; ')})`
}

function transferOf(recipient: PolicyRecipient, on: CalendarDate): readonly RecordedTransfer[] {
  const countries = recipient.locations.filter((place) => !isInEea(place))
  if (countries.length === 0) return []
  const safeguards = (recipient.safeguards ?? [])
    .filter((safeguard) => standsOn(safeguard, countries, on))
    .map(({ kind, framework, module, version, until }) =>
      [
        kind,
        ...(framework === undefined ? [] : [framework]),
        ...(module === undefined ? [] : [`module ${module}`]),
        ...(version === undefined ? [] : [version]),
        ...(until === undefined ? [] : [`until ${until}`]),
      ].join(', '),
    )
  return [{ recipient: recipient.name, countries, safeguards }]
}

const ACTS = { anonymize: 'made anonymous', block: 'blocked', delete: 'deleted' } as const

function erasureInWords({ data, stages, floor, maximum, tenant }: PolicyRetention): string {
  const stagesInWords = stages.map(
    (stage) =>
      `${ACTS[stage.action]} ${stage.within === undefined ? '' : 'within '}${spoken(writtenPeriod(stage))} ${startOf(stage)}`,
  )
  const bounds = [
    ...(floor === undefined
      ? []
      : [
          `not before ${spoken(floor.period)} ${startOf(floor)}${floor.statute === undefined ? '' : ` (${floor.statute.name}, ${floor.statute.country})`}`,
        ]),
    ...(maximum === undefined ? [] : [`at the latest ${spoken(maximum.period)} ${startOf(maximum)}`]),
    ...(tenant === undefined ? [] : [`customers choose from ${lengthOf(tenant.min)} to ${lengthOf(tenant.max)}`]),
  ]
  return `${data}: ${[...stagesInWords, ...bounds].join('; ')}`
}

function startOf({ after, from }: PolicyBound | PolicyStage): string {
  return startInWords({ after, fromYearEnd: from === 'year-end' })
}

/** Up to the event: `2 years after`, `at once after`. */
function spoken(period: string): string {
  const length = lengthOf(period)
  return `${length === '' ? 'at once' : length} after`
}

function lengthOf(period: string): string {
  const parsed = parsePeriod(period)
  return parsed.ok ? periodInWords(parsed.value) : period
}

function responsibleOf({ controller }: Policy): RecordOfProcessing['responsible'] {
  const { name, address, country, registration, email, phone, representative, contacts = [] } = controller
  return {
    name,
    contact: [
      address,
      country,
      ...(registration === undefined ? [] : [registration]),
      email,
      ...(phone === undefined ? [] : [phone]),
    ].join(', '),
    representative:
      representative === undefined
        ? null
        : [representative.name, representative.address, representative.country, representative.email].join(', '),
    dataProtectionOfficers: contacts
      .filter(({ role }) => role === 'dpo')
      .map(({ name: who, email: to, phone: line }) => [who, to, line].filter((part) => part !== undefined).join(', ')),
  }
}

function securityOf({ security = {} }: Policy, on: CalendarDate): readonly string[] {
  const { measures = [], certifications = [] } = security
  const held = certifications.filter(
    ({ status, from, to }) => status === 'held' && from !== undefined && from <= on && (to === undefined || on <= to),
  )
  return [
    ...measures.map(({ name }) => name),
    ...held.map(({ name, scope, to }) => `${name}: ${scope}${to === undefined ? '' : `, until ${to}`}`),
  ]
}
