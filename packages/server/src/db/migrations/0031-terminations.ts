import { sql, type Kysely } from 'kysely'

const STATEMENTS = [
  // The end of a tenant's contract (GDPR Art. 28(3)(g)).
  `create table termination_case (
    organization_id uuid not null references organization (id),
    id uuid not null,
    tenant text not null,
    reference text not null,
    terminated_on date not null,
    deadline date not null,
    opened_at timestamptz not null,
    opened_by text not null,
    choice text check (choice in ('return', 'delete', 'both')),
    -- What was handed over, with its hash; never the data itself.
    returned jsonb,
    datasets jsonb not null default '[]',
    closed_at timestamptz,
    certificate text,
    primary key (organization_id, id)
  )`,
  `create unique index termination_case_open on termination_case (organization_id, tenant) where closed_at is null`,
  `grant select, insert, update on termination_case to assent_app`,
  `alter table termination_case enable row level security`,
  `create policy own_organization on termination_case to assent_app using (organization_id = any (string_to_array(current_setting('assent.organization_ids', true), ',')::uuid[]))`,
]

async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

/** Cases of tenants whose contracts have ended. */
export const terminations = { up }
