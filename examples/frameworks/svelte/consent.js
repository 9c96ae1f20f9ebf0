import { createAssent } from '@assent/consent-widget'
import { createSubscriber } from 'svelte/reactivity'

/** One Assent for the application. */
export const assent = createAssent({
  siteKey: import.meta.env.ASSENT_SITE,
  endpoint: import.meta.env.ASSENT_URL,
  control: false,
})

const subscribe = createSubscriber((update) => {
  void assent.ready.then(update)
  return assent.consent.onChange(update)
})

/** Whether purposes, categories or services are all allowed now; what reads it follows each change. */
export function allows(words) {
  subscribe()
  return assent.consent.has(words)
}
