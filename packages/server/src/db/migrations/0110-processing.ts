import { sql, type Kysely } from 'kysely'

const OWN = `using (organization_id = any (string_to_array(current_setting('assent.organization_ids', true), ',')::uuid[]))`

const STATEMENTS = [
  // What a company records and reports of people whom it names; they stand here as keyed hashes only.
  `create table subject_event (
    organization_id uuid not null references organization (id),
    id uuid not null,
    subject_hash text not null,
    kind text not null check (kind in ('consent', 'withdrawal', 'objection', 'objection-answered', 'objection-withdrawn', 'state', 'contract')),
    purpose text,
    name text,
    from_day date,
    to_day date,
    at timestamptz not null,
    policy_hash text,
    note text,
    recorded_at timestamptz not null,
    recorded_by text not null,
    -- Two reports of one millisecond have an order too.
    number bigint generated always as identity,
    primary key (organization_id, id),
    check (num_nonnulls(purpose, name) = 1),
    check (to_day >= from_day)
  )`,
  `create index subject_event_of on subject_event (organization_id, subject_hash, kind, at desc, number desc)`,
  // A no outlives the person's data: erased people must not be written to because an old list was imported again.
  `create table suppression (
    organization_id uuid not null references organization (id),
    subject_hash text not null,
    purpose text not null,
    kind text not null check (kind in ('withdrawal', 'objection')),
    since timestamptz not null,
    grounds text,
    primary key (organization_id, subject_hash, purpose, kind)
  )`,
  // The history of a person ends with the person, or with its period, and is changed by nothing.
  `create function assent_guard_subject_event() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' and current_setting('assent.erasing', true) = old.subject_hash then return old; end if;
    if tg_op = 'DELETE' and current_user <> 'assent_app' and current_setting('assent.retention', true) = 'on'
    then return old; end if;
    raise exception '% on subject_event is refused: what a person said is evidence and is only ever added', tg_op
      using errcode = 'restrict_violation';
  end
  $$`,
  `create trigger append_only before update or delete on subject_event for each row execute function assent_guard_subject_event()`,
  `create trigger append_only_truncate before truncate on subject_event execute function assent_guard_subject_event()`,
  `grant select, insert, delete on subject_event to assent_app`,
  `grant select, insert, update, delete on suppression to assent_app`,
  ...['subject_event', 'suppression'].flatMap((table) => [
    `alter table ${table} enable row level security`,
    `create policy own_organization on ${table} to assent_app ${OWN}`,
  ]),
]

async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

/** Consents, withdrawals, objections and states of people whom the company names. */
export const processing = { up }
