import { z } from 'zod'
import { BackupError } from '../backup/backup-error.ts'
import { readKeep } from '../backup/take-backup.ts'
import type { Deps } from '../deps.ts'
import { table, wrongUse, type Report } from './report.ts'

export const BACKUP = z.strictObject({ target: z.string().min(1), keep: z.string().nullable() })
export const BACKUP_VERIFY = z.strictObject({ file: z.string().min(1) })

type BackupDeps = Pick<Deps, 'backups'>

export async function backUp({ backups }: BackupDeps, { target, keep }: z.infer<typeof BACKUP>): Promise<Report> {
  const read = keep === null ? null : readKeep(keep)
  if (read !== null && 'problem' in read) return wrongUse('MALFORMED', `--keep: ${read.problem}`)
  return reportingBackupErrors(async () => {
    const { file, bytes, removed } = await backups.take({ target, keep: read?.period ?? null })
    const gone = removed.map((each) => `${each} was over its period and is gone.`)
    return {
      exitCode: 0,
      text: [`${file}: ${bytes} bytes, encrypted under the master key, which is not in it.`, ...gone].join('\n'),
      data: { file, bytes, removed },
    }
  })
}

export async function verifyFile({ backups }: BackupDeps, { file }: z.infer<typeof BACKUP_VERIFY>): Promise<Report> {
  return reportingBackupErrors(async () => {
    const { header, counts, problems } = await backups.verify(file)
    const rows = Object.entries(counts).map(([name, count]) => [name, count])
    const verdict =
      problems.length === 0
        ? `${file} of ${header.createdAt} can be restored, and everything in it is as it was written.`
        : problems.join('\n')
    return {
      exitCode: problems.length === 0 ? 0 : 1,
      text: `${table(['restored', 'rows'], rows)}\n${verdict}`,
      data: { file, ...header, counts, problems },
    }
  })
}

/** What goes wrong with a file or a tool is an answer, not a crash. */
export async function reportingBackupErrors(work: () => Promise<Report>): Promise<Report> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof BackupError)) throw error
    const { code, message } = error
    return { exitCode: 1, text: `${code}: ${message}`, data: { error: { code, message } } }
  }
}
