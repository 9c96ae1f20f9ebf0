import { callerKey } from '../graphql/context.ts'
import type { Resolvers } from '../graphql/generated/resolvers.ts'
import { createApiKey } from './create-api-key.ts'
import { readApiKeys, readViewer } from './read-identity.ts'
import { revokeApiKey } from './revoke-api-key.ts'

export const identityResolvers: Resolvers = {
  Query: {
    viewer: (_parent, _args, context) => {
      const { organizationId, keyId } = callerKey(context)
      return readViewer(context.deps, organizationId, keyId)
    },
    apiKeys: (_parent, _args, context) => readApiKeys(context.deps, callerKey(context).organizationId),
  },
  Mutation: {
    createApiKey: async (_parent, wish, context) => {
      const { organizationId, keyId } = callerKey(context)
      const outcome = await createApiKey(context.deps, organizationId, `key:${keyId}`, wish)
      return outcome.kind === 'created'
        ? { __typename: 'ApiKeyCreated', apiKey: outcome.apiKey, secret: outcome.secret }
        : { __typename: 'ApiKeyRejected', problems: outcome.problems }
    },
    revokeApiKey: (_parent, { id }, context) => {
      const { organizationId, keyId } = callerKey(context)
      return revokeApiKey(context.deps, organizationId, `key:${keyId}`, id)
    },
  },
}
