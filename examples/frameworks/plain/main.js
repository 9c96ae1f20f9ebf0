import { createAssent } from '@assent/consent-widget'

const assent = createAssent({
  siteKey: import.meta.env.ASSENT_SITE,
  endpoint: import.meta.env.ASSENT_URL,
  control: false,
})
const ask = document.querySelector('#ask')
const counting = document.querySelector('#counting')

function follow() {
  ask.hidden = assent.consent.has('marketing')
  counting.textContent = assent.consent.has('analytics') ? 'counted' : 'not counted'
}
ask.querySelector('button').addEventListener('click', () => assent.consent.set({ marketing: true }))
assent.consent.onChange(follow)
await assent.ready
follow()
