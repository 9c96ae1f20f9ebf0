import type { CalendarDate, NoticeBlock, NoticeDocument, NoticeRun, NoticeSection, NoticeText } from '@assent/shared'
import type { Policy, PolicyPurpose } from '../policy/policy.types.ts'
import type { Speech } from './speech.domain.ts'
import type { NoticeWords, SectionId } from './words/words.types.ts'

/** What every section is made from: the policy, the language, and the day that validity is judged for. */
export interface NoticeContext {
  readonly policy: Policy
  readonly words: NoticeWords
  readonly speech: Speech
  readonly today: CalendarDate
  /** A phrase of the policy in the language of the notice, where the policy has it. */
  readonly say: (phrase: string) => string
  /** Address of another document of this notice. */
  readonly addressOf: (document: NoticeDocument) => string
  /** Address of the page on which people opt out of sale and sharing. */
  readonly optOutAddress: string
  /** Address of the page on which people limit the use of sensitive data. */
  readonly limitAddress: string
}

export function strong(text: string): NoticeRun {
  return { text, strong: true }
}

export function link(text: string, href: string): NoticeRun {
  return { text, href }
}

export function mailTo(address: string): NoticeRun {
  return link(address, `mailto:${address}`)
}

export function paragraph(...text: NoticeText): NoticeBlock {
  return { kind: 'text', text }
}

export function heading(text: string): NoticeBlock {
  return { kind: 'heading', text }
}

/** A section with its heading; none where there is nothing to say. */
export function section(
  { words }: NoticeContext,
  id: SectionId,
  blocks: readonly (NoticeBlock | null)[],
): readonly NoticeSection[] {
  const said = blocks.filter((block) => block !== null)
  return said.length === 0 ? [] : [{ id, title: words.sections[id], blocks: said.map(withoutEmptyColumns) }]
}

/** A column that no row has anything to say in is not shown. */
function withoutEmptyColumns(block: NoticeBlock): NoticeBlock {
  if (block.kind !== 'table') return block
  const isUsed = block.columns.map((_, at) => block.rows.some(({ cells }) => (cells[at] ?? []).length > 0))
  return {
    ...block,
    columns: block.columns.filter((_, at) => isUsed[at]),
    rows: block.rows.map(({ id, cells }) => ({ id, cells: cells.filter((_, at) => isUsed[at]) })),
  }
}

/** An id of the policy as words, for what the policy gives no name: `call_records` as `Call records`. */
export function humanize(id: string): string {
  const words = id.replaceAll(/[_-]+/g, ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function textsOf({ policy, speech }: NoticeContext): Policy['texts'][string] | undefined {
  return policy.texts[speech.language]
}

export function purposeWords(
  context: NoticeContext,
  id: string,
): { readonly name: string; readonly description: string } {
  return textsOf(context)?.purposes[id] ?? { name: humanize(id), description: '' }
}

/** Names of purposes as one list. */
export function purposeNames(context: NoticeContext, purposes: readonly PolicyPurpose[]): string {
  return context.speech.list(purposes.map(({ id }) => purposeWords(context, id).name))
}

/** Names of purposes inside a sentence. */
export function quotedNames(context: NoticeContext, purposes: readonly PolicyPurpose[]): string {
  return context.speech.list(purposes.map(({ id }) => context.words.quoted(purposeWords(context, id).name)))
}

export function dataWords(context: NoticeContext, id: string): { readonly name: string; readonly description: string } {
  const words = textsOf(context)?.data?.[id]
  if (words !== undefined) return words
  const description = context.policy.data[id]?.description
  return { name: humanize(id), description: description === undefined ? '' : context.say(description) }
}

export function categoryWords(
  context: NoticeContext,
  id: string,
): { readonly name: string; readonly description: string } {
  return textsOf(context)?.categories[id] ?? { name: humanize(id), description: '' }
}

export function serviceWords(
  context: NoticeContext,
  id: string,
  name: string,
): { readonly name: string; readonly description: string } {
  const words = textsOf(context)?.services?.[id]
  return { name: words?.name ?? name, description: words?.description ?? '' }
}

/** A kind of people and their state, written `customer.active` in the policy. */
export function stateWords({ say }: NoticeContext, written: string): string {
  const said = say(written)
  if (said !== written) return said
  const [subject = '', state = ''] = written.split('.')
  return `${humanize(subject)} (${humanize(state).toLowerCase()})`
}

export function countryOf({ words, speech }: NoticeContext, code: string): string {
  return code === 'EEA' ? words.recipients.eea : speech.country(code)
}

/** Whether the organization decides about the purpose itself, alone or with others. */
export function isOwn({ policy }: NoticeContext, purpose: PolicyPurpose): boolean {
  return policy.activities[purpose.activity]?.role !== 'processor'
}
