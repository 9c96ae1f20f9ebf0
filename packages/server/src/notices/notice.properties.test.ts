import fc from 'fast-check'
import type { Notice, NoticeBlock, NoticeText } from '@assent/shared'
import { describe, expect, it } from 'vitest'
import { noticeOf, tableOf, textOf } from '../../test/_notice-policy.ts'
import { basesOf, type Policy, type PolicyPurpose } from '../policy/policy.types.ts'

/** Whether every entry of a policy stands in its notice, once, where it belongs. Words are unlikely ones, to be found again. */

const WORD = fc.uuid().map((id) => `w${id.replaceAll('-', '')}`)
const PERIOD = fc.constantFrom('P30D', 'P14M', 'P1Y6M', 'P7Y', 'P2W')
const PLACE = fc.constantFrom('EU', 'EEA', 'ES', 'US', 'GB', 'JP')

const policies: fc.Arbitrary<Policy> = fc
  .record({
    data: fc.uniqueArray(WORD, { minLength: 1, maxLength: 8 }),
    purposes: fc.uniqueArray(WORD, { minLength: 1, maxLength: 8 }),
    recipients: fc.uniqueArray(WORD, { maxLength: 6 }),
    services: fc.uniqueArray(WORD, { maxLength: 5 }),
    categories: fc.uniqueArray(WORD, { minLength: 1, maxLength: 3 }),
    cookies: fc.uniqueArray(WORD, { maxLength: 10 }),
    seed: fc.infiniteStream(fc.nat({ max: 1_000_000 })),
    periods: fc.infiniteStream(PERIOD),
    places: fc.infiniteStream(PLACE),
    language: fc.constantFrom('en', 'es'),
  })
  .map((made) => {
    const numbers = made.seed[Symbol.iterator]()
    const pick = <T>(items: readonly T[]): T => items[(numbers.next().value as number) % items.length]!
    const chance = (): boolean => (numbers.next().value as number) % 2 === 0
    const next = <T>(stream: Iterator<T>): T => stream.next().value as T
    const [periods, places] = [made.periods[Symbol.iterator](), made.places[Symbol.iterator]()]
    const purpose = (id: string): PolicyPurpose => ({
      id,
      activity: chance() ? 'own' : 'theirs',
      basis: pick([
        'consent',
        'contract',
        'legal-obligation',
        'legitimate-interests',
        [{ when: 'a.b', basis: 'contract' }, { basis: 'consent' }],
      ] as const),
      interest: `interest ${id}`,
      statute: { name: `statute ${id}`, country: 'ES' },
      data: made.data
        .filter(chance)
        .concat(pick(made.data))
        .filter((each, at, all) => all.indexOf(each) === at),
      category: pick(made.categories),
    })
    const services = made.services.map((id) => ({
      id,
      name: `service ${id}`,
      category: pick(made.categories),
      cookies: [] as { name: string; lifetime: string; party: 'first' | 'third' }[],
    }))
    if (services.length > 0)
      for (const name of made.cookies) {
        pick(services).cookies.push({ name, lifetime: chance() ? 'session' : next(periods), party: 'first' })
      }
    return {
      assent: 1,
      policy: { id: 'p', version: '1', effective: '2026-01-01', languages: [made.language] },
      controller: { name: 'Acme', address: 'Street 1', country: 'ES', email: 'a@b.example' },
      sites: {},
      activities: { own: { role: 'controller' }, theirs: { role: 'processor' } },
      data: Object.fromEntries(made.data.map((id) => [id, { source: pick(['provided', 'observed', 'derived']) }])),
      purposes: made.purposes.map(purpose),
      categories: made.categories.map((id) => ({ id })),
      services,
      recipients: made.recipients.map((id) => ({
        id,
        name: `recipient ${id}`,
        function: `function ${id}`,
        role: pick(['processor', 'controller'] as const),
        locations: [next(places)],
      })),
      retention: made.data.map((data) => ({
        id: `rule-${data}`,
        data,
        stages: [
          {
            after: pick(['occurred', 'resolved', 'delivered']),
            period: next(periods),
            action: pick(['delete', 'anonymize'] as const),
          },
        ],
      })),
      rights: { channels: ['email'], verification: 'email' },
      regions: { default: 'opt-in' },
      choice: { keep: 'P6M' },
      texts: { [made.language]: { categories: {}, purposes: {} } },
    } as unknown as Policy
  })

const languageOf = (policy: Policy): string => policy.policy.languages[0]!
const idsOf = (notice: Notice, section: string): readonly string[] =>
  notice.sections.some(({ id, blocks }) => id === section && blocks.some(({ kind }) => kind === 'table'))
    ? tableOf(notice, section).rows.map(({ id }) => id)
    : []

describe('a notice of any policy', () => {
  it('has every purpose once: in the table of bases, or among what is done on behalf of others', () => {
    fc.assert(
      fc.property(policies, (policy) => {
        const notice = noticeOf(policy, { language: languageOf(policy) })
        const own = policy.purposes.filter(({ activity }) => activity === 'own').map(({ id }) => id)
        const others = policy.purposes.filter(({ activity }) => activity === 'theirs').map(({ id }) => id)
        expect(idsOf(notice, 'purposes')).toEqual(own)
        expect(idsOf(notice, 'roles')).toEqual(others)
      }),
    )
  })

  it('has every category of data, rule and recipient once, and every transfer', () => {
    fc.assert(
      fc.property(policies, (policy) => {
        const notice = noticeOf(policy, { language: languageOf(policy) })
        expect(idsOf(notice, 'data')).toEqual(Object.keys(policy.data))
        expect(idsOf(notice, 'retention')).toEqual(policy.retention.map(({ id }) => id))
        expect(idsOf(notice, 'recipients')).toEqual((policy.recipients ?? []).map(({ id }) => id))
        const abroad = (policy.recipients ?? []).filter(({ locations }) =>
          locations.some((place) => ['US', 'GB', 'JP'].includes(place)),
        )
        expect(idsOf(notice, 'transfers')).toEqual(abroad.map(({ id }) => id))
      }),
    )
  })

  it('has every interest that people may object to, and every purpose they may withdraw from', () => {
    fc.assert(
      fc.property(policies, (policy) => {
        const notice = noticeOf(policy, { language: languageOf(policy) })
        const linesOf = (id: string): number =>
          notice.sections
            .find((section) => section.id === id)
            ?.blocks.flatMap((block) => (block.kind === 'list' ? block.items : [])).length ?? 0
        const own = policy.purposes.filter(({ activity }) => activity === 'own')
        const on = (wanted: string): number =>
          own.filter((purpose) => basesOf(purpose).some(({ basis }) => basis === wanted)).length
        expect(linesOf('objection')).toBe(on('legitimate-interests'))
        expect(linesOf('consent')).toBe(on('consent'))
      }),
    )
  })

  it('has every cookie once, with its service', () => {
    fc.assert(
      fc.property(policies, (policy) => {
        const notice = noticeOf(policy, { language: languageOf(policy), document: 'cookies' })
        const wanted = (policy.services ?? []).flatMap(({ name, cookies = [] }) =>
          cookies.map((each) => `${each.name} ${name}`),
        )
        const shown =
          idsOf(notice, 'cookies').length === 0
            ? []
            : tableOf(notice, 'cookies').rows.map(({ cells }) => `${textOf(cells[0]![0]!)} ${textOf(cells[1]![0]!)}`)
        expect([...shown].sort()).toEqual([...wanted].sort())
        expect([...idsOf(notice, 'services')].sort()).toEqual((policy.services ?? []).map(({ id }) => id).sort())
      }),
    )
  })

  it('has no link that leads nowhere: every link to a row or section finds it, and no id stands twice', () => {
    fc.assert(
      fc.property(policies, fc.constantFrom('privacy', 'cookies', 'sub-processors'), (policy, document) => {
        const notice = noticeOf(policy, { language: languageOf(policy), document: document as never })
        const ids = notice.sections.flatMap(({ id, blocks }) => [
          id,
          ...blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map((row) => `${id}-${row.id}`) : [])),
        ])
        expect(new Set(ids).size).toBe(ids.length)
        const targets = notice.sections
          .flatMap(({ blocks }) => blocks.flatMap(textsOf))
          .flatMap((text) => text.flatMap((run) => (typeof run === 'string' ? [] : [run.href ?? ''])))
          .filter((href) => href.startsWith('#'))
        for (const target of targets) expect(ids).toContain(target.slice(1))
      }),
    )
  })
})

function textsOf(block: NoticeBlock): readonly NoticeText[] {
  switch (block.kind) {
    case 'heading':
      return []
    case 'text':
      return [block.text]
    case 'list':
      return block.items
    case 'facts':
      return block.items.flatMap(({ values }) => values)
    case 'table':
      return block.rows.flatMap(({ cells }) => cells.flat())
  }
}
