import type { Deps } from '../../deps.ts'
import { hashSubject } from '../../processing/subject-name.ts'
import { openValue } from '../../subjects/subject-vault.ts'
import type { OpenCase } from '../exports/open-case.ts'

/** The keyed hash that the confirmed address of a request stands under where uses are judged. */
export function addressHash({ keyring }: Pick<Deps, 'keyring'>, { request, subject }: OpenCase): string {
  const { organizationId, requestId } = request
  const email = openValue(subject, { table: 'rights_request', row: requestId, column: 'email' }, request.email)
  const hashed = hashSubject(keyring, organizationId, { email })
  // The form takes narrower addresses than this does.
  if (!hashed.ok) throw new Error(hashed.problem.message)
  return hashed.hash
}
