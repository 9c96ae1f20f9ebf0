import { stringify } from 'yaml'
import schema from './policy.schema.json' with { type: 'json' }
import type { StoredPolicy } from './policy.store.ts'

/** Names of fields in the order the schema describes them, which is the order people write and read them in. */
const ORDER = new Map([...namesIn(schema)].map((name, index) => [name, index]))

function namesIn(node: unknown): Set<string> {
  if (typeof node !== 'object' || node === null) return new Set()
  return new Set(
    Object.entries(node).flatMap(([key, inner]) => [
      ...(key === 'properties' ? Object.keys(inner as object) : []),
      ...namesIn(inner),
    ]),
  )
}

/** An applied version as a YAML file, its fields in the order of the schema; applying it gives the same content hash. */
export function writePolicy({ version, hash, content }: Pick<StoredPolicy, 'version' | 'hash' | 'content'>): string {
  const rank = (name: string): number => ORDER.get(name) ?? ORDER.size
  const yaml = stringify(content, {
    lineWidth: 110,
    sortMapEntries: (a, b) => rank(keyOf(a.key)) - rank(keyOf(b.key)),
  })
  return `# Version ${version}, content hash ${hash}\n${yaml}`
}

const keyOf = (key: unknown): string =>
  typeof key === 'object' && key !== null && 'value' in key ? String(key.value) : String(key)
