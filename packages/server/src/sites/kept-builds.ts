import { inSystem } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import { insertWidgetFiles } from './kept-builds.store.ts'
import { isHashed } from './integrity.ts'

/**
 * Keeps the build that is served, so that pages that pin it find its files after the next update, on every server of the
 * database and after a backup was restored. About 0.3 MB for each release.
 */
export async function keepBuild({ db, clock, widget }: Pick<Deps, 'db' | 'clock' | 'widget'>): Promise<void> {
  const hashed = new Map([...widget.files].filter(([name]) => isHashed(name)))
  await inSystem(db, (trx) => insertWidgetFiles(trx, hashed, clock.now()))
}
