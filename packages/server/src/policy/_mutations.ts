import { readdirSync, readFileSync } from 'node:fs'
import { parsePeriod } from '@assent/shared'
import { loadPolicy } from './load-policy.ts'
import { basisFor, writtenPeriod, type Policy } from './policy.types.ts'

const EXAMPLES = new URL('../../../../examples/policies/', import.meta.url)

const textsIn = (folder: string): readonly (readonly [string, string])[] =>
  readdirSync(new URL(folder, EXAMPLES))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [name, readFileSync(new URL(folder + name, EXAMPLES), 'utf8')])

/** The five policies, and the one of a small company that a newcomer writes. */
export const FILES = [...textsIn('./'), ...textsIn('small/')].map(([name, text]) => {
  const loaded = loadPolicy(text)
  if (!loaded.ok) throw new Error(`${name} does not pass`)
  return { name, text, policy: loaded.policy }
})

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** Every place of a value, so that a mutation can pick one. */
export function places(value: Json, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path]
  const children = Array.isArray(value) ? value.map((child, index) => [index, child] as const) : Object.entries(value)
  return [path, ...children.flatMap(([step, child]) => places(child, [...path, step]))]
}

export function change(
  root: Json,
  path: readonly (string | number)[],
  how: (parent: Json[] | Record<string, Json>, step: string | number) => void,
): void {
  let parent = root
  for (const step of path.slice(0, -1)) parent = (parent as Record<string | number, Json>)[step] ?? null
  const last = path.at(-1)
  if (last !== undefined && typeof parent === 'object' && parent !== null) how(parent, last)
}

/** What the checker promises of a policy it let through, written again in the plainest way. */
export function brokenPromises(policy: Policy): string[] {
  const broken: string[] = []
  const must = (holds: boolean, promise: string): void => void (holds || broken.push(promise))
  const categories = new Map(policy.categories.map((category) => [category.id, category]))
  const recipients = new Set((policy.recipients ?? []).map(({ id }) => id))
  const rules = new Set(policy.retention.map(({ data }) => data))
  for (const purpose of policy.purposes) {
    must(Object.hasOwn(policy.activities, purpose.activity), `activity of ${purpose.id}`)
    must(purpose.category === undefined || categories.has(purpose.category), `category of ${purpose.id}`)
    for (const name of purpose.data) {
      must(Object.hasOwn(policy.data, name), `data ${name} of ${purpose.id}`)
      const holder = policy.data[name]?.held_by
      must(holder === undefined ? rules.has(name) : recipients.has(holder), `retention of ${name}`)
    }
    const locked = categories.get(purpose.category ?? '')?.locked === true
    const { basis } = basisFor(purpose)
    const asked = purpose.asked !== undefined || (purpose.category !== undefined && !locked)
    must(basis !== 'consent' || asked, `${purpose.id} can be asked for`)
    must(purpose.asked === undefined || purpose.category === undefined, `${purpose.id} is asked in one place`)
    must(basis === 'consent' || purpose.category === undefined || locked, `${purpose.id} is not asked for`)
  }
  for (const service of policy.services ?? []) {
    must(categories.has(service.category), `category of ${service.id}`)
    must(service.recipient === undefined || recipients.has(service.recipient), `recipient of ${service.id}`)
  }
  for (const rule of policy.retention) {
    must(Object.hasOwn(policy.data, rule.data), `data of ${rule.id}`)
    for (const stage of rule.stages) must(parsePeriod(writtenPeriod(stage)).ok, `period of ${rule.id}`)
  }
  for (const language of policy.policy.languages) {
    for (const { id } of policy.categories)
      must(policy.texts[language]?.categories[id] !== undefined, `${language} words of ${id}`)
  }
  return broken
}
