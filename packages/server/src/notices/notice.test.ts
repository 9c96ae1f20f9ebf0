import { readFileSync } from 'node:fs'
import { articleOf } from '@assent/shared'
import { describe, expect, it } from 'vitest'
import { SHOWN_PERIODS } from '../../test/_tenant-kits.ts'
import {
  allText,
  examplePolicy,
  FULL_POLICY,
  noticeOf,
  readPolicy,
  rowOf,
  sectionText,
  tableOf,
} from '../../test/_notice-policy.ts'
import { NOTICE_LANGUAGES } from '../policy/notice-languages.domain.ts'
import { basesOf, type Policy } from '../policy/policy.types.ts'
import { comparePolicies } from '../policy/diff/diff-policies.domain.ts'

const full = readPolicy(FULL_POLICY)
/** The first rule as German vouchers are kept, in a notice of one language. */
const vouchers = (language: string, start: { readonly from?: 'year-end' } = { from: 'year-end' }): Policy => {
  const counted = { after: 'created', ...start, period: 'P8Y' } as const
  const [rule, ...others] = full.retention
  const retention = [
    {
      ...rule!,
      stages: [{ ...counted, action: 'delete' as const }],
      floor: { ...counted, statute: { name: 'HGB § 257, AO § 147', country: 'DE' } },
    },
    ...others,
  ]
  return { ...full, policy: { ...full.policy, languages: [language] }, retention }
}
const sivo = examplePolicy('sivo')
const cloudcontactpro = examplePolicy('cloudcontactpro')

describe('who is responsible', () => {
  it('SV2 both the address for privacy and the data protection officer are shown, each as what it is', () => {
    const [officer] = sivo.controller.contacts ?? []
    expect([sivo.controller.email, officer?.role, officer?.email]).toEqual([
      'privacy@sivo.example',
      'dpo',
      'dpo@sivo.example',
    ])
    for (const [language, address, label] of [
      ['es', 'Correo electrónico', 'Delegado de protección de datos (art. 37 RGPD)'],
      ['en', 'E-mail', 'Data protection officer (Art. 37 GDPR)'],
    ] as const) {
      const lines = sectionText(noticeOf(sivo, { language }), 'controller').split('\n')
      expect(lines).toContain(`${address}: privacy@sivo.example`)
      const at = lines.findIndex((line) => line.startsWith(`${label}: `))
      expect(at).toBeGreaterThanOrEqual(0)
      expect(lines.slice(at, at + 2).join(' ')).toContain('dpo@sivo.example')
    }
  })

  it('CP22 the label is that of the role in the register: a team is never called a data protection officer', () => {
    const label = (role: 'dpo' | 'team') => {
      const policy = {
        ...full,
        controller: { ...full.controller, contacts: [{ role, name: 'Data Protection Team', email: 'x@acme.example' }] },
      }
      return sectionText(noticeOf(policy), 'controller')
    }
    expect(label('dpo')).toContain('Data protection officer (Art. 37 GDPR): Data Protection Team')
    expect(label('team')).toContain('Contact for data protection: Data Protection Team')
    expect(label('team')).not.toContain('officer (')
    expect(label('team')).toContain('it is not a data protection officer')
    expect(sectionText(noticeOf(cloudcontactpro), 'controller')).not.toContain('officer (')
  })

  it('names a representative in the Union, or why there is none', () => {
    const abroad = { ...full.controller, country: 'AE' }
    const representative = { name: 'Acme EU', address: 'Rue 1, Paris', country: 'FR', email: 'eu@acme.example' }
    expect(sectionText(noticeOf({ ...full, controller: { ...abroad, representative } }), 'controller')).toContain(
      'Representative in the European Union (Art. 27 GDPR): Acme EU\nRue 1, Paris, France\neu@acme.example',
    )
    const waived = { ...abroad, representative_waiver: 'It addresses nobody in the Union.' }
    expect(sectionText(noticeOf({ ...full, controller: waived }), 'controller')).toContain('It addresses nobody')
  })

  it('says in which role: requests about calls go to the company, the essence of the arrangement is there', () => {
    const text = sectionText(noticeOf(full), 'roles')
    expect(text).toContain('Responsible is the company that uses our telephones')
    expect(text).toContain('Each answers requests about what it collected.')
    expect(text).toContain('Connect and record calls as configured')
    expect(tableOf(noticeOf(full), 'purposes').rows.map(({ id }) => id)).not.toContain('calling')
  })
})

describe('purposes', () => {
  it.each([
    ['sivo', sivo],
    ['cloudcontactpro', cloudcontactpro],
    ['a policy with everything', full],
  ])('SV8 the table equals the configuration: bases, statutes, interests, data and periods of %s', (_, policy) => {
    for (const language of policy.policy.languages) {
      const notice = noticeOf(policy, { language })
      const own = policy.purposes.filter(({ activity }) => policy.activities[activity]?.role !== 'processor')
      const { rows, columns } = tableOf(notice, 'purposes')
      expect(rows.map(({ id }) => id)).toEqual(own.map(({ id }) => id))
      expect(columns.map(({ id }) => id)).toEqual(['purpose', 'basis', 'data', 'period'])
      for (const purpose of own) {
        const row = rowOf(notice, 'purposes', purpose.id)
        const articles = [...row.basis!.matchAll(/[Aa]rt\. ([\d.()a-f]+) (?:GDPR|RGPD)/g)].map(([, cited]) =>
          cited!.replace(/^6\.1\.(.)\)$/, '6(1)($1)'),
        )
        expect(articles.map((cited) => `Art. ${cited} GDPR`)).toEqual(
          basesOf(purpose).map(({ basis }) => articleOf(basis)),
        )
        for (const { statute } of basesOf(purpose)) if (statute) expect(row.basis).toContain(statute.name)
        const texts = policy.texts[language]?.data ?? {}
        const names = row.data!.split('\n')
        // Without words of the policy, its own word as a sentence writes it.
        expect(names.map((name) => name.toLowerCase())).toEqual(
          purpose.data.map((id) => (texts[id]?.name ?? id.replaceAll('_', ' ')).toLowerCase()),
        )
        const periods = row.period!.split('\n')
        expect(periods).toHaveLength(names.length)
        for (const [at, id] of purpose.data.entries()) {
          if (names.length > 1) expect(periods[at]?.startsWith(`${names[at]}: `)).toBe(true)
          // Every period of the rule, by its number.
          const { stages = [] } = policy.retention.find(({ data }) => data === id) ?? {}
          for (const { period } of stages)
            for (const [number] of period?.matchAll(/[1-9]\d*/g) ?? []) expect(periods[at]).toContain(number)
        }
      }
    }
  })

  it('a purpose that rests on different bases for different people shows both', () => {
    expect(rowOf(noticeOf(full), 'purposes', 'marketing').basis).toBe(
      [
        'Active customers: Legitimate interest (Art. 6(1)(f) GDPR)',
        'Interest: Telling customers about like products',
        'Everyone else: Your consent (Art. 6(1)(a) GDPR)',
      ].join('\n'),
    )
    expect(rowOf(noticeOf(full, { language: 'es' }), 'purposes', 'marketing').basis).toContain(
      'Clientes activos: Interés legítimo (art. 6.1.f) RGPD)',
    )
    const notice = noticeOf(full)
    expect(sectionText(notice, 'consent')).toContain('Commercial messages')
    expect(sectionText(notice, 'objection')).toContain('Commercial messages: Telling customers about like products')
  })

  it('says phrases of the file in the language of the notice, and as they stand where it has none', () => {
    const text = sectionText(noticeOf(full, { language: 'es' }), 'objection')
    expect(text).toContain('Mejorar el producto')
    expect(text).toContain('Keeping the site safe')
  })

  it('states the size below which totals are not shown', () => {
    expect(rowOf(noticeOf(full), 'data', 'usage_totals').details).toBe(
      'Used only as totals; totals of fewer than 12 people are not shown.',
    )
    const { aggregates: _, ...without } = full
    expect(rowOf(noticeOf(without), 'data', 'usage_totals').details).toContain('fewer than 10 people')
  })

  it('tells provided, observed and derived data apart, and what is never collected', () => {
    const notice = noticeOf(full)
    const sources = tableOf(notice, 'data').rows.map(({ id }) => [id, rowOf(notice, 'data', id).source])
    expect(Object.fromEntries(sources)).toMatchObject({
      customer_record: 'You give it to us',
      server_log: 'We record it',
      transcript: 'We derive it from other data',
    })
    expect(rowOf(notice, 'data', 'case_record').details).toContain('Specially protected data: health.')
    expect(rowOf(notice, 'data', 'recording').details).toContain('only while the customer has switched on')
    expect(sectionText(notice, 'data')).toContain('We never collect: Card number.')
    const californian: Policy = {
      ...full,
      data: { ...full.data, server_log: { source: 'observed', sensitive: 'precise-location' } },
    }
    const log = rowOf(noticeOf(californian), 'data', 'server_log')
    expect(log.details).toContain('Specially protected data: precise location.')
  })
})

describe('how long', () => {
  it.each([
    ['log', '30 days', ''],
    ['analytics', '14 months, then anonymised; deleted after 26 months', ''],
    [
      'contact',
      'Deleted as soon as you withdraw your consent or 3 years after your last own activity, whichever comes first',
      '',
    ],
    ['recording', '12 months', 'Our customers choose the period, from 30 days to 7 years.'],
    ['transcript', '90 days', 'fixed for each record when it is made'],
    ['cases', 'Deleted at the latest 30 days after cancellation', 'Until then it can be restored.'],
    [
      'customer',
      'Blocked as soon as the contract ends; deleted 6 years after the contract ended',
      'Not before: 18 months after it arose.',
    ],
    ['customer', 'Blocked', 'Ley 25/2007 (Spain)'],
    ['customer', 'Blocked', 'In any case gone: 20 years after it arose.'],
  ])('the rule %s in plain words', (id, kept, details) => {
    const row = rowOf(noticeOf(full), 'retention', id)
    expect(row.kept).toContain(kept)
    expect(row.details).toContain(details)
  })

  it.each(SHOWN_PERIODS)(
    '$ids $policy shows of $rule both the default, $kept, and what customers may choose, $bounds',
    ({ policy: name, rule, kept, bounds }) => {
      const file = readFileSync(new URL(`../../../../examples/policies/${name}.yaml`, import.meta.url), 'utf8')
      const row = rowOf(noticeOf(readPolicy(file)), 'retention', rule)
      expect(row.kept).toContain(kept)
      expect(row.details).toContain(bounds)
    },
  )

  it.each(NOTICE_LANGUAGES)('says two ends in %s without a colon or comma left over', (language) => {
    const stages = [
      { after: 'consent-withdrawn', period: 'P0D', action: 'delete' },
      { after: 'last-activity', period: 'P3Y', action: 'delete' },
    ] as const
    const retention = full.retention.map((rule, at) => (at === 0 ? { ...rule, stages } : rule))
    const policy = { ...full, policy: { ...full.policy, languages: [language] }, retention }
    const { kept = '' } = rowOf(noticeOf(policy, { language }), 'retention', 'log')
    expect(kept).not.toMatch(/[:,،]\s*[:,،]|\s{2}|[:,،]$/)
    // The action is named once, so its colon stands once, too.
    expect(kept.split(':').length).toBeLessThanOrEqual(2)
  })

  it.each([
    ['en', 'Deleted 8 years after it was created (counted from the end of that calendar year)'],
    ['de', 'Gelöscht: 8 Jahre nach der Entstehung (gerechnet ab dem Ende des betreffenden Kalenderjahres)'],
    ['fr', 'Effacées 8 ans après leur création (à compter de la fin de l’année civile concernée)'],
    ['es', 'Se borran 8 años después de su creación (a contar desde el final de ese año natural)'],
    ['pl', 'Usunięcie: 8 lat od powstania (licząc od końca danego roku kalendarzowego)'],
    ['uk', 'Видалення: 8 років після їх створення (рахуючи від кінця відповідного календарного року)'],
    ['ar', 'الحذف: بعد 8 سنوات من إنشائها (تُحتسب من نهاية تلك السنة التقويمية)'],
    ['he', 'נמחק לאחר 8 שנים מאז שנרשם (במניין מסוף אותה שנה קלנדרית)'],
  ])('a period from the end of the year in %s', (language, said) => {
    const { kept, details } = rowOf(noticeOf(vouchers(language), { language }), 'retention', 'log')
    expect(kept).toBe(said)
    // The floor says the same behind its own words.
    expect(details).toContain(said.slice(said.indexOf('(')))
  })

  it.each(NOTICE_LANGUAGES)(
    'from the end of the year is said in %s of both, once each, and never of the day',
    (language) => {
      const { kept = '', details = '' } = rowOf(noticeOf(vouchers(language), { language }), 'retention', 'log')
      expect([kept, details.split('\n')[0]].map((line = '') => line.split(/[()]/).length)).toEqual([3, 3])
      expect(kept).not.toMatch(/\(\s|\s\)|\s{2}|undefined/)
      const plain = rowOf(noticeOf(vouchers(language, {}), { language }), 'retention', 'log')
      expect(plain.kept).not.toContain('(')
    },
  )

  it('an event of the organization’s own by its name in each language, and by its id where it has none', () => {
    const stages = [{ after: 'delivered', period: 'P30D', action: 'delete' }] as const
    const retention = full.retention.map((rule, at) => (at === 0 ? { ...rule, stages } : rule))
    const policy: Policy = { ...full, retention }
    const named: Policy = {
      ...policy,
      texts: {
        en: { ...full.texts.en!, events: { delivered: 'The delivery of the message' } },
        es: { ...full.texts.es!, events: { delivered: 'La entrega del mensaje' } },
      },
    }
    expect(rowOf(noticeOf(policy), 'retention', 'log').kept).toBe('Deleted 30 days after “delivered”')
    expect(rowOf(noticeOf(named), 'retention', 'log').kept).toBe('Deleted 30 days after “The delivery of the message”')
    expect(rowOf(noticeOf(named, { language: 'es' }), 'retention', 'log').kept).toContain('«La entrega del mensaje»')
  })

  it('the same in Spanish', () => {
    const kept = (id: string) => rowOf(noticeOf(full, { language: 'es' }), 'retention', id).kept
    expect(kept('analytics')).toBe('14 meses, después se anonimizan; se borran a los 26 meses')
    expect(kept('contact')).toBe(
      'Se borran en cuanto retira su consentimiento o 3 años después de su última actividad propia, lo que ocurra antes',
    )
  })
})

describe('recipients', () => {
  const notice = noticeOf(full)

  it('SV19 the condition of a place stands beside it, with the clauses that protect the transfer', () => {
    expect(rowOf(notice, 'recipients', 'cloudflare').place).toBe(
      'European Union and United States\ntraffic of people in the EU stays in the EU',
    )
    const transfer = rowOf(notice, 'transfers', 'cloudflare')
    expect(transfer.place).toBe('United States\ntraffic of people in the EU stays in the EU')
    expect(transfer.safeguards).toContain('Standard contractual clauses')
    expect(transfer.safeguards).toContain('module 2')
    expect(transfer.safeguards).toContain('encryption in transit')
    // As the policy that promises it says it.
    const theirs = noticeOf(sivo, { language: 'en' })
    const condition = 'Traffic from the EU is filtered in the EU; other traffic wherever it enters'
    expect(rowOf(theirs, 'recipients', 'cloudflare').place).toContain(`\n${condition}`)
    expect(rowOf(theirs, 'transfers', 'cloudflare')).toMatchObject({
      place: `United States\n${condition}`,
      safeguards: expect.stringContaining('Standard contractual clauses') as string,
    })
  })

  it('offers a copy of clauses, and none of a decision that is published', () => {
    const withSafeguard = (kind: 'scc' | 'adequacy'): string => {
      const recipients = (full.recipients ?? []).map((recipient) =>
        recipient.safeguards === undefined ? recipient : { ...recipient, safeguards: [{ kind }] },
      )
      return sectionText(noticeOf({ ...full, recipients }), 'transfers')
    }
    expect(withSafeguard('scc')).toContain('You may ask us for a copy of these safeguards')
    expect(withSafeguard('adequacy')).not.toContain('copy of these safeguards')
  })

  it('one recipient with three functions is one row that names its services and purposes', () => {
    const rows = tableOf(notice, 'recipients').rows.filter(({ id }) => id === 'google')
    expect(rows).toHaveLength(1)
    const { function: said } = rowOf(notice, 'recipients', 'google')
    for (const word of ['office software', 'Google Analytics 4', 'Google Tag Manager', 'Measure visits']) {
      expect(said).toContain(word)
    }
  })

  it('SV20 each function of one company has its own purpose and data, and a lapsed adequacy leaves the clauses', () => {
    const on = (today: string) => noticeOf(sivo, { language: 'en', today })
    const functions = ['google-analytics', 'google-tag-manager', 'google-workspace'].map(
      (id) => rowOf(on('2026-11-26'), 'recipients', id).function,
    )
    expect(functions).toEqual([
      expect.stringContaining('Google Analytics 4'),
      expect.stringContaining('Google Tag Manager'),
      expect.stringContaining('Mail and documents'),
    ])
    for (const id of ['google-analytics', 'google-tag-manager']) {
      const [held, lapsed] = ['2027-09-30', '2027-10-01'].map((day) => rowOf(on(day), 'transfers', id).safeguards ?? '')
      expect(held).toContain('Standard contractual clauses')
      expect(held).toMatch(/adequa/i)
      expect(lapsed).toContain('Standard contractual clauses')
      expect(lapsed).not.toEqual(held)
    }
  })

  it('activation by the customer, its own keys and contract, and alternatives are said', () => {
    expect(rowOf(notice, 'recipients', 'cloudforce').when).toBe('Only if the customer switches it on')
    expect(rowOf(notice, 'recipients', 'speechcraft').when).toContain('the customer concludes the contract')
    expect(rowOf(notice, 'recipients', 'payline').when).toContain('One of Payline and Coinpay.')
    expect(rowOf(notice, 'recipients', 'hetzner').when).toBe('Always')
  })

  it('data inside the EEA needs no mechanism: only third countries are transfers', () => {
    expect(tableOf(notice, 'transfers').rows.map(({ id }) => id)).toEqual(['google', 'cloudflare'])
    const inside = { ...full, recipients: full.recipients!.filter(({ id }) => id === 'hetzner') }
    expect(sectionText(noticeOf(inside), 'transfers')).toContain('Nothing is transferred elsewhere.')
  })

  it('a decision that ended by the clock is named as ended, and the clauses remain', () => {
    const before = rowOf(noticeOf(full, { today: '2027-07-10' }), 'transfers', 'google').safeguards
    const after = rowOf(noticeOf(full, { today: '2027-07-11' }), 'transfers', 'google').safeguards
    expect(before).toContain('EU-US Data Privacy Framework, valid until 10 July 2027')
    expect(after).toContain('ended on 10 July 2027, no longer relied on')
    for (const text of [before, after]) expect(text).toContain('Standard contractual clauses')
  })

  it('sub-processors are those that process on behalf, with data and protection', () => {
    const list = noticeOf(full, { document: 'sub-processors' })
    expect(tableOf(list, 'sub-processors').rows.map(({ id }) => id)).toEqual([
      'google',
      'cloudflare',
      'hetzner',
      'speechcraft',
    ])
    expect(rowOf(list, 'sub-processors', 'hetzner').safeguards).toBe('European Economic Area')
    expect(rowOf(list, 'sub-processors', 'google').data).toContain('Web analytics')
  })
})

describe('rights', () => {
  it('names all eight with their articles, the channels and the times', () => {
    const text = sectionText(noticeOf(full), 'rights')
    for (const article of ['15', '16', '17', '18', '20', '21', '7(3)', '22'])
      expect(text).toContain(`(Art. ${article} GDPR)`)
    expect(text).toContain('We answer within 30 days')
    expect(text).toContain('up to 2 months more')
    expect(text).toContain('Telephone: +34 910 000 000')
    expect(text).toContain('Only where we have reason to doubt it do we ask for a document, and say why.')
  })

  it("SV28 the company's own authority comes first, and all others are offered", () => {
    for (const policy of [full, sivo]) {
      const text = sectionText(noticeOf(policy), 'complaint')
      const at = (name: string) => text.indexOf(name)
      expect(at('Agencia Española de Protección de Datos')).toBeGreaterThan(0)
      expect(at('Agencia Española')).toBeLessThan(at('Datenschutzbehörde'))
      expect(text.match(/Agencia Española/g)).toHaveLength(1)
      expect(text.split('\n').filter((line) => /^\p{Lu}.*: /u.test(line))).toHaveLength(32)
    }
  })

  it('“we do not sell” is said only when nothing in the policy says otherwise', () => {
    expect(sectionText(noticeOf(full), 'sale')).toContain('We do not sell personal data')
    const selling: Policy = {
      ...full,
      recipients: full.recipients!.map((each, at) => (at === 0 ? { ...each, sale: true } : each)),
    }
    expect(allText(noticeOf(selling))).not.toContain('We do not sell')
    expect(sectionText(noticeOf(selling), 'sale')).toContain('with: Google Ireland Limited')
    const { claims: _, ...silent } = full
    expect(allText(noticeOf(silent))).not.toContain('We do not sell')
  })

  it('says what follows from not giving data, by basis', () => {
    const text = sectionText(noticeOf(full), 'obligation')
    expect(text).toContain('“Provide the service”')
    expect(text).toContain('For “Billing” a law requires the data')
    expect(text).toMatch(/For “Commercial messages” neither law nor contract requires the data; you are free/)
  })
})

describe('a studio that asks for consent in a form and embeds a video', () => {
  const studio: Policy = {
    ...full,
    activities: { website: full.activities.website! },
    data: {
      ...full.data,
      video_use: { source: 'observed', held_by: 'tube' },
      note: { source: 'provided', special: 'health', condition: 'Art. 9(2)(h)', secrecy: 'Nurses' },
    },
    purposes: [
      { id: 'analytics', activity: 'website', basis: 'consent', data: ['web_analytics'], category: 'analytics' },
      { id: 'letter', activity: 'website', basis: 'consent', asked: 'form', data: ['contact'] },
      {
        id: 'video',
        activity: 'website',
        basis: 'consent',
        data: ['video_use'],
        category: 'analytics',
        recipients: ['tube'],
      },
      { id: 'care', activity: 'website', basis: 'contract', data: ['note'] },
    ],
    services: [
      { id: 'tube', name: 'Tube', category: 'analytics', recipient: 'tube', hosts: ['tube.example'] },
      { id: 'count', name: 'Count', category: 'analytics', recipient: 'count' },
    ],
    recipients: [
      { id: 'tube', name: 'Tube Ltd', function: 'Shows a video', role: 'controller', locations: ['IE'] },
      { id: 'count', name: 'Count Ltd', function: 'Counts', role: 'processor', locations: ['IE'] },
    ],
  }
  const notice = noticeOf(studio)

  it('tells the consents apart: cookie settings for the banner, an e-mail for the form, and cookies alone on their page', () => {
    expect(sectionText(notice, 'consent')).toMatch(
      /Measure visits\nVideo\nOn our website, open the cookie settings.*\nLetter\nYou gave this consent elsewhere/,
    )
    const cookies = sectionText(noticeOf(studio, { document: 'cookies' }), 'consent')
    expect(cookies).toContain('Measure visits')
    expect(cookies).not.toContain('Letter')
  })

  it('ties a recipient to the purposes that name it, and says that it waits for the yes', () => {
    expect(rowOf(notice, 'recipients', 'tube')).toMatchObject({
      function: 'Shows a video\nTube\nFor: Video',
      when: 'Only after you agreed',
    })
    expect(rowOf(notice, 'recipients', 'count').function).toContain('For: Measure visits and Video')
  })

  it('says of data that only the other company has it, in both tables', () => {
    expect(rowOf(notice, 'purposes', 'video').period).toContain('Tube Ltd alone has it')
    expect(rowOf(notice, 'retention', 'held.video_use').kept).toContain('it never reaches us')
    expect(rowOf(notice, 'data', 'video_use').source).toContain('Tube Ltd alone has it')
  })

  it('says what Assent itself keeps, for as long as the policy says', () => {
    expect(sectionText(notice, 'retention')).toContain('What you allowed or refused: 3 years')
    const shorter = noticeOf({ ...studio, housekeeping: { consent_events: 'P2Y' } })
    expect(sectionText(shorter, 'retention')).toContain('What you allowed or refused: 2 years')
  })

  it('calls who works for a controller a processor, and names who is bound to secrecy', () => {
    expect(noticeOf(studio, { document: 'sub-processors' }).title).toBe('Processors')
    expect(noticeOf(full, { document: 'sub-processors' }).title).toBe('Sub-processors')
    expect(rowOf(notice, 'data', 'note').details).toContain('Used only under professional secrecy: Nurses')
  })

  it('says the same in French, with the articles as French cites them', () => {
    const french = noticeOf({ ...studio, policy: { ...studio.policy, languages: ['fr'] } }, { language: 'fr' })
    expect(rowOf(french, 'purposes', 'letter').basis).toBe('Votre consentement (art. 6, par. 1, point a), RGPD)')
    expect(french.title).toBe('Politique de confidentialité')
    const told: Policy = {
      ...studio,
      data: {
        ...studio.data,
        note: { source: 'provided', special: 'health', condition: 'Art. 9(2)(a), explicit consent' },
      },
    }
    expect(rowOf(noticeOf(told, { language: 'fr' }), 'data', 'note').details).toContain(
      'Autorisé par : Votre consentement explicite (art. 9, par. 2, point a), RGPD)',
    )
  })
})

describe('certifications', () => {
  // The checker refuses such a statement; a version applied before it did must not show it either.
  const claiming = {
    ...full,
    security: {
      ...full.security,
      certifications: (full.security?.certifications ?? []).map((certification) =>
        certification.status === 'planned'
          ? { ...certification, statement: 'We are ISO 27001 certified' }
          : certification,
      ),
    },
  }
  const say = (today: string) => sectionText(noticeOf(claiming, { today }), 'security')

  it('VP24 a planned certification never reads as certified, and a held one lapses by the clock', () => {
    expect(say('2026-05-01')).toContain('ISO 27001: planned, not held.')
    expect(say('2026-05-01')).not.toMatch(/ISO 27001[^\n]*certified/)
    expect(say('2026-12-31')).toContain('SOC 2 Type II: certified.')
    expect(say('2027-01-01')).toContain('SOC 2 Type II: no longer held.')
    expect(say('2027-01-01')).not.toContain('certified')
    expect(say('2025-06-30')).toContain('SOC 2 Type II: not held before 1 July 2025.')
    const spanish = sectionText(noticeOf(claiming, { language: 'es', today: '2027-01-01' }), 'security')
    expect(spanish).not.toContain('certificado')
  })

  it('CP21 the claim contains the scope of the certificate', () => {
    for (const today of ['2026-05-01', '2027-01-01']) expect(say(today)).toMatch(/SOC 2 Type II:.*cloud infrastructure/)
  })
})

describe('cookies', () => {
  const notice = noticeOf(full, { document: 'cookies' })

  it('show name, service, category, who sets them and how long they stay', () => {
    expect(rowOf(notice, 'cookies', 'ga-0')).toEqual({
      name: 'Names beginning with _ga',
      service: 'Google Analytics 4',
      category: 'Analytics',
      party: 'This website',
      lifetime: '13 months',
    })
    expect(rowOf(notice, 'cookies', 'session-0').lifetime).toBe('Until you close the browser')
    expect(sectionText(notice, 'cookies')).toContain(
      'Cannot be switched off: A server cannot be defended without a log',
    )
    expect(rowOf(notice, 'services', 'gtm')).toMatchObject({
      provider: 'Google Ireland Limited',
      hosts: 'www.googletagmanager.com',
    })
    expect(rowOf(notice, 'own-entries', 'choice').lifetime).toBe('6 months')
  })

  it('say that nothing happens before a choice only where that holds everywhere', () => {
    expect(sectionText(notice, 'cookies')).toContain('before you allow it')
    const mixed = { ...full, regions: { default: 'opt-in', 'us-ca': 'opt-out' } } as Policy
    expect(sectionText(noticeOf(mixed, { document: 'cookies' }), 'cookies')).not.toContain('before you allow it')
  })
})

describe('versions', () => {
  const first = { hash: '1'.repeat(64), version: '1', effectiveOn: '2026-01-01', appliedAt: 1 }
  const second = { hash: '2'.repeat(64), version: '2', effectiveOn: '2026-05-01', appliedAt: 2 }
  const third = { hash: '3'.repeat(64), version: '3', effectiveOn: '2027-01-01', appliedAt: 3 }
  const versions = [first, second, third] as never

  it('the date is that of the version row, whatever the content says', () => {
    const notice = noticeOf(full, { version: second as never, versions, today: '2026-06-01' })
    expect(notice.version).toEqual({
      version: '2',
      hash: '2'.repeat(64),
      effectiveOn: '2026-05-01',
      effectiveText: '1 May 2026',
    })
    expect(notice.remark).toBeNull()
    expect(noticeOf(full, { version: second as never, versions, language: 'es' }).version.effectiveText).toBe(
      '1 de mayo de 2026',
    )
  })

  it('lists every version with its address, and says which is in force and which is to come', () => {
    const notice = noticeOf(full, { version: second as never, versions, today: '2026-06-01' })
    expect(sectionText(notice, 'changes')).toContain(
      ['1 January 2027 – version 3, to come', '1 May 2026 – version 2, in force', '1 January 2026 – version 1'].join(
        '\n',
      ),
    )
    expect(sectionText(notice, 'changes')).toContain('at least 30 days ahead: by e-mail')
  })

  it('says in plain sentences what the version changed for people, and nothing of what runs it', () => {
    const before = { ...full, controller: { ...full.controller, name: 'Earlier Ltd' } } as Policy
    const changed = comparePolicies(
      { version: '1', content: { ...before, datasets: {} } },
      { version: '2', content: full },
    )
    const notice = noticeOf(full, { version: second as never, versions, today: '2026-06-01', changed })
    const text = sectionText(notice, 'changes')
    expect(text).toContain('What changed since version 1')
    expect(text).toContain('Earlier Ltd')
    expect(text).not.toContain('dataset')
    // The sentences are English; where a notice has no words for them it leaves them out.
    const spanish = noticeOf(full, { version: second as never, versions, language: 'es', changed })
    expect(sectionText(spanish, 'changes')).not.toContain('Earlier Ltd')
  })

  it('says of a version that is not in force which it is, and where the one in force is', () => {
    const past = noticeOf(full, { version: first as never, versions, today: '2026-06-01', on: '2026-02-01' })
    expect(past.remark?.[0]).toContain('an earlier version, as it was in force on 1 February 2026')
    expect(past.remark?.[1]).toMatchObject({ href: 'https://consent.example/legal/acme/www/en/privacy' })
    const coming = noticeOf(full, { version: third as never, versions, today: '2026-06-01', on: '2027-02-01' })
    expect(coming.remark?.[0]).toContain('takes effect on 1 January 2027')
  })
})
