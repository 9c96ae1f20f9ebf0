import { utcDate } from '@assent/shared'
import { html, nothing, type TemplateResult } from 'lit'
import { createClient } from '../api/client.ts'
import { sites as sitesOperation } from '../api/operations.ts'
import { icon } from '../parts/icon.ts'
import { LightElement } from '../parts/light-element.ts'
import { Trails } from '../parts/place.ts'
import type { Desk } from './desk.ts'
import { PLACES, sectionOf, titleOf, viewOf } from './places.ts'
import { href, Router, samePlace, type Route } from './router.ts'
import { Session, type SessionState } from './session.ts'
import { brandMark } from './sign-in.ts'
import { followColorScheme } from './theme.ts'

/** What the console takes from outside; each has a real default. */
export interface ConsoleOptions {
  readonly session: Session
  readonly now: () => number
}

/** The whole console: sign-in, then the frame with navigation and one view. */
export class ConsoleApp extends LightElement {
  options: ConsoleOptions = { session: new Session(browserPorts()), now: () => Date.now() }
  #router: Router | undefined
  #desk: Desk | undefined
  #announcement = ''
  readonly #endings: (() => void)[] = []

  override connectedCallback(): void {
    super.connectedCallback()
    this.#endings.push(followColorScheme(document.documentElement, matchMedia('(prefers-color-scheme: dark)')))
    this.#endings.push(this.options.session.onChange((state) => void this.#sessionChanged(state)))
    // The session reads the address before the router does: a key in it is not a place.
    void this.options.session.start()
    const router = new Router(window)
    this.#router = router
    this.#endings.push(
      router.start(),
      router.onChange((route, before) => void this.#routeChanged(route, before)),
    )
    this.#titleDocument()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    for (const end of this.#endings.splice(0)) end()
  }

  protected override render(): TemplateResult {
    const { session } = this.options
    return html`${
        this.#desk === undefined || this.#router === undefined
          ? html`<sign-in .session=${session}></sign-in>`
          : this.#frame(this.#desk, this.#router.current)
      }
      <div class="visually-hidden" role="status">${this.#announcement}</div>`
  }

  #frame(desk: Desk, route: Route): TemplateResult {
    const section = sectionOf(route)
    return html`<a class="skip-link" href="#main" @click=${this.#skip}>Skip to content</a>
      <div class="desk">
        <header class="desk-header">
          <a class="brand" href=${href('')}>${brandMark()}<span>Assent</span></a>
          <div class="account">
            ${desk.viewer.demo ? html`<wa-badge variant="warning" appearance="filled-outlined">Demo</wa-badge>` : nothing}
            <span class="account-name">
              <strong>${desk.viewer.organizationName}</strong>
              <span class="quiet">Key “${desk.viewer.apiKey.name}”</span>
            </span>
            <wa-button size="s" appearance="plain" @click=${() => this.options.session.signOut()}>
              <span class="sign-out">${icon('signOut')}<span class="sign-out-words">Sign out</span></span>
            </wa-button>
          </div>
        </header>
        <nav class="desk-nav" aria-label="Main">
          <ul>
            ${PLACES.map(
              (place) =>
                html`<li>
                  <a href=${href(place.path)} aria-current=${place.view === section ? 'page' : nothing}>
                    ${icon(place.icon)}<span>${place.name}</span>
                  </a>
                </li>`,
            )}
          </ul>
        </nav>
        <main class="desk-main" id="main">${viewOf(route, desk)}</main>
      </div>`
  }

  async #sessionChanged(state: SessionState): Promise<void> {
    if (state.kind === 'checking') return
    if (state.kind === 'signed-out') {
      const left = this.#desk !== undefined
      this.#desk = undefined
      this.#announcement = left ? 'Signed out.' : ''
      await this.#show(left)
      return
    }
    const { api, viewer } = state
    const signedInAt = this.options.now()
    const outcome = viewer.apiKey.scopes.includes('POLICY_READ') ? await api.run(sitesOperation, {}) : null
    if (this.options.session.state !== state) return
    // Days and periods count by the server's clock; this device's only tells how much time has gone by since.
    const ahead = Date.parse(viewer.now) - signedInAt
    this.#desk = {
      api,
      viewer,
      sites: outcome?.ok === true ? outcome.data.sites.map(({ key }) => key) : null,
      trails: new Trails(),
      today: () => utcDate(this.options.now() + ahead),
      go: (address) => this.#router?.go(address),
      announce: (sentence) => {
        this.#announcement = sentence
        this.requestUpdate()
      },
    }
    await this.#show(true)
  }

  async #routeChanged(route: Route, before: Route): Promise<void> {
    // A key pasted into the address of an open console signs in too, and must not stay there.
    if (window.location.hash.startsWith('#key=')) {
      const signingIn = this.options.session.start()
      this.#router?.read()
      await signingIn
      return
    }
    await this.#show(!samePlace(route, before))
  }

  /** Draws, and where the place changed moves the focus to its heading, as a page load would. */
  async #show(moved: boolean): Promise<void> {
    this.#titleDocument()
    this.requestUpdate()
    await this.updateComplete
    if (!moved) return
    window.scrollTo(0, 0)
    await nextFrame()
    // On a phone the navigation, and the one of a place's parts, are wider than the screen.
    for (const current of this.querySelectorAll('.desk-nav [aria-current], .parts [aria-current]'))
      current.scrollIntoView({ block: 'nearest', inline: 'center' })
    this.querySelector<HTMLElement>('h1')?.focus()
  }

  #titleDocument(): void {
    const place = this.#desk === undefined || this.#router === undefined ? 'Sign in' : titleOf(this.#router.current)
    document.title = `${place} · Assent`
  }

  #skip(event: Event): void {
    event.preventDefault()
    this.querySelector<HTMLElement>('h1')?.focus()
  }
}

function browserPorts(): ConstructorParameters<typeof Session>[0] {
  return {
    storage: sessionStorageOrNull(),
    location: window.location,
    history: window.history,
    createApi: (key) => createClient({ endpoint: '/graphql', key, fetch: window.fetch.bind(window) }),
  }
}

/** Some privacy settings make reading the property itself throw; the key then lives in memory until a reload. */
function sessionStorageOrNull(): Storage | null {
  try {
    return window.sessionStorage
  } catch {
    return null
  }
}

function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve))
}
