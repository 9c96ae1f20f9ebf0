import { sql, type Kysely } from 'kysely'

const STATEMENTS = [
  `alter table retention_run add column dataset text, add column datasets jsonb not null default '[]'`,
  // Which datasets were searched to the end: records that come later are not what was granted.
  `alter table granted_erasure add column searched text[] not null default '{}'`,
  // The records a granted erasure found. They go with the erasure once it is performed.
  `create table erasure_record (
    organization_id uuid not null,
    erasure_id uuid not null,
    dataset text not null,
    record_id text not null,
    ended boolean not null default false,
    primary key (organization_id, erasure_id, dataset, record_id),
    foreign key (organization_id, erasure_id) references granted_erasure (organization_id, id)
  )`,
  `create index erasure_record_record on erasure_record (organization_id, dataset, record_id) where not ended`,
  `grant select, insert, update, delete on erasure_record to assent_app`,
  `alter table erasure_record enable row level security`,
  `create policy own_organization on erasure_record to assent_app using (organization_id = any (string_to_array(current_setting('assent.organization_ids', true), ',')::uuid[]))`,
]

async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

/** Runs over the company's datasets, and what granted erasures are about. */
export const operated = { up }
