import { randomBytes } from 'node:crypto'
import { uuidV7 } from '@assent/shared'
import type { Clock, Ids } from '../ports.ts'

export function createIds(clock: Clock): Ids {
  return {
    uuid: () => uuidV7(clock.now(), randomBytes(10)),
    bytes: (length) => randomBytes(length),
  }
}
