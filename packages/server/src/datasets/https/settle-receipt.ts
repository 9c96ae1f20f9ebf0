import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { z } from 'zod'
import { appendAudit } from '../../audit/append-audit.ts'
import { inOrganization } from '../../db/scope.ts'
import type { Deps } from '../../deps.ts'
import {
  receipt as receiptSchema,
  task as taskSchema,
  type Receipt,
  type RetentionDue,
  type Task,
} from './dataset-protocol.ts'
import { lockTask, saveReceipt, type StoredTask } from './dataset-tasks.store.ts'
import type { SignedHeaders } from './signature.ts'

export type ReceiptReading =
  { readonly ok: true; readonly receipt: Receipt } | { readonly ok: false; readonly message: string }

/** Reads a receipt and holds it against its task: it must answer all that was ordered and nothing else. */
export function readReceipt(task: Task, body: string): ReceiptReading {
  const fail = (message: string): ReceiptReading => ({ ok: false, message })
  let value: unknown
  try {
    value = JSON.parse(body)
  } catch {
    return fail('It is no JSON.')
  }
  const read = receiptSchema.safeParse(value)
  // Paths and expectations only: what came may name people.
  if (!read.success) {
    return fail(
      read.error.issues.map(({ path, code }) => `${z.core.toDotPath(path) || '(receipt)'} ${code}`).join(', '),
    )
  }
  const receipt = read.data
  if (receipt.task !== task.task) return fail('It answers another task.')
  if (receipt.kind !== task.kind) return fail(`Expected a receipt of ${task.kind}, got one of ${receipt.kind}.`)
  if (receipt.kind === 'retention.due' && task.kind === 'retention.due') {
    const wrong = wrongCounts(task, receipt.counts)
    if (wrong !== null) return fail(wrong)
  }
  if (receipt.kind === 'records.act' && task.kind === 'records.act') {
    const answered = receipt.done + receipt.failed.length
    if (answered !== task.records.length) {
      return fail(`${task.records.length} records were named and ${answered} are answered for.`)
    }
  }
  return { ok: true, receipt }
}

function wrongCounts(
  { rules, dryRun }: RetentionDue,
  counts: Extract<Receipt, { kind: 'retention.due' }>['counts'],
): string | null {
  const ordered = rules.flatMap(({ rule, actions }) => actions.map(({ action }) => `${rule} ${action}`))
  const counted = counts.map(({ rule, action }) => `${rule} ${action}`)
  const missing = ordered.find((each) => !counted.includes(each))
  if (missing !== undefined) return `It says nothing of ${missing}.`
  const strange = counted.find((each, index) => !ordered.includes(each) || counted.indexOf(each) !== index)
  if (strange !== undefined) return 'It counts what was not ordered, or counts it twice.'
  for (const { rule, action, due, done, failed } of counts) {
    if (dryRun && (done > 0 || failed > 0)) return `${rule} ${action}: something was done in a dry run.`
    if (!dryRun && due !== done + failed) return `${rule} ${action}: due must be done and failed together.`
  }
  return null
}

export type SettleOutcome =
  /** It is the receipt of the task now, or has been already. */
  | { readonly kind: 'settled'; readonly receipt: Receipt; readonly isNew: boolean }
  | {
      readonly kind: 'refused'
      readonly code: 'MALFORMED' | 'CONTRADICTION' | 'UNKNOWN_TASK'
      readonly message: string
    }

type SettleDeps = Pick<Deps, 'db' | 'clock' | 'keyring' | 'log'>

/**
 * Takes a receipt whose signature was checked. The first one stands for ever; the same again changes nothing; one that
 * says otherwise is refused, written into the audit log and reported as an error of the log.
 */
export async function settleReceipt(
  { db, clock, keyring, log }: SettleDeps,
  task: Pick<StoredTask, 'organizationId' | 'id'>,
  headers: SignedHeaders,
  body: string,
): Promise<SettleOutcome> {
  const { organizationId } = task
  const at = clock.now()
  return inOrganization(db, organizationId, async (trx): Promise<SettleOutcome> => {
    const stored = await lockTask(trx, keyring, organizationId, task.id)
    if (stored === undefined) return { kind: 'refused', code: 'UNKNOWN_TASK', message: 'There is no such task.' }
    const { id: taskId, dataset, kind } = stored
    const context = { organizationId, actor: 'system', at } as const
    const refuse = async (code: 'MALFORMED' | 'CONTRADICTION', message: string): Promise<SettleOutcome> => {
      await appendAudit(trx, keyring, context, { type: 'dataset-receipt.refused', details: { taskId, dataset, code } })
      log.error({ taskId, dataset, organizationId, code }, 'a receipt of a dataset was refused')
      return { kind: 'refused', code, message }
    }
    // Only what we sent.
    const read = readReceipt(taskSchema.parse(JSON.parse(stored.body)), body)
    if (!read.ok) return refuse('MALFORMED', read.message)
    const hash = createHash('sha256')
      .update(canonicalize(read.receipt) ?? '')
      .digest('hex')
    if (stored.receipt !== null) {
      if (stored.receipt.hash === hash) return { kind: 'settled', receipt: read.receipt, isNew: false }
      return refuse('CONTRADICTION', 'An earlier receipt of this task says otherwise; the earlier one stands.')
    }
    await saveReceipt(trx, keyring, stored, { headers, body, hash, at })
    await appendAudit(trx, keyring, context, {
      type: 'dataset-task.done',
      details: { taskId, dataset, kind, receipt: hash },
    })
    return { kind: 'settled', receipt: read.receipt, isNew: true }
  })
}
