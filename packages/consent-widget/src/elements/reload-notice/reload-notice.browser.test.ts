import { page, userEvent } from 'vitest/browser'
import { beforeEach, expect, test } from 'vitest'
import { SampleView } from '../_shared/sample-view.ts'
import { accessibilityFindings, button, focused, inside, look, LOOKS, makePage } from '../_shared/sample-page.ts'
import './define.ts'

beforeEach(async () => {
  makePage()
  await page.viewport(1280, 740)
})

const put = (view = new SampleView()): HTMLElementTagNameMap['reload-notice'] => {
  const notice = document.createElement('reload-notice')
  document.body.append(notice)
  notice.view = view
  return notice
}

test('says that something still runs, to those who listen too, and takes no focus', () => {
  const link = document.querySelector<HTMLElement>('#first')!
  link.focus()
  const notice = put()
  expect(inside(notice).textContent).toContain('keeps running')
  expect(notice.role).toBe('status')
  expect(focused()).toBe(link)
})

test('goes when it is closed, and when another choice is made', async () => {
  const notice = put()
  await userEvent.click(button(notice, 'Close'))
  expect(notice.isConnected).toBe(false)
  const view = new SampleView()
  const again = put(view)
  view.decide('accept-all', 'api', [])
  expect(again.isConnected).toBe(false)
})

test.for(LOOKS)('axe finds nothing: $theme, $direction, $width px', async ({ theme, direction, width }) => {
  await look({ theme, width })
  const notice = put(new SampleView({ direction }))
  notice.dataset.theme = theme
  expect(await accessibilityFindings()).toEqual([])
  const { right, left } = inside(notice).querySelector('section')!.getBoundingClientRect()
  expect([left >= 0, right <= width]).toEqual([true, true])
})
