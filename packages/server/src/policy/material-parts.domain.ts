import { basesOf, basisFor, type Policy, type PolicyPurpose } from './policy.types.ts'

/**
 * What a person consented to in substance, at the least what the EDPB wants named (Guidelines 05/2020, paragraph 64):
 * who is responsible, for what, with which data, with whom it is shared, whether a machine decides. When one of these
 * changes the old yes does not cover the new thing; a better wording changes none of them.
 */
export interface MaterialParts {
  readonly responsible: { readonly controller: string; readonly role: string }
  readonly basis: readonly { readonly basis: string; readonly when: string; readonly explicit: boolean }[]
  /** Where it is asked. */
  readonly category: string
  readonly data: readonly string[]
  /** By their legal names: another company under the same id is another company. */
  readonly recipients: readonly string[]
  /** What is done beyond the purpose's own words. */
  readonly uses: readonly ('sale' | 'share' | 'automated-decision')[]
}
export type MaterialPart = keyof MaterialParts

export function materialParts(policy: Policy, purpose: PolicyPurpose): MaterialParts {
  const { activity, category = '', data, automated_decision: automated, sale, share } = purpose
  const role = policy.activities[activity]
  return {
    responsible: { controller: policy.controller.name, role: `${role?.role ?? ''} ${role?.controller ?? ''}`.trim() },
    basis: basesOf(purpose).map(({ when, basis, explicit }) => ({
      basis,
      when: when ?? '',
      explicit: explicit === true,
    })),
    category,
    data: data.map((name) => [name, policy.data[name]?.special].filter(Boolean).join(' ')).sort(),
    recipients: recipientsOf(policy, purpose),
    uses: [
      ...(sale === true ? ['sale' as const] : []),
      ...(share === true ? ['share' as const] : []),
      ...(automated === true ? ['automated-decision' as const] : []),
    ],
  }
}

/** Names of everyone who receives data of a purpose: its own recipients and those of its category's services. */
export function recipientsOf(policy: Policy, { category, recipients = [] }: PolicyPurpose): readonly string[] {
  const services = (policy.services ?? []).filter((service) => category !== undefined && service.category === category)
  const ids = [...recipients, ...services.flatMap(({ recipient }) => recipient ?? [])]
  const nameOf = (id: string): string => policy.recipients?.find((recipient) => recipient.id === id)?.name ?? id
  return [...new Set(ids.map(nameOf))].sort()
}

/** Whether people are asked for a purpose: it rests on consent, in a category that is not locked or elsewhere. */
export function isAsked(policy: Policy, purpose: PolicyPurpose): boolean {
  return isAskedInBanner(policy, purpose) || (purpose.asked !== undefined && basisFor(purpose).basis === 'consent')
}

/** Whether visitors are asked for a purpose by the banner. */
export function isAskedInBanner(policy: Policy, purpose: PolicyPurpose): boolean {
  const category = policy.categories.find(({ id }) => id === purpose.category)
  return category !== undefined && category.locked !== true && basisFor(purpose).basis === 'consent'
}

/** A purpose that a new version asks again, or for the first time. */
export interface AskedPurpose {
  readonly purpose: string
  /** What changed of it; empty for a purpose that was not asked before. */
  readonly because: readonly MaterialPart[]
}

/**
 * The purposes a new version asks about although visitors have decided under the one before. The tags of the manifest,
 * by which the widget finds old answers, are hashes of the same parts.
 */
export function askedAgain(before: Policy, after: Policy): readonly AskedPurpose[] {
  return after.purposes.flatMap((purpose): AskedPurpose[] => {
    if (!isAsked(after, purpose)) return []
    const earlier = before.purposes.find(({ id }) => id === purpose.id)
    // An answer exists only of what was asked.
    if (earlier === undefined || !isAsked(before, earlier)) return [{ purpose: purpose.id, because: [] }]
    const [was, becomes] = [materialParts(before, earlier), materialParts(after, purpose)]
    const parts = Object.keys(becomes) as MaterialPart[]
    const because = parts.filter((part) => JSON.stringify(was[part]) !== JSON.stringify(becomes[part]))
    return because.length === 0 ? [] : [{ purpose: purpose.id, because }]
  })
}
