import { createApp } from '../app.ts'
import { restoreBackup } from '../backup/restore-backup.ts'
import { sidecarOf } from '../backup/take-backup.ts'
import { createConfig } from '../config/config.ts'
import { readEnvironment } from '../config/env.ts'
import { reportingBackupErrors } from './backup-commands.ts'
import type { Report } from './report.ts'
import type { Variables } from './run-command.ts'

/** Restores a backup into the configured database and ends in it whatever is over or was erased since. */
export async function runRestore(variables: Variables, file: string): Promise<Report> {
  const config = createConfig(readEnvironment({ LOG_LEVEL: 'warn', ...variables }))
  return reportingBackupErrors(async () => {
    const { createdAt } = await restoreBackup(config, file)
    const app = await createApp(config, { jobs: false, logTo: 2, erasureLists: [sidecarOf(file)] })
    try {
      await app.prepare()
      const { subjects, grants } = app.replayed
      const replayed = `${subjects} erased people and ${grants} granted erasures of the list were done again.`
      return {
        exitCode: 0,
        text: `The backup of ${createdAt} is restored. ${replayed} Every period that is over was ended. Start the server.`,
        data: { restored: true, createdAt, replayed: app.replayed },
      }
    } finally {
      await app.close()
    }
  })
}
