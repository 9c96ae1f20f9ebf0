/**
 * Builds the script tag: first the lazily loaded parts as ES modules under hashed names, then the core as one classic
 * script that knows these names. `dist/script/files.json` lists them all. The npm package is built by `tsc -b`.
 */
import { readFileSync, writeFileSync, mkdirSync } from 'node:fs'
import { nodeResolve } from '@rollup/plugin-node-resolve'
import terser from '@rollup/plugin-terser'
import esbuild from 'rollup-plugin-esbuild'

const OUT = 'dist/script'

/** Part → its entry file. The names are those of `Loaders` in src/core/loaders.ts. */
const PARTS = {
  late: 'src/late/start.ts',
  desk: 'src/desk/start.ts',
  banner: 'src/elements/consent-banner/define.ts',
  preferences: 'src/elements/consent-preferences/define.ts',
  rightsRequestForm: 'src/elements/rights-request-form/define.ts',
  placeholder: 'src/elements/consent-placeholder/define.ts',
  analytics: 'src/analytics/start.ts',
}

const LANGUAGES = ['en', 'es']

/** Part → its files: its own first, then the chunks it shares, so that both are asked for at once. */
let parts

const compile = () => [
  nodeResolve({ exportConditions: ['source', 'production', 'browser'], extensions: ['.ts', '.js'] }),
  esbuild({ target: 'es2022', tsconfig: 'tsconfig.json' }),
]

const compress = (module) =>
  terser({
    module,
    ecma: 2020,
    compress: { passes: 3, unsafe_arrows: true, pure_getters: true },
    mangle: true,
    format: { comments: /^!/ },
  })

/** Templates of Lit are full of white space between tags that shows nowhere. */
const shortenTemplates = {
  name: 'shorten-templates',
  transform(code, id) {
    if (!id.includes('/src/elements/')) return null
    return { code: code.replace(/(?:html|svg|css)`[^`]*`/g, (text) => text.replace(/\s*\n\s*/g, ' ')), map: null }
  },
}

const listParts = {
  name: 'list-parts',
  generateBundle(_, bundle) {
    const filesOf = (chunk) => [chunk.fileName, ...chunk.imports.flatMap((file) => filesOf(bundle[file]))]
    const entries = Object.values(bundle).filter((chunk) => chunk.isEntry)
    parts = Object.fromEntries(entries.map((chunk) => [chunk.name, [...new Set(filesOf(chunk))]]))
  },
}

const nameParts = {
  name: 'name-parts',
  renderChunk: (code) => ({ code: code.replaceAll('ASSENT_FILES', JSON.stringify(parts)), map: null }),
}

const writeList = {
  name: 'write-list',
  writeBundle(_, bundle) {
    const core = Object.keys(bundle)[0]
    writeFileSync(`${OUT}/files.json`, JSON.stringify({ core, ...parts }, null, 2) + '\n')
  },
}

/** The widget's own words as JSON, from which the server composes the text bundles. */
const writeLocales = {
  name: 'write-locales',
  async generateBundle(_, bundle) {
    mkdirSync('dist/locales', { recursive: true })
    for (const [file, { name, code }] of Object.entries(bundle)) {
      const { default: words } = await import('data:text/javascript,' + encodeURIComponent(code))
      writeFileSync(`dist/locales/${name}.json`, JSON.stringify(words, null, 2) + '\n')
      delete bundle[file]
    }
  },
}

const version = JSON.parse(readFileSync('package.json', 'utf8')).version

export default [
  {
    input: PARTS,
    plugins: [...compile(), shortenTemplates, compress(true), listParts],
    output: { dir: OUT, format: 'es', entryFileNames: '[name].[hash].js', chunkFileNames: 'shared.[hash].js' },
  },
  {
    input: 'src/script.ts',
    plugins: [...compile(), nameParts, compress(false), writeList],
    output: {
      file: `${OUT}/assent.js`,
      format: 'iife',
      banner: `/*! Assent ${version}, Apache-2.0 */`,
    },
  },
  ...LANGUAGES.map((language) => ({
    input: { [language]: `src/locales/${language}.ts` },
    plugins: [...compile(), writeLocales],
    output: { dir: 'dist/locales', format: 'es', entryFileNames: '[name].mjs' },
  })),
]
