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
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Numbers read well in messages; anything else must be written out.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
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
        { patterns: [{ group: ['node:*', 'crypto'], message: 'A rule knows no machine.' }] },
      ],
    },
  },
  {
    name: 'assent/elements',
    files: ['packages/consent-widget/src/**/*.ts', 'packages/admin-console/src/**/*.ts'],
    ignores: TESTS,
    plugins: { 'lit-a11y': litA11y },
    extends: [lit.configs['flat/recommended'], wc.configs['flat/best-practice']],
    settings: { litHtmlSources: true },
    rules: { ...litA11y.configs.recommended.rules },
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
    },
  },
)
