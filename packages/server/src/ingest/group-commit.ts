/** The queue is full: nothing of this item was stored and the caller should try again shortly. */
export class QueueFullError extends Error {
  override name = 'QueueFullError'
  readonly limit: number
  constructor(limit: number) {
    super(`The write queue holds its limit of ${limit} items.`)
    this.limit = limit
  }
}

export interface GroupCommitOptions<Item, Result> {
  /** Writes all items in one transaction; answers in the items' order after COMMIT. `lane` is from 0 to `lanes` - 1. */
  readonly write: (items: readonly Item[], lane: number) => Promise<readonly Result[]>
  /** Whether an error is the fault of single items, so that the others deserve another try without it. */
  readonly isItemFault: (error: unknown) => boolean
  /** Transactions under way at once. The second lane opens only for a full batch, so that batches stay large. */
  readonly lanes?: number
  readonly maxBatch?: number
  /** Items waiting or being written at most; more are refused with `QueueFullError`. */
  readonly maxQueued?: number
  /**
   * How long a busy queue lets the next batch grow once a lane is free, ms. The callers just answered send their next
   * request in that time; without it they would always miss the batch and every batch would hold half of them.
   */
  readonly gatherMs?: number
}

/** A batch of at least as many shows that callers come together, and that waiting for more of them pays. */
const BUSY_BATCH = 8

interface Waiting<Item, Result> {
  readonly item: Item
  readonly resolve: (result: Result) => void
  readonly reject: (error: unknown) => void
}

/**
 * Collects concurrent writes and commits them together. An idle queue writes at once; while a batch is being written
 * the next one gathers. So a lone write waits for nothing and a busy server pays for one transaction instead of many.
 */
export class GroupCommit<Item, Result> {
  readonly #options: Required<GroupCommitOptions<Item, Result>>
  #waiting: Waiting<Item, Result>[] = []
  readonly #freeLanes: number[]
  #underWay = 0
  #scheduled = false
  #gathering = false
  #drained: (() => void)[] = []

  constructor(options: GroupCommitOptions<Item, Result>) {
    this.#options = { lanes: 2, maxBatch: 128, maxQueued: 10_000, gatherMs: 5, ...options }
    this.#freeLanes = Array.from({ length: this.#options.lanes }, (_, lane) => lane)
  }

  /** Items waiting or being written. */
  get size(): number {
    return this.#waiting.length + this.#underWay
  }

  /** Resolves after COMMIT with this item's own result. */
  submit(item: Item): Promise<Result> {
    if (this.size >= this.#options.maxQueued) return Promise.reject(new QueueFullError(this.#options.maxQueued))
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject })
      this.#schedule()
    })
  }

  /** Resolves when everything submitted so far is written or refused. */
  async drain(): Promise<void> {
    if (this.size === 0) return
    await new Promise<void>((resolve) => this.#drained.push(resolve))
  }

  #schedule(): void {
    if (this.#scheduled) return
    this.#scheduled = true
    // After the current turn of the event loop, so that all requests read from the sockets in it share one batch.
    setImmediate(() => {
      this.#scheduled = false
      this.#flush()
    })
  }

  #flush(): void {
    const { lanes, maxBatch } = this.#options
    while (this.#waiting.length > 0 && this.#freeLanes.length > 0) {
      const idle = this.#freeLanes.length === lanes && !this.#gathering
      if (!idle && this.#waiting.length < maxBatch) return
      const lane = this.#freeLanes.pop() ?? 0
      void this.#run(this.#waiting.splice(0, maxBatch), lane)
    }
  }

  async #run(batch: readonly Waiting<Item, Result>[], lane: number): Promise<void> {
    this.#underWay += batch.length
    await this.#write(batch, lane)
    this.#underWay -= batch.length
    this.#freeLanes.push(lane)
    if (batch.length >= BUSY_BATCH) this.#gather()
    this.#flush()
    if (this.size > 0) return
    const drained = this.#drained
    this.#drained = []
    for (const resolve of drained) resolve()
  }

  #gather(): void {
    if (this.#gathering || this.#options.gatherMs === 0) return
    this.#gathering = true
    setTimeout(() => {
      this.#gathering = false
      this.#flush()
    }, this.#options.gatherMs)
  }

  async #write(batch: readonly Waiting<Item, Result>[], lane: number): Promise<void> {
    try {
      const results = await this.#options.write(
        batch.map(({ item }) => item),
        lane,
      )
      batch.forEach((waiting, index) => waiting.resolve(results[index] as Result))
    } catch (error) {
      if (batch.length > 1 && this.#options.isItemFault(error)) {
        // Halving finds the faulty item in a few tries and stores all the others.
        const middle = Math.ceil(batch.length / 2)
        await this.#write(batch.slice(0, middle), lane)
        await this.#write(batch.slice(middle), lane)
      } else {
        for (const waiting of batch) waiting.reject(error)
      }
    }
  }
}
