/**
 * `pnpm screenshots`: every state of the widget on phone and desktop, light and dark, left to right and right to left, in
 * forced colours and on paper, as pictures in `screenshots/` with a page that shows them side by side. Words choose: `pnpm
 * screenshots corner phone dark`. Each word must be part of a picture's name.
 */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { chromium, type Page } from 'playwright-core'
import { createServer } from 'vite'
import { findBrowser } from '../../../scripts/lib/browser.mjs'
import { STATE_NAMES } from '../test/states/names.ts'

const OUT = new URL('../screenshots/', import.meta.url)
const SCREENS = {
  phone: { width: 360, height: 740 },
  small: { width: 320, height: 568 },
  desktop: { width: 1280, height: 800 },
}
const LOOKS: Readonly<Record<string, NonNullable<Parameters<Page['emulateMedia']>[0]>>> = {
  light: { media: 'screen', colorScheme: 'light', forcedColors: 'none' },
  dark: { media: 'screen', colorScheme: 'dark', forcedColors: 'none' },
  forced: { media: 'screen', colorScheme: 'dark', forcedColors: 'active' },
  'forced-light': { media: 'screen', colorScheme: 'light', forcedColors: 'active' },
  paper: { media: 'print', colorScheme: 'light', forcedColors: 'none' },
}
const LANGUAGES = (await readdir(new URL('../src/locales/', import.meta.url)))
  .map((file) => /^([a-z]{2})\.ts$/.exec(file)?.[1])
  .filter((language) => language !== undefined)

const words = process.argv.slice(2)
const all = STATE_NAMES.flatMap((state) =>
  Object.entries(SCREENS).flatMap(([screen, viewport]) =>
    Object.entries(LOOKS).flatMap(([look, options]) =>
      LANGUAGES.map((language) => ({
        state,
        viewport,
        options,
        language,
        name: [state, screen, look, language].join(' '),
      })),
    ),
  ),
)
// Without words: English everywhere, Arabic in light; German, whose words are long, on the smallest screen.
const isUsual = ({ name }: { name: string }): boolean =>
  / (?:phone|desktop) \w+ en$| (?:phone|desktop) light ar$| small light de$/.test(name)
const wanted = all.filter((one) =>
  words.length === 0 ? isUsual(one) : words.every((word) => ` ${one.name} `.includes(word)),
)
if (wanted.length === 0)
  throw new Error(`No picture has all of “${words.join(' ')}” in its name, e.g. “${all[0]?.name}”.`)

const executablePath = findBrowser()
if (executablePath === null)
  throw new Error('Screenshots need Chromium or Chrome; set ASSENT_BROWSER to its executable.')
const server = await createServer({
  root: new URL('../test/states/', import.meta.url).pathname,
  configFile: false,
  logLevel: 'warn',
  cacheDir: new URL('../.cache/screenshots', import.meta.url).pathname,
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  server: { host: '127.0.0.1', port: 0, fs: { allow: ['../../../..'] } },
})
await server.listen()
const address = server.resolvedUrls?.local[0]
if (address === undefined) throw new Error('The page of the states could not be served.')
const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] })
await rm(OUT, { recursive: true, force: true })
await mkdir(OUT, { recursive: true })
try {
  // One page for all, because a new one would fetch every module anew.
  const page = await browser.newPage()
  page.on('pageerror', (error) => {
    throw error
  })
  for (const { state, viewport, options, language, name } of wanted) {
    await page.setViewportSize(viewport)
    await page.emulateMedia({ ...options, reducedMotion: 'reduce' })
    await page.goto(`${address}?${new URLSearchParams({ state, language })}`)
    await page.locator('html[data-ready]').waitFor()
    await page.screenshot({ path: new URL(`${name.replaceAll(' ', '-')}.png`, OUT).pathname })
  }
  const pictures = wanted.map(({ name, viewport }) => {
    const file = `${name.replaceAll(' ', '-')}.png`
    return `<figure><a href="${file}"><img src="${file}" width="${viewport.width > 400 ? 640 : viewport.width}" alt=""></a><figcaption>${name}</figcaption></figure>`
  })
  await writeFile(
    new URL('index.html', OUT),
    `<!doctype html><title>Assent</title><style>body{display:flex;flex-wrap:wrap;gap:16px;font:13px sans-serif;background:#888}figure{margin:0}</style>${pictures.join('\n')}`,
  )
  console.log(`${wanted.length} pictures; open ${new URL('index.html', OUT).pathname}`)
} finally {
  await browser.close()
  await server.close()
}
