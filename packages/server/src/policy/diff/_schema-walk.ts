import { readFileSync } from 'node:fs'
import { basesOf, type Policy } from '../policy.types.ts'

// Makes a policy that states every field of the schema once, and edits of it that change one leaf each.

interface Node {
  readonly type?: string | readonly string[]
  readonly $ref?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly pattern?: string
  readonly format?: string
  readonly properties?: Readonly<Record<string, Node>>
  readonly additionalProperties?: Node | boolean
  readonly items?: Node
  readonly oneOf?: readonly Node[]
  readonly if?: Node
  readonly then?: Node
  readonly else?: Node
}

const schema = JSON.parse(readFileSync(new URL('../policy.schema.json', import.meta.url), 'utf8')) as Node & {
  readonly $defs: Readonly<Record<string, Node>>
}

const FORMATS: Readonly<Record<string, readonly [string, string]>> = {
  'calendar-date': ['2026-03-15', '2026-04-15'],
  period: ['P2M', 'P3M'],
  'email-address': ['a@example.com', 'b@example.com'],
  'language-tag': ['en', 'fr'],
}

/** Follows references, keeping what stands beside them. */
function resolve({ $ref, ...node }: Node): Node {
  return $ref === undefined ? node : { ...resolve(schema.$defs[$ref.replace('#/$defs/', '')] ?? {}), ...node }
}

export type Variant = 'postgres' | 'https' | 's3' | 'bases'

/** The schema of the value in one of its variants: kinds of datasets, one basis or several. */
function choose(node: Node, variant: Variant): Node {
  const found = resolve(node)
  if (found.oneOf !== undefined)
    return choose({ $ref: `#/$defs/${variant === 'bases' ? 'postgres' : variant}` }, variant)
  if (found.if === undefined) return found
  return choose((variant === 'bases' ? found.then : found.else) ?? {}, variant)
}

/** Both values a leaf takes; the second is another one that is just as good, undefined where leaving out is the only one. */
function leafValues(node: Node): readonly [unknown, unknown] {
  if (node.const !== undefined) return [node.const, undefined]
  if (node.enum !== undefined) return [node.enum[0], node.enum[1]]
  if (node.format !== undefined) return FORMATS[node.format] ?? ['a', 'b']
  if (node.type === 'integer' || node.type === 'number') return [20, 15]
  if (node.type === 'boolean') return [true, false]
  return ['alpha', 'beta']
}

function make(node: Node, variant: Variant): unknown {
  const found = choose(node, variant)
  if (found.properties !== undefined || typeof found.additionalProperties === 'object') {
    const named = Object.entries(found.properties ?? {}).map(([name, inner]) => [name, make(inner, variant)] as const)
    const free = found.additionalProperties
    return Object.fromEntries([
      ...named,
      ...(typeof free === 'object' ? [['alpha', make(free, variant)] as const] : []),
    ])
  }
  if (found.items !== undefined) return [make(found.items, variant)]
  return leafValues(found)[0]
}

/** A policy that states every field of the format; its ids are all `alpha`, so that its parts refer to each other. */
export function sampleOf(variant: Variant): Policy {
  const sample = make(schema, variant) as Policy
  if (variant !== 'bases') return sample
  // The last basis has no condition: what holds for everyone else.
  const purposes = sample.purposes.map((purpose) => ({
    ...purpose,
    basis: [...basesOf(purpose), { basis: 'contract' as const }],
  }))
  return { ...sample, purposes }
}

export interface Edit {
  readonly path: string
  readonly sample: Policy
  readonly edited: Policy
}

/** Every edit of one leaf, in every variant, each path once. */
export function leafEdits(): readonly Edit[] {
  const edits = new Map<string, Edit>()
  for (const variant of ['postgres', 'https', 's3', 'bases'] as const) {
    const sample = sampleOf(variant)
    walk(schema, variant, [], (path, other) => {
      const name = path.join('.') + (path[0] === 'datasets' || path[2] === 'basis' ? ` (${variant})` : '')
      if (edits.has(name)) return
      edits.set(name, { path: name, sample, edited: changed(sample, path, other) as Policy })
    })
  }
  return [...edits.values()]
}

function walk(
  node: Node,
  variant: Variant,
  path: readonly string[],
  visit: (path: readonly string[], other: unknown) => void,
): void {
  const found = choose(node, variant)
  const inner = Object.entries(found.properties ?? {})
  const free = found.additionalProperties
  if (typeof free === 'object') inner.push(['alpha', free])
  for (const [name, child] of inner) walk(child, variant, [...path, name], visit)
  if (found.items !== undefined) walk(found.items, variant, [...path, '0'], visit)
  if (inner.length === 0 && found.items === undefined) visit(path, leafValues(found)[1])
}

function changed(value: unknown, [step, ...rest]: readonly string[], other: unknown): unknown {
  if (step === undefined) return other
  if (Array.isArray(value)) return value.flatMap((item) => changed(item, rest, other) ?? [])
  const fields = value as Readonly<Record<string, unknown>>
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, inner]) => {
      const next = name === step ? changed(inner, rest, other) : inner
      return next === undefined ? [] : [[name, next]]
    }),
  )
}

/** The same content with the fields of every object in another order. */
export function turnedAround<T>(value: T): T {
  if (Array.isArray(value)) return value.map(turnedAround) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, inner]) => [name, turnedAround(inner as unknown)]),
  ) as T
}
