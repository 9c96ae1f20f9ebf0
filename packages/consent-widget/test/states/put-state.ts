import { GENERAL_KINDS, type Manifest, type ManifestPurpose, type TextBundle } from '@assent/shared'
import '../../src/elements/consent-banner/define.ts'
import '../../src/elements/consent-placeholder/define.ts'
import '../../src/elements/consent-preferences/define.ts'
import '../../src/elements/consent-receipt/define.ts'
import '../../src/elements/reload-notice/define.ts'
import '../../src/elements/rights-request-form/define.ts'
import {
  noActs,
  sampleAnswer,
  sampleManifest,
  sampleReceipt,
  SampleView,
} from '../../src/elements/_shared/sample-view.ts'
import { showControl } from '../../src/settle/control.ts'
import type { State } from './names.ts'

type Tag = keyof HTMLElementTagNameMap
const put = <T extends Tag>(tag: T, properties: object, where: Element = document.body): HTMLElementTagNameMap[T] => {
  const element = document.createElement(tag)
  where.prepend(element)
  return Object.assign(element, properties)
}
const viewOf = (texts: TextBundle, granted: readonly string[] = [], signal = false): SampleView =>
  new SampleView({ texts, granted, signal, answers: [sampleAnswer] })

const changed = (regime: Manifest['regime'], change: (purpose: ManifestPurpose) => object): Manifest => ({
  ...sampleManifest,
  ...(regime && { regime }),
  purposes: sampleManifest.purposes.map((each) => ({ ...each, ...change(each) })),
})
const open = ({ id, basis }: ManifestPurpose): object =>
  basis === 'consent' ? { open: true, ...(id === 'advertising' && { sale: true }) } : {}
/** California: all runs until it is refused, advertising counts as sharing, and the use of sensitive data can be limited. */
const OPT_OUT: Manifest = {
  ...changed('opt-out', open),
  law: 'us-ca',
  rights: [...GENERAL_KINDS, 'limit-sensitive'],
}
/** Where people are told and may refuse. */
const NOTICE = changed('notice', open)
/** Videos rest on legitimate interests, to which people may object. */
const OBJECTABLE = changed(undefined, ({ id }) => (id === 'video' ? { basis: 'legitimate-interests' } : {}))

const banner = (view: SampleView, layout: string, position?: string): void => {
  const { dataset } = put('consent-banner', { view })
  dataset.layout = layout
  if (position) dataset.position = position
}

async function preferences(given: SampleView): Promise<ShadowRoot> {
  const element = put('consent-preferences', { view: given })
  await element.updateComplete
  return element.shadowRoot!
}

async function objection(view: SampleView): Promise<void> {
  const root = await preferences(view)
  root.querySelector('#object-video')!.scrollIntoView({ block: 'center' })
}

async function form(texts: TextBundle, step: 0 | 1 | 2, values?: { readonly email: string }): Promise<void> {
  const element = put('rights-request-form', { view: viewOf(texts) })
  await element.updateComplete
  const root = element.shadowRoot!
  const go = async (): Promise<void> => {
    root.querySelector<HTMLElement>('.choice:not(.quiet)')!.click()
    await element.updateComplete
  }
  if (values) {
    if (values.email.includes('.')) root.querySelector<HTMLElement>('input[value=erasure]')!.click()
    const email = root.querySelector<HTMLInputElement>('#email')!
    email.value = values.email
    email.dispatchEvent(new Event('input', { bubbles: true }))
    await go()
  }
  for (let at = 0; at < step - 1; at++) await go()
  await element.updateComplete
}

/** A company whose name is longer than the banner can be high. */
const crowded = (texts: TextBundle): TextBundle => ({
  ...texts,
  controller: { ...texts.controller, name: 'Confederation of Village Inns and Coastal Footpaths '.repeat(8).trim() },
})

const placeholder = (texts: TextBundle, ...sizes: readonly (readonly [width: string, height: string])[]): void => {
  const row = document.createElement('div')
  row.className = 'frames'
  document.querySelector('#content')!.before(row)
  for (const [width, height] of sizes) {
    const box = document.createElement('div')
    Object.assign(box.style, { width, height })
    row.append(box)
    // Of several frames each has a title of its own.
    const label = sizes.length > 1 ? `Lumen Player ${row.childElementCount}` : undefined
    put('consent-placeholder', { purposes: ['video'], service: 'lumen', label, view: viewOf(texts) }, box)
  }
  row.scrollIntoView({ block: 'center' })
}

const STATES: Readonly<Record<State, (texts: TextBundle) => unknown>> = {
  bar: (texts) => banner(viewOf(texts), 'bar'),
  box: (texts) => banner(viewOf(texts), 'box'),
  corner: (texts) => banner(viewOf(texts), 'corner'),
  top: (texts) => banner(viewOf(texts), 'bar', 'top'),
  crowded: (texts) => banner(viewOf(crowded(texts)), 'bar'),
  preferences: (texts) => preferences(viewOf(texts)),
  changing: async (texts) => {
    const root = await preferences(viewOf(texts, ['video'], true))
    for (const details of root.querySelectorAll('details')) details.open = true
  },
  'end of preferences': async (texts) => {
    const dialog = (await preferences(viewOf(texts))).querySelector('dialog')!
    dialog.scrollTop = dialog.scrollHeight
  },
  receipt: async (texts) => {
    const element = put('consent-receipt', {
      view: new SampleView({ texts, receipt: 'once', receipts: [sampleReceipt] }),
    })
    await element.updateComplete
    await new Promise((resolve) => setTimeout(resolve))
    await element.updateComplete
  },
  form: (texts) => form(texts, 0),
  errors: (texts) => form(texts, 1, { email: 'ana@nowhere' }),
  review: (texts) => form(texts, 1, { email: 'ana@example.org' }),
  sent: (texts) => form(texts, 2, { email: 'ana@example.org' }),
  placeholder: (texts) => placeholder(texts, ['min(100%, 640px)', '320px']),
  'small placeholder': (texts) => placeholder(texts, ['280px', '158px'], ['200px', '120px'], ['120px', '400px']),
  reload: (texts) => {
    const notice = put('reload-notice', {})
    notice.view = viewOf(texts)
  },
  control: (texts) => showControl(document, texts, { manifest: sampleManifest, signal: false }, noActs),
  'opt-out': (texts) => banner(new SampleView({ texts, manifest: OPT_OUT }), 'bar'),
  'opted out': (texts) => preferences(new SampleView({ texts, manifest: OPT_OUT, granted: ['analytics', 'video'] })),
  'opt-out control': (texts) => showControl(document, texts, { manifest: OPT_OUT, signal: true }, noActs),
  notice: (texts) => banner(new SampleView({ texts, manifest: NOTICE }), 'bar'),
  objection: (texts) => objection(new SampleView({ texts, manifest: OBJECTABLE, granted: ['analytics'] })),
  objected: (texts) => {
    const view = new SampleView({ texts, manifest: OBJECTABLE, granted: ['analytics'] })
    view.decide('object', 'preferences', [{ purpose: view.objectable[0]!.id, granted: false }])
    return objection(view)
  },
}

/**
 * Puts one state of the widget into a page that has an element `#content`, as a visitor would have brought it about, and
 * ends what moves.
 */
export async function putState(state: State, texts: TextBundle): Promise<void> {
  document.documentElement.dir = texts.direction
  document.documentElement.lang = texts.language
  await STATES[state](texts)
  for (const element of document.querySelectorAll('*')) {
    for (const animation of element.shadowRoot?.getAnimations() ?? []) animation.finish()
  }
}
