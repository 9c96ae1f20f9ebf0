import { callerKey } from '../graphql/context.ts'
import type { Resolvers } from '../graphql/generated/resolvers.ts'
import { deleteRecords } from './delete-records.ts'

export const datasetsResolvers: Resolvers = {
  Query: {
    datasets: async (_parent, _args, context) => {
      const inspected = await context.deps.datasetDesk.inspect(callerKey(context).organizationId)
      return inspected.map(({ dataset, kind, data, isReachable, findings }) => ({
        name: dataset,
        kind,
        data,
        reachable: isReachable,
        findings: findings.map((finding) => ({ ...finding, mend: finding.mend ?? null })),
      }))
    },
  },
  Mutation: {
    deleteRecords: async (_parent, wish, context) => {
      const { organizationId, keyId } = callerKey(context)
      const outcome = await deleteRecords(context.deps, organizationId, `key:${keyId}`, wish)
      return outcome.kind === 'refused'
        ? { __typename: 'DeletionRefused', code: outcome.code, message: outcome.message }
        : { ...outcome, __typename: 'RecordsDeleted' }
    },
  },
}
