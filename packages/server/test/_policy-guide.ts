import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

const GUIDE = readFileSync(new URL('../../../docs/guides/policy.md', import.meta.url), 'utf8')

export interface GuideBlock {
  /** Of the section it stands in. */
  readonly heading: string
  readonly yaml: string
}

/** Every YAML block of `docs/guides/policy.md`, in order. */
export const guideBlocks: readonly GuideBlock[] = GUIDE.split(/^(?=##+ )/m).flatMap((section) =>
  [...section.matchAll(/^```yaml\n(.+?)^```/gms)].map(([, yaml = '']) => ({
    heading: /^##+ (.+)/.exec(section)?.[1] ?? '',
    yaml,
  })),
)

/** The blocks of the numbered steps: the first file, then what each step adds to it. */
export const steps = guideBlocks.filter(({ heading, yaml }) => /^\d+\. /.test(heading) && !yaml.startsWith('#'))

type Value = unknown
type Fields = Record<string, Value>

const isFields = (value: Value): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Does what the guide tells its reader: entries go under the key of the same name, behind those that are there. */
export function join(to: Value, added: Value): Value {
  if (Array.isArray(to) && Array.isArray(added)) {
    return (added as Value[]).reduce<Value[]>((list, entry) => {
      const at = list.findIndex((other) => isFields(other) && isFields(entry) && other.id === entry.id && 'id' in entry)
      return at === -1 ? [...list, entry] : list.with(at, join(list[at], entry))
    }, to)
  }
  if (!isFields(to) || !isFields(added)) return added
  return { ...to, ...Object.fromEntries(Object.entries(added).map(([key, value]) => [key, join(to[key], value)])) }
}

export const read = (yaml: string): Value => parse(yaml) as Value
