import { verifyReceipt } from '../consent/receipts/verify-receipt.ts'
import { table, wrongUse, type Report } from './report.ts'

/** Verifies a receipt of consent and says what was decided. */
export async function checkReceipt(receipt: string, keys: unknown): Promise<Report> {
  const verdict = await verifyReceipt(receipt, keys)
  if (verdict.kind === 'invalid') {
    const { code, message } = verdict
    if (code === 'KEY' || code === 'MALFORMED') return wrongUse(code, message)
    return { exitCode: 1, text: `${code}: ${message}`, data: { valid: false, code, message } }
  }
  const { iss, record, evidence } = verdict.content
  const [event] = record.events
  const text = [
    `Valid: signed by ${iss} (key ${verdict.kid}).`,
    `Decision ${record.record_id} on ${evidence.site}, recorded ${event?.event_time ?? ''} (${evidence.method}, ${evidence.element}).`,
    `Policy ${evidence.policy_version}, ${evidence.policy_hash}.`,
    table(
      ['purpose', 'state', 'basis'],
      record.purposes.map(({ purpose, event_state: state, article }) => [purpose, state, article]),
    ),
  ].join('\n')
  return { exitCode: 0, text, data: { valid: true, kid: verdict.kid, content: verdict.content } }
}
