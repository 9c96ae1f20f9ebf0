import { inOrganization } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import { findApiKey, findOrganization, listApiKeys, type ApiKey } from './identity.store.ts'

export interface Viewer {
  readonly organization: string
  readonly organizationName: string
  readonly apiKey: ApiKey
  readonly demo: boolean
  /** By the server's clock, in milliseconds since 1970. */
  readonly now: number
}

/** Who the holder of a key is. Throws when the key or its organization is gone: the caller was authenticated by it. */
export async function readViewer(
  { db, settings, clock }: Pick<Deps, 'db' | 'settings' | 'clock'>,
  organizationId: string,
  keyId: string,
): Promise<Viewer> {
  return inOrganization(db, organizationId, async (trx) => {
    const organization = await findOrganization(trx, organizationId)
    const apiKey = await findApiKey(trx, organizationId, keyId)
    if (organization === undefined || apiKey === undefined) throw new Error(`API key ${keyId} has no organization.`)
    return {
      organization: organization.slug,
      organizationName: organization.name,
      apiKey,
      demo: settings.mode === 'demo',
      now: clock.now(),
    }
  })
}

/** All keys of an organization, revoked ones too, the newest first. */
export async function readApiKeys({ db }: Pick<Deps, 'db'>, organizationId: string): Promise<readonly ApiKey[]> {
  return inOrganization(db, organizationId, (trx) => listApiKeys(trx, organizationId))
}
