/** The browsers beside Chromium that journeys run in: one of another maker's engine each, from the system's packages. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { onPath } from './browser.mjs'
import { run, Trouble } from './run.mjs'

/** Where distributions keep the browser that WebKitWebDriver drives, in a folder named after its interface's version. */
const LIBRARIES = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib', '/usr/libexec']

/** Firefox's executable, or null: `ASSENT_FIREFOX` first, then PATH. */
export function findFirefox() {
  const named = process.env.ASSENT_FIREFOX
  if (named === undefined || named === '') return onPath(['firefox-esr', 'firefox'])
  if (existsSync(named)) return named
  throw new Trouble(
    `ASSENT_FIREFOX names ${named}, which does not exist; give the path of a Firefox executable, or nothing.`,
  )
}

/** What WebKitGTK needs to be driven without a screen, or null when a part is missing. */
export function findWebKit() {
  const driver = onPath(['WebKitWebDriver'])
  const display = onPath(['Xvfb'])
  const browser = LIBRARIES.filter(existsSync)
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name, 'MiniBrowser')))
    .filter((file) => file.includes('webkit2gtk-4.') && existsSync(file))
    .at(-1)
  return driver === null || display === null || browser === undefined ? null : { driver, display, browser }
}

const OTHERS = [
  { name: 'Firefox', find: findFirefox, packages: ['firefox-esr'] },
  { name: 'WebKitGTK', find: findWebKit, packages: ['webkit2gtk-driver', 'xvfb'] },
]

/** Installs what is missing where that is possible; what cannot be had fails nothing, but the run says so. */
export async function installEngines() {
  const packages = OTHERS.flatMap(({ find, packages }) => (find() === null ? packages : []))
  if (packages.length === 0 || process.getuid?.() !== 0 || onPath(['apt-get']) === null) return
  console.log(`assent: installing ${packages.join(', ')} (apt-get)`)
  const options = { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } }
  await run('apt-get', ['update'], options)
  await run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], options)
}

/** A line for each engine that is not here. */
export function missingEngines() {
  return OTHERS.filter(({ find }) => find() === null).map(
    ({ name, packages }) =>
      `NOT tested in ${name}, which is not installed (Debian: apt-get install ${packages.join(' ')})`,
  )
}
