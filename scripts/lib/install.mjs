import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { mustRun, ROOT, Trouble } from './run.mjs'

/** The one pnpm that reads and writes this lockfile. */
export const PNPM = 'pnpm@12.21.0'

const STAMP = join(ROOT, 'node_modules', '.assent-install')

/** Runs the pinned pnpm through npx, which every Node brings; rejects with `trouble` when it fails. */
export function pnpm(args, trouble, options) {
  return mustRun('npx', ['-y', PNPM, ...args], trouble, options)
}

/** Installs exactly what the lockfile names; does nothing when that is already here. */
export async function ensureInstalled() {
  const major = Number(process.versions.node.split('.')[0])
  if (major < 20) throw new Trouble(`Node 20 or newer is needed to begin, this is ${process.version}.`)
  const wanted = await fingerprint()
  if (existsSync(STAMP) && (await readFile(STAMP, 'utf8')) === wanted) return
  console.log('assent: installing dependencies')
  await pnpm(['install', '--frozen-lockfile', '--reporter=append-only'], 'Installing the dependencies failed', {
    quiet: true,
  })
  await writeFile(STAMP, wanted)
}

/** Binaries differ by platform, so a tree that moved to another machine installs again. */
async function fingerprint() {
  const lockfile = await readFile(join(ROOT, 'pnpm-lock.yaml'))
  return createHash('sha256').update(`${PNPM} ${process.platform} ${process.arch}\n`).update(lockfile).digest('hex')
}
