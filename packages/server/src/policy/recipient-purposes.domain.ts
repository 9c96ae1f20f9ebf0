import type { Policy, PolicyPurpose, PolicyRecipient } from './policy.types.ts'

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
