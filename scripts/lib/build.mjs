import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pnpm } from './install.mjs'
import { ROOT } from './run.mjs'

const STAMP = join(ROOT, 'node_modules', '.cache', 'assent', 'build')
/** What a build reads besides the packages: compiler options, and the versions of all tools. */
const SHARED_INPUTS = ['package.json', 'pnpm-lock.yaml', 'tsconfig.json', 'tsconfig']
const NOT_BUILT = new Set(['node_modules', 'dist', 'test', 'screenshots'])

/** Builds every package in the order of its dependencies; does nothing when no source changed since the last build. */
export async function ensureBuilt() {
  const wanted = await fingerprint()
  if (existsSync(STAMP) && (await readFile(STAMP, 'utf8')) === wanted && (await outputsExist())) return
  console.log('assent: building')
  await pnpm(['build'], 'The build failed')
  await mkdir(dirname(STAMP), { recursive: true })
  await writeFile(STAMP, wanted)
}

/** Contents count, not times: a fresh checkout of the same commit need not build again. */
async function fingerprint() {
  const files = []
  for (const input of SHARED_INPUTS) await collect(join(ROOT, input), files)
  for (const name of await packages()) await collect(join(ROOT, 'packages', name), files)
  const hash = createHash('sha256')
  for (const file of files.sort())
    hash
      .update(`${file.slice(ROOT.length)}\0`)
      .update(await readFile(file))
      .update('\0')
  return hash.digest('hex')
}

async function collect(path, files) {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => null)
  if (entries === null) {
    files.push(path)
    return
  }
  for (const entry of entries) {
    if (entry.name.includes('.test.') || NOT_BUILT.has(entry.name)) continue
    const child = join(path, entry.name)
    if (entry.isDirectory()) await collect(child, files)
    else if (entry.isFile()) files.push(child)
  }
}

async function outputsExist() {
  for (const name of await packages()) {
    const { scripts } = JSON.parse(await readFile(join(ROOT, 'packages', name, 'package.json'), 'utf8'))
    if (scripts?.build !== undefined && !existsSync(join(ROOT, 'packages', name, 'dist'))) return false
  }
  return true
}

async function packages() {
  const entries = await readdir(join(ROOT, 'packages'), { withFileTypes: true })
  return entries
    .filter((entry) => existsSync(join(ROOT, 'packages', entry.name, 'package.json')))
    .map(({ name }) => name)
}
