import { expect, test } from 'vitest'
import { problemsOf, type Findings } from './problems.ts'

const fine: Findings = {
  site: 'acme/www',
  endpoint: 'https://consent.example',
  origin: 'https://www.acme.example',
  isKnownOrigin: true,
  refusedServer: undefined,
  tags: 1,
  isGoogleEarly: false,
  words: ['necessary', 'analytics', 'marketing', 'video', 'maps'],
  services: ['video', 'maps'],
  manifest: { policyHash: 'a', policyVersion: '1', from: 'tag', by: 'network', at: 40, isCurrent: true },
  language: 'en',
  languages: ['en'],
  languageWhy: '',
  regime: 'opt-in',
  regimeWhy: '',
  choice: { decided: false, madeOn: null, asksAgainOn: null, hasVisitorId: false, keptIn: null, cookies: 0 },
  signals: { gpcInPage: false, gpcInRequest: false, doNotTrack: false, isCounted: false },
  gated: [{ what: 'iframe https://video.example/1', words: 'marketing video', state: 'waiting', why: '' }],
  strict: { isOn: false, held: 0, early: [] },
  strangers: [],
  platforms: [],
  outbox: { waiting: [], hasToken: false, isOnline: true },
  stored: [],
}
const waiting = (words: string, what = 'script https://x.example/a.js'): Findings => ({
  ...fine,
  gated: [{ what, words, state: 'waiting', why: '' }],
})

test('a page on which all is well has nothing to do', () => {
  expect(problemsOf(fine)).toEqual([])
  // While the server is asked, nothing is wrong yet.
  expect(problemsOf({ ...fine, isKnownOrigin: undefined })).toEqual([])
})

test.each<[string, Findings, string, string]>([
  ['no server', { ...fine, isKnownOrigin: null }, 'https://consent.example did not answer', 'wait in this browser'],
  [
    'a policy of the page without its host',
    { ...fine, isKnownOrigin: null, refusedServer: 'connect-src' },
    'content security policy keeps it from https://consent.example',
    'Add https://consent.example to connect-src.',
  ],
  [
    'an origin that the policy lacks',
    { ...fine, isKnownOrigin: false },
    'takes no decisions from https://www.acme.example',
    'under sites: www: origins',
  ],
  ['two tags', { ...fine, tags: 2 }, '2 script tags of acme/www', 'Keep one'],
  [
    'an old manifest of a cache',
    { ...fine, manifest: { ...fine.manifest, isCurrent: false } },
    'no longer in force',
    'Reload',
  ],
  [
    'an old manifest of the page',
    { ...fine, manifest: { ...fine.manifest, from: 'page', isCurrent: false } },
    'no longer in force',
    'whoever renders it',
  ],
  [
    'Google before its default',
    { ...fine, isGoogleEarly: true },
    'before it was told a default',
    '<script crossorigin src="https://consent.example/s/acme/www/consent-mode.js"></script> above it',
  ],
  ['a slip of the hand', waiting('markting'), '“markting” is no purpose', 'Did you mean marketing?'],
  ['a slip in what runs instead', waiting('!map'), '“!map” is no purpose', 'Did you mean maps?'],
  ['another tool’s word', waiting('C0009 badge'), '“C0009”, “badge”', 'sites: www: aliases: { C0009: …, badge: … }'],
  ['another tool’s number', waiting('2'), '“2”', 'aliases: { "2": … }'],
  [
    'a script of a type that nobody runs',
    { ...fine, gated: [{ what: 'script start()', words: '', state: 'nothing to hold', why: '' }] },
    'script start() is tagged, but nothing in it waits',
    'none but type="text/plain"',
  ],
  ['no word', waiting(''), 'waits for no word', 'Name a purpose'],
  [
    'a box that holds nothing back',
    { ...fine, gated: [{ what: 'div Watch', words: 'marketing', state: 'nothing to hold', why: '' }] },
    'div Watch is tagged, but nothing in it waits',
    '<template data-consent',
  ],
  [
    'a frame without a company behind it',
    waiting('marketing', 'iframe https://x.example/1'),
    'The placeholder of iframe https://x.example/1 cannot say who is behind it',
    'one of video, maps',
  ],
  [
    'a host of a service that is not allowed',
    {
      ...fine,
      strangers: [{ host: 'maps.example', services: ['maps'], isAllowed: false, kinds: ['img'], requests: 3, at: 9 }],
    },
    'maps.example was asked for something, although maps is not allowed',
    '<img data-service="maps" data-src="…">',
  ],
  [
    'a script that strict mode saw too late',
    {
      ...fine,
      strict: {
        isOn: true,
        held: 0,
        early: [{ what: 'early', service: 'maps', url: 'https://m.example/a.js', kind: 'script' }],
      },
    },
    'https://m.example/a.js was asked for before strict mode could hold it back',
    '<script type="text/plain" data-service="maps" src="https://m.example/a.js">',
  ],
  [
    'a frame of which nobody knows whether it was asked for',
    {
      ...fine,
      strict: {
        isOn: true,
        held: 1,
        early: [{ what: 'begun', service: 'video', url: 'https://v.example/1', kind: 'iframe' }],
      },
    },
    'https://v.example/1 waits, and may have been asked for',
    '<iframe data-service="video" data-src="https://v.example/1">',
  ],
  [
    'a host that nobody knows',
    {
      ...fine,
      strangers: [{ host: 'a.example', services: [], isAllowed: undefined, kinds: ['css'], requests: 3, at: 9 }],
    },
    'Nobody tagged what loads from a.example',
    'services: hosts',
  ],
  [
    'what another consent tool left behind',
    {
      ...fine,
      stored: ['klaro', 'OptanonAlertBoxClosed'].map((name) => ({
        name,
        kind: 'cookie',
        services: [],
        isAllowed: undefined,
      })),
    },
    'Another consent tool kept klaro, OptanonAlertBoxClosed',
    'take it out',
  ],
  [
    'a cookie whose name only begins like that of such a tool',
    { ...fine, stored: [{ name: 'klaro-player', kind: 'cookie', services: [], isAllowed: undefined }] },
    'No service of the policy declares klaro-player',
    'cookies: [{ name: "klaro-player"',
  ],
  [
    'a cookie that nobody declares',
    { ...fine, stored: [{ name: 'stray"', kind: 'cookie', services: [], isAllowed: undefined }] },
    'No service of the policy declares stray"',
    'cookies: [{ name: "stray\\"", lifetime: P1Y, party: first }]',
  ],
  [
    'cookies that are blocked',
    { ...fine, choice: { ...fine.choice, madeOn: '2026-11-27', keptIn: 'memory' } },
    'in memory alone',
    'asks again',
  ],
  [
    'a release that the page’s policy refuses',
    {
      ...fine,
      gated: [
        {
          what: 'script https://x.example/a.js',
          words: 'marketing',
          state: 'failed',
          failure: 'the page’s content security policy refuses it: script-src',
          why: '',
        },
      ],
    },
    'script https://x.example/a.js was released and failed',
    'Allow x.example in that directive',
  ],
])('%s', (_, findings, what, todo) => {
  const [found, ...more] = problemsOf(findings)
  expect(found?.what).toContain(what)
  expect(found?.todo).toContain(todo)
  expect(more).toEqual([])
})
