import { listenToChanges } from '../core/changes.ts'
import { createAssent, type Assent } from '../index.ts'

let facade: Assent | undefined

/**
 * Assent of the page's script tag, which may come later than the application: until then everything is closed, and what
 * is called waits for it.
 */
export function pageAssent(): Assent {
  if (typeof document === 'undefined') return createAssent({})
  return (facade ??= makeFacade())
}

function makeFacade(): Assent {
  const found = (): Assent | undefined => {
    const named = window.assent as Partial<Assent> | undefined
    // Until the tag is there, the name belongs to whatever element has that id.
    return named?.consent && window.assent
  }
  const come = new Promise<void>((resolve) => {
    if (found()) resolve()
    else document.addEventListener('assent:ready', () => resolve(), { once: true })
  })
  // The event comes while the tag still runs; one turn later it has put itself into the window.
  const there = come.then(() => found()!)
  const call = (act: (assent: Assent) => void): void => void there.then(act)
  return {
    ready: there.then(({ ready }) => ready),
    consent: {
      get: () => found()?.consent.get() ?? { decided: false, purposes: {}, gpc: false },
      has: (words) => found()?.consent.has(words) ?? false,
      accept: (list) => call(({ consent }) => consent.accept(list)),
      reject: () => call(({ consent }) => consent.reject()),
      set: (answers) => call(({ consent }) => consent.set(answers)),
      withdraw: () => call(({ consent }) => consent.withdraw()),
      show: (opener) => call(({ consent }) => consent.show(opener)),
      onChange: (listener) => listenToChanges(document, listener),
    },
    identify: (token) => call((assent) => assent.identify(token)),
    track: (name) => call((assent) => assent.track(name)),
    debug: () => call((assent) => assent.debug()),
    rights: { open: (kind, opener) => call(({ rights }) => rights.open(kind, opener)) },
  }
}
