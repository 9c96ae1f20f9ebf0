import { sql, type Kysely } from 'kysely'

async function up(db: Kysely<unknown>): Promise<void> {
  // Requests of before were timed by the GDPR, wherever the person was.
  await sql.raw(`alter table rights_request add column law text not null default 'gdpr'`).execute(db)
}

/** The law that a request is timed by, and that its mails and pages cite. */
export const rightsLaw = { up }
