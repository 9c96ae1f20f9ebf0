import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { change, FILES, places, type Json } from './_mutations.ts'
import { loadPolicy } from './load-policy.ts'
import type { Policy } from './policy.types.ts'

/**
 * Files that are broken by construction: whoever reads the mutation, not the checker, says that the result is wrong.
 * Each must be refused, with a place in the file and words, and in no long time.
 */
const SEED = 20261126
const LONGEST = 180_000

/** As many of the mutants as are tried; the same ones each time. */
const sample = <Value>(all: readonly Value[], count: number): readonly Value[] =>
  all.length <= count
    ? all
    : fc.sample(fc.shuffledSubarray([...all], { minLength: count, maxLength: count }), { seed: SEED, numRuns: 1 })[0]!

interface Mutant {
  readonly what: string
  readonly text: string
}

/** What was accepted although it is broken, and what was refused without a word. */
function survivors(mutants: readonly Mutant[]): readonly string[] {
  return mutants.flatMap(({ what, text }) => {
    const { ok, findings } = loadPolicy(text)
    if (ok) return [`${what} was accepted`]
    const errors = findings.filter(({ level }) => level === 'error')
    const said = errors.every(
      ({ line, column, message, help }) => line > 0 && column > 0 && message !== '' && help !== '',
    )
    return errors.length > 0 && said ? [] : [`${what} was refused without a reason`]
  })
}

/** Every place of every policy, as copies of the policy in which one thing is done at it. */
function mutantsOf(
  choose: (value: Json, path: readonly (string | number)[]) => boolean,
  how: Parameters<typeof change>[2],
): readonly Mutant[] {
  return FILES.flatMap(({ name, policy }) =>
    places(policy as unknown as Json)
      .filter((path) => path.length > 0 && choose(valueAt(policy, path), path))
      .map((path) => ({ name, policy, path })),
  ).map(({ name, policy, path }) => ({
    what: `${name} ${path.join('.')}`,
    // Written when it is asked for: thousands of texts at once would fill the memory.
    get text() {
      const copy = structuredClone(policy) as unknown as Json
      change(copy, path, how)
      return JSON.stringify(copy)
    },
  }))
}

function valueAt(policy: Policy, path: readonly (string | number)[]): Json {
  return path.reduce<Json>(
    (value, step) => (value as Record<string | number, Json>)[step] ?? null,
    policy as unknown as Json,
  )
}

const put =
  (value: Json): Parameters<typeof change>[2] =>
  (parent, step) => {
    ;(parent as Record<string | number, Json>)[step] = value
  }
const drop: Parameters<typeof change>[2] = (parent, step) => {
  if (Array.isArray(parent)) parent.splice(Number(step), 1)
  else delete parent[String(step)]
}

/** What GDPR Arts. 5, 6, 12, 13, 28 and 30 make mandatory, by where it stands in the file; from the law, not the schema. */
const MANDATORY = [
  /^policy\.(?:version|effective)$/,
  /^controller(?:\.(?:name|address|country|email))?$/,
  /^purposes$/,
  /^purposes\.\d+\.(?:basis|data|activity)$/,
  /^purposes\.\d+\.(?:statute|interest)$/,
  /^purposes\.\d+\.statute\.(?:name|country)$/,
  /^data\.\w+\.source$/,
  /^retention$/,
  /^retention\.\d+$/,
  /^retention\.\d+\.(?:data|stages)$/,
  /^retention\.\d+\.stages\.\d+\.(?:after|action)$/,
  /^recipients\.\d+\.(?:name|function|locations)$/,
  /^rights(?:\.channels)?$/,
  /^activities\.\w+\.role$/,
]

const isMandatory = (_value: Json, path: readonly (string | number)[]): boolean =>
  MANDATORY.some((pattern) => pattern.test(path.join('.')))

describe('a policy that is broken by construction', () => {
  it('is refused without what the law makes mandatory', { timeout: LONGEST }, () => {
    const mutants = sample(mutantsOf(isMandatory, drop), 250)
    expect(mutants).toHaveLength(250)
    expect(survivors(mutants)).toEqual([])
  })

  it('is refused with nothing in the place of a value', { timeout: LONGEST }, () => {
    const mutants = sample(mutantsOf(isMandatory, put(null)), 100)
    expect(survivors(mutants)).toEqual([])
  })

  it(
    'is refused with another kind of value: no text, list or map of the format may be a number',
    { timeout: LONGEST },
    () => {
      const mutants = mutantsOf(
        // But for what a column of the company's is compared with.
        (value, path) => (typeof value === 'string' || typeof value === 'object') && path.at(-2) !== 'where',
        put(42.5),
      )
      expect(survivors(sample(mutants, 200))).toEqual([])
    },
  )

  it('is refused with a number out of every measure', { timeout: LONGEST }, () => {
    const mutants = [1e300, -1, 0.5, Number.MAX_SAFE_INTEGER + 2].flatMap((huge) =>
      mutantsOf((value) => typeof value === 'number', put(huge)),
    )
    expect(mutants.length).toBeGreaterThan(20)
    expect(survivors(sample(mutants, 100))).toEqual([])
  })

  it('is refused with a name that holds what nobody sees', { timeout: LONGEST }, () => {
    const strange = ['\u202e', '\u0000', '\ufeff', '\ud800', '\u200b', '\u0130', '\u00e9', '\u{1f36a}', '\n', ' ']
    const mutants = strange.flatMap((letter) =>
      mutantsOf(
        (_value, path) =>
          /^(?:purposes|categories|services|recipients|retention)\.\d+\.id$|^policy\.id$/.test(path.join('.')),
        (parent, step) => {
          const fields = parent as Record<string | number, Json>
          fields[step] = `${String(fields[step])}${letter}`
        },
      ),
    )
    expect(survivors(sample(mutants, 100))).toEqual([])
  })

  it('is refused with a key twice, wherever', { timeout: LONGEST }, () => {
    const mutants = FILES.flatMap(({ name, policy }) => {
      const lines = stringify(policy, { lineWidth: 0 }).split('\n')
      return lines.flatMap((line, at) => {
        // A line that holds key and value whole may stand twice without harm to the syntax.
        if (!/^ *[\w"'-]+: \S/.test(line) || /[|>&]$|: [|>]/.test(line)) return []
        return [{ what: `${name}:${at + 1} ${line}`, text: lines.toSpliced(at, 0, line).join('\n') }]
      })
    })
    expect(survivors(sample(mutants, 150))).toEqual([])
  })

  it('is refused when it ends too soon', { timeout: LONGEST }, () => {
    // The last part of each file are the words of its last language; a file that ends before them lacks something.
    const mutants = FILES.flatMap(({ name, text }) => {
      const end = text.indexOf('\ntexts:')
      return Array.from({ length: 25 }, (_, index) => Math.floor((end * index) / 25)).map((length) => ({
        what: `${name} cut at ${length}`,
        text: text.slice(0, length),
      }))
    })
    expect(survivors(mutants)).toEqual([])
  })

  it(
    'is refused with aliases that unfold to too much or to themselves, in the time of any other',
    { timeout: LONGEST },
    () => {
      const laughs = (levels: number): string =>
        [
          'laugh0: &l0 [ha, ha, ha, ha, ha, ha, ha, ha, ha]',
          ...Array.from(
            { length: levels },
            (_, n) => `laugh${n + 1}: &l${n + 1} [${Array<string>(9).fill(`*l${n}`).join(', ')}]`,
          ),
        ].join('\n')
      const bombs = FILES.flatMap(({ name, text }) => [
        { what: `${name} with a thousand million laughs`, text: `${text}\n${laughs(9)}\n` },
        { what: `${name} with itself in itself`, text: `${text}\nself: &self { again: *self }\n` },
        { what: `${name} with an alias to nothing`, text: `${text}\nnothing: *nowhere\n` },
        {
          what: `${name} with a merge of what is there`,
          text: text.replace('\ncontroller:', '\n<<: { assent: 2 }\ncontroller:'),
        },
      ])
      expect(survivors(bombs)).toEqual([])
    },
  )
})
