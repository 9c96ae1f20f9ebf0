import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { appendAudit } from '../audit/append-audit.ts'
import { inOrganization, inSystem } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import { destroySubjectKey } from '../subjects/subject-vault.ts'
import { readErasureLine, subjectHash, type ListedErasure } from './erasure-list.ts'
import { insertGrantOnce, listReadableSubjects, markReplaying } from './erasures.store.ts'

export interface ReplayedErasures {
  /** People whose values could be read again and no longer can. */
  readonly subjects: number
  /** Granted erasures of the company's data that were put back; the next run performs them. */
  readonly grants: number
  /** Lines that this installation did not sign. */
  readonly foreign: number
}

/**
 * Does again what the list says was erased and the database does not know: it was restored from a backup of before.
 * Changes nothing in a database that was not.
 */
export async function replayErasures(
  { db, clock, keyring, log }: Pick<Deps, 'db' | 'clock' | 'keyring' | 'log'>,
  files: readonly string[],
): Promise<ReplayedErasures> {
  const { listed, foreign } = await readLists(keyring, files)
  if (foreign > 0) log.warn({ lines: foreign }, 'the list of erasures has lines that are not ours; they were left out')
  const hashes = new Set(listed.flatMap((erasure) => (erasure.kind === 'subject' ? [erasure.hash] : [])))
  const readable = hashes.size === 0 ? [] : await inSystem(db, listReadableSubjects)
  const due = readable.filter(({ organizationId, subjectId }) =>
    hashes.has(subjectHash(keyring, organizationId, subjectId)),
  )
  const grants = listed.filter((erasure) => erasure.kind === 'grant')
  const organizationIds = new Set([...due, ...grants].map(({ organizationId }) => organizationId))
  let [subjects, putBack] = [0, 0]
  for (const organizationId of organizationIds) {
    const done = await inOrganization(db, organizationId, async (trx) => {
      const counts = { subjects: 0, grants: 0 }
      await markReplaying(trx)
      for (const subject of due) {
        if (subject.organizationId !== organizationId) continue
        if (await destroySubjectKey(trx, organizationId, subject.subjectId)) counts.subjects++
      }
      for (const grant of grants) {
        if (grant.organizationId === organizationId && (await insertGrantOnce(trx, grant.row))) counts.grants++
      }
      if (counts.subjects + counts.grants > 0) {
        const context = { organizationId, actor: 'system', at: clock.now() } as const
        await appendAudit(trx, keyring, context, { type: 'erasure.replayed', details: counts })
      }
      return counts
    })
    subjects += done.subjects
    putBack += done.grants
  }
  if (subjects + putBack > 0)
    log.warn({ subjects, grants: putBack }, 'erasures that a restored backup did not know were done again')
  return { subjects, grants: putBack, foreign }
}

async function readLists(
  keyring: Deps['keyring'],
  files: readonly string[],
): Promise<{ readonly listed: readonly ListedErasure[]; readonly foreign: number }> {
  const lines = new Set<string>()
  for (const file of new Set(files)) {
    if (!existsSync(file)) continue
    for (const line of (await readFile(file, 'utf8')).split('\n')) if (line !== '') lines.add(line)
  }
  const read = [...lines].map((line) => readErasureLine(keyring, line))
  return { listed: read.filter((erasure) => erasure !== null), foreign: read.filter((line) => line === null).length }
}
