import {
  isNoticeLink,
  type Notice,
  type NoticeBlock,
  type NoticeDocument,
  type NoticeSection,
  type NoticeTable,
  type NoticeText,
} from '@assent/shared'
import { html, type Html } from '../http/html.ts'
import { NOTICE_STYLE_PATH } from './notice-page.style.ts'
import { ownName } from './speech.domain.ts'
import type { FrameWords } from './words/words.types.ts'

/** What stands around a notice on its page. */
export interface PageFrame {
  readonly words: FrameWords
  /** The same document in every language, this one included. */
  readonly languages: readonly { readonly language: string; readonly href: string }[]
  /** Address that chooses the language by the reader. */
  readonly anyLanguage: string
  /** The other documents of the site. */
  readonly others: readonly { readonly document: NoticeDocument; readonly title: string; readonly href: string }[]
  readonly json: string
  /** Address of the whole notice. */
  readonly privacy: string
}

/** The whole page. No script, nothing from elsewhere; every word of the policy is written as text. */
export function noticePage(notice: Notice, frame: PageFrame): string {
  const { words } = frame
  const isOld = notice.remark !== null
  return html`<!doctype html>
    <html lang="${notice.language}" dir="${notice.direction}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${notice.title} – ${notice.controller}</title>
        <meta name="description" content="${notice.intro}" />
        ${isOld ? html`<meta name="robots" content="noindex" />` : null}
        <link rel="stylesheet" href="${NOTICE_STYLE_PATH}" />
        <link rel="canonical" href="${notice.url}" />
        ${frame.languages.map(
          ({ language, href }) => html`<link rel="alternate" hreflang="${language}" href="${href}" />`,
        )}
        <link rel="alternate" hreflang="x-default" href="${frame.anyLanguage}" />
        <link rel="alternate" type="application/json" href="${frame.json}" />
        ${notice.document === 'privacy' ? null : html`<link rel="privacy-policy" href="${frame.privacy}" />`}
      </head>
      <body>
        <a class="skip" href="#content">${words.skip}</a>
        <header>
          <p class="from"><bdi>${notice.controller}</bdi></p>
          ${frame.languages.length < 2 ? null : languageLinks(notice, frame)}
        </header>
        <div class="page">
          <nav class="contents" aria-labelledby="contents">
            <h2 id="contents">${words.contents}</h2>
            <ol>
              ${notice.sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}
            </ol>
          </nav>
          <main id="content" tabindex="-1">
            <h1>${notice.title}</h1>
            <p class="dates">
              ${words.lastUpdated}:
              <time datetime="${notice.version.effectiveOn}">${notice.version.effectiveText}</time>
            </p>
            ${notice.remark === null ? null : html`<p class="remark">${text(notice.remark)}</p>`}
            <p class="intro">${notice.intro}</p>
            ${notice.sections.map(sectionMarkup)}
          </main>
        </div>
        <footer>${footer(notice, frame)}</footer>
      </body>
    </html> `.text
}

function languageLinks(notice: Notice, { words, languages }: PageFrame): Html {
  return html`<nav class="languages" aria-label="${words.languages}">
    <ul>
      ${languages.map(
        ({ language, href }) =>
          html`<li>
            <a
              href="${href}"
              lang="${language}"
              hreflang="${language}"
              ${language === notice.language ? html` aria-current="true"` : null}
              >${ownName(language)}</a
            >
          </li>`,
      )}
    </ul>
  </nav>`
}

function footer(notice: Notice, { words, others, json }: PageFrame): Html {
  return html`<nav aria-label="${words.documents}">
      <ul>
        ${others.map(({ title, href }) => html`<li><a href="${href}">${title}</a></li>`)}
        <li><a href="${json}" type="application/json">${words.asJson}</a></li>
      </ul>
    </nav>
    <dl class="proof">
      <div>
        <dt>${words.version}</dt>
        <dd>${notice.version.version}</dd>
      </div>
      <div>
        <dt>${words.fingerprint}</dt>
        <dd class="hash">${notice.version.hash}</dd>
      </div>
    </dl>`
}

function sectionMarkup({ id, title, blocks }: NoticeSection): Html {
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${blocks.map((block) => blockMarkup(id, block))}
  </section> `
}

function blockMarkup(id: string, block: NoticeBlock): Html {
  switch (block.kind) {
    case 'heading':
      return html`<h3>${block.text}</h3>`
    case 'text':
      return html`<p>${text(block.text)}</p>`
    case 'list': {
      const list = html`<ul ${block.columns === true ? html` class="columns"` : null}>
        ${block.items.map((item) => html`<li>${text(item)}</li>`)}
      </ul>`
      if (block.folded === undefined) return list
      return html`<details>
        <summary>${block.folded}</summary>
        ${list}
      </details>`
    }
    case 'facts':
      return html`<dl class="facts">
        ${block.items.map(
          ({ term, values }) =>
            html`<div>
              <dt>${term}</dt>
              ${values.map((value) => html`<dd>${text(value)}</dd>`)}
            </div>`,
        )}
      </dl>`
    case 'table':
      return tableMarkup(id, block)
  }
}

/** Columns that stand side by side on the widest page without a column of single words. */
const MOST_COLUMNS = 5

/**
 * On a narrow screen, and of a table with many columns on any, every row becomes a card and every cell says which column it is of. The roles keep it a table for
 * those who listen, since some browsers forget that when cells are laid out as blocks.
 */
function tableMarkup(section: string, { caption, columns, rows }: NoticeTable): Html {
  return html`<table role="table" ${columns.length > MOST_COLUMNS ? html` class="many"` : null}>
    <caption>
      ${caption}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${columns.map(({ name }) => html`<th scope="col" role="columnheader">${name}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(
        ({ id, cells }) =>
          html`<tr role="row" id="${section}-${id}">
            ${cells.map((cell, at) => {
              const content = cell.map((line) => html`<span class="line">${text(line)}</span> `)
              if (at === 0) return html`<th scope="row" role="rowheader">${content}</th>`
              return cell.length === 0
                ? html`<td role="cell" class="empty"></td>`
                : html`<td role="cell" data-column="${columns[at]?.name ?? ''}">${content}</td>`
            })}
          </tr>`,
      )}
    </tbody>
  </table>`
}

function text(runs: NoticeText): readonly Html[] {
  return runs.map((run) => {
    if (typeof run === 'string') return html`${run}`
    const written = run.strong === true ? html`<strong>${run.text}</strong>` : html`${run.text}`
    return run.href !== undefined && isNoticeLink(run.href) ? html`<a href="${run.href}">${written}</a>` : written
  })
}

/**
 * What a reader sees whose address leads nowhere: what came, and what is there. `reason`: what is wrong with it, in English,
 * where the heading and the address do not say all.
 */
export function noticeProblemPage(
  { language, direction }: Pick<Notice, 'language' | 'direction'>,
  words: FrameWords,
  { address, reason }: { readonly address: string; readonly reason: string | null },
  available: readonly { readonly title: string; readonly language: string; readonly href: string }[],
): string {
  return html`<!doctype html>
    <html lang="${language}" dir="${direction}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${words.notFound}</title>
        <link rel="stylesheet" href="${NOTICE_STYLE_PATH}" />
      </head>
      <body>
        <div class="page single">
          <main>
            <h1>${words.notFound}</h1>
            <p><code dir="ltr">${address}</code></p>
            ${reason === null ? null : html`<p lang="en" dir="ltr">${reason}</p>`}
            ${
              available.length === 0
                ? null
                : html`<p>${words.available}</p>
                    <ul>
                      ${available.map(
                        (each) =>
                          html`<li>
                            <a href="${each.href}" lang="${each.language}" hreflang="${each.language}">${each.title}</a>
                          </li>`,
                      )}
                    </ul>`
            }
          </main>
        </div>
      </body>
    </html> `.text
}
