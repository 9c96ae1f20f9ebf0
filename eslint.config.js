import js from '@eslint/js'
import { defineConfig, globalIgnores } from 'eslint/config'
import lit from 'eslint-plugin-lit'
import litA11y from 'eslint-plugin-lit-a11y'
import wc from 'eslint-plugin-wc'
import globals from 'globals'
import ts from 'typescript-eslint'

/** A rule gets time, ids and randomness as arguments; these would let it reach for them. */
const CLOCK_AND_CHANCE = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Take the time as an argument.' },
  { selector: "CallExpression[callee.name='Date']", message: 'Take the time as an argument.' },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'Take the time as an argument.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Take random values as an argument.',
  },
]

const TESTS = ['**/*.test.ts', '**/test/**', '**/testing/**', 'packages/*/src/**/sample-*.ts']

export default defineConfig(
  globalIgnores([
    '**/node_modules/',
    '**/dist/',
    '**/data/',
    '**/.cache/',
    '**/generated/',
    '**/generated.ts',
    'screenshots/',
  ]),
  {
    name: 'assent/options',
    linterOptions: { reportUnusedDisableDirectives: 'error' },
  },
  {
    name: 'assent/scripts',
    files: ['**/*.{js,mjs,cjs}'],
    extends: [js.configs.recommended],
    languageOptions: { globals: globals.node },
  },
  {
    name: 'assent/example pages',
    files: ['examples/frameworks/*/*.js'],
    languageOptions: { globals: globals.browser },
  },
  {
    name: 'assent/typescript',
    files: ['**/*.ts'],
    extends: [js.configs.recommended, ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['packages/*/tsconfig.json', 'packages/*/tsconfig.test.json', 'tsconfig/tests-node.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Numbers read well in messages; anything else must be written out.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/restrict-plus-operands': ['error', { allowNumberAndString: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // `async (…): Promise<void> => void (await …)` drops a result on purpose.
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      // A port is async by its signature: what it throws must be a rejection, whether it waits for anything or not.
      '@typescript-eslint/require-await': 'off',
      // An empty text counts as absent (environment variables, attributes), which only `||` says.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/only-throw-error': ['error', { allowThrowingUnknown: true, allowRethrowing: true }],
      // Doing nothing is a plain answer; counting the letters of a text by spreading it is meant.
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      'no-console': 'error',
    },
  },
  {
    name: 'assent/rules-are-pure',
    files: ['packages/*/src/**/*.domain.ts', 'packages/shared/src/**/*.ts'],
    ignores: TESTS,
    rules: {
      'no-restricted-syntax': ['error', ...CLOCK_AND_CHANCE],
      'no-restricted-globals': ['error', 'crypto', 'process', 'performance', 'setTimeout', 'setInterval', 'fetch'],
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^(node:|crypto$)', message: 'A rule knows no machine.' }] },
      ],
    },
  },
  {
    name: 'assent/elements',
    files: ['packages/consent-widget/src/**/*.ts', 'packages/admin-console/src/**/*.ts'],
    ignores: TESTS,
    plugins: { 'lit-a11y': litA11y },
    extends: [lit.configs['flat/recommended'], wc.configs['flat/best-practice']],
    // Every template is looked at, wherever its file has Lit from.
    settings: { litHtmlSources: false },
    rules: { ...litA11y.configs.recommended.rules },
  },
  {
    // Every byte here is paid by a visitor, and it runs in browsers that lack what the DOM's types promise.
    name: 'assent/widget',
    files: ['packages/consent-widget/src/**/*.ts'],
    rules: {
      // The one way to tell the site's developer what went wrong.
      'no-console': ['error', { allow: ['warn'] }],
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // Parts are closures without `this`; their functions are taken apart freely.
      '@typescript-eslint/unbound-method': 'off',
      // What cannot be absent is not looked for at run time.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    // These speak to a person at a terminal.
    name: 'assent/terminal',
    files: [
      'packages/server/src/{cli,main}.ts',
      'packages/server/src/cli/**',
      '**/scripts/**',
      'bench/**',
      'examples/**',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    name: 'assent/tests',
    files: [...TESTS, 'vectors/**'],
    rules: {
      'no-console': 'off',
      // A failing test says so better than a guard would.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      // Answers are read as they come: a wrong shape fails the test.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // Tests break things on purpose.
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  {
    // The reader's own statement of what a file or message holds.
    name: 'assent/claims',
    files: ['vectors/**', 'bench/**'],
    rules: {
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
)
