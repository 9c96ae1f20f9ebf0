import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run, Trouble } from './run.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
/** Applications that are not on PATH where they are usually installed. */
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
]

/** The browser's executable, or null: `ASSENT_BROWSER` first, then PATH, then the usual places. */
export function findBrowser() {
  const named = process.env.ASSENT_BROWSER
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named
    throw new Trouble(
      `ASSENT_BROWSER names ${named}, which does not exist; give the path of a Chromium or Chrome executable.`,
    )
  }
  return onPath(NAMES) ?? PLACES.find((place) => existsSync(place)) ?? null
}

/** A browser for the tests, installed from the system's packages when that is possible; the path of its executable. */
export async function ensureBrowser() {
  const found = findBrowser()
  if (found !== null) return found
  if (process.getuid?.() === 0 && onPath(['apt-get']) !== null) {
    console.log('assent: installing Chromium (apt-get install chromium)')
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update'], { quiet: true, env })
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'], {
      quiet: true,
      env,
    })
    const installed = findBrowser()
    if (installed !== null) return installed
  }
  throw new Trouble(
    `The tests need Chromium or Chrome. Looked for ${NAMES.join(', ')} on PATH; ` +
      'install one of them (Debian: apt-get install chromium) or set ASSENT_BROWSER to its executable.',
  )
}

/** The first of these programs that PATH has, or null. */
export function onPath(names) {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      const file = join(folder, name)
      try {
        if (folder !== '') {
          accessSync(file, constants.X_OK)
          return file
        }
      } catch {
        // Not here; the next folder may have it.
      }
    }
  }
  return null
}
