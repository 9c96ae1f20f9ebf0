import { ApolloServer } from '@apollo/server'
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled'
import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit'
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases'
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth'
import { GraphQLError, type ValidationContext, type ValidationRule } from 'graphql'
import type { Ids, Log } from '../ports.ts'
import type { Context } from './context.ts'
import { createErrorFormatter } from './errors.ts'
import { createSchema } from './schema.ts'

/**
 * Limits of one operation. The largest documented query uses a depth of 6 and a cost below 300; a query that loops
 * through connections or repeats itself by aliases or fragments is refused before anything runs.
 */
const LIMITS = { depth: 12, cost: 5_000, aliases: 30, tokens: 2_000 }

/** A rule that throws would be a server error; reported like any other finding of validation it is the caller's 400. */
const REPORTED = {
  exposeLimits: true,
  propagateOnRejection: false,
  onReject: [
    (context: ValidationContext | null, error: GraphQLError): void =>
      context?.reportError(
        new GraphQLError(error.message.replace(/^Syntax Error: /, ''), { extensions: { code: 'QUERY_TOO_COSTLY' } }),
      ),
  ],
}

export async function createApollo({
  log,
  ids,
}: {
  readonly log: Log
  readonly ids: Ids
}): Promise<ApolloServer<Context>> {
  // `ignoreIntrospection: false`: the exemption can be had by naming a fragment after an introspection field.
  const rules = [
    maxDepthRule({ n: LIMITS.depth, ignoreIntrospection: false, ...REPORTED }),
    costLimitRule({ maxCost: LIMITS.cost, ignoreIntrospection: false, ...REPORTED }),
    maxAliasesRule({ n: LIMITS.aliases, ...REPORTED }),
  ] as unknown as ValidationRule[]
  const apollo = new ApolloServer<Context>({
    schema: createSchema(),
    formatError: createErrorFormatter({ log, ids }),
    validationRules: rules,
    parseOptions: { maxLexicalTokens: LIMITS.tokens },
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
