import { articleOf, type NoticeSection, type NoticeText } from '@assent/shared'
import { isExplicitConsent } from '../policy/policy-sensitive.domain.ts'
import { basesOf, type PolicyBasis, type PolicyPurpose } from '../policy/policy.types.ts'
import {
  countryOf,
  dataWords,
  humanize,
  isOwn,
  link,
  paragraph,
  purposeWords,
  section,
  stateWords,
  strong,
  type NoticeContext,
} from './notice-context.domain.ts'
import { heldBy, periodCell } from './retention-section.domain.ts'

/** Counts below it are not shown, where the policy does not say it. */
const MINIMUM_CELL = 10

/** Purposes and their bases (Art. 13(1)(c) and (d)) with the data each uses and its period, in one table. */
export function purposesSection(context: NoticeContext): readonly NoticeSection[] {
  const { policy, words } = context
  const own = policy.purposes.filter((purpose) => isOwn(context, purpose))
  if (own.length === 0) return []
  const { purposes } = words
  return section(context, 'purposes', [
    {
      kind: 'table',
      caption: purposes.caption,
      columns: [
        { id: 'purpose', name: purposes.purpose },
        { id: 'basis', name: purposes.basis },
        { id: 'data', name: purposes.data },
        { id: 'period', name: purposes.period },
      ],
      rows: own.map((purpose) => ({
        id: purpose.id,
        cells: [
          purposeCell(context, purpose),
          basesOf(purpose).flatMap((basis, at, all) => basisWords(context, basis, at === all.length - 1 && at > 0)),
          purpose.data.map((id) => [link(dataWords(context, id).name, `#data-${id}`)]),
          periodCell(context, purpose),
        ],
      })),
    },
  ])
}

function purposeCell(context: NoticeContext, purpose: PolicyPurpose): readonly NoticeText[] {
  const { purposes } = context.words
  const { name, description } = purposeWords(context, purpose.id)
  return [
    [strong(name)],
    ...(description === '' ? [] : [[description]]),
    ...(purpose.automated_decision === true ? [[purposes.automated]] : []),
    ...(purpose.sale === true ? [[purposes.sold]] : []),
    ...(purpose.share === true ? [[purposes.shared]] : []),
  ]
}

/** One basis with its article and what the law wants said of it; `isRest`: it holds for everyone the others do not. */
function basisWords(context: NoticeContext, basis: PolicyBasis, isRest: boolean): readonly NoticeText[] {
  const { words, say } = context
  const { purposes } = words
  const name = basis.explicit === true ? purposes.explicitConsent : purposes.bases[basis.basis]
  const article = purposes.article(articleOf(basis.basis).replace(/^Art\. (.*) GDPR$/, '$1'))
  const who =
    basis.when === undefined ? (isRest ? purposes.otherwise : '') : purposes.forState(stateWords(context, basis.when))
  return [
    [...(who === '' ? [] : [strong(who), ' ']), `${name} (${article})`],
    ...(basis.interest === undefined ? [] : [[purposes.interest(say(basis.interest))]]),
    ...(basis.statute === undefined
      ? []
      : [[purposes.statute(say(basis.statute.name), countryOf(context, basis.statute.country))]]),
    ...(basis.contract === undefined ? [] : [[purposes.contract(say(basis.contract))]]),
  ]
}

/** Categories of data (Art. 14(1)(d)) and their source (Art. 14(2)(f)), and what is never collected. */
export function dataSection(context: NoticeContext): readonly NoticeSection[] {
  const { policy, words, speech } = context
  const entries = Object.entries(policy.data)
  const collected = entries.filter(([, { forbidden }]) => forbidden !== true)
  const never = entries.filter(([, { forbidden }]) => forbidden === true)
  const { data } = words
  return section(context, 'data', [
    {
      kind: 'table',
      caption: data.caption,
      columns: [
        { id: 'data', name: data.data },
        { id: 'source', name: data.source },
        { id: 'people', name: data.people },
        { id: 'details', name: data.details },
      ],
      rows: collected.map(([id, category]) => {
        const { name, description } = dataWords(context, id)
        return {
          id,
          cells: [
            [[strong(name)], ...(description === '' ? [] : [[description]])],
            [[category.held_by === undefined ? data.sources[category.source] : heldBy(context, category.held_by)]],
            category.subjects === undefined
              ? []
              : [[speech.list(category.subjects.map((subject) => subjectWords(context, subject)))]],
            dataDetails(context, id),
          ],
        }
      }),
    },
    never.length === 0 ? null : paragraph(data.never(speech.list(never.map(([id]) => dataWords(context, id).name)))),
  ])
}

function subjectWords({ policy, say }: NoticeContext, id: string): string {
  const description = policy.subjects?.[id]?.description
  return description === undefined ? humanize(id) : say(description)
}

function dataDetails({ policy, words, speech, say }: NoticeContext, id: string): readonly NoticeText[] {
  const category = policy.data[id]
  const { data } = words
  if (category === undefined) return []
  return [
    ...(category.special === undefined ? [] : [[data.specialData(data.special[category.special])]]),
    ...(category.sensitive === undefined ? [] : [[data.specialData(data.sensitive[category.sensitive])]]),
    ...(category.condition === undefined ? [] : [[data.condition(conditionWords(category.condition))]]),
    ...(category.secrecy === undefined ? [] : [[data.secrecy(say(category.secrecy))]]),
    ...(category.collected_when === undefined ? [] : [[data.collectedWhen(say(category.collected_when))]]),
    ...(category.aggregate_only === true ? [[aggregates()]] : []),
  ]

  /** Explicit consent is said in the words of the language, like every other basis; any other ground as it is written. */
  function conditionWords(condition: string): string {
    return isExplicitConsent(condition)
      ? `${words.purposes.explicitConsent} (${words.purposes.article('9(2)(a)')})`
      : say(condition)
  }

  function aggregates(): string {
    const cell = policy.aggregates?.minimum_cell ?? MINIMUM_CELL
    return data.aggregateOnly(cell, (forms) => speech.plural(cell, forms))
  }
}
