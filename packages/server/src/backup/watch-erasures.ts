import type { Deps } from '../deps.ts'
import { exportErasures, pruneErasureList } from './export-erasures.ts'

/** How long an erasure may be in the database only, ms. */
const WATCH_MS = 5_000

/** Brings erasures to the list as they happen. `close` brings the last ones. */
export async function watchErasures(
  deps: Pick<Deps, 'db' | 'clock' | 'keyring' | 'log'>,
  file: string,
): Promise<{ close(): Promise<void> }> {
  await pruneErasureList(deps, file)
  await exportErasures(deps, file)
  let working = Promise.resolve()
  const turn = (): void => {
    working = working
      .then(() => exportErasures(deps, file))
      .catch((error: unknown) =>
        deps.log.error({ err: error, file }, 'the list of erasures cannot be written; it is tried again'),
      )
  }
  const timer = setInterval(turn, WATCH_MS)
  timer.unref()
  return {
    close: async () => {
      clearInterval(timer)
      turn()
      await working
    },
  }
}
