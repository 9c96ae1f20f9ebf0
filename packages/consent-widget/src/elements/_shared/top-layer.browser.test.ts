import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { button, focused, inside, makePage, press, show, startAtTop } from './sample-page.ts'
import { SampleView } from './sample-view.ts'
import '../consent-banner/define.ts'
import '../consent-preferences/define.ts'

/** What a page puts above everything else by the browser's own means: modal dialogs, popovers, and one element in full. */
beforeEach(async () => {
  makePage()
  await page.viewport(1280, 740)
})

/** Something of the page with a link to the choices in it. */
function theirs<Tag extends 'dialog' | 'div'>(tag: Tag): { element: HTMLElementTagNameMap[Tag]; link: HTMLElement } {
  const element = document.createElement(tag)
  element.id = 'theirs'
  const link = document.createElement('a')
  link.href = '#'
  link.textContent = 'Choices'
  element.append(link)
  document.body.append(element)
  return { element, link }
}

/** The choices as the link opens them, ready to be used. */
async function openFrom(opener: HTMLElement): Promise<HTMLElementTagNameMap['consent-preferences']> {
  opener.focus()
  expect(focused()).toBe(opener)
  return show('consent-preferences', { view: new SampleView(), opener })
}

/** Ticks a box as a person does, which fails where something else lies over it. */
async function answer(preferences: HTMLElement): Promise<void> {
  const box = inside(preferences).querySelector<HTMLInputElement>('#purpose-analytics')!
  await userEvent.click(box)
  expect(box.checked).toBe(true)
}

describe('a modal dialog', () => {
  // First, because every test behind it touches the page.
  test('one Escape closes the choices alone, though nobody has touched the page', async () => {
    const { element } = theirs('dialog')
    element.showModal()
    const preferences = await show('consent-preferences', { view: new SampleView() })
    await press('{Escape}')
    await expect.poll(() => preferences.isConnected).toBe(false)
    expect(element.open).toBe(true)
    await press('{Escape}')
    await expect.poll(() => element.open).toBe(false)
  })

  test.for(['before', 'while'] as const)(
    'a banner that was there %s it waits, looks so, and works at once when it closes',
    async (when) => {
      const view = new SampleView()
      const put = () => show('consent-banner', { view }, 'prepend')
      const { element } = theirs('dialog')
      if (when === 'while') element.showModal()
      const banner = await put()
      const look = (): string => getComputedStyle(inside(banner).querySelector('section')!).opacity
      const reject = button(banner, 'Reject all')
      if (when === 'before') {
        expect(look()).toBe('1')
        element.showModal()
      }
      await expect.poll(look).toBe('0.4')
      await userEvent.click(reject, { force: true })
      reject.focus()
      expect([view.decisions, element.contains(focused())]).toEqual([[], true])
      element.close()
      expect(look()).toBe('1')
      startAtTop()
      await press('{Tab}{Tab}')
      expect(focused()).toBe(reject)
      await userEvent.click(reject)
      expect(view.decisions).toHaveLength(1)
    },
  )

  test('a banner inside it, or beside one that is not modal, looks as ever', async () => {
    const { element } = theirs('dialog')
    const banner = await show('consent-banner', { view: new SampleView() }, 'prepend')
    const look = (): string => getComputedStyle(inside(banner).querySelector('section')!).opacity
    element.show()
    await expect.poll(() => getComputedStyle(document.documentElement, '::after').display).toBe('block')
    expect(look()).toBe('1')
    element.close()
    element.showModal()
    expect(look()).toBe('0.4')
    element.append(banner)
    await expect.poll(look).toBe('1')
  })

  test('choices opened from within lie above it and work, and the focus goes back into it', async () => {
    const { element, link } = theirs('dialog')
    // Closes when what is beside it is clicked.
    element.setAttribute('closedby', 'any')
    element.showModal()
    const preferences = await openFrom(link)
    await answer(preferences)
    await press('{Escape}')
    await expect.poll(() => preferences.isConnected).toBe(false)
    expect([element.open, focused()]).toEqual([true, link])
    await press('{Escape}')
    await expect.poll(() => element.open).toBe(false)
  })
})

describe('a popover', () => {
  test('that is open does not keep the first click from the banner', async () => {
    const { element } = theirs('div')
    element.popover = 'auto'
    element.showPopover()
    const view = new SampleView()
    await userEvent.click(button(await show('consent-banner', { view }, 'prepend'), 'Reject all'))
    expect(view.decisions).toHaveLength(1)
  })

  test('gives way to choices opened from within, and the focus goes back to what shows it', async () => {
    const { element, link } = theirs('div')
    element.popover = 'auto'
    const invoker = document.createElement('button')
    invoker.setAttribute('popovertarget', element.id)
    document.body.prepend(invoker)
    element.showPopover()
    const preferences = await openFrom(link)
    await answer(preferences)
    await press('{Escape}')
    await expect.poll(focused).toBe(invoker)
    expect(preferences.isConnected).toBe(false)
  })

  test('a link that was hidden meanwhile, with nothing to show it again, leaves the focus at the start of the page', async () => {
    const { link } = theirs('div')
    const preferences = await openFrom(link)
    link.hidden = true
    await press('{Escape}')
    await expect.poll(() => preferences.isConnected).toBe(false)
    await press('{Tab}')
    expect(focused()?.id).toBe('first')
  })
})

test('choices opened from within an element in full screen lie above it and work, and leave it so', async () => {
  const { element, link } = theirs('div')
  link.onclick = () => void element.requestFullscreen()
  await userEvent.click(link)
  await expect.poll(() => document.fullscreenElement).toBe(element)
  const preferences = await openFrom(link)
  await answer(preferences)
  button(preferences, 'Close').click()
  await expect.poll(focused).toBe(link)
  expect(document.fullscreenElement).toBe(element)
  await document.exitFullscreen()
})
