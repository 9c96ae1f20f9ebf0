import type { Deps } from '../../deps.ts'
import { hashSubject } from '../../processing/subject-name.ts'
import { openValue } from '../../subjects/subject-vault.ts'
import type { AnsweredCase } from './write-answer.ts'

/** The keyed hash that the address of a request stands under where uses are judged. */
export function addressHash(
  { keyring }: Pick<Deps, 'keyring'>,
  { request, subject }: Pick<AnsweredCase, 'request' | 'subject'>,
): string {
  const { organizationId, requestId } = request
  const email = openValue(subject, { table: 'rights_request', row: requestId, column: 'email' }, request.email)
  const hashed = hashSubject(keyring, organizationId, { email })
  // The form takes narrower addresses than this does.
  if (!hashed.ok) throw new Error(hashed.problem.message)
  return hashed.hash
}
