import type { Clock } from '../ports.ts'

export const systemClock: Clock = { now: () => Date.now() }

/** A clock that starts at a given instant and runs on from there (`ASSENT_NOW`). */
export function clockStartingAt(start: number): Clock {
  const offset = start - Date.now()
  return { now: () => Date.now() + offset }
}
