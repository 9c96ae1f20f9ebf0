/**
 * A project of somebody else with the packed tarballs in it and, beside them, only what they name as dependencies. The
 * examples of docs/guides/npm.md have to compile there as they stand, every entry to load in Node, as a server that
 * renders pages does, and a bundle to hold only what it uses.
 */
import { mkdir, readFile, readdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { capture, ROOT } from './run.mjs'

const WIDGET = join(ROOT, 'packages/consent-widget')

/** `moduleResolution` → the `module` that goes with it. */
const RESOLUTIONS = { node16: 'node16', nodenext: 'nodenext', bundler: 'esnext' }

/** What a page imports → the largest size of what it then loads at once, in bytes of Brotli. */
const BUNDLES = {
  nothing: { code: `import '@assent/consent-widget'; import '@assent/consent-widget/react'`, limit: 1 },
  useConsent: {
    code: `import { useConsent } from '@assent/consent-widget/react'; globalThis.x = useConsent`,
    limit: 300,
  },
  createAssent: { code: `import { createAssent } from '@assent/consent-widget'; createAssent({})`, limit: 6500 },
}

/**
 * How the page of `createAssent` is built by Vite → its limit. Vite itself adds a loader, and the names of all files that
 * may be loaded later, so that they are fetched ahead; `modulePreload: false` leaves both out.
 */
const VITE_BUILDS = {
  'as it comes': { build: {}, limit: 6700 },
  'without its preloading': { build: { modulePreload: false }, limit: 6100 },
}

/** What the guide's examples leave to the reader. */
const READERS_OWN = 'declare function startMyAnalytics(): void\n'

/**
 * Resolves to what is wrong, a text for each thing; nothing wrong is an empty list.
 * @param tarballs name of a package → its tarball, of all packages that are needed.
 */
export async function consumePackages(folder, tarballs) {
  const cwd = join(folder, 'consumer')
  await mkdir(join(cwd, 'node_modules/@assent'), { recursive: true })
  for (const [name, tarball] of Object.entries(tarballs)) await install(cwd, name, tarball)
  for (const name of ['@types/react', 'react', 'react-dom']) await link(cwd, name)
  await writeFile(join(cwd, 'package.json'), JSON.stringify({ name: 'consumer', private: true, type: 'module' }))
  return [
    ...(await compileGuide(cwd)),
    ...(await loadInNode(cwd)),
    ...(await measureBundles(cwd)),
    ...(await measureVite(cwd)),
  ]
}

async function install(cwd, name, tarball) {
  const to = join(cwd, 'node_modules', name)
  await mkdir(to)
  const { code, output } = await capture('tar', ['-xzf', tarball, '-C', to, '--strip-components=1'])
  if (code !== 0) throw new Error(output)
  const { dependencies = {} } = JSON.parse(await readFile(join(to, 'package.json'), 'utf8'))
  for (const dependency of Object.keys(dependencies))
    if (!dependency.startsWith('@assent/')) await link(cwd, dependency)
}

/** Puts in a package of the workspace, which has the same versions. */
async function link(cwd, name) {
  const to = join(cwd, 'node_modules', name)
  await mkdir(join(to, '..'), { recursive: true })
  await symlink(join(WIDGET, 'node_modules', name), to, 'junction')
}

async function compileGuide(cwd) {
  const guide = await readFile(join(ROOT, 'docs/guides/npm.md'), 'utf8')
  const api = await readFile(join(ROOT, 'docs/guides/api.md'), 'utf8')
  const blocks = [...(guide + api).matchAll(/```(jsx?)\n(.+?)```/gs)]
  if (blocks.length < 3) return ['docs/guides/npm.md and api.md have fewer examples than they had.']
  const files = ['elements.ts']
  await writeFile(
    join(cwd, 'elements.ts'),
    `import '@assent/consent-widget/define'\nexport const banner = document.querySelector('consent-banner')?.view\n`,
  )
  for (const [at, [, language, code]] of blocks.entries()) {
    files.push(`example${at}.${language === 'jsx' ? 'tsx' : 'ts'}`)
    await writeFile(join(cwd, files.at(-1)), READERS_OWN + code)
  }
  const problems = []
  for (const [moduleResolution, module] of Object.entries(RESOLUTIONS)) {
    const compilerOptions = {
      ...{
        moduleResolution,
        module,
        strict: true,
        skipLibCheck: false,
        noEmit: true,
        target: 'es2022',
        jsx: 'react-jsx',
      },
      ...{ lib: ['es2022', 'dom', 'dom.iterable'], types: ['react'], moduleDetection: 'force' },
    }
    await writeFile(join(cwd, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }))
    const { code, output } = await capture('tsc', ['-p', cwd], { cwd })
    if (code !== 0) problems.push(`An example of docs/guides/npm.md or api.md under ${moduleResolution}:\n${output}`)
  }
  return problems
}

async function loadInNode(cwd) {
  const problems = []
  for (const entry of ['', '/define', '/react']) {
    const name = `@assent/consent-widget${entry}`
    const { code, output } = await capture('node', ['--input-type=module', '-e', `import '${name}'`], { cwd })
    if (code !== 0) problems.push(`import '${name}' in Node:\n${output}`)
  }
  return problems
}

async function measureBundles(cwd) {
  const problems = []
  for (const [name, { code, limit }] of Object.entries(BUNDLES)) {
    await writeFile(join(cwd, `${name}.js`), code)
    const out = join(cwd, `bundle-${name}`)
    const words = [
      `${name}.js`,
      '--bundle',
      '--splitting',
      '--format=esm',
      '--minify',
      '--external:react',
      `--outdir=${out}`,
    ]
    const { code: status, output } = await capture(join(WIDGET, 'node_modules/.bin/esbuild'), words, { cwd })
    if (status !== 0) return [output]
    const size = await sizeAtOnce(out, `${name}.js`)
    console.log(`  a page that imports ${name}: ${size} B of ${limit}`)
    if (size > limit) problems.push(`A page that imports ${name} loads ${size} B at once, more than ${limit}.`)
  }
  return problems
}

async function measureVite(cwd) {
  const problems = []
  await writeFile(join(cwd, 'index.html'), '<script type="module" src="./createAssent.js"></script>')
  for (const [name, { build, limit }] of Object.entries(VITE_BUILDS)) {
    await writeFile(join(cwd, 'vite.config.js'), `export default ${JSON.stringify({ build })}`)
    const { code, output } = await capture(join(WIDGET, 'node_modules/.bin/vite'), ['build', '--logLevel=warn'], {
      cwd,
    })
    if (code !== 0) return [output]
    const [, entry] = /src="\/assets\/([^"]+)"/.exec(await readFile(join(cwd, 'dist/index.html'), 'utf8'))
    const size = await sizeAtOnce(join(cwd, 'dist/assets'), entry)
    console.log(`  a page that imports createAssent, built by Vite ${name}: ${size} B of ${limit}`)
    if (size > limit) problems.push(`A page that Vite builds ${name} loads ${size} B at once, more than ${limit}.`)
  }
  return problems
}

/** Bytes of Brotli of a file and of all that it imports at once, each compressed by itself, as a server sends them. */
async function sizeAtOnce(folder, entry) {
  const sizes = new Map()
  const names = new Set(await readdir(folder))
  const read = async (name) => {
    if (sizes.has(name) || !names.has(name)) return
    const text = await readFile(join(folder, name), 'utf8')
    sizes.set(name, brotliCompressSync(text).length)
    for (const [, imported] of text.matchAll(/(?:import|from)\s*"\.\/([^"]+)"/g)) await read(imported)
  }
  await read(entry)
  return [...sizes.values()].reduce((sum, size) => sum + size, 0)
}
