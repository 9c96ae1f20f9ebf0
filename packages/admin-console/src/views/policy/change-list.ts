import { html, nothing, type TemplateResult } from 'lit'
import type { PolicyDiffFieldsFragment } from '../../api/generated.ts'
import { readable } from '../../parts/words.ts'

export type Diff = PolicyDiffFieldsFragment
type Change = Diff['changes'][number]

/** What changes for people, by area, and what visitors are asked again. */
export function changeList(diff: Diff): TemplateResult {
  if (diff.changes.length === 0) return html`<p>Nothing changes for people.</p>`
  const areas = [...new Set(diff.changes.map(({ area }) => area))]
  return html`${asked(diff)}
  ${areas.map(
    (area) =>
      html`<section class="change-area">
        <h3>${readable(area)}</h3>
        <ul class="changes">
          ${diff.changes.filter((change) => change.area === area).map(oneChange)}
        </ul>
      </section>`,
  )}`
}

function oneChange({ kind, sentence, article, asksAgain, concerns }: Change): TemplateResult {
  return html`<li>
    ${kindMark(kind)}
    <span class="change-words">
      ${sentence} ${article === null ? nothing : html`<span class="note">${article}</span>`}
      ${asksAgain.length === 0 ? nothing : html`<span class="note">Asked again: ${asksAgain.map(readable).join(', ')}</span>`}
      ${concerns.length === 0 ? nothing : html`<span class="note">Concerns: ${concerns.map(readable).join(', ')}</span>`}
    </span>
  </li>`
}

function asked({ askedAgain }: Diff): TemplateResult {
  if (askedAgain.length === 0) return html`<p>No visitor is asked again; every earlier choice stands.</p>`
  const [fresh, again] = [askedAgain.filter(({ isNew }) => isNew), askedAgain.filter(({ isNew }) => !isNew)]
  const names = (list: typeof askedAgain) =>
    html`<strong>${list.map(({ purpose }) => readable(purpose)).join(', ')}</strong>`
  return html`<p>
    ${again.length === 0 ? nothing : html`Visitors are asked again for ${names(again)}.`}
    ${fresh.length === 0 ? nothing : html`They are asked for the first time for ${names(fresh)}.`} Every other choice
    stands.
  </p>`
}

const KINDS = { MATERIAL: ['Material', 'warning'], MINOR: ['Minor', 'neutral'] } as const

export function kindMark(kind: Change['kind']): TemplateResult {
  const [words, variant] = KINDS[kind]
  return html`<wa-badge variant=${variant} appearance="filled-outlined">${words}</wa-badge>`
}
