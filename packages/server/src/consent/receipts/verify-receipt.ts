import { verifyJws, type JwsVerdict } from '../../crypto/verify-jws.ts'
import { RECEIPT_TYPE, type ReceiptContent } from './receipt.domain.ts'

/** Verifies a receipt with a published key alone; see `verifyJws` for the forms of `keys`. */
export function verifyReceipt(receipt: string, keys: unknown): Promise<JwsVerdict<ReceiptContent>> {
  return verifyJws(receipt, keys, { type: RECEIPT_TYPE, what: 'receipt' })
}
