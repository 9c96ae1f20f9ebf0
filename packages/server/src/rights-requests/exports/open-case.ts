import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { unwrapSubjectKey, type SubjectKey } from '../../subjects/subject-vault.ts'
import { findListedRequest, type ListedRequest } from '../rights-requests.store.ts'
import { judgeRequest, refused, type Refused } from './exports.domain.ts'

/** A request that may be answered with data, and the key of the person behind it. */
export interface OpenCase {
  readonly request: ListedRequest
  readonly subject: SubjectKey
}

/** The case of a request, or why nothing is disclosed for it. */
export async function openCase(
  trx: Trx,
  { keyring }: Pick<Deps, 'keyring'>,
  organizationId: string,
  requestId: string,
  judge: typeof judgeRequest = judgeRequest,
): Promise<OpenCase | Refused> {
  const request = await findListedRequest(trx, organizationId, requestId)
  if (request === undefined) return refused('NOT_FOUND', `There is no request ${requestId}.`)
  const refusal = judge(request.kind, request.status, request.law)
  if (refusal !== null) return refusal
  const { subjectId, wrappedKey } = request
  if (wrappedKey === null) return refused('ERASED', 'The person was erased; nobody can open the request any more.')
  return { request, subject: unwrapSubjectKey(keyring, organizationId, subjectId, wrappedKey) }
}
