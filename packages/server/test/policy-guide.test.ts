import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join as joinPath } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CalendarDate } from '@assent/shared'
import { parse, stringify } from 'yaml'
import { runProgram } from '../src/cli/program.ts'
import { loadPolicy } from '../src/policy/load-policy.ts'
import type { Policy } from '../src/policy/policy.types.ts'
import { dueDays } from '../src/retention/due-days.domain.ts'
import { readRule, type RecordFacts } from '../src/retention/rule.domain.ts'
import { guideBlocks, join, read, steps } from './_policy-guide.ts'

const SHOP = new URL('../../../examples/policies/small/bicycle-shop.yaml', import.meta.url)
const PRACTICE = new URL('../../../examples/policies/small/dental-practice.yaml', import.meta.url)
const today = '2026-11-26' as CalendarDate

/** What the checker says of a file, but for the note that the guide tells its reader of. */
const findingsOf = (value: unknown, told: readonly string[] = ['RETENTION_NOT_ENFORCED']): readonly string[] =>
  loadPolicy(stringify(value), { today })
    .findings.filter(({ code }) => !told.includes(code))
    .map(({ level, code, path, message }) => `${level} ${code} ${path} ${message}`)

describe('docs/guides/policy.md', () => {
  it('begins with a file of about forty lines that the checker has nothing to say about', () => {
    const first = steps[0]?.yaml ?? ''
    expect(first.trim().split('\n').length).toBeLessThanOrEqual(40)
    expect(loadPolicy(first, { today })).toMatchObject({ ok: true, findings: [] })
  })

  it('adds to it step by step, and after none of them is anything wrong', () => {
    expect(steps.length).toBeGreaterThanOrEqual(8)
    steps.reduce<unknown>((file, { heading, yaml }) => {
      const joined = join(file, read(yaml))
      expect([heading, findingsOf(joined)]).toEqual([heading, []])
      return joined
    }, undefined)
  })

  it('comes to the file of the example', () => {
    const joined = steps.reduce<unknown>((file, { yaml }) => join(file, read(yaml)), undefined)
    expect(parse(readFileSync(SHOP, 'utf8'))).toEqual(joined)
  })

  it('shows blocks that hold in the same file', () => {
    guideBlocks.reduce<unknown>((file, { heading, yaml }) => {
      const joined = join(file, read(yaml) ?? {})
      // Blocks behind the steps are not translated into the second language of the shop.
      expect([heading, findingsOf(joined, ['RETENTION_NOT_ENFORCED', 'TEXT_UNTRANSLATED'])]).toEqual([heading, []])
      return joined
    }, undefined)
  })
})

describe('the dental practice of the examples', () => {
  const loaded = loadPolicy(readFileSync(PRACTICE, 'utf8'), { today })
  const practice = (): Policy => {
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.findings))
    return loaded.policy
  }
  const ruleOf = (data: string) => {
    const rule = practice().retention.find((each) => each.data === data)
    if (rule === undefined) throw new Error(`No rule for ${data}`)
    return readRule(rule, '1')
  }
  const goes = (data: string, events: RecordFacts['events'], erasureGrantedOn?: string) =>
    dueDays(ruleOf(data), {
      events,
      holds: [],
      done: [],
      ...(erasureGrantedOn && { erasureGrantedOn: erasureGrantedOn as CalendarDate }),
    }).delete

  it('can be applied, and the checker has but the note that its reader is told of', () => {
    expect(loaded.ok).toBe(true)
    expect(loaded.findings.map(({ code }) => code)).toEqual(['RETENTION_NOT_ENFORCED'])
  })

  it('without the words on secrecy it is warned of', () => {
    const open = readFileSync(PRACTICE, 'utf8').replace(/^ +secrecy: .+\n/m, '')
    expect(loadPolicy(open, { today }).findings.map(({ code }) => code)).toContain('SECRECY_UNDECLARED')
  })

  it.each([
    ['voucher', '2025-01-01', '2034-01-01'],
    ['voucher', '2025-12-31', '2034-01-01'],
    ['voucher', '2026-01-01', '2035-01-01'],
    ['letter', '2025-07-14', '2032-01-01'],
  ])('a %s of %s goes on %s, and no earlier for an erasure', (data, created, day) => {
    expect(goes(data, { created: created as CalendarDate })).toBe(day)
    expect(goes(data, { created: created as CalendarDate }, '2026-12-01')).toBe(day)
  })

  it('a patient’s record goes ten years after the treatment, and after thirty where its end was never noted', () => {
    const created = '2026-03-02' as CalendarDate
    expect(goes('patient_record', { created, 'treatment-ended': '2026-09-30' as CalendarDate })).toBe('2036-09-30')
    expect(goes('patient_record', { created })).toBe('2056-03-02')
  })
})

describe('docs/guides/script-tag.md', () => {
  const tagGuide = readFileSync(new URL('../../../docs/guides/script-tag.md', import.meta.url), 'utf8')
  const [page = ''] = /(?<=## 2\..*?```html\n).+?(?=\n```)/s.exec(tagGuide) ?? []
  const blocks = [...(/## 1\..*?(?=\n## )/s.exec(tagGuide)?.[0] ?? '').matchAll(/```yaml\n(.+?)```/gs)]

  it('adds to a first policy what its page needs: nothing is wrong with it, and it knows each word of the page', () => {
    const joined = blocks.reduce<unknown>((file, [, yaml = '']) => join(file, read(yaml)), read(steps[0]?.yaml ?? ''))
    const loaded = loadPolicy(stringify(joined), { today })
    expect(loaded).toMatchObject({ ok: true, findings: [] })
    const { categories } = joined as { categories: { id: string }[] }
    const words = [...page.matchAll(/data-consent="(.+?)"/g)].map(([, word]) => word)
    expect(new Set(words)).toEqual(new Set(categories.map(({ id }) => id)))
    const { services } = joined as { services: { id: string }[] }
    expect([...page.matchAll(/data-service="(.+?)"/g)].map(([, word]) => word)).toEqual(services.map(({ id }) => id))
  })
})

describe('assent policy init', () => {
  let directory = ''
  beforeAll(() => {
    directory = mkdtempSync(joinPath(tmpdir(), 'assent-init-'))
  })
  afterAll(() => rmSync(directory, { recursive: true, force: true }))

  async function assent(...words: readonly string[]) {
    let [out, err] = ['', '']
    const exitCode = await runProgram(
      words,
      {},
      {
        out: (text) => void (out += text),
        err: (text) => void (err += text),
        read: () => Promise.resolve(''),
        now: () => Date.parse(`${today}T12:00:00Z`),
        colour: false,
      },
    )
    return { exitCode, out, err }
  }

  it('writes a file in which nothing is wrong but what only its author knows', { timeout: 30_000 }, async () => {
    const file = joinPath(directory, 'policy.yaml')
    expect(await assent('policy', 'init', file)).toMatchObject({
      exitCode: 0,
      out: expect.stringContaining('policy check'),
    })
    const written = readFileSync(file, 'utf8')
    expect(loadPolicy(written, { today }).findings.map(({ level, code, path }) => [level, code, path])).toEqual([
      ['error', 'IDENTITY_MISSING', 'controller.name'],
      ['error', 'IDENTITY_MISSING', 'controller.address'],
      ['error', 'IDENTITY_MISSING', 'controller.country'],
      ['error', 'CONTACT_MISSING', 'controller.email'],
      ['error', 'TOO_FEW', 'sites.www.origins'],
    ])
    const filled = written
      .replace('name: #', 'name: Fern & Wheel Ltd #')
      .replace('address: #', 'address: 4 Mill Street, Galway #')
      .replace('country: #', 'country: IE #')
      .replace('email: #', 'email: privacy@fern-wheel.example #')
      .replace('origins: []', "origins: ['https://www.fern-wheel.example']")
    expect(loadPolicy(filled, { today })).toMatchObject({ ok: true, findings: [] })

    // What somebody has begun is never lost.
    const again = await assent('policy', 'init', file)
    expect(again).toEqual({
      exitCode: 2,
      out: '',
      err: `assent: ${file} is there already and was left as it is; name another file.\n`,
    })
    expect(readFileSync(file, 'utf8')).toBe(written)
  })

  it('says when a file cannot be written', async () => {
    const file = joinPath(directory, 'no', 'such', 'folder.yaml')
    expect(await assent('policy', 'init', file)).toEqual({
      exitCode: 2,
      out: '',
      err: `assent: ${file} cannot be written (ENOENT).\n`,
    })
  })
})
