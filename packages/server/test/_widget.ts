import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readWidgetFiles } from '../src/sites/read-widget-files.ts'
import type { WidgetFiles } from '../src/sites/widget-files.ts'

/** A small build of the widget on disk, read as the server reads the real one. `words` go into its English texts. */
export async function makeWidget({
  words = {},
  languages = ['en', 'es'],
  parts = { 'banner.AAAA1111.js': `export default ${JSON.stringify('banner '.repeat(200))}` },
}: {
  words?: Record<string, string>
  languages?: readonly string[]
  parts?: Readonly<Record<string, string>>
} = {}): Promise<WidgetFiles> {
  const directory = await mkdtemp(join(tmpdir(), 'assent-widget-'))
  try {
    await mkdir(join(directory, 'script'))
    await mkdir(join(directory, 'locales'))
    await writeFile(
      join(directory, 'script', 'files.json'),
      JSON.stringify({ core: 'assent.js', brief: ['title', 'acceptAll'] }),
    )
    await writeFile(
      join(directory, 'script', 'assent.js'),
      '//# allFunctionsCalledOnLoad\n;globalThis.started = __assentManifest.siteKey;',
    )
    await writeFile(join(directory, 'script', 'consent-mode.js'), 'globalThis.told = __assentManifest.platforms;')
    for (const [name, code] of Object.entries(parts)) await writeFile(join(directory, 'script', name), code)
    for (const language of languages) {
      const texts = {
        title: `Your privacy (${language})`,
        preferences: 'Privacy choices',
        ...(language === 'en' ? words : {}),
      }
      await writeFile(join(directory, 'locales', `${language}.json`), JSON.stringify(texts))
    }
    return await readWidgetFiles(directory)
  } finally {
    await rm(directory, { recursive: true })
  }
}
