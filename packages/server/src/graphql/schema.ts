import {
  CONSENT_ELEMENTS,
  CONSENT_METHODS,
  CONSENT_STATES,
  LEGAL_BASES,
  RIGHTS_LAWS,
  RIGHTS_REQUEST_KINDS,
  RIGHTS_REQUEST_STATUSES,
} from '@assent/shared'
import { makeExecutableSchema } from '@graphql-tools/schema'
import { getDirective, MapperKind, mapSchema } from '@graphql-tools/utils'
import { defaultFieldResolver, GraphQLError, type GraphQLSchema } from 'graphql'
import { accountsResolvers } from '../accounts/accounts.resolvers.ts'
import { analyticsResolvers } from '../analytics/analytics.resolvers.ts'
import { auditResolvers } from '../audit/audit.resolvers.ts'
import { consentResolvers } from '../consent/consent.resolvers.ts'
import { receiptsResolvers } from '../consent/receipts/receipts.resolvers.ts'
import { datasetsResolvers } from '../datasets/datasets.resolvers.ts'
import { identityResolvers } from '../identity/identity.resolvers.ts'
import { notificationsResolvers } from '../notifications/notifications.resolvers.ts'
import { policyResolvers } from '../policy/policy.resolvers.ts'
import { processingResolvers } from '../processing/processing.resolvers.ts'
import { recordsResolvers } from '../records/records.resolvers.ts'
import { holdsResolvers } from '../retention/holds/holds.resolvers.ts'
import { registerResolvers } from '../retention/register/register.resolvers.ts'
import { retentionResolvers } from '../retention/retention.resolvers.ts'
import { tenantsResolvers } from '../retention/tenants/tenants.resolvers.ts'
import { terminationsResolvers } from '../retention/terminations/terminations.resolvers.ts'
import { answersResolvers } from '../rights-requests/answers/answers.resolvers.ts'
import { documentsResolvers } from '../rights-requests/documents/documents.resolvers.ts'
import { exportsResolvers } from '../rights-requests/exports/exports.resolvers.ts'
import { forwardingResolvers } from '../rights-requests/forwarding/forwarding.resolvers.ts'
import { rightsRequestsResolvers } from '../rights-requests/rights-requests.resolvers.ts'
import { sitesResolvers } from '../sites/sites.resolvers.ts'
import type { Context } from './context.ts'
import { asUnavailable } from './errors.ts'
import type { Scope } from './generated/resolvers.ts'
import { typeDefs } from './generated/type-defs.ts'
import { enumWords, scalars } from './scalars.ts'

const enums = {
  LegalBasis: enumWords(LEGAL_BASES),
  ConsentState: enumWords(CONSENT_STATES),
  ConsentMethod: enumWords(CONSENT_METHODS),
  ConsentElement: enumWords(CONSENT_ELEMENTS),
  RightsLaw: enumWords(RIGHTS_LAWS),
  RightsRequestKind: enumWords(RIGHTS_REQUEST_KINDS),
  RightsRequestStatus: enumWords(RIGHTS_REQUEST_STATUSES),
}

/** The schema with every root field guarded: deny by default, so a field without `@public` or `@scope` stops the start. */
export function createSchema(): GraphQLSchema {
  const schema = makeExecutableSchema<Context>({
    typeDefs,
    resolvers: [
      scalars,
      enums,
      accountsResolvers,
      analyticsResolvers,
      answersResolvers,
      auditResolvers,
      consentResolvers,
      datasetsResolvers,
      documentsResolvers,
      exportsResolvers,
      forwardingResolvers,
      holdsResolvers,
      identityResolvers,
      notificationsResolvers,
      policyResolvers,
      processingResolvers,
      receiptsResolvers,
      recordsResolvers,
      registerResolvers,
      retentionResolvers,
      rightsRequestsResolvers,
      sitesResolvers,
      tenantsResolvers,
      terminationsResolvers,
    ],
    // A resolver for a field that does not exist is a misspelling, not a feature.
    resolverValidationOptions: { requireResolversToMatchSchema: 'error', requireResolversForResolveType: 'ignore' },
  })
  return mapSchema(schema, {
    [MapperKind.ROOT_FIELD]: (field, name, type) => {
      const scope = getDirective(schema, field, 'scope')?.[0]?.requires as Scope | undefined
      const isPublic = getDirective(schema, field, 'public') !== undefined
      const anyKey = getDirective(schema, field, 'anyKey') !== undefined
      if (Number(scope !== undefined) + Number(isPublic) + Number(anyKey) !== 1) {
        throw new Error(`${type}.${name} must have exactly one of @public, @anyKey and @scope.`)
      }
      const { resolve = defaultFieldResolver } = field
      field.resolve = async (parent, args, context: Context, info) => {
        if (!isPublic) requireKey(context, scope, name)
        try {
          return await resolve(parent, args, context, info)
        } catch (error) {
          throw asUnavailable(error)
        }
      }
      return field
    },
  })
}

function requireKey({ caller }: Context, scope: Scope | undefined, field: string): void {
  if (caller.kind === 'anonymous') {
    throw new GraphQLError(`${field} needs an API key: send it as "Authorization: Bearer assent_…".`, {
      extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
    })
  }
  if (scope !== undefined && !caller.scopes.has(scope)) {
    throw new GraphQLError(
      `${field} needs the scope ${scope}; this key has ${[...caller.scopes].join(', ') || 'none'}.`,
      {
        extensions: { code: 'FORBIDDEN', http: { status: 403 } },
      },
    )
  }
}
