import { setTimeout as pause } from 'node:timers/promises'
import { utcDate } from '@assent/shared'
import { inSystem } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import { isUnswept } from './retention.store.ts'
import { runRetention } from './run-retention.ts'

/** Longest wait for a run that another server is at. */
const WAIT_SECONDS = 600

/**
 * Ends what is over before the first request is answered, when no run of today did: the server may have been away, or
 * its database restored from an old backup. A run that fails for single tables or datasets is recorded and alerted as
 * on any night and does not keep the server from serving.
 */
export async function sweepBeforeServing(deps: Parameters<typeof runRetention>[0] & Pick<Deps, 'log'>): Promise<void> {
  const today = utcDate(deps.clock.now())
  for (let waited = 0; await inSystem(deps.db, (trx) => isUnswept(trx, today)); waited++) {
    const outcome = await runRetention(deps, { startedBy: 'start', actor: 'system' })
    if (outcome.kind !== 'refused') return
    if (waited === WAIT_SECONDS) {
      deps.log.warn({ waitedSeconds: waited }, 'another server is still at the run of today; serving without it')
      return
    }
    await pause(1_000)
  }
}
