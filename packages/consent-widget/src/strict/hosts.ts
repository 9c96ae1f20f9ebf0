/** Service → the hosts that the policy lists for it, each with a port where it has an unusual one. */
export type Hosts = Readonly<Record<string, readonly string[]>>

/**
 * The services that an address belongs to, separated by spaces: its host is one that the policy lists for them, or below
 * one. Undefined for every other address, for those that are not fetched from a host, and for the site's `own` hosts.
 */
export function serviceOf(hosts: Hosts, url: string, base: string, own: readonly string[]): string | undefined {
  if (!URL.canParse(url, base)) return undefined
  const { host, protocol } = new URL(url, base)
  if (!/^https?:$/.test(protocol) || own.includes(host)) return undefined
  const found = Object.keys(hosts).filter((service) =>
    hosts[service]!.some((each) => host === each || host.endsWith('.' + each)),
  )
  return found.join(' ') || undefined
}
