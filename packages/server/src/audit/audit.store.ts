import { sql } from 'kysely'
import type { Trx } from '../db/database.ts'
import { CHAIN_START, type AuditLink, type ChainBeginning, type Checkpoint } from './audit.domain.ts'

export interface AuditEntry extends AuditLink {
  readonly hash: string
  readonly signature: string
}

/** Locks and reads the end of the chain; whoever comes next waits for this transaction. */
export async function lockHead(trx: Trx, organizationId: string): Promise<{ sequence: number; hash: string }> {
  await trx
    .insertInto('audit_head')
    .values({ organization_id: organizationId, sequence: 0, hash: CHAIN_START })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return trx
    .selectFrom('audit_head')
    .select(['sequence', 'hash'])
    .where('organization_id', '=', organizationId)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

export async function insertEntry(trx: Trx, entry: AuditEntry): Promise<void> {
  await trx
    .insertInto('audit_entry')
    .values({
      organization_id: entry.organizationId,
      sequence: entry.sequence,
      at: new Date(entry.at),
      actor: entry.actor,
      type: entry.type,
      subject_hash: entry.subjectHash,
      details: entry.details,
      previous_hash: entry.previousHash,
      hash: entry.hash,
      signature: entry.signature,
    })
    .execute()
  await trx
    .updateTable('audit_head')
    .set({ sequence: entry.sequence, hash: entry.hash })
    .where('organization_id', '=', entry.organizationId)
    .execute()
}

/** Entries before a sequence number, newest first. */
export async function listEntries(
  trx: Trx,
  organizationId: string,
  { before, limit }: { readonly before: number | undefined; readonly limit: number },
): Promise<readonly AuditEntry[]> {
  const rows = await trx
    .selectFrom('audit_entry')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .$if(before !== undefined, (query) => query.where('sequence', '<', before ?? 0))
    .orderBy('sequence', 'desc')
    .limit(limit)
    .execute()
  return rows.map(fromRow)
}

/** Entries from a sequence number on, oldest first: the order in which a chain is verified. */
export async function readChain(
  trx: Trx,
  organizationId: string,
  from: number,
  limit: number,
): Promise<readonly AuditEntry[]> {
  const rows = await trx
    .selectFrom('audit_entry')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('sequence', '>=', from)
    .orderBy('sequence')
    .limit(limit)
    .execute()
  return rows.map(fromRow)
}

/** The end of the chain as the head remembers it; null before the first entry. */
export async function readHead(trx: Trx, organizationId: string): Promise<{ sequence: number; hash: string } | null> {
  const { rows } = await sql<{ sequence: number; hash: string }>`
    select sequence, hash from audit_head where organization_id = ${organizationId}`.execute(trx)
  return rows[0] ?? null
}

function fromRow(row: {
  organization_id: string
  sequence: number
  at: Date
  actor: string
  type: string
  subject_hash: string | null
  details: string
  previous_hash: string
  hash: string
  signature: string
}): AuditEntry {
  return {
    organizationId: row.organization_id,
    sequence: row.sequence,
    at: row.at.getTime(),
    actor: row.actor,
    type: row.type,
    subjectHash: row.subject_hash,
    details: row.details,
    previousHash: row.previous_hash,
    hash: row.hash,
    signature: row.signature,
  }
}

/** Every organization, the oldest first. Outside the tenant scope only (`inSystem`). */
export async function listOrganizationIds(trx: Trx): Promise<readonly string[]> {
  const rows = await trx.selectFrom('organization').select('id').orderBy('created_at').orderBy('id').execute()
  return rows.map(({ id }) => id)
}

/** Shows all following reads the same moment, so that a chain and its head agree while others append. First in its transaction. */
export async function useOneSnapshot(trx: Trx): Promise<void> {
  await sql`set transaction isolation level repeatable read, read only`.execute(trx)
}

/** Where the chain begins; null while it has its first entry. */
export async function readBeginning(
  trx: Trx,
  organizationId: string,
): Promise<(ChainBeginning & { readonly signature: string }) | null> {
  const row = await trx
    .selectFrom('audit_checkpoint')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .executeTakeFirst()
  if (row === undefined) return null
  const { sequence, hash, ended_on: endedOn, signature } = row
  return { organizationId, sequence, hash, endedOn, signature }
}

/** Entries from the beginning on that are all older than an instant. */
export async function countOverEntries(trx: Trx, organizationId: string, before: Date): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    /* countOverEntries */ select count(*) as n from audit_entry
    where organization_id = ${organizationId} and sequence < ${firstKept(organizationId, before)}`.execute(trx)
  return rows[0]?.n ?? 0
}

/** The last of them; null when there is none. */
export async function findLastOver(trx: Trx, organizationId: string, before: Date): Promise<Checkpoint | null> {
  const { rows } = await sql<Checkpoint>`
    select sequence, hash from audit_entry
    where organization_id = ${organizationId} and sequence < ${firstKept(organizationId, before)}
    order by sequence desc limit 1`.execute(trx)
  return rows[0] ?? null
}

/** Clocks may have gone back: the chain is cut before the first entry that is not over. */
function firstKept(organizationId: string, before: Date) {
  return sql`coalesce(
    (select min(sequence) from audit_entry where organization_id = ${organizationId} and at >= ${before}),
    (select max(sequence) + 1 from audit_entry where organization_id = ${organizationId}))`
}

export async function saveCheckpoint(
  trx: Trx,
  checkpoint: ChainBeginning & { readonly signature: string },
): Promise<void> {
  const values = {
    sequence: checkpoint.sequence,
    hash: checkpoint.hash,
    ended_on: checkpoint.endedOn,
    signature: checkpoint.signature,
  }
  await trx
    .insertInto('audit_checkpoint')
    .values({ organization_id: checkpoint.organizationId, ...values })
    .onConflict((conflict) => conflict.column('organization_id').doUpdateSet(values))
    .execute()
}

/** Deletes entries up to a number. The transaction must be allowed to end evidence. */
export async function deleteChainBefore(trx: Trx, organizationId: string, last: number): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('audit_entry')
    .where('organization_id', '=', organizationId)
    .where('sequence', '<=', last)
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}
