/**
 * Makes `assent policy check` start at once; run by `pnpm build` after the compiler. Two built modules are replaced by
 * ones that answer the same, to which a test holds them: the validator by the code that Ajv compiles it to, and the check
 * by one file with all it imports, because opening 150 files takes longer than checking one.
 */
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { bundleCheck, validatorCode } from './policy-check-code.ts'

const built = (path: string): string => fileURLToPath(new URL(`../dist/${path}`, import.meta.url))

await writeFile(built('policy/policy-validator.js'), validatorCode())
await bundleCheck(built('cli/check-policies.js'))
