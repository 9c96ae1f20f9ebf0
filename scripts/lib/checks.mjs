/**
 * What must hold of the sources themselves, as data. `pnpm check` runs every `check`; `pnpm fix` runs every `fix`, in
 * this order, so that what one writes the next may format. A check without `fix` needs a person.
 */

/**
 * `cwd` is a folder of the repository. `slow` ones run by name, and with `all` (as `.ci/run` does).
 * @typedef {{ name: string, check: string[], fix?: string[], mend: string, cwd?: string, slow?: true }} Check
 */

const BY_HAND = 'mend what the output above names'
const CACHE = 'node_modules/.cache/assent'
/** Both remember what they found good, by content and configuration; a fresh clone reads everything. */
const PRETTIER = ['--cache', '--cache-strategy=content', `--cache-location=${CACHE}/prettier`, '--log-level=warn', '.']
const ESLINT = ['--cache', '--cache-strategy=content', `--cache-location=${CACHE}/eslint`, '--max-warnings=0', '.']
/** Where imports are followed from. */
const SOURCES = ['packages/shared/src', 'packages/consent-widget/src', 'packages/admin-console/src']
const MORE_SOURCES = ['packages/server/src', 'packages/server/test', 'scripts', 'bench/src', 'examples', 'vectors']
const BUDGET = 'make it smaller, or raise the budget in the same commit and say in it what the bytes are for'

/** @type {Check[]} */
export const CHECKS = [
  {
    name: 'generated: server',
    check: ['node', 'packages/server/scripts/generate.ts', '--check'],
    fix: ['node', 'packages/server/scripts/generate.ts'],
    mend: 'pnpm fix, then commit what it wrote',
  },
  {
    name: 'generated: console',
    check: ['node', 'packages/admin-console/scripts/generate.ts', '--check'],
    fix: ['node', 'packages/admin-console/scripts/generate.ts'],
    mend: 'pnpm fix, then commit what it wrote',
  },
  {
    name: 'generated: policy docs',
    check: ['node', 'packages/server/scripts/generate-policy-docs.ts', '--check'],
    fix: ['node', 'packages/server/scripts/generate-policy-docs.ts'],
    mend: 'pnpm fix, then commit docs/guides/policy-findings.md and policy-reference.md',
  },
  {
    name: 'generated: commitments',
    check: ['node', 'scripts/commitments.mjs', '--check'],
    fix: ['node', 'scripts/commitments.mjs'],
    mend: 'pnpm fix, then commit docs/commitments.md',
  },
  {
    name: 'format',
    check: ['prettier', '--check', ...PRETTIER],
    fix: ['prettier', '--write', ...PRETTIER],
    mend: 'pnpm fix',
  },
  { name: 'lint', check: ['eslint', ...ESLINT], mend: BY_HAND, slow: true },
  { name: 'types', check: ['tsc', '-b'], mend: BY_HAND },
  { name: 'types: tests and scripts', check: ['tsc', '-p', 'tsconfig/tests-node.json'], mend: BY_HAND },
  { name: 'types: widget tests', check: ['tsc', '-p', 'packages/consent-widget/tsconfig.test.json'], mend: BY_HAND },
  { name: 'types: console tests', check: ['tsc', '-p', 'packages/admin-console/tsconfig.test.json'], mend: BY_HAND },
  {
    name: 'directions',
    check: ['depcruise', '--config', '.dependency-cruiser.mjs', ...SOURCES, ...MORE_SOURCES],
    mend: 'each rule of .dependency-cruiser.mjs says what to do instead',
  },
  { name: 'unused', check: ['knip', '--no-progress'], mend: 'delete what nobody uses, or use it' },
  { name: 'budgets: files', check: ['size-limit'], cwd: 'packages/consent-widget', mend: BUDGET },
  { name: 'budgets: visits', check: ['node', 'scripts/size.js'], cwd: 'packages/consent-widget', mend: BUDGET },
  { name: 'packages', check: ['node', 'scripts/check-packages.mjs'], mend: BY_HAND, slow: true },
]
