import { sql, type Kysely } from 'kysely'

const STATEMENTS = [
  // Who asked for a restriction is told before it is lifted, so that it is known by the request; it holds on without one.
  `alter table suppression add column request_id uuid check (request_id is null or kind = 'restriction')`,
  `alter table suppression add foreign key (organization_id, request_id)
    references rights_request (organization_id, id) on delete set null (request_id)`,
  `create index suppression_request on suppression (organization_id, request_id) where request_id is not null`,
]

async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

/** Which request obtained a restriction. */
export const restrictionRequests = { up }
