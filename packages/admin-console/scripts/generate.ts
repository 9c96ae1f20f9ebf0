/** Writes `src/api/generated.ts`, the types of every answer, from the operations and the server's schema. `--check` only compares. */
import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generate } from '@graphql-codegen/cli'

const CONSOLE = join(dirname(fileURLToPath(import.meta.url)), '..')
const TARGET = 'src/api/generated.ts'

const [output] = (await generate(
  {
    cwd: CONSOLE,
    silent: true,
    schema: '../server/schema.graphql',
    documents: ['src/api/*operations.ts'],
    generates: {
      [TARGET]: {
        plugins: ['typescript-operations'],
        config: {
          immutableTypes: true,
          skipTypename: true,
          enumType: 'string-literal',
          scalars: { Date: 'string', DateTime: 'string', Period: 'string', UUID: 'string' },
        },
      },
    },
  },
  false,
)) as { content: string }[]
if (output === undefined) throw new Error('Codegen gave nothing.')

const content = `// Generated from the operations by \`pnpm generate\`. Do not edit.\n\n${output.content}`
const current = await readFile(join(CONSOLE, TARGET), 'utf8').catch(() => '')
if (current === content) console.log('Generated files are fresh.')
else if (process.argv.includes('--check')) {
  console.error(`Stale: packages/admin-console/${TARGET}. Run \`pnpm generate\` and commit the result.`)
  process.exitCode = 1
} else {
  await writeFile(join(CONSOLE, TARGET), content)
  console.log(`Wrote ${TARGET}.`)
}
