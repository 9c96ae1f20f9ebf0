import type { CalendarDate } from '@assent/shared'
import { writeJws } from '../crypto/jws.domain.ts'
import type { DatasetRun, RetentionCount } from './retention.domain.ts'

/** The `typ` of a certificate's header, so that nothing else we sign can pass for one. */
export const CERTIFICATE_TYPE = 'assent-deletion+jwt'

/** What a certificate of deletion says. Counts, words of the policy and times; never a value of anybody's data. */
export interface CertificateContent {
  /** Version of this format. */
  readonly v: 1
  readonly iss: string
  /** Seconds since 1970. */
  readonly iat: number
  readonly organization: string
  readonly run: {
    readonly id: string
    readonly asOf: CalendarDate
    readonly startedAt: string
    readonly endedAt: string
    readonly status: string
    readonly failure: string | null
  }
  /** The versions whose rules were applied, by their content hash. */
  readonly policies: readonly { readonly version: string; readonly hash: string }[]
  readonly counts: readonly Omit<RetentionCount, 'explanation'>[]
  readonly datasets: readonly Pick<DatasetRun, 'dataset' | 'status' | 'code'>[]
  /** The audit entry of the run: its place in the organization's chain and its hash. */
  readonly chain: { readonly sequence: number; readonly hash: string }
}

/** The signed form of a certificate; `sign` answers base64url. */
export function writeCertificate(content: object, keyId: string, sign: (message: string) => string): string {
  return writeJws(CERTIFICATE_TYPE, content, keyId, sign)
}
