import { parseDecisionId, rightsSourceOf } from '@assent/shared'
import { GraphQLError } from 'graphql'
import { callerKey, type Context } from '../graphql/context.ts'
import type { Resolvers } from '../graphql/generated/resolvers.ts'
import { connection, readPage } from '../graphql/pagination.ts'
import { confirmRightsRequest } from './confirm-rights-request.ts'
import { readDueRequests } from './read-due-requests.ts'
import { readRequestStatus } from './read-request-status.ts'
import { readRightsRequest, readRightsRequests, type OpenedRequest } from './read-rights-requests.ts'
import { submitRightsRequest, type FormSender } from './submit-rights-request.ts'

const CONFLICT =
  'This id was used before for another request. That one stands and this one was not stored; send it again under a new id.'

const REFUSALS = {
  UNKNOWN: 'No request waits for this link. Check that it was copied whole from the mail.',
  USED: 'This link was used before: the address is confirmed and nothing more is to be done.',
  EXPIRED: 'This link has ended. The request stands; send the form again to get a new link.',
} as const

export const rightsRequestsResolvers: Resolvers = {
  Query: {
    rightsRequestStatus: (_parent, { token }, { deps }) => readRequestStatus(deps, token),
    dueRequests: (_parent, { first }, context) =>
      readDueRequests(context.deps, callerKey(context).organizationId, readPage({ first }, 0).limit),
    rightsRequests: async (_parent, { first, after, status, restricted }, context) => {
      const { organizationId, keyId } = callerKey(context)
      const page = readPage({ first, after: after ?? null }, 2)
      const requests = await readRightsRequests(context.deps, organizationId, `key:${keyId}`, {
        limit: page.limit,
        before: page.after === undefined ? undefined : placeOf(page.after),
        status: status ?? undefined,
        restricted,
      })
      return connection(requests, page, ({ receivedAt, id }) => [receivedAt, id], withArticle)
    },
    rightsRequest: async (_parent, { id }, context) => {
      const { organizationId, keyId } = callerKey(context)
      const request = await readRightsRequest(context.deps, organizationId, `key:${keyId}`, id)
      return request === null ? null : withArticle(request)
    },
  },
  Mutation: {
    submitRightsRequest: async (_parent, { input }, context) => {
      const outcome = await submitRightsRequest(context.deps, input, senderOf(context))
      switch (outcome.kind) {
        case 'submitted':
          return { __typename: 'RightsRequestSubmitted', ...outcome }
        case 'rejected':
          return { __typename: 'RightsRequestRejected', problems: outcome.problems }
        case 'conflict':
          return { __typename: 'RightsRequestConflict', requestId: outcome.requestId, message: CONFLICT }
      }
    },
    confirmRightsRequest: async (_parent, { token }, { deps }) => {
      const outcome = await confirmRightsRequest(deps, token)
      return outcome.kind === 'confirmed'
        ? { __typename: 'RightsRequestConfirmed', request: outcome.request }
        : { __typename: 'ConfirmationRefused', code: outcome.code, message: REFUSALS[outcome.code] }
    },
  },
}

function placeOf([receivedAt, requestId]: readonly string[]): { receivedAt: number; requestId: string } {
  const id = parseDecisionId(requestId)
  const at = Number(receivedAt)
  if (id.ok && Number.isSafeInteger(at)) return { receivedAt: at, requestId: id.value }
  throw new GraphQLError('after must be a cursor from this list.', { extensions: { code: 'BAD_USER_INPUT' } })
}

function senderOf({ caller }: Context): FormSender {
  return caller.kind === 'key' ? caller : { kind: 'page', origin: caller.origin, place: caller.place }
}

function withArticle(request: OpenedRequest) {
  return { ...request, article: rightsSourceOf(request.kind, request.law) }
}
