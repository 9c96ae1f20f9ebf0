/**
 * `pnpm screenshots`: every state of the widget on phone and desktop, light and dark, left to right and right to left, in
 * forced colours and on paper, as pictures in `screenshots/` with a page that shows them side by side. Words choose: `pnpm
 * screenshots corner phone dark`. Each word must be part of a picture's name.
 */
import { readdir } from 'node:fs/promises'
import { createServer } from 'vite'
import { takePictures } from '../../../scripts/lib/pictures.mjs'
import { STATE_NAMES } from '../test/states/names.ts'

const languages = (await readdir(new URL('../src/locales/', import.meta.url)))
  .map((file) => /^([a-z]{2})\.ts$/.exec(file)?.[1])
  .filter((language) => language !== undefined)
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
try {
  await takePictures({
    out: new URL('../screenshots/', import.meta.url),
    states: STATE_NAMES,
    languages,
    words: process.argv.slice(2),
    // English everywhere, Arabic in light; German, whose words are long, on the smallest screen.
    usual: / (?:phone|desktop) \S+ en$| (?:phone|desktop) light ar$| small light de$/,
    show: async (page, state, language) => {
      await page.goto(`${address}?${new URLSearchParams({ state, language })}`)
      await page.locator('html[data-ready]').waitFor({ state: 'attached' })
    },
  })
} finally {
  await server.close()
}
