import type { ApolloServer } from '@apollo/server'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import { renderGraphiQL } from '@graphql-yoga/render-graphiql'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import type { Caller, Context } from '../graphql/context.ts'
import type { PublishedDocuments } from '../graphql/published-documents.ts'
import { InvalidKeyError } from './caller.ts'

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller | null
  }
}

export interface GraphqlRouteOptions {
  readonly apollo: ApolloServer<Context>
  readonly published: PublishedDocuments
  readonly deps: Deps
  readonly readCaller: (request: FastifyRequest) => Caller | Promise<Caller>
}

const LISTED = 'they are listed in docs/guides/graphql.md'

/** `/graphql`: published documents for everyone, anything within limits and scopes for key holders; `/graphiql` beside it. */
export function graphqlRoute(app: FastifyInstance, { apollo, published, deps, readCaller }: GraphqlRouteOptions): void {
  app.decorateRequest('caller', null)
  const runAny = fastifyApolloHandler(apollo, {
    context: (request) => {
      if (request.caller === null) throw new Error('The caller was not read.')
      return Promise.resolve({ deps, caller: request.caller })
    },
  })
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: async (request, reply) => {
      let caller: Caller
      try {
        caller = await readCaller(request)
      } catch (error) {
        if (error instanceof InvalidKeyError) return refuse(reply, 401, 'UNAUTHENTICATED', error.message)
        throw error
      }
      const document = documentOf(request, published)
      if (document.kind === 'published') {
        const answer = await published.run(document.id, document.variables, {
          deps,
          caller,
          setHeader: (name, value) => {
            reply.header(name, value)
          },
        })
        for (const [name, value] of answer.headers) reply.header(name, value)
        return reply.code(answer.status).type(mediaType(request)).send(answer.body)
      }
      if (document.kind === 'unknown') {
        return refuse(
          reply,
          400,
          'DOCUMENT_NOT_TRUSTED',
          `No published document has the id ${JSON.stringify(document.id)}; ${LISTED}.`,
        )
      }
      if (caller.kind === 'anonymous') {
        return refuse(
          reply,
          400,
          'DOCUMENT_NOT_TRUSTED',
          `Without an API key only the published documents may be run, by POST; ${LISTED}.`,
        )
      }
      request.caller = caller
      return runAny.call(app, request, reply)
    },
  })
  app.get('/graphiql', (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(
      renderGraphiQL({
        title: 'Assent GraphQL',
        endpoint: '/graphql',
        headers: JSON.stringify({ Authorization: 'Bearer assent_…' }, null, 2),
        defaultQuery:
          '# Put your API key into the Headers pane below, then run this.\n{\n  viewer { organizationName apiKey { name scopes } }\n  sites { key origins policyVersion }\n}\n',
      }),
    ),
  )
}

type DocumentOfRequest =
  | { readonly kind: 'published'; readonly id: string; readonly variables: unknown }
  | { readonly kind: 'unknown'; readonly id: unknown }
  | { readonly kind: 'free' }

/** A published document may be named by its id or written out letter for letter. */
function documentOf({ method, body }: FastifyRequest, published: PublishedDocuments): DocumentOfRequest {
  if (method !== 'POST' || typeof body !== 'object' || body === null) return { kind: 'free' }
  const { documentId, query, variables } = body as Record<string, unknown>
  if (documentId !== undefined) {
    const id = typeof documentId === 'string' ? documentId.replace(/^sha256:/, '') : ''
    return published.has(id) ? { kind: 'published', id, variables } : { kind: 'unknown', id: documentId }
  }
  const id = typeof query === 'string' ? published.idOf(query) : undefined
  return id === undefined ? { kind: 'free' } : { kind: 'published', id, variables }
}

/** GraphQL over HTTP, section 6.1: the newer media type for who asks for it. */
function mediaType(request: FastifyRequest): string {
  return request.headers.accept?.includes('application/graphql-response+json') === true
    ? 'application/graphql-response+json; charset=utf-8'
    : 'application/json; charset=utf-8'
}

/** A refusal before GraphQL ran, in GraphQL's own form. */
export function refuse(reply: FastifyReply, status: number, code: string, message: string): FastifyReply {
  return reply
    .code(status)
    .type('application/json; charset=utf-8')
    .send(JSON.stringify({ errors: [{ message, extensions: { code } }] }))
}
