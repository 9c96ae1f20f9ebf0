/**
 * Builds the script tag: the lazily loaded parts as ES modules, each in one file, then the core as one classic script,
 * once as the server hands it out (`script/core.js`) and once for sites that serve it themselves (`assent.js`).
 * Only the dialogs share a file, `lit`; what a first visit needs is once more together in the `late-banner` files. All parts carry the same hash of everything in their names, so that the core
 * knows every name from one word. `dist/script/files.json` tells the server what the core is and which words a banner
 * needs. The npm package is built by `tsc -b`.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { nodeResolve } from '@rollup/plugin-node-resolve'
import terser from '@rollup/plugin-terser'
import esbuild from 'rollup-plugin-esbuild'

const OUT = 'dist/script'

/** Part → its entry file. The names are those of `Loaders` in src/core/loaders.ts. */
const PARTS = {
  'late-banner': 'src/ask/ask.ts',
  'late-banner-kinds-placeholders': 'src/ask/ask-and-cover.ts',
  late: 'src/late/start.ts',
  desk: 'src/desk/start.ts',
  debug: 'src/debug/start.ts',
  kinds: 'src/kinds/start.ts',
  translate: 'src/kinds/translate.ts',
  placeholders: 'src/placeholders/start.ts',
  settle: 'src/settle/start.ts',
  analytics: 'src/analytics/start.ts',
  account: 'src/account/start.ts',
  banner: 'src/elements/consent-banner/define.ts',
  reloadNotice: 'src/elements/reload-notice/define.ts',
  'google-consent-mode': 'src/platforms/google-consent-mode.ts',
  'microsoft-uet': 'src/platforms/microsoft-uet.ts',
  'microsoft-clarity': 'src/platforms/microsoft-clarity.ts',
  meta: 'src/platforms/meta.ts',
  tiktok: 'src/platforms/tiktok.ts',
  'gtm-events': 'src/platforms/gtm-events.ts',
  privacyNotice: 'src/elements/privacy-notice/define.ts',
}
/** Parts of which most runs before anybody has pressed anything. */
const AT_ONCE = /^(late|banner|kinds|placeholders|settle)/
const DIALOGS = {
  preferences: 'src/elements/consent-preferences/define.ts',
  receipt: 'src/elements/consent-receipt/define.ts',
  rightsRequestForm: 'src/elements/rights-request-form/define.ts',
}

/** Every file of src/locales that is named by a language: the folder is the list. */
const LANGUAGES = readdirSync('src/locales').flatMap((file) => /^([a-z]{2})\.ts$/.exec(file)?.[1] ?? [])

const compile = () => [
  nodeResolve({ exportConditions: ['source', 'production', 'browser'], extensions: ['.ts', '.js'] }),
  esbuild({ target: 'es2022', tsconfig: 'tsconfig.json' }),
]

const compress = (module) =>
  terser({
    module,
    ecma: 2020,
    // Brotli finds more again where functions stand together and, in the core, are called by their names.
    compress: {
      ...(module ? { passes: 3 } : { passes: 2, inline: 1 }),
      unsafe_arrows: true,
      pure_getters: true,
      hoist_funs: true,
    },
    mangle: true,
    format: { comments: /^!|^# all/ },
  })

/** White space, comments, quotes and zeros that mean nothing in a style sheet. */
const shortenStyles = (text) =>
  text
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: |\( | (?=!important|\))|(?<=`) | (?=`)/g, (found) => found.trim())
    .replace(/ ([*/]) /g, '$1')
    .replace(/(?<=[\s(,*/:])0(?=\.\d)/g, '')
    .replace(/='([a-z-]+)'\]/g, '=$1]')
    .replaceAll('@media (', '@media(')
    .replaceAll(';}', '}')

/** Templates of Lit are full of white space between tags that shows nowhere. */
const shortenTemplates = {
  name: 'shorten-templates',
  transform(code, id) {
    if (!id.includes('/src/')) return null
    const shorter = code
      .replace(/css(`[^`]*`)/g, (_, text) => shortenStyles(text))
      .replace(/(?:html|svg)`[^`]*`/g, (text) => text.replace(/\s*\n\s*/g, ' '))
    return { code: shorter, map: null }
  },
}

let build

/** Gives every part the hash of all parts. */
const nameParts = {
  name: 'name-parts',
  buildStart() {
    const names = readdirSync(OUT).filter((file) => file.endsWith('.js'))
    const hash = createHash('sha256')
    for (const name of names.sort()) hash.update(readFileSync(`${OUT}/${name}`))
    build = hash.digest('base64url').slice(0, 8)
    for (const name of names) {
      const file = `${OUT}/${name}`
      writeFileSync(file, readFileSync(file, 'utf8').replace(/(["']\.\/\w+)\.js(["'])/g, `$1.${build}.js$2`))
      renameSync(file, file.replace(/\.js$/, `.${build}.js`))
    }
  },
}

const tellBuild = {
  name: 'tell-build',
  renderChunk: (code) => ({ code: code.replaceAll('ASSENT_BUILD', JSON.stringify(build)), map: null }),
}

/** Reads the default export of a bundled module. */
const read = async (code) => (await import('data:text/javascript,' + encodeURIComponent(code))).default

/** The widget's own words as JSON, from which the server composes the text bundles. */
const writeLocales = {
  name: 'write-locales',
  async generateBundle(_, bundle) {
    mkdirSync('dist/locales', { recursive: true })
    for (const [file, { name, code }] of Object.entries(bundle)) {
      writeFileSync(`dist/locales/${name}.json`, JSON.stringify(await read(code), null, 2) + '\n')
      delete bundle[file]
    }
  },
}

/** The same code once more under the hash of its content, which never means other bytes: for pages that pin it. */
const pin = {
  name: 'pin',
  generateBundle(_, bundle) {
    for (const { code } of Object.values(bundle)) {
      const hash = createHash('sha256').update(code).digest('base64url').slice(0, 8)
      writeFileSync(`${OUT}/assent.${hash}.js`, code)
    }
  },
}

const writeList = {
  name: 'write-list',
  async generateBundle(_, bundle) {
    for (const [file, { code }] of Object.entries(bundle)) {
      const brief = await read(code.replace(/export \{ (\w+) \}/, 'export default $1'))
      writeFileSync(`${OUT}/files.json`, JSON.stringify({ core: 'core.js', brief }, null, 2) + '\n')
      delete bundle[file]
    }
  },
}

const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
const license = `/*! Assent ${version}, Apache-2.0 */`
/**
 * What runs as a whole while a page loads is compiled as a whole, instead of function by function when each is called
 * first (V8's explicit compile hints); other engines read over it. It counts in the first line only.
 */
const compileAll = '//# allFunctionsCalledOnLoad'
const banner = `${compileAll}\n${license}`

export default [
  ...Object.entries(PARTS).map(([name, file]) => ({
    input: { [name]: file },
    plugins: [...compile(), shortenTemplates, compress(true)],
    output: {
      dir: OUT,
      format: 'es',
      entryFileNames: '[name].js',
      banner: ({ name }) => (AT_ONCE.test(name) ? compileAll : ''),
    },
  })),
  {
    input: DIALOGS,
    plugins: [...compile(), shortenTemplates, compress(true)],
    output: { dir: OUT, format: 'es', entryFileNames: '[name].js', chunkFileNames: 'lit.js' },
  },
  {
    input: 'src/script.ts',
    plugins: [nameParts, ...compile(), tellBuild, compress(false)],
    // Nothing here relies on what strict mode forbids, and the word for it would be on every page.
    output: { file: `${OUT}/core.js`, format: 'iife', banner, strict: false },
  },
  {
    input: 'src/platforms/google-head.ts',
    plugins: [...compile(), compress(false)],
    output: { file: `${OUT}/consent-mode.js`, format: 'iife', banner },
  },
  {
    input: 'src/strict/head.ts',
    plugins: [...compile(), compress(false)],
    output: { file: `${OUT}/strict.js`, format: 'iife', banner },
  },
  {
    input: 'src/self-hosted.ts',
    plugins: [...compile(), tellBuild, compress(false), pin],
    output: { file: 'dist/assent.js', format: 'iife', banner },
  },
  {
    input: 'src/locales/brief-keys.ts',
    plugins: [...compile(), writeList],
    output: { dir: OUT, format: 'es' },
  },
  {
    input: Object.fromEntries(LANGUAGES.map((language) => [language, `src/locales/${language}.ts`])),
    plugins: [...compile(), writeLocales],
    output: { dir: 'dist/locales', format: 'es', entryFileNames: '[name].mjs' },
  },
]
