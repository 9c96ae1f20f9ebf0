import { sql, type Kysely } from 'kysely'

const TABLES = [
  // A hold belongs to a case and stays as evidence of why something was kept.
  `create table legal_hold (
    organization_id uuid not null references organization (id),
    id uuid not null,
    reference text not null,
    reason text not null,
    data text,
    dataset text,
    tenant text,
    -- Subjects and records, sealed: they are personal values.
    people text,
    event text,
    from_day date,
    to_day date,
    placed_at timestamptz not null,
    placed_by text not null,
    released_at timestamptz,
    released_by text,
    release_reason text,
    primary key (organization_id, id)
  )`,
  `create table tenant_period (
    organization_id uuid not null references organization (id),
    rule text not null,
    tenant text not null,
    before_period text not null,
    now_period text not null,
    from_day date not null,
    set_at timestamptz not null,
    set_by text not null,
    primary key (organization_id, rule, tenant)
  )`,
  `create table tenant_switch (
    organization_id uuid not null references organization (id),
    tenant text not null,
    name text not null,
    is_on boolean not null,
    set_at timestamptz not null,
    set_by text not null,
    primary key (organization_id, tenant, name)
  )`,
  // What the company's systems announced about single records of theirs. No foreign key: it can be a large table.
  `create table record_register (
    organization_id uuid not null,
    dataset text not null,
    record_id text not null,
    tenant text,
    -- Trigger to day; null says that the event was cleared.
    events jsonb not null,
    pin_rule text,
    pin_version text,
    pin_date date,
    erasure_granted_on date,
    registered_at timestamptz not null,
    primary key (organization_id, dataset, record_id)
  )`,
  `create table granted_erasure (
    organization_id uuid not null references organization (id),
    id uuid not null,
    reference text not null,
    dataset text,
    tenant text,
    -- What the company's systems know the person by, sealed; gone once the erasure is complete.
    identifiers text,
    granted_on date not null,
    granted_at timestamptz not null,
    granted_by text not null,
    performed_at timestamptz,
    primary key (organization_id, id)
  )`,
  // Rows of our own that are due and that a hold keeps. They are out of every other use.
  `create table held_row (
    organization_id uuid not null,
    id uuid not null,
    source text not null,
    day date not null,
    due_on date not null,
    content jsonb not null,
    primary key (organization_id, id)
  )`,
  `alter table retention_run add column rule text, add column certificate text`,
]

const NEW_TABLES = ['legal_hold', 'tenant_period', 'tenant_switch', 'record_register', 'granted_erasure', 'held_row']

const GUARDS = [
  `create function assent_release_once() returns trigger language plpgsql as $$
  begin
    if tg_op = 'UPDATE' and old.released_at is null
       and (to_jsonb(new) - '{released_at,released_by,release_reason}'::text[]) = (to_jsonb(old) - '{released_at,released_by,release_reason}'::text[])
    then return new; end if;
    raise exception '% on legal_hold is refused: a hold is evidence; it can be released once and nothing else', tg_op
      using errcode = 'restrict_violation';
  end
  $$`,
  `create trigger release_once before update or delete on legal_hold for each row execute function assent_release_once()`,
  `create trigger release_once_truncate before truncate on legal_hold execute function assent_refuse_change()`,
  `create function assent_keep_pin() returns trigger language plpgsql as $$
  begin
    if (old.pin_rule, old.pin_version, old.pin_date) is distinct from (new.pin_rule, new.pin_version, new.pin_date)
    then
      raise exception 'UPDATE on record_register is refused: rule, version and day were fixed when the record was created'
        using errcode = 'restrict_violation';
    end if;
    return new;
  end
  $$`,
  `create trigger keep_pin before update on record_register for each row execute function assent_keep_pin()`,
]

async function up(db: Kysely<unknown>): Promise<void> {
  const run = async (statement: string): Promise<void> => void (await sql.raw(statement).execute(db))
  for (const statement of [...TABLES, ...GUARDS]) await run(statement)
  for (const table of NEW_TABLES) {
    await run(`grant select, insert, update, delete on ${table} to assent_app`)
    await run(`alter table ${table} enable row level security`)
    await run(
      `create policy own_organization on ${table} to assent_app using (organization_id = any (string_to_array(current_setting('assent.organization_ids', true), ',')::uuid[]))`,
    )
  }
}

/** Legal holds, what tenants chose, the register of single records, granted erasures, rows kept by a hold. */
export const retention = { up }
