import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import rules from '../.dependency-cruiser.mjs'
import { capture, ROOT } from './lib/run.mjs'

/** One wrong import for each rule: the file, what it holds, the rule that must refuse it. */
const WRONG: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['shared-knows-nobody', 'packages/shared/src/a.ts', `import '../../server/src/deps.ts'`],
  ['consent-widget-knows-only-shared', 'packages/consent-widget/src/a.ts', `import '../../server/src/deps.ts'`],
  ['admin-console-knows-only-shared', 'packages/admin-console/src/a.ts', `import '../../server/src/deps.ts'`],
  ['server-knows-only-shared', 'packages/server/src/a.ts', `import '../../consent-widget/src/core/a.ts'`],
  ['rules-are-pure', 'packages/server/src/x/x.domain.ts', `import './x.store.ts'`],
  ['sql-in-stores', 'packages/server/src/x/do-x.ts', `import 'kysely'`],
  ['composition-root', 'packages/server/src/x/use-app.ts', `import '../app.ts'`],
  ['adapters-from-app', 'packages/server/src/x/use-clock.ts', `import '../adapters/clock.ts'`],
  ['resolvers-hold-no-sql', 'packages/server/src/x/x.resolvers.ts', `import './x.store.ts'`],
  ['core-loads-parts-late', 'packages/consent-widget/src/core/a.ts', `import '../late/start.ts'`],
  ['no-circles', 'packages/server/src/x/one.ts', `import './two.ts'`],
  ['nothing-from-tests', 'packages/server/src/x/use-test.ts', `import '../../test/_make.ts'`],
  ['resolvable', 'packages/server/src/x/lost.ts', `import './nowhere.ts'`],
]
/** What the wrong files import, and one right import that no rule may refuse. */
const REST: readonly (readonly [file: string, text: string])[] = [
  ['packages/server/src/deps.ts', ''],
  ['packages/server/src/app.ts', `import './adapters/clock.ts'`],
  ['packages/server/src/adapters/clock.ts', ''],
  ['packages/server/src/x/x.store.ts', `import 'kysely'`],
  ['packages/server/src/x/two.ts', `import './one.ts'`],
  ['packages/server/src/x/right.domain.ts', `import type { Row } from './x.store.ts'\nexport type R = Row`],
  ['packages/server/test/_make.ts', ''],
  ['packages/consent-widget/src/late/start.ts', ''],
  ['node_modules/kysely/package.json', '{"name":"kysely","main":"index.js"}'],
  ['node_modules/kysely/index.js', ''],
]

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assent-directions-'))
  for (const [file, text] of [...WRONG.map(([, ...rest]) => rest), ...REST]) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), text + '\n')
  }
})
afterAll(() => rm(folder, { recursive: true, force: true }))

it('every rule of direction refuses the import it is made for, and nothing else', async () => {
  const args = ['--config', join(ROOT, '.dependency-cruiser.mjs'), '--output-type', 'json', 'packages']
  const { output } = await capture('depcruise', args, { cwd: folder })
  const { summary } = JSON.parse(output) as {
    summary: { violations: readonly { from: string; rule: { name: string } }[] }
  }
  const refused = new Set(summary.violations.map(({ from, rule }) => `${rule.name}: ${from}`))
  const expected = WRONG.map(([rule, file]) => `${rule}: ${file}`)
  expect([...refused].filter((line) => !line.startsWith('no-circles')).sort()).toEqual(
    expected.filter((line) => !line.startsWith('no-circles')).sort(),
  )
  expect(summary.violations.some(({ rule }) => rule.name === 'no-circles')).toBe(true)
}, 60_000)

it('no rule is without its wrong import', () => {
  expect(WRONG.map(([rule]) => rule).sort()).toEqual((rules.forbidden ?? []).map(({ name }) => name).sort())
})
