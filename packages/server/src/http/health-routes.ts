import type { FastifyInstance } from 'fastify'
import { pingDatabase } from '../db/migrate.ts'
import type { Deps } from '../deps.ts'

/** `/healthz` says the process runs; `/readyz` says it can serve: 503 while it drains or the database is away. */
export function healthRoutes(app: FastifyInstance, { db }: Pick<Deps, 'db'>, isDraining: () => boolean): void {
  app.get('/healthz', (_request, reply) => reply.send({ status: 'ok' }))
  app.get('/readyz', async (_request, reply) => {
    if (isDraining()) return reply.code(503).send({ status: 'draining' })
    try {
      await pingDatabase(db)
      return await reply.send({ status: 'ready' })
    } catch {
      return reply.code(503).send({ status: 'unavailable', waitingFor: 'database' })
    }
  })
}
