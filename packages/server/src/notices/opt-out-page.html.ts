import { html } from '../http/html.ts'
import { NOTICE_STYLE_PATH } from './notice-page.style.ts'
import type { OptOutWords } from './words/words.types.ts'

/** What the page has to tell its reader. */
export interface OptOutPage {
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly controller: string
  readonly words: OptOutWords
  /** Names of the purposes that sell or share, as a list; null where none does. */
  readonly purposes: string | null
  /** Whether the browser sends Global Privacy Control. */
  readonly gpc: boolean
  /** Whether this browser has opted out; null where the page cannot know. */
  readonly optedOut: boolean | null
  /** Addresses of the site, where the page cannot reach its choice. */
  readonly origins: readonly string[]
  readonly privacy: string
  /** What the path of the page stands under, where a proxy forwards it. */
  readonly prefix: string
}

/** The page on which people opt out of sale and sharing without scripts (Cal. Civ. Code 1798.135(a)). */
export function optOutPage(page: OptOutPage): string {
  const { words, purposes, gpc, optedOut } = page
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
            <p class="intro">${purposes === null ? words.none(page.controller) : words.sold(purposes)}</p>
            ${gpc && purposes !== null ? html`<p class="remark good" role="status">${words.signal}</p>` : null}
            ${optedOut === true ? html`<p class="remark good" role="status">${words.done}</p>` : null}
            ${
              optedOut === false
                ? html`<form method="post"><button class="act">${words.act}</button></form>
                    <p>${words.effect}</p>`
                : null
            }
            ${
              optedOut === null && purposes !== null
                ? html`<p>${words.elsewhere}</p>
                    <ul>
                      ${page.origins.map((origin) => html`<li><a href="${origin}">${origin}</a></li>`)}
                    </ul>
                    <p>${words.byBrowser}</p>`
                : null
            }
            <p><a href="${page.privacy}">${words.privacy}</a></p>
          </main>
        </div>
      </body>
    </html> `.text
}
