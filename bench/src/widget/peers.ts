/**
 * Consent managers as a site would use them, each as its own documentation says, on the same page: three third-party
 * scripts and one frame wait for consent. Every peer is the published build of its npm package.
 */
import { createRequire } from 'node:module'
import { dirname } from 'node:path'

/** What the page of a peer is made of. */
export interface Peer {
  readonly name: string
  /** Address prefix → folder, for the files of the peer. */
  readonly folders: Readonly<Record<string, string>>
  /** Address → content, for files that a site writes or builds by itself. */
  readonly files?: Readonly<Record<string, string>>
  /** What stands in the head. */
  readonly head: string
  /** A third-party script that waits for consent. */
  blockedScript(url: string): string
  /** A third-party frame that waits for consent. */
  blockedFrame(url: string): string
  /** What stands at the end of the body. */
  readonly end: string
  /** Selector of the banner's box; `>>>` goes into a shadow root. */
  readonly banner: string
  /** Selector of “Accept all”. */
  readonly accept: string
}

const require = createRequire(import.meta.url)
const folderOf = (name: string): string => dirname(require.resolve(`${name}/package.json`))

const FRAME = 'width="640" height="360" title="Product video"'

/** The page alone: nothing asks and nothing runs. What a peer costs is what it adds to this. */
const bare: Peer = {
  name: 'page alone',
  folders: {},
  head: '',
  blockedScript: (url) => `<script type="text/plain" data-src="${url}"></script>`,
  blockedFrame: () => `<div style="width:640px;height:360px"></div>`,
  end: '',
  banner: '',
  accept: '',
}

/** `script`: address of the site's script tag, at a running server or on a path of the page's own host. */
export function assent(name: string, script: string): Peer {
  return {
    name,
    folders: {},
    head: `<script async crossorigin src="${script}"></script>`,
    blockedScript: (url) => `<script type="text/plain" data-consent="analytics" src="${url}"></script>`,
    blockedFrame: (url) =>
      `<template data-consent="marketing" data-service="video" data-placeholder><iframe ${FRAME} src="${url}"></iframe></template>`,
    end: '',
    banner: 'consent-banner >>> section',
    accept: 'consent-banner >>> .choice:nth-of-type(2)',
  }
}

const vanillaCookieConsent: Peer = {
  name: 'vanilla-cookieconsent + iframemanager',
  folders: {
    '/vcc/': folderOf('vanilla-cookieconsent') + '/dist/',
    '/ifm/': folderOf('@orestbida/iframemanager') + '/dist/',
  },
  head: `<link rel="stylesheet" href="/vcc/cookieconsent.css"><link rel="stylesheet" href="/ifm/iframemanager.css">`,
  blockedScript: (url) => `<script type="text/plain" data-category="analytics" src="${url}"></script>`,
  blockedFrame: (url) =>
    `<div data-service="video" data-id="${url}" data-autoscale style="width:640px;height:360px"></div>`,
  end: `<script src="/ifm/iframemanager.js"></script><script src="/vcc/cookieconsent.umd.js"></script><script>
    const frames = iframemanager()
    frames.run({ currLang: 'en', services: { video: { embedUrl: '{data-id}', languages: { en: {
      notice: 'This comes from another company, which receives your data when it loads.',
      loadBtn: 'Load once', loadAllBtn: 'Always allow' } } } } })
    CookieConsent.run({
      hideFromBots: false,
      categories: { necessary: { enabled: true, readOnly: true }, preferences: {}, analytics: {}, marketing: {} },
      onConsent: () => CookieConsent.acceptedCategory('marketing') && frames.acceptService('video'),
      language: { default: 'en', translations: { en: {
        consentModal: { title: 'Your privacy', description: 'With your permission we store and read data on this device for settings, visitor statistics and marketing.',
          acceptAllBtn: 'Accept all', acceptNecessaryBtn: 'Reject all', showPreferencesBtn: 'Choose' },
        preferencesModal: { title: 'Privacy choices', acceptAllBtn: 'Accept all', acceptNecessaryBtn: 'Reject all', savePreferencesBtn: 'Save choices',
          sections: ['necessary', 'preferences', 'analytics', 'marketing'].map((category) => ({ title: category, description: category, linkedCategory: category })) },
      } } },
    })</script>`,
  banner: '#cc-main .cm',
  accept: '#cc-main .cm [data-role=all]',
}

const orejime: Peer = {
  name: 'orejime',
  folders: { '/orejime/': folderOf('orejime') + '/dist/' },
  head: `<link rel="stylesheet" href="/orejime/orejime-standard.css">`,
  blockedScript: (url) => `<template data-purpose="analytics"><script src="${url}"></script></template>`,
  blockedFrame: (url) =>
    `<template data-purpose="marketing" data-contextual><iframe ${FRAME} src="${url}"></iframe></template>`,
  end: `<script>window.orejimeConfig = { privacyPolicyUrl: '/privacy', purposes: [
      { id: 'necessary', title: 'necessary', cookies: [], isMandatory: true }, { id: 'preferences', title: 'preferences', cookies: [] },
      { id: 'analytics', title: 'analytics', cookies: ['/^_ga/'] }, { id: 'marketing', title: 'marketing', cookies: ['_ar_id'] }] }</script>
    <script src="/orejime/orejime-standard-en.js"></script>`,
  banner: '.orejime-Banner',
  accept: '.orejime-Banner-saveButton',
}

/** Klaro reads its configuration from a script before it. */
const KLARO_CONFIG = `var klaroConfig = { version: 1, acceptAll: true, lang: 'en', privacyPolicy: '/privacy',
  translations: { en: { purposes: { settings: 'settings', statistics: 'statistics', marketing: 'marketing' } } },
  services: [
    { name: 'necessary', title: 'necessary', required: true, purposes: ['settings'] },
    { name: 'preferences', title: 'preferences', purposes: ['settings'] },
    { name: 'analytics', title: 'analytics', purposes: ['statistics'], cookies: [/^_ga/] },
    { name: 'marketing', title: 'marketing', purposes: ['marketing'], cookies: ['_ar_id'] } ] }`

const klaro: Peer = {
  name: 'klaro',
  folders: { '/klaro/': folderOf('klaro') + '/dist/' },
  files: { '/klaro-config.js': KLARO_CONFIG },
  head: `<script defer src="/klaro-config.js"></script><script defer data-config="klaroConfig" src="/klaro/klaro.js"></script>`,
  blockedScript: (url) =>
    `<script type="text/plain" data-type="text/javascript" data-name="analytics" data-src="${url}"></script>`,
  blockedFrame: (url) => `<iframe ${FRAME} data-name="marketing" data-src="${url}"></iframe>`,
  end: '',
  banner: '#klaro .cookie-notice',
  accept: '#klaro .cm-btn-success',
}

const tarteaucitron: Peer = {
  name: 'tarteaucitron',
  folders: { '/tac/': folderOf('tarteaucitronjs') + '/' },
  head: `<script src="/tac/tarteaucitron.min.js"></script><script>
    tarteaucitron.init({ privacyUrl: '/privacy', orientation: 'bottom', showAlertSmall: false, showIcon: false, cookieslist: false,
      highPrivacy: true, AcceptAllCta: true, DenyAllCta: true, handleBrowserDNTRequest: false, adblocker: false, removeCredit: true })
    window.waiting = []</script>`,
  blockedScript: (url) => `<script>waiting.push('${url}')</script>`,
  blockedFrame: (url) => `<div class="tac_iframe" data-url="${url}" data-width="640" data-height="360"></div>`,
  end: `<script>
    tarteaucitron.services.statistics = { key: 'statistics', type: 'analytic', name: 'Statistics', needConsent: true, cookies: [],
      js() { for (const url of waiting) tarteaucitron.addScript(url) } }
    ;(tarteaucitron.job = tarteaucitron.job || []).push('statistics', 'iframe')</script>`,
  banner: '#tarteaucitronAlertBig',
  accept: '#tarteaucitronPersonalize2',
}

const osano: Peer = {
  name: 'cookieconsent (osano)',
  folders: { '/osano/': folderOf('cookieconsent') + '/build/' },
  head: `<link rel="stylesheet" href="/osano/cookieconsent.min.css">`,
  // It blocks nothing; a site has to do that by itself.
  blockedScript: (url) => `<script type="text/plain" class="waits" data-src="${url}"></script>`,
  blockedFrame: (url) => `<iframe ${FRAME} class="waits" data-src="${url}"></iframe>`,
  end: `<script src="/osano/cookieconsent.min.js"></script><script>
    const release = () => { for (const waiting of document.querySelectorAll('.waits')) {
      if (waiting.localName === 'iframe') waiting.src = waiting.dataset.src
      else document.head.append(Object.assign(document.createElement('script'), { src: waiting.dataset.src, async: false })) } }
    window.addEventListener('load', () => cookieconsent.initialise({ type: 'opt-in', palette: { popup: { background: '#fff', text: '#111' }, button: { background: '#1f2a37' } },
      onStatusChange(status) { if (status === 'allow') release() } }))</script>`,
  banner: '.cc-window',
  accept: '.cc-window .cc-allow',
}

/** Probo's server answers with what a banner shows; here the page's own host does, as one on a path of the site would. */
const PROBO_CONFIG = JSON.stringify({
  banner_id: 'bench',
  version: 1,
  language: 'en',
  default_language: 'en',
  cookie_policy_url: '/privacy',
  privacy_policy_url: '/privacy',
  consent_expiry_days: 180,
  consent_mode: 'OPT_IN',
  regulation: 'GDPR',
  layout: {
    presentation: 'OPT_IN',
    initial_state: 'banner',
    reopen_state: 'panel',
    default_non_necessary_granted: false,
    buttons: { accept_all: true, reject_all: true, customize: true, save: true },
    settings_link: 'default',
  },
  show_branding: true,
  resource_reporting_enabled: false,
  categories: ['necessary', 'preferences', 'analytics', 'marketing'].map((slug) => ({
    name: slug,
    slug,
    description: slug,
    kind: slug === 'necessary' ? 'NECESSARY' : 'NORMAL',
    cookies: [],
    gcm_consent_types: [],
    posthog_consent: false,
  })),
  texts: {
    banner_title: 'Your privacy',
    banner_description:
      'With your permission we store and read data on this device for settings, visitor statistics and marketing.',
    button_accept_all: 'Accept all',
    button_reject_all: 'Reject all',
    button_customize: 'Choose',
    button_save: 'Save choices',
    panel_title: 'Privacy choices',
    panel_description: 'What each category is for.',
  },
})

const probo: Peer = {
  name: 'probo',
  folders: { '/probo-sdk/': dirname(require.resolve('@probo/cookie-banner')) + '/' },
  files: { '/probo/bench/config': PROBO_CONFIG },
  head: '',
  blockedScript: (url) => `<script type="text/plain" data-cookie-consent="analytics" data-src="${url}"></script>`,
  blockedFrame: (url) => `<iframe ${FRAME} data-cookie-consent="marketing" data-src="${url}"></iframe>`,
  end: `<script>document.write('<script src="/probo-sdk/cookie-banner.iife.js" data-banner-id="bench" data-gcm-enabled="false" data-base-url="' + location.origin + '/probo/"><\\/script>')</script>
    <probo-settings-link>Cookie settings</probo-settings-link>`,
  banner: 'probo-cookie-banner >>> probo-banner .card',
  accept: 'probo-cookie-banner >>> probo-banner probo-accept-button button',
}

/**
 * A React application that holds nothing but c15t, in the mode without a server, built for production as its quick start
 * says. The page has no React of its own, so React counts as its cost; `script` and `style` are what the build made.
 */
export function c15t({ script, style }: { readonly script: string; readonly style: string }): Peer {
  return {
    name: 'c15t with React',
    folders: {},
    files: { '/c15t/main.js': script, '/c15t/main.css': style },
    head: '<link rel="stylesheet" href="/c15t/main.css"><script type="module" src="/c15t/main.js"></script><script>window.waiting = []</script>',
    // Its scripts are listed in code and are not in the page.
    blockedScript: (url) => `<script>waiting.push('${url}')</script>`,
    blockedFrame: (url) => `<iframe ${FRAME} data-category="marketing" data-src="${url}"></iframe>`,
    end: '<div id="root"></div>',
    banner: '[data-testid=consent-banner-card]',
    accept: '[data-testid=consent-banner-accept-button]',
  }
}

/** Everything that is measured beside Assent and needs no build, the page alone first. */
export const PEERS: readonly Peer[] = [bare, vanillaCookieConsent, orejime, klaro, probo, tarteaucitron, osano]
