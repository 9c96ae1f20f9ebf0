import { LEGAL_BASES, show } from '@assent/shared'
import type { DefinedError } from 'ajv/dist/2020.js'
import { mendShape, readPointer, type Mended } from './mend-shape.ts'
import type { PathStep, Remark } from './policy-finding.domain.ts'
import { codeOfAbsence, judgeLooks, judgeWords } from './shape-words.domain.ts'
import { validate } from './policy-validator.ts'
import schema from './policy.schema.json' with { type: 'json' }
import type { Policy } from './policy.types.ts'

/** A value that is a `Policy`, or what is wrong with it and, where possible, a policy of what is right with it. */
export type Shape =
  | { readonly ok: true; readonly policy: Policy }
  | { readonly ok: false; readonly remarks: readonly Remark[]; readonly mended: Mended | null }

/** Checks a file's values against the schema. */
export function checkShape(value: unknown): Shape {
  if (validate(value)) return { ok: true, policy: value }
  const errors = validate.errors as DefinedError[]
  return {
    ok: false,
    remarks: errors.flatMap((error) => describe(error) ?? []),
    mended: mendShape(value, errors, schema),
  }
}

function describe(error: DefinedError): Remark | null {
  // A bad field name is reported for its pattern and once more as a name; the latter says it better.
  if (error.propertyName !== undefined) return null
  const path = readPointer(error.instancePath)
  const title = (error.parentSchema as { title?: string } | undefined)?.title
  const got = show(error.data)
  switch (error.keyword) {
    case 'required': {
      const { missingProperty } = error.params
      return describeMissing([...path, missingProperty], missingProperty, error)
    }
    // The branch that was taken says what is wrong with it.
    case 'if':
      return null
    case 'additionalProperties': {
      const name = error.params.additionalProperty
      const unequal = judgeLooks(path, name)
      if (unequal !== null) return unequal
      // `{ description: Name, address }` has a field "address" without a value.
      const halved = /\s/.test(name) && (error.data as Readonly<Record<string, unknown>>)[name] === null
      return {
        code: 'UNKNOWN_FIELD',
        path: [...path, name],
        at: 'key',
        message: `Unknown field ${show(name)}.${halved ? ' A text with a comma stands in quotes inside { }.' : ''}`,
        got: name,
        allowed: Object.keys(propertiesOf(error.parentSchema)),
      }
    }
    case 'enum':
      return (
        (typeof error.data === 'string' ? judgeWords(path, title ?? '', error.data) : null) ?? {
          code: 'NOT_ALLOWED',
          path,
          message: `${got} is not allowed here.`,
          ...(typeof error.data === 'string' ? { got: error.data } : {}),
          allowed: error.params.allowedValues.map(String),
        }
      )
    case 'const':
      return { code: 'NOT_ALLOWED', path, message: `Expected ${show(error.params.allowedValue)}, got ${got}.` }
    case 'type': {
      const expected = title ?? TYPES[error.params.type] ?? error.params.type
      if (error.data === null) return describeBlank(path, `Expected ${expected}, got nothing.`)
      const words = typeof error.data === 'string' ? judgeWords(path, title ?? '', error.data) : null
      const hint = error.params.type === 'string' && typeof error.data === 'number' ? ' Put it in quotes.' : ''
      return words ?? { code: 'WRONG_TYPE', path, message: `Expected ${expected}, got ${got}.${hint}` }
    }
    case 'minLength':
      return describeBlank(path, `Expected ${title ?? 'a text'}, got an empty one.`)
    case 'pattern':
    case 'format': {
      // An empty text breaks minLength as well, which says it better.
      if (error.data === '' && (error.parentSchema as SchemaNode).minLength !== undefined) return null
      const text = String(error.data)
      if (text.trim() === '') return describeBlank(path, `Expected ${title ?? 'a text'}, got only blanks.`)
      const form = error.keyword === 'pattern' ? `something like ${error.params.pattern}` : error.params.format
      return (
        judgeWords(path, title ?? '', text) ?? {
          code: 'MALFORMED',
          path,
          message: `Expected ${title ?? form}, got ${got}.`,
        }
      )
    }
    case 'maxLength':
      return {
        code: 'TOO_LONG',
        path,
        message: `Expected at most ${error.params.limit} characters, got ${String(error.data).length}.`,
      }
    case 'minItems':
    case 'minProperties':
      return {
        code: 'TOO_FEW',
        path,
        message: `Expected at least ${error.params.limit}, got ${sizeOf(error.data)}${describeSchema(error.parentSchema)}`,
      }
    case 'maxItems':
    case 'maxProperties':
      return { code: 'TOO_MANY', path, message: `Expected at most ${error.params.limit}, got ${sizeOf(error.data)}.` }
    case 'propertyNames':
      return {
        code: 'MALFORMED',
        path: [...path, error.params.propertyName],
        at: 'key',
        message: `${show(error.params.propertyName)} cannot be a name here; expected ${nameTitle(error.schema)}.`,
      }
    default:
      // Not among the keywords that Ajv's own type names: the kind of a dataset.
      if ((error as { keyword: string }).keyword === 'discriminator') {
        const { kind } = error.data as { readonly kind?: unknown }
        // A missing one is reported as required.
        if (kind === undefined) return null
        return {
          code: 'NOT_ALLOWED',
          path: [...path, 'kind'],
          message: `${show(kind)} is not allowed here.`,
          ...(typeof kind === 'string' ? { got: kind } : {}),
          allowed: ['postgres', 'https', 's3'],
        }
      }
      return { code: 'MALFORMED', path, message: `${error.message ?? 'Not valid'}; got ${got}.` }
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of fields',
}

function describeMissing(path: readonly PathStep[], name: string, { parentSchema, data }: DefinedError): Remark {
  // Only "not before" without "not after" is kept for ever.
  const floorAlone = name === 'stages' && typeof data === 'object' && data !== null && 'floor' in data
  const code = floorAlone ? 'RETENTION_WITHOUT_MAXIMUM' : (codeOfAbsence(path) ?? 'MISSING')
  const message = floorAlone
    ? 'The rule has a floor and nothing that ends it: stages is required.'
    : `${name} is required${describeField(parentSchema, name)}`
  const words = code === 'PURPOSE_WITHOUT_BASIS' ? LEGAL_BASES : propertiesOf(parentSchema)[name]?.enum
  return { code, path, message, ...(words === undefined ? {} : { allowed: words.map(String) }) }
}

function describeBlank(path: readonly PathStep[], message: string): Remark {
  return { code: codeOfAbsence(path) ?? 'BLANK', path, message }
}

interface SchemaNode {
  readonly minLength?: number
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly description?: string
  readonly enum?: readonly unknown[]
  readonly title?: string
  readonly $ref?: string
}

function propertiesOf(parent: unknown): Readonly<Record<string, SchemaNode>> {
  return (parent as SchemaNode | undefined)?.properties ?? {}
}

function describeField(parent: unknown, field: string): string {
  return describeSchema(propertiesOf(parent)[field])
}

function describeSchema(node: unknown): string {
  const description = (node as SchemaNode | undefined)?.description
  return description === undefined ? '.' : `: ${description}`
}

function nameTitle(names: unknown): string {
  const { $ref, title } = names as SchemaNode
  const defined = schema.$defs as Readonly<Record<string, SchemaNode>>
  return title ?? defined[$ref?.split('/').at(-1) ?? '']?.title ?? 'another name'
}

function sizeOf(value: unknown): number {
  return Array.isArray(value) ? value.length : Object.keys(value as object).length
}
