import { execFileSync } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import type { LitElement } from 'lit'
import { expect, test } from 'vitest'
import type {} from '../src/define.ts'
import type {} from '../src/elements/debug-panel/define.ts'

const root = join(import.meta.dirname, '..')

type Tag = Extract<keyof HTMLElementTagNameMap, `${'consent' | 'reload' | 'rights' | 'privacy' | 'assent'}-${string}`>
/** What a page may set, read and call of an element beside all that every element has; `newId` is for tests. */
type Own<Name extends Tag> = Exclude<
  keyof HTMLElementTagNameMap[Name],
  keyof LitElement | 'newId' | `${string}Callback`
>

/** Checked by the compiler: it names whatever is missing here, and whatever no class has. */
const PROPERTIES: { readonly [Name in Tag]: Readonly<Record<Own<Name>, true>> } = {
  'assent-debug': { close: true, report: true },
  'consent-banner': { back: true, view: true },
  'consent-placeholder': { label: true, onceOnly: true, purposes: true, service: true, view: true },
  'consent-preferences': { close: true, opener: true, view: true },
  'consent-receipt': { close: true, opener: true, view: true },
  'privacy-notice': { notice: true },
  'reload-notice': { view: true },
  'rights-request-form': { close: true, kind: true, opener: true, view: true },
}

interface Named {
  readonly name: string
  readonly description?: string
}
interface Element {
  readonly tagName?: string
  readonly attributes?: readonly Named[]
  readonly cssParts?: readonly Named[]
  readonly cssProperties?: readonly Named[]
  readonly events?: readonly Named[]
  readonly members?: readonly Named[]
}
interface Module {
  readonly path: string
  readonly declarations: readonly Element[]
}

/** What the build writes, from the sources of now. */
function analyze(): readonly Module[] {
  const folder = mkdtempSync(join(tmpdir(), 'assent-elements-'))
  try {
    execFileSync('cem', ['analyze', '--quiet', '--outdir', relative(root, folder)], {
      cwd: root,
      env: { ...process.env, PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}` },
    })
    const { modules } = JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8')) as {
      modules: readonly Module[]
    }
    return modules
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('the manifest names every element with all that its comment says, where it is published', () => {
  const modules = analyze()
  const sources = globSync('src/elements/*/*.ts', { cwd: root }).map((file) => ({
    file,
    text: readFileSync(join(root, file), 'utf8'),
  }))
  const documented = sources.flatMap(({ file, text }) => {
    const [, tag] = /@element ([\w-]+)/.exec(text) ?? []
    const names = (kind: string): string[] =>
      [...text.matchAll(new RegExp(`@${kind} ([\\w-]+) - \\S`, 'g'))].map(([, name]) => name!).sort()
    return tag === undefined
      ? []
      : [
          {
            tag,
            path: file.replace(/^src/, 'dist/npm').replace(/ts$/, 'js'),
            attributes: names('attr'),
            parts: names('csspart'),
            properties: names('cssprop'),
            events: names('fires'),
          },
        ]
  })
  const written = modules.flatMap(({ path, declarations }) =>
    declarations.flatMap(({ tagName, attributes = [], cssParts = [], cssProperties = [], events = [] }) => {
      const names = (list: readonly Named[]): string[] => list.map(({ name }) => name).sort()
      return tagName === undefined
        ? []
        : [
            {
              tag: tagName,
              path,
              attributes: names(attributes),
              parts: names(cssParts),
              properties: names(cssProperties),
              events: names(events),
            },
          ]
    }),
  )
  const byTag = (a: { tag: string }, b: { tag: string }): number => a.tag.localeCompare(b.tag)
  expect(documented.length).toBeGreaterThan(5)
  expect(written.sort(byTag)).toEqual(documented.sort(byTag))
  for (const { path } of modules) {
    expect([path, existsSync(join(root, path.replace(/^dist\/npm/, 'src').replace(/js$/, 'ts')))]).toEqual([path, true])
  }
  const properties = modules.flatMap(({ declarations }) =>
    declarations.flatMap(({ tagName, members = [] }) =>
      tagName === undefined ? [] : [[tagName, members.map(({ name }) => name).sort()] as const],
    ),
  )
  expect(Object.fromEntries(properties)).toEqual(
    Object.fromEntries(Object.entries(PROPERTIES).map(([tag, own]) => [tag, Object.keys(own).sort()])),
  )
})
