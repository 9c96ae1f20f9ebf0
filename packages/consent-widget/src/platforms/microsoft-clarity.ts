import { verdicts, type Queued, type Tell } from './platform.ts'

/** Microsoft Clarity, Consent API v2: the words have a capital S, the values are in lower case. */
export const tell: Tell = (view, options, state) => {
  // Its own snippet takes over a queue that is there already.
  const queue: Queued = (...call) => void (queue.q ??= []).push(call)
  view.clarity ??= queue
  view.clarity('consentv2', verdicts(options, state))
}
