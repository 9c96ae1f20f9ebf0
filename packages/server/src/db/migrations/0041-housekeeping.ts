import { sql, type Kysely } from 'kysely'

const OWN = `using (organization_id = any (string_to_array(current_setting('assent.organization_ids', true), ',')::uuid[]))`

const STATEMENTS = [
  // What is left of the events of a sealed batch whose period is over, so that the seal still verifies. Signed: only
  // this installation can say that an event went because its time had come.
  `create table consent_expiry (
    organization_id uuid not null references organization (id),
    seal_id uuid not null,
    expired integer not null,
    leaves jsonb,
    expired_on date not null,
    signature text not null,
    primary key (organization_id, seal_id)
  )`,
  // Where an audit chain begins since its oldest entries are over their period.
  `create table audit_checkpoint (
    organization_id uuid primary key references organization (id),
    sequence bigint not null,
    hash text not null,
    ended_on date not null,
    signature text not null
  )`,
  ...['consent_expiry', 'audit_checkpoint'].flatMap((table) => [
    `grant select on ${table} to assent_app`,
    `alter table ${table} enable row level security`,
    `create policy own_organization on ${table} to assent_app ${OWN}`,
  ]),
  // The role of features has no right to delete evidence at all; the owner may while it ends a period, and says so.
  `create or replace function assent_refuse_change() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' and tg_table_name ~ '^(consent_event_\\d+|audit_entry)$'
       and current_user <> 'assent_app' and current_setting('assent.retention', true) = 'on'
    then return old; end if;
    raise exception '% on % is refused: its rows are evidence and are only ever added', tg_op, tg_table_name
      using errcode = 'restrict_violation';
  end
  $$`,
  `create or replace function assent_release_once() returns trigger language plpgsql as $$
  begin
    if tg_op = 'UPDATE' and old.released_at is null
       and (to_jsonb(new) - '{released_at,released_by,release_reason}'::text[]) = (to_jsonb(old) - '{released_at,released_by,release_reason}'::text[])
    then return new; end if;
    if tg_op = 'DELETE' and old.released_at is not null
       and current_user <> 'assent_app' and current_setting('assent.retention', true) = 'on'
    then return old; end if;
    raise exception '% on legal_hold is refused: a hold is evidence; it can be released once and nothing else', tg_op
      using errcode = 'restrict_violation';
  end
  $$`,
]

async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

/** The end of Assent's own records: what proves that evidence went because its period was over. */
export const housekeeping = { up }
