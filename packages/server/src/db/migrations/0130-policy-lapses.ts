import { sql, type Kysely } from 'kysely'

const STATEMENTS = [
  // What the clock did to the version in force: a certification, a safeguard or a review whose day is over.
  `create table policy_lapse (
    organization_id uuid not null,
    hash text not null,
    code text not null,
    path text not null,
    level text not null check (level in ('error', 'warning')),
    message text not null,
    found_on date not null,
    primary key (organization_id, hash, code, path, level),
    foreign key (organization_id, hash) references policy_version (organization_id, hash)
  )`,
  `alter table policy_lapse enable row level security`,
  `create policy own_organization on policy_lapse to assent_app
    using (organization_id = any (string_to_array(current_setting('assent.organization_ids', true), ',')::uuid[]))`,
  `grant select, insert on policy_lapse to assent_app`,
]

async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

/** What was found of versions in force as time went by, so that it is told once. */
export const policyLapses = { up }
