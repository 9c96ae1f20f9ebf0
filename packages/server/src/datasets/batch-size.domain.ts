/** Longest that rows of the company may stay locked, milliseconds. */
export const LOCK_LIMIT_MS = 200
/** What a batch aims at: half the limit, so that a slow moment of the machine does not reach it. */
const AIM_MS = 80
const FIRST = 500
const MOST = 20_000

/**
 * How many rows one statement takes. It grows while statements are quick and shrinks before they are slow, so that no
 * lock is held over `LOCK_LIMIT_MS` on any machine and any table.
 */
export class BatchSize {
  #rows: number
  readonly #most: number

  constructor(most: number = MOST) {
    this.#most = most
    this.#rows = Math.min(FIRST, most)
  }

  get rows(): number {
    return this.#rows
  }

  /** A batch of this many rows held its locks for so long. */
  took(rows: number, milliseconds: number): void {
    // A batch that was not full says nothing about a full one.
    if (milliseconds < AIM_MS && rows < this.#rows) return
    const factor = AIM_MS / Math.max(milliseconds, 1)
    this.#rows = clamp(Math.floor(this.#rows * Math.min(2, factor)), 1, this.#most)
  }

  /** A batch was broken off because it took too long; false when not even one row can be done in time. */
  tooLong(): boolean {
    if (this.#rows === 1) return false
    this.#rows = Math.max(1, Math.floor(this.#rows / 4))
    return true
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}
