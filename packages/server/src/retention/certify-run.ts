import type { AuditPlace } from '../audit/append-audit.ts'
import { publicJwk } from '../crypto/public-jwk.ts'
import type { Trx } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { listVersions } from '../policy/policy.store.ts'
import { writeCertificate, type CertificateContent } from './certificate.domain.ts'
import { saveCertificate, type RetentionRun } from './retention.store.ts'

/** Signs the certificate of a run that has ended and keeps it with the run. */
export async function certifyRun(
  trx: Trx,
  { clock, keyring, settings }: Pick<Deps, 'clock' | 'keyring' | 'settings'>,
  run: RetentionRun,
  chain: AuditPlace,
): Promise<string> {
  const { organizationId, id, asOf, startedAt, status, failure, counts, datasets } = run
  const applied = new Set(counts.map(({ policyVersion }) => policyVersion))
  const versions = await listVersions(trx, organizationId)
  const now = clock.now()
  const content: CertificateContent = {
    v: 1,
    iss: settings.publicUrl,
    iat: Math.floor(now / 1000),
    organization: organizationId,
    run: {
      id,
      asOf,
      startedAt: new Date(startedAt).toISOString(),
      endedAt: new Date(now).toISOString(),
      status,
      failure,
    },
    policies: versions.filter(({ version }) => applied.has(version)).map(({ version, hash }) => ({ version, hash })),
    counts: counts.map(({ explanation: _, ...count }) => count),
    datasets: datasets.map(({ dataset, status: state, code }) => ({ dataset, status: state, code })),
    chain,
  }
  const { kid } = publicJwk(keyring)
  const certificate = writeCertificate(content, kid, (message) => keyring.sign(message))
  await saveCertificate(trx, organizationId, id, certificate)
  return certificate
}
