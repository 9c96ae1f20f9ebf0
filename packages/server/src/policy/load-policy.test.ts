import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadPolicy, MAX_FINDINGS } from './load-policy.ts'
import { FINDING_CODES, type FindingCode } from './policy-finding.domain.ts'
import schema from './policy.schema.json' with { type: 'json' }

const EXAMPLES = new URL('../../../../examples/policies/', import.meta.url)
const example = readFileSync(new URL('cloudcontactpro.yaml', EXAMPLES), 'utf8')
const GUIDE = readFileSync(new URL('../../../../docs/guides/policy.md', import.meta.url), 'utf8')

/** The example with one passage changed; fails when the passage is not there, so that no case tests nothing. */
function edit(from: string, to: string, source = example): string {
  if (!source.includes(from)) throw new Error(`The example has no ${JSON.stringify(from)}.`)
  return source.replace(from, () => to)
}

interface Case {
  readonly code: FindingCode
  readonly text: string
  /** Where the finding points: the line holds this text. */
  readonly line: string
  readonly says: string
}

const ANALYTICS = '{ id: analytics, activity: website, basis: consent, data: [web_analytics], category: analytics }'

const CASES: readonly Case[] = [
  { code: 'SYNTAX', text: edit('country: ES', 'country: [ES'), line: 'email: privacy@', says: 'Flow' },
  { code: 'SYNTAX', text: edit('country: ES', 'country: !!binary RVM='), line: 'country', says: 'tag' },
  {
    code: 'DUPLICATE_KEY',
    text: edit('  country: ES', '  country: ES\n  country: FR'),
    line: 'country: FR',
    says: 'already stands on line',
  },
  { code: 'TOO_MANY_ALIASES', text: bomb(), line: '', says: 'aliases' },
  { code: 'SOURCE_TOO_LARGE', text: `${example}\n# ${'x'.repeat(512 * 1024)}`, line: '', says: 'at most 524288 bytes' },
  {
    code: 'WRONG_TYPE',
    text: edit("version: '2026-03-15'", 'version: 2.0'),
    line: 'version: 2.0',
    says: 'Expected a text, got 2. Put it in quotes.',
  },
  {
    code: 'MISSING',
    text: edit('  country: ES\n', ''),
    line: 'controller:',
    says: 'country is required: Country of the establishment',
  },
  {
    code: 'UNKNOWN_FIELD',
    text: edit('privacy_url:', 'privacy_uri:'),
    line: 'privacy_uri:',
    says: 'Did you mean privacy_url?',
  },
  {
    code: 'NOT_ALLOWED',
    text: edit('basis: contract, data: [session]', 'basis: contrakt, data: [session]'),
    line: 'contrakt',
    says: 'Allowed: consent, contract, legal-obligation, vital-interests, public-task, legitimate-interests. Did you mean contract?',
  },
  { code: 'NOT_ALLOWED', text: edit('assent: 1', 'assent: 2'), line: 'assent: 2', says: 'Expected 1, got 2.' },
  {
    code: 'MALFORMED',
    text: edit('effective: 2026-03-15', 'effective: 2026-02-30'),
    line: 'effective:',
    says: 'a day such as 2026-03-15, got "2026-02-30"',
  },
  {
    code: 'MALFORMED',
    text: edit('keep: P6M', 'keep: 6 months'),
    line: 'keep:',
    says: 'a period such as P14M, P7Y or P30D, got "6 months"',
  },
  {
    code: 'MALFORMED',
    text: edit('  marketing: { role: controller }', '  Marketing: { role: controller }'),
    line: 'Marketing:',
    says: '"Marketing" cannot be a name here',
  },
  { code: 'BLANK', text: edit("version: '2026-03-15'", "version: ''"), line: "version: ''", says: 'got an empty one' },
  { code: 'BLANK', text: edit('  name: CloudContactPro\n', "  name: '  '\n"), line: "name: '  '", says: 'only blanks' },
  {
    code: 'TOO_LONG',
    text: edit("version: '2026-03-15'", `version: '${'1'.repeat(65)}'`),
    line: 'version:',
    says: 'at most 64 characters, got 65',
  },
  {
    code: 'TOO_MANY',
    text: edit('channels: [form, email, post, phone]', 'channels: [form, email, post, phone, form]'),
    line: 'channels:',
    says: 'at most 4, got 5',
  },
  {
    code: 'TOO_FEW',
    text: edit('languages: [en, es]', 'languages: []'),
    line: 'languages:',
    says: 'at least 1, got 0',
  },
  {
    code: 'PURPOSE_WITHOUT_BASIS',
    text: edit(ANALYTICS, ANALYTICS.replace('basis: consent, ', '')),
    line: 'id: analytics',
    says: 'one of the six of GDPR Art. 6(1). Allowed: consent, contract',
  },
  {
    code: 'DUPLICATE_ID',
    text: edit('- { id: newsletter,', '- { id: analytics,'),
    line: 'id: analytics, activity: marketing',
    says: 'already stands at purposes[3]',
  },
  {
    code: 'UNKNOWN_ACTIVITY',
    text: edit(ANALYTICS, ANALYTICS.replace('website', 'websit')),
    line: 'websit,',
    says: 'Did you mean website?',
  },
  {
    code: 'UNKNOWN_DATA',
    text: edit(ANALYTICS, ANALYTICS.replace('[web_analytics]', '[web_analytics, heatmap]')),
    line: 'heatmap',
    says: 'no category of data "heatmap"',
  },
  {
    code: 'UNKNOWN_CATEGORY',
    text: edit(ANALYTICS, ANALYTICS.replace('category: analytics', 'category: analitics')),
    line: 'analitics',
    says: 'Did you mean analytics?',
  },
  {
    code: 'UNKNOWN_CATEGORY',
    text: edit(
      '    category: marketing\n    recipient: clipstream',
      '    category: toString\n    recipient: clipstream'.toLowerCase(),
    ),
    line: 'category: tostring',
    says: 'no category "tostring"',
  },
  {
    code: 'UNKNOWN_ACTIVITY',
    text: edit(ANALYTICS, ANALYTICS.replace('website', 'constructor')),
    line: 'constructor',
    says: 'no activity "constructor"',
  },
  {
    code: 'UNKNOWN_RECIPIENT',
    text: edit('    recipient: adreach', '    recipient: someone'),
    line: 'recipient: someone',
    says: 'Allowed: pagepulse, adreach, clipstream, hosting.',
  },
  {
    code: 'UNUSED',
    text: edit('  support_ticket: {', '  heatmap: { source: observed }\n  support_ticket: {'),
    line: 'heatmap',
    says: 'No purpose uses "heatmap"',
  },
  {
    code: 'PLACEHOLDER',
    text: edit('address: Calle de Ejemplo 1, 28001 Madrid, Spain', 'address: (pending)'),
    line: '(pending)',
    says: 'the placeholder "(pending)"',
  },
  {
    code: 'CONSENT_WITHOUT_CATEGORY',
    text: edit(ANALYTICS, ANALYTICS.replace(', category: analytics', '')),
    line: 'id: analytics, activity: website',
    says: 'nobody is ever asked',
  },
  {
    code: 'CONSENT_IN_LOCKED_CATEGORY',
    text: edit(ANALYTICS, ANALYTICS.replace('category: analytics', 'category: essential')),
    line: ANALYTICS.slice(0, 30),
    says: 'is locked and cannot be refused',
  },
  {
    code: 'OTHER_BASIS_IN_UNLOCKED_CATEGORY',
    text: edit(
      'basis: contract, data: [session], category: essential',
      'basis: contract, data: [session], category: preferences',
    ),
    line: 'id: essential, activity',
    says: 'contract is not a matter of choice',
  },
  {
    code: 'LOCK_WITHOUT_REASON',
    text: edit('    reason: Signing in, moving between pages and keeping attackers out do not work without it\n', ''),
    line: 'locked: true',
    says: 'needs reason',
  },
  {
    code: 'CATEGORY_WITHOUT_PURPOSE',
    text: edit('  - id: preferences\n', '  - id: preferences\n  - id: social\n'),
    line: 'id: social',
    says: 'No purpose stands in the category "social"',
  },
  {
    code: 'BASIS_WITHOUT_STATUTE',
    text: edit(
      "    statute: { name: 'Commercial and tax law on keeping books and invoices (Código de Comercio, Art. 30)', country: ES }\n",
      '',
    ),
    line: 'basis: legal-obligation',
    says: 'needs statute',
  },
  {
    code: 'BASIS_WITHOUT_INTEREST',
    text: edit('    interest: Keeping the site available and recognising fraud and abuse\n', ''),
    line: 'basis: legitimate-interests',
    says: 'needs interest',
  },
  {
    code: 'ANALYTICS_WITHOUT_CONSENT',
    text: edit(
      'basis: contract, data: [session], category',
      'basis: contract, data: [session, web_analytics], category',
    ),
    line: 'id: essential, activity',
    says: 'needs consent',
  },
  {
    code: 'ANALYTICS_TWICE',
    text: edit('data: [ad_interaction], category', 'data: [ad_interaction, web_analytics], category'),
    line: 'id: advertising',
    says: 'already belongs to the purpose "analytics"',
  },
  {
    code: 'DATA_WITHOUT_RETENTION',
    text: edit(
      '  - { id: session-log, data: session, stages: [{ after: occurred, period: P30D, action: delete }] }\n',
      '',
    ),
    line: 'data: [session]',
    says: '"as long as needed" is none',
  },
  {
    code: 'DATA_WITH_TWO_RULES',
    text: edit('{ id: tickets, data: support_ticket,', '{ id: tickets, data: account_record,'),
    line: 'id: tickets',
    says: 'already governed by the rule "account"',
  },
  {
    code: 'STAGE_ORDER',
    text: edit('period: P14M', 'period: P27M'),
    line: 'period: P26M',
    says: 'not shorter than P27M',
  },
  {
    code: 'STAGE_ORDER',
    text: edit('period: P14M, action: anonymize', 'period: P14M, action: delete'),
    line: 'period: P26M',
    says: 'Nothing can follow delete',
  },
  {
    code: 'STAGE_ORDER',
    text: edit('period: P26M, action: delete', 'period: P26M, action: anonymize'),
    line: 'period: P26M',
    says: 'anonymize was done already',
  },
  {
    code: 'STAGE_PERIOD',
    text: edit('{ after: last-activity, period: P3Y,', '{ after: last-activity,'),
    line: 'last-activity',
    says: 'got neither',
  },
  {
    code: 'UNKNOWN_SUBJECT',
    text: edit('session: { source: observed,', 'session: { source: observed, subjects: [visitor],'),
    line: 'session:',
    says: 'There is no kind of people "visitor"',
  },
  {
    code: 'UNKNOWN_DATASET',
    text: edit('session: { source: observed,', 'session: { source: observed, dataset: cdr,'),
    line: 'session:',
    says: 'There is no dataset "cdr"',
  },
  {
    code: 'UNKNOWN_INSTRUCTION',
    text: edit('id: service, activity: account,', 'id: service, activity: account, instruction: routing,'),
    line: 'id: service',
    says: 'There is no instruction "routing"',
  },
  {
    code: 'UNKNOWN_STATE',
    text: edit(
      'id: newsletter, activity: marketing, basis: consent',
      'id: newsletter, activity: marketing, basis: [{ when: customer.active, basis: contract }, { basis: consent }]',
    ),
    line: 'id: newsletter',
    says: 'declares no state "customer.active"',
  },
  {
    code: 'BASIS_FOR_SOME_ONLY',
    text: edit(
      'id: newsletter, activity: marketing, basis: consent',
      'id: newsletter, activity: marketing, basis: [{ when: customer.active, basis: consent }]',
    ),
    line: 'id: newsletter',
    says: 'The last basis must have no when',
  },
  {
    code: 'BASIS_UNREACHABLE',
    text: edit(
      'id: newsletter, activity: marketing, basis: consent',
      'id: newsletter, activity: marketing, basis: [{ basis: contract }, { basis: consent }]',
    ),
    line: 'id: newsletter',
    says: 'those after it never hold',
  },
  { code: 'PERIOD_ZERO', text: edit('keep: P6M', 'keep: P0D'), line: 'keep:', says: 'longer than nothing' },
  {
    code: 'PERIOD_ZERO',
    text: edit('period: P3Y', 'period: P0M'),
    line: 'last-activity',
    says: 'only after an event that ends a use',
  },
  {
    code: 'ANALYTICS_STAGES',
    text: edit('      - { after: occurred, period: P26M, action: delete }\n', ''),
    line: 'stages:',
    says: 'needs a stage { after: occurred, action: delete }',
  },
  {
    code: 'ANALYTICS_STAGES',
    text: edit('after: occurred, period: P14M', 'after: resolved, period: P14M'),
    line: 'P14M',
    says: 'no other moment than occurred, got resolved',
  },
  { code: 'CHOICE_KEEP', text: edit('keep: P6M', 'keep: P2Y'), line: 'keep:', says: 'P2Y is long' },
  { code: 'COOKIE_LIFETIME', text: edit('lifetime: P13M', 'lifetime: P2Y'), line: '/^_ga/', says: '13 months' },
  {
    code: 'PROMISE_TOO_LONG',
    text: edit('promise: P30D', 'promise: P45D'),
    line: 'promise',
    says: 'at most P1M (Art. 12(3)), got P45D',
  },
  {
    code: 'EXTENSION_TOO_LONG',
    text: edit('extension: P2M', 'extension: P3M'),
    line: 'extension',
    says: 'at most P2M',
  },
  {
    code: 'ORIGIN_MALFORMED',
    text: edit('- https://www.cloudcontactpro.example', '- https://www.cloudcontactpro.example/'),
    line: 'example/',
    says: 'Did you mean "https://www.cloudcontactpro.example"?',
  },
  {
    code: 'ORIGIN_MALFORMED',
    text: edit('- https://www.cloudcontactpro.example', "- '*'"),
    line: "'*'",
    says: 'https://host[:port]',
  },
  {
    code: 'ORIGIN_INSECURE',
    text: edit('- https://www.cloudcontactpro.example', '- http://www.cloudcontactpro.example'),
    line: 'http://www',
    says: 'http is allowed for localhost',
  },
  {
    code: 'ORIGIN_TWICE',
    text: edit(
      '      - http://localhost:4001',
      '      - https://www.cloudcontactpro.example\n      - http://localhost:4001',
    ),
    line: '- https://www',
    says: 'already belongs to the site "www"',
  },
  { code: 'COOKIE_PATTERN', text: edit("'/^_ga/'", "'/^_ga(/'"), line: '/^_ga(/', says: 'not a regular expression' },
  {
    code: 'LANGUAGE_WITHOUT_TEXTS',
    text: edit('languages: [en, es]', 'languages: [en, es, fr]'),
    line: 'languages',
    says: 'texts has no "fr"',
  },
  {
    code: 'LANGUAGE_NOT_DECLARED',
    text: edit('languages: [en, es]', 'languages: [en]'),
    line: '  es:',
    says: 'does not name "es"',
  },
  {
    code: 'TEXT_MISSING',
    text: edit('      video: { description: Reproduce el vídeo del producto dentro de la página. }\n', ''),
    line: 'services:',
    says: 'lack words for "video"',
  },
  {
    code: 'TEXT_UNKNOWN',
    text: edit('      video: { description: Plays', '      vidio: { description: Plays'),
    line: 'vidio',
    says: 'Did you mean video?',
  },
  {
    code: 'TEXT_UNKNOWN',
    text: edit(
      'texts:\n  en:\n',
      'texts:\n  en:\n    phrases: { Plays the product video: Shows the video, Plays the product film: Shows the film }\n',
    ),
    line: 'Plays the product film',
    says: 'exactly as it stands there',
  },
]

/** Ten levels of ten aliases: ten thousand million values in a few lines. */
function bomb(): string {
  const levels = Array.from(
    { length: 10 },
    (_, level) =>
      `l${level}: &l${level} [${Array(10)
        .fill(level === 0 ? 'x' : `*l${level - 1}`)
        .join(', ')}]`,
  )
  return levels.join('\n')
}

/** Judged when a policy is applied, against the versions before; tested with the database. */
const AT_APPLICATION: readonly FindingCode[] = [
  'VERSION_REUSED',
  'EFFECTIVE_TOO_EARLY',
  'NOTICE_TOO_SHORT',
  'VERSION_WITHDRAWN',
  'LANGUAGE_WITHOUT_WIDGET_TEXTS',
]

describe('the policy checker', () => {
  it.each(['cloudcontactpro', 'cloudvno', 'cloudvno-processor', 'sivo', 'voipat'].map((name) => `${name}.yaml`))(
    'has nothing to say about the example %s',
    (name) => {
      expect(loadPolicy(readFileSync(new URL(name, EXAMPLES), 'utf8'))).toMatchObject({ ok: true, findings: [] })
    },
  )

  it.each(CASES)('finds $code where $line stands and says $says', ({ code, text, line, says }) => {
    const { findings } = loadPolicy(text)
    const found = findings.find((finding) => finding.code === code && finding.message.includes(says))
    expect(found, JSON.stringify(findings, null, 1)).toBeDefined()
    expect(text.split('\n')[(found?.line ?? 0) - 1]).toContain(line)
    expect(found?.message).toMatch(/[.?]$/)
  })

  it('accepts a policy that has warnings only, and refuses one that has an error', { timeout: 30_000 }, () => {
    const verdicts = CASES.map(({ code, text }) => ({ code, loaded: loadPolicy(text) }))
    for (const { code, loaded } of verdicts) {
      expect(loaded.ok, code).toBe(loaded.findings.every(({ level }) => level === 'warning'))
    }
    expect(verdicts.filter(({ loaded }) => loaded.ok).map(({ code }) => code)).toEqual([
      'UNUSED',
      'CHOICE_KEEP',
      'COOKIE_LIFETIME',
    ])
  })

  it('has a failing file for every code it knows', () => {
    const tested = new Set<string>([...CASES.map(({ code }) => code), ...AT_APPLICATION, 'TOO_MANY_FINDINGS'])
    expect(FINDING_CODES.filter((code) => !tested.has(code))).toEqual([])
  })

  it('explains every code in the guide', () => {
    expect(FINDING_CODES.filter((code) => !GUIDE.includes(`\`${code}\``))).toEqual([])
  })

  it('points at the line and the column of the value', () => {
    const { findings } = loadPolicy(edit('keep: P6M', 'keep: soon'))
    const lines = edit('keep: P6M', 'keep: soon').split('\n')
    const line = lines.findIndex((text) => text.includes('keep: soon'))
    expect(findings).toEqual([
      {
        level: 'error',
        code: 'MALFORMED',
        line: line + 1,
        column: (lines[line] ?? '').indexOf('soon') + 1,
        path: 'choice.keep',
        message: 'Expected a period such as P14M, P7Y or P30D, got "soon".',
      },
    ])
  })

  it('reports everything that is wrong at once, in file order', () => {
    const { findings } = loadPolicy(edit('country: ES', 'country: Spain', edit('keep: P6M', 'keep: soon')))
    expect(findings.map(({ path }) => path)).toEqual(['controller.country', 'choice.keep'])
  })

  it('reads the same policy from JSON, with positions', () => {
    const loaded = loadPolicy(example)
    if (!loaded.ok) throw new Error('the example does not pass')
    const json = JSON.stringify(loaded.policy, null, '\t')
    expect(loadPolicy(json)).toMatchObject({ ok: true, policy: loaded.policy })
    expect(
      loadPolicy(json.replace('"keep": "P6M"', '"keep": "never"')).findings.find(({ path }) => path === 'choice.keep')
        ?.line,
    ).toBeGreaterThan(100)
  })

  it('shows the first findings of a file that is wrong everywhere, and says how many more there are', () => {
    const text = edit(
      'sites:\n',
      `sites:\n${Array.from({ length: 500 }, (_, index) => `  s${index}: { origin: x }`).join('\n')}\n`,
    )
    const { findings } = loadPolicy(text)
    expect(findings).toHaveLength(MAX_FINDINGS + 1)
    expect(findings.at(-1)).toMatchObject({ code: 'TOO_MANY_FINDINGS', level: 'error' })
  })

  it.each([
    ['an empty file', ''],
    ['a list', '- 1\n- 2'],
    ['a word', 'hello'],
    ['null', 'null'],
    ['two documents', 'a: 1\n---\nb: 2'],
    ['a map as a key', '{ a: 1 }: 2'],
    ['nesting without end', '['.repeat(200_000)],
    ['closed nesting without end', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['a hundred thousand keys', Array.from({ length: 60_000 }, (_, index) => `k${index}: 1`).join('\n')],
    ['control characters', '\u0000\u0007: \u001b'],
    ['lists in lists without end', '- '.repeat(100_000)],
    ['an alias to itself', 'a: &a [*a]'],
    ['a prototype', '__proto__: { polluted: true }\nassent: 1'],
  ])('refuses %s with a finding', (_name, text) => {
    const loaded = loadPolicy(text)
    expect(loaded.ok).toBe(false)
    expect(loaded.findings.length).toBeGreaterThan(0)
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })
})

describe('the policy schema', () => {
  it('describes every field and refuses unknown ones everywhere', () => {
    const bare: string[] = []
    const visit = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null || Array.isArray(node)) return
      const part = node as Record<string, unknown>
      // Names that follow a pattern may stand beside known ones, as regions do.
      if (part.properties !== undefined && part.additionalProperties !== false && part.propertyNames === undefined)
        bare.push(`${path} lets unknown fields through`)
      for (const [name, child] of Object.entries(part.properties ?? {})) {
        if (typeof (child as { description?: unknown }).description !== 'string')
          bare.push(`${path}.${name} has no description`)
        visit(child, `${path}.${name}`)
      }
      visit(part.items, `${path}[]`)
      visit(part.additionalProperties, `${path}.*`)
    }
    visit(schema, '')
    for (const [name, definition] of Object.entries(schema.$defs)) visit(definition, name)
    expect(bare).toEqual([])
  })
})
