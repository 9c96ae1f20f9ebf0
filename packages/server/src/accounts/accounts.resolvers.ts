import { callerKey } from '../graphql/context.ts'
import type { Resolvers } from '../graphql/generated/resolvers.ts'
import { createAccountKey } from './create-account-key.ts'
import { forgetAccount } from './forget-account.ts'
import { parseIdentification } from './identification.domain.ts'
import { identifyVisitor } from './identify-visitor.ts'
import { readAccountKeys } from './read-accounts.ts'
import { revokeAccountKey } from './revoke-account-key.ts'

export const accountsResolvers: Resolvers = {
  Query: {
    accountKeys: (_parent, _args, context) => readAccountKeys(context.deps, callerKey(context).organizationId),
  },
  Mutation: {
    identifyVisitor: async (_parent, { input }, { deps, caller }) => {
      const parsed = parseIdentification(input)
      if (!parsed.ok) {
        const [{ path, message } = { path: '', message: '' }] = parsed.problems
        return { __typename: 'IdentificationRefused', code: 'MALFORMED', message: `${path}: ${message}` }
      }
      const facts = caller.kind === 'anonymous' ? caller : { origin: null, truncatedIp: null, gpc: false, place: null }
      const outcome = await identifyVisitor(deps, parsed.value, facts)
      return outcome.kind === 'refused'
        ? { __typename: 'IdentificationRefused', code: outcome.code, message: outcome.message }
        : { __typename: 'VisitorIdentified', ...outcome, overSignal: outcome.isOverSignal }
    },
    createAccountKey: async (_parent, wish, context) => {
      const { organizationId, keyId } = callerKey(context)
      const outcome = await createAccountKey(context.deps, organizationId, `key:${keyId}`, wish)
      return outcome.kind === 'created'
        ? { __typename: 'AccountKeyCreated', accountKey: outcome.accountKey, secret: outcome.secret }
        : { __typename: 'AccountKeyRejected', problems: outcome.problems }
    },
    revokeAccountKey: (_parent, { id }, context) => {
      const { organizationId, keyId } = callerKey(context)
      return revokeAccountKey(context.deps, organizationId, `key:${keyId}`, id)
    },
    forgetAccount: (_parent, { account }, context) => {
      const { organizationId, keyId } = callerKey(context)
      return forgetAccount(context.deps, organizationId, `key:${keyId}`, account)
    },
  },
  AccountKeyAlgorithm: { HS256: 'HS256', EDDSA: 'EdDSA' },
}
