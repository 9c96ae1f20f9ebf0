import { sql, type Kysely } from 'kysely'

const STATEMENTS = [
  // What must be known outside the database before a backup is restored. Filled by triggers, so that no way of erasing
  // can forget it; emptied into the list of erasures.
  `create table erasure_outbox (
    organization_id uuid not null references organization (id),
    sequence bigint generated always as identity,
    kind text not null,
    reference uuid not null,
    content jsonb,
    primary key (organization_id, sequence)
  )`,
  `grant select, insert on erasure_outbox to assent_app`,
  `alter table erasure_outbox enable row level security`,
  `create policy own_organization on erasure_outbox to assent_app using (organization_id = any (string_to_array(current_setting('assent.organization_ids', true), ',')::uuid[]))`,
  // What is done again after a restore stands in the list already.
  `create function assent_list_subject() returns trigger language plpgsql as $$
  begin
    if current_setting('assent.replaying', true) = 'on' then return null; end if;
    insert into erasure_outbox (organization_id, kind, reference) values (old.organization_id, 'subject', old.id);
    return null;
  end
  $$`,
  `create trigger list_erasure after update of wrapped_key on subject for each row
     when (old.wrapped_key is not null and new.wrapped_key is null) execute function assent_list_subject()`,
  `create trigger list_removal after delete on subject for each row
     when (old.wrapped_key is not null) execute function assent_list_subject()`,
  `create function assent_list_grant() returns trigger language plpgsql as $$
  begin
    if current_setting('assent.replaying', true) = 'on' then return null; end if;
    insert into erasure_outbox (organization_id, kind, reference, content) values (new.organization_id, 'grant', new.id, to_jsonb(new));
    return null;
  end
  $$`,
  `create trigger list_grant after insert on granted_erasure for each row execute function assent_list_grant()`,
]

async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

/** Erasures on their way to the list that outlives the database. */
export const erasureOutbox = { up }
