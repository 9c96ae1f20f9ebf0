/**
 * The page in the configurator's frame: the real script and elements, cut off from everything else. It is the build that
 * sites serve themselves, because that one asks for its words as data, which can be edited on their way.
 */
import type { Appearance, Manifest } from '@assent/shared'
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
  }
}

/** Addresses of words: the hash of a text bundle stands in them. */
const TEXTS = /\.[0-9a-f]{64}(\.brief)?\.json$/

let order: PreviewOrder | undefined
let shown: PreviewLook | undefined

isolate(window, async (address, answer) =>
  order !== undefined && TEXTS.test(address.pathname) && answer.ok
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

async function start({ site, language, direction, state, appearance }: PreviewOrder): Promise<void> {
  document.documentElement.lang = language
  if (direction !== null) document.documentElement.dir = direction
  new MutationObserver(() => {
    if (shown !== undefined) wear(document, shown)
    requestAnimationFrame(tellMeasures)
  }).observe(document.body, { childList: true, subtree: true })
  const [{ script }, manifest] = await Promise.all([
    read<{ readonly script: { readonly src: string } }>('/s/_/integrity.json'),
    read<Manifest>(`/s/${site}.json`),
  ])
  await load(new URL(script.src).pathname, site, appearance)
  const { assent } = window
  if (assent === undefined) throw new Error(`The script of ${site} did not start.`)
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

async function read<Answer>(address: string): Promise<Answer> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address} could not be loaded.`)
  return (await answer.json()) as Answer
}

/** What is tried stands on the tag, as a site may write it there, and comes before the policy. */
function load(address: string, site: string, { layout, position }: Appearance): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = address
    script.dataset.site = site
    script.dataset.endpoint = location.origin
    Object.assign(script.dataset, { ...(layout && { layout }), ...(position && { position }) })
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
