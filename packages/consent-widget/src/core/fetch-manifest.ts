import type { Manifest } from '@assent/shared'

/**
 * Loads the manifest of a site from its server.
 * @param siteKey `organization/site`, as the policy names it.
 * @param endpoint origin of the server, e.g. `https://consent.example.com`.
 * @throws when there is none, or that of another site.
 */
export async function fetchManifest(endpoint: string, siteKey: string): Promise<Manifest> {
  const response = await fetch(`${endpoint}/s/${siteKey}.json`, { credentials: 'omit' })
  const manifest = (await response.json()) as Manifest
  if (manifest.siteKey !== siteKey) throw new Error(`Expected the manifest of ${siteKey} at ${response.url}.`)
  return manifest
}
