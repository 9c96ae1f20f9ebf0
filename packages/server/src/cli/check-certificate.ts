import { verifyCertificate } from '../retention/verify-certificate.ts'
import { table, wrongUse, type Report } from './report.ts'

/** Verifies a certificate of deletion and says what it certifies. */
export async function checkCertificate(certificate: string, keys: unknown): Promise<Report> {
  const verdict = await verifyCertificate(certificate, keys)
  if (verdict.kind === 'invalid') {
    const { code, message } = verdict
    if (code === 'KEY' || code === 'MALFORMED') return wrongUse(code, message)
    return { exitCode: 1, text: `${code}: ${message}`, data: { valid: false, code, message } }
  }
  const { run, counts, chain, iss, organization } = verdict.content
  const rows = counts.map(({ dataset, rule, policyVersion, action, done }) => [
    dataset ?? '(own)',
    rule,
    policyVersion,
    action,
    done,
  ])
  const text = [
    `Valid: signed by ${iss} (key ${verdict.kid}).`,
    `Run ${run.id} of organization ${organization} for ${run.asOf}, ended ${run.endedAt}: ${run.status}.`,
    `Audit entry ${chain.sequence}, ${chain.hash}.`,
    table(['dataset', 'rule', 'policy', 'action', 'done'], rows),
  ].join('\n')
  return { exitCode: 0, text, data: { valid: true, kid: verdict.kid, content: verdict.content } }
}
