import {
  isNoticeLink,
  type Notice,
  type NoticeBlock,
  type NoticeSection,
  type NoticeTable,
  type NoticeText,
} from '@assent/shared'
import { baseStyles } from '../_shared/base.styles.ts'
import { putStyles } from '../_shared/css.ts'
import { Base, node } from '../_shared/plain-element.ts'
import { privacyNoticeStyles } from './privacy-notice.styles.ts'

/** What is said when the notice cannot be loaded and so brings no words of its own. */
const ENGLISH = ['The notice could not be loaded here.', 'Open the page with the notice'] as const
const UNAVAILABLE: Readonly<Record<string, readonly [sentence: string, link: string]>> = {
  es: ['No se ha podido cargar el documento aquí.', 'Abrir la página con el documento'],
}

/**
 * Shows a notice inside a page of the site: the same words as the page under `/legal`, from its JSON. Nothing of the
 * answer is taken for markup; every word becomes a text node.
 *
 * What stands between its tags is shown until the notice is there, and again when it cannot be loaded; put a link to the
 * page there, which also serves readers without scripts.
 *
 * @element privacy-notice
 * @attr endpoint - origin of the Assent server
 * @attr site-key - `organization/site`
 * @attr document - `privacy` (default), `cookies` or `sub-processors`
 * @attr section - ids of the sections to show, separated by blanks, e.g. `purposes retention`; all without it
 * @attr lang - language; without it that of the page, and where the policy has none, what the server chooses
 * @attr on - a day, e.g. `2026-05-01`: the version in force then
 * @attr heading-level - level of the title, 2 by default; sections are one below
 * @attr data-theme - `light` or `dark`; without it the visitor's system decides
 * @fires assent-notice - after it was shown (`detail.notice`) or could not be loaded (`detail.notice` is undefined)
 * @slot - shown until the notice is there and when it cannot be loaded
 * @csspart title - the title
 * @csspart dates - the day of the last update
 * @csspart section - a section
 * @csspart heading - heading of a section
 * @csspart table - a table
 * @csspart failure - what is said when it cannot be loaded
 * @cssprop --assent-text - text
 * @cssprop --assent-muted - quieter text, 4.5:1 against the page
 * @cssprop --assent-line - lines of tables
 * @cssprop --assent-control - line beside a remark, 3:1 against the page
 * @cssprop --assent-raised - background of table heads
 * @cssprop --assent-focus - focus ring
 * @cssprop --assent-font - font family; inherited without it
 * @cssprop --assent-radius - roundness of cards on narrow screens, 12px
 */
export class PrivacyNotice extends Base {
  static readonly observedAttributes = ['endpoint', 'site-key', 'document', 'section', 'lang', 'on', 'heading-level']

  readonly #root: ShadowRoot
  #notice: Notice | undefined
  #loading: AbortController | undefined
  #isPlanned = false

  constructor() {
    super()
    this.#root = this.attachShadow({ mode: 'open' })
    putStyles(this.#root, baseStyles + privacyNoticeStyles)
    this.#root.append(document.createElement('slot'))
  }

  /** The notice that is shown. Set it to show one the page has already; then nothing is loaded. */
  get notice(): Notice | undefined {
    return this.#notice
  }

  set notice(notice: Notice | undefined) {
    this.#loading?.abort()
    this.#notice = notice
    if (notice) this.#draw(notice)
    else this.#plan()
  }

  connectedCallback(): void {
    if (!this.#notice) this.#plan()
  }

  disconnectedCallback(): void {
    this.#loading?.abort()
  }

  attributeChangedCallback(name: string): void {
    if (!this.isConnected) return
    // These two only choose from what is there.
    if (this.#notice && (name === 'section' || name === 'heading-level')) this.#draw(this.#notice)
    else this.#plan()
  }

  /** Several attributes that change at once lead to one request. */
  #plan(): void {
    if (this.#isPlanned) return
    this.#isPlanned = true
    queueMicrotask(() => {
      this.#isPlanned = false
      if (this.isConnected) void this.#load()
    })
  }

  /** Address of the page with the same content. */
  get #address(): string {
    const of = (name: string): string => this.getAttribute(name) ?? ''
    return `${of('endpoint').replace(/\/$/, '')}/legal/${of('site-key')}/${of('document') || 'privacy'}`
  }

  get #query(): string {
    const on = this.getAttribute('on')
    return on ? '?' + new URLSearchParams({ on }).toString() : ''
  }

  async #load(): Promise<void> {
    if (!this.getAttribute('site-key')) return
    this.#loading?.abort()
    const { signal } = (this.#loading = new AbortController())
    const language = this.closest<HTMLElement>('[lang]')?.lang
    try {
      const answer = await fetch(`${this.#address}.json${this.#query}`, {
        signal,
        credentials: 'omit',
        // The server knows which languages there are, and takes its own choice where it lacks this one.
        headers: language ? { 'accept-language': language } : {},
      })
      const read: unknown = answer.ok ? await answer.json() : undefined
      if (signal.aborted) return
      if (!isNotice(read)) throw new TypeError(`${answer.status} is no notice.`)
      this.#notice = read
      this.#draw(read)
    } catch (error) {
      if (signal.aborted) return

      console.warn('Assent: the notice could not be loaded.', error)
      this.#fail(language)
    }
  }

  #draw(notice: Notice): void {
    const wanted = this.getAttribute('section')?.split(/\s+/).filter(Boolean)
    const level = Math.min(5, Math.max(1, Number(this.getAttribute('heading-level') ?? 2) || 2))
    const sections = notice.sections.filter(({ id }) => !wanted?.length || wanted.includes(id))
    const { language, direction, version, words, title, remark, intro } = notice
    const whole = !wanted?.length
    this.#root.replaceChildren(
      ...this.#root.querySelectorAll('style'),
      node(
        'article',
        { lang: language, dir: direction, ...(whole ? { 'aria-labelledby': 'title' } : {}) },
        ...(whole
          ? [
              headingOf(level, { id: 'title', part: 'title' }, title),
              node(
                'p',
                { part: 'dates', class: 'muted' },
                words.lastUpdated + ': ',
                node('time', { datetime: version.effectiveOn }, version.effectiveText),
              ),
              ...(remark ? [node('p', { class: 'remark' }, ...runs(remark))] : []),
              node('p', {}, intro),
            ]
          : []),
        ...sections.map((section) => drawSection(section, level + (whole ? 1 : 0))),
      ),
    )
    this.#tell(notice)
  }

  #fail(language = ''): void {
    const [sentence, link] = UNAVAILABLE[language.toLowerCase().replace(/-.*/, '')] ?? ENGLISH
    this.#root.replaceChildren(
      ...this.#root.querySelectorAll('style'),
      node(
        'div',
        { role: 'alert', part: 'failure' },
        node('p', {}, sentence + ' ', node('a', { href: this.#address + this.#query }, link)),
      ),
      node('slot', {}),
    )
    this.#tell(undefined)
  }

  #tell(notice: Notice | undefined): void {
    this.dispatchEvent(new CustomEvent('assent-notice', { detail: { notice }, bubbles: true, composed: true }))
  }
}

/** Whether an answer is a notice at all; of the rest the server makes sure. */
function isNotice(read: unknown): read is Notice {
  return typeof read === 'object' && read !== null && Array.isArray((read as Partial<Notice>).sections)
}

function headingOf(level: number, attributes: Readonly<Record<string, string>>, text: string): HTMLElement {
  return node(`h${Math.min(6, level)}` as 'h2', attributes, text)
}

function drawSection({ id, title, blocks }: NoticeSection, level: number): HTMLElement {
  return node(
    'section',
    { part: 'section', 'aria-labelledby': id },
    headingOf(level, { id, part: 'heading', class: 'section' }, title),
    ...blocks.map((block) => drawBlock(id, block, level + 1)),
  )
}

function drawBlock(section: string, block: NoticeBlock, level: number): HTMLElement {
  switch (block.kind) {
    case 'heading':
      return headingOf(level, { class: 'inner' }, block.text)
    case 'text':
      return node('p', {}, ...runs(block.text))
    case 'list': {
      const list = node(
        'ul',
        block.columns ? { class: 'columns' } : {},
        ...block.items.map((item) => node('li', {}, ...runs(item))),
      )
      return block.folded ? node('details', {}, node('summary', {}, block.folded), list) : list
    }
    case 'facts':
      return node(
        'dl',
        {},
        ...block.items.map(({ term, values }) =>
          node('div', {}, node('dt', {}, term), ...values.map((value) => node('dd', {}, ...runs(value)))),
        ),
      )
    case 'table':
      return drawTable(section, block)
  }
}

/** With roles, because some browsers forget that it is a table when its cells are laid out as blocks. */
function drawTable(section: string, { caption, columns, rows }: NoticeTable): HTMLElement {
  return node(
    'table',
    { role: 'table', part: 'table' },
    node('caption', {}, caption),
    node(
      'thead',
      { role: 'rowgroup' },
      node(
        'tr',
        { role: 'row' },
        ...columns.map(({ name }) => node('th', { scope: 'col', role: 'columnheader' }, name)),
      ),
    ),
    node(
      'tbody',
      { role: 'rowgroup' },
      ...rows.map(({ id, cells }) =>
        node(
          'tr',
          { role: 'row', id: `${section}-${id}` },
          ...cells.map((cell, at) => {
            const lines = cell.map((line) => node('span', { class: 'line' }, ...runs(line)))
            return at === 0
              ? node('th', { scope: 'row', role: 'rowheader' }, ...lines)
              : node('td', { role: 'cell', 'data-column': cell.length > 0 ? (columns[at]?.name ?? '') : '' }, ...lines)
          }),
        ),
      ),
    ),
  )
}

function runs(text: NoticeText): (Node | string)[] {
  return text.map((run) => {
    if (typeof run === 'string') return run
    const written = run.strong ? node('strong', {}, run.text) : run.text
    if (!run.href || !isNoticeLink(run.href)) return written
    const link = node('a', { href: run.href }, written)
    // The address of the page does not reach into a shadow; the element takes its own links itself.
    if (run.href.startsWith('#')) link.onclick = followInside
    return link
  })
}

function followInside(event: MouseEvent): void {
  const link = event.currentTarget as HTMLAnchorElement
  const target = (link.getRootNode() as ShadowRoot).getElementById(link.hash.slice(1))
  event.preventDefault()
  if (!target) return
  target.tabIndex = -1
  target.focus({ preventScroll: true })
  target.scrollIntoView({ block: 'start' })
}
