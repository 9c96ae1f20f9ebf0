/**
 * What every `pnpm screenshots…` shares: which pictures are wanted, a browser that takes them, and a page that shows them
 * side by side.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { chromium } from 'playwright-core'
import { BROWSER_FLAGS } from './browser-flags.mjs'
import { findBrowser } from './browser.mjs'
import { Trouble } from './run.mjs'

const SCREENS = {
  phone: { width: 360, height: 740 },
  small: { width: 320, height: 568 },
  desktop: { width: 1280, height: 800 },
}
/** @type {Record<string, NonNullable<Parameters<import('playwright-core').Page['emulateMedia']>[0]>>} */
const LOOKS = {
  light: { media: 'screen', colorScheme: 'light', forcedColors: 'none' },
  dark: { media: 'screen', colorScheme: 'dark', forcedColors: 'none' },
  forced: { media: 'screen', colorScheme: 'dark', forcedColors: 'active' },
  'forced-light': { media: 'screen', colorScheme: 'light', forcedColors: 'active' },
  paper: { media: 'print', colorScheme: 'light', forcedColors: 'none' },
}

/**
 * Takes every picture whose name, `state screen look language`, has all of the words. Without words, the usual ones.
 *
 * @param {object} given
 * @param {URL} given.out folder of the pictures; what lies there goes
 * @param {readonly string[]} given.states
 * @param {readonly string[]} given.languages
 * @param {readonly string[]} given.words
 * @param {RegExp} given.usual names that are taken when nobody chooses
 * @param {(page: import('playwright-core').Page, state: string, language: string) => Promise<unknown>} given.show
 *   puts a state on the page and ends when it is drawn
 * @param {(state: string) => boolean} [given.isWhole] whether a picture has the whole length of the page, not only what the
 *   screen holds
 * @throws {Trouble} when no picture has the words, or there is no browser
 */
export async function takePictures({ out, states, languages, words, usual, show, isWhole = () => false }) {
  const all = states.flatMap((state) =>
    Object.keys(SCREENS).flatMap((screen) =>
      Object.keys(LOOKS).flatMap((look) =>
        languages.map((language) => ({
          state,
          screen,
          look,
          language,
          name: [state, screen, look, language].join(' '),
        })),
      ),
    ),
  )
  const wanted = all.filter(({ name }) =>
    words.length === 0 ? usual.test(name) : words.every((word) => ` ${name} `.includes(word)),
  )
  if (wanted.length === 0)
    throw new Trouble(`No picture has all of “${words.join(' ')}” in its name, e.g. “${all[0]?.name}”.`)
  const executablePath = findBrowser()
  if (executablePath === null)
    throw new Trouble('Screenshots need Chromium or Chrome; set ASSENT_BROWSER to its executable.')
  const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS })
  await rm(out, { recursive: true, force: true })
  await mkdir(out, { recursive: true })
  try {
    // One page for all, because a new one would fetch every module anew.
    const page = await browser.newPage()
    page.on('pageerror', (error) => {
      throw error
    })
    for (const { state, screen, look, language, name } of wanted) {
      await page.setViewportSize(SCREENS[screen])
      await page.emulateMedia({ ...LOOKS[look], reducedMotion: 'reduce' })
      await show(page, state, language)
      await page.screenshot({ path: new URL(fileOf(name), out).pathname, fullPage: isWhole(state) })
    }
  } finally {
    await browser.close()
  }
  await writeFile(new URL('index.html', out), sideBySide(wanted))
  console.log(`${wanted.length} pictures; open ${new URL('index.html', out).pathname}`)
}

const fileOf = (name) => `${name.replaceAll(/\W+/g, '-')}.png`

function sideBySide(wanted) {
  const pictures = wanted.map(({ name, screen }) => {
    const width = Math.min(SCREENS[screen].width, 640)
    return `<figure><a href="${fileOf(name)}"><img src="${fileOf(name)}" width="${width}" alt=""></a><figcaption>${name}</figcaption></figure>`
  })
  return `<!doctype html><title>Assent</title><style>body{display:flex;flex-wrap:wrap;align-items:start;gap:16px;font:13px sans-serif;background:#888}figure{margin:0}</style>${pictures.join('\n')}`
}
