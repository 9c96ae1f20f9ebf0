/**
 * The page in the configurator's frame: the real script and elements, cut off from everything else. It is the build that
 * sites serve themselves, because that one asks for manifest and words as data, which are those of the policy that is tried.
 */
import type { Manifest, TextBundle } from '@assent/shared'
import { isolate } from './isolate.ts'
import { ELEMENTS, measure, wear } from './measure.ts'
import type { FromPreview, PreviewLook, PreviewOrder, ToPreview } from './protocol.ts'
import { furnish, reach, type PreviewedAssent, type Stage } from './reach.ts'
import { SampleServer, type Sent } from './sample-server.ts'

declare global {
  interface Window {
    assent?: PreviewedAssent
  }
}

/** Addresses of words: the hash of a text bundle stands in them. */
const TEXTS = /\.[0-9a-f]{64}(\.brief)?\.json$/

let order: PreviewOrder | undefined
let stage: Stage | undefined
let shown: PreviewLook | undefined

isolate(window, async (request) => {
  if (order === undefined || stage === undefined) return undefined
  const { pathname } = new URL(request.url)
  if (request.method === 'POST' && pathname.endsWith('/graphql')) {
    const answer = stage.server.answer((await request.json()) as Sent)
    return answer && Response.json(answer)
  }
  if (pathname === `/s/${order.site}.json`) return Response.json(stage.manifest)
  const [isText, isBrief] = TEXTS.exec(pathname) ?? []
  return isText === undefined ? undefined : Response.json(words(isBrief ? 'brief' : 'whole', order))
})

window.addEventListener('message', ({ origin, source, data }: MessageEvent<ToPreview>) => {
  if (origin !== location.origin || source !== window.parent) return
  const { kind, ...rest } = data
  shown = rest
  wear(document, shown)
  if (kind === 'start' && order === undefined) {
    order = rest as PreviewOrder
    start(order).catch((error: unknown) =>
      tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
    )
  } else tellMeasures()
})
tell({ kind: 'ready' })

async function start(given: PreviewOrder): Promise<void> {
  const { site, language, state, manifest } = given
  const texts = words('whole', given)
  stage = {
    page: document,
    manifest: JSON.parse(manifest) as Manifest,
    texts,
    server: new SampleServer(texts, () => Date.now()),
  }
  document.documentElement.lang = language
  document.documentElement.dir = texts.direction
  new MutationObserver(() => {
    if (shown !== undefined) wear(document, shown)
    requestAnimationFrame(tellMeasures)
  }).observe(document.body, { childList: true, subtree: true })
  furnish(state, stage)
  const { script } = (await (await fetch('/s/_/integrity.json')).json()) as {
    readonly script: { readonly src: string }
  }
  await load(new URL(script.src).pathname, site)
  const { assent } = window
  if (assent === undefined) throw new Error(`The script of ${site} did not start.`)
  await assent.ready
  await reach(state, assent, stage)
  tell({ kind: 'reached' })
}

function words(part: 'whole' | 'brief', { texts, direction }: PreviewOrder): TextBundle {
  const bundle = JSON.parse(texts[part]) as TextBundle
  return direction === null ? bundle : { ...bundle, direction }
}

function load(address: string, site: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = address
    script.dataset.site = site
    script.dataset.endpoint = location.origin
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
