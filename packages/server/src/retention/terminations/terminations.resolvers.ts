import type { CalendarDate } from '@assent/shared'
import { callerKey } from '../../graphql/context.ts'
import type {
  Resolvers,
  Termination,
  TerminationChoice as ChoiceNode,
  TerminationRefused,
} from '../../graphql/generated/resolvers.ts'
import { attestTermination } from './attest-termination.ts'
import { chooseTermination } from './choose-termination.ts'
import { closeTermination } from './close-termination.ts'
import { openTermination, type TerminationOutcome } from './open-termination.ts'
import { readTerminations } from './read-terminations.ts'
import type { TerminationCase, TerminationChoice } from './termination.domain.ts'

export const terminationsResolvers: Resolvers = {
  Query: {
    terminations: async (_parent, { closed }, context) => {
      const { organizationId } = callerKey(context)
      return (await readTerminations(context.deps, organizationId, closed ? 'all' : 'open')).map(toNode)
    },
  },
  Mutation: {
    openTermination: async (_parent, { tenant, reference, terminatedOn }, context) => {
      const { organizationId, keyId } = callerKey(context)
      const wish = { tenant, reference, terminatedOn: (terminatedOn ?? undefined) as CalendarDate | undefined }
      return toResult(await openTermination(context.deps, organizationId, `key:${keyId}`, wish))
    },
    chooseTermination: async (_parent, { id, choice }, context) => {
      const { organizationId, keyId } = callerKey(context)
      return toResult(
        await chooseTermination(context.deps, organizationId, `key:${keyId}`, { id, choice: CHOICES[choice] }),
      )
    },
    attestTermination: async (_parent, wish, context) => {
      const { organizationId, keyId } = callerKey(context)
      return toResult(await attestTermination(context.deps, organizationId, `key:${keyId}`, wish))
    },
    closeTermination: async (_parent, { id }, context) => {
      const { organizationId, keyId } = callerKey(context)
      return toResult(await closeTermination(context.deps, organizationId, `key:${keyId}`, { id }))
    },
  },
}

const CHOICES: Readonly<Record<ChoiceNode, TerminationChoice>> = { RETURN: 'return', DELETE: 'delete', BOTH: 'both' }
const NODES: Readonly<Record<TerminationChoice, ChoiceNode>> = { return: 'RETURN', delete: 'DELETE', both: 'BOTH' }

function toNode({ choice, returned, datasets, ...rest }: TerminationCase): Termination {
  return {
    ...rest,
    datasets: datasets.map(({ unreached = false, attested = null, ...dataset }) => ({
      ...dataset,
      unreached,
      attestation: attested,
    })),
    choice: choice === null ? null : NODES[choice],
    export: returned === null ? null : { at: returned.at, sha256: returned.sha256, records: returned.records },
  }
}

function toResult(
  outcome: TerminationOutcome,
): ({ __typename: 'Termination' } & Termination) | ({ __typename: 'TerminationRefused' } & TerminationRefused) {
  return outcome.kind === 'done'
    ? { __typename: 'Termination', ...toNode(outcome.termination) }
    : { __typename: 'TerminationRefused', code: outcome.code, message: outcome.message }
}
