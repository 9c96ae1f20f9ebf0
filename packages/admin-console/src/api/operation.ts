import type { Operation } from './client.ts'

/**
 * One operation of the console by its text. The types of all results stand in `generated.ts` and are written from these
 * texts by `pnpm generate`; a test checks each text against the server's schema.
 */
export function operation<Result, Variables>(text: string): Operation<Result, Variables> {
  return { name: /(?:query|mutation) (\w+)/.exec(text)?.[1] ?? '', text }
}
