import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { SiteKey } from '@assent/shared'
import { contentHash } from '../content-hash.ts'
import { loadPolicy } from '../load-policy.ts'
import { deriveManifest } from '../manifest.domain.ts'
import { isAsked } from '../material-parts.domain.ts'
import type { Policy } from '../policy.types.ts'
import { REASONS, type WordedChange } from './change.domain.ts'
import { diffPolicies } from './diff-policies.domain.ts'
import { leafEdits, sampleOf, turnedAround } from './_schema-walk.ts'

function readExample(name: string): Policy {
  const loaded = loadPolicy(
    readFileSync(new URL(`../../../../../examples/policies/${name}.yaml`, import.meta.url), 'utf8'),
  )
  if (!loaded.ok) throw new Error(`${name} does not pass`)
  return loaded.policy
}

const policy = readExample('cloudcontactpro')

const withPurpose = (id: string, changes: object, of = policy): Policy => ({
  ...of,
  purposes: of.purposes.map((purpose) => (purpose.id === id ? { ...purpose, ...changes } : purpose)),
})
const withRule = (data: string, changes: object): Policy => ({
  ...policy,
  retention: policy.retention.map((rule) => (rule.data === data ? { ...rule, ...changes } : rule)),
})
const sentences = (after: Policy, before = policy): string[] =>
  diffPolicies(before, after).changes.map(({ sentence }) => sentence)
const only = (after: Policy): WordedChange => {
  const { changes } = diffPolicies(policy, after)
  expect(changes).toHaveLength(1)
  return changes[0]!
}

describe('two policies that say the same', () => {
  it.each(['cloudcontactpro', 'sivo'])('have no changes, whatever the order of their fields: %s', (name) => {
    const example = readExample(name)
    expect(diffPolicies(example, example)).toEqual({ kind: 'none', changes: [], askedAgain: [] })
    expect(diffPolicies(example, turnedAround(example)).changes).toEqual([])
  })

  it('are not told apart by the version word and the day, which are the version itself', () => {
    const renamed = { ...policy, policy: { ...policy.policy, version: 'next', effective: '2027-01-01' as never } }
    expect(diffPolicies(policy, renamed).kind).toBe('none')
  })
})

/** Fields that are no change for anyone, and why. */
const IGNORED: Readonly<Record<string, string>> = {
  assent: 'the version of the format, of which there is one',
  'policy.version': 'names the version itself',
  'policy.effective': 'is the day of the version itself',
}

describe('every field of the format', () => {
  const edits = leafEdits()

  it('is walked, more than two hundred of them', () => {
    expect(edits.length).toBeGreaterThan(200)
  })

  it.each(edits.map((edit) => [edit.path, edit] as const))('tells a change of %s', (path, { sample, edited }) => {
    const { changes, kind } = diffPolicies(sample, edited)
    if (path in IGNORED) {
      expect(kind).toBe('none')
      return
    }
    expect(changes.length).toBeGreaterThan(0)
    for (const change of changes) {
      expect(change.sentence).toMatch(/^\S.*\S\.$/)
      expect(change.sentence).not.toMatch(/undefined|\[object/)
      expect(change.article === null).toBe(change.kind === 'minor')
      expect(change.code).toMatch(/^[A-Z_]+$/)
    }
    // The other way round as well: what came then goes now.
    expect(diffPolicies(edited, sample).changes.length).toBeGreaterThan(0)
  })

  it('is told in both directions when the whole sample comes and goes', () => {
    const all = sampleOf('postgres')
    const bare = { ...policy, texts: policy.texts }
    expect(diffPolicies(bare, all).changes.length).toBeGreaterThan(30)
    expect(diffPolicies(all, bare).changes.length).toBeGreaterThan(30)
  })
})

describe('asking again', () => {
  const tagsOf = (of: Policy): ReadonlyMap<string, string> =>
    new Map(
      deriveManifest(of, 'acme/www' as SiteKey, 'https://c.example', {}, contentHash(of), contentHash).purposes.map(
        ({ id, tag }) => [id as string, tag],
      ),
    )
  /** What the widget does: an answer given under the tag of before counts as long as the tag is the same. */
  const byTags = (before: Policy, after: Policy): string[] => {
    const [was, becomes] = [tagsOf(before), tagsOf(after)]
    const answered = before.purposes.filter((purpose) => isAsked(before, purpose)).map(({ id }) => was.get(id))
    return after.purposes
      .filter((purpose) => isAsked(after, purpose) && !answered.includes(becomes.get(purpose.id)))
      .map(({ id }) => id)
  }
  const agree = (before: Policy, after: Policy): void => {
    const { askedAgain, changes } = diffPolicies(before, after)
    expect(askedAgain.map(({ purpose }) => purpose)).toEqual(byTags(before, after))
    // Every question has a change that explains it, and no change claims another.
    expect([...new Set(changes.flatMap(({ asksAgain }) => asksAgain))].sort()).toEqual(
      askedAgain.map(({ purpose }) => purpose).sort(),
    )
    for (const { asksAgain, kind } of changes) if (asksAgain.length > 0) expect(kind).toBe('material')
  }

  it('agrees with the tags of the manifest for every single edit of the format', () => {
    for (const { sample, edited } of leafEdits()) {
      agree(sample, edited)
      agree(edited, sample)
    }
  })

  it('agrees with the tags of the manifest for many edits at once', { timeout: 60_000 }, () => {
    const edits: ((of: Policy) => Policy)[] = [
      (of) => withPurpose('analytics', { data: ['web_analytics', 'session'] }, of),
      (of) => withPurpose('advertising', { basis: 'legitimate-interests', interest: 'Selling' }, of),
      (of) => withPurpose('security', { basis: 'consent' }, of),
      (of) => withPurpose('newsletter', { category: 'analytics' }, of),
      (of) => withPurpose('newsletter', { recipients: ['adreach'] }, of),
      (of) => withPurpose('preferences', { automated_decision: true }, of),
      (of) => ({ ...of, controller: { ...of.controller, name: 'Another Company' } }),
      (of) => ({ ...of, purposes: of.purposes.filter(({ id }) => id !== 'advertising') }),
      (of) => ({ ...of, services: (of.services ?? []).filter(({ id }) => id !== 'video') }),
      (of) => ({ ...of, recipients: (of.recipients ?? []).map((one) => ({ ...one, name: one.name + ' Ltd' })) }),
      (of) => ({ ...of, choice: { keep: 'P1M' } }),
      (of) => ({
        ...of,
        categories: of.categories.map((one) => (one.id === 'essential' ? { id: 'essential' } : one)),
      }),
    ]
    for (let mask = 0; mask < 1 << edits.length; mask += 37) {
      const chosen = edits.filter((_, index) => (mask >> index) & 1)
      const after = chosen.reduce((of, edit) => edit(of), policy)
      agree(policy, after)
      agree(after, policy)
    }
  })

  it('lists a new purpose as never asked, not as changed', () => {
    const news = { ...policy.purposes[3]!, id: 'profiling' }
    const { askedAgain } = diffPolicies(policy, { ...policy, purposes: [...policy.purposes, news] })
    expect(askedAgain).toEqual([{ purpose: 'profiling', because: [] }])
  })

  it('asks nobody for better words, and says that only words changed', () => {
    const texts = JSON.parse(JSON.stringify(policy.texts).replaceAll('Shows us', 'Tells us')) as Policy['texts']
    const { kind, changes, askedAgain } = diffPolicies(policy, { ...policy, texts })
    expect({ kind, askedAgain, areas: [...new Set(changes.map(({ area }) => area))] }).toEqual({
      kind: 'minor',
      askedAgain: [],
      areas: ['wording'],
    })
  })
})

describe('what it says', () => {
  it('more data for one purpose: material, under its article, asked again', () => {
    expect(only(withPurpose('analytics', { data: ['web_analytics', 'session'] }))).toMatchObject({
      area: 'purposes',
      code: 'PURPOSE_DATA',
      path: 'purposes.analytics.data',
      kind: 'material',
      article: 'GDPR Art. 13(3)',
      asksAgain: ['analytics'],
      sentence: 'Purpose “Measure visits” (analytics): data used, adds session.',
    })
  })

  it('less data is minor in itself, but the old yes was to something else', () => {
    const two = withPurpose('analytics', { data: ['web_analytics', 'session'] })
    expect(diffPolicies(two, policy).changes).toMatchObject([{ asksAgain: ['analytics'], kind: 'material' }])
    const internal = withPurpose('service', { data: ['account_record'] })
    expect(only(internal)).toMatchObject({ kind: 'minor', article: null, asksAgain: [] })
  })

  it.each([
    [
      'P24M',
      'minor',
      'shorter',
      'deleted 2 years after occurred (was deleted 2 years 2 months after occurred). It goes sooner.',
    ],
    [
      'P36M',
      'material',
      'longer',
      'deleted 3 years after occurred (was deleted 2 years 2 months after occurred). It is kept longer.',
    ],
  ])('a period of %s instead of P26M is %s, because data is kept %s', (period, kind, direction, words) => {
    const stages = [
      { after: 'occurred', period: 'P14M', action: 'anonymize' },
      { after: 'occurred', period, action: 'delete' },
    ]
    const change = only(withRule('web_analytics', { stages }))
    expect(change).toMatchObject({ code: 'RETENTION_STAGES', kind, period: { direction, data: 'web_analytics' } })
    expect(change.sentence).toContain(words)
  })

  it('30 days are no shorter than a month: in doubt people are told', () => {
    const stages = (period: string) => [{ after: 'occurred', period, action: 'delete' }]
    const [month, days] = [
      withRule('session', { stages: stages('P1M') }),
      withRule('session', { stages: stages('P30D') }),
    ]
    expect(diffPolicies(month, days).changes).toMatchObject([{ kind: 'material' }])
    expect(diffPolicies(days, month).changes).toMatchObject([{ kind: 'material' }])
  })

  describe('a period that counts from the end of the year', () => {
    const stage = { after: 'created', period: 'P6Y', action: 'delete' }
    const fromYearEnd = { ...stage, from: 'year-end' }
    const within = (one: object, other: object): readonly WordedChange[] =>
      diffPolicies(withRule('session', { stages: [one] }), withRule('session', { stages: [other] })).changes

    it('keeps data longer than the same period from the day, and says so', () => {
      expect(within(stage, fromYearEnd)).toMatchObject([
        {
          kind: 'material',
          period: { direction: 'longer', data: 'session' },
          sentence: expect.stringContaining(
            'deleted 6 years after the end of the year of created (was deleted 6 years after created). It is kept longer.',
          ) as string,
        },
      ])
      expect(within(fromYearEnd, stage)).toMatchObject([{ kind: 'minor', period: { direction: 'shorter' } }])
    })

    it('is shorter only where it ends no later whatever the day of the event', () => {
      // From the end of the year six years are at most seven; of an event on New Year's Eve they are six.
      const becoming = (period: string) => within({ ...stage, period: 'P7Y' }, { ...fromYearEnd, period })[0]?.period
      expect(becoming('P6Y')).toMatchObject({ direction: 'shorter' })
      expect(becoming('P6Y1D')).toMatchObject({ direction: 'longer' })
    })

    it('of a floor and of a maximum is said as well', () => {
      const bounds = (from: object) => ({
        stages: [{ ...fromYearEnd, period: 'P8Y' }],
        floor: { after: 'created', ...from, period: 'P8Y' },
        maximum: { after: 'created', ...from, period: 'P10Y' },
      })
      const { changes } = diffPolicies(
        withRule('session', bounds({})),
        withRule('session', bounds({ from: 'year-end' })),
      )
      expect(changes.map(({ sentence }) => sentence).join('\n')).toMatchInlineSnapshot(`
        "Retention of “Session” (session): least time it is kept is now 8 years after the end of the year of created (was 8 years after created). It is kept longer.
        Retention of “Session” (session): most time it is kept is now 10 years after the end of the year of created (was 10 years after created). It is kept longer."
      `)
    })
  })

  it('a stage that goes keeps data longer, one that comes ends it sooner', () => {
    const before = policy.retention.find(({ data }) => data === 'marketing_contact')!
    const change = only(withRule('marketing_contact', { stages: before.stages.slice(1) }))
    expect(change).toMatchObject({ kind: 'material', period: { direction: 'longer' } })
    expect(diffPolicies(withRule('marketing_contact', { stages: before.stages.slice(1) }), policy).kind).toBe('minor')
  })

  it('a recipient elsewhere, a safeguard lost, a right less, a regime loosened, a promise shortened', () => {
    const { notices: _, ...silent } = policy
    const after: Policy = {
      ...silent,
      recipients: (policy.recipients ?? []).map((one) =>
        one.id === 'pagepulse' ? { ...one, locations: ['EU', 'US'] } : one,
      ),
      rights: { ...policy.rights, channels: ['form'], promise: 'P31D' },
      regions: { default: 'opt-out' },
    }
    const before: Policy = {
      ...policy,
      regions: { default: 'opt-in' },
      notices: { policy_change: 'P30D', channels: ['email'] },
    }
    const { changes } = diffPolicies(before, after)
    expect(changes.map(({ code, kind, article }) => `${code} ${kind} ${article ?? ''}`)).toEqual([
      `RECIPIENT_LOCATIONS material ${REASONS.transfer}`,
      `RIGHTS_PROMISE material ${REASONS.answers}`,
      `RIGHTS_CHANNELS material ${REASONS.rights}`,
      `REGION material ${REASONS.cookies}`,
      `NOTICES_POLICY_CHANGE material ${REASONS.promise}`,
      `NOTICES_CHANNELS material ${REASONS.promise}`,
    ])
  })

  it('names a new company and a new purpose as people know them', () => {
    expect(
      sentences({
        ...policy,
        recipients: [
          ...(policy.recipients ?? []),
          { id: 'mailer', name: 'Mailer GmbH', function: 'Sends our mails', locations: ['DE'] },
        ],
      }),
    ).toEqual(['New recipient: “Mailer GmbH” (mailer) (function Sends our mails; locations DE).'])
  })

  it('says whom it concerns, as far as the policy names kinds of people', () => {
    const named: Policy = {
      ...policy,
      subjects: { visitor: {}, customer: {} },
      data: { ...policy.data, session: { ...policy.data.session!, subjects: ['visitor'] } },
    }
    const after = withPurpose('analytics', { data: ['web_analytics', 'session'] }, named)
    expect(diffPolicies(named, after).changes).toMatchObject([{ concerns: ['visitor'] }])
  })
})
