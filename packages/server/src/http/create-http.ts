import type { ApolloServer } from '@apollo/server'
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import type { Config } from '../config/config.ts'
import type { Deps } from '../deps.ts'
import type { Context } from '../graphql/context.ts'
import { createErrorFormatter } from '../graphql/errors.ts'
import { PublishedDocuments } from '../graphql/published-documents.ts'
import { createSchema } from '../graphql/schema.ts'
import { limitRoutes } from '../notices/limit-routes.ts'
import { noticeRoutes } from '../notices/notice-routes.ts'
import { optOutRoutes } from '../notices/opt-out-routes.ts'
import { rightsPages, showNothing } from '../rights-requests/rights-pages.ts'
import { siteRoutes } from '../sites/site-routes.ts'
import type { LoadedSiteRegistry } from '../sites/site-registry.ts'
import { createCallerReader, type CallerOptions } from './caller.ts'
import { collectRoute } from './collect-route.ts'
import { consoleRoutes } from './console-routes.ts'
import { allowRegisteredOrigins } from './cors.ts'
import { gpcRoute } from './gpc.ts'
import { graphqlRoute } from './graphql-route.ts'
import { healthRoutes } from './health-routes.ts'
import type { PlaceSources } from './place.ts'
import { schemaRoute } from './schema-route.ts'
import { datasetReceiptsRoute } from './dataset-receipts-route.ts'
import { keyRoutes } from './key-routes.ts'
import { documentFileRoute } from './document-file-route.ts'
import { terminationExportRoute } from './termination-export-route.ts'
import { createHttpServer } from './http-server.ts'

export interface HttpParts {
  readonly apollo: ApolloServer<Context>
  readonly sites: LoadedSiteRegistry
  readonly logger: FastifyBaseLogger
  /** Answers who holds a bearer secret. */
  readonly authenticate: CallerOptions['authenticate']
  /** Where visitors are, by whom this server was told to believe. */
  readonly places: PlaceSources
  /** The built admin console. */
  readonly consoleDirectory: string
}

/** Every route of the server, in one screen. */
export async function createHttp(config: Config, deps: Deps, parts: HttpParts): Promise<FastifyInstance> {
  const app = await createHttpServer(config, { ids: deps.ids, logger: parts.logger, showNothing })
  let draining = false
  app.addHook('preClose', (done) => {
    draining = true
    done()
  })
  allowRegisteredOrigins(app, deps.sites, ['/graphql', '/v1/collect'])
  graphqlRoute(app, {
    apollo: parts.apollo,
    published: new PublishedDocuments(createSchema(), createErrorFormatter(deps)),
    deps,
    readCaller: createCallerReader(parts),
  })
  collectRoute(app, deps)
  await app.register(datasetReceiptsRoute(deps))
  terminationExportRoute(app, deps, parts)
  documentFileRoute(app, deps, parts)
  keyRoutes(app, deps)
  healthRoutes(app, deps, () => draining)
  schemaRoute(app)
  gpcRoute(app, deps)
  siteRoutes(app, {
    db: deps.db,
    clock: deps.clock,
    sites: parts.sites,
    widget: deps.widget,
    endpoint: () => deps.settings.publicUrl,
    places: parts.places,
  })
  noticeRoutes(app, {
    sites: parts.sites,
    widget: deps.widget,
    clock: deps.clock,
    endpoint: () => deps.settings.publicUrl,
  })
  await app.register(
    optOutRoutes({ ...deps, sites: parts.sites, places: parts.places, endpoint: () => deps.settings.publicUrl }),
  )
  await app.register(limitRoutes({ ...deps, sites: parts.sites, places: parts.places }))
  await app.register(rightsPages(deps, config.documentBytes))
  await consoleRoutes(app, parts.consoleDirectory, () => deps.settings.publicUrl)
  return app
}
