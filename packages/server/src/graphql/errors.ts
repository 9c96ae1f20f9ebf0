import { HeaderMap } from '@apollo/server'
import type { GraphQLFormattedError } from 'graphql'
import { GraphQLError } from 'graphql'
import { isDatabaseUnavailable } from '../db/errors.ts'
import { QueueFullError } from '../ingest/group-commit.ts'
import type { Ids, Log } from '../ports.ts'

/** Turns overload and an absent database into an answer that says: nothing was stored, try again. */
export function asUnavailable(error: unknown): unknown {
  if (error instanceof QueueFullError) {
    return new GraphQLError(
      'The server is busy; nothing was stored. Send the same again after the time in Retry-After.',
      {
        extensions: retryAfter('OVERLOADED', 1),
        originalError: error,
      },
    )
  }
  if (isDatabaseUnavailable(error)) {
    return new GraphQLError('The database cannot be reached; nothing was stored. Send the same again later.', {
      extensions: retryAfter('DATABASE_UNAVAILABLE', 5),
    })
  }
  return error
}

/** Status and header of an answer that asks to try again after some seconds. Apollo reads them from `http`. */
function retryAfter(code: string, seconds: number): Record<string, unknown> {
  return { code, http: { status: 503, headers: new HeaderMap([['retry-after', String(seconds)]]) } }
}

/** Codes whose message was written for the caller; anything else is masked. */
const PUBLIC_CODES = new Set([
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'OVERLOADED',
  'DATABASE_UNAVAILABLE',
  'NOT_IN_DEMO',
  'QUERY_TOO_COSTLY',
])

/**
 * What a caller sees of an error. Unexpected ones become an id that the log explains, so that no stack, SQL or path
 * leaves the server.
 */
export function createErrorFormatter({ log, ids }: { readonly log: Log; readonly ids: Ids }) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const code = formatted.extensions?.code
    if (typeof code === 'string' && PUBLIC_CODES.has(code)) {
      return {
        message: formatted.message,
        ...(formatted.locations === undefined ? {} : { locations: formatted.locations }),
        ...(formatted.path === undefined ? {} : { path: formatted.path }),
        extensions: { code },
      }
    }
    const errorId = ids.uuid()
    log.error(
      { err: error instanceof GraphQLError ? (error.originalError ?? error) : error, errorId },
      'unexpected error',
    )
    return {
      message: `Something went wrong here; the operator finds it in the log under ${errorId}.`,
      extensions: { code: 'INTERNAL_SERVER_ERROR', errorId },
    }
  }
}
