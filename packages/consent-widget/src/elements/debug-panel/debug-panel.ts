import type { DebugReport } from '../../debug/report.ts'
import { baseStyles } from '../_shared/base.styles.ts'
import { putStyles } from '../_shared/css.ts'
import { Base, button, node } from '../_shared/plain-element.ts'
import { debugPanelStyles } from './debug-panel.styles.ts'

type Row = readonly [name: string, value: string, mark?: 'yes' | 'no' | 'odd' | undefined]

/**
 * Shows developers where Assent stands on a page, and gives it to the clipboard as JSON. In English, because what it
 * names are the words of the policy file and of the page's source. It covers nothing for good: it is no modal dialog.
 *
 * @element assent-debug
 * @attr data-theme - `light` or `dark`; without it the system decides
 * @fires close - after it was closed
 * @fires assent-debug-refresh - when it is asked to look at the page again
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
    this.#root.querySelector('.body')!.replaceChildren(...this.#sections(report))
  }

  /** Takes the panel away; the focus goes back to the page. */
  close(): void {
    this.remove()
    this.dispatchEvent(new Event('close'))
  }

  #frame(): Node {
    const status = node('p', { role: 'status', class: 'small muted' })
    const copy = async (): Promise<void> => {
      const json = JSON.stringify(this.#report, null, 2)
      try {
        await navigator.clipboard.writeText(json)
        status.textContent = 'Copied.'
      } catch {
        // Not allowed here, e.g. on plain http: it is shown to be copied by hand.
        const field = node('textarea', { 'aria-label': 'The report as JSON', readonly: '' }, json)
        status.replaceChildren('Copy it from here:', field)
        field.select()
      }
    }
    const frame = node(
      'section',
      { role: 'dialog', 'aria-labelledby': 'title', lang: 'en', dir: 'ltr' },
      node(
        'div',
        { class: 'head' },
        node('h2', { id: 'title' }, 'Assent'),
        node(
          'div',
          { class: 'tools' },
          button({}, 'Refresh', () => this.dispatchEvent(new Event('assent-debug-refresh'))),
          button({}, 'Copy as JSON', () => void copy()),
          button({ 'aria-label': 'Close' }, '✕', () => this.close()),
        ),
        status,
      ),
      // Focusable, because what scrolls has to be reached by keyboard.
      node('div', { class: 'body', tabindex: '0', role: 'group', 'aria-label': 'Report' }),
    )
    frame.onkeydown = ({ key }) => {
      if (key === 'Escape') this.close()
    }
    return frame
  }

  #sections(report: DebugReport): Node[] {
    const { choice, signals, outbox, gated, stored, purposes } = report
    const yes = (value: boolean): string => (value ? 'yes' : 'no')
    return [
      this.#section('State', [
        ['site', report.site],
        ['policy', report.policyHash.slice(0, 12)],
        ['regime', report.regime],
        ['language', report.language],
        ['decided', yes(choice.decided), choice.decided ? 'yes' : 'no'],
        [
          'choice',
          choice.madeOn ? `of ${choice.madeOn}, in ${choice.keptIn}; asks again on ${choice.asksAgainOn}` : 'none',
        ],
        ['visitor id', choice.hasVisitorId ? 'kept, because something was granted' : 'none'],
        ...(choice.cookies > 1 ? [['cookies with a choice', `${choice.cookies}`, 'odd'] as const] : []),
        ['platforms told', report.platforms.join(', ') || 'none'],
      ]),
      this.#section(
        `Held back or released (${gated.length})`,
        gated.map(({ what, state, words, why, at }) => [
          what,
          `${state}${at === undefined ? '' : ` at ${at} ms`} · ${words || 'no word'} · ${why}`,
          state === 'waiting' ? 'no' : state === 'released' ? 'yes' : 'odd',
        ]),
        'Nothing in the page is tagged.',
      ),
      this.#section('Signals', [
        ['GPC in the page', yes(signals.gpcInPage)],
        ['GPC in the request', yes(signals.gpcInRequest)],
        ['Do Not Track', yes(signals.doNotTrack)],
        ['counted', signals.isCounted ? 'yes: what is sold or shared stays off' : 'no'],
      ]),
      this.#section(
        'Purposes',
        purposes.map(({ id, why, allowed }) => [id, `${allowed ? 'on' : 'off'} · ${why}`, allowed ? 'yes' : 'no']),
      ),
      this.#section('Outbox', [
        ['decisions to send', `${outbox.waiting}`, outbox.waiting > 0 ? 'odd' : undefined],
        ['write token', yes(outbox.hasToken)],
        ['online', yes(outbox.isOnline)],
      ]),
      this.#section(
        `Cookies and storage (${stored?.length ?? '?'})`,
        (stored ?? []).map(({ name, kind, services, isAllowed }) => [
          name,
          `${kind} · ${services.length > 0 ? services.join(', ') : 'in no service of the policy'}${isAllowed === false ? ' · not allowed now' : ''}`,
          isAllowed ? 'yes' : 'odd',
        ]),
        stored ? 'Nothing is stored that a script can see.' : 'The policy’s list of cookies could not be loaded.',
      ),
    ]
  }

  #section(title: string, rows: readonly Row[], otherwise = ''): Node {
    const key = title.replace(/ \(.*/, '')
    const list = node(
      'dl',
      {},
      ...rows.map(([name, value, mark]) =>
        node('div', mark ? { class: mark } : {}, node('dt', {}, name), node('dd', {}, value)),
      ),
    )
    const details = node(
      'details',
      this.#shut.has(key) ? {} : { open: '' },
      node('summary', {}, title),
      rows.length > 0 ? list : node('p', { class: 'muted' }, otherwise),
    )
    details.ontoggle = () => void (details.open ? this.#shut.delete(key) : this.#shut.add(key))
    return details
  }
}
