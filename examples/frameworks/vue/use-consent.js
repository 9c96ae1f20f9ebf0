import { createAssent } from '@assent/consent-widget'
import { shallowRef } from 'vue'

/** One Assent for the application. */
export const assent = createAssent({
  siteKey: import.meta.env.ASSENT_SITE,
  endpoint: import.meta.env.ASSENT_URL,
  control: false,
})

/** Where things stand; what reads it follows each change. */
const state = shallowRef(assent.consent.get())
const look = () => (state.value = assent.consent.get())
assent.consent.onChange(look)
void assent.ready.then(look)

/** Whether purposes, categories or services are all allowed now. */
export const allows = (words) => (state.value, assent.consent.has(words))
