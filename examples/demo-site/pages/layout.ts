import { CUSTOMERS, LOGO } from './art.ts'
import type { Words } from './words.ts'

export interface PageOptions {
  readonly words: Words
  readonly assentUrl: string
  readonly siteKey: string
  readonly thirdPartyUrl: string
  /** Whose site it is: the controller of the policy in force. */
  readonly company: string
  /** Whether the policy asks for marketing: what nobody could allow is left out of the pages. */
  readonly marketing: boolean
  /** Services that the policy names; the pages name no others, for what is not in the policy stays blocked. */
  readonly services: readonly string[]
}

/** Says that what waits here belongs to a service of the policy. */
export function serviceMark({ services }: PageOptions, id: string): string {
  return services.includes(id) ? ` data-service="${id}"` : ''
}

/** The third parties of the demo by the id under which they report. */
export const THIRD_PARTIES = { pagepulse: 'PagePulse', adreach: 'AdReach', reviews: 'AdReach reviews' } as const

export interface Page {
  readonly title: string
  /** Path of the same page in the other language. */
  readonly twin: string
  readonly main: string
  readonly thirdParties: readonly (keyof typeof THIRD_PARTIES)[]
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** A name of two words written as one stands in two weights, as logos do. */
function writeBrand(company: string): string {
  return escapeHtml(company).replace(/(?<=[a-z])([A-Z]\w*)$/, '<b>$1</b>')
}

/** The frame around every page: the script tag of Assent, the blocked scripts, header and footer. */
export function renderPage(options: PageOptions, page: Page): string {
  const { words, assentUrl, siteKey, thirdPartyUrl, company, marketing } = options
  const thirdParties = page.thirdParties.filter((id) => marketing || id === 'pagepulse')
  const brand = `<a class="brand" href="${words.paths.home}">${LOGO}<span>${writeBrand(company)}</span></a>`
  const { nav, paths, footer, status } = words
  return `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(page.title)}</title>
<meta name="description" content="${words.hero.text}">
<link rel="icon" href="/favicon.svg">
<link rel="stylesheet" href="/style.css">
<link rel="alternate" hreflang="${words.twin.language}" href="${page.twin}">
<!-- Assent: one line. -->
<script async crossorigin src="${assentUrl}/s/${siteKey}.js"></script>
<!-- Blocked until allowed: the type keeps the browser from running them, Assent gives it back. -->
<script type="text/plain" data-consent="analytics"${serviceMark(options, 'visit-counter')} src="${thirdPartyUrl}/pagepulse.js"></script>
${marketing ? `<script type="text/plain" data-consent="marketing"${serviceMark(options, 'ad-tag')} src="${thirdPartyUrl}/adreach.js"></script>` : ''}
</head>
<body>
<a class="skip" href="#main">${nav.skip}</a>
<header class="top">
  <div class="wrap">
    ${brand}
    <nav aria-label="${escapeHtml(company)}">
      <a href="${paths.home}#features">${nav.features}</a>
      <a href="${paths.home}#tour">${nav.tour}</a>
      <a href="${paths.pricing}" data-assent-track="nav_pricing">${nav.pricing}</a>
      <a href="${paths.home}#customers">${nav.customers}</a>
    </nav>
    <a class="twin" href="${page.twin}" lang="${words.twin.language}" hreflang="${words.twin.language}">${words.twin.name}</a>
    <a class="button small" href="${paths.pricing}" data-assent-track="trial_click">${nav.trial}</a>
  </div>
</header>
<main id="main">
${page.main}
</main>
<aside class="status" aria-label="${status.label}">
  <div class="wrap">
    <strong>${status.label}</strong>
    ${thirdParties.map((id) => `<span class="badge" data-demo-status="${id}" data-loaded-text="${status.loaded}">${THIRD_PARTIES[id]}: <span>${status.blocked}</span></span>`).join('\n    ')}
  </div>
</aside>
<footer>
  <div class="wrap">
    <div>
      ${brand}
      <p>${footer.line}</p>
    </div>
    <ul>
      <li><a href="${paths.pricing}">${nav.pricing}</a></li>
      <li><button type="button" class="link" data-assent-open data-assent-track="cookie_settings">${footer.cookies}</button></li>
      <li><button type="button" class="link" data-assent-open="rights">${footer.rights}</button></li>
      <li><a href="${assentUrl}/legal/${siteKey}/${words.language}/privacy">${footer.privacy}</a></li>
    </ul>
    <p class="note">${escapeHtml(footer.note)}</p>
  </div>
</footer>
</body>
</html>
`
}

export function renderCustomers(label: string): string {
  return `<section class="customers" id="customers" aria-label="${label}"><div class="wrap"><ul>${CUSTOMERS.map((name) => `<li>${name}</li>`).join('')}</ul></div></section>`
}

/** The three plans, on the home page and on the page of their own. */
export function renderPlans({ plans, pricing }: Words): string {
  return `<div class="plans">
${plans
  .map(
    (plan) => `    <article class="plan${plan.id === 'grow' ? ' best' : ''}">
      ${plan.id === 'grow' ? `<p class="flag">${pricing.best}</p>` : ''}
      <h3>${plan.name}</h3>
      <p>${plan.text}</p>
      <p class="price"><b>${plan.price}</b> ${pricing.per}</p>
      <ul>${plan.points.map((point) => `<li>${point}</li>`).join('')}</ul>
      <button type="button" class="button${plan.id === 'grow' ? '' : ' ghost'}" data-assent-track="choose_${plan.id}">${pricing.choose} ${plan.name}</button>
    </article>`,
  )
  .join('\n')}
  </div>`
}
