/**
 * `pnpm screenshots:console`: every page and dialog of the console in its frame, as pictures in `screenshots/`, in the
 * looks and by the words of `pnpm screenshots`.
 */
import { createServer } from 'vite'
import { takePictures } from '../../../scripts/lib/pictures.mjs'

const server = await createServer({
  root: new URL('..', import.meta.url).pathname,
  configFile: false,
  logLevel: 'warn',
  cacheDir: new URL('../.cache/screenshots', import.meta.url).pathname,
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  server: { host: '127.0.0.1', port: 0, fs: { allow: ['../..'] } },
})
await server.listen()
const address = server.resolvedUrls?.local[0]
if (address === undefined) throw new Error('The page of the states could not be served.')
// Read as the page reads them: they are sources for a browser.
const { DIALOGS, VIEWS } = (await server.ssrLoadModule('/src/testing/states.ts')) as Readonly<
  Record<'DIALOGS' | 'VIEWS', readonly { readonly name: string }[]>
>
try {
  await takePictures({
    out: new URL('../screenshots/', import.meta.url),
    states: [...VIEWS, ...DIALOGS].map(({ name }) => name),
    languages: ['en'],
    words: process.argv.slice(2),
    usual: / (?:phone|desktop) (?:light|dark|forced) en$/,
    isWhole: (state) => VIEWS.some(({ name }) => name === state),
    show: async (page, state) => {
      await page.goto('about:blank')
      await page.goto(`${address}states.html?${new URLSearchParams({ state })}`)
      await page.locator('html[data-ready]').waitFor({ state: 'attached' })
    },
  })
} finally {
  await server.close()
}
