import { NOTICE_DOCUMENTS, type NoticeDocument } from '@assent/shared'
import { html, nothing, type TemplateResult } from 'lit'
import { dataTable } from '../../parts/data-table.ts'

const DOCUMENT_WORDS: Readonly<Record<NoticeDocument, string>> = {
  privacy: 'Privacy notice',
  cookies: 'Cookies',
  'sub-processors': 'Sub-processors',
}

/** Where people read the policy of each site. A page speaks the reader's language and links to all others it has. */
export function publicPages(sites: readonly string[] | null): TemplateResult | typeof nothing {
  if (sites === null || sites.length === 0) return nothing
  return html`<section class="panel" aria-labelledby="public-pages">
    <h2 id="public-pages">Public pages</h2>
    ${dataTable<string>({
      caption: 'Public pages made from the version in force, by site',
      rows: sites,
      columns: [
        { heading: 'Site', kind: 'main', cell: (site) => site },
        ...NOTICE_DOCUMENTS.map((document) => ({
          heading: DOCUMENT_WORDS[document],
          cell: (site: string) =>
            html`<a href=${`/legal/${site}/${document}`} target="_blank" rel="noopener"
              >Open<span class="visually-hidden"> ${DOCUMENT_WORDS[document]} of ${site} in a new tab</span></a
            >`,
        })),
      ],
    })}
  </section>`
}
