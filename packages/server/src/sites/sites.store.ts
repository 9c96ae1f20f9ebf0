import { sql, type Selectable } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import type { OrganizationTable, SiteTable } from './sites.table.ts'

export async function findOrganization(
  trx: Trx,
  organizationId: string,
): Promise<Selectable<OrganizationTable> | undefined> {
  return trx.selectFrom('organization').selectAll().where('id', '=', organizationId).executeTakeFirst()
}

/** Makes a site, or takes over what the policy now says of it. Its id never changes: consent records name it. */
export async function upsertSite(trx: Trx, site: SiteTable): Promise<void> {
  await trx
    .insertInto('site')
    .values(site)
    .onConflict((conflict) =>
      conflict
        .column('key')
        .doUpdateSet({ origins: site.origins, policy_hash: site.policy_hash, updated_at: site.updated_at }),
    )
    .execute()
}

/** Organizations of this installation. Belongs inside `inSystem`. */
export async function readOrganizations(db: Db | Trx): Promise<readonly Pick<OrganizationTable, 'id' | 'slug'>[]> {
  return db.selectFrom('organization').select(['id', 'slug']).execute()
}

/** Ids and keys of every site. Belongs inside `inSystem`. */
export async function readSites(db: Db | Trx): Promise<readonly Pick<SiteTable, 'organization_id' | 'id' | 'key'>[]> {
  return db.selectFrom('site').select(['organization_id', 'id', 'key']).execute()
}

/** Changes whenever a policy was applied or withdrawn by any server; both are only ever added. Belongs inside `inSystem`. */
export async function readPolicyCounter(db: Db | Trx): Promise<string> {
  const { rows } = await sql<{ counter: string }>`
    /* readPolicyCounter */ select (select count(*) from policy_version)::text || '/' || (select count(*) from policy_withdrawal)::text || '/' || (select count(*) from site)::text as counter`.execute(
    db,
  )
  return rows[0]?.counter ?? ''
}

/** Inserts an organization unless its slug is taken; answers whichever holds the slug. Belongs inside `inSystem`. */
export async function insertOrganization(
  trx: Trx,
  organization: OrganizationTable,
): Promise<{ organizationId: string; isNew: boolean }> {
  const inserted = await trx
    .insertInto('organization')
    .values(organization)
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (inserted !== undefined) return { organizationId: inserted.id, isNew: true }
  const { id } = await trx
    .selectFrom('organization')
    .select('id')
    .where('slug', '=', organization.slug)
    .executeTakeFirstOrThrow()
  return { organizationId: id, isNew: false }
}
