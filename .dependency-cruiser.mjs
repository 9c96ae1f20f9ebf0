/**
 * Which way imports may point (ARCHITECTURE.md, "Directions"). Each rule's comment says what to do instead.
 * scripts/directions.test.ts proves that each of them refuses what it forbids.
 */

/** Tests may reach anywhere in their own package. */
const TESTS = String.raw`(\.test\.ts$|/test/|/testing/)`

/** What a rule may use at run time: shared, other rules, and these pure libraries. */
const PURE_LIBRARIES = ['fastest-levenshtein', 'temporal-polyfill', 'date-holidays', 'canonicalize']

const between = (packages, allowed) => ({
  name: `${packages}-knows-only-${allowed}`,
  comment: `packages/${packages} knows only ${allowed} of the other packages; what both need belongs in shared.`,
  severity: 'error',
  from: { path: `^packages/${packages}/src/`, pathNot: TESTS },
  to: { path: '^packages/[^/]+/', pathNot: `^packages/(${packages}|${allowed})/` },
})

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'shared-knows-nobody',
      comment: 'packages/shared is the vocabulary: no other package, no library, no part of Node.',
      severity: 'error',
      from: { path: '^packages/shared/src/', pathNot: TESTS },
      to: { pathNot: '^packages/shared/src/' },
    },
    between('consent-widget', 'shared'),
    between('admin-console', 'shared'),
    between('server', 'shared'),
    {
      name: 'rules-are-pure',
      comment:
        'A *.domain.ts file runs nothing but shared, other *.domain.ts files and pure libraries; shapes of others come ' +
        'by `import type`. Let the act fetch what the rule needs and hand it over.',
      severity: 'error',
      from: { path: String.raw`\.domain\.ts$` },
      to: {
        pathNot: [String.raw`^packages/shared/`, String.raw`\.(domain|types)\.ts$`, ...PURE_LIBRARIES.map(inModules)],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'sql-in-stores',
      comment: 'Kysely and pg belong to *.store.ts, *.table.ts, *.sql.ts, db/ and the adapters of datasets.',
      severity: 'error',
      from: {
        path: '^packages/server/src/',
        pathNot: [
          String.raw`\.(store|table|sql)\.ts$`,
          '^packages/server/src/db/',
          '^packages/server/src/datasets/[^/]+/',
          TESTS,
        ],
      },
      to: { path: ['kysely', 'pg', '@electric-sql/pglite'].map(inModules), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'composition-root',
      comment: 'app.ts puts the parts together, so no part may know it: take what you need as an argument.',
      severity: 'error',
      from: {
        path: '^packages/server/src/',
        pathNot: [String.raw`^packages/server/src/(main|index)\.ts$`, '^packages/server/src/cli', TESTS],
      },
      to: { path: String.raw`^packages/server/src/app\.ts$` },
    },
    {
      name: 'adapters-from-app',
      comment: 'Clock, ids and mail are chosen in app.ts; everything else gets them through its ports.',
      severity: 'error',
      from: {
        path: '^packages/server/src/',
        pathNot: [String.raw`^packages/server/src/app\.ts$`, '^packages/server/src/adapters/', TESTS],
      },
      to: { path: '^packages/server/src/adapters/' },
    },
    {
      name: 'resolvers-hold-no-sql',
      comment: 'A resolver parses, calls one act and maps its answer; the act asks the store.',
      severity: 'error',
      from: { path: String.raw`\.resolvers\.ts$` },
      to: { path: String.raw`\.store\.ts$`, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'core-loads-parts-late',
      comment: 'What every page loads (widget src/core) may load the other parts when needed, never import them.',
      severity: 'error',
      from: { path: '^packages/consent-widget/src/core/', pathNot: TESTS },
      to: {
        path: '^packages/consent-widget/src/(late|desk|debug|settle|kinds|placeholders|platforms|analytics|elements|locales)/',
        dependencyTypesNot: ['type-only', 'dynamic-import'],
      },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one file, or share a third.',
      severity: 'error',
      from: { path: '^(packages|scripts|bench|examples)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'dynamic-import'] } },
    },
    {
      name: 'nothing-from-tests',
      comment: 'Product code must not need what only tests have.',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/', pathNot: TESTS },
      to: { path: TESTS },
    },
    {
      name: 'resolvable',
      comment: 'The import leads nowhere.',
      severity: 'error',
      // Installed by its own lockfile, outside the workspace (docs/guides/npm.md).
      from: { pathNot: '^examples/next/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: '(^|/)node_modules/' },
    exclude: { path: '(^|/)(dist|generated)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      // The sources of workspace packages, not their builds.
      conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}

function inModules(name) {
  return `(^|/)node_modules/${name}/`
}
