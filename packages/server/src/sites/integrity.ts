import { createHash } from 'node:crypto'
import type { WidgetFile } from './widget-files.ts'

/** What a page needs to run only these bytes of the widget, in the words of HTML. */
export interface Integrity {
  /** Attributes of the script tag. */
  readonly script: { readonly src: string; readonly integrity: string }
  /** Of an import map: covers the parts that the script loads when it needs them. */
  readonly importmap: { readonly integrity: Readonly<Record<string, string>> }
}

/** A file whose name carries its hash: `banner.x1Y2z3W4.js`. */
const HASHED = /^([\w-]+)\.[\w-]{8}\.js$/

/** Whether a file's name carries its hash, so that it never means other bytes. */
export const isHashed = (name: string): boolean => HASHED.test(name)

/**
 * Subresource integrity of the build that is served. Undefined where the build has no script of its own to pin.
 * `endpoint`: without a trailing slash.
 */
export function integrityOf(files: ReadonlyMap<string, WidgetFile>, endpoint: string): Integrity | undefined {
  const hashed = [...files].flatMap(([name, { body }]) => {
    const [, part] = HASHED.exec(name) ?? []
    const integrity = `sha384-${createHash('sha384').update(body).digest('base64')}`
    return part === undefined ? [] : [{ part, src: `${endpoint}/s/_/${name}`, integrity }]
  })
  const script = hashed.find(({ part }) => part === 'assent')
  if (script === undefined) return undefined
  return {
    script: { src: script.src, integrity: script.integrity },
    importmap: {
      integrity: Object.fromEntries(
        hashed.filter((file) => file !== script).map(({ src, integrity }) => [src, integrity]),
      ),
    },
  }
}
