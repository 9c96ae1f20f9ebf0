import { sql, type Kysely } from 'kysely'

const TENANT = `(organization_id = any (string_to_array(current_setting('assent.organization_ids', true), ',')::uuid[]))`

const TABLES = ['rights_export', 'rights_export_piece', 'rights_record_choice']

const STATEMENTS = [
  // The answer to an access or portability request. What is searched for is sealed under the person's key.
  `create table rights_export (
    organization_id uuid not null,
    id uuid not null,
    request_id uuid not null,
    subject_id uuid not null,
    state text not null,
    search text not null,
    policy_version text,
    counts jsonb not null default '[]',
    pieces integer not null default 0,
    bytes bigint not null default 0,
    sha256 text,
    failure text,
    requested_at timestamptz not null,
    requested_by text not null,
    ready_at timestamptz,
    released_at timestamptz,
    released_by text,
    expires_at timestamptz,
    downloaded_at timestamptz,
    token_hash text not null,
    primary key (organization_id, id),
    foreign key (organization_id, request_id) references rights_request (organization_id, id) on delete cascade,
    foreign key (organization_id, subject_id) references subject (organization_id, id)
  )`,
  `create unique index rights_export_request on rights_export (organization_id, request_id)`,
  `create index rights_export_subject on rights_export (organization_id, subject_id)`,
  `create unique index rights_export_token on rights_export (organization_id, token_hash)`,
  // The file itself, in pieces sealed under the person's key: every server can hand it out, and an erasure reaches it.
  `create table rights_export_piece (
    organization_id uuid not null,
    export_id uuid not null,
    position integer not null,
    content text not null,
    primary key (organization_id, export_id, position),
    foreign key (organization_id, export_id) references rights_export (organization_id, id) on delete cascade
  )`,
  `create table rights_record_choice (
    organization_id uuid not null,
    id uuid not null,
    request_id uuid not null,
    dataset text not null,
    record_id text,
    choice text not null,
    article text,
    reason text not null,
    decided_at timestamptz not null,
    decided_by text not null,
    primary key (organization_id, id),
    foreign key (organization_id, request_id) references rights_request (organization_id, id) on delete cascade
  )`,
  `create index rights_record_choice_request on rights_record_choice (organization_id, request_id)`,
  ...TABLES.flatMap((table) => [
    `grant select, insert, update, delete on ${table} to assent_app`,
    `alter table ${table} enable row level security`,
    `create policy own_organization on ${table} to assent_app using ${TENANT}`,
  ]),
]

async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

/** A person's data, prepared, looked over and handed over. */
export const personExports = { up }
