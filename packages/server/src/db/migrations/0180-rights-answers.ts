import { sql, type Kysely } from 'kysely'

const TENANT = `(organization_id = any (string_to_array(current_setting('assent.organization_ids', true), ',')::uuid[]))`

const STATEMENTS = [
  // What a request was answered with. Reasons and grounds are sealed under the person's key: they speak of them.
  `create table rights_answer (
    organization_id uuid not null,
    request_id uuid not null,
    subject_id uuid not null,
    outcome text not null check (outcome in ('granted', 'partly', 'refused')),
    words text not null,
    answered_at timestamptz not null,
    answered_by text not null,
    primary key (organization_id, request_id),
    foreign key (organization_id, request_id) references rights_request (organization_id, id) on delete cascade,
    foreign key (organization_id, subject_id) references subject (organization_id, id)
  )`,
  `create index rights_answer_subject on rights_answer (organization_id, subject_id)`,
  // Given once: nothing is granted to change one.
  `grant select, insert, delete on rights_answer to assent_app`,
  `alter table rights_answer enable row level security`,
  `create policy own_organization on rights_answer to assent_app using ${TENANT}`,
]

async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

/** Answers to limits and objections. */
export const rightsAnswers = { up }
