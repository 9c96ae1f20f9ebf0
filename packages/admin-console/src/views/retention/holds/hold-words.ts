import type { LegalHoldsQuery } from '../../../api/generated.ts'
import { count, formatDay } from '../../../parts/format.ts'
import { readable, triggerWords } from '../../../parts/words.ts'

export type Hold = LegalHoldsQuery['legalHolds'][number]

/** What a hold covers, in one sentence; people and records are counted, not named. */
export function scopeWords({ data, dataset, tenant, subjects, records, event, from, to }: Hold['scope']): string {
  const parts = [
    ...(data === null ? [] : [readable(data)]),
    ...(dataset === null ? [] : [`in dataset ${dataset}`]),
    ...(tenant === null ? [] : [`of tenant ${tenant}`]),
    ...(subjects === null ? [] : [`of ${count(subjects.length, 'person', 'people')}`]),
    ...(records === null ? [] : [count(records.length, 'record')]),
    ...(from === null && to === null ? [] : [`where ${triggerWords(event ?? 'occurred')} ${spanWords(from, to)}`]),
  ]
  if (parts.length === 0) return 'Everything there is'
  const words = parts.join(', ')
  return data === null ? `Whatever is ${words}` : words
}

function spanWords(from: string | null, to: string | null): string {
  if (from !== null && to !== null) return `from ${formatDay(from)} to ${formatDay(to)}`
  return from !== null ? `on or after ${formatDay(from)}` : `on or before ${formatDay(to ?? '')}`
}
