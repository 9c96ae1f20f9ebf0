import { basisFor, type Policy, type PolicyPurpose, type PolicyRecipient, type PolicyService } from './policy.types.ts'

/**
 * What a recipient gets data for: the purposes that name it. Where none does, those of the categories that its services
 * stand in; when there are several, the check of the file asks which are meant.
 */
export function purposesServedBy(
  { purposes, services = [] }: Pick<Policy, 'purposes' | 'services'>,
  { id }: Pick<PolicyRecipient, 'id'>,
): readonly PolicyPurpose[] {
  const naming = purposes.filter(({ recipients = [] }) => recipients.includes(id))
  if (naming.length > 0) return naming
  const categories = services.flatMap(({ recipient, category }) => (recipient === id ? [category] : []))
  return purposes.filter(({ category }) => category !== undefined && categories.includes(category))
}

/**
 * The purposes of its category that a service is for: those that name its recipient. Undefined where the policy does not
 * tell them apart, so that the service waits for all of the category: where all of them name it, or none, or none of those
 * that ask for consent although the category has some. Nothing may run on another basis because a list is incomplete.
 */
export function purposesOfService(
  { purposes }: Pick<Policy, 'purposes'>,
  { category, recipient }: Pick<PolicyService, 'category' | 'recipient'>,
): readonly PolicyPurpose[] | undefined {
  const possible = purposes.filter((purpose) => purpose.category === category)
  const naming = possible.filter(({ recipients = [] }) => recipient !== undefined && recipients.includes(recipient))
  const asks = (list: readonly PolicyPurpose[]): boolean =>
    list.some((purpose) => basisFor(purpose).basis === 'consent')
  const isTold = naming.length > 0 && naming.length < possible.length && asks(naming) === asks(possible)
  return isTold ? naming : undefined
}
