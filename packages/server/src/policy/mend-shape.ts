import type { DefinedError } from 'ajv/dist/2020.js'
import type { PathStep } from './policy-finding.domain.ts'

/** Stands for a word that could not be read; no finding may speak of it. */
export const UNREADABLE = 'unreadable_value'

export interface Mended {
  /** Has the types of a policy, though not everywhere its words. */
  readonly value: unknown
  /** Places where the file's own value could not be used. */
  readonly places: readonly (readonly PathStep[])[]
}

interface SchemaNode {
  readonly $ref?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly minimum?: number
  readonly minItems?: number
  readonly minProperties?: number
  readonly items?: SchemaNode
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly additionalProperties?: SchemaNode | boolean
  readonly oneOf?: readonly SchemaNode[]
  readonly else?: SchemaNode
  readonly $defs?: Readonly<Record<string, SchemaNode>>
}

/**
 * Puts harmless values where the schema refused the file's own, so that the rest can be judged at once and its author
 * need not mend a field to hear of the next. Null when the file is no map at all.
 */
export function mendShape(value: unknown, errors: readonly DefinedError[], root: object): Mended | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const copy = structuredClone(value)
  const places: (readonly PathStep[])[] = []
  // Outer places first: what is replaced as a whole needs no mending inside.
  const outward = [...errors].sort((a, b) => a.instancePath.length - b.instancePath.length)
  for (const error of outward) {
    const path = readPointer(error.instancePath)
    if (places.some((place) => place.length <= path.length && place.every((step, at) => path[at] === step))) continue
    const node = error.parentSchema as SchemaNode | undefined
    const mend = (place: readonly PathStep[], what: unknown): void => {
      if (put(copy, place, what)) places.push(place)
    }
    switch (error.keyword) {
      case 'if':
        break
      case 'required': {
        const name = error.params.missingProperty
        mend([...path, name], fill(node?.properties?.[name] ?? {}, root))
        break
      }
      case 'additionalProperties':
        remove(copy, [...path, error.params.additionalProperty])
        break
      case 'propertyNames':
        remove(copy, [...path, error.params.propertyName])
        break
      case 'maxItems':
      case 'maxProperties':
      case 'minLength':
      case 'maxLength':
      case 'pattern':
        // A text stays a text, whatever it says; a name that breaks its pattern was removed above.
        places.push(path)
        break
      default:
        mend(path, fill(node ?? {}, root))
    }
  }
  return { value: copy, places }
}

/** Reads a JSON pointer as Ajv writes it. */
export function readPointer(pointer: string): PathStep[] {
  if (pointer === '') return []
  return pointer
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step))
}

function parentOf(root: object, path: readonly PathStep[]): Record<PathStep, unknown> | null {
  let parent: unknown = root
  for (const step of path.slice(0, -1)) {
    if (typeof parent !== 'object' || parent === null || !Object.hasOwn(parent, step)) return null
    parent = (parent as Record<PathStep, unknown>)[step]
  }
  return typeof parent === 'object' && parent !== null ? (parent as Record<PathStep, unknown>) : null
}

function put(root: object, path: readonly PathStep[], value: unknown): boolean {
  const last = path.at(-1)
  const parent = parentOf(root, path)
  if (last === undefined || parent === null) return false
  Object.defineProperty(parent, last, { value, enumerable: true, configurable: true, writable: true })
  return true
}

function remove(root: object, path: readonly PathStep[]): void {
  const parent = parentOf(root, path)
  if (parent !== null && !Array.isArray(parent)) Reflect.deleteProperty(parent, path.at(-1) ?? '')
}

const TEXTS: Readonly<Record<string, string>> = {
  'calendar-date': '1970-01-01',
  period: 'P1Y',
  'time-zone': 'UTC',
  'language-tag': 'en',
}

/** The least value that the schema takes, as far as types go. */
function fill(schema: SchemaNode, root: SchemaNode): unknown {
  const node = resolve(schema, root)
  if (node.const !== undefined) return node.const
  if (node.enum !== undefined) return node.enum[0]
  if (node.else !== undefined) return fill(node.else, root)
  if (node.oneOf?.[0] !== undefined) return fill(node.oneOf[0], root)
  switch (Array.isArray(node.type) ? (node.type as string[])[0] : node.type) {
    case 'boolean':
      return false
    case 'integer':
    case 'number':
      return node.minimum ?? 0
    case 'array':
      return (node.minItems ?? 0) > 0 ? [fill(node.items ?? {}, root)] : []
    case 'object': {
      const fields = (node.required ?? []).map((name) => [name, fill(node.properties?.[name] ?? {}, root)])
      const entry = node.additionalProperties
      if ((node.minProperties ?? 0) > 0 && typeof entry === 'object') fields.push([UNREADABLE, fill(entry, root)])
      return Object.fromEntries(fields) as unknown
    }
    default:
      return TEXTS[node.format ?? ''] ?? UNREADABLE
  }
}

function resolve(schema: SchemaNode, root: SchemaNode): SchemaNode {
  return schema.$ref === undefined ? schema : (root.$defs?.[schema.$ref.split('/').at(-1) ?? ''] ?? {})
}
