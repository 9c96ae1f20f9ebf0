import { sql, type Kysely } from 'kysely'

const STATEMENTS = [
  // Keyed hashes of what a person is known by in a record that was blocked, so that an erasure still finds it.
  `create table sealed_subject (
    organization_id uuid not null,
    dataset text not null,
    record_id text not null,
    blind_index text not null,
    primary key (organization_id, dataset, record_id, blind_index),
    foreign key (organization_id, dataset, record_id)
      references sealed_record (organization_id, dataset, record_id) on delete cascade
  )`,
  `create index sealed_subject_blind_index on sealed_subject (organization_id, dataset, blind_index)`,
  `grant select, insert, update, delete on sealed_subject to assent_app`,
  `alter table sealed_subject enable row level security`,
  `create policy own_organization on sealed_subject to assent_app using (organization_id = any (string_to_array(current_setting('assent.organization_ids', true), ',')::uuid[]))`,
]

async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

/** How blocked records are found by the person they are about. */
export const sealedSubjects = { up }
