import { sql, type Kysely } from 'kysely'

const TENANT = `(organization_id = any (string_to_array(current_setting('assent.organization_ids', true), ',')::uuid[]))`

const STATEMENTS = [
  // A document that a person was asked for. Why is sealed under the person's key: it speaks of them.
  `create table rights_document (
    organization_id uuid not null,
    id uuid not null,
    request_id uuid not null,
    subject_id uuid not null,
    state text not null,
    article text not null,
    reason text not null,
    asked_at timestamptz not null,
    asked_by text not null,
    judged_at timestamptz,
    judged_by text,
    ended_at timestamptz,
    primary key (organization_id, id),
    foreign key (organization_id, request_id) references rights_request (organization_id, id) on delete cascade,
    foreign key (organization_id, subject_id) references subject (organization_id, id)
  )`,
  // At most one that is open, whoever asks at once.
  `create unique index rights_document_open on rights_document (organization_id, request_id) where ended_at is null`,
  `create index rights_document_subject on rights_document (organization_id, subject_id)`,
  // What the person sent, name and content sealed under their key.
  `create table rights_document_file (
    organization_id uuid not null,
    document_id uuid not null,
    id uuid not null,
    name text not null,
    media_type text not null,
    bytes integer not null,
    sha256 text not null,
    content text not null,
    received_at timestamptz not null,
    primary key (organization_id, document_id, id),
    foreign key (organization_id, document_id) references rights_document (organization_id, id) on delete cascade
  )`,
  `create unique index rights_document_file_id on rights_document_file (organization_id, id)`,
  ...['rights_document', 'rights_document_file'].flatMap((table) => [
    `grant select, insert, update, delete on ${table} to assent_app`,
    `alter table ${table} enable row level security`,
    `create policy own_organization on ${table} to assent_app using ${TENANT}`,
  ]),
]

async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

/** Documents that people were asked for, such as a proof of identity. */
export const rightsDocuments = { up }
