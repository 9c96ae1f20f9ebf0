import type { Manifest, PurposeId, TextBundle } from '@assent/shared'
import { createControl, hasOwnControl, listenToOwnControls } from './control.ts'
import type { Loaders } from './loaders.ts'
import { chooseLanguage, loadTexts } from './texts.ts'
import type { ConsentView, ViewElement } from './view.ts'

export interface SurfacePorts {
  readonly page: Document
  readonly manifest: Manifest
  readonly loaders: Loaders
  /** Everything of the view but the words and the openers, which are this file's part. */
  readonly view: Omit<ConsentView, 'texts' | 'manifest' | 'openPreferences' | 'openRightsRequest'>
  /** Whether a floating control is shown where the page has none of its own. */
  readonly control: boolean
  warn(message: string, details: unknown): void
}

/** What of ours is on the page. Everything comes late and may fail to come; what stays away grants nothing. */
export interface Surface {
  /** Language of the words shown, a key of the manifest's `texts`. */
  language(): string
  readonly openPreferences: ConsentView['openPreferences']
  readonly openRightsRequest: ConsentView['openRightsRequest']
  /** Shows the banner while there is something to ask, and the permanent control otherwise. */
  refresh(): void
  /** Makes what stands in for a blocked frame; `accept` is called with whether it is for always. */
  placeholder(blocked: HTMLElement, purposes: readonly PurposeId[], accept: (always: boolean) => void): HTMLElement
}

/** How a frame lies in its page, which is how its placeholder has to lie for nothing to move. */
const BOX = ['position', 'inset', 'float', 'margin', 'width', 'height', 'flex', 'grid-area']

export function createSurface({ page, manifest, loaders, view: base, control, warn }: SurfacePorts): Surface {
  let texts: { readonly language: string; readonly bundle: Promise<TextBundle> } | undefined
  let controlShown = false

  const language = (): string =>
    chooseLanguage(Object.keys(manifest.texts), [page.documentElement.lang, ...navigator.languages])

  const getView = async (): Promise<ConsentView> => {
    const wanted = language()
    if (texts?.language !== wanted) texts = { language: wanted, bundle: loadTexts(manifest, wanted) }
    try {
      return { ...base, manifest, texts: await texts.bundle, openPreferences, openRightsRequest }
    } catch (error) {
      // The next click tries again.
      texts = undefined
      throw error
    }
  }

  /** Loads words and code side by side, then shows; without either nothing is shown. */
  const withView = async (put: (view: ConsentView) => void, load?: () => Promise<unknown>): Promise<void> => {
    try {
      const [view] = await Promise.all([getView(), load?.()])
      put(view)
    } catch (error) {
      warn('Nothing could be shown, so nothing is granted.', error)
    }
  }

  /** Makes an element of ours, unless one of its kind is on the page. */
  const make = (tag: string, properties: object): readonly HTMLElement[] =>
    page.querySelector(tag) ? [] : [Object.assign(page.createElement(tag), properties)]

  const openPreferences: Surface['openPreferences'] = (opener) =>
    void withView(
      (view) => page.body.append(...make('consent-preferences', { view, opener })),
      loaders.preferences,
    )

  const openRightsRequest: Surface['openRightsRequest'] = (kind, opener) =>
    void withView(
      (view) => page.body.append(...make('rights-request-form', { view, opener, kind })),
      loaders.rightsRequestForm,
    )

  const ask = (): void =>
    void withView((view) => {
      const put = (): void => {
        if (!view.decided()) page.body.prepend(...make('consent-banner', { view }))
      }
      if (page.body) put()
      else page.addEventListener('DOMContentLoaded', put)
    }, loaders.banner)

  const addControl = (): void => {
    if (!control || controlShown || hasOwnControl(page)) return
    controlShown = true
    void withView(({ texts: { ui } }) => page.body.append(createControl(page, ui['preferences'] ?? '', openPreferences)))
  }

  listenToOwnControls(page, (what, opener) =>
    what === 'rights' ? openRightsRequest(undefined, opener) : openPreferences(opener),
  )

  return {
    language,
    openPreferences,
    openRightsRequest,
    refresh() {
      if (!base.decided()) ask()
      // It has time: whoever comes back to read should not wait for it.
      else if (page.readyState === 'complete') setTimeout(addControl)
      else window.addEventListener('load', addControl)
    },
    placeholder(blocked, purposes, accept) {
      const holder = page.createElement('consent-placeholder') as ViewElement
      const { service } = blocked.dataset
      Object.assign(holder, { purposes, service, label: blocked.title || blocked.dataset['label'] })
      const box = getComputedStyle(blocked)
      for (const name of BOX) holder.style.setProperty(name, box.getPropertyValue(name))
      holder.style.display = box.display === 'inline' ? 'inline-block' : box.display
      holder.style.maxWidth = '100%'
      holder.addEventListener('assent-placeholder-accept', (event) => accept((event as CustomEvent).detail.always === true))
      void withView((view) => (holder.view = view), loaders.placeholder)
      return holder
    },
  }
}
