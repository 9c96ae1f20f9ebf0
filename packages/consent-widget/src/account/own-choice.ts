import type { VisitorId } from '@assent/shared'
import type { StoredChoice } from '../core/decision.ts'
import { decodeChoice } from '../core/storage.ts'
import { encodeChoice } from '../late/write-choice.ts'

const KEY = 'assent.own'

/** The device's own choice while somebody is signed in, with its write token. */
export interface OwnChoice {
  readonly choice: StoredChoice
  readonly token: string | undefined
  readonly visitorId: VisitorId | undefined
}

export interface OwnChoiceStore {
  load(): OwnChoice | undefined
  save(own: OwnChoice | undefined): void
}

/** In localStorage, or in memory where that is blocked: then it is gone with the page, and the device undecided. */
export function createOwnChoice(): OwnChoiceStore {
  let memory: OwnChoice | undefined
  return {
    load() {
      try {
        const kept = JSON.parse(localStorage.getItem(KEY)!) as { choice?: unknown } & Omit<OwnChoice, 'choice'>
        const choice = decodeChoice(String(kept.choice))
        if (choice) return { token: kept.token, visitorId: kept.visitorId, choice }
      } catch {
        // Blocked, or not what we wrote.
      }
      return memory
    },
    save(own) {
      memory = own
      try {
        if (own) localStorage.setItem(KEY, JSON.stringify({ ...own, choice: encodeChoice(own.choice) }))
        else localStorage.removeItem(KEY)
      } catch {
        // Kept in memory.
      }
    },
  }
}

/** What is left of the device's own choice once somebody has refused on it: a no counts for the device, too. */
export function withoutRefused(own: OwnChoice, refused: readonly string[]): OwnChoice {
  const { choice } = own
  const granted = choice.granted.filter((tag) => !refused.includes(tag))
  if (granted.length === choice.granted.length) return own
  // Without a yes that is left there is nobody to recognise.
  return granted.length > 0
    ? { ...own, choice: { ...choice, granted } }
    : {
        choice: { ...choice, granted, visitorId: undefined, overSignal: undefined },
        token: undefined,
        visitorId: undefined,
      }
}
