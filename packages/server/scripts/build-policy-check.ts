/**
 * Makes `assent policy check` start at once; run by `pnpm build` after the compiler. Three built modules are replaced
 * by ones that answer the same, to which a test holds them: the validator by the code that Ajv compiles it to, and the
 * check and what reads the words of a command by one file each with all they import, because opening 150 files takes
 * longer than checking one.
 */
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { bundleCheck, bundleProgram, validatorCode } from './policy-check-code.ts'

const built = (path: string): string => fileURLToPath(new URL(`../dist/${path}`, import.meta.url))

await writeFile(built('policy/policy-validator.js'), validatorCode())
await bundleCheck(built('cli/check-policies.js'))
await bundleProgram(built('cli/program.js'))
