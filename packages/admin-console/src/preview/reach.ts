/** Brings a state of the widget about as a visitor does: by what can be pressed and filled in. */
import type { Manifest, TextBundle } from '@assent/shared'
import type { PreviewState } from './protocol.ts'
import type { SampleServer } from './sample-server.ts'

/** The parts of the script's object that states are reached by. */
export interface PreviewedAssent {
  readonly ready: Promise<void>
  readonly consent: {
    get(): { readonly decided: boolean }
    accept(): void
    reject(): void
    withdraw(): void
    show(): void
  }
  readonly rights: { open(): void }
}

export interface Stage {
  readonly page: Document
  readonly manifest: Manifest
  readonly texts: TextBundle
  readonly server: SampleServer
}

/** What a site would have written into its page for a state; to be called before the script starts. */
export function furnish(state: PreviewState, { page, manifest, texts }: Stage): void {
  if (state === 'footer') {
    const { regime, purposes } = manifest
    const opener = page.createElement('a')
    opener.href = '#'
    opener.dataset.assentOpen = ''
    // The site's own words; those of the widget are the likeliest.
    const isSold = regime === 'opt-out' && purposes.some(({ sale }) => sale)
    opener.textContent = (isSold ? texts.ui.optOut : texts.ui.preferences) ?? ''
    const footer = page.createElement('footer')
    footer.append(opener)
    page.body.append(footer)
  }
  if (state === 'placeholder') {
    const locked = new Set(manifest.categories.filter((category) => category.locked).map(({ id }) => id))
    const waiting = manifest.services.filter(({ category }) => !locked.has(category))
    // One of another company is what a placeholder is mostly for.
    const service = waiting.find(({ id }) => texts.services[id]?.recipient !== texts.controller.name) ?? waiting[0]
    const frame = page.createElement('iframe')
    if (service === undefined) frame.dataset.consent = askedPurpose(manifest)
    else frame.dataset.service = service.id
    frame.dataset.src = 'about:blank'
    frame.title = texts.services[service?.id ?? '']?.name ?? ''
    page.querySelector('#embed')?.append(frame)
  }
  if (state === 'reload') {
    const script = page.createElement('script')
    script.type = 'text/plain'
    script.dataset.consent = askedPurpose(manifest)
    script.src = new URL('./sample-tag.js', import.meta.url).href
    page.querySelector('#embed')?.append(script)
  }
}

/** Resolves once the state is on screen. */
export async function reach(state: PreviewState, assent: PreviewedAssent, { page, server }: Stage): Promise<void> {
  const { consent, rights } = assent
  const decide = async (answer: () => void): Promise<void> => {
    answer()
    await until(() => server.hasRecorded, 'the decision')
  }
  const form = async (): Promise<ShadowRoot> => {
    rights.open()
    return shadow(page, 'rights-request-form', '#email')
  }
  switch (state) {
    case 'banner':
      await until(() => page.querySelector('consent-banner, assent-control'), 'the banner')
      break
    case 'preferences':
      consent.show()
      await shadow(page, 'consent-preferences', 'dialog')
      break
    case 'accepted':
    case 'refused':
      await decide(() => (state === 'accepted' ? consent.accept() : consent.reject()))
      consent.show()
      await shadow(page, 'consent-preferences', 'dialog')
      break
    case 'receipt': {
      await decide(() => consent.accept())
      consent.show()
      const preferences = await shadow(page, 'consent-preferences', '[part~=receipt]')
      preferences.querySelector<HTMLElement>('[part~=receipt]')?.click()
      await shadow(page, 'consent-receipt', 'dl')
      break
    }
    case 'control':
      await decide(() => consent.reject())
      await until(() => page.querySelector('assent-control'), 'the control')
      break
    case 'footer':
      await decide(() => consent.reject())
      break
    case 'placeholder':
      await decide(() => consent.reject())
      await until(() => page.querySelector('consent-placeholder'), 'the placeholder')
      break
    case 'reload':
      await decide(() => consent.accept())
      await until(() => 'sampleTagRan' in globalThis, 'the tag')
      consent.withdraw()
      await shadow(page, 'reload-notice', 'button')
      break
    case 'form':
      await form()
      break
    case 'form-errors':
      press(await form())
      await shadow(page, 'rights-request-form', '[part~=problems] li')
      break
    case 'form-review':
    case 'form-sent': {
      const root = await form()
      fill(root)
      press(root)
      await shadow(page, 'rights-request-form', '[part~=edit]')
      if (state === 'form-review') break
      press(root)
      await shadow(page, 'rights-request-form', '.reference')
      break
    }
  }
}

function fill(root: ShadowRoot): void {
  root.querySelector<HTMLElement>('input[name=kind]')?.click()
  const values = { email: 'ana@example.org', message: '…' }
  for (const [id, value] of Object.entries(values)) {
    const field = root.querySelector<HTMLInputElement>(`#${id}`)
    if (field === null) continue
    field.value = value
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
}

const press = (root: ShadowRoot): void => root.querySelector<HTMLElement>('.foot .choice:not(.quiet)')?.click()

function askedPurpose({ purposes, categories }: Manifest): string {
  const locked = new Set(categories.filter((category) => category.locked).map(({ id }) => id))
  const purpose = purposes.find(({ basis, category }) => basis === 'consent' && !locked.has(category))
  if (purpose === undefined) throw new Error('The policy asks for no purpose, so nothing is held back.')
  return purpose.id
}

/** The inside of an element of the widget, once it holds what is looked for. */
async function shadow(page: Document, tag: string, inside: string): Promise<ShadowRoot> {
  await until(() => page.querySelector(tag)?.shadowRoot?.querySelector(inside), tag)
  const root = page.querySelector(tag)?.shadowRoot
  if (!root) throw new Error(`${tag} has gone.`)
  return root
}

const PATIENCE = 15_000

async function until(holds: () => unknown, what: string): Promise<void> {
  const end = performance.now() + PATIENCE
  while (!holds()) {
    if (performance.now() > end) throw new Error(`The preview waited ${PATIENCE / 1000} s for ${what}.`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
