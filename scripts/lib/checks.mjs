/**
 * What must hold of the sources themselves, as data. `pnpm check` runs every `check`; `pnpm fix` runs every `fix`, in
 * this order, so that what one writes the next may format. A check without `fix` needs a person.
 */

/** @typedef {{ name: string, check: string[], fix?: string[], mend: string }} Check */

const BY_HAND = 'mend what the output above names'

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
    name: 'generated: commitments',
    check: ['node', 'scripts/commitments.mjs', '--check'],
    fix: ['node', 'scripts/commitments.mjs'],
    mend: 'pnpm fix, then commit docs/commitments.md',
  },
  {
    name: 'format',
    check: ['prettier', '--check', '--log-level=warn', '.'],
    fix: ['prettier', '--write', '--log-level=warn', '.'],
    mend: 'pnpm fix',
  },
  { name: 'types', check: ['tsc', '-b'], mend: BY_HAND },
  { name: 'types: tests and scripts', check: ['tsc', '-p', 'tsconfig/tests-node.json'], mend: BY_HAND },
  { name: 'types: widget tests', check: ['tsc', '-p', 'packages/consent-widget/tsconfig.test.json'], mend: BY_HAND },
  { name: 'types: console tests', check: ['tsc', '-p', 'packages/admin-console/tsconfig.test.json'], mend: BY_HAND },
]
