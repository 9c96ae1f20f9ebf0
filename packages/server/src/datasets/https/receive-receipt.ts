import { inSystem } from '../../db/scope.ts'
import type { Deps } from '../../deps.ts'
import { findTaskAnywhere, type StoredTask } from './dataset-tasks.store.ts'
import { settleReceipt } from './settle-receipt.ts'
import { checkSignature, type SignedHeaders } from './signature.ts'

export type ReceiveOutcome =
  | { readonly kind: 'taken'; readonly isNew: boolean }
  | {
      readonly kind: 'refused'
      readonly code: 'MALFORMED' | 'CONTRADICTION' | 'UNAUTHENTICATED'
      readonly message: string
    }

/** The key of the endpoint that a task went to; null when the policy in force has no such endpoint or the key is gone. */
export type KeyOf = (task: StoredTask) => Promise<string | null>

/**
 * Takes a receipt that an endpoint sends by itself. Its signature is the only proof of who sends it; whoever has none
 * does not even learn whether there is such a task.
 */
export async function receiveReceipt(
  deps: Pick<Deps, 'db' | 'clock' | 'keyring' | 'log'>,
  keyOf: KeyOf,
  headers: Readonly<Record<string, string | undefined>>,
  body: string,
): Promise<ReceiveOutcome> {
  const stranger: ReceiveOutcome = {
    kind: 'refused',
    code: 'UNAUTHENTICATED',
    message: 'Expected a receipt of a task of ours, signed with the key of its dataset within the last five minutes.',
  }
  const id = taskIn(body)
  if (id === null) return stranger
  const task = await inSystem(deps.db, (trx) => findTaskAnywhere(trx, deps.keyring, id))
  const secret = task === undefined ? null : await keyOf(task)
  if (task === undefined || secret === null) return stranger
  if (checkSignature(secret, headers, body, deps.clock.now()) !== null) return stranger
  // The signature was checked, so all three headers are there.
  const outcome = await settleReceipt(deps, task, headers as Readonly<Record<string, string>> & SignedHeaders, body)
  if (outcome.kind === 'settled') return { kind: 'taken', isNew: outcome.isNew }
  return outcome.code === 'UNKNOWN_TASK' ? stranger : { kind: 'refused', code: outcome.code, message: outcome.message }
}

function taskIn(body: string): string | null {
  try {
    const value: unknown = JSON.parse(body)
    const id = typeof value === 'object' && value !== null && 'task' in value ? value.task : null
    return typeof id === 'string' && id.length <= 100 ? id : null
  } catch {
    return null
  }
}
