import { holdsAtOnce, SUPERVISORY_AUTHORITIES, utcDate, type RightsLaw } from '@assent/shared'
import { html, type Html } from '../http/html.ts'
import { outcomeWords } from './answers/answer-mail.ts'
import type { LinkedRequest } from './confirm-rights-request.ts'
import type { PublicRequest } from './public-request.ts'
import { directionOf } from '../policy/manifest.domain.ts'
import { askedWords, fillWords, formatDay, type RightsLanguage } from './rights-languages.ts'
import { STYLE_PATH } from './rights-pages.style.ts'
import { RIGHTS_WORDS } from './words/words.ts'

/** Members of the European Data Protection Board, with their addresses. */
const AUTHORITIES = 'https://www.edpb.europa.eu/about-edpb/about-edpb/members_en'

/** Who answers; null for a site that is no longer registered. */
export interface Controller {
  readonly name: string
  /** ISO 3166-1 code. */
  readonly country: string
}

export function page(language: RightsLanguage, title: string, content: Html): string {
  return html`<!doctype html>
    <html lang="${language}" dir="${directionOf(language)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="stylesheet" href="${STYLE_PATH}" />
      </head>
      <body>
        <main>${content}</main>
      </body>
    </html> `.text
}

/** A heading and a sentence; where a request is known, the way to it. */
export function messagePage(
  language: RightsLanguage,
  title: string,
  text: string,
  linked: LinkedRequest | null = null,
): string {
  const words = RIGHTS_WORDS[language]
  const link =
    linked === null ? null : html`<p><a class="button" href="/rights/${linked.statusToken}">${words.toStatus}</a></p>`
  return page(
    language,
    title,
    html`<h1>${title}</h1>
      <p>${text}</p>
      ${link}`,
  )
}

/** For a path that leads nowhere. The heading says so in the language of the reader, the path says which. */
export function nothingPage(language: RightsLanguage, path: string): string {
  const { unknownTitle } = RIGHTS_WORDS[language]
  return page(
    language,
    unknownTitle,
    html`<h1>${unknownTitle}</h1>
      <p><code dir="ltr">${path}</code></p>`,
  )
}

/** Explains what pressing the button does. The form posts to the page's own address. */
export function confirmPage(
  language: RightsLanguage,
  token: string,
  request: PublicRequest,
  controller: Controller | null,
): string {
  const words = RIGHTS_WORDS[language]
  const name = controller?.name ?? words.controllerUnknown
  const values = {
    controller: name,
    kind: askedWords(language, request.kind, request.law),
    reference: request.reference,
  }
  return page(
    language,
    words.confirmTitle,
    html`<p class="from"><bdi>${name}</bdi></p>
      <h1>${words.confirmTitle}</h1>
      <p>${fillWords(language, words.confirmIntro, values)}</p>
      <p>${words.confirmWhy}</p>
      <form method="post" action="/rights/confirm/${token}"><button type="submit">${words.confirmButton}</button></form>
      <p>${words.confirmNotYou}</p>`,
  )
}

/** What the link in the mail fetches. Pressing the button fetches it, once. */
export function downloadPage(
  language: RightsLanguage,
  token: string,
  { reference, bytes, expiresAt }: { readonly reference: string; readonly bytes: number; readonly expiresAt: number },
  controller: Controller | null,
): string {
  const { data, controllerUnknown } = RIGHTS_WORDS[language]
  const until = formatDay(language, utcDate(expiresAt))
  const size = new Intl.NumberFormat(language, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 }).format(
    Math.ceil(bytes / 1000),
  )
  return page(
    language,
    data.title,
    html`<p class="from"><bdi>${controller?.name ?? controllerUnknown}</bdi></p>
      <h1>${data.title}</h1>
      <p>${fillWords(language, data.intro, { reference, size })}</p>
      <p>${fillWords(language, data.once, { until })}</p>
      <form method="post" action="/rights/export/${token}"><button type="submit">${data.button}</button></form>
      <p>${data.care}</p>`,
  )
}

/**
 * The request as the person may follow it, print it and quote it.
 * @param awaitsDocument whether a document has to come first, so that the page does not say that nothing is to be done
 */
export function statusPage(
  language: RightsLanguage,
  request: PublicRequest,
  controller: Controller | null,
  justConfirmed: boolean,
  documentNote: Html | null = null,
  awaitsDocument = false,
): string {
  const words = RIGHTS_WORDS[language]
  const name = controller?.name ?? words.controllerUnknown
  const title = fillWords(language, words.statusTitle, { reference: request.reference })
  const day = (date: string): Html => html`<time datetime="${date}">${formatDay(language, date)}</time>`
  const kind = askedWords(language, request.kind, request.law)
  return page(
    language,
    title,
    html`<p class="from"><bdi>${name}</bdi></p>
      <h1>${title}</h1>
      ${justConfirmed ? html`<p class="note" role="status">${words.confirmedBanner}</p>` : null}
      <p>${fillWords(language, words.statusIntro, { controller: name, kind })}</p>
      ${documentNote}
      <dl>
        ${fact(words.reference, html`<bdi>${request.reference}</bdi>`)}
        ${fact(words.stateNow, html`${words.statuses[request.status]}`)}
        ${fact(words.received, day(utcDate(request.receivedAt)))}
        ${
          hasEnded(request)
            ? null
            : html`${fact(words.dueOn, day(request.dueOn))} ${fact(words.legalLimit, day(request.legalLimitOn))}`
        }
      </dl>
      <h2>${words.progress}</h2>
      <ol class="steps">
        ${timeline(language, request, day)}
      </ol>
      ${
        awaitsDocument
          ? null
          : html`<h2>${words.nextTitle}</h2>
              <p>${nextWords(language, request)}</p>`
      }
      ${dataNote(language, request.dataUntil)} ${forwardedNote(language, request.forwardedTo)}
      ${complaintNote(language, request.law, controller)}`,
  )
}

/** What is to come, or that what was asked holds: people must be able to see that (Cal. Code Regs. tit. 11, §§ 7026(g), 7027(g)). */
function nextWords(language: RightsLanguage, { kind, law, status, answer, dueOn }: PublicRequest): string {
  const { next, mail } = RIGHTS_WORDS[language]
  if (answer?.outcome === 'granted') return outcomeWords(language, kind, answer.outcome)
  return holdsAtOnce(kind, law) && status === 'in-progress'
    ? `${mail.held} ${fillWords(language, mail.heldTold, { due: formatDay(language, dueOn) })}`
    : next[status]
}

/** Whom people may complain to by the law of their place. */
const COMPLAINTS: Readonly<
  Record<Exclude<RightsLaw, 'gdpr'>, readonly { readonly name: string; readonly url: string }[]>
> = {
  'uk-gdpr': SUPERVISORY_AUTHORITIES.filter(({ country }) => country === 'GB'),
  'us-ca': [
    { name: 'California Privacy Protection Agency', url: 'https://cppa.ca.gov/webapplications/complaint' },
    { name: 'Attorney General of California', url: 'https://oag.ca.gov/report' },
  ],
  other: [],
}

function complaintNote(language: RightsLanguage, law: RightsLaw, controller: Controller | null): Html | null {
  const words = RIGHTS_WORDS[language]
  if (law === 'gdpr') {
    return html`<h2>${words.complaintTitle}</h2>
      <p>
        ${fillWords(language, words.complaint, { country: countryName(language, controller) })}
        <a href="${AUTHORITIES}" rel="noreferrer">${words.complaintLink}</a>
      </p>`
  }
  if (COMPLAINTS[law].length === 0) return null
  return html`<h2>${words.complaintTitle}</h2>
    <p>${words.complaintAt}</p>
    <ul>
      ${COMPLAINTS[law].map(
        ({ name, url }) => html`<li><a href="${url}" rel="noreferrer" lang="en" dir="ltr">${name}</a></li>`,
      )}
    </ul>`
}

/** That the data waits. */
function dataNote(language: RightsLanguage, until: number | null): Html | null {
  if (until === null) return null
  const { waits } = RIGHTS_WORDS[language].data
  return html`<p class="note">${fillWords(language, waits, { until: formatDay(language, utcDate(until)) })}</p>`
}

/** Who else answers, so that the person can turn to them. */
function forwardedNote(language: RightsLanguage, controllers: PublicRequest['forwardedTo']): Html | null {
  if (controllers.length === 0) return null
  return html`<div class="note">
    <p>${RIGHTS_WORDS[language].forwarded.note}</p>
    <ul>
      ${controllers.map(({ name, email }) => html`<li><bdi>${name}</bdi> (<a href="mailto:${email}">${email}</a>)</li>`)}
    </ul>
  </div>`
}

function fact(term: string, value: Html): Html {
  return html`<div>
    <dt>${term}</dt>
    <dd>${value}</dd>
  </div>`
}

/** Whether the answer was given, so that no day of it lies ahead. */
function hasEnded({ status }: PublicRequest): boolean {
  return status === 'fulfilled' || status === 'refused'
}

type StepState = 'done' | 'current' | 'open'

/** Four steps, or three where nothing is confirmed; each says its state in words, because colour alone says nothing to some. */
function timeline(language: RightsLanguage, request: PublicRequest, day: (date: string) => Html): readonly Html[] {
  const { steps, step: words } = RIGHTS_WORDS[language]
  const ended = hasEnded(request)
  const waiting = request.status === 'awaiting-verification'
  const working = request.status === 'verified' || request.status === 'in-progress'
  const confirmed = request.verifiedAt !== null
  const answeredOn = request.answer === null ? null : day(utcDate(request.answer.at))
  const step = (state: StepState, name: string, date: Html | null): Html =>
    html`<li class="${state}" ${state === 'current' ? html` aria-current="step"` : null}>
      ${name} <small>– ${words[state]}${date === null ? null : html`, ${date}`}</small>
    </li>`
  return [
    step('done', steps.received, day(utcDate(request.receivedAt))),
    ...(holdsAtOnce(request.kind, request.law)
      ? []
      : [
          step(
            confirmed ? 'done' : waiting ? 'current' : 'open',
            steps.confirmed,
            confirmed ? day(utcDate(request.verifiedAt)) : null,
          ),
        ]),
    step(ended ? 'done' : working ? 'current' : 'open', steps.work, null),
    step(ended ? 'done' : 'open', steps.answer, ended ? answeredOn : html`${words.by} ${day(request.dueOn)}`),
  ]
}

function countryName(language: RightsLanguage, controller: Controller | null): string {
  if (controller === null) return '–'
  return new Intl.DisplayNames(language, { type: 'region' }).of(controller.country) ?? controller.country
}
