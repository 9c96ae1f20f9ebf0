import { appendAudit } from '../audit/append-audit.ts'
import type { Actor } from '../audit/audit.events.ts'
import { inSystem } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import { insertOrganization } from './sites.store.ts'

export type CreateOrganizationOutcome =
  | { readonly kind: 'created'; readonly organizationId: string }
  | { readonly kind: 'exists'; readonly organizationId: string }
  | { readonly kind: 'rejected'; readonly message: string }

/** Makes an organization; the slug becomes the first part of its site keys. The same slug again gives the one that is there. */
export async function createOrganization(
  { db, clock, ids, keyring }: Pick<Deps, 'db' | 'clock' | 'ids' | 'keyring'>,
  { slug, name, actor }: { readonly slug: string; readonly name: string; readonly actor: Actor },
): Promise<CreateOrganizationOutcome> {
  if (!/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/.test(slug)) {
    return {
      kind: 'rejected',
      message: `A slug is 1 to 40 lower-case letters, digits and inner hyphens, got ${JSON.stringify(slug)}.`,
    }
  }
  if (name.trim() === '' || name.length > 200) {
    return { kind: 'rejected', message: `A name has 1 to 200 characters, got ${name.length}.` }
  }
  const now = clock.now()
  return inSystem(db, async (trx) => {
    const { organizationId, isNew } = await insertOrganization(trx, {
      id: ids.uuid(),
      slug,
      name: name.trim(),
      created_at: new Date(now),
    })
    if (!isNew) return { kind: 'exists', organizationId }
    await appendAudit(
      trx,
      keyring,
      { organizationId, actor, at: now },
      { type: 'organization.created', details: { slug } },
    )
    return { kind: 'created', organizationId }
  })
}
