import type { Deps } from '../deps.ts'
import type { Trx } from '../db/database.ts'
import { unwrapSubjectKey, wrapSubjectKey, type SubjectKey } from './subject-vault.ts'
import { normalizeEmail } from './subjects.domain.ts'
import { findSubjectByIdentifier, insertSubjectOnce } from './subjects.store.ts'

const KEY_BYTES = 32

/**
 * The subject an address belongs to, made when there is none. A known and an unknown address take the same statements
 * and the same cryptography, so that the time of the answer tells nobody which it was.
 */
export async function findOrCreateSubject(
  trx: Trx,
  { keyring, ids, clock }: Pick<Deps, 'keyring' | 'ids' | 'clock'>,
  organizationId: string,
  email: string,
): Promise<SubjectKey> {
  const blindIndex = keyring.keyedHash('blind-index', organizationId, normalizeEmail(email))
  const candidate: SubjectKey = { organizationId, subjectId: ids.uuid(), key: ids.bytes(KEY_BYTES) }
  await insertSubjectOnce(trx, {
    organizationId,
    kind: 'email',
    blindIndex,
    subjectId: candidate.subjectId,
    wrappedKey: wrapSubjectKey(keyring, candidate),
    createdAt: clock.now(),
  })
  const found = await findSubjectByIdentifier(trx, organizationId, 'email', blindIndex)
  // Destroying a key takes its identifiers away in the same transaction, so an identifier always has one.
  if (found?.wrappedKey === undefined || found.wrappedKey === null) {
    throw new Error('An identifier was found without a subject key.')
  }
  return unwrapSubjectKey(keyring, organizationId, found.subjectId, found.wrappedKey)
}
