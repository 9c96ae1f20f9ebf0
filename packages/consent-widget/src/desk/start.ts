/** What is needed after a choice: sending it, and clearing up behind it. */
import type { Manifest, TextBundle } from '@assent/shared'
import type { SignedIn } from '../account/start.ts'
import type { StoredChoice } from '../core/decision.ts'
import { COOKIES } from '../core/storage.ts'
import type { Queue, Unsent } from '../late/queue.ts'
import { clearNames, expireCookie } from './clear-cookies.ts'
import { createOutbox } from './outbox.ts'
import { loadReceipt } from './receipt.ts'
import { submitRightsRequest } from './rights.ts'

export interface DeskPorts {
  readonly page: Document
  readonly manifest: Manifest
  readonly queue: Queue
  /** Plain refusals under way, see `OutboxPorts`. */
  readonly loose: Unsent[]
  has(words: string): boolean
  /** The choice that counts. */
  stored(): StoredChoice | undefined
  /** Writes it again. */
  keep(choice: StoredChoice): void
  /** Keeps another choice, and makes this page and other tabs follow it. */
  adopt(choice: StoredChoice): void
  readonly signedIn: SignedIn
  now(): number
  newId(time: number): string
  onRecorded(receiptToken: string | null): void
  warn(message: string, details: unknown): void
}

export interface Desk {
  /** Sends the decisions that wait. */
  send(): Promise<void>
  /** Leaves one choice cookie of ours: two would be read in an order we do not control. */
  heal(): void
  /** Clears what services that are not allowed have left. */
  tidy(services: TextBundle['services']): void
  readonly submitRightsRequest: typeof submitRightsRequest
  readonly loadReceipt: typeof loadReceipt
}

export function startDesk(ports: DeskPorts): Desk {
  const { page, manifest, has, stored, keep, adopt, signedIn } = ports
  let leaving: (() => void) | undefined
  return {
    send: createOutbox({
      ...ports,
      endpoint: manifest.endpoint,
      onRecorded(receiptToken) {
        ports.onRecorded(receiptToken)
        // Analytics that began with the yes have waited for the token that came with this answer.
        page.dispatchEvent(new Event('assent:recorded'))
      },
      visitor: () => stored()?.visitorId,
      onNewVisitor(before, visitorId) {
        const choice = stored()
        if (choice?.visitorId === before) adopt({ ...choice, visitorId })
      },
      onLeft() {
        signedIn.pass = undefined
        const choice = stored()
        if (choice?.account) adopt({ ...choice, account: undefined })
      },
    }),
    submitRightsRequest,
    loadReceipt,
    heal() {
      for (const name of COOKIES) expireCookie(page, name)
      const choice = stored()
      if (choice) keep(choice)
    },
    tidy(services) {
      const names = (wanted: boolean): string[] =>
        Object.entries(services)
          .filter(([id]) => has(id) === wanted)
          .flatMap(([, { cookies }]) => cookies.map(({ name }) => name))
      const clear = (): void => clearNames(page, names(false), names(true))
      clear()
      // What a script that still runs has written again goes when the page does.
      if (leaving) window.removeEventListener('pagehide', leaving)
      leaving = clear
      window.addEventListener('pagehide', clear)
    },
  }
}
