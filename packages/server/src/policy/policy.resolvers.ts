import { callerKey } from '../graphql/context.ts'
import type { PolicyVersion, Resolvers } from '../graphql/generated/resolvers.ts'
import { applyPolicy } from './apply-policy.ts'
import { canonicalJson } from './content-hash.ts'
import type { StoredPolicy } from './policy.store.ts'
import { readPolicyVersions } from './read-policy-versions.ts'

export const policyResolvers: Resolvers = {
  Query: {
    policyVersions: async (_parent, _args, context) => {
      const versions = await readPolicyVersions(context.deps, callerKey(context).organizationId)
      return versions.map((version) => toPolicyVersion(version, version.inForce))
    },
  },
  Mutation: {
    applyPolicy: async (_parent, { source }, context) => {
      const { organizationId, keyId } = callerKey(context)
      const outcome = await applyPolicy(context.deps, { organizationId, actor: `key:${keyId}`, source })
      return outcome.kind === 'applied'
        ? { __typename: 'PolicyApplied', policyVersion: toPolicyVersion(outcome.version, outcome.inForce) }
        : { __typename: 'PolicyRejected', findings: outcome.findings }
    },
  },
}

function toPolicyVersion(version: StoredPolicy, inForce: boolean): PolicyVersion {
  return {
    hash: version.hash,
    version: version.version,
    effectiveOn: version.effectiveOn,
    appliedAt: version.appliedAt,
    inForce,
    content: canonicalJson(version.content),
  }
}
