import { timingSafeEqual } from 'node:crypto'
import type { Deps } from '../deps.ts'
import type { KeyCaller } from '../graphql/context.ts'
import { authenticateApiKey } from '../identity/authenticate-api-key.ts'
import { SCOPES } from '../identity/identity.domain.ts'
import type { CallerOptions } from './caller.ts'

/** Names the organization a control caller acts for, by its slug. Needed only where there are several. */
const ORGANIZATION_HEADER = 'x-assent-organization'

/**
 * API keys, and the control token of the data directory: whoever can read that file could as well open the database,
 * so it may ask for anything. It is how a command reaches a server that has the embedded database open.
 */
export function createAuthenticator(deps: Deps, controlToken: string | null): CallerOptions['authenticate'] {
  return async (secret, request) => {
    if (controlToken === null || !isSame(secret, controlToken)) return authenticateApiKey(deps, secret)
    const wanted = request.headers[ORGANIZATION_HEADER]
    const site = deps.sites
      .all()
      .find(({ siteKey }) => wanted === undefined || siteKey.startsWith(`${String(wanted)}/`))
    return site === undefined ? null : controlCaller(site.organizationId)
  }
}

function controlCaller(organizationId: string): KeyCaller {
  return { kind: 'key', organizationId, keyId: 'control', scopes: new Set(SCOPES) }
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
