import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach } from 'vitest'
import {
  answer,
  type Answer,
  type HeldRecord,
  type ReceiverOptions,
} from '../../../examples/dataset-receiver/receiver.ts'
import type { Db } from '../src/db/database.ts'
import { makeDatasetWorld, type CompanyRule, type DatasetWorld } from './_company.ts'

/** The example's receiver over real HTTP, which a test can make slow, wrong or absent. */
export interface TestEndpoint extends ReceiverOptions {
  readonly url: string
  /** Bodies as they came. */
  readonly tasks: string[]
  /** What happens to the next requests in place of the receiver's answer; the last one stays. */
  readonly faults: Fault[]
  add(record: Partial<HeldRecord> & Pick<HeldRecord, 'id' | 'events'>): void
}

/** Gets what the receiver would have answered, after it has acted. */
export type Fault = (given: () => Answer, response: ServerResponse, request: IncomingMessage) => Answer | null

/** Makes endpoints for the tests of a file and closes each after its test. */
export function withEndpoints(): { make(now: () => Date): Promise<TestEndpoint> } {
  const closers: (() => void)[] = []
  afterEach(() => {
    for (const close of closers.splice(0)) close()
  })
  return {
    make: async (now) => {
      const options: ReceiverOptions = {
        secret: `whsec_${randomBytes(32).toString('base64')}`,
        records: new Map(),
        receipts: new Map(),
        now,
      }
      const tasks: string[] = []
      const faults: Fault[] = []
      const server = createServer((request, response) => {
        const parts: Buffer[] = []
        request.on('data', (part: Buffer) => parts.push(part))
        request.on('end', () => {
          const body = Buffer.concat(parts).toString()
          tasks.push(body)
          const given = (): Answer => answer(options, request.headers as Record<string, string>, body)
          const fault = faults.length > 1 ? faults.shift() : faults[0]
          const made = fault === undefined ? given() : fault(given, response, request)
          if (made !== null) response.writeHead(made.status, made.headers).end(made.body)
        })
      })
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      closers.push(() => {
        server.close()
        server.closeAllConnections()
      })
      return {
        ...options,
        url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/tasks`,
        tasks,
        faults,
        add: (record) => void options.records.set(record.id, { data: 'tickets', subjects: [], done: [], ...record }),
      }
    },
  }
}

/** An organization whose tickets are behind an endpoint. */
export function makeEndpointWorld(
  db: Db,
  { url, secret }: Pick<TestEndpoint, 'url' | 'secret'>,
  rule: Partial<CompanyRule> = {},
): Promise<DatasetWorld> {
  const stages = [{ after: 'resolved', period: 'P3Y', action: 'delete' as const }]
  return makeDatasetWorld(db, [{ stages, ...rule, dataset: 'tickets' }], {
    sources: { tickets: { kind: 'https', url, secret: 'env:TASK_SECRET' } },
    secrets: { TASK_SECRET: secret },
  })
}
