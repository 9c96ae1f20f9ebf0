import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * Starts, on a port nobody listens on, what must be told its port. Somebody else may take it between the look and the
 * start, which then fails and is tried with another; what can take port 0 needs none of this.
 */
export async function onFreePort<Started>(start: (port: number) => Promise<Started>): Promise<Started> {
  for (let tries = 1; ; tries++) {
    try {
      return await start(await findFreePort())
    } catch (error) {
      if (tries === 3) throw error
    }
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
