import { NOTICE_DOCUMENTS, type CalendarDate, type SiteKey } from '@assent/shared'
import { html, type Html } from '../http/html.ts'
import { isAskedInBanner } from '../policy/material-parts.domain.ts'
import type { Policy } from '../policy/policy.types.ts'
import { noticePage } from './notice-page.html.ts'
import { NOTICE_STYLE, NOTICE_STYLE_PATH } from './notice-page.style.ts'
import { deriveNotice, languagesOf, noticeAddress, titleOf } from './notice.domain.ts'
import { ownName } from './speech.domain.ts'
import { EN } from './words/en.domain.ts'
import { wordsOf } from './words/words.domain.ts'

/** Stands for the server in addresses until they are turned into names of files. */
const ENDPOINT = 'https://preview.invalid'
const STYLE = 'style.css'

/**
 * What a policy would show people, as files to look at before it is applied: every notice in every language, and what the
 * banner would ask. `organization`: first part of the site keys. Nothing is stored and nobody is told.
 */
export function previewNotices(
  policy: Policy,
  { hash, today, organization }: { readonly hash: string; readonly today: CalendarDate; readonly organization: string },
): ReadonlyMap<string, string> {
  const { version: word, effective } = policy.policy
  const version = { hash, version: word, effectiveOn: effective, appliedAt: 0 }
  // As it will be read on its first day.
  const day = effective > today ? effective : today
  const languages = languagesOf(policy)
  const files = new Map([[STYLE, NOTICE_STYLE]])
  for (const name of Object.keys(policy.sites)) {
    const site = `${organization}/${name}` as SiteKey
    const at = { endpoint: ENDPOINT, site }
    for (const language of languages) {
      const words = wordsOf(language) ?? EN
      for (const document of NOTICE_DOCUMENTS) {
        const request = { ...at, document, policy, version, versions: [version], changed: null, language, today: day }
        const notice = deriveNotice({ ...request, on: null })
        const page = noticePage(notice, {
          words: words.frame,
          languages: languages.map((each) => ({ language: each, href: noticeAddress(at, document, each) })),
          anyLanguage: noticeAddress(at, document, languages[0] ?? null),
          others: NOTICE_DOCUMENTS.filter((other) => other !== document).map((other) => ({
            document: other,
            title: titleOf(words, other, policy),
            href: noticeAddress(at, other, language),
          })),
          json: `${noticeAddress(at, document, language)}.json`,
          privacy: noticeAddress(at, 'privacy', language),
        })
        files.set(fileOf(name, language, document), asFiles(page))
        files.set(`${fileOf(name, language, document)}.json`, JSON.stringify(notice, null, 2))
      }
    }
  }
  return files.set('index.html', indexPage(policy, languages))
}

function fileOf(site: string, language: string, document: string): string {
  return `${site}.${language}.${document}.html`
}

/** Addresses of a server as names of files beside the page. */
function asFiles(page: string): string {
  return page
    .replaceAll(NOTICE_STYLE_PATH, STYLE)
    .replaceAll(
      /https:\/\/preview\.invalid\/legal\/[^/"]+\/([^/"]+)\/([^/"]+)\/([a-z-]+)(\.json)?(?:\?on=[\d-]+)?/g,
      (_, site: string, language: string, document: string, json = '') => `${fileOf(site, language, document)}${json}`,
    )
}

function indexPage(policy: Policy, languages: readonly string[]): string {
  const { controller } = policy
  const links = Object.keys(policy.sites).flatMap((site) =>
    languages.map((language) => {
      const words = wordsOf(language) ?? EN
      return html`<li lang="${language}">
        ${ownName(language)}:
        ${NOTICE_DOCUMENTS.map(
          (document) => html`<a href="${fileOf(site, language, document)}">${titleOf(words, document, policy)}</a> `,
        )}
      </li>`
    }),
  )
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Preview – ${controller.name}</title>
        <link rel="stylesheet" href="${STYLE}" />
      </head>
      <body>
        <header><p class="from">${controller.name}</p></header>
        <div class="page">
          <nav class="contents" aria-labelledby="contents">
            <h2 id="contents">Contents</h2>
            <ol>
              <li><a href="#notices">Notices</a></li>
              ${Object.keys(policy.texts).map(
                (language) => html`<li><a href="#banner-${language}">The banner in ${ownName(language)}</a></li>`,
              )}
            </ol>
          </nav>
          <main>
            <h1>Preview of version ${policy.policy.version}</h1>
            <p class="remark">
              Nothing of this was applied. The version would take effect on ${policy.policy.effective}.
            </p>
            <h2 id="notices">Notices</h2>
            <ul>
              ${links}
            </ul>
            ${Object.keys(policy.texts).map((language) => bannerMarkup(policy, language))}
          </main>
        </div>
      </body>
    </html>`.text
}

/** What the dialog of the banner lists in a language, with what is on anyway. */
function bannerMarkup(policy: Policy, language: string): Html {
  const texts = policy.texts[language]
  const elsewhere = policy.purposes.filter(({ asked }) => asked !== undefined)
  return html`<h2 id="banner-${language}">The banner in ${ownName(language)}</h2>
    <dl class="facts" lang="${language}">
      ${policy.categories.map(({ id, locked }) => {
        const purposes = policy.purposes.filter(({ category }) => category === id)
        const services = (policy.services ?? []).filter(({ category }) => category === id)
        return html`<div>
          <dt>
            ${texts?.categories[id]?.name ?? id} <span lang="en">(${locked === true ? 'always on' : 'asked'})</span>
          </dt>
          <dd>${texts?.categories[id]?.description ?? ''}</dd>
          ${purposes.map(
            (purpose) =>
              html`<dd>
                <strong>${texts?.purposes[purpose.id]?.name ?? purpose.id}</strong>
                ${texts?.purposes[purpose.id]?.description ?? ''}
                ${isAskedInBanner(policy, purpose) ? null : html`<span lang="en">(not asked)</span>`}
              </dd>`,
          )}
          ${services.map(({ id: service, name }) => html`<dd>${texts?.services?.[service]?.name ?? name}: ${texts?.services?.[service]?.description ?? ''}</dd>`)}
        </div>`
      })}
    </dl>
    ${
      elsewhere.length === 0
        ? null
        : html`<p>
            Asked elsewhere, and not in the banner:
            ${elsewhere.map(({ id, asked }) => html`${texts?.purposes[id]?.name ?? id} (${asked ?? ''}) `)}
          </p>`
    }`
}
