import { callerKey } from '../../graphql/context.ts'
import type { LegalHold as LegalHoldNode, Resolvers } from '../../graphql/generated/resolvers.ts'
import type { LegalHold } from './legal-hold.domain.ts'
import { placeHold } from './place-hold.ts'
import { readHolds } from './read-holds.ts'
import { releaseHold } from './release-hold.ts'

export const holdsResolvers: Resolvers = {
  Query: {
    legalHolds: async (_parent, { released }, context) => {
      const which = released ? 'all' : 'in-force'
      return (await readHolds(context.deps, callerKey(context).organizationId, which)).map(toNode)
    },
  },
  Mutation: {
    placeLegalHold: async (_parent, wish, context) => {
      const { organizationId, keyId } = callerKey(context)
      const outcome = await placeHold(context.deps, organizationId, `key:${keyId}`, wish)
      return outcome.kind === 'placed'
        ? { __typename: 'LegalHold', ...toNode(outcome.hold) }
        : { __typename: 'LegalHoldRejected', problems: outcome.problems }
    },
    releaseLegalHold: async (_parent, input, context) => {
      const { organizationId, keyId } = callerKey(context)
      const outcome = await releaseHold(context.deps, organizationId, `key:${keyId}`, input)
      return outcome.kind === 'released'
        ? { __typename: 'LegalHold', ...toNode(outcome.hold) }
        : { __typename: 'LegalHoldRefused', code: outcome.code, message: outcome.message }
    },
  },
}

function toNode({ scope: { during, ...scope }, release, ...hold }: LegalHold): LegalHoldNode {
  return {
    ...hold,
    scope: {
      data: scope.data ?? null,
      dataset: scope.dataset ?? null,
      tenant: scope.tenant ?? null,
      subjects: scope.subjects ?? null,
      records: scope.records ?? null,
      event: during?.event ?? null,
      from: during?.from ?? null,
      to: during?.to ?? null,
    },
    releasedAt: release?.at ?? null,
    releasedBy: release?.by ?? null,
    releaseReason: release?.reason ?? null,
  }
}
