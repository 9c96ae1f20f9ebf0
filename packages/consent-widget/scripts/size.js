/** Prints what a visitor downloads, brotli quality 11 (as the server sends it), and fails when a budget is broken. */
import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { sampleManifest } from './sample-manifest.js'

const files = JSON.parse(readFileSync('dist/script/files.json', 'utf8'))
const bytes = (...contents) => contents.reduce((sum, content) => sum + brotliCompressSync(content).length, 0)
const read = (file) => readFileSync('dist/script/' + file)
const part = (name) => bytes(...files[name].map(read))
const own = (name) => bytes(read(files[name][0]))

const core = read(files.core)
const late = part('late')
const returning = bytes(Buffer.concat([Buffer.from(`__assentManifest=${JSON.stringify(sampleManifest)};`), core]))
const texts = bytes(readFileSync('dist/locales/en.json'))
const KB = 1024

const rows = [
  ['core', bytes(core), 3.6 * KB],
  ['core + manifest (returning visitor)', returning, 4 * KB],
  ['late part', late, undefined],
  ['banner + shared Lit', part('banner'), undefined],
  ['texts (en, widget words only)', texts, undefined],
  ['first visit with banner', returning + late + part('banner') + texts, 12 * KB],
  ['preferences, own file', own('preferences'), 4 * KB],
  ['rights-request form, own file', own('rightsRequestForm'), 6 * KB],
  ['placeholder, own file', own('placeholder'), 2 * KB],
  ['analytics, all', part('analytics'), 2 * KB],
]
for (const [what, size, budget] of rows) {
  const verdict = budget === undefined ? '' : size <= budget ? `of ${budget} allowed` : `OVER the budget of ${budget}`
  console.log(`${String(size).padStart(6)} B  ${what.padEnd(38)} ${verdict}`)
  if (budget !== undefined && size > budget) process.exitCode = 1
}
