import { html, type Html } from '../../http/html.ts'
import { fillWords, type RightsLanguage } from '../rights-languages.ts'
import type { Controller } from '../rights-pages.html.ts'
import { RIGHTS_WORDS } from '../words/words.ts'
import { DOCUMENT_KEPT, MAX_FILES, MEDIA_TYPES, type UploadRefusal } from './documents.domain.ts'
import type { AskedDocument } from './receive-document.ts'

/** What the person was asked for and, while it is open, the form that sends it; works without scripts. */
export function documentNote(
  language: RightsLanguage,
  token: string,
  asked: AskedDocument | null,
  controller: Controller | null,
  maxBytes: number,
  error: UploadRefusal | null = null,
): Html | null {
  if (asked === null) return null
  const { document: words, controllerUnknown } = RIGHTS_WORDS[language]
  const say = (text: string, values: Readonly<Record<string, string>>): string => fillWords(language, text, values)
  const state = stateWords(language, asked.state)
  const kept = html`<p>${say(words.kept, { days: String(DOCUMENT_KEPT.days) })}</p>`
  if (!asked.isOpen && state === null) return null
  // What became of the document is the heading, so that nobody is told to send what has arrived.
  const heading = html`<h2 id="document">${state ?? words.title}</h2>`
  if (!asked.isOpen) return html`<section class="ask" aria-labelledby="document">${heading} ${kept}</section>`
  const allowed = say(words.allowed, { files: String(MAX_FILES), size: size(language, maxBytes) })
  const problem =
    error === null
      ? null
      : html`<p class="bad" role="alert">${problemWords(language, error)} ${allowed} ${words.notStored}</p>`
  return html`<section class="ask" aria-labelledby="document">
    ${heading}
    <p>${say(words.asked, { controller: controller?.name ?? controllerUnknown, article: asked.article })}</p>
    <blockquote dir="auto">${asked.reason}</blockquote>
    ${problem}
    <form method="post" action="/rights/${token}/document" enctype="multipart/form-data">
      <label for="files">${words.choose}</label>
      <input
        id="files"
        type="file"
        name="files"
        multiple
        required
        accept="${MEDIA_TYPES.join(',')}"
        aria-describedby="allowed"
      />
      <p id="allowed">${allowed}</p>
      <button type="submit">${words.send}</button>
    </form>
    ${kept}
  </section>`
}

function stateWords(language: RightsLanguage, state: AskedDocument['state']): string | null {
  const { received, accepted, refused } = RIGHTS_WORDS[language].document
  return { asked: null, received, accepted, refused }[state]
}

function problemWords(language: RightsLanguage, error: UploadRefusal): string {
  const { noFile, wrongType, tooMuch } = RIGHTS_WORDS[language].document
  switch (error.code) {
    case 'NO_FILE':
      return noFile
    case 'WRONG_TYPE':
      return fillWords(language, wrongType, { name: error.name })
    case 'TOO_MUCH':
      return fillWords(language, tooMuch, { count: String(error.count), came: size(language, error.bytes) })
  }
}

function size(language: RightsLanguage, bytes: number): string {
  const unit = bytes < 1_000_000 ? 'kilobyte' : 'megabyte'
  const value = unit === 'kilobyte' ? Math.max(1, Math.round(bytes / 1000)) : bytes / 1_000_000
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value)
}
