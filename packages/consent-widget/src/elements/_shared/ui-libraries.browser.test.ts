import Modal from '@mui/material/Modal'
import * as Radix from '@radix-ui/react-dialog'
import { createElement as h, useState, type FunctionComponent, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { button, inside, makePage, show } from './sample-page.ts'
import { SampleView } from './sample-view.ts'
import '../consent-banner/define.ts'
import '../consent-preferences/define.ts'

/** Dialogs of a page as its maker's library makes them: each holds the focus, and closes by Escape and by a press outside. */
const content = (): ReactNode[] => [
  h('button', { key: 'in', id: 'within' }, 'Within'),
  h('input', { key: 'field', 'aria-label': 'Field' }),
]
const LIBRARIES: Readonly<Record<string, FunctionComponent>> = {
  'Radix UI': () => {
    const [open, onOpenChange] = useState(true)
    return h(
      Radix.Root,
      { open, onOpenChange },
      h(
        Radix.Portal,
        null,
        h(Radix.Content, { 'aria-describedby': undefined }, h(Radix.Title, null, 'Theirs'), ...content()),
      ),
    )
  },
  MUI: () => {
    const [open, setOpen] = useState(true)
    const children = h('div', null, ...content())
    return h(Modal, { open, onClose: () => setOpen(false), 'aria-label': 'Theirs', children })
  },
}

const theirs = (): HTMLElement | null => document.querySelector('#within')
let leave = (): void => undefined
beforeEach(() => makePage())
afterEach(() => leave())

async function openTheirs(library: FunctionComponent): Promise<void> {
  const place = document.createElement('div')
  document.body.append(place)
  const root = createRoot(place)
  root.render(h(library))
  leave = () => root.unmount()
  await expect.poll(() => document.activeElement !== document.body && theirs() !== null).toBe(true)
}

test('an Escape that a script makes in the choices closes them', async () => {
  const preferences = await show('consent-preferences', { view: new SampleView() })
  const made = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true })
  inside(preferences).activeElement!.dispatchEvent(made)
  await expect.poll(() => preferences.isConnected).toBe(false)
})

describe.each(Object.entries(LIBRARIES))('over a dialog of %s', (_name, library) => {
  test('the choices work, and each Escape closes one', async () => {
    await openTheirs(library)
    const preferences = await show('consent-preferences', { view: new SampleView() })
    const active = (): Element | null => inside(preferences).activeElement
    expect(active()?.id).toBe('title')
    await userEvent.keyboard('{Tab}')
    expect(active()?.ariaLabel).toBe('Close')
    await userEvent.click(inside(preferences).querySelector('summary')!)
    await userEvent.click(inside(preferences).querySelector('#purpose-analytics')!)
    expect(inside(preferences).querySelector<HTMLInputElement>('#purpose-analytics')!.checked).toBe(true)
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => preferences.isConnected).toBe(false)
    expect(theirs()).not.toBeNull()
    expect(document.activeElement!.closest('[role]')!.contains(theirs())).toBe(true)
    await userEvent.keyboard('{Escape}')
    await expect.poll(theirs).toBeNull()
  })

  test('the banner is answered', async () => {
    const view = new SampleView()
    const banner = await show('consent-banner', { view }, 'prepend')
    await openTheirs(library)
    await userEvent.click(button(banner, 'Reject all'))
    expect(view.decisions).toHaveLength(1)
  })
})
