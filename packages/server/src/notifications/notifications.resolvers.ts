import { GraphQLError } from 'graphql'
import { callerKey } from '../graphql/context.ts'
import type { Resolvers } from '../graphql/generated/resolvers.ts'
import { readOutgoingMails } from './read-outgoing-mails.ts'

export const notificationsResolvers: Resolvers = {
  Query: {
    outgoingMails: async (_parent, _args, context) => {
      const { organizationId, keyId } = callerKey(context)
      const outcome = await readOutgoingMails(context.deps, organizationId, `key:${keyId}`)
      if (outcome.kind === 'read') return outcome.mails
      throw new GraphQLError(
        'outgoingMails is answered in demo mode only; elsewhere mail is for its recipient alone.',
        {
          extensions: { code: 'NOT_IN_DEMO' },
        },
      )
    },
  },
}
