/**
 * Writes `docs/commitments.md`: each of the 145 commitments of the five source policies with the tests that carry its
 * id in their names. A test of a table whose name begins with `$ids` counts once for each row, by the `ids` of the row;
 * the table is an export of a file beside it. `--check` writes nothing and fails when the page is stale or a test names
 * an id that does not exist.
 */

// Not by name: older versions of Node have no `globSync` and would break off before they can be told why.
import * as fs from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'

const ROOT = join(import.meta.dirname, '..')
const PAGE = join(ROOT, 'docs', 'commitments.md')
const FILES = ['packages/*/{src,test}/**/*.test.ts', 'vectors/**/*.test.ts', 'examples/**/*.test.ts']
const SOURCES = [
  ['VD', 21, 'CloudVNO, data processing agreement'],
  ['VP', 26, 'CloudVNO, privacy policy'],
  ['CP', 27, 'CloudContactPro, GDPR page'],
  ['SV', 38, 'SIVO'],
  ['VA', 33, 'VOIP@ Cloud'],
]
const ID = /\b(VD|VP|CP|SV|VA)(\d{1,2})\b/g

/** The page, and the ids that tests name although they do not exist. */
export async function commitmentsPage() {
  if (fs.globSync === undefined)
    throw new Error(`Expected Node 24, got ${process.version}; run it as: npx pnpm exec node scripts/commitments.mjs`)
  const tests = new Map()
  for (const file of fs.globSync(FILES, { cwd: ROOT }).sort()) {
    const path = join(ROOT, file)
    for (const title of await testNames(path, fs.readFileSync(path, 'utf8'))) {
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
    isFresh: () => fs.readFileSync(PAGE, 'utf8') === `${lines.join('\n')}\n`,
  }
}

/** The names of the tests of a file that are run; those that are skipped or still to be written prove nothing. */
export async function testNames(path, text) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const found = []
  const visit = (node) => {
    if (ts.isCallExpression(node)) {
      const [name] = node.arguments
      const test = readCallee(node.expression)
      if (test !== null && name !== undefined && ts.isStringLiteralLike(name)) found.push({ ...test, name: name.text })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  const names = []
  for (const { name, table } of found) {
    if (!/\$ids?\b/.test(name)) names.push(name)
    else for (const row of await readTable(path, source, table, name)) names.push(fillName(name, row))
  }
  return names
}

/** `test`, `it.each(TABLE)` and the like; null for anything else and for tests that are not run. */
function readCallee(callee) {
  let table
  let node = callee
  while (!ts.isIdentifier(node)) {
    if (ts.isCallExpression(node)) {
      table = node.arguments[0]
      node = node.expression
    } else if (ts.isPropertyAccessExpression(node) && !['skip', 'todo', 'fails'].includes(node.name.text)) {
      node = node.expression
    } else return null
  }
  return ['it', 'test'].includes(node.text) ? { table } : null
}

/** The rows of a table of tests, by the import that brings it. */
async function readTable(path, source, table, name) {
  const imported = source.statements.find(
    (statement) =>
      ts.isImportDeclaration(statement) &&
      statement.importClause?.namedBindings?.elements?.some((element) => element.name.text === table?.text),
  )
  const from = imported?.moduleSpecifier.text
  if (!from?.startsWith('.')) {
    throw new Error(
      `${path}: "${name}" names commitments by the rows of a table, so the table must be an export of a file beside it, and be given to each() as it is.`,
    )
  }
  const rows = (await import(pathToFileURL(join(dirname(path), from)).href))[table.text]
  const without = rows.filter(({ ids }) => ids === undefined)
  if (without.length > 0) throw new Error(`${path}: ${without.length} rows of ${table.text} have no ids.`)
  return rows
}

function fillName(name, row) {
  return name.replaceAll(/\$(\w+)/g, (whole, key) => (key in row ? String(row[key]) : whole))
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { page, unknown, isFresh } = await commitmentsPage()
  if (unknown.length > 0) throw new Error(`Tests name commitments that do not exist: ${unknown.join(', ')}.`)
  if (!process.argv.includes('--check')) fs.writeFileSync(PAGE, page)
  else if (!isFresh()) throw new Error('docs/commitments.md is stale. Run: node scripts/commitments.mjs')
}
