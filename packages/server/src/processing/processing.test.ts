import type { CalendarDate, LegalBasis } from '@assent/shared'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readVectors } from '../../../../vectors/_read.ts'
import type { Policy } from '../policy/policy.types.ts'
import { decideProcessing, REFUSAL_CODES, type ProcessingDecision, type ProcessingUse } from './processing.domain.ts'
import type { SubjectFacts } from './subject-facts.domain.ts'

interface Case {
  readonly why: string
  readonly use: Omit<ProcessingUse, 'switches'> & { readonly switches: readonly string[] }
  readonly facts: {
    readonly consents?: readonly { purpose: string; givenAt: string; changed: readonly string[] }[]
    readonly withdrawals?: readonly { purpose: string; since: string }[]
    readonly objections?: readonly { purpose: string; since: string; grounds: string | null }[]
    readonly limitedSince?: string
    readonly restrictedSince?: string
    readonly states?: SubjectFacts['states']
    readonly contracts?: SubjectFacts['contracts']
  }
  /** A legal basis, null for an instruction, or the code of the refusal. */
  readonly expect: string | null
}
const { policy, cases } = readVectors<{ policy: Policy; cases: readonly Case[] }>('processing.json')

function factsOf({
  consents = [],
  withdrawals = [],
  objections = [],
  limitedSince,
  restrictedSince,
  states = [],
  contracts = [],
}: Case['facts']): SubjectFacts {
  return {
    consents: consents.map((consent) => ({ ...consent, givenAt: Date.parse(consent.givenAt) })),
    withdrawals: withdrawals.map((each) => ({ ...each, since: Date.parse(each.since) })),
    objections: objections.map((each) => ({ ...each, since: Date.parse(each.since) })),
    limitedSince: limitedSince === undefined ? undefined : Date.parse(limitedSince),
    restrictedSince: restrictedSince === undefined ? undefined : Date.parse(restrictedSince),
    states,
    contracts,
  }
}

const outcomeOf = (decision: ProcessingDecision): string | null =>
  decision.kind === 'allowed' ? decision.basis : decision.code

describe('vectors/processing.json', () => {
  it.each(cases)('$use.purpose: $why', ({ use, facts, expect: expected }) => {
    const decision = decideProcessing(policy, { ...use, switches: new Set(use.switches) }, factsOf(facts))
    expect(outcomeOf(decision)).toBe(expected)
    expect(decision.reason).toMatch(/\.$/)
  })

  it('has a case for every code but that of a missing policy', () => {
    const tried = new Set(cases.map((each) => each.expect))
    expect(REFUSAL_CODES.filter((code) => !tried.has(code))).toEqual(['NO_POLICY'])
  })
})

const INSTANTS = ['2026-06-01T10:00:00Z', '2026-08-01T10:00:00Z', '2026-10-01T10:00:00Z'].map((at) => Date.parse(at))
const purposeIds = policy.purposes.map(({ id }) => id)
const purpose = fc.constantFrom(...purposeIds)
const since = fc.constantFrom(...INSTANTS)
const span = (names: readonly string[]) =>
  fc.record({
    name: fc.constantFrom(...names),
    from: fc.constantFrom('2026-01-01', '2026-11-26', '2026-12-01') as fc.Arbitrary<CalendarDate>,
    to: fc.constantFrom(null, '2026-12-02') as fc.Arbitrary<CalendarDate | null>,
  })
const anyFacts: fc.Arbitrary<SubjectFacts> = fc.record({
  consents: fc.uniqueArray(fc.record({ purpose, givenAt: since, changed: fc.constantFrom([], ['data']) }), {
    selector: (each) => each.purpose,
  }),
  withdrawals: fc.uniqueArray(fc.record({ purpose, since }), { selector: (each) => each.purpose }),
  objections: fc.uniqueArray(fc.record({ purpose, since, grounds: fc.constantFrom(null, 'grounds') }), {
    selector: (each) => each.purpose,
  }),
  states: fc.array(span(['customer.active'])),
  contracts: fc.array(span(['Service agreement', 'Processing agreement'])),
})
const anyUse: fc.Arbitrary<ProcessingUse> = fc.record({
  purpose: fc.oneof(purpose, fc.string()),
  data: fc.option(fc.uniqueArray(fc.constantFrom(...Object.keys(policy.data), 'iris'))),
  on: fc.constantFrom('2026-05-31', '2026-11-26', '2026-12-03') as fc.Arbitrary<CalendarDate>,
  switches: fc.constantFrom(new Set<string>(), new Set(['recording'])),
})
const decide = (use: ProcessingUse, facts: SubjectFacts): ProcessingDecision => decideProcessing(policy, use, facts)

describe('decisions of any use and any person', () => {
  it('an objection, a withdrawal or a restriction more never allows what was refused', () => {
    fc.assert(
      fc.property(anyUse, anyFacts, purpose, since, (use, facts, id, at) => {
        if (decide(use, facts).kind === 'allowed') return
        const objections = [
          ...facts.objections.filter((each) => each.purpose !== id),
          { purpose: id, since: at, grounds: null },
        ]
        const withdrawals = [
          ...facts.withdrawals.filter((each) => each.purpose !== id),
          { purpose: id, since: INSTANTS.at(-1) ?? at },
        ]
        expect(decide(use, { ...facts, objections }).kind).toBe('refused')
        expect(decide(use, { ...facts, withdrawals }).kind).toBe('refused')
        expect(decide(use, { ...facts, restrictedSince: at }).kind).toBe('refused')
      }),
    )
  })

  it('nothing rests on consent or interests that was withdrawn from and not consented to since', () => {
    fc.assert(
      fc.property(anyUse, anyFacts, (use, facts) => {
        const latest = INSTANTS.at(-1) ?? 0
        const decision = decide(use, {
          ...facts,
          withdrawals: purposeIds.map((id) => ({ purpose: id, since: latest })),
        })
        const optional: readonly (LegalBasis | null)[] = ['consent', 'legitimate-interests']
        expect(decision.kind === 'allowed' && optional.includes(decision.basis)).toBe(false)
      }),
    )
  })

  it('VA7 whatever is allowed reads fields of the purpose’s own row and no other', () => {
    fc.assert(
      fc.property(anyUse, anyFacts, (use, facts) => {
        const row = policy.purposes.find(({ id }) => id === use.purpose)?.data ?? []
        const outside = use.data?.some((name) => !row.includes(name)) === true
        if (outside) expect(decide(use, facts).kind).toBe('refused')
      }),
    )
  })
})
