import type { CalendarDate } from '@assent/shared'
import { html, type TemplateResult } from 'lit'
import { urgency, type Urgency } from '../../parts/format.ts'

const VARIANTS: Readonly<Record<Urgency['tone'], string>> = { overdue: 'danger', soon: 'warning', later: 'neutral' }

/** How long an open request still has, said in words; the colour only repeats them. */
export function dueMark(dueOn: string, today: CalendarDate): TemplateResult {
  const { words, tone } = urgency(dueOn, today)
  return html`<wa-badge variant=${VARIANTS[tone]} appearance="filled-outlined">${words}</wa-badge>`
}
