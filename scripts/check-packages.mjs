/**
 * Packs every package that others install, as npm would get it, and has publint and arethetypeswrong look at the
 * tarball: exports that lead nowhere, types that lie, files left out. Then a project of somebody else uses the widget.
 */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { consumePackages } from './lib/consume-packages.mjs'
import { PNPM } from './lib/install.mjs'
import { capture, main, ROOT } from './lib/run.mjs'

/** What is not a module for TypeScript, so that it has no types: the script for sites that serve it themselves, and the template for Tag Manager. */
const UNTYPED = { '@assent/consent-widget': ['./assent.js', './gtm/template.tpl'] }
/** The console is a page, not a module. */
const WITHOUT_TYPES = new Set(['@assent/admin-console'])

await main(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'assent-pack-'))
  try {
    const codes = []
    for (const name of await readdir(join(ROOT, 'packages'))) codes.push(await checkPackage(name, folder))
    if (Math.max(...codes) > 0) return Math.max(...codes)
    const tarballs = { '@assent/shared': 'shared.tgz', '@assent/consent-widget': 'consent-widget.tgz' }
    for (const name of Object.keys(tarballs)) tarballs[name] = join(folder, tarballs[name])
    const problems = await consumePackages(folder, tarballs)
    for (const problem of problems) console.log(problem)
    console.log(`${problems.length === 0 ? '✓' : '✗'} the widget in a project of somebody else`)
    return problems.length === 0 ? 0 : 1
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

async function checkPackage(directory, folder) {
  const cwd = join(ROOT, 'packages', directory)
  const { name } = JSON.parse(await readFile(join(cwd, 'package.json'), 'utf8'))
  const tarball = join(folder, `${directory}.tgz`)
  let worst = await told('npx', ['-y', PNPM, 'pack', '--out', tarball], cwd)
  if (worst === 0) worst = await told('publint', [tarball, '--strict'], cwd)
  if (worst === 0 && !WITHOUT_TYPES.has(name)) {
    const excluded = UNTYPED[name] ?? []
    const options = excluded.length === 0 ? [] : ['--exclude-entrypoints', ...excluded]
    worst = await told('attw', [tarball, '--profile', 'esm-only', '--no-color', '--no-emoji', ...options], cwd)
  }
  console.log(`${worst === 0 ? '✓' : '✗'} ${name}`)
  return worst
}

async function told(command, args, cwd) {
  const { code, output } = await capture(command, args, { cwd })
  if (code !== 0) console.log(output)
  return code
}
