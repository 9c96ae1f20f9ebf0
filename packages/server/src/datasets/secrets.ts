import { DatasetError } from '../retention/dataset-adapter.ts'

/** Looks a variable of the environment up. Passwords stand there and never in a policy file. */
export type Secrets = (name: string) => string | undefined

/** Reads `env:NAME`. Throws `DatasetError` when the variable is not set. */
export function readSecret(secrets: Secrets, dataset: string, reference: string): string {
  const name = secretName(reference)
  const value = name === null ? undefined : secrets(name)
  if (value !== undefined && value !== '') return value
  const message =
    name === null
      ? `Expected env:NAME, the name of a variable, got ${reference.slice(0, 4)}….`
      : `The variable ${name} is not set; the policy names it for this dataset.`
  throw new DatasetError(dataset, 'MISCONFIGURED', message)
}

/** The name in `env:NAME`; null when it is not written so. */
export function secretName(reference: string): string | null {
  return /^env:([A-Z][A-Z0-9_]*)$/.exec(reference)?.[1] ?? null
}
