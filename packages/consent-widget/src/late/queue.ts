import type { ConsentDecision, VisitorId } from '@assent/shared'

/** An unsent decision; `again` says that it was corrected once and will not be corrected again. */
export type Unsent = ConsentDecision & { readonly again?: true }

/** What waits for the server, and what the server gave. */
export interface Saved {
  readonly queue: readonly Unsent[]
  /** The visitor that the write token belongs to. */
  readonly visitorId?: VisitorId | undefined
  readonly token?: string | undefined
}

/** Unsent decisions and the write token, in localStorage, or in memory where that is blocked. */
export interface Queue {
  load(): Saved
  save(saved: Saved): void
  /** Adds a decision behind those that wait. */
  add(decision: Unsent): void
}

export function createQueue(): Queue {
  let memory: Saved | undefined

  const load = (): Saved => {
    if (memory) return memory
    try {
      // An exception costs more than to look first, and mostly there is nothing.
      const saved = JSON.parse((localStorage.assent as string | undefined) ?? 'null') as Saved | null
      if (Array.isArray(saved?.queue)) return saved
    } catch {
      // Blocked, or not what we wrote: as good as empty.
    }
    return { queue: [] }
  }

  const save = (saved: Saved): void => {
    try {
      if (saved.queue.length > 0 || saved.token) localStorage.assent = JSON.stringify(saved)
      else delete localStorage.assent
      memory = undefined
    } catch {
      memory = saved
    }
  }

  return {
    load,
    save,
    add(decision) {
      const saved = load()
      save({ ...saved, queue: [...saved.queue, decision] })
    },
  }
}

/** The write token of a visitor, if the server gave one. */
export function tokenOf({ token, visitorId }: Saved, visitor: VisitorId | undefined): string | undefined {
  return visitor === visitorId ? token : undefined
}
