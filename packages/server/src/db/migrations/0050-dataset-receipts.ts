import { sql, type Kysely } from 'kysely'

const STATEMENTS = [
  // What the order says, to know one that was sent before; keyed, because orders name people.
  `alter table dataset_task add column content_hash text`,
  // Of the receipt, to know the same one again.
  `alter table dataset_task add column receipt_hash text`,
  // When a run took the receipt's counts; null: they are in no run's record yet.
  `alter table dataset_task add column collected_at timestamptz`,
  `create unique index dataset_task_id on dataset_task (id)`,
]

async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

/** Receipts of endpoints: each is taken once, and a second one that says otherwise is noticed. */
export const datasetReceipts = { up }
