import { html } from '../http/html.ts'
import { NOTICE_STYLE_PATH } from './notice-page.style.ts'
import type { LimitWords } from './words/words.types.ts'

/** What the page has to tell its reader. */
export interface LimitPage {
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly controller: string
  readonly words: LimitWords
  /** What limiting does. */
  readonly about: string
  /** Which kinds of data it reaches; null where that is not said. */
  readonly kinds: string | null
  /** Whether the browser sends Global Privacy Control. */
  readonly gpc: boolean
  /** Names the field for the address. */
  readonly emailLabel: string
  /** The request that the form makes: sent twice, made once. */
  readonly requestId: string
  /** The address as it was typed before; empty at first. */
  readonly typed: string
  /** What has to be mended about it; null where nothing has. */
  readonly problem: string | null
  readonly privacy: string
  readonly privacyLabel: string
  /** What the path of the page stands under, where a proxy forwards it. */
  readonly prefix: string
}

/** The page on which people limit the use of their sensitive data without scripts (Cal. Civ. Code 1798.135(a)(2)). */
export function limitPage(page: LimitPage): string {
  const { words } = page
  return html`<!doctype html>
    <html lang="${page.language}" dir="${page.direction}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${words.title} – ${page.controller}</title>
        <link rel="stylesheet" href="${page.prefix}${NOTICE_STYLE_PATH}" />
      </head>
      <body>
        <header>
          <p class="from"><bdi>${page.controller}</bdi></p>
        </header>
        <div class="page single">
          <main>
            <h1>${words.title}</h1>
            <p class="intro">${page.about}</p>
            ${page.kinds === null ? null : html`<p>${page.kinds}</p>`}
            ${page.gpc ? html`<p class="remark" role="status">${words.signal}</p>` : null}
            <form method="post">
              <input type="hidden" name="requestId" value="${page.requestId}" />
              <p>
                <label for="email">${page.emailLabel}</label>
                <input
                  class="field"
                  id="email"
                  name="email"
                  type="email"
                  dir="ltr"
                  autocomplete="email"
                  maxlength="254"
                  required
                  value="${page.typed}"
                  ${page.problem === null ? null : html`aria-invalid="true" aria-describedby="problem" autofocus`}
                />
                ${page.problem === null ? null : html`<strong id="problem">${page.problem}</strong>`}
              </p>
              <button class="act">${words.title}</button>
            </form>
            <p><a href="${page.privacy}">${page.privacyLabel}</a></p>
          </main>
        </div>
      </body>
    </html> `.text
}
