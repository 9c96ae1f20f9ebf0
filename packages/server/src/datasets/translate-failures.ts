import type { DatasetError } from '../retention/dataset-adapter.ts'

/** Says what a failure means before it leaves an adapter. */
export type AsDatasetError = (error: unknown) => DatasetError

export async function translating<T>(fail: AsDatasetError, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw fail(error)
  }
}

export async function* translatingEach<T>(fail: AsDatasetError, items: AsyncIterable<T>): AsyncIterable<T> {
  try {
    yield* items
  } catch (error) {
    throw fail(error)
  }
}
