import { reportText, sectionsOf, type Section } from '../../debug/report-text.ts'
import type { DebugReport } from '../../debug/report.ts'
import { baseStyles } from '../_shared/base.styles.ts'
import { putStyles } from '../_shared/css.ts'
import { Base, button, node } from '../_shared/plain-element.ts'
import { debugPanelStyles } from './debug-panel.styles.ts'

/**
 * Shows developers where Assent stands on a page, and gives it to the clipboard as text or JSON. In English, because what it
 * names are the words of the policy file and of the page's source. It covers nothing for good: it is no modal dialog.
 *
 * @element assent-debug
 * @attr data-theme - `light` or `dark`; without it the system decides
 * @fires close - after it was closed
 * @fires assent-debug-refresh - when it is asked to look at the page again
 * @csspart box - the whole
 * @csspart header - the line with title and buttons
 * @csspart title - the heading
 * @csspart choice - each button
 * @csspart report - what scrolls
 * @csspart section - one section of the report
 * @cssprop --assent-surface - background
 * @cssprop --assent-raised - background of what is not as it is meant to be
 * @cssprop --assent-text - text
 * @cssprop --assent-muted - quieter text, 4.5:1 against surface and raised
 * @cssprop --assent-line - borders that carry no meaning
 * @cssprop --assent-control - edge of buttons, 3:1 against the surface
 * @cssprop --assent-focus - focus ring, 3:1 against the surface
 * @cssprop --assent-shadow - shadow of the box
 */
export class DebugPanel extends Base {
  readonly #root: ShadowRoot
  #report: DebugReport | undefined
  /** Sections that were shut stay so when the page is looked at again. */
  readonly #shut = new Set<string>()

  constructor() {
    super()
    this.#root = this.attachShadow({ mode: 'open' })
    putStyles(this.#root, baseStyles + debugPanelStyles)
  }

  /** What is shown. */
  get report(): DebugReport | undefined {
    return this.#report
  }

  set report(report: DebugReport | undefined) {
    const isFirst = !this.#report
    this.#report = report
    if (!report) return
    if (isFirst) this.#root.append(this.#frame())
    this.#root.querySelector('.body')!.replaceChildren(...sectionsOf(report).map((section) => this.#section(section)))
  }

  /** Takes the panel away; the focus goes back to the page. */
  close(): void {
    this.remove()
    this.dispatchEvent(new Event('close'))
  }

  #frame(): Node {
    const status = node('p', { role: 'status', class: 'small muted' })
    const copy = async (text: string): Promise<void> => {
      try {
        await navigator.clipboard.writeText(text)
        status.textContent = 'Copied.'
      } catch {
        // Not allowed here, e.g. on plain http: it is shown to be copied by hand.
        const field = node('textarea', { 'aria-label': 'The report', readonly: '' }, text)
        status.replaceChildren('Copy it from here:', field)
        field.select()
      }
    }
    const frame = node(
      'section',
      { part: 'box', role: 'dialog', 'aria-labelledby': 'title', lang: 'en', dir: 'ltr' },
      node(
        'div',
        { part: 'header', class: 'head' },
        node('h2', { id: 'title', part: 'title' }, 'Assent'),
        node(
          'div',
          { class: 'tools' },
          tool({}, 'Refresh', () => this.dispatchEvent(new Event('assent-debug-refresh'))),
          tool({}, 'Copy as text', () => void copy(reportText(this.#report!))),
          tool({}, 'Copy as JSON', () => void copy(JSON.stringify(this.#report, null, 2))),
          tool({ 'aria-label': 'Close' }, '✕', () => this.close()),
        ),
        status,
      ),
      // Focusable, because what scrolls has to be reached by keyboard.
      node('div', { part: 'report', class: 'body', tabindex: '0', role: 'group', 'aria-label': 'Report' }),
    )
    frame.onkeydown = ({ key }) => {
      if (key === 'Escape') this.close()
    }
    return frame
  }

  #section({ title, rows, isAdvice, otherwise }: Section): Node {
    const key = title.replace(/ \(.*/, '')
    const list = node(
      'dl',
      isAdvice ? { class: 'advice' } : {},
      ...rows.map(([name, value, mark]) =>
        node('div', mark ? { class: mark } : {}, node('dt', {}, name), node('dd', {}, value)),
      ),
    )
    const details = node(
      'details',
      { part: 'section', ...(this.#shut.has(key) ? {} : { open: '' }) },
      node('summary', {}, title),
      rows.length > 0 ? list : node('p', { class: 'muted' }, otherwise),
    )
    details.ontoggle = () => void (details.open ? this.#shut.delete(key) : this.#shut.add(key))
    return details
  }
}

const tool: typeof button = (attributes, text, act) => button({ part: 'choice', ...attributes }, text, act)
