import type { Tell } from './platform.ts'

const ready = new WeakSet<object>()

/** Events for triggers of a tag manager: `assent_ready` once on each page, `assent_change` after each change. */
export const tell: Tell = (view, _options, { purposes, decided, gpc }) => {
  const event = ready.has(view) ? 'assent_change' : 'assent_ready'
  ready.add(view)
  const layer = (view.dataLayer ??= [])
  layer.push({ event, assent: { decided, gpc, purposes } })
}
