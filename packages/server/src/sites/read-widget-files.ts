import { readdir, readFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { baseLanguage, show } from '@assent/shared'
import type { UiTexts, WidgetFile, WidgetFiles } from './widget-files.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** The widget was not built, or its build is not what the server expects. */
export class WidgetFilesError extends Error {
  override name = 'WidgetFilesError'
}

/**
 * Reads the widget's build once, at start: `script/files.json` names the core and the words a banner needs
 * (`{ "core": "core.js", "brief": ["title", …] }`), the other files of `script/` are loaded lazily by the core, and
 * `locales/LANG.json` hold its own words.
 * `directory`: the widget's `dist`.
 */
export async function readWidgetFiles(directory: string): Promise<WidgetFiles> {
  const script = join(directory, 'script')
  const names = await list(script)
  const index = await readJson(join(script, 'files.json'))
  const coreName = (index as { core?: unknown }).core
  if (typeof coreName !== 'string' || !names.includes(coreName)) {
    throw new WidgetFilesError(
      `${join(script, 'files.json')}: expected "core" to name one of ${names.join(', ')}, got ${show(coreName)}.`,
    )
  }
  const briefKeys = (index as { brief?: unknown }).brief
  if (!isWords(briefKeys)) {
    throw new WidgetFilesError(
      `${join(script, 'files.json')}: expected "brief" to be a list of keys of texts, got ${show(briefKeys)}.`,
    )
  }
  const files = new Map<string, WidgetFile>()
  for (const name of names) {
    const type = TYPES[extname(name)]
    if (name === 'files.json' || name === coreName || type === undefined) continue
    files.set(name, { body: await readFile(join(script, name)), type })
  }
  const locales = new Map<string, UiTexts>()
  for (const name of await list(join(directory, 'locales'))) {
    if (extname(name) === '.json')
      locales.set(basename(name, '.json'), toUiTexts(await readJson(join(directory, 'locales', name)), name))
  }
  return {
    core: await readFile(join(script, coreName), 'utf8'),
    files,
    languages: [...locales.keys()].sort(),
    briefKeys,
    // pt-BR is served by pt when the widget has no words of its own for it, and Norwegian, by any name, by nb.
    readUiTexts: (language) => locales.get(language) ?? locales.get(baseLanguage(language)),
  }
}

function isWords(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((word) => typeof word === 'string')
}

async function list(directory: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(directory, { withFileTypes: true })
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
  } catch (cause) {
    throw new WidgetFilesError(`${directory} cannot be read; build the widget first (pnpm build).`, { cause })
  }
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown
  } catch (cause) {
    throw new WidgetFilesError(`${file} cannot be read as JSON; build the widget again (pnpm build).`, { cause })
  }
}

function toUiTexts(value: unknown, name: string): UiTexts {
  const entries = Object.entries(value ?? {})
  const bad = entries.find(([, text]) => typeof text !== 'string')
  if (bad !== undefined || entries.length === 0) {
    throw new WidgetFilesError(
      `locales/${name}: expected texts by key, got ${bad === undefined ? 'none' : `${bad[0]}: ${show(bad[1])}`}.`,
    )
  }
  return Object.fromEntries(entries)
}
