import type { PolicyActivity } from '../../policy/policy-people.types.ts'
import { basisFor, type Policy, type PolicyDataset, type PolicyPurpose } from '../../policy/policy.types.ts'

/** What a person asked for: everything (GDPR Art. 15), or what is portable (Art. 20). */
export type ExportKind = 'access' | 'portability'

/** One dataset of the company that belongs into a person's export. */
export interface ExportPart {
  readonly dataset: string
  /** Categories of data that lie in it. */
  readonly data: readonly string[]
  readonly sources: readonly ('provided' | 'observed' | 'derived')[]
  readonly redaction: RedactionRule
}

/** What of a dataset's records may be another person's. */
export interface RedactionRule {
  /** Columns that name people, each maybe another one. */
  readonly people: readonly string[]
  /** Columns with another person's voice or words; `all` where nobody said what a record holds. */
  readonly content: readonly string[] | 'all'
}

export type LeftOutReason =
  /** We work in another's name: the controller answers (Art. 28(3)(e)). */
  | 'PROCESSOR'
  /** Only what the person provided is portable (Art. 20(1)). */
  | 'NOT_PROVIDED'
  /** Neither consent nor a contract with the person (Art. 20(1)(a)). */
  | 'BASIS'
  /** Its records hold another person's words or voice (Art. 20(4)). */
  | 'THIRD_PARTY'
  /** The policy names no dataset for it. */
  | 'NOT_REACHED'

/** A category of data that is not in the export, and why. */
export interface LeftOut {
  readonly data: string
  readonly reason: LeftOutReason
}

export interface ExportPlan {
  readonly kind: ExportKind
  readonly parts: readonly ExportPart[]
  readonly leftOut: readonly LeftOut[]
}

/**
 * Which datasets a person's export is made of. `states` are those the person is in (`customer.active`), for purposes
 * whose basis depends on it. A dataset that several categories share is portable only when all of them are: its
 * records do not say which of them they are.
 */
export function planExport(policy: Policy, kind: ExportKind, states: ReadonlySet<string> = new Set()): ExportPlan {
  const leftOut: LeftOut[] = []
  const own = new Set<string>()
  for (const [data, { forbidden }] of Object.entries(policy.data)) {
    // What must never be collected is nowhere, so it is not left out either.
    if (forbidden === true) continue
    const reason = whyLeftOut(policy, kind, data, states)
    if (reason === null) own.add(data)
    else leftOut.push({ data, reason })
  }
  const parts = Object.entries(policy.datasets ?? {}).flatMap(([dataset, source]): ExportPart[] => {
    const all = dataIn(policy, dataset)
    const data = all.filter((each) => own.has(each))
    if (data.length === 0) return []
    if (kind === 'portability' && data.length < all.length) {
      leftOut.push(...data.map((each) => ({ data: each, reason: 'NOT_PROVIDED' as const })))
      return []
    }
    const redaction = redactionOf(source)
    if (kind === 'portability' && redaction.content !== 'all' && redaction.content.length > 0) {
      leftOut.push(...data.map((each) => ({ data: each, reason: 'THIRD_PARTY' as const })))
      return []
    }
    const sources = [...new Set(data.flatMap((each) => policy.data[each]?.source ?? []))]
    return [{ dataset, data, sources, redaction }]
  })
  return { kind, parts, leftOut }
}

function whyLeftOut(policy: Policy, kind: ExportKind, data: string, states: ReadonlySet<string>): LeftOutReason | null {
  if (isAnothers(policy, data)) return 'PROCESSOR'
  const { source, dataset, subjects = [] } = policy.data[data] ?? { source: 'derived' }
  if (kind === 'portability') {
    if (source !== 'provided') return 'NOT_PROVIDED'
    const strangers = subjects.length > 0 && subjects.every((each) => policy.subjects?.[each]?.third_party === true)
    const isAgreed = ownPurposes(policy, data).some((purpose) =>
      ['consent', 'contract'].includes(basisFor(purpose, states).basis),
    )
    if (!isAgreed || strangers) return 'BASIS'
  }
  return dataset === undefined ? 'NOT_REACHED' : null
}

/**
 * Whether another answers for a category: it is processed by an activity whose processor we are, and by none whose
 * controller we are alone. Together with others we answer for it only where nobody's processor handles it too.
 */
export function isAnothers(policy: Policy, data: string): boolean {
  const roles = rolesOver(policy, data)
  return roles.includes('processor') && !roles.includes('controller')
}

/** Whether a category is processed in another's name at all, be it beside purposes of our own. */
export function isForAnother(policy: Policy, data: string): boolean {
  return rolesOver(policy, data).includes('processor')
}

function rolesOver(policy: Policy, data: string): readonly (PolicyActivity['role'] | undefined)[] {
  return policy.purposes
    .filter((purpose) => purpose.data.includes(data))
    .map(({ activity }) => policy.activities[activity]?.role)
}

/** Purposes we process a category for as its controller, alone or with others. */
export function ownPurposes(policy: Policy, data: string): readonly PolicyPurpose[] {
  return policy.purposes.filter(
    (purpose) => purpose.data.includes(data) && policy.activities[purpose.activity]?.role !== 'processor',
  )
}

function dataIn(policy: Policy, dataset: string): readonly string[] {
  return Object.keys(policy.data).filter((data) => policy.data[data]?.dataset === dataset)
}

function redactionOf(source: PolicyDataset): RedactionRule {
  switch (source.kind) {
    case 'postgres': {
      const { subject = [], export: exported = {} } = source
      // A record is found by one of these columns; a single one names the person alone.
      const people = exported.same_person === true || subject.length < 2 ? [] : subject
      return { people, content: exported.third_party ?? [] }
    }
    case 's3':
      // The entry alone is handed over, never the object: its key names nobody but the person it was found by.
      return { people: [], content: [] }
    case 'https':
      return { people: [], content: 'all' }
  }
}
