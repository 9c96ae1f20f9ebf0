/**
 * Prints what a visitor downloads, brotli quality 11 (as the server sends it), and fails when a visit costs more than
 * promised. The budgets of the single files are in .size-limit.json.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { sampleManifest } from './sample-manifest.js'

const KB = 1024
const OUT = 'dist/script/'
const { core, brief } = JSON.parse(readFileSync(OUT + 'files.json', 'utf8'))
const files = readdirSync(OUT)
const bytes = (content) => brotliCompressSync(content).length
const read = (file) => readFileSync(OUT + file)
const part = (name) => read(files.find((file) => file.startsWith(name + '.') && file.endsWith('.js')))

const script = read(core)
/** As the server puts data into a file: behind its first line. */
const withData = (code, data) => bytes(code.toString().replace('\n', (end) => end + data))
const returning = withData(script, `var __assentManifest=${JSON.stringify(sampleManifest)};`)
const words = JSON.parse(readFileSync('dist/locales/en.json', 'utf8'))
const texts = JSON.stringify({ ui: Object.fromEntries(brief.map((key) => [key, words[key]])) })
const asking = (name) => withData(part(name), `export const brief=${texts};`)

const rows = [
  ['core', bytes(script)],
  ['core + manifest: a returning visitor', returning, 4 * KB],
  ['brief words (en)', bytes(texts)],
  ['late and banner, with words', asking('late-banner')],
  ['the same with kinds and placeholders', asking('late-banner-kinds-placeholders')],
  ['a first visit with banner', returning + asking('late-banner'), 12 * KB],
  ['… on a page with frames and the like', returning + asking('late-banner-kinds-placeholders'), 12 * KB],
]
for (const [what, size, budget] of rows) {
  const verdict = budget === undefined ? '' : size <= budget ? `of ${budget} allowed` : `OVER the budget of ${budget}`
  console.log(`${String(size).padStart(6)} B  ${what.padEnd(38)} ${verdict}`)
  if (budget !== undefined && size > budget) process.exitCode = 1
}
