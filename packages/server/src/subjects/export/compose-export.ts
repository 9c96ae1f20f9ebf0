import { utcDate } from '@assent/shared'
import type { Deps } from '../../deps.ts'
import { readSituation } from '../../retention/dataset-orders.ts'
import type { Policy } from '../../policy/policy.types.ts'
import type { SubjectKey } from '../subject-vault.ts'
import { datasetSection } from './dataset-section.ts'
import { planExport, type ExportKind } from './export-plan.domain.ts'
import type { SectionCount } from './export-section.ts'
import { accessInformation } from './information.domain.ts'
import { ownSections } from './own-sections.ts'
import type { RecordChoice } from './redact.domain.ts'
import { writeZip } from './write-zip.ts'

export interface ExportOrder {
  readonly kind: ExportKind
  readonly subject: SubjectKey
  /** What the company's systems know the person by; compared with subject columns. */
  readonly identifiers: readonly string[]
  /** The person's browsers, by the visitor id each of them stores. */
  readonly visitors: readonly string[]
  /** States the person is in, such as customer.active. */
  readonly states: readonly string[]
  readonly reference: string
  /** Milliseconds since 1970. */
  readonly receivedAt: number
  /** Address of the notice in force. */
  readonly noticeUrl: string
  readonly choiceOf: (dataset: string, record: string) => RecordChoice | undefined
}

export interface ComposedExport {
  readonly policyVersion: string
  readonly pieces: AsyncIterable<Uint8Array>
}

type ComposeDeps = Pick<Deps, 'db' | 'clock' | 'keyring' | 'datasets'>

/**
 * The archive that answers an access (GDPR Art. 15) or portability request (Art. 20); null before the first policy.
 * `onCounts` is told what was found after the last piece. Throws `DatasetError` while it is read when a dataset is away.
 */
export async function composeExport(
  deps: ComposeDeps,
  order: ExportOrder,
  signal: AbortSignal,
  onCounts: (counts: readonly SectionCount[]) => void,
): Promise<ComposedExport | null> {
  const { kind, subject, identifiers, reference, receivedAt, noticeUrl, choiceOf } = order
  const situation = await readSituation(deps, subject.organizationId)
  const { policy, version } = situation.governed
  if (policy === null || version === null) return null
  const madeAt = deps.clock.now()
  const today = utcDate(madeAt)
  const states = new Set(order.states)
  const plan = planExport(policy, kind, states)
  const search = { situation, today, identifiers, choiceOf }
  const sections = [
    ...plan.parts.map((part) => datasetSection(deps, part, search)),
    ...(kind === 'access' ? ownSections(deps, subject, order.visitors) : []),
  ]
  const header = {
    assent: 1,
    kind,
    article: kind === 'access' ? 'Art. 15 GDPR' : 'Art. 20 GDPR',
    reference,
    receivedAt: new Date(receivedAt).toISOString(),
    madeAt: new Date(madeAt).toISOString(),
    policyVersion: version,
    controller: policy.controller.name,
  }
  const footer = (counts: readonly SectionCount[]): object => ({
    counts: Object.fromEntries(counts.map(({ store, records }) => [store, records])),
    leftOut: plan.leftOut,
    ...(kind === 'access' ? { information: informationFor(policy, counts, states, today, noticeUrl) } : {}),
  })
  const texts = { 'read-me.txt': readMe(policy, order) }
  return { policyVersion: version, pieces: writeZip({ sections, header, footer, texts, madeAt, signal, onCounts }) }
}

function informationFor(
  policy: Policy,
  counts: readonly SectionCount[],
  states: ReadonlySet<string>,
  today: ReturnType<typeof utcDate>,
  notice: string,
): object {
  const found = new Set(counts.filter(({ records }) => records > 0).flatMap(({ data }) => data))
  const known = Object.keys(policy.data).filter((data) => found.has(data))
  return { notice, ...accessInformation(policy, known, states, today) }
}

/** In plain words, for whoever opens the archive. */
function readMe(policy: Policy, { reference, kind, noticeUrl }: ExportOrder): string {
  return [
    `${policy.controller.name}: answer to the request ${reference}`,
    '',
    kind === 'access'
      ? 'data.json holds everything we keep about you, and the information of Art. 15 GDPR under `information`.'
      : 'data.json holds what you provided to us under your consent or a contract with you (Art. 20 GDPR).',
    'Each .csv file is one store of it as a table (CSV in UTF-8, RFC 4180).',
    'Where another person is concerned, what would make them recognisable is left out (Art. 15(4) GDPR); each record',
    'says under `redacted` and `withheld` where.',
    '',
    `Our privacy notice: ${noticeUrl}`,
    `Questions and complaints: ${policy.controller.email}`,
    '',
  ].join('\n')
}
