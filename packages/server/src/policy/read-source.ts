import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml'
import { show } from '@assent/shared'
import type { PathStep, Remark } from './policy-finding.domain.ts'

/** Largest policy file read, in bytes. */
export const MAX_SOURCE_BYTES = 512 * 1024

const MAX_DEPTH = 100
const TOO_DEEP = `The file is nested deeper than ${MAX_DEPTH} levels.`

/** A place in the file; all count from 1. */
export interface Place {
  readonly line: number
  readonly column: number
  /** After the last column of it on that line. */
  readonly endColumn: number
}

export type PlacedRemark = Remark & Place

export interface Source {
  /** The file as plain values; meaningless when there are remarks. */
  readonly value: unknown
  readonly remarks: readonly PlacedRemark[]
  /** Where a value stands, or the name of its field; for what is missing, the place it is missing from. */
  locate(path: readonly PathStep[], at: 'key' | 'value'): Place
}

/** Reads YAML 1.2, of which JSON is a part. Never throws. */
export function readSource(text: string): Source {
  const bytes = Buffer.byteLength(text)
  if (bytes > MAX_SOURCE_BYTES) {
    return unreadable('SOURCE_TOO_LARGE', `Expected at most ${MAX_SOURCE_BYTES} bytes, got ${bytes}.`)
  }
  // The parser takes quadratic time over nesting; no policy comes near this depth.
  if (nestsDeeperThan(MAX_DEPTH, text)) return unreadable('SYNTAX', TOO_DEEP)
  const lines = new LineCounter()
  try {
    // Repeated keys are found below in one pass; the parser's own check takes quadratic time.
    const document = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      stringKeys: true,
      uniqueKeys: false,
      resolveKnownTags: false,
    })
    const place = ([start, end]: Span): Place => {
      const { line, col } = lines.linePos(start)
      const column = Math.max(col, 1)
      const newline = text.indexOf('\n', start)
      const width = text.slice(start, Math.min(end, newline === -1 ? text.length : newline)).trimEnd().length
      return { line: Math.max(line, 1), column, endColumn: column + Math.max(width, 1) }
    }
    const locate: Source['locate'] = (path, at) => place(spanOf(document, path, at))
    const faults = [...document.errors, ...document.warnings].map(({ message, pos }): PlacedRemark => ({
      code: 'SYNTAX',
      path: [],
      message: `${oneLine(message)}${hintAt(text, pos[0])}`,
      ...place(pos),
    }))
    if (faults.length > 0) return { value: undefined, remarks: faults, locate }
    const repeated = repeatedKeys(document, place)
    if (repeated.length > 0) return { value: undefined, remarks: repeated, locate }
    return { value: document.toJS({ maxAliasCount: 100 }) as unknown, remarks: [], locate }
  } catch (error) {
    if (error instanceof ReferenceError) {
      return unreadable('TOO_MANY_ALIASES', 'The aliases (*name) unfold to too much; write the values out.')
    }
    if (error instanceof RangeError) return unreadable('SYNTAX', TOO_DEEP)
    throw error
  }
}

function unreadable(code: 'SOURCE_TOO_LARGE' | 'TOO_MANY_ALIASES' | 'SYNTAX', message: string): Source {
  const start = { line: 1, column: 1, endColumn: 2 }
  return { value: undefined, remarks: [{ code, path: [], message, ...start }], locate: () => start }
}

/** Counts brackets and lists within lists wherever they stand, which is at least the depth the parser would meet. */
function nestsDeeperThan(limit: number, text: string): boolean {
  let depth = 0
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    if (bracket === '[' || bracket === '{') depth++
    else depth--
    if (depth > limit) return true
  }
  return new RegExp(`(?:[-?][ \\t]+){${limit}}`).test(text)
}

/** What of a line in everyday words is mostly meant by a parser that stops there. */
function hintAt(text: string, offset: number): string {
  // As much of the line as somebody writes; more would cost its square.
  const before =
    text
      .slice(Math.max(0, offset - 200), offset)
      .split('\n')
      .at(-1) ?? ''
  const line = before + (text.slice(offset, offset + 200).split('\n')[0] ?? '')
  if (/(?:^|[\s,:{[])'[^']*\p{L}'\p{L}/u.test(line))
    return " Inside '…' an apostrophe is written twice ('L''adresse'); or put the text between double quotes, or write ’."
  if (/\S: \S.*\S ?: /.test(line)) return ' A text with a colon and a blank behind it stands in quotes.'
  if (/: *[@`%&*!|>]/.test(line)) return ' A text that begins with such a sign stands in quotes.'
  return ''
}

function oneLine(message: string): string {
  const line = message.replace(/\s+/g, ' ').trim()
  return /[.!?]$/.test(line) ? line : `${line}.`
}

/** Offsets of the first letter and after the last. */
type Span = readonly [number, number]

function spanOf(document: Document, path: readonly PathStep[], at: 'key' | 'value'): Span {
  let node = resolve(document, document.contents)
  let span = spanOfNode(node, [0, 0])
  for (const [index, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step)
      // What is missing is reported at the field it is missing from.
      if (pair === undefined) return span
      const key = spanOfNode(pair.key as Node, span)
      const value = pair.value as Node | null
      node = resolve(document, value)
      const last = index === path.length - 1
      // A nested map starts on the line below its key; people look for the key. An empty value has no letters.
      const byKey = (last && at === 'key') || isMap(node) || isSeq(node) || (isScalar(node) && node.value === null)
      span = byKey ? key : spanOfNode(value, key)
    } else if (isSeq(node)) {
      const item = node.items[Number(step)] as Node | null | undefined
      if (item === undefined || item === null) return span
      span = spanOfNode(item, span)
      node = resolve(document, item)
    } else return span
  }
  return span
}

function spanOfNode(node: Node | null, otherwise: Span): Span {
  return node?.range === undefined || node.range === null ? otherwise : [node.range[0], node.range[1]]
}

function resolve(document: Document, node: Node | null): Node | null {
  return isAlias(node) ? (node.resolve(document) ?? null) : node
}

function repeatedKeys(document: Document, place: (span: Span) => Place): PlacedRemark[] {
  const remarks: PlacedRemark[] = []
  // A list of work instead of recursion, so that a deep file cannot exhaust the stack.
  const open: { node: unknown; path: readonly PathStep[] }[] = [{ node: document.contents, path: [] }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, path } = next
    if (isSeq(node)) node.items.forEach((item, index) => open.push({ node: item, path: [...path, index] }))
    if (!isMap(node)) continue
    const seen = new Map<unknown, Span>()
    for (const { key, value } of node.items) {
      if (!isScalar(key)) continue
      const name = String(key.value)
      const here = [...path, name]
      const span = spanOfNode(key, [0, 0])
      const first = seen.get(name)
      if (first === undefined) seen.set(name, span)
      else {
        remarks.push({
          code: 'DUPLICATE_KEY',
          path: here,
          message: `${show(name)} already stands on line ${place(first).line}; each key once.`,
          ...place(span),
        })
      }
      open.push({ node: value, path: here })
    }
  }
  return remarks
}
