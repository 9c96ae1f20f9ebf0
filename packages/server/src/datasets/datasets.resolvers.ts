import { callerKey } from '../graphql/context.ts'
import type { Resolvers } from '../graphql/generated/resolvers.ts'
import { openSealedRecord } from './open-sealed-record.ts'
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
    openSealedRecord: async (_parent, wish, context) => {
      const { organizationId, keyId } = callerKey(context)
      const outcome = await openSealedRecord(context.deps, organizationId, `key:${keyId}`, wish)
      if (outcome.kind === 'refused') {
        return { __typename: 'SealedRecordRefused', code: outcome.code, message: outcome.message }
      }
      const { content, ...sealed } = outcome.sealed
      const values = Object.entries(content).map(([column, value]) => ({ column, value: asText(value) }))
      return { ...sealed, values, __typename: 'SealedRecord' }
    },
    deleteRecords: async (_parent, wish, context) => {
      const { organizationId, keyId } = callerKey(context)
      const outcome = await deleteRecords(context.deps, organizationId, `key:${keyId}`, wish)
      return outcome.kind === 'refused'
        ? { __typename: 'DeletionRefused', code: outcome.code, message: outcome.message }
        : { ...outcome, __typename: 'RecordsDeleted' }
    },
  },
}

function asText(value: unknown): string | null {
  return value === null || typeof value === 'string' ? value : JSON.stringify(value)
}
