import { sql, type Kysely } from 'kysely'

const TABLES = [
  // The sealed columns of blocked rows. No foreign key: it can be a large table.
  `create table sealed_record (
    organization_id uuid not null,
    dataset text not null,
    record_id text not null,
    tenant text,
    content text not null,
    sealed_at timestamptz not null,
    primary key (organization_id, dataset, record_id)
  )`,
  // Signed tasks for the company's endpoints, with the receipts they were answered with.
  `create table dataset_task (
    organization_id uuid not null references organization (id),
    id text not null,
    dataset text not null,
    kind text not null,
    as_of date not null,
    body text not null,
    status text not null,
    attempts integer not null,
    problem text,
    receipt jsonb,
    created_at timestamptz not null,
    ended_at timestamptz,
    primary key (organization_id, id)
  )`,
  `create index dataset_task_dataset on dataset_task (organization_id, dataset, created_at)`,
]

async function up(db: Kysely<unknown>): Promise<void> {
  const run = async (statement: string): Promise<void> => void (await sql.raw(statement).execute(db))
  for (const statement of TABLES) await run(statement)
  for (const table of ['sealed_record', 'dataset_task']) {
    await run(`grant select, insert, update, delete on ${table} to assent_app`)
    await run(`alter table ${table} enable row level security`)
    await run(
      `create policy own_organization on ${table} to assent_app using (organization_id = any (string_to_array(current_setting('assent.organization_ids', true), ',')::uuid[]))`,
    )
  }
}

/** What is kept for the company's datasets: sealed columns of blocked rows, tasks and receipts of its endpoints. */
export const datasets = { up }
