import type { Resolvers } from '../../graphql/generated/resolvers.ts'
import { readReceipt } from './read-receipt.ts'

export const receiptsResolvers: Resolvers = {
  Query: {
    consentReceipt: async (_parent, { token }, { deps }) => {
      const outcome = await readReceipt(deps, token)
      return outcome.kind === 'signed'
        ? { __typename: 'ConsentReceipt', eventId: outcome.eventId, receipt: outcome.receipt }
        : { __typename: 'ConsentReceiptRefused', code: outcome.code, message: outcome.message }
    },
  },
}
