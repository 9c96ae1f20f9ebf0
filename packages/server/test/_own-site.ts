import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A site whose pages a test writes itself. */
export interface OwnSite {
  /** `http://localhost:PORT`; the same port under 127.0.0.1 is another site for a browser. */
  readonly origin: string
  /** Resolves when nothing listens any more; connections that a browser keeps open do not keep it waiting. */
  close(): Promise<void>
}

/** Serves what the listener answers, on a free port of this machine only. */
export async function startOwnSite(answer: RequestListener): Promise<OwnSite> {
  const site = createServer(answer)
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://localhost:${(site.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        site.close(() => resolve())
        site.closeAllConnections()
      }),
  }
}
