/** Prints what a visitor downloads, brotli quality 11 (as the server sends it), and fails when a budget is broken. */
import { readdirSync, readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { sampleManifest } from './sample-manifest.js'

const KB = 1024
const OUT = 'dist/script/'
const { core, brief } = JSON.parse(readFileSync(OUT + 'files.json', 'utf8'))
const files = readdirSync(OUT)
const bytes = (...contents) => contents.reduce((sum, content) => sum + brotliCompressSync(content).length, 0)
const read = (file) => readFileSync(OUT + file)
const part = (name) => bytes(read(files.find((file) => file.startsWith(name + '.') && file.endsWith('.js'))))

const script = read(core)
const returning = bytes(Buffer.concat([Buffer.from(`__assentManifest=${JSON.stringify(sampleManifest)};`), script]))
const words = JSON.parse(readFileSync('dist/locales/en.json', 'utf8'))
const briefWords = Object.fromEntries(brief.map((key) => [key, words[key]]))
const texts = bytes(JSON.stringify(briefWords))
const firstVisit = returning + part('late') + part('banner') + texts

const rows = [
  ['core', bytes(script), 3.6 * KB],
  ['core + manifest (returning visitor)', returning, 4 * KB],
  ['late', part('late')],
  ['banner', part('banner')],
  ['brief words (en)', texts],
  ['first visit with banner', firstVisit, 12 * KB],
  ['placeholders', part('placeholders'), 2.5 * KB],
  ['settle, control', part('settle'), 1.25 * KB],
  ['desk', part('desk')],
  ['analytics', part('analytics'), 2 * KB],
  ['lit, shared by the dialogs', part('lit')],
  ['preferences', part('preferences'), 4 * KB],
  ['rights-request form', part('rightsRequestForm'), 6 * KB],
]
for (const [what, size, budget] of rows) {
  const verdict = budget === undefined ? '' : size <= budget ? `of ${budget} allowed` : `OVER the budget of ${budget}`
  console.log(`${String(size).padStart(6)} B  ${what.padEnd(38)} ${verdict}`)
  if (budget !== undefined && size > budget) process.exitCode = 1
}
