import { GENERAL_KINDS, rightsArticleOf, supervisoryAuthority, type CalendarDate } from '@assent/shared'
import { basisFor, type Policy } from '../../policy/policy.types.ts'
import { ownPurposes } from './export-plan.domain.ts'

/**
 * What Art. 15(1)(a) to (h) and (2) GDPR want said beside the data, each under the letter it answers, from the policy in
 * force and for the categories that this person has records in.
 */
export function accessInformation(
  policy: Policy,
  found: readonly string[],
  states: ReadonlySet<string>,
  today: CalendarDate,
): object {
  const purposes = policy.purposes.filter((purpose) =>
    found.some((data) => ownPurposes(policy, data).includes(purpose)),
  )
  const used = new Set(purposes.flatMap(({ recipients = [] }) => recipients))
  const recipients = (policy.recipients ?? []).filter(({ id }) => used.has(id))
  const safeguards = recipients.flatMap(({ name, safeguards: all = [] }) => {
    const inForce = all.filter(({ from, until }) => (from ?? today) <= today && today <= (until ?? today))
    return inForce.length === 0 ? [] : [{ recipient: name, safeguards: inForce }]
  })
  const automated = purposes.filter(({ automated_decision }) => automated_decision === true)
  const { name, address, country, email, contacts = [], representative, authorities = [country] } = policy.controller
  return {
    controller: { name, address, country, email, contacts, representative: representative ?? null },
    'Art. 15(1)(a)': purposes.map((purpose) => ({
      purpose: purpose.id,
      activity: purpose.activity,
      data: purpose.data.filter((data) => found.includes(data)),
      ...basisFor(purpose, states),
    })),
    'Art. 15(1)(b)': found.map((data) => ({ data, description: policy.data[data]?.description ?? null })),
    'Art. 15(1)(c)': recipients.map(({ id, name: called, function: does, role, locations, category }) => ({
      recipient: id,
      name: called,
      function: does,
      role: role ?? null,
      locations,
      category: category ?? null,
    })),
    'Art. 15(1)(d)': policy.retention.filter(({ data }) => found.includes(data)),
    'Art. 15(1)(e)': GENERAL_KINDS.map((kind) => ({ right: kind, article: rightsArticleOf(kind) })),
    'Art. 15(1)(f)': authorities.flatMap((place) => supervisoryAuthority(place) ?? []),
    'Art. 15(1)(g)': found.map((data) => ({ data, source: policy.data[data]?.source ?? null })),
    'Art. 15(1)(h)': automated.map(({ id }) => ({ purpose: id })),
    'Art. 15(2)': safeguards,
  }
}
