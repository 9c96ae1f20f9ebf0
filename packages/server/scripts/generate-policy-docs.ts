/**
 * Writes the reference of the policy file: every field from the schema, every finding from the catalogue. Run by
 * `pnpm fix`; `--check` fails when a page is stale.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { FINDING_TOPICS } from '../src/policy/findings/catalogue.domain.ts'
import type { FindingRule } from '../src/policy/findings/finding-rule.types.ts'
import schema from '../src/policy/policy.schema.json' with { type: 'json' }

const GUIDES = join(dirname(fileURLToPath(import.meta.url)), '../../../docs/guides')
const SOURCE = (what: string): string => `<!-- Generated from ${what} by \`pnpm fix\`. Do not edit. -->`

interface Node {
  readonly $ref?: string
  readonly title?: string
  readonly description?: string
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Node>>
  readonly additionalProperties?: boolean | Node
  readonly items?: Node
  readonly oneOf?: readonly Node[]
  readonly then?: Node
  readonly minItems?: number
  readonly maxItems?: number
  readonly maxLength?: number
}

const definitions = schema.$defs as Readonly<Record<string, Node>>

function resolve(node: Node): Node {
  if (node.$ref === undefined) return node
  const { $ref, ...own } = node
  return { ...definitions[$ref.split('/').at(-1) ?? ''], ...own }
}

function findings(): string {
  const lines = [
    SOURCE('the catalogue of findings'),
    '# What the policy checker finds',
    '`assent policy check FILE…` prints each finding with its place, level, code, source in law and how to mend it. A code is stable: it never gets another meaning. Articles are those of the GDPR unless another law is named. An **error** keeps a policy from being applied, a **warning** wants an answer (`--strict` makes it fail), a **note** is worth knowing.',
  ]
  for (const [topic, rules] of Object.entries(FINDING_TOPICS)) {
    lines.push(`## ${topic}`)
    for (const [code, rule] of Object.entries<FindingRule>(rules)) {
      const source = rule.article === undefined ? '' : ` · ${rule.article}`
      lines.push(
        `### ${code}`,
        `**${rule.title}** · ${rule.level}${source}`,
        rule.why,
        `To mend: ${rule.help.charAt(0).toLowerCase()}${rule.help.slice(1)}`,
      )
    }
  }
  return lines.join('\n\n')
}

function reference(): string {
  const lines = [
    SOURCE('policy.schema.json'),
    '# The fields of the policy file',
    'Every field, in the order of the schema. `[]` is an entry of a list, `*` a name of your own. The same words stand in the schema, so an editor shows them while you write.',
  ]
  for (const [name, section] of Object.entries(schema.properties as unknown as Record<string, Node>)) {
    const required = (schema.required as readonly string[]).includes(name)
    lines.push(`## ${name}`, `${section.description ?? ''}${required ? ' **Required.**' : ''}`)
    const rows = fields(resolve(section), name)
    if (rows.length > 0) lines.push(['| field | value | meaning |', '| --- | --- | --- |', ...rows].join('\n'))
  }
  return lines.join('\n\n')
}

function fields(node: Node, path: string): string[] {
  const rows: string[] = []
  const visit = (child: Node, at: string, isRequired: boolean): void => {
    const full = resolve(child)
    rows.push(`| \`${at}\`${isRequired ? ' **!**' : ''} | ${valueOf(full)} | ${cell(full.description ?? '')} |`)
    rows.push(...fields(full, at))
  }
  for (const [name, child] of Object.entries(node.properties ?? {})) {
    visit(child, `${path}.${name}`, node.required?.includes(name) ?? false)
  }
  if (typeof node.additionalProperties === 'object') {
    visit(node.additionalProperties, `${path}.*`, false)
  }
  if (node.items !== undefined) visit(node.items, `${path}[]`, false)
  if (node.then !== undefined) rows.push(...fields(node.then, path))
  for (const option of node.oneOf ?? []) {
    const full = resolve(option)
    rows.push(...fields(full, `${path}(${String(full.properties?.kind?.const)})`))
  }
  return rows
}

function valueOf(node: Node): string {
  if (node.const !== undefined) return `\`${JSON.stringify(node.const)}\``
  if (node.enum !== undefined) return node.enum.map((word) => `\`${String(word)}\``).join(', ')
  if (node.then !== undefined) return cell(node.title ?? '')
  if (node.title !== undefined) return cell(node.title)
  if (node.items !== undefined) return 'a list'
  if (node.type === 'object' || node.oneOf !== undefined) return 'fields'
  if (node.type === 'boolean') return '`true`, `false`'
  if (node.type === 'integer') return 'a number'
  return Array.isArray(node.type) ? node.type.join(', ') : 'a text'
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}

const stale: string[] = []
for (const [name, text] of [
  ['policy-findings.md', findings()],
  ['policy-reference.md', reference()],
] as const) {
  const file = join(GUIDES, name)
  const wanted = await format(`${text}\n`, { ...(await resolveConfig(file)), filepath: file })
  const current = await readFile(file, 'utf8').catch(() => '')
  if (current === wanted) continue
  stale.push(name)
  if (!process.argv.includes('--check')) await writeFile(file, wanted)
}
if (process.argv.includes('--check') && stale.length > 0) {
  console.error(`Stale: ${stale.join(', ')}. Run \`pnpm fix\` and commit the result.`)
  process.exit(1)
}
console.log(stale.length === 0 ? 'The reference of the policy file is fresh.' : `Wrote ${stale.join(', ')}.`)
