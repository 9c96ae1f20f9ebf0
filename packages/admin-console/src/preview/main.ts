/** The page in the configurator's frame: the site's own script with the real elements, cut off from everything else. */
import type { Manifest } from '@assent/shared'
import { isolate } from './isolate.ts'
import { ELEMENTS, measure, wear } from './measure.ts'
import type { FromPreview, PreviewLook, PreviewOrder, PreviewState, ToPreview } from './protocol.ts'
import { withEdits } from './texts.ts'

/** The part of the script's object that the states are reached by. */
interface Assent {
  readonly ready: Promise<void>
  readonly consent: { reject(): void; show(): void }
  readonly rights: { open(): void }
}

declare global {
  interface Window {
    assent?: Assent
    __assentManifest?: Manifest
  }
}

let order: PreviewOrder | undefined
let shown: PreviewLook | undefined

isolate(window, async (address, answer) =>
  order !== undefined && address.pathname.endsWith('.json') && answer.ok
    ? Response.json(withEdits((await answer.json()) as Record<string, unknown>, order))
    : answer,
)

window.addEventListener('message', ({ origin, source, data }: MessageEvent<ToPreview>) => {
  if (origin !== location.origin || source !== window.parent) return
  const { kind, ...rest } = data
  shown = rest
  wear(document, shown)
  if (kind === 'start' && order === undefined) {
    order = rest as PreviewOrder
    start(order).catch((error: unknown) => tell({ kind: 'failed', message: String(error) }))
  } else tellMeasures()
})
tell({ kind: 'ready' })

async function start({ site, language, direction, state }: PreviewOrder): Promise<void> {
  document.documentElement.lang = language
  if (direction !== null) document.documentElement.dir = direction
  new MutationObserver(() => {
    if (shown !== undefined) wear(document, shown)
    requestAnimationFrame(tellMeasures)
  }).observe(document.body, { childList: true, subtree: true })
  await load(`/s/${site}.js`)
  const { assent, __assentManifest: manifest } = window
  if (assent === undefined || manifest === undefined) throw new Error(`The script of ${site} did not start.`)
  await assent.ready
  if (state === 'placeholder') embed(manifest)
  reach(state, assent)
}

function reach(state: PreviewState, assent: Assent): void {
  if (state === 'preferences') assent.consent.show()
  if (state === 'form') assent.rights.open()
  if (state === 'control' || state === 'placeholder') assent.consent.reject()
}

/** A frame of the first service that needs consent, as a site would write it. */
function embed({ services, categories }: Manifest): void {
  const locked = new Set(categories.filter((category) => category.locked).map(({ id }) => id))
  const service = services.find(({ category }) => !locked.has(category))
  if (service === undefined) throw new Error('The policy names no service that needs consent, so nothing is covered.')
  const frame = document.createElement('iframe')
  frame.dataset.service = service.id
  frame.dataset.src = 'about:blank'
  frame.title = service.id
  document.querySelector('#embed')?.append(frame)
}

function load(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = address
    script.onload = () => resolve()
    script.onerror = () => reject(new Error(`${address} could not be loaded.`))
    document.head.append(script)
  })
}

function tellMeasures(): void {
  if (shown === undefined || document.querySelector(ELEMENTS) === null) return
  const measured = measure(document, shown)
  if (measured !== null) tell({ kind: 'measured', ...measured })
}

function tell(message: FromPreview): void {
  window.parent.postMessage(message, location.origin)
}
