import type { Trx } from '../db/database.ts'

/** Every job and what it carries: ids only, because the queue's table is not encrypted. */
export interface JobPayloads {
  'send-mail': { readonly organizationId: string; readonly mailId: string }
  'run-retention': Record<string, never>
  'route-request': { readonly organizationId: string; readonly requestId: string }
  'deliver-forwarding': { readonly organizationId: string; readonly forwardingId: string }
  'write-export': { readonly organizationId: string; readonly exportId: string }
}
export type JobName = keyof JobPayloads

export interface JobQueue {
  /** Queues a job inside the act's transaction: it exists if and only if the act commits. */
  enqueue<Name extends JobName>(trx: Trx, name: Name, payload: JobPayloads[Name]): Promise<void>
}
