import { Ajv2020, type Options, type ValidateFunction } from 'ajv/dist/2020.js'
import { POLICY_FORMATS } from './policy-formats.ts'
import schema from './policy.schema.json' with { type: 'json' }
import type { Policy } from './policy.types.ts'

/** Every fault at once, each with the part of the schema that it is against. */
export const VALIDATOR_OPTIONS: Options = {
  allErrors: true,
  verbose: true,
  strict: true,
  strictTypes: false,
  strictRequired: false,
  discriminator: true,
  // Each definition is one function, not written out wherever it is used: the code is a fifth shorter and no function huge.
  inlineRefs: false,
  formats: { ...POLICY_FORMATS },
}

/**
 * Compiled when it is loaded. A build puts the finished code of the same function in the place of this module
 * (`scripts/build-policy-check.ts`), because compiling takes longer than all else that a check does.
 */
export const validate: ValidateFunction<Policy> = new Ajv2020(VALIDATOR_OPTIONS).compile<Policy>(schema)
