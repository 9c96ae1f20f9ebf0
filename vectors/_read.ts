import { readFileSync } from 'node:fs'

/** Reads one file of vectors; the type is the reader's own statement of what the file holds. */
export function readVectors<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as T
}
