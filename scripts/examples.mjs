/**
 * `pnpm examples plain|react|vue|svelte|next`: serves one of the examples for front-end developers on port 4003 (`PORT`),
 * an origin that the demo's policy knows, beside `npm start`. Next.js is no package of this repository's workspace,
 * because it is larger than all the rest: its example gets Assent as packed tarballs, as npm would give it, and everything
 * else by its own lockfile.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ensureBuilt } from './lib/build.mjs'
import { ensureInstalled, PNPM } from './lib/install.mjs'
import { main, ROOT, run } from './lib/run.mjs'

const SMALL = ['plain', 'react', 'vue', 'svelte']

await main(async () => {
  const [name, ...more] = process.argv.slice(2)
  if (name !== 'next' && !SMALL.includes(name)) {
    console.error(`assent: no example is called "${name ?? ''}". There are: ${[...SMALL, 'next'].join(', ')}.`)
    return 2
  }
  await ensureInstalled()
  await ensureBuilt()
  if (name !== 'next') return run('node', ['serve.js', name], { cwd: join(ROOT, 'examples/frameworks') })
  const cwd = join(ROOT, 'examples/next')
  const packed = join(cwd, 'packed')
  await mkdir(packed, { recursive: true })
  const tarballs = ['shared', 'consent-widget'].map((each) => join(packed, `${each}.tgz`))
  const steps = [
    ['npx', ['-y', PNPM, '--filter', '@assent/shared', 'pack', '--out', tarballs[0]], ROOT],
    ['npx', ['-y', PNPM, '--filter', '@assent/consent-widget', 'pack', '--out', tarballs[1]], ROOT],
    ['npm', ['ci', '--no-audit', '--no-fund'], cwd],
    ['npm', ['install', '--no-save', '--no-package-lock', '--no-audit', '--no-fund', ...tarballs], cwd],
    ['npx', ['next', 'build'], cwd],
    ...(more.includes('--build-only') ? [] : [['npx', ['next', 'start', '-p', process.env.PORT ?? '4003'], cwd]]),
  ]
  for (const [command, words, folder] of steps) {
    const code = await run(command, words, { cwd: folder, env: { NEXT_TELEMETRY_DISABLED: '1' } })
    if (code !== 0) return code
  }
  return 0
})
