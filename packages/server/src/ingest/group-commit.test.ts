import { describe, expect, it, vi } from 'vitest'
import { GroupCommit, QueueFullError } from './group-commit.ts'

/** A writer whose transactions end when the test says so. */
function makeWriter() {
  const batches: { items: readonly number[]; finish: () => void; fail: (error: Error) => void }[] = []
  const write = (items: readonly number[]): Promise<readonly string[]> =>
    new Promise((resolve, reject) => {
      batches.push({ items, finish: () => resolve(items.map((item) => `stored ${item}`)), fail: reject })
    })
  return { batches, write }
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
const valueFault = Object.assign(new Error('bad value'), { fault: true })
const isItemFault = (error: unknown): boolean => typeof error === 'object' && error !== null && 'fault' in error

describe('a group commit', () => {
  it('writes what comes in one turn of the event loop as one batch and answers each with its own result', async () => {
    const { batches, write } = makeWriter()
    const queue = new GroupCommit({ write, isItemFault })
    const answers = [queue.submit(1), queue.submit(2), queue.submit(3)]
    await turn()
    expect(batches.map(({ items }) => items)).toEqual([[1, 2, 3]])
    batches[0]?.finish()
    await expect(Promise.all(answers)).resolves.toEqual(['stored 1', 'stored 2', 'stored 3'])
  })

  it('answers nobody before the transaction has ended', async () => {
    const { batches, write } = makeWriter()
    const queue = new GroupCommit({ write, isItemFault })
    let answered = false
    const answer = queue.submit(1).then(() => (answered = true))
    await turn()
    await turn()
    expect(answered).toBe(false)
    batches[0]?.finish()
    await answer
    expect(answered).toBe(true)
  })

  it('gathers while a batch is under way and writes the gathered ones together', async () => {
    const { batches, write } = makeWriter()
    const queue = new GroupCommit({ write, isItemFault })
    const answers = [queue.submit(1)]
    await turn()
    answers.push(queue.submit(2))
    await turn()
    answers.push(queue.submit(3))
    await turn()
    expect(batches).toHaveLength(1)
    batches[0]?.finish()
    await answers[0]
    await turn()
    expect(batches[1]?.items).toEqual([2, 3])
    batches[1]?.finish()
    await Promise.all(answers)
  })

  it('lets the next batch of a busy queue grow for a moment, so that callers just answered are in it', async () => {
    const { batches, write } = makeWriter()
    const queue = new GroupCommit({ write, isItemFault, gatherMs: 50 })
    const first = Array.from({ length: 10 }, (_, index) => queue.submit(index))
    await turn()
    const second = [queue.submit(10)]
    await turn()
    batches[0]?.finish()
    await Promise.all(first)
    second.push(queue.submit(11))
    await turn()
    expect(batches).toHaveLength(1)
    await vi.waitFor(() => expect(batches[1]?.items).toEqual([10, 11]))
    batches[1]?.finish()
    await Promise.all(second)
    expect(queue.size).toBe(0)
  })

  it('opens the second lane for a full batch only', async () => {
    const { batches, write } = makeWriter()
    const queue = new GroupCommit({ write, isItemFault, maxBatch: 2 })
    const answers = [queue.submit(1)]
    await turn()
    answers.push(queue.submit(2), queue.submit(3), queue.submit(4))
    await turn()
    expect(batches.map(({ items }) => items)).toEqual([[1], [2, 3]])
    batches.forEach(({ finish }) => finish())
    await turn()
    await turn()
    expect(batches[2]?.items).toEqual([4])
    batches[2]?.finish()
    await Promise.all(answers)
  })

  it('refuses what exceeds its bound and takes it again once there is room', async () => {
    const { batches, write } = makeWriter()
    const queue = new GroupCommit({ write, isItemFault, maxQueued: 2 })
    const answers = [queue.submit(1), queue.submit(2)]
    await expect(queue.submit(3)).rejects.toBeInstanceOf(QueueFullError)
    await turn()
    batches[0]?.finish()
    await Promise.all(answers)
    const again = queue.submit(3)
    await turn()
    batches[1]?.finish()
    await expect(again).resolves.toBe('stored 3')
  })

  it('stores the good items of a batch and rejects the bad one alone', async () => {
    const written: number[] = []
    const queue = new GroupCommit<number, number>({
      write: (items) => {
        if (items.includes(13)) return Promise.reject(valueFault)
        written.push(...items)
        return Promise.resolve(items)
      },
      isItemFault,
    })
    const answers = await Promise.allSettled([11, 12, 13, 14, 15].map((item) => queue.submit(item)))
    expect(answers.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
    ])
    expect(written.sort()).toEqual([11, 12, 14, 15])
  })

  it('rejects the whole batch at once when the database is away, and works again afterwards', async () => {
    let calls = 0
    let away = true
    const queue = new GroupCommit<number, number>({
      write: (items) => {
        calls++
        return away ? Promise.reject(new Error('connection lost')) : Promise.resolve(items)
      },
      isItemFault,
    })
    const answers = await Promise.allSettled([queue.submit(1), queue.submit(2)])
    expect(answers.every(({ status }) => status === 'rejected')).toBe(true)
    expect(calls).toBe(1)
    away = false
    await expect(queue.submit(3)).resolves.toBe(3)
  })

  it('drains: everything submitted before is answered', async () => {
    const { batches, write } = makeWriter()
    const queue = new GroupCommit({ write, isItemFault })
    const answer = queue.submit(1)
    await turn()
    let drained = false
    const drain = queue.drain().then(() => (drained = true))
    await turn()
    expect(drained).toBe(false)
    batches[0]?.finish()
    await drain
    await expect(answer).resolves.toBe('stored 1')
  })
})
