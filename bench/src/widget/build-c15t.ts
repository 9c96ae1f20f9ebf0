import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** Builds the application of `c15t-app.js` for production: one script and one style sheet. */
export async function buildC15t(): Promise<{ readonly script: string; readonly style: string }> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('c15t-app.js', import.meta.url))],
    bundle: true,
    minify: true,
    format: 'esm',
    outdir: 'out',
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  const textOf = (ending: string): string => {
    const file = outputFiles.find(({ path }) => path.endsWith(ending))
    if (!file) throw new Error(`Building c15t gave no ${ending} file.`)
    return file.text
  }
  return { script: textOf('.js'), style: textOf('.css') }
}
