import { parseSiteKey, type Manifest } from '@assent/shared'

/** An endpoint as addresses are made of it: people write one with a slash at its end, too. */
export const trimEndpoint = (endpoint: string): string => endpoint.replace(/\/+$/, '')

/**
 * Loads the manifest of a site from its server.
 * @param siteKey `organization/site`, as the policy names it.
 * @param endpoint origin of the server, e.g. `https://consent.example.com`; slashes at its end are ignored.
 * @throws when there is none, or that of another site; the message says what came, in the server's words where it has some.
 */
export async function fetchManifest(endpoint: string, siteKey: string): Promise<Manifest> {
  const key = parseSiteKey(siteKey)
  if (!key.ok) throw new Error(key.problems[0]!.message)
  const address = `${trimEndpoint(endpoint)}/s/${siteKey}.json`
  const response = await fetch(address, { credentials: 'omit' })
  const answer = (await response.json().catch(() => ({}))) as Partial<Manifest> & { readonly title?: string }
  if (answer.siteKey !== siteKey)
    throw new Error(answer.title ?? `Expected the manifest of ${siteKey} at ${address}, got status ${response.status}.`)
  return answer as Manifest
}
