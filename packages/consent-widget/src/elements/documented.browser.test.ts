import { afterEach, expect, test, vi } from 'vitest'
import { STATE_NAMES } from '../../test/states/names.ts'
import { putState } from '../../test/states/put-state.ts'
import { createAssent } from '../index.ts'
import { button, makePage, removeControls, show, until } from './_shared/sample-page.ts'
import { sampleManifest, sampleTexts, SampleView } from './_shared/sample-view.ts'
import './privacy-notice/define.ts'
import { sampleNotice } from './privacy-notice/sample-notice.ts'

/** What an element has that a page may use, by the tags of its comment. `custom-elements.json` is made from the same comment. */
const KINDS = ['attr', 'csspart', 'cssprop', 'fires'] as const
type Kind = (typeof KINDS)[number]

const sources = import.meta.glob<string>('./*/*.ts', { eager: true, import: 'default', query: '?raw' })
const documented = new Map(
  Object.values(sources).flatMap((text) => {
    const [, tag] = /@element ([\w-]+)/.exec(text) ?? []
    return tag === undefined ? [] : [[tag, text] as const]
  }),
)
const namesIn = (text: string, kind: Kind): string[] =>
  [...text.matchAll(new RegExp(`@${kind} ([\\w-]+) - \\S`, 'g'))].map(([, name]) => name!).sort()

/** Read by the styles that all elements share, without a trace: the panel is a tool, which looks the same on every page. */
const IDLE = ['assent-debug cssprop --assent-font']

/** Everything seen of all elements, as `TAG KIND NAME`. */
const seen = new Set<string>()

/** Looks at every element of ours that the page has now. */
function note(): void {
  for (const element of document.querySelectorAll<HTMLElement>('*')) {
    const tag = element.localName
    if (!documented.has(tag) || !element.shadowRoot) continue
    const root = element.shadowRoot
    const rules = root.adoptedStyleSheets.flatMap(({ cssRules }) => styleRules(cssRules))
    for (const part of root.querySelectorAll('[part]')) seen.add(`${tag} csspart ${part.getAttribute('part')}`)
    for (const name of customProperties(root, rules)) seen.add(`${tag} cssprop ${name}`)
    const { observedAttributes = [] } = element.constructor as { observedAttributes?: readonly string[] }
    for (const name of [...observedAttributes, ...rules.flatMap(hostAttributes)]) seen.add(`${tag} attr ${name}`)
  }
}

/** All rules with selectors, also those that hold in some media or browsers alone. */
function styleRules(rules: CSSRuleList): CSSStyleRule[] {
  return [...rules].flatMap((rule) =>
    rule instanceof CSSStyleRule ? [rule] : rule instanceof CSSGroupingRule ? styleRules(rule.cssRules) : [],
  )
}

const HOST = /:host(?:\((?:[^()]|\([^()]*\))*\))?/
const hostAttributes = ({ selectorText }: CSSStyleRule): string[] =>
  [...selectorText.matchAll(new RegExp(HOST, 'g'))]
    .flatMap(([host]) => [...host.matchAll(/\[([\w-]+)/g)].map(([, name]) => name!))
    // That of HTML itself hides every element.
    .filter((name) => name !== 'hidden')

/** What comes and goes with pointer, focus and answers, or is no element. */
const PASSING =
  /:has\([^()]*\)|::?(?:hover|focus-visible|focus-within|focus|active|checked|before|after|backdrop|first-letter)\b/g

/** Whether a rule is for the element itself, or for something in it whatever a person does with that. */
const isUsed = (root: ShadowRoot, { selectorText }: CSSStyleRule): boolean =>
  selectorText.split(/,(?![^(]*\))/).some((selector) => {
    const inner = selector.replace(HOST, '').trim()
    return !inner || root.querySelector(inner.replace(/^(?=::?\w)/, '*').replace(PASSING, '')) !== null
  })

/** The properties of a page that rules read which are used, by themselves or through properties of the element's own. */
function customProperties(root: ShadowRoot, rules: readonly CSSStyleRule[]): string[] {
  const made = new Map<string, string[]>()
  const read = new Set<string>()
  for (const { style } of rules.filter((rule) => isUsed(root, rule))) {
    for (const [, name, value] of style.cssText.matchAll(/([\w-]+): ([^;]*)/g)) {
      const names = [...value!.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, found]) => found!)
      if (name!.startsWith('--')) made.set(name!, [...(made.get(name!) ?? []), ...names])
      else for (const each of names) read.add(each)
    }
  }
  // A set that grows while it is walked is walked to its end.
  for (const name of read) for (const each of made.get(name) ?? []) read.add(each)
  return [...read].filter((name) => name.startsWith('--assent-'))
}

/** Shows the notice, or that it cannot be loaded. */
async function putNotice(answer: Response): Promise<void> {
  vi.stubGlobal('fetch', () => Promise.resolve(answer))
  const notice = document.createElement('privacy-notice')
  notice.setAttribute('site-key', 'alcor/www')
  const told = new Promise((resolve) => notice.addEventListener('assent-notice', resolve, { once: true }))
  document.querySelector('main')!.append(notice)
  await told
  vi.unstubAllGlobals()
}

/** Opens the debug panel of a site whose words lie in its address, so that no server is needed. */
async function putPanel(): Promise<HTMLElementTagNameMap['assent-debug']> {
  const endpoint = `data:application/json,${encodeURIComponent(JSON.stringify(sampleTexts.en))}#`
  createAssent({ manifest: { ...sampleManifest, endpoint } }).debug()
  await until(() => document.querySelector('assent-debug') !== null)
  return document.querySelector('assent-debug')!
}

/** Does what makes an element tell the page something. */
async function act(element: HTMLElement): Promise<void> {
  if (element.localName === 'consent-placeholder') button(element, 'Load once').click()
  if (element.localName === 'assent-debug') button(element, 'Refresh').click()
  if (!('close' in element)) return
  const closed = new Promise((resolve) => element.addEventListener('close', resolve, { once: true }))
  ;(element as HTMLElement & { close(): void }).close()
  await closed
}

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

test('every element has the attributes, parts, custom properties and events that its comment names, and no others', async () => {
  const sent = vi.spyOn(EventTarget.prototype, 'dispatchEvent')
  for (const state of STATE_NAMES) {
    makePage()
    await removeControls()
    document.querySelector('#last')!.id = 'content'
    await putState(state, sampleTexts.en)
    note()
    for (const element of [...document.querySelectorAll<HTMLElement>([...documented.keys()].join())]) await act(element)
  }
  makePage()
  // The choice of somebody whose receipt can be had.
  const preferences = await show('consent-preferences', { view: new SampleView({ receipt: 'kept' }) })
  note()
  await act(preferences)
  await putNotice(Response.json(sampleNotice))
  note()
  await putNotice(new Response('', { status: 503 }))
  const panel = await putPanel()
  note()
  await act(panel)
  sent.mock.contexts.forEach((target, index) => {
    if (target instanceof HTMLElement && documented.has(target.localName))
      seen.add(`${target.localName} fires ${sent.mock.calls[index]![0].type}`)
  })

  for (const name of IDLE) expect([name, seen.delete(name)]).toEqual([name, true])
  expect(documented.size).toBeGreaterThan(6)
  const said = [...documented].flatMap(([tag, text]) =>
    KINDS.flatMap((kind) => namesIn(text, kind).map((name) => `${tag} ${kind} ${name}`)),
  )
  expect([...seen].sort()).toEqual(said.sort())
})
