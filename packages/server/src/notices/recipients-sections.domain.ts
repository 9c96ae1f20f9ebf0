import { EEA_COUNTRIES, type NoticeSection, type NoticeTable, type NoticeText } from '@assent/shared'
import { basesOf, type PolicyRecipient, type PolicySafeguard } from '../policy/policy.types.ts'
import { purposesServedBy } from '../policy/recipient-purposes.domain.ts'
import {
  countryOf,
  dataWords,
  mailTo,
  paragraph,
  purposeNames,
  section,
  serviceWords,
  strong,
  type NoticeContext,
} from './notice-context.domain.ts'

/** Recipients (Art. 13(1)(e)): each once, with what it does, where, and on which condition. */
export function recipientsSection(context: NoticeContext): readonly NoticeSection[] {
  const { policy, words } = context
  const recipients = policy.recipients ?? []
  const { recipients: said } = words
  if (recipients.length === 0) return section(context, 'recipients', [paragraph(said.none)])
  return section(context, 'recipients', [
    {
      kind: 'table',
      caption: said.caption,
      columns: [
        { id: 'recipient', name: said.recipient },
        { id: 'function', name: said.purpose },
        { id: 'place', name: said.place },
        { id: 'when', name: said.when },
      ],
      rows: recipients.map((recipient) => ({
        id: recipient.id,
        cells: [
          nameCell(context, recipient),
          functionCell(context, recipient),
          placeCell(context, recipient),
          whenCell(context, recipient),
        ],
      })),
    },
  ])
}

/** Transfers to third countries and their safeguards (Art. 13(1)(f)). */
export function transfersSection(context: NoticeContext): readonly NoticeSection[] {
  const { policy, words } = context
  const { recipients: said } = words
  const abroad = (policy.recipients ?? []).filter(({ locations }) => locations.some(isThirdCountry))
  if (abroad.length === 0)
    return section(context, 'transfers', [(policy.recipients ?? []).length === 0 ? null : paragraph(said.onlyInside)])
  return section(context, 'transfers', [
    paragraph(said.transfersIntro),
    {
      kind: 'table',
      caption: said.transfersCaption,
      columns: [
        { id: 'recipient', name: said.recipient },
        { id: 'place', name: said.place },
        { id: 'safeguards', name: said.safeguards },
      ],
      rows: abroad.map((recipient) => ({
        id: recipient.id,
        cells: [
          [[strong(context.say(recipient.name))]],
          placeCell(context, recipient, isThirdCountry),
          safeguardCell(context, recipient),
        ],
      })),
    },
    // Of a decision of the Commission nobody needs a copy: it is published.
    abroad.every(({ safeguards = [] }) => safeguards.every(({ kind }) => kind === 'adequacy'))
      ? null
      : paragraph(said.copies, ' ', mailTo(policy.controller.email)),
  ])
}

/** Who processes on the organization's behalf (Art. 28(2)). A recipient whose role the policy leaves open is one of them. */
export function subProcessorsSection(context: NoticeContext): readonly NoticeSection[] {
  const { policy, words } = context
  const { recipients: said } = words
  const processors = (policy.recipients ?? []).filter(({ role = 'processor' }) => role === 'processor')
  if (processors.length === 0) return section(context, 'sub-processors', [paragraph(said.noSubProcessors)])
  const table: NoticeTable = {
    kind: 'table',
    caption: words.sections['sub-processors'],
    columns: [
      { id: 'recipient', name: said.recipient },
      { id: 'function', name: said.purpose },
      { id: 'data', name: said.data },
      { id: 'place', name: said.place },
      { id: 'safeguards', name: said.safeguards },
      { id: 'when', name: said.when },
    ],
    rows: processors.map((recipient) => ({
      id: recipient.id,
      cells: [
        nameCell(context, recipient),
        [[context.say(recipient.function)]],
        dataCell(context, recipient),
        placeCell(context, recipient),
        recipient.locations.some(isThirdCountry) ? safeguardCell(context, recipient) : [[said.eea]],
        whenCell(context, recipient),
      ],
    })),
  }
  return section(context, 'sub-processors', [table])
}

/** Inside the EEA data moves freely (Art. 1(3)); elsewhere Chapter V applies. */
export function isThirdCountry(place: string): boolean {
  return place !== 'EU' && place !== 'EEA' && !EEA_COUNTRIES.includes(place)
}

function nameCell({ words, say }: NoticeContext, recipient: PolicyRecipient): readonly NoticeText[] {
  const { recipients: said } = words
  return [
    [strong(say(recipient.name))],
    ...(recipient.category === undefined ? [] : [[say(recipient.category)]]),
    ...(recipient.role === undefined ? [] : [[said.roles[recipient.role]]]),
    ...(recipient.sale === true ? [[said.sold]] : []),
    ...(recipient.share === true ? [[said.shared]] : []),
  ]
}

function functionCell(context: NoticeContext, recipient: PolicyRecipient): readonly NoticeText[] {
  const { policy, words, speech, say } = context
  const services = (policy.services ?? []).filter((service) => service.recipient === recipient.id)
  const purposes = purposesServedBy(context.policy, recipient)
  return [
    [say(recipient.function)],
    ...(services.length === 0
      ? []
      : [[speech.list(services.map(({ id, name }) => serviceWords(context, id, name).name))]]),
    ...(purposes.length === 0 ? [] : [[words.recipients.uses(purposeNames(context, purposes))]]),
  ]
}

function placeCell(
  context: NoticeContext,
  { locations, location_condition: condition }: PolicyRecipient,
  isShown: (place: string) => boolean = () => true,
): readonly NoticeText[] {
  const places = locations.filter(isShown).map((place) => countryOf(context, place))
  return [[context.speech.list(places)], ...(condition === undefined ? [] : [[context.say(condition)]])]
}

function dataCell(context: NoticeContext, recipient: PolicyRecipient): readonly NoticeText[] {
  const ids = new Set(purposesServedBy(context.policy, recipient).flatMap(({ data }) => data))
  return [...ids].map((id) => [dataWords(context, id).name])
}

function whenCell({ policy, words, speech, say }: NoticeContext, recipient: PolicyRecipient): readonly NoticeText[] {
  const { recipients: said } = words
  const alternatives = (policy.recipients ?? []).filter(
    ({ alternative }) => alternative !== undefined && alternative === recipient.alternative,
  )
  const served = purposesServedBy(policy, recipient)
  const waitsForConsent =
    served.length > 0 && served.every((purpose) => basesOf(purpose).every(({ basis }) => basis === 'consent'))
  return [
    [recipient.activation === 'tenant' ? said.onActivation : waitsForConsent ? said.onConsent : said.always],
    ...(recipient.keys === 'customer' ? [[said.customerKeys]] : []),
    ...(recipient.responsible === 'customer' ? [[said.customerResponsible]] : []),
    ...(alternatives.length < 2 ? [] : [[said.alternatives(speech.list(alternatives.map(({ name }) => say(name))))]]),
  ]
}

function safeguardCell(context: NoticeContext, { safeguards = [] }: PolicyRecipient): readonly NoticeText[] {
  if (safeguards.length === 0) return [[context.words.recipients.noSafeguard]]
  return safeguards.map((safeguard) => [safeguardWords(context, safeguard)])
}

/** A safeguard with its validity on the day: one that ended is named as ended, because it protects nothing. */
function safeguardWords({ words, speech, today, say }: NoticeContext, safeguard: PolicySafeguard): string {
  const { recipients: said } = words
  const { framework, module, version, from, until, supplementary = [] } = safeguard
  const about = [
    ...(framework === undefined ? [] : [said.frameworks[framework] ?? framework.toUpperCase()]),
    ...(module === undefined ? [] : [said.module(module)]),
    ...(version === undefined ? [] : [version]),
    ...(from !== undefined && from > today ? [said.from(speech.day(from))] : []),
    ...(until === undefined ? [] : [until < today ? said.lapsed(speech.day(until)) : said.until(speech.day(until))]),
  ]
  const name = speech.goingOn([said.kinds[safeguard.kind], ...about])
  return supplementary.length === 0 ? name : `${name}. ${said.supplementary(speech.list(supplementary.map(say)))}`
}
