import { verifyJws, type JwsVerdict } from '../crypto/verify-jws.ts'
import { CERTIFICATE_TYPE, type CertificateContent } from './certificate.domain.ts'

/** Verifies a certificate of deletion with a published key alone; see `verifyJws` for the forms of `keys`. */
export function verifyCertificate(certificate: string, keys: unknown): Promise<JwsVerdict<CertificateContent>> {
  return verifyJws(certificate, keys, { type: CERTIFICATE_TYPE, what: 'certificate' })
}
