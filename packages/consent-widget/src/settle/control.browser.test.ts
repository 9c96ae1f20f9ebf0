import { beforeEach, expect, test } from 'vitest'
import { makePage } from '../elements/_shared/sample-page.ts'
import { SampleView } from '../elements/_shared/sample-view.ts'
import { showControl } from './control.ts'

beforeEach(() => {
  makePage()
  document.querySelector('assent-control')?.remove()
})
const control = (): HTMLElement | null => document.querySelector('assent-control')
const show = (): void =>
  showControl(document, new SampleView().texts, { signal: false, isOptOut: false }, () => undefined)

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
