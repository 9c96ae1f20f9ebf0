/**
 * Writes `docs/commitments.md`: each of the 145 commitments of the five source policies with the tests that carry its
 * id in their names. `--check` writes nothing and fails when the page is stale or a test names an id that does not exist.
 */

import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const ROOT = join(import.meta.dirname, '..')
const PAGE = join(ROOT, 'docs', 'commitments.md')
const SOURCES = [
  ['VD', 21, 'CloudVNO, data processing agreement'],
  ['VP', 26, 'CloudVNO, privacy policy'],
  ['CP', 27, 'CloudContactPro, GDPR page'],
  ['SV', 38, 'SIVO'],
  ['VA', 33, 'VOIP@ Cloud'],
]
const TITLE = /\b(?:it|test)(?:\.each\([^]*?\]\))?\(\s*(['"`])((?:\\.|(?!\1)[^])*)\1/g
const ID = /\b(VD|VP|CP|SV|VA)(\d{1,2})\b/g

/** The page, and the ids that tests name although they do not exist. */
export function commitmentsPage() {
  const tests = new Map()
  for (const file of globSync(['packages/*/{src,test}/**/*.test.ts', 'vectors/**/*.test.ts', 'examples/**/*.test.ts'], {
    cwd: ROOT,
  }).sort()) {
    for (const [, , title] of readFileSync(join(ROOT, file), 'utf8').matchAll(TITLE)) {
      for (const [id] of title.matchAll(ID))
        tests.set(id, [...(tests.get(id) ?? []), `${title.replaceAll('|', '\\|')} (\`${file}\`)`])
    }
  }
  const known = new Set(
    SOURCES.flatMap(([prefix, count]) => Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`)),
  )
  const proved = [...known].filter((id) => tests.has(id)).length
  const lines = [
    '# Commitments',
    '',
    'Generated from test names by `node scripts/commitments.mjs`. A test in the row touches the commitment; it need not be all of it.',
    '',
    `${known.size} commitments, ${proved} with a test, ${known.size - proved} open.`,
  ]
  for (const [prefix, count, source] of SOURCES) {
    lines.push('', `## ${prefix}: ${source}`, '', '| id | tests |', '|---|---|')
    for (let number = 1; number <= count; number++)
      lines.push(`| ${prefix}${number} | ${(tests.get(`${prefix}${number}`) ?? ['open']).join('<br>')} |`)
  }
  return {
    page: `${lines.join('\n')}\n`,
    unknown: [...tests.keys()].filter((id) => !known.has(id)),
    isFresh: () => readFileSync(PAGE, 'utf8') === `${lines.join('\n')}\n`,
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { page, unknown, isFresh } = commitmentsPage()
  if (unknown.length > 0) throw new Error(`Tests name commitments that do not exist: ${unknown.join(', ')}.`)
  if (!process.argv.includes('--check')) writeFileSync(PAGE, page)
  else if (!isFresh()) throw new Error('docs/commitments.md is stale. Run: node scripts/commitments.mjs')
}
