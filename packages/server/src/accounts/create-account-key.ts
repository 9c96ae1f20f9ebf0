import { appendAudit } from '../audit/append-audit.ts'
import type { Actor } from '../audit/audit.events.ts'
import { inOrganization } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import { KEY_ID_BYTES, keyIdFrom, type WishProblem } from '../identity/identity.domain.ts'
import { judgeAccountKeyWish, SECRET_BYTES, type AccountKeyWish } from './account-keys.domain.ts'
import { insertAccountKey, type AccountKey } from './account-keys.store.ts'
import { readPublicKey, sealAccountKey } from './verifying-key.ts'

export type CreateAccountKeyOutcome =
  /** `secret` is there only where we made it; it is in this answer and, sealed, in the database. */
  | { readonly kind: 'created'; readonly accountKey: AccountKey; readonly secret: string | null }
  | { readonly kind: 'rejected'; readonly problems: readonly WishProblem[] }

/** Registers a key by which the company's back end signs who is signed in. */
export async function createAccountKey(
  { db, clock, ids, keyring }: Pick<Deps, 'db' | 'clock' | 'ids' | 'keyring'>,
  organizationId: string,
  actor: Actor,
  wish: AccountKeyWish,
): Promise<CreateAccountKeyOutcome> {
  const problems = judgeAccountKeyWish(wish, (text) => readPublicKey(text) !== null)
  if (problems.length > 0) return { kind: 'rejected', problems }
  const { algorithm } = wish
  // Text, because back ends hand the bytes of the text they keep to their libraries.
  const made = algorithm === 'HS256' && wish.secret == null ? ids.bytes(SECRET_BYTES).toString('base64url') : null
  const material =
    algorithm === 'HS256'
      ? Buffer.from(made ?? wish.secret ?? '')
      : readPublicKey(wish.publicKey ?? '')?.export({ format: 'der', type: 'spki' })
  if (material === undefined) throw new Error('A public key was judged and could not be read.')
  const accountKey: AccountKey = {
    organizationId,
    id: keyIdFrom(ids.bytes(KEY_ID_BYTES)),
    name: wish.name.trim(),
    algorithm,
    createdAt: clock.now(),
    lastUsedAt: null,
    revokedAt: null,
  }
  await inOrganization(db, organizationId, async (trx) => {
    await insertAccountKey(trx, accountKey, sealAccountKey(keyring, accountKey, material))
    await appendAudit(
      trx,
      keyring,
      { organizationId, actor, at: accountKey.createdAt },
      { type: 'account-key.created', details: { keyId: accountKey.id, algorithm } },
    )
  })
  return { kind: 'created', accountKey, secret: made }
}
