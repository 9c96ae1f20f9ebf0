import { parseCalendarDate } from '@assent/shared'
import { z } from 'zod'
import { readRecord } from '../records/read-record.ts'
import { writeRecord } from '../records/write-record.ts'
import { chooseOrganization } from './choose-organization.ts'
import type { CommandDeps } from './command.ts'
import { wrongUse, type Report } from './report.ts'

export const EXPORT_ROPA = z.strictObject({
  as: z.enum(['controller', 'processor']).nullable(),
  form: z.enum(['json', 'csv', 'html']),
  on: z.string().nullable(),
  organization: z.string().nullable(),
})

/** Prints the record of processing activities of a day. */
export async function exportRopa(
  deps: CommandDeps,
  { as, form, on, organization }: z.infer<typeof EXPORT_ROPA>,
): Promise<Report> {
  const day = on === null ? undefined : parseCalendarDate(on)
  if (day?.ok === false) return wrongUse('MALFORMED', `--on: ${day.problems[0]?.message ?? 'not a day'}`)
  const chosen = await chooseOrganization(deps, organization)
  if (chosen.kind === 'none') return chosen.report
  const record = await readRecord(deps, chosen.id, day?.value)
  if (record === null) {
    const message = `No policy of ${chosen.slug} is in force${on === null ? '' : ` on ${on}`}, so there is nothing to record.`
    return { exitCode: 1, text: message, data: { error: { code: 'NO_POLICY', message } } }
  }
  return {
    exitCode: 0,
    text: writeRecord(record, form, as).trimEnd(),
    data: JSON.parse(writeRecord(record, 'json', as)) as unknown,
  }
}
