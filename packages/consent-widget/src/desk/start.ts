/** What is needed after a choice: sending it, clearing up behind it, and the ways back to it that lie on the page. */
import type { Manifest, VisitorId } from '@assent/shared'
import { purposesOf, splitWords } from '../core/decision.ts'
import { COOKIES, readChoices } from '../core/storage.ts'
import type { Queue, Unsent } from '../late/queue.ts'
import type { ConsentView } from '../core/view.ts'
import { clearNames, expireCookie } from './clear-cookies.ts'
import { createControl } from './control.ts'
import { createOutbox } from './outbox.ts'
import { createPlaceholders } from './placeholders.ts'
import { submitRightsRequest } from './rights.ts'

export interface DeskPorts {
  readonly page: Document
  readonly manifest: Manifest
  readonly queue: Queue
  /** Plain refusals under way, see `OutboxPorts`. */
  readonly loose: Unsent[]
  has(words: string): boolean
  /** Loads one blocked frame although nothing is stored. */
  loadOnce(blocked: HTMLElement): void
  /** Writes the choice that counts again, after what else was stored is gone. */
  rewrite(): void
  now(): number
  newId(time: number): string
  onNewVisitor(before: VisitorId, after: VisitorId): void
  warn(message: string, details: unknown): void
}

export interface Desk {
  /** Sends the decisions that wait. */
  send(): Promise<void>
  /** Leaves one choice cookie and nothing of the refused services. */
  tidy(): void
  /** Shows the permanent control. */
  addControl(view: ConsentView): void
  /** Puts a placeholder in the place of a blocked frame. */
  cover(blocked: HTMLElement, words: string, view: ConsentView): void
  uncover(blocked: HTMLElement): void
  readonly submitRightsRequest: typeof submitRightsRequest
}

export function startDesk(ports: DeskPorts): Desk {
  const { page, manifest, has, loadOnce, rewrite } = ports
  const { cover, uncover } = createPlaceholders(page)
  return {
    send: createOutbox({ ...ports, endpoint: manifest.endpoint }),
    submitRightsRequest,
    tidy() {
      if (readChoices(page).length > 1) {
        // Two cookies of one name would be read in an order we do not control.
        for (const name of COOKIES) expireCookie(page, name)
        rewrite()
      }
      const names = (wanted: boolean): string[] =>
        manifest.services.filter(({ id }) => has(id) === wanted).flatMap(({ cookies }) => cookies)
      clearNames(page, names(false), names(true))
    },
    addControl({ texts: { ui }, openPreferences }) {
      if (!page.querySelector('assent-control')) page.body.append(createControl(page, ui.preferences!, openPreferences))
    },
    cover(blocked, words, view) {
      if (!blocked.isConnected || has(words)) return
      const purposes = [...new Set(splitWords(words).flatMap((word) => purposesOf(manifest, word) ?? []))]
      cover(blocked, purposes, view, (always) => {
        if (!always) loadOnce(blocked)
        else
          view.decide(
            'choose',
            'placeholder',
            purposes.map((purpose) => ({ purpose, granted: true })),
          )
      })
    },
    uncover,
  }
}
