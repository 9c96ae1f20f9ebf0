import { writeJws } from '../../crypto/jws.domain.ts'
import { leafHash } from '../../crypto/merkle.ts'
import { publicJwk } from '../../crypto/public-jwk.ts'
import { inOrganization } from '../../db/scope.ts'
import type { Deps } from '../../deps.ts'
import { findText, findVersion } from '../../policy/policy.store.ts'
import { findEvent, rowToRecord } from '../consent.store.ts'
import { leafText } from '../seal.domain.ts'
import { readWriteToken } from '../write-token.ts'
import { receiptContent, RECEIPT_TYPE, type ShownTexts } from './receipt.domain.ts'

export type ReceiptOutcome =
  | { readonly kind: 'signed'; readonly eventId: string; readonly receipt: string }
  | { readonly kind: 'refused'; readonly code: 'TOKEN_INVALID' | 'NOT_KEPT'; readonly message: string }

/**
 * Signs a copy of what was recorded of the decision a token was issued for. It says what the record says and holds
 * nothing that was not shown to the person, so whoever holds the token may have it.
 */
export async function readReceipt(
  { db, clock, ids, keyring, sites, settings }: Pick<Deps, 'db' | 'clock' | 'ids' | 'keyring' | 'sites' | 'settings'>,
  token: string,
): Promise<ReceiptOutcome> {
  const known = readWriteToken(keyring, token)
  const site = known === null ? undefined : sites.byKey(known.siteKey)
  if (known === null || site === undefined) {
    return {
      kind: 'refused',
      code: 'TOKEN_INVALID',
      message: 'The token is not one of ours or was changed; send the one from the answer to the decision.',
    }
  }
  const { organizationId } = site
  return inOrganization(db, organizationId, async (trx) => {
    const row = await findEvent(trx, organizationId, known.visitorId, known.decisionId)
    const version = row === undefined ? undefined : await findVersion(trx, organizationId, row.policy_hash)
    if (row === undefined || version === undefined) {
      return { kind: 'refused', code: 'NOT_KEPT', message: 'The record of this decision is no longer kept.' }
    }
    const shown = await findText(trx, organizationId, row.text_hash)
    const record = rowToRecord(row)
    const content = receiptContent({
      record,
      siteKey: known.siteKey,
      origin: site.origins[0] ?? null,
      policy: version.content,
      // What was applied with the decision; stored by us as it was served.
      shown: (shown?.content ?? null) as ShownTexts | null,
      leafHash: leafHash(leafText(record)).toString('hex'),
      receiptId: ids.uuid(),
      issuer: settings.publicUrl,
      now: clock.now(),
    })
    const receipt = writeJws(RECEIPT_TYPE, content, publicJwk(keyring).kid, (message) => keyring.sign(message))
    return { kind: 'signed', eventId: record.decisionId, receipt }
  })
}
