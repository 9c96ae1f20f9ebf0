import { lookup } from 'node:dns'
import { BlockList, isIP } from 'node:net'
import { Agent, fetch as fetchWith, type RequestInit, type Response } from 'undici'

/** Waits that many milliseconds; a test's own does not. */
export type Pause = (milliseconds: number) => Promise<void>

/** A request to a system of the company. */
export type Outbound = (url: string, init?: RequestInit) => Promise<Response>

export interface OutboundOptions {
  /** Whether a name may lead to an address of a private network. An address written out was meant. */
  readonly allowsPrivate: boolean
  /** Longest silence of the other side, ms. */
  readonly timeoutMs: number
  /** Longest answer, bytes. */
  readonly maxBytes: number
}

/** A name that leads to a private address though the policy does not say that it may. */
export class PrivateAddressError extends Error {
  override name = 'PrivateAddressError'
  readonly code = 'PRIVATE_ADDRESS'
}

/**
 * Requests that cannot be turned against the company's own network (server-side request forgery): a name is looked up
 * here and refused when it leads to a private address, at the moment of connecting, so that no second answer of the
 * name server can slip in between; redirects are not followed; silence and size are bounded.
 */
export function createOutbound({ allowsPrivate, timeoutMs, maxBytes }: OutboundOptions): {
  readonly send: Outbound
  readonly close: () => Promise<void>
} {
  const agent = new Agent({
    connect: { timeout: timeoutMs, ...(allowsPrivate ? {} : { lookup: publicLookup }) },
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    maxResponseSize: maxBytes,
    connections: 8,
  })
  return {
    send: (url, init = {}) => fetchWith(url, { ...init, redirect: 'manual', dispatcher: agent }),
    close: () => agent.destroy(),
  }
}

/** Whether an address is one that only a program on this machine, or in this network, can mean. */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 0) return false
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  return PRIVATE.check(mapped ?? address, family === 4 || mapped !== undefined ? 'ipv4' : 'ipv6')
}

/** https, or http to this very machine; null when the address may be used, otherwise what is wrong with it. */
export function addressProblem(address: string): string | null {
  if (!URL.canParse(address)) return `Got ${JSON.stringify(address)}; expected an address such as https://host/path.`
  const { protocol, hostname, username, password } = new URL(address)
  if (username !== '' || password !== '') return 'A password stands in the address; it belongs in a variable.'
  if (protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))) return null
  return `Got ${protocol}//${hostname}; expected https, or http for localhost only: what is sent names people.`
}

export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname.endsWith('.localhost') || /^(127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname)
}

/** RFC 6890 and its registries: this network, private use, shared, loopback, link-local, multicast, reserved. */
const PRIVATE = ((): BlockList => {
  const list = new BlockList()
  const v4 = ['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12']
  v4.push('192.0.0.0/24', '192.168.0.0/16', '198.18.0.0/15', '224.0.0.0/4', '240.0.0.0/4')
  for (const range of v4) add(list, range, 'ipv4')
  for (const range of ['::/127', '64:ff9b::/96', 'fc00::/7', 'fe80::/10', 'ff00::/8']) add(list, range, 'ipv6')
  return list
})()

function add(list: BlockList, range: string, family: 'ipv4' | 'ipv6'): void {
  const [network = '', bits = ''] = range.split('/')
  list.addSubnet(network, Number(bits), family)
}

/** As `dns.lookup`, but refuses private answers; `localhost` names this machine as plainly as an address does. */
const publicLookup: typeof lookup = ((
  hostname: string,
  options: object,
  callback: (error: Error | null, address?: unknown, family?: number) => void,
): void => {
  lookup(hostname, options, (error, address, family) => {
    const addresses = Array.isArray(address) ? address.map((each: { address: string }) => each.address) : [address]
    const isNamed = isLoopback(hostname)
    if (error === null && !isNamed && addresses.some((each) => isPrivateAddress(each))) {
      const message = `${hostname} leads to an address of a private network; "network: private" would allow it.`
      callback(new PrivateAddressError(message))
      return
    }
    callback(error, address, family)
  })
}) as typeof lookup

/** The code under an error of a request, such as ECONNREFUSED; '' when there is none. */
export function requestFailure(error: unknown): string {
  for (let each = error; each instanceof Error; each = each.cause) {
    if ('code' in each && typeof each.code === 'string') return each.code
  }
  return error instanceof Error ? error.name : ''
}

export interface RetryOptions {
  readonly tries: number
  readonly pause: Pause
  /** From 0 to 1. */
  readonly random: () => number
}

const FIRST_PAUSE_MS = 400

/** Tries again what fails for a while: no answer, 429 and 5xx. Waits twice as long each time, half of it by chance. */
export function retrying(send: Outbound, { tries, pause, random }: RetryOptions): Outbound {
  return async (url, init) => {
    for (let attempt = 1; ; attempt++) {
      const isLast = attempt >= tries || init?.signal?.aborted === true
      try {
        const response = await send(url, init)
        if (isLast || (response.status !== 429 && response.status < 500)) return response
        await response.body?.cancel()
      } catch (error) {
        if (isLast || requestFailure(error) === 'PRIVATE_ADDRESS') throw error
      }
      await pause(FIRST_PAUSE_MS * 2 ** (attempt - 1) * (0.5 + random() / 2))
    }
  }
}
