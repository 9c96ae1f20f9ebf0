import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseSiteKey, type SiteKey } from '@assent/shared'
import { canonicalJson, contentHash } from './content-hash.ts'
import { loadPolicy } from './load-policy.ts'
import { changedSince } from '../processing/subject-facts.domain.ts'
import { analyticsPurpose, composeTexts, deriveManifest } from './manifest.domain.ts'
import { kindsBeyondNeed } from './sensitive-uses.domain.ts'
import { mostDays, periodOf } from './period-lengths.domain.ts'
import { placeRules } from './place-rules.domain.ts'
import type { Policy, PolicyPurpose } from './policy.types.ts'

function readExample(name: string): Policy {
  const loaded = loadPolicy(
    readFileSync(new URL(`../../../../examples/policies/${name}.yaml`, import.meta.url), 'utf8'),
  )
  if (!loaded.ok) throw new Error(`${name} does not pass`)
  return loaded.policy
}

const policy = readExample('cloudcontactpro')
const key = parseSiteKey('demo/www')
if (!key.ok) throw new Error('demo/www is no site key')
const siteKey: SiteKey = key.value

const manifestOf = (of: Policy) =>
  deriveManifest(
    of,
    siteKey,
    'https://consent.example',
    { en: 'e'.repeat(64), es: 'f'.repeat(64) },
    contentHash(of),
    contentHash,
  )
const revisions = (of: Policy) => Object.fromEntries(manifestOf(of).purposes.map(({ id, tag }) => [id, tag]))

/** The policy with some purposes changed. */
function withPurpose(id: string, changes: Partial<Policy['purposes'][number]>): Policy {
  return {
    ...policy,
    purposes: policy.purposes.map((purpose) => (purpose.id === id ? { ...purpose, ...changes } : purpose)),
  }
}

describe('the manifest of a policy', () => {
  it('carries the words of another consent tool that the site names, and no list where it names none', () => {
    expect(manifestOf(policy)).not.toHaveProperty('aliases')
    const www = { origins: ['https://www.example'], aliases: { statistics: 'analytics' } }
    expect(manifestOf({ ...policy, sites: { ...policy.sites, www } }).aliases).toEqual({ statistics: 'analytics' })
  })

  it('says of each platform what its words need: as the policy says, else a category of a usual name, else nothing', () => {
    expect(manifestOf(policy)).not.toHaveProperty('platforms')
    const platforms: Policy['platforms'] = {
      'google-consent-mode': { grants: { ad_user_data: ['advertising', 'analytics'] }, url_passthrough: true },
      tiktok: {},
    }
    const usual = {
      ad_storage: 'marketing',
      ad_user_data: 'advertising analytics',
      ad_personalization: 'marketing',
      analytics_storage: 'analytics',
      functionality_storage: 'preferences',
      personalization_storage: 'preferences',
      security_storage: 'essential',
    }
    expect(manifestOf({ ...policy, platforms }).platforms).toEqual([
      ['google-consent-mode', { grants: usual, wait: 500, passthrough: true }],
      ['tiktok', { grants: { consent: 'marketing' } }],
    ])
    // Only the purpose of web analytics is left to mean statistics, and nothing means advertising.
    const categories = policy.categories.map((each) => ({
      ...each,
      id: each.id === 'essential' ? each.id : `x-${each.id}`,
    }))
    expect(manifestOf({ ...policy, platforms, categories }).platforms?.[0]?.[1].grants).toMatchObject({
      ad_storage: '',
      analytics_storage: 'analytics',
      security_storage: 'essential',
    })
  })

  it('tells Google what holds at the places it names, where nobody else can know the place and the policy says so', () => {
    const google = (regions: Policy['regions'], place: string | null = null, located = true, of = policy) => {
      const platforms: Policy['platforms'] = {
        'google-consent-mode': {
          grants: { functionality_storage: [], personalization_storage: [] },
          ...(located && { located_by_google: true as const }),
        },
      }
      const rules = placeRules({ ...of, platforms, regions }, place)
      const manifest = deriveManifest({ ...of, platforms, regions }, siteKey, '', {}, '', contentHash, rules)
      return manifest.platforms?.[0]?.[1]
    }
    const ads = ['ad_storage', 'ad_user_data', 'ad_personalization']
    const all = [...ads, 'analytics_storage', 'security_storage']
    const named = { default: 'notice', us: 'none', nz: 'opt-out', ca: 'opt-in', 'us-ca': 'opt-in' } as const
    expect(google(named)?.regions).toEqual([
      [['NZ', 'US'], all],
      [['US-CA'], ['security_storage']],
    ])
    // The same as around it, or a place where consent is the law, is not worth a word.
    expect(google({ default: 'opt-in', us: 'none', 'us-ca': 'opt-out', es: 'opt-in' })?.regions).toEqual([
      [['US'], all],
    ])
    for (const without of [google(named, 'BR'), google(named, null, false), google({ default: 'notice' })])
      expect([without?.wait, without?.regions, without?.sold]).toEqual([500, undefined, undefined])

    // Sold is what pays for the ads; and what is asked explicitly is granted nowhere.
    const sold = withPurpose('advertising', { sale: true })
    expect(google(named, null, true, sold)?.sold).toEqual(ads)
    const explicit = withPurpose('advertising', { explicit: true })
    expect(google(named, null, true, explicit)?.regions?.[0]).toEqual([
      ['NZ', 'US'],
      ['analytics_storage', 'security_storage'],
    ])
    // A profile that exempts measuring is a place of its own.
    const exempt = withPurpose('analytics', { exemption: 'uk-statistics' })
    expect(google({ default: 'opt-in', profiles: ['uk'] }, null, true, exempt)?.regions).toEqual([
      [['GB'], ['analytics_storage', 'security_storage']],
    ])
  })

  it('carries the looks that the site chooses, and nothing where it chooses none', () => {
    expect(manifestOf(policy)).not.toHaveProperty('appearance')
    const www = { origins: ['https://www.example'], appearance: { layout: 'corner', theme: 'dark' } } as const
    expect(manifestOf({ ...policy, sites: { ...policy.sites, www } }).appearance).toEqual(www.appearance)
  })

  it('holds what is asked and what is locked, and nothing that visitors do not meet', () => {
    const manifest = manifestOf(policy)
    expect(manifest.purposes.map(({ id, category, basis }) => `${id} ${category} ${basis}`)).toEqual([
      'essential essential contract',
      'security essential legitimate-interests',
      'preferences preferences consent',
      'analytics analytics consent',
      'advertising marketing consent',
      'newsletter marketing consent',
    ])
    expect(manifest.categories).toEqual([
      { id: 'essential', locked: true },
      { id: 'preferences', locked: false },
      { id: 'analytics', locked: false },
      { id: 'marketing', locked: false },
    ])
    expect(manifest.services.find(({ id }) => id === 'visit-counter')).toEqual({
      id: 'visit-counter',
      category: 'analytics',
    })
    expect(manifest.analyticsPurpose).toBe('analytics')
    expect(Object.keys(manifest.texts)).toEqual(['en', 'es'])
  })

  it('says which purposes of its category a service is for, where these name its recipient', () => {
    const serviceOf = (of: Policy) => manifestOf(of).services.find(({ id }) => id === 'video')
    const whole = { id: 'video', category: 'marketing' }
    expect(serviceOf(policy)).toEqual(whole)
    expect(serviceOf(withPurpose('advertising', { recipients: ['clipstream'] }))).toEqual({
      ...whole,
      purposes: ['advertising'],
    })
    // In another category, or by all of its own: nothing is told apart.
    expect(serviceOf(withPurpose('analytics', { recipients: ['clipstream'] }))).toEqual(whole)
    const everywhere = policy.purposes.map((each) => ({ ...each, recipients: ['clipstream'] }))
    expect(serviceOf({ ...policy, purposes: everywhere })).toEqual(whole)
    // What asks for nothing frees no service of a category that asks.
    const unasked = { basis: 'legitimate-interests', recipients: ['clipstream'] } as const
    expect(serviceOf(withPurpose('newsletter', unasked))).toEqual(whole)
  })

  it('leaves out what is asked elsewhere, whose consents a subject has; they hold until the purpose changes', () => {
    const { category: _, ...newsletter } = policy.purposes.find(({ id }) => id === 'newsletter')!
    const elsewhere = (changes: object = {}): Policy => ({
      ...policy,
      purposes: [
        ...policy.purposes.filter(({ id }) => id !== 'newsletter'),
        { ...newsletter, asked: 'form', ...changes },
      ],
    })
    expect(manifestOf(policy).purposes.map(({ id }) => id)).toContain('newsletter')
    expect(manifestOf(elsewhere()).purposes.map(({ id }) => id)).not.toContain('newsletter')
    expect(changedSince(elsewhere(), elsewhere({ asked: 'paper' }), 'newsletter')).toEqual([])
    expect(changedSince(elsewhere(), elsewhere({ data: ['web_analytics'] }), 'newsletter')).toEqual(['data'])
  })

  it('puts the default language of the policy first', () => {
    expect(Object.keys(manifestOf(readExample('sivo')).texts)).toEqual(['es', 'en'])
  })

  it('keeps a choice of six months for no less than six months', () => {
    expect(manifestOf(policy).choiceDays).toBe(184)
    expect(mostDays(periodOf('P1M'))).toBe(31)
    expect(mostDays(periodOf('P1Y'))).toBe(366)
    expect(mostDays(periodOf('P30D'))).toBe(30)
  })

  it('has no analytics purpose when no consent purpose collects web analytics', () => {
    expect(analyticsPurpose(withPurpose('analytics', { data: ['session'] }))).toBeNull()
  })
})

describe('the revision of a purpose', () => {
  it('stays when words or order change, so that nobody is asked again for them', () => {
    const texts = { ...policy.texts, en: { ...policy.texts.en, purposes: {}, categories: {} } }
    expect(revisions({ ...policy, texts, policy: { ...policy.policy, version: 'next' } })).toEqual(revisions(policy))
    const two = withPurpose('analytics', { data: ['web_analytics', 'session'] })
    const twoTurned = withPurpose('analytics', { data: ['session', 'web_analytics'] })
    expect(revisions(two)).toEqual(revisions(twoTurned))
  })

  it.each([
    ['basis', { basis: 'contract' }],
    ['data', { data: ['web_analytics', 'session'] }],
    ['category', { category: 'marketing' }],
  ] as const)('changes with the %s, and with it no other purpose', (_what, changes) => {
    const before = revisions(policy)
    const after = revisions(withPurpose('analytics', changes))
    expect(after.analytics).not.toBe(before.analytics)
    expect({ ...after, analytics: '' }).toEqual({ ...before, analytics: '' })
  })

  it('changes when another company receives the data', () => {
    const services = (policy.services ?? []).map((service) =>
      service.id === 'visit-counter' ? { ...service, recipient: 'adreach' } : service,
    )
    const before = revisions(policy)
    const after = revisions({ ...policy, services })
    expect(Object.keys(before).filter((id) => before[id] !== after[id])).toEqual(['analytics'])
  })
})

describe('the text bundle of a language', () => {
  it('holds the words of the widget and of the policy, so that its hash proves all that was shown', () => {
    const bundle = composeTexts(policy, { title: 'Su privacidad' }, 'es')
    expect(bundle).toMatchObject({
      language: 'es',
      direction: 'ltr',
      ui: { title: 'Su privacidad' },
      controller: { name: 'CloudContactPro', privacyUrl: 'https://www.cloudcontactpro.example/privacy' },
      services: {
        'visit-counter': {
          name: 'PagePulse',
          recipient: 'PagePulse (demo)',
          cookies: [{ name: '/^_ga/', party: 'first' }],
        },
        'own-session': { recipient: 'CloudContactPro' },
      },
    })
    expect(contentHash(bundle)).not.toBe(contentHash(composeTexts(policy, { title: 'Tu privacidad' }, 'es')))
  })

  it('has the titles of the links that Californian law asks for where the policy gives a reason for them alone', () => {
    const ui = { title: 'Title', optOut: 'Do not sell', limit: 'Limit' }
    const titles = (of: Policy): string[] => Object.keys(composeTexts(of, ui, 'en').ui)
    const isPlain = ({ category, sale, share }: PolicyPurpose): boolean => category !== undefined && !sale && !share
    const purpose = policy.purposes.find(isPlain)!
    const plain: Policy = { ...policy, recipients: [], purposes: [{ ...purpose, basis: 'consent' }] }
    expect(titles(plain)).toEqual(['title'])
    expect(titles({ ...plain, purposes: [{ ...purpose, sale: true }] })).toEqual(['title', 'optOut'])
    const [used = ''] = purpose.data
    const californian: Policy = {
      ...plain,
      regions: { default: 'opt-in', profiles: ['us-ca'] },
      data: { ...policy.data, [used]: { ...policy.data[used]!, sensitive: 'precise-location' } },
    }
    expect(titles(californian)).toEqual(['title', 'limit'])
    const elsewhere = { regions: { default: 'opt-in' }, rights: { ...policy.rights, jurisdictions: {} } } as const
    expect(titles({ ...californian, ...elsewhere })).toEqual(['title'])
    const limited = (of: Policy): string | undefined => composeTexts(of, ui, 'en', 'Precise location.').limited
    expect(limited(californian)).toBe('Precise location.')
    expect(limited({ ...californian, ...elsewhere })).toBeUndefined()
  })

  it('counts as a kind that a limit reaches what the law calls sensitive and the organization uses beyond need, once', () => {
    const [purpose, other] = policy.purposes
    const category = { source: 'observed' } as const
    const uses: Policy = {
      ...policy,
      activities: { own: { role: 'controller' } },
      data: {
        ...Object.fromEntries(['plain', 'unused'].map((id) => [id, category])),
        unused: { ...category, sensitive: 'neural' },
        opinions: { ...category, special: 'political-opinions' },
        health: { ...category, special: 'health' },
        where: { ...category, sensitive: 'precise-location' },
        whereToo: { ...category, sensitive: 'precise-location' },
        needed: { ...category, sensitive: 'government-id' },
      },
      purposes: [
        { ...purpose!, activity: 'own', basis: 'consent', data: ['plain', 'opinions', 'where', 'whereToo', 'health'] },
        { ...other!, activity: 'own', basis: 'legal-obligation', data: ['needed'], direct_marketing: undefined },
      ] as Policy['purposes'],
      recipients: [],
    }
    expect(kindsBeyondNeed(uses)).toEqual(['health', 'precise-location'])
  })

  it('is written from right to left in Hebrew and Arabic', () => {
    for (const language of ['he', 'ar-EG']) {
      const texts = { ...policy.texts, [language]: policy.texts.en } as Policy['texts']
      expect(composeTexts({ ...policy, texts }, {}, language).direction).toBe('rtl')
    }
  })
})

describe('the content hash', () => {
  it('is that of the content, not of the spelling', () => {
    const shuffled = Object.fromEntries(Object.entries(policy).reverse())
    expect(contentHash(shuffled)).toBe(contentHash(policy))
    expect(canonicalJson({ b: 1, a: 'é' })).toBe('{"a":"é","b":1}')
    // SHA-256 of `{}`, from the command line.
    expect(contentHash({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a')
  })
})
