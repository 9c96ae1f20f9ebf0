import { stringify } from 'csv-stringify/sync'
import { html, type Html } from '../http/html.ts'
import type { ControllerActivity, ProcessorActivity, RecordOfProcessing } from './record-of-processing.domain.ts'

/** Whose record is wanted: as controller (Art. 30(1)), as processor (Art. 30(2)), or both. */
export type RecordRole = 'controller' | 'processor'

export type RecordFormat = 'json' | 'csv' | 'html'

interface Column<Activity> {
  readonly title: string
  /** The point of the law it answers. */
  readonly article: string
  readonly cells: (activity: Activity) => readonly string[]
}

type Activity = ControllerActivity | ProcessorActivity

const SHARED = {
  subjects: ({ subjects }: Activity) => subjects,
  data: ({ data }: Activity) =>
    data.map(({ id, description, source, special }) =>
      [`${id}: ${description}`, source, ...(special === null ? [] : [special])].join(', '),
    ),
  transfers: ({ transfers }: Activity) =>
    transfers.map(
      ({ recipient, countries, safeguards }) =>
        `${recipient} in ${countries.join(', ')}: ${safeguards.length === 0 ? 'no safeguard holds' : safeguards.join('; ')}`,
    ),
}

const CONTROLLER: readonly Column<ControllerActivity>[] = [
  {
    title: 'Activity',
    article: '',
    cells: ({ id, description }) => [description === null ? id : `${id}: ${description}`],
  },
  { title: 'Joint controllers', article: '30(1)(a)', cells: ({ jointControllers }) => jointControllers },
  { title: 'Purposes and legal bases', article: '30(1)(b)', cells: ({ bases }) => bases },
  { title: 'People', article: '30(1)(c)', cells: SHARED.subjects },
  { title: 'Data', article: '30(1)(c)', cells: SHARED.data },
  { title: 'Recipients', article: '30(1)(d)', cells: ({ recipients }) => recipients },
  { title: 'Transfers', article: '30(1)(e)', cells: SHARED.transfers },
  { title: 'Erasure', article: '30(1)(f)', cells: ({ erasure }) => erasure },
]

const PROCESSOR: readonly Column<ProcessorActivity>[] = [
  { title: 'Activity', article: '', cells: ({ id }) => [id] },
  { title: 'Controller', article: '30(2)(a)', cells: ({ controller }) => [controller] },
  { title: 'Subject matter', article: '28(3)', cells: ({ subjectMatter }) => [subjectMatter] },
  { title: 'Duration', article: '28(3)', cells: ({ duration }) => [duration] },
  { title: 'Nature and purpose', article: '28(3), 30(2)(b)', cells: ({ nature }) => nature },
  { title: 'People', article: '28(3)', cells: SHARED.subjects },
  { title: 'Data', article: '28(3)', cells: SHARED.data },
  { title: 'Sub-processors', article: '28(2)', cells: ({ recipients }) => recipients },
  { title: 'Transfers', article: '30(2)(c)', cells: SHARED.transfers },
]

/** The record in a form for people or programs; without a role, both paragraphs of Art. 30. */
export function writeRecord(record: RecordOfProcessing, format: RecordFormat, role: RecordRole | null): string {
  const wanted: RecordOfProcessing = {
    ...record,
    controllerActivities: role === 'processor' ? [] : record.controllerActivities,
    processorActivities: role === 'controller' ? [] : record.processorActivities,
  }
  if (format === 'json') return `${JSON.stringify(wanted, null, 2)}\n`
  return format === 'csv' ? writeCsv(wanted) : writeHtml(wanted)
}

/** One row for each point of each activity: columns of the two paragraphs differ, and points hold several values. */
function writeCsv({
  responsible,
  security,
  controllerActivities,
  processorActivities,
  ...made
}: RecordOfProcessing): string {
  const rows = [
    ...headRows(made),
    ...responsibleRows(responsible).map(([title, article, text]) => ['', article, title, text]),
    ...security.map((text) => ['', '30(1)(g), 30(2)(d)', 'Security', text]),
    ...controllerActivities.flatMap((activity) => activityRows(activity, CONTROLLER)),
    ...processorActivities.flatMap((activity) => activityRows(activity, PROCESSOR)),
  ]
  // A spreadsheet takes a text that begins with one of these for a formula.
  return stringify([['activity', 'article', 'point', 'text'], ...rows], { escape_formulas: true })
}

const headRows = ({
  on,
  policyVersion,
  policyHash,
}: Pick<RecordOfProcessing, 'on' | 'policyVersion' | 'policyHash'>) => [
  ['', '', 'Day', on],
  ['', '', 'Policy version', policyVersion],
  ['', '', 'Policy hash', policyHash],
]

function activityRows<A extends Activity>(activity: A, columns: readonly Column<A>[]): readonly string[][] {
  return columns.flatMap(({ title, article, cells }) =>
    cells(activity).map((text) => [activity.id, article, title, text]),
  )
}

function responsibleRows(
  responsible: RecordOfProcessing['responsible'],
): readonly (readonly [string, string, string])[] {
  const { name, contact, representative, dataProtectionOfficers } = responsible
  return [
    ['Name', '30(1)(a), 30(2)(a)', name],
    ['Contact', '30(1)(a), 30(2)(a)', contact],
    ...(representative === null ? [] : [['Representative', '30(1)(a), 30(2)(a)', representative] as const]),
    ...dataProtectionOfficers.map((text) => ['Data protection officer', '30(1)(a), 30(2)(a)', text] as const),
  ]
}

const STYLE = `body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark;overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.35rem 1rem;margin:0}dt{font-weight:600}dd{margin:0}
dt small{display:block;font-weight:400;opacity:.75}dd ul{margin:0;padding-inline-start:1.1rem}section{margin-block:2rem;break-inside:avoid-page}
@media(max-width:40rem){dl{grid-template-columns:1fr}dd{margin-block-end:.5rem}}`

function writeHtml(record: RecordOfProcessing): string {
  const { responsible, security, on, policyVersion, policyHash, controllerActivities, processorActivities } = record
  const values = (texts: readonly string[]): Html | string => {
    const [only = '–', ...more] = texts
    return more.length === 0
      ? only
      : html`<ul>
          ${texts.map((text) => html`<li>${text}</li>`)}
        </ul>`
  }
  const entry = (title: string, article: string, texts: readonly string[]): Html =>
    html`<dt>${title}${article === '' ? null : html` <small>Art. ${article}</small>`}</dt>
      <dd>${values(texts)}</dd>`
  const part = <A extends Activity>(title: string, activities: readonly A[], columns: readonly Column<A>[]) =>
    activities.length === 0
      ? null
      : html`<h2>${title}</h2>
          ${activities.map(
            (activity) =>
              html`<section aria-label="${activity.id}">
                <h3>${activity.id}</h3>
                <dl>${columns.map((column) => entry(column.title, column.article, column.cells(activity)))}</dl>
              </section>`,
          )}`
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Record of processing activities – ${responsible.name}</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <h1>Record of processing activities</h1>
        <p>GDPR Art. 30, on ${on}, from version ${policyVersion} of the policy (${policyHash}).</p>
        <section aria-label="Responsible">
          <dl>
            ${responsibleRows(responsible).map(([title, article, text]) => entry(title, article, [text]))}
            ${entry('Security', '30(1)(g), 30(2)(d)', security)}
          </dl>
        </section>
        ${part('As controller', controllerActivities, CONTROLLER)}
        ${part('As processor', processorActivities, PROCESSOR)}
      </body>
    </html> `.text
}
