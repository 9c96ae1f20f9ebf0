/** Rows of one page of every list. */
export const PAGE_SIZE = 25

/** Where a page of a connection lies. The cursor is opaque; null is the first page. */
export interface Place {
  readonly after: string | null
  /** Number of the page, from 1; told to the person only. */
  readonly page: number
}

export const FIRST_PLACE: Place = { after: null, page: 1 }

/** Reads the place from the address; anything unreadable is the first page. */
export function readPlace(query: URLSearchParams): Place {
  const after = query.get('after')
  const page = Number(query.get('page'))
  return after === null || !Number.isInteger(page) || page < 2 ? FIRST_PLACE : { after, page }
}

/** The place as parameters of an address. */
export function writePlace({ after, page }: Place): Record<string, string | null> {
  return after === null ? { after: null, page: null } : { after, page: String(page) }
}

/**
 * Remembers which page came before which, because the connections page forward only. Kept in memory: a cursor may
 * name a visitor, so it is not written to any storage of ours.
 */
export class Trail {
  readonly #before = new Map<string, Place>()

  /** Notes that `next` follows `from`, and gives the place it leads to. */
  follow(from: Place, next: string): Place {
    this.#before.set(next, from)
    return { after: next, page: from.page + 1 }
  }

  /** The page before; null on the first page, and undefined when it is not known (after a reload). */
  back({ after }: Place): Place | null | undefined {
    return after === null ? null : this.#before.get(after)
  }
}

/** The trails of all lists, for as long as somebody is signed in: coming back to a list finds its way again. */
export class Trails {
  readonly #trails = new Map<string, Trail>()

  /** The trail of one list under one filter; the address without its place names both. */
  of(list: string): Trail {
    const known = this.#trails.get(list)
    if (known !== undefined) return known
    const trail = new Trail()
    this.#trails.set(list, trail)
    return trail
  }
}
