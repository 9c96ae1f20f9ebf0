import type { ManifestPlatform, PlatformId } from '@assent/shared'
import { describe, expect, test } from 'vitest'
import type { PlatformState, PlatformWindow, Tell } from './platform.ts'
import { tell as google } from './google-consent-mode.ts'
import { tell as gtm } from './gtm-events.ts'
import { tell as meta } from './meta.ts'
import { tell as clarity } from './microsoft-clarity.ts'
import { tell as uet } from './microsoft-uet.ts'
import { tell as tiktok } from './tiktok.ts'

// Every adapter against a recorder of the platform's own queue: exact calls, in their order, and nothing else.

const OPTIONS: Record<PlatformId, ManifestPlatform> = {
  'google-consent-mode': {
    grants: {
      ad_storage: 'marketing',
      ad_user_data: 'marketing',
      ad_personalization: 'marketing',
      analytics_storage: 'analytics',
      functionality_storage: '',
      personalization_storage: '',
      security_storage: 'necessary',
    },
    wait: 500,
    redact: true,
    passthrough: true,
  },
  'microsoft-uet': { grants: { ad_storage: 'marketing' } },
  'microsoft-clarity': { grants: { ad_Storage: 'marketing', analytics_Storage: 'analytics' } },
  meta: { grants: { consent: 'marketing' } },
  tiktok: { grants: { consent: 'marketing' } },
  'gtm-events': { grants: {} },
}

const state = (allowed: readonly string[], decided = true, gpc = false): PlatformState => ({
  has: (words) => words !== '' && words.split(' ').every((word) => word === 'necessary' || allowed.includes(word)),
  decided,
  gpc,
  purposes: Object.fromEntries(['marketing', 'analytics'].map((id) => [id, allowed.includes(id)])),
})
const UNASKED = state([], false)
const REFUSED = state([])
const ACCEPTED = state(['marketing', 'analytics'])
const CHOSEN = state(['analytics'])
/** Before a choice where the law of the place opts out. */
const OPEN = state(['marketing', 'analytics'], false)
/** There beside a signal against sale. */
const OPEN_BUT_SOLD = state(['analytics'], false, true)

/** Calls of a page in their order, as plain arrays. */
const calls = (list: unknown): unknown[][] => [...(list as ArrayLike<unknown>[])].map((call) => Array.from(call))
const through = (tell: Tell, id: PlatformId, view: PlatformWindow, ...states: readonly PlatformState[]): void => {
  for (const each of states) tell(view, OPTIONS[id], each)
}

const verdicts = (ads: string, analytics: string): Record<string, unknown> => ({
  ad_storage: ads,
  ad_user_data: ads,
  ad_personalization: ads,
  analytics_storage: analytics,
  functionality_storage: 'denied',
  personalization_storage: 'denied',
  security_storage: 'granted',
})
const DEFAULT = [
  ['consent', 'default', { ...verdicts('denied', 'denied'), wait_for_update: 500 }],
  ['set', 'ads_data_redaction', true],
  ['set', 'url_passthrough', true],
]
const update = (ads: string, analytics: string) => ['consent', 'update', verdicts(ads, analytics)]
const [, ...SETTINGS] = DEFAULT

test.each<[string, readonly PlatformState[], unknown[][]]>([
  ['a first visit', [UNASKED], []],
  ['accept', [UNASKED, ACCEPTED], [update('granted', 'granted')]],
  ['reject', [UNASKED, REFUSED], [update('denied', 'denied')]],
  ['choose', [UNASKED, CHOSEN], [update('denied', 'granted')]],
  ['a return that was granted', [ACCEPTED], [update('granted', 'granted')]],
  ['a return that was refused', [REFUSED], [update('denied', 'denied')]],
  ['a withdrawal', [ACCEPTED, REFUSED], [update('granted', 'granted'), update('denied', 'denied')]],
  ['a choice that went away', [ACCEPTED, UNASKED], [update('granted', 'granted'), update('denied', 'denied')]],
  ['a file in the head before', [UNASKED, UNASKED], []],
  ['a return with a file in the head before', [ACCEPTED, ACCEPTED], [update('granted', 'granted')]],
  ['a refusal of what was denied before, told once', [UNASKED, REFUSED, REFUSED], [update('denied', 'denied')]],
])('Google Consent Mode, %s: one default before all, then the updates', (_what, states, updates) => {
  const view: PlatformWindow = {}
  through(google, 'google-consent-mode', view, ...states)
  expect(calls(view.dataLayer)).toEqual([...DEFAULT, ...updates])
})

test.each<[string, PlatformState, readonly [string, string]]>([
  ['a place that opts out', OPEN, ['granted', 'granted']],
  ['a place that opts out, with a signal', OPEN_BUT_SOLD, ['denied', 'granted']],
])('Google Consent Mode, %s: the default says so, and no tag waits; a refusal is an update', (_what, open, now) => {
  const view: PlatformWindow = {}
  through(google, 'google-consent-mode', view, open, open, REFUSED)
  expect(calls(view.dataLayer)).toEqual([
    ['consent', 'default', verdicts(...now)],
    ...SETTINGS,
    update('denied', 'denied'),
  ])
})

describe('Google Consent Mode where only Google knows the place', () => {
  const ADS = ['ad_storage', 'ad_user_data', 'ad_personalization', 'security_storage']
  const options: ManifestPlatform = {
    ...OPTIONS['google-consent-mode'],
    regions: [
      [
        ['US', 'NZ'],
        [...ADS, 'analytics_storage'],
      ],
      [['US-CA'], ['security_storage']],
    ],
    sold: ADS.slice(0, 3),
  }
  const there = (ads: string): unknown[][] => [
    ['consent', 'default', { ...verdicts(ads, 'granted'), region: ['US', 'NZ'] }],
    ['consent', 'default', { ...verdicts('denied', 'denied'), region: ['US-CA'] }],
  ]

  test.each([
    ['the strict default for everywhere, then one for each list of places', UNASKED, 'granted'],
    ['with a signal nothing is granted anywhere that is sold', state([], false, true), 'denied'],
  ])('%s', (_what, unasked, ads) => {
    const view: PlatformWindow = {}
    google(view, options, unasked)
    const first = [DEFAULT[0], ...there(ads), ...SETTINGS]
    expect(calls(view.dataLayer)).toEqual(first)
    google(view, options, unasked)
    expect(calls(view.dataLayer)).toEqual(first)
    google(view, options, REFUSED)
    expect(calls(view.dataLayer)).toEqual([...first, update('denied', 'denied')])
  })

  test('a person who has answered is told of by the update alone, wherever they are', () => {
    const view: PlatformWindow = {}
    google(view, options, REFUSED)
    expect(calls(view.dataLayer)).toEqual([...DEFAULT, update('denied', 'denied')])
  })

  test('defaults that the site has for places of its own say nothing of everywhere else', () => {
    const view: PlatformWindow = { dataLayer: [['consent', 'default', { ad_storage: 'granted', region: ['CH'] }]] }
    google(view, OPTIONS['google-consent-mode'], UNASKED)
    expect(calls(view.dataLayer!.slice(1))).toEqual(DEFAULT)
  })
})

test('Google Consent Mode: what a default of the site grants before a choice is taken back by an update', () => {
  const view: PlatformWindow = { dataLayer: [['consent', 'default', { ...verdicts('granted', 'granted') }]] }
  google(view, OPTIONS['google-consent-mode'], UNASKED)
  expect(calls(view.dataLayer!.slice(1))).toEqual([update('denied', 'denied')])
})

test('Google Consent Mode gets the arguments object that its tags look for, not a list', () => {
  const view: PlatformWindow = {}
  through(google, 'google-consent-mode', view, ACCEPTED)
  for (const call of view.dataLayer!) expect(Object.prototype.toString.call(call)).toBe('[object Arguments]')
})

test('Google Consent Mode is told no second default after that of the head file or of the site itself', () => {
  const view: PlatformWindow = { dataLayer: [{ event: 'before' }, null] }
  const site = { grants: { ad_storage: 'marketing' } }
  google(view, site, UNASKED)
  google(view, OPTIONS['google-consent-mode'], ACCEPTED)
  expect(calls(view.dataLayer!.slice(2))).toEqual([
    ['consent', 'default', { ad_storage: 'denied' }],
    update('granted', 'granted'),
  ])
})

test.each<[string, readonly PlatformState[], readonly string[]]>([
  ['a first visit', [UNASKED], []],
  ['accept', [UNASKED, ACCEPTED], ['granted']],
  ['reject', [UNASKED, REFUSED], ['denied']],
  ['choose', [UNASKED, CHOSEN], ['denied']],
  ['a return that was granted', [ACCEPTED], ['granted']],
  ['a return that was refused', [REFUSED], ['denied']],
  ['a withdrawal', [ACCEPTED, REFUSED], ['granted', 'denied']],
  ['a place that opts out', [OPEN], ['granted']],
  ['a place that opts out, with a signal', [OPEN_BUT_SOLD], []],
])('Microsoft UET, %s', (_what, states, updates) => {
  const said: unknown[][] = []
  const view: PlatformWindow = { uetq: { push: (...call) => said.push([...call]) } }
  through(uet, 'microsoft-uet', view, ...states)
  expect(said).toEqual([
    ['consent', 'default', { ad_storage: 'denied' }],
    ...updates.map((ad_storage) => ['consent', 'update', { ad_storage }]),
  ])
})

test('Microsoft UET: a list takes the calls until the script is there', () => {
  const view: PlatformWindow = {}
  through(uet, 'microsoft-uet', view, REFUSED)
  expect(view.uetq).toEqual([
    'consent',
    'default',
    { ad_storage: 'denied' },
    'consent',
    'update',
    { ad_storage: 'denied' },
  ])
})

test.each<[string, readonly PlatformState[], readonly (readonly [string, string])[]]>([
  ['a first visit', [UNASKED], [['denied', 'denied']]],
  [
    'accept',
    [UNASKED, ACCEPTED],
    [
      ['denied', 'denied'],
      ['granted', 'granted'],
    ],
  ],
  [
    'choose',
    [UNASKED, CHOSEN],
    [
      ['denied', 'denied'],
      ['denied', 'granted'],
    ],
  ],
  ['a return that was refused', [REFUSED], [['denied', 'denied']]],
  [
    'a withdrawal',
    [ACCEPTED, REFUSED],
    [
      ['granted', 'granted'],
      ['denied', 'denied'],
    ],
  ],
  ['a place that opts out, with a signal', [OPEN_BUT_SOLD], [['denied', 'granted']]],
])('Microsoft Clarity, %s: consentv2 with a capital S', (_what, states, told) => {
  const view: PlatformWindow = {}
  through(clarity, 'microsoft-clarity', view, ...states)
  const queue = view.clarity!.q
  expect(calls(queue)).toEqual(
    told.map(([ads, analytics]) => ['consentv2', { ad_Storage: ads, analytics_Storage: analytics }]),
  )
})

test.each<[string, readonly PlatformState[], unknown[][]]>([
  ['a first visit', [UNASKED], [['consent', 'revoke']]],
  [
    'accept',
    [UNASKED, ACCEPTED],
    [
      ['consent', 'revoke'],
      ['consent', 'grant'],
    ],
  ],
  ['choose without it', [CHOSEN], [['consent', 'revoke']]],
  [
    'a withdrawal',
    [ACCEPTED, REFUSED],
    [
      ['consent', 'grant'],
      ['consent', 'revoke'],
    ],
  ],
  [
    'a place that opts out, with a signal',
    [OPEN_BUT_SOLD],
    [
      ['consent', 'revoke'],
      ['dataProcessingOptions', ['LDU'], 0, 0],
    ],
  ],
])('Meta, %s', (_what, states, told) => {
  const said: unknown[][] = []
  through(meta, 'meta', { fbq: (...call) => said.push([...call]) }, ...states)
  expect(said).toEqual(told)
})

test('Meta: no function of ours stands in the way of the pixel’s own snippet', () => {
  const view: PlatformWindow = {}
  through(meta, 'meta', view, ACCEPTED)
  expect(view).toEqual({})
})

test.each<[string, readonly PlatformState[], readonly string[]]>([
  ['a first visit', [UNASKED], ['hold']],
  ['accept', [UNASKED, ACCEPTED], ['hold', 'grant']],
  ['reject', [UNASKED, REFUSED], ['hold', 'revoke']],
  ['a return that was granted', [ACCEPTED], ['grant']],
  ['a withdrawal', [ACCEPTED, REFUSED], ['grant', 'revoke']],
])('TikTok, %s', (_what, states, told) => {
  const said: string[] = []
  const ttq = {
    holdConsent: () => void said.push('hold'),
    grantConsent: () => void said.push('grant'),
    revokeConsent: () => void said.push('revoke'),
  }
  through(tiktok, 'tiktok', { ttq }, ...states)
  expect(said).toEqual(told)
  expect(() => through(tiktok, 'tiktok', {}, ...states)).not.toThrow()
})

test('Tag manager events: ready once on each page, then each change, with every purpose', () => {
  const view: PlatformWindow = { dataLayer: [] }
  through(gtm, 'gtm-events', view, UNASKED, CHOSEN, REFUSED)
  const assent = (analytics: boolean, decided: boolean) => ({
    decided,
    gpc: false,
    purposes: { marketing: false, analytics },
  })
  expect(view.dataLayer).toEqual([
    { event: 'assent_ready', assent: assent(false, false) },
    { event: 'assent_change', assent: assent(true, true) },
    { event: 'assent_change', assent: assent(false, true) },
  ])
})
