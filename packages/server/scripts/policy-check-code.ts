import { dirname, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _ } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import { build, type BuildOptions } from 'esbuild'
import { VALIDATOR_OPTIONS } from '../src/policy/policy-validator.ts'
import schema from '../src/policy/policy.schema.json' with { type: 'json' }

const POLICY = fileURLToPath(new URL('../src/policy', import.meta.url))
const CHECK = fileURLToPath(new URL('../src/cli/check-policies.ts', import.meta.url))
const PROGRAM = fileURLToPath(new URL('../src/cli/program.ts', import.meta.url))
const UCS2_LENGTH = 'require("ajv/dist/runtime/ucs2length").default'

/** What Ajv compiles the policy schema to, as a module that takes the place of `policy-validator`. */
export function validatorCode(): string {
  const ajv = new Ajv2020({ ...VALIDATOR_OPTIONS, code: { source: true, esm: true, formats: _`POLICY_FORMATS` } })
  const code = standalone
    .default(ajv, ajv.compile(schema))
    // What Ajv writes for modules asks for this one in the way of CommonJS; it counts letters, as spreading does.
    .replace(UCS2_LENGTH, '(text) => [...text].length')
  if (/\brequire\(/.test(code)) throw new Error('The code of the validator asks for a module that is not imported.')
  return `// Built from policy.schema.json.\nimport { POLICY_FORMATS } from './policy-formats.js'\n${code}\n`
}

/** How modules are joined into one file. */
const JOINED: BuildOptions = {
  bundle: true,
  format: 'esm',
  // Not `node`: packages that have modules for everywhere can be joined without what nobody uses.
  platform: 'neutral',
  mainFields: ['module', 'main'],
  external: ['node:*'],
  target: 'node20',
  conditions: ['source'],
  sourcemap: true,
  sourcesContent: false,
  logLevel: 'warning',
}

/** Writes the check of `assent policy check` as one file that imports nothing but Node. */
export async function bundleCheck(outfile: string): Promise<void> {
  await build({
    ...JOINED,
    entryPoints: [CHECK],
    outfile,
    // A third fewer bytes to read before the first finding; the map beside it says where each stands in the sources.
    minify: true,
    plugins: [
      {
        name: 'finished-validator',
        setup: (pluginBuild) =>
          pluginBuild.onLoad({ filter: /[/\\]policy-validator\.ts$/ }, () => ({
            contents: validatorCode().replace('./policy-formats.js', './policy-formats.ts'),
            loader: 'js',
            resolveDir: POLICY,
          })),
      },
    ],
  })
}

/** Writes what reads the words of every command as one file, which loads the commands themselves when one is called. */
export async function bundleProgram(outfile: string): Promise<void> {
  await build({
    ...JOINED,
    entryPoints: [PROGRAM],
    outfile,
    plugins: [
      {
        name: 'commands-apart',
        setup: (pluginBuild) =>
          pluginBuild.onResolve({ filter: /^\.{1,2}\// }, ({ path, kind, resolveDir }) => {
            // The program knows this error by its class, and the commands throw it, so there is one of it.
            const apart = kind === 'dynamic-import' || path.endsWith('/configuration-error.ts')
            if (!apart) return null
            const beside = relative(dirname(PROGRAM), resolve(resolveDir, path)).replaceAll('\\', '/')
            return { path: `${beside.startsWith('.') ? '' : './'}${beside.replace(/\.ts$/, '.js')}`, external: true }
          }),
      },
    ],
  })
}
