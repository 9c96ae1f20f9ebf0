import { openEnvelope, sealEnvelope, type EnvelopeContext } from '../crypto/envelope.ts'
import type { Keyring } from '../crypto/keyring.ts'
import type { Trx } from '../db/database.ts'
import { eraseSubjectKey } from './subjects.store.ts'

/** A subject with the data key in the clear; lives in memory for the length of an act. */
export interface SubjectKey {
  readonly organizationId: string
  readonly subjectId: string
  readonly key: Buffer
}

/** Where a sealed value stands. The organization is the subject's own. */
export type ValuePlace = Pick<EnvelopeContext, 'table' | 'row' | 'column'>

function keyPlace(organizationId: string, subjectId: string): EnvelopeContext {
  return { organizationId, table: 'subject', row: subjectId, column: 'wrapped_key' }
}

export function wrapSubjectKey(keyring: Keyring, { organizationId, subjectId, key }: SubjectKey): string {
  return keyring.wrap(key, keyPlace(organizationId, subjectId))
}

/** Throws `KeyringError` when the master key does not fit. */
export function unwrapSubjectKey(
  keyring: Keyring,
  organizationId: string,
  subjectId: string,
  wrapped: string,
): SubjectKey {
  return { organizationId, subjectId, key: keyring.unwrap(wrapped, keyPlace(organizationId, subjectId)) }
}

/** Encrypts one personal value for one column of one row. */
export function sealValue({ organizationId, subjectId, key }: SubjectKey, place: ValuePlace, text: string): string {
  return sealEnvelope(key, subjectId, { organizationId, ...place }, text)
}

/** Encrypts bytes, a piece of a file, for one column of one row. */
export function sealBytes(subject: SubjectKey, place: ValuePlace, bytes: Buffer): string {
  return sealEnvelope(subject.key, subject.subjectId, { organizationId: subject.organizationId, ...place }, bytes)
}

/** Decrypts them there; throws as `openValue` does. */
export function openBytes({ organizationId, key }: SubjectKey, place: ValuePlace, envelope: string): Buffer {
  return openEnvelope(key, { organizationId, ...place }, envelope)
}

/** Decrypts it there. Throws `EnvelopeError` for another subject's key, another place or changed bytes. */
export function openValue({ organizationId, key }: SubjectKey, place: ValuePlace, envelope: string): string {
  return openEnvelope(key, { organizationId, ...place }, envelope).toString()
}

/**
 * Erases everything sealed under a subject's key, in this database and in every backup that is restored without the
 * key. The identifiers go too: the same person coming back is a new subject. False when it was destroyed before.
 */
export async function destroySubjectKey(trx: Trx, organizationId: string, subjectId: string): Promise<boolean> {
  return eraseSubjectKey(trx, organizationId, subjectId)
}
