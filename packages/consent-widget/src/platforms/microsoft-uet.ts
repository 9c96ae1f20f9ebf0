import { allDenied, verdicts, type Tell } from './platform.ts'

const started = new WeakSet<object>()

/** Microsoft Advertising, Universal Event Tracking: `uetq` is a list until its script is there. */
export const tell: Tell = (view, options, state) => {
  const queue = (view.uetq ??= [] as unknown[])
  if (!started.has(view)) {
    started.add(view)
    queue.push('consent', 'default', allDenied(options))
    if (!state.decided && !Object.values(verdicts(options, state)).includes('granted')) return
  }
  queue.push('consent', 'update', verdicts(options, state))
}
