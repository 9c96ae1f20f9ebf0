import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { utcDate } from '@assent/shared'
import type { Report } from './report.ts'
import { readText, UsageError, type Terminal } from './words.ts'

/** `assent policy preview FILE [FOLDER]`: needs no database. */
export function addPreviewCommand(policy: Command, terminal: Terminal, show: (report: Report) => void): void {
  policy
    .command('preview <file> [folder]')
    .description('write what people would read to a folder (default: preview), to look at before applying')
    .action(async (file: string, folder = 'preview') => show(await preview(file, String(folder), terminal.now())))
}

async function preview(file: string, folder: string, now: number): Promise<Report> {
  const [{ loadPolicy }, { contentHash }, { previewNotices }, { findingLines }] = await Promise.all([
    import('../policy/load-policy.ts'),
    import('../policy/content-hash.ts'),
    import('../notices/preview-notices.ts'),
    import('./report-findings.ts'),
  ])
  const source = readText(file)
  const today = utcDate(now)
  const loaded = loadPolicy(source, { today })
  if (!loaded.ok) {
    const text = `${findingLines(file, loaded.findings, { source })}\nA policy with errors has no preview.`
    return { exitCode: 1, text, data: { findings: loaded.findings } }
  }
  const { policy } = loaded
  const files = previewNotices(policy, { hash: contentHash(policy), today, organization: 'preview' })
  writeFiles(folder, files)
  const page = join(folder, 'index.html')
  return {
    exitCode: 0,
    text: `Wrote ${files.size} files. Open ${page} in a browser. Nothing was applied.`,
    data: { folder, page, files: [...files.keys()] },
  }
}

/** The mark that a folder is a preview of ours, which may be written over. */
const MARK = 'index.html'

function writeFiles(folder: string, files: ReadonlyMap<string, string>): void {
  try {
    mkdirSync(folder, { recursive: true })
    const there = readdirSync(folder)
    if (there.length > 0 && !(there.includes(MARK) && there.includes('style.css')))
      throw new UsageError(
        'FOLDER_NOT_EMPTY',
        `${folder} holds other files and was left as it is; name an empty folder or one of an earlier preview.`,
      )
    for (const [name, text] of files) writeFileSync(join(folder, name), text)
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(
      'FOLDER_UNWRITABLE',
      `${folder} cannot be written (${(error as NodeJS.ErrnoException).code ?? 'unknown'}).`,
    )
  }
}
