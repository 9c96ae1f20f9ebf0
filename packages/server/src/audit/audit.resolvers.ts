import { GraphQLError } from 'graphql'
import { callerKey } from '../graphql/context.ts'
import type { Resolvers } from '../graphql/generated/resolvers.ts'
import { connection, readPage } from '../graphql/pagination.ts'
import { readAudit } from './read-audit.ts'

export const auditResolvers: Resolvers = {
  Query: {
    auditEntries: async (_parent, { first, after }, context) => {
      const { organizationId, keyId } = callerKey(context)
      const page = readPage({ first, after: after ?? null }, 1)
      const entries = await readAudit(context.deps, organizationId, `key:${keyId}`, {
        limit: page.limit,
        before: page.after === undefined ? undefined : sequenceOf(page.after),
      })
      return connection(
        entries,
        page,
        ({ sequence }) => [sequence],
        (entry) => entry,
      )
    },
  },
}

function sequenceOf([cursor]: readonly string[]): number {
  const sequence = Number(cursor)
  if (Number.isSafeInteger(sequence) && sequence > 0) return sequence
  throw new GraphQLError('after must be a cursor from this list.', { extensions: { code: 'BAD_USER_INPUT' } })
}
