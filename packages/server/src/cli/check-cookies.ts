import { show, type CalendarDate } from '@assent/shared'
import { z } from 'zod'
import { checkInventory, type SeenEntry } from '../policy/cookie-inventory.domain.ts'
import { loadPolicy } from '../policy/load-policy.ts'
import type { CheckedFile } from './check-policies.ts'
import { findingLines } from './report-findings.ts'
import { wrongUse, type Report } from './report.ts'

export interface CheckCookiesOptions {
  readonly today: CalendarDate
  /** Purposes and categories that the visitor had allowed. */
  readonly allowed: readonly string[]
  readonly acted: boolean
  /** Milliseconds since 1970. */
  readonly now: number
}

/** What Playwright writes down of a browser (`context.storageState()`); the rest of it says nothing here. */
const STATE = z.object({
  cookies: z.array(z.object({ name: z.string(), domain: z.string(), expires: z.number().default(-1) })),
  origins: z
    .array(z.object({ origin: z.url(), localStorage: z.array(z.object({ name: z.string() })).default([]) }))
    .default([]),
})

/** Holds what a browser had after a visit against a policy file. 0: all of it is in the policy; 1: something is not. */
export function checkCookies(policy: CheckedFile, state: CheckedFile, options: CheckCookiesOptions): Report {
  const loaded = loadPolicy(policy.text, { today: options.today })
  if (!loaded.ok) {
    return {
      exitCode: 1,
      text: `${findingLines(policy.file, loaded.findings)}\nA policy with errors holds no cookie to anything.`,
      data: { ok: false, findings: loaded.findings },
    }
  }
  const words = [...loaded.policy.purposes.map(({ id }) => id), ...loaded.policy.categories.map(({ id }) => id)]
  const unknown = options.allowed.filter((word) => !words.includes(word))
  if (unknown.length > 0)
    return wrongUse('UNKNOWN_PURPOSE', `--allowed: ${unknown.map(show).join(', ')}; allowed: ${words.join(', ')}.`)
  const seen = readState(state)
  if (seen === null)
    return wrongUse('MALFORMED', `${state.file} is not what Playwright's storageState writes: { cookies, origins }.`)
  const problems = checkInventory(loaded.policy, seen, {
    allowed: new Set(options.allowed),
    acted: options.acted,
    at: options.now,
  })
  const lines = problems.map(({ code, host, message }) => `${state.file}: error ${code} ${host} ${message}`)
  const counted = `${seen.length} ${seen.length === 1 ? 'entry' : 'entries'} seen, ${problems.length} not as the policy says.`
  return {
    exitCode: problems.length === 0 ? 0 : 1,
    text: [...lines, counted].join('\n'),
    data: { ok: problems.length === 0, seen: seen.length, problems },
  }
}

function readState({ text }: CheckedFile): readonly SeenEntry[] | null {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return null
  }
  const { data } = STATE.safeParse(json)
  if (data === undefined) return null
  return [
    ...data.cookies.map(({ name, domain, expires }): SeenEntry => ({
      kind: 'cookie',
      name,
      host: domain,
      endsAt: expires < 0 ? null : expires * 1000,
    })),
    ...data.origins.flatMap(({ origin, localStorage }) =>
      localStorage.map(({ name }): SeenEntry => ({
        kind: 'storage',
        name,
        host: new URL(origin).hostname,
        endsAt: null,
      })),
    ),
  ]
}
