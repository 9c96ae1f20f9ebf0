import { sql, type Kysely } from 'kysely'

const STATEMENTS = [
  `alter table policy_version
    add column author text not null default 'system',
    add column note text,
    add column required_by text`,
  `create table policy_withdrawal (
    organization_id uuid not null,
    hash text not null,
    withdrawn_at timestamptz not null,
    withdrawn_by text not null,
    reason text not null,
    primary key (organization_id, hash),
    foreign key (organization_id, hash) references policy_version (organization_id, hash)
  )`,
  `create trigger append_only before update or delete on policy_withdrawal for each row execute function assent_refuse_change()`,
  `create trigger append_only_truncate before truncate on policy_withdrawal execute function assent_refuse_change()`,
  `grant select, insert on policy_withdrawal to assent_app`,
  `alter table policy_withdrawal enable row level security`,
  `create policy own_organization on policy_withdrawal to assent_app using (organization_id = any (string_to_array(current_setting('assent.organization_ids', true), ',')::uuid[]))`,
]

async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

/** Who applied a version and why; versions taken back before their day. */
export const policyVersions = { up }
