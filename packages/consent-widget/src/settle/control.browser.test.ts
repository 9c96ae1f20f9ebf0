import { GENERAL_KINDS, type Manifest } from '@assent/shared'
import { beforeEach, expect, test } from 'vitest'
import { contrast } from '../elements/_shared/sample-contrast.ts'
import { makePage, removeControls } from '../elements/_shared/sample-page.ts'
import { noActs, sampleManifest, SampleView } from '../elements/_shared/sample-view.ts'
import { showControl, type ControlActs } from './control.ts'
import { settle } from './start.ts'

beforeEach(async () => {
  makePage()
  await removeControls()
})
const control = (): HTMLElement | null => document.querySelector('assent-control')
const show = (): void =>
  showControl(document, new SampleView().texts, { manifest: sampleManifest, signal: false }, noActs)

test('the control comes along when the page replaces its body, and stays away when it alone is taken out', async () => {
  show()
  document.body.innerHTML = '<main>The next page</main>'
  await expect.poll(control).not.toBeNull()
  control()!.remove()
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(control()).toBeNull()
})

test('a copy of the control that the page put back is no control', () => {
  document.body.append(document.createElement('assent-control'))
  show()
  expect([...document.querySelectorAll('assent-control')].filter((one) => one.shadowRoot).length).toBe(1)
})

test.each([
  ['light', 'rgb(255, 255, 255)'],
  ['dark', 'rgb(18, 18, 18)'],
] as const)('the control wears the %s theme of the site, whatever the system is set to', (theme, surface) => {
  const manifest = { ...sampleManifest, appearance: { theme } }
  showControl(document, new SampleView().texts, { manifest, signal: false }, noActs)
  const button = control()!.shadowRoot!.querySelector('button')!
  expect(getComputedStyle(button).backgroundColor).toBe(surface)
})

test('the ring of the control shows on every page, light or dark: 3:1 on white and on black', () => {
  show()
  control()!.shadowRoot!.querySelector('button')!.focus({ focusVisible: true })
  const { outlineColor } = getComputedStyle(control()!.shadowRoot!.querySelector('button')!)
  expect(contrast(outlineColor, 'white')).toBeGreaterThan(3)
  expect(contrast(outlineColor, 'black')).toBeGreaterThan(3)
})

test('where Californian law asks for links they are all there by their titles, and open what they say', () => {
  const opened: [string, HTMLElement][] = []
  const acts: ControlActs = {
    preferences: (opener) => opened.push(['preferences', opener]),
    limit: (opener) => opened.push(['limit', opener]),
  }
  const manifest: Manifest = {
    ...sampleManifest,
    regime: 'opt-out',
    law: 'us-ca',
    rights: [...GENERAL_KINDS, 'limit-sensitive'],
    purposes: sampleManifest.purposes.map((purpose) => ({ ...purpose, sale: true })),
  }
  showControl(document, new SampleView().texts, { manifest, signal: false }, acts)
  const buttons = [...control()!.shadowRoot!.querySelectorAll('button')]
  expect(buttons.map(({ textContent }) => textContent)).toEqual([
    'Do Not Sell or Share My Personal Information',
    'Limit the Use of My Sensitive Personal Information',
  ])
  for (const button of buttons) button.click()
  expect(opened).toEqual([
    ['preferences', control()],
    ['limit', buttons[1]],
  ])
})

test.for([
  ['a module that asks for none', 'none', 0],
  ['a module that asks for nothing', undefined, 1],
] as const)('%s, where a script cannot see its own tag', async ([, control, shown]) => {
  const tag = document.createElement('script')
  tag.type = 'module'
  if (control) tag.dataset.control = control
  tag.dataset.site = sampleManifest.siteKey
  document.body.append(tag)
  const { texts } = new SampleView()
  await settle({
    page: document,
    manifest: sampleManifest,
    wantsControl: true,
    refusesSome: false,
    language: () => texts.language,
    briefs: { [texts.language]: Promise.resolve(texts) },
    late: () => undefined,
  })
  expect(document.querySelectorAll('assent-control').length).toBe(shown)
})
