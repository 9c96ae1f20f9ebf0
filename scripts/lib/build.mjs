import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pnpm } from './install.mjs'
import { ROOT } from './run.mjs'

const STAMPS = join(ROOT, 'node_modules', '.cache', 'assent', 'builds')
/** What every build reads besides its package: compiler options, and the versions of all tools. */
const SHARED_INPUTS = ['package.json', 'pnpm-lock.yaml', 'tsconfig.json', 'tsconfig']
const NOT_BUILT = new Set(['node_modules', 'dist', 'test', 'screenshots'])

/**
 * Builds the packages whose sources, or those of a package they depend on, changed since they were last built, each
 * after what it depends on. Silent about a build that succeeds.
 */
export async function ensureBuilt() {
  const shared = await fingerprint(SHARED_INPUTS)
  const prints = new Map()
  for (const { name, folder, needs } of inOrder(await packages())) {
    const own = await fingerprint([folder])
    const wanted = sha256([shared, own, ...needs.map((need) => prints.get(need))].join('\n'))
    prints.set(name, wanted)
    const stamp = join(STAMPS, name.replace('/', '+'))
    const before = existsSync(stamp) ? await readFile(stamp, 'utf8') : ''
    if (before === wanted && existsSync(join(ROOT, folder, 'dist'))) continue
    console.log(`assent: building ${name}`)
    // A build that is cut off must not pass for the one before it.
    await rm(stamp, { force: true })
    await pnpm(['--filter', name, 'build'], `The build of ${name} failed`, { quiet: true })
    await mkdir(dirname(stamp), { recursive: true })
    await writeFile(stamp, wanted)
  }
}

/** Contents count, not times: a fresh checkout of the same commit need not build again. */
async function fingerprint(inputs) {
  const files = []
  for (const input of inputs) await collect(join(ROOT, input), files)
  const hash = createHash('sha256')
  for (const file of files.sort())
    hash
      .update(`${file.slice(ROOT.length)}\0`)
      .update(await readFile(file))
      .update('\0')
  return hash.digest('hex')
}

const sha256 = (text) => createHash('sha256').update(text).digest('hex')

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

/** The packages that are built, with the other ones they name in their package.json. */
async function packages() {
  const found = []
  for (const entry of await readdir(join(ROOT, 'packages'))) {
    const folder = join('packages', entry)
    const file = join(ROOT, folder, 'package.json')
    if (!existsSync(file)) continue
    const { name, scripts, dependencies = {}, devDependencies = {} } = JSON.parse(await readFile(file, 'utf8'))
    if (scripts?.build === undefined) continue
    const needs = Object.keys({ ...dependencies, ...devDependencies }).filter((need) => need.startsWith('@assent/'))
    found.push({ name, folder, needs })
  }
  return found
}

/** Each after those it needs. */
function inOrder(all) {
  const ordered = []
  const add = (one) => {
    if (ordered.includes(one)) return
    for (const other of all) if (one.needs.includes(other.name)) add(other)
    ordered.push(one)
  }
  all.forEach(add)
  return ordered
}
