import type { NoticeBlock, NoticeFact, NoticeSection } from '@assent/shared'
import {
  countryOf,
  dataWords,
  humanize,
  isOwn,
  link,
  mailTo,
  paragraph,
  purposeWords,
  section,
  strong,
  type NoticeContext,
} from './notice-context.domain.ts'
import { periodCell } from './retention-section.domain.ts'

/** Identity and contact details (Art. 13(1)(a) and (b)), the representative (Art. 27). */
export function controllerSection(context: NoticeContext): readonly NoticeSection[] {
  const { policy, words, say } = context
  const { people } = words
  const { controller } = policy
  const contacts = controller.contacts ?? []
  const hasOfficer = contacts.some(({ role }) => role === 'dpo')
  const { representative } = controller
  const items: NoticeFact[] = [
    { term: people.name, values: [[strong(controller.name)]] },
    { term: people.address, values: [[controller.address]] },
    { term: people.country, values: [[countryOf(context, controller.country)]] },
    ...fact(people.registration, controller.registration),
    { term: people.email, values: [[mailTo(controller.email)]] },
    ...(controller.phone === undefined ? [] : [{ term: people.phone, values: [[phone(controller.phone)]] }]),
    ...contacts.map((contact): NoticeFact => ({
      // The label is that of the role, never of a name that the team gave itself (Art. 37).
      term: people.roles[contact.role],
      values: [
        ...(contact.name === undefined ? [] : [[strong(say(contact.name))]]),
        [mailTo(contact.email)],
        ...(contact.phone === undefined ? [] : [[phone(contact.phone)]]),
        ...(contact.address === undefined ? [] : [[contact.address]]),
        ...(contact.role === 'team' && !hasOfficer ? [[people.teamIsNoOfficer]] : []),
      ],
    })),
    ...(representative === undefined
      ? fact(people.noRepresentative, controller.representative_waiver, say)
      : [
          {
            term: people.representative,
            values: [
              [strong(representative.name)],
              [`${representative.address}, ${countryOf(context, representative.country)}`],
              [mailTo(representative.email)],
            ],
          },
        ]),
  ]
  return section(context, 'controller', [{ kind: 'facts', items }])
}

function fact(
  term: string,
  value: string | undefined,
  say = (phrase: string): string => phrase,
): readonly NoticeFact[] {
  return value === undefined ? [] : [{ term, values: [[say(value)]] }]
}

function phone(number: string): ReturnType<typeof link> {
  return link(number, `tel:${number.replaceAll(/[^\d+]/g, '')}`)
}

/** Roles by activity: controller, joint controller with the essence of the arrangement (Art. 26(2)), processor. */
export function rolesSection(context: NoticeContext): readonly NoticeSection[] {
  const { policy, words, speech, say } = context
  const { people } = words
  const all = Object.entries(policy.activities)
  if (all.every(([, { role }]) => role === 'controller')) return []
  const nameOf = ([id, { description }]: (typeof all)[number]): string =>
    description === undefined ? humanize(id) : say(description)
  const own = all.filter(([, { role }]) => role === 'controller')
  const others = all.flatMap((entry) => {
    const [, activity] = entry
    const name = nameOf(entry)
    if (activity.role === 'processor')
      return [
        [people.processorOf(name, activity.controller === undefined ? people.ourCustomers : say(activity.controller))],
      ]
    if (activity.role === 'joint-controller')
      return [
        [
          people.jointOf(name),
          ...(activity.arrangement === undefined ? [] : [` ${say(activity.arrangement.essence)}`]),
        ],
      ]
    return []
  })
  return section(context, 'roles', [
    own.length === 0 ? null : paragraph(people.controllerOf(speech.list(own.map(nameOf)))),
    { kind: 'list', items: others },
    onBehalf(context),
  ])
}

/** Purposes on behalf of others rest on their instructions (Art. 28(3)(a)), not on a basis of ours. */
function onBehalf(context: NoticeContext): NoticeBlock | null {
  const { policy, words, say } = context
  const purposes = policy.purposes.filter((purpose) => !isOwn(context, purpose))
  if (purposes.length === 0) return null
  const { people, purposes: columns } = words
  return {
    kind: 'table',
    caption: people.onBehalf,
    columns: [
      { id: 'purpose', name: columns.purpose },
      { id: 'instruction', name: people.instruction },
      { id: 'data', name: columns.data },
      { id: 'period', name: columns.period },
    ],
    rows: purposes.map((purpose) => {
      const { name, description } = purposeWords(context, purpose.id)
      const instruction = policy.activities[purpose.activity]?.instructions?.find(
        ({ id }) => id === purpose.instruction,
      )
      return {
        id: purpose.id,
        cells: [
          [[strong(name)], ...(description === '' ? [] : [[description]])],
          instruction === undefined ? [] : [[say(instruction.text)]],
          purpose.data.map((id) => [dataWords(context, id).name]),
          periodCell(context, purpose),
        ],
      }
    }),
  }
}
