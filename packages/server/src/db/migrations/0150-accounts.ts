import { sql, type Kysely } from 'kysely'

const TENANT = `(organization_id = any (string_to_array(current_setting('assent.organization_ids', true), ',')::uuid[]))`

const STATEMENTS = [
  // Keys by which the company's back end signs who is signed in; the key itself is in an envelope.
  `create table account_key (
    organization_id uuid not null references organization (id),
    id text not null,
    name text not null,
    algorithm text not null,
    sealed text not null,
    created_at timestamptz not null,
    last_used_at timestamptz,
    revoked_at timestamptz,
    primary key (organization_id, id)
  )`,
  // Which visitor an account is, under a keyed hash of the company's own id of the person.
  `create table account (
    organization_id uuid not null,
    account_hash text not null,
    visitor_id uuid not null,
    created_at timestamptz not null,
    used_at timestamptz not null,
    primary key (organization_id, account_hash)
  )`,
  // Tokens that were used, until they would have expired.
  `create table account_token_use (
    organization_id uuid not null,
    token_hash text not null,
    expires_at timestamptz not null,
    primary key (organization_id, token_hash)
  )`,
  // The device's decision that an event of an account follows from.
  `create table account_link (
    organization_id uuid not null,
    visitor_id uuid not null,
    decision_id uuid not null,
    device_visitor_id uuid not null,
    device_decision_id uuid not null,
    linked_at timestamptz not null,
    primary key (organization_id, visitor_id, decision_id)
  )`,
  ...['account_key', 'account', 'account_token_use', 'account_link'].flatMap((table) => [
    `grant select, insert, update, delete on ${table} to assent_app`,
    `alter table ${table} enable row level security`,
    `create policy own_organization on ${table} to assent_app using ${TENANT}`,
  ]),
]

async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

/** Accounts of people who sign in at the company's sites. */
export const accounts = { up }
