import { sql, type Kysely } from 'kysely'

/**
 * The role that features run as. It is shared by all databases of a server, may already exist, and two databases may
 * be migrated at the same moment, so the loser of that race is content.
 */
const ROLE = `
do $$
begin
  if not exists (select from pg_roles where rolname = 'assent_app') then
    create role assent_app nologin;
  end if;
exception when duplicate_object or unique_violation then null;
end
$$`

/** The owner switches to the role, so it must be a member of it; a superuser already is. */
const MEMBERSHIP = `
do $$
begin
  if not pg_has_role(current_user, 'assent_app', 'member') then
    execute format('grant assent_app to %I', current_user);
  end if;
end
$$`

const TABLES = [
  // One row: the secret that all derived keys come from, wrapped by the master key. No feature may read it.
  `create table installation (
    id boolean primary key check (id),
    wrapped_secret text not null
  )`,
  `create table organization (
    id uuid primary key,
    slug text not null unique,
    name text not null,
    created_at timestamptz not null
  )`,
  `create table site (
    organization_id uuid not null references organization (id),
    id uuid not null,
    key text not null unique,
    origins text[] not null,
    policy_hash text not null,
    updated_at timestamptz not null,
    primary key (organization_id, id)
  )`,
  `create table policy_version (
    organization_id uuid not null references organization (id),
    hash text not null,
    policy_id text not null,
    version text not null,
    effective_on date not null,
    applied_at timestamptz not null,
    content jsonb not null,
    primary key (organization_id, hash)
  )`,
  `create table policy_text (
    organization_id uuid not null references organization (id),
    hash text not null,
    language text not null,
    content jsonb not null,
    created_at timestamptz not null,
    primary key (organization_id, hash)
  )`,
  // No foreign keys on the large tables: they would cost a look-up per row and block the dropping of partitions.
  `create table consent_event (
    organization_id uuid not null,
    visitor_month date not null,
    visitor_id uuid not null,
    decision_id uuid not null,
    previous_decision_id uuid not null,
    site_id uuid not null,
    decided_at timestamptz not null,
    recorded_at timestamptz not null,
    choices jsonb not null,
    policy_hash text not null,
    text_hash text not null,
    language text not null,
    method text not null,
    element text not null,
    jurisdiction text not null,
    gpc boolean not null,
    truncated_ip text,
    seal_id uuid not null,
    seal_index integer not null,
    primary key (organization_id, visitor_id, decision_id, visitor_month),
    unique (organization_id, visitor_id, previous_decision_id, visitor_month)
  ) partition by range (visitor_month)`,
  // Lists and statistics read by time; the key's order also serves the pages of `consents`.
  `create index consent_event_recorded on consent_event (organization_id, recorded_at, decision_id)`,
  `create table consent_seal (
    organization_id uuid not null,
    id uuid not null,
    writer_id uuid not null,
    sequence integer not null,
    previous_root text not null,
    root text not null,
    leaf_count integer not null,
    recorded_from timestamptz not null,
    recorded_to timestamptz not null,
    sealed_at timestamptz not null,
    signature text not null,
    primary key (organization_id, id),
    unique (organization_id, writer_id, sequence)
  )`,
  `create table token_revocation (
    organization_id uuid not null,
    visitor_id uuid not null,
    revoked_at timestamptz not null,
    primary key (organization_id, visitor_id)
  )`,
  `create table analytics_hit (
    organization_id uuid not null,
    anonymize_on date not null,
    visitor_id uuid not null,
    batch_id uuid not null,
    position smallint not null,
    site_id uuid not null,
    occurred_at timestamptz not null,
    kind text not null,
    path text not null,
    referrer text,
    seconds integer,
    name text,
    device text not null,
    truncated_ip text,
    primary key (organization_id, visitor_id, batch_id, position, anonymize_on)
  ) partition by range (anonymize_on)`,
  `create table analytics_fact (
    organization_id uuid not null,
    delete_on date not null,
    site_id uuid not null,
    occurred_on date not null,
    kind text not null,
    path text not null,
    referrer text,
    name text,
    device text not null,
    events integer not null,
    seconds bigint not null
  ) partition by range (delete_on)`,
  `create index analytics_fact_site on analytics_fact (organization_id, site_id, occurred_on)`,
  `create table subject (
    organization_id uuid not null references organization (id),
    id uuid not null,
    wrapped_key text,
    created_at timestamptz not null,
    primary key (organization_id, id)
  )`,
  `create table subject_identifier (
    organization_id uuid not null,
    kind text not null,
    blind_index text not null,
    subject_id uuid not null,
    primary key (organization_id, kind, blind_index),
    foreign key (organization_id, subject_id) references subject (organization_id, id)
  )`,
  `create table rights_request (
    organization_id uuid not null,
    id uuid not null,
    subject_id uuid not null,
    site_id uuid not null,
    reference text not null,
    kind text not null,
    status text not null,
    email text not null,
    name text,
    message text,
    language text not null,
    form_hash text not null,
    received_at timestamptz not null,
    verified_at timestamptz,
    due_on date not null,
    promised_on date not null,
    legal_limit_on date not null,
    status_token_hash text not null,
    confirm_token_hash text not null,
    confirm_expires_at timestamptz not null,
    primary key (organization_id, id),
    unique (organization_id, reference),
    unique (organization_id, status_token_hash),
    unique (organization_id, confirm_token_hash),
    foreign key (organization_id, subject_id) references subject (organization_id, id)
  )`,
  `create index rights_request_received on rights_request (organization_id, received_at, id)`,
  `create index rights_request_subject on rights_request (organization_id, subject_id)`,
  `create table mail (
    organization_id uuid not null,
    id uuid not null,
    subject_id uuid not null,
    content text not null,
    queued_at timestamptz not null,
    claimed_until timestamptz,
    sent_at timestamptz,
    primary key (organization_id, id),
    foreign key (organization_id, subject_id) references subject (organization_id, id)
  )`,
  `create index mail_subject on mail (organization_id, subject_id)`,
  `create table retention_run (
    organization_id uuid not null references organization (id),
    id uuid not null,
    as_of date not null,
    started_by text not null,
    started_at timestamptz not null,
    duration_ms integer,
    status text not null,
    failure text,
    counts jsonb not null,
    primary key (organization_id, id)
  )`,
  `create table api_key (
    organization_id uuid not null references organization (id),
    id text not null unique,
    name text not null,
    scopes text[] not null,
    secret_hash text not null,
    created_at timestamptz not null,
    last_used_at timestamptz,
    revoked_at timestamptz,
    primary key (organization_id, id)
  )`,
  `create table audit_entry (
    organization_id uuid not null references organization (id),
    sequence bigint not null,
    at timestamptz not null,
    actor text not null,
    type text not null,
    subject_hash text,
    details text not null,
    previous_hash text not null,
    hash text not null,
    signature text not null,
    primary key (organization_id, sequence)
  )`,
  `create table audit_head (
    organization_id uuid primary key references organization (id),
    sequence bigint not null,
    hash text not null
  )`,
]

const APPEND_ONLY = ['consent_event', 'consent_seal', 'audit_entry', 'policy_version', 'policy_text']
const CHANGEABLE = [
  'site',
  'token_revocation',
  'analytics_hit',
  'analytics_fact',
  'subject',
  'subject_identifier',
  'rights_request',
  'mail',
  'retention_run',
  'api_key',
  'audit_head',
]

const REFUSE_CHANGE = `
create function assent_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% on % is refused: its rows are evidence and are only ever added', tg_op, tg_table_name
    using errcode = 'restrict_violation';
end
$$`

async function up(db: Kysely<unknown>): Promise<void> {
  const run = async (statement: string): Promise<void> => void (await sql.raw(statement).execute(db))
  await run(ROLE)
  await run(MEMBERSHIP)
  for (const statement of TABLES) await run(statement)
  await run(REFUSE_CHANGE)
  for (const table of APPEND_ONLY) {
    await run(
      `create trigger append_only before update or delete on ${table} for each row execute function assent_refuse_change()`,
    )
    await run(`create trigger append_only_truncate before truncate on ${table} execute function assent_refuse_change()`)
    await run(`grant select, insert on ${table} to assent_app`)
  }
  for (const table of CHANGEABLE) await run(`grant select, insert, update, delete on ${table} to assent_app`)
  await run(`grant select on organization to assent_app`)
  for (const table of [...APPEND_ONLY, ...CHANGEABLE, 'organization']) {
    await run(`alter table ${table} enable row level security`)
    await run(
      `create policy own_organization on ${table} to assent_app using (${table === 'organization' ? 'id' : 'organization_id'} = any (string_to_array(current_setting('assent.organization_ids', true), ',')::uuid[]))`,
    )
  }
}

/** The first schema. Roles and tables, then the guards, because the guards name the tables. */
export const first = { up }
