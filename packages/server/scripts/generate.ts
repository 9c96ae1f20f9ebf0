/**
 * Writes everything that follows from the SDL: resolver types, the schema as one string, the printed schema and the
 * trusted documents. Run by `pnpm generate`; CI runs it with `--check` and fails when a file is stale.
 */
import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { glob } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generate } from '@graphql-codegen/cli'
import {
  lexicographicSortSchema,
  parse,
  print,
  printSchema,
  separateOperations,
  specifiedRules,
  validate,
} from 'graphql'

const SERVER = join(dirname(fileURLToPath(import.meta.url)), '..')
const SHARED = join(SERVER, '..', 'shared')
const NOTICE = '// Generated from the SDL by `pnpm generate`. Do not edit.\n'
const checkOnly = process.argv.includes('--check')

const sdlFiles: string[] = []
for await (const file of glob('src/**/*.graphql', { cwd: SERVER })) {
  if (!file.endsWith('-operations.graphql')) sdlFiles.push(file)
}
sdlFiles.sort((a, b) => Number(b.includes('graphql/base')) - Number(a.includes('graphql/base')) || (a < b ? -1 : 1))
const typeDefs = (await Promise.all(sdlFiles.map((file) => readFile(join(SERVER, file), 'utf8')))).join('\n')

// Extensions of Query and Mutation are folded in here, so that the printed schema reads as a whole.
const { makeExecutableSchema } = await import('@graphql-tools/schema')
const schema = makeExecutableSchema({ typeDefs })

const outputs = new Map<string, string>()
outputs.set(
  join(SERVER, 'src/graphql/generated/type-defs.ts'),
  `${NOTICE}\nexport const typeDefs = ${JSON.stringify(typeDefs)}\n`,
)
outputs.set(
  join(SERVER, 'schema.graphql'),
  `# Generated from the SDL by \`pnpm generate\`. Do not edit.\n\n${printSchema(lexicographicSortSchema(schema))}\n`,
)

const operations = parse(await readFile(join(SERVER, 'src/graphql/public-operations.graphql'), 'utf8'))
const errors = validate(schema, operations, specifiedRules)
if (errors.length > 0) throw new Error(`public-operations.graphql is not valid:\n${errors.join('\n')}`)
const documents = Object.entries(separateOperations(operations)).map(([name, document]) => {
  const text = print(document)
  return { name, text, id: createHash('sha256').update(text).digest('hex') }
})
outputs.set(
  join(SERVER, 'src/graphql/generated/trusted-documents.ts'),
  `${NOTICE}
/** The operations anyone may run, by the SHA-256 of their text. */
export const trustedDocuments: ReadonlyMap<string, string> = new Map([
${documents.map(({ id, text }) => `  [${JSON.stringify(id)}, ${JSON.stringify(text)}],`).join('\n')}
])
`,
)
outputs.set(
  join(SHARED, 'src/generated/operations.ts'),
  `${NOTICE}
${documents.map(({ name, id }) => `/** Id of the trusted document \`${name}\`. */\nexport const ${name.charAt(0).toLowerCase()}${name.slice(1)}Document = ${JSON.stringify(id)}`).join('\n')}
`,
)

const words = (type: string): string => `@assent/shared#${type}`
const [resolvers] = (await generate(
  {
    cwd: SERVER,
    silent: true,
    schema: typeDefs,
    generates: {
      'src/graphql/generated/resolvers.ts': {
        plugins: ['typescript', 'typescript-resolvers'],
        config: {
          contextType: '../context.ts#Context',
          useTypeImports: true,
          immutableTypes: true,
          enumsAsTypes: true,
          useIndexSignature: false,
          avoidOptionals: { field: true, inputValue: false },
          maybeValue: 'T | null',
          inputMaybeValue: 'T | null | undefined',
          scalars: {
            DateTime: { input: 'string', output: 'number' },
            Date: { input: 'string', output: 'string' },
            Period: { input: 'string', output: 'string' },
            UUID: { input: 'string', output: 'string' },
          },
          // What a resolver hands on where fields are worked out only when they are asked for.
          mappers: {
            PolicyVersion: '../../policy/policy.resolvers.ts#VersionModel',
            PolicyDiff: '../../policy/policy.resolvers.ts#DiffModel',
            RecordOfProcessing: '../../records/records.resolvers.ts#RecordModel',
          },
          enumValues: {
            AccountKeyAlgorithm: '../../accounts/account-keys.domain.ts#AccountAlgorithm',
            LegalBasis: words('LegalBasis'),
            ConsentState: words('ConsentState'),
            ConsentMethod: words('ConsentMethod'),
            ConsentElement: words('ConsentElement'),
            RightsLaw: words('RightsLaw'),
            RightsRequestKind: words('RightsRequestKind'),
            RightsRequestStatus: words('RightsRequestStatus'),
          },
        },
      },
    },
  },
  false,
)) as { content: string }[]
if (resolvers === undefined) throw new Error('Codegen gave nothing.')
outputs.set(
  join(SERVER, 'src/graphql/generated/resolvers.ts'),
  `${NOTICE}${resolvers.content.replaceAll(/^export \{ (\w+) \};$/gm, 'export type { $1 };')}`,
)

const stale: string[] = []
for (const [file, content] of outputs) {
  const current = await readFile(file, 'utf8').catch(() => '')
  if (current === content) continue
  stale.push(relative(join(SERVER, '..', '..'), file))
  if (!checkOnly) {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, content)
  }
}
if (checkOnly && stale.length > 0) {
  console.error(`Stale: ${stale.join(', ')}. Run \`pnpm generate\` and commit the result.`)
  process.exit(1)
}
console.log(stale.length === 0 ? 'Generated files are fresh.' : `Wrote ${stale.join(', ')}.`)
