import { ApolloServer } from '@apollo/server'
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled'
import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit'
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases'
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth'
import type { ValidationRule } from 'graphql'
import type { Ids, Log } from '../ports.ts'
import type { Context } from './context.ts'
import { createErrorFormatter } from './errors.ts'
import { createSchema } from './schema.ts'

/**
 * Limits of one operation. The largest documented query uses a depth of 6 and a cost below 300; a query that loops
 * through connections or repeats itself by aliases or fragments is refused before anything runs.
 */
const LIMITS = { depth: 12, cost: 5_000, aliases: 30, tokens: 2_000 }

export async function createApollo({ log, ids }: { readonly log: Log; readonly ids: Ids }): Promise<ApolloServer<Context>> {
  // `ignoreIntrospection: false`: the exemption can be had by naming a fragment after an introspection field.
  const rules = [
    maxDepthRule({ n: LIMITS.depth, ignoreIntrospection: false, errorMessage: `The query is deeper than ${LIMITS.depth} levels.`, exposeLimits: true }),
    costLimitRule({ maxCost: LIMITS.cost, ignoreIntrospection: false, exposeLimits: true }),
    maxAliasesRule({ n: LIMITS.aliases, exposeLimits: true }),
  ] as unknown as ValidationRule[]
  const apollo = new ApolloServer<Context>({
    schema: createSchema(),
    formatError: createErrorFormatter({ log, ids }),
    validationRules: rules,
    parseOptions: { maxTokens: LIMITS.tokens },
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    // Anonymous callers are held to published documents and JSON bodies, key holders send a header no form can send.
    csrfPrevention: false,
    introspection: true,
    hideSchemaDetailsFromClientErrors: false,
    plugins: [ApolloServerPluginLandingPageDisabled()],
    // The process owner listens for signals; Apollo must not end it half way through a drain.
    stopOnTerminationSignals: false,
  })
  await apollo.start()
  return apollo
}
