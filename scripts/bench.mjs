/**
 * `pnpm bench`: every measurement; `pnpm bench:server`, `bench:widget`, `bench:datasets`, `bench:policy` one of them, with its
 * options after the name. Installs and builds first, so that what is measured is what the sources say now.
 */
import { ensureBrowser } from './lib/browser.mjs'
import { ensureBuilt } from './lib/build.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { main, run } from './lib/run.mjs'

const ALL = ['server', 'datasets', 'policy', 'widget']

await main(async () => {
  const [name, ...options] = process.argv.slice(2)
  if (name !== undefined && !ALL.includes(name)) {
    console.error(`assent: no measurement is called "${name}". There are: ${ALL.join(', ')}.`)
    return 2
  }
  await ensureInstalled()
  await ensureBuilt()
  const browser = await ensureBrowser()
  for (const each of name === undefined ? ALL : [name]) {
    console.log(`assent: measuring ${each}`)
    const code = await run('node', [`bench/src/${each}.ts`, ...options], { env: { ASSENT_BROWSER: browser } })
    if (code !== 0) return code
  }
  return 0
})
