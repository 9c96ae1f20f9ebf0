import { sql, type Kysely } from 'kysely'

const TENANT = `(organization_id = any (string_to_array(current_setting('assent.organization_ids', true), ',')::uuid[]))`

const STATEMENTS = [
  // Who answers people for a tenant. Name, address and webhook are sealed.
  `create table tenant_controller (
    organization_id uuid not null,
    tenant text not null,
    contact text not null,
    set_at timestamptz not null,
    set_by text not null,
    primary key (organization_id, tenant)
  )`,
  // The part of a request that a tenant answers.
  `create table rights_forwarding (
    organization_id uuid not null,
    id uuid not null,
    request_id uuid not null,
    subject_id uuid not null,
    tenant text not null,
    datasets jsonb not null,
    found_at timestamptz not null,
    forwarded_at timestamptz,
    delivered_at timestamptz,
    outcome text,
    answered_at timestamptz,
    primary key (organization_id, id),
    unique (organization_id, request_id, tenant),
    foreign key (organization_id, request_id) references rights_request (organization_id, id) on delete cascade,
    foreign key (organization_id, subject_id) references subject (organization_id, id)
  )`,
  `create index rights_forwarding_subject on rights_forwarding (organization_id, subject_id)`,
  `create index rights_forwarding_waiting on rights_forwarding (organization_id, tenant) where forwarded_at is null`,
  ...['tenant_controller', 'rights_forwarding'].flatMap((table) => [
    `grant select, insert, update, delete on ${table} to assent_app`,
    `alter table ${table} enable row level security`,
    `create policy own_organization on ${table} to assent_app using ${TENANT}`,
  ]),
]

async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

/** Requests that tenants answer. */
export const forwardings = { up }
