import axe from 'axe-core'
import { render, type TemplateResult } from 'lit'
import { expect } from 'vitest'
import { commands, page } from 'vitest/browser'
import '../styles/console.css'
import '../register.ts'
import { followColorScheme } from '../app/theme.ts'

declare module 'vitest/browser' {
  interface BrowserCommands {
    preferColorScheme: (scheme: 'light' | 'dark', isForced: boolean) => Promise<void>
  }
}

let host: HTMLElement | undefined

/** Puts a template on the page, alone, inside a `main` or inside what brings no landmark. */
export function show(template: TemplateResult, around: 'main' | 'div' = 'main'): HTMLElement {
  clear()
  host = document.createElement(around)
  document.body.append(host)
  render(template, host)
  return host
}

export function clear(): void {
  host?.remove()
  host = undefined
}

/** Waits until the page says these words. */
export async function says(element: Element, words: string | RegExp): Promise<void> {
  await expect.poll(() => text(element)).toMatch(typeof words === 'string' ? escape(words) : words)
}

/** The words of an element as a person sees them: cells and items apart, without the line breaks of the source. */
export function text(element: Element): string {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let words = ''
  let before: Element | null | undefined
  while (walker.nextNode() !== null) {
    const around = walker.currentNode.parentElement?.closest('td, th, dt, dd, li, p, .note')
    words += around === before ? '' : ' '
    words += walker.currentNode.nodeValue ?? ''
    before = around
  }
  return words.replaceAll(/\s+/g, ' ').trim()
}

/** Presses the control with these words. */
export function press(root: ParentNode, words: string): void {
  const found = [...root.querySelectorAll<HTMLElement>('wa-button, button, a, summary')].find((one) =>
    text(one).includes(words),
  )
  if (found === undefined) throw new Error(`There is nothing to press that says "${words}".`)
  found.click()
}

/** Draws the page in the light or the dark scheme, with `isForced` in a contrast theme of it. */
export async function inScheme(scheme: 'light' | 'dark', isForced = false): Promise<void> {
  await commands.preferColorScheme(scheme, isForced)
  followColorScheme(document.documentElement, matchMedia('(prefers-color-scheme: dark)'))
}

/**
 * What axe finds on the page, each with the elements concerned. Inside a modal dialog axe takes the label of the kit's
 * select for hidden, though browsers name it by that label; there `areSelectsNamed` asks the browser instead.
 */
export async function findings({ inDialog = false } = {}): Promise<readonly string[]> {
  const rules = inDialog ? { 'label-title-only': { enabled: false } } : {}
  const { violations } = await axe.run(document, { resultTypes: ['violations'], rules })
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} at ${nodes.map(({ target }) => target.join(' ')).join('; ')}`,
  )
}

/** Whether the browser names every select of an open dialog by its label. */
export async function areSelectsNamed(dialog: Element): Promise<boolean> {
  const labels = [...dialog.querySelectorAll('wa-select')].map((select) => select.getAttribute('label') ?? '')
  const named = labels.map((name) => page.getByRole('combobox', { name, exact: true }).elements().length === 1)
  return named.every(Boolean)
}

function escape(words: string): RegExp {
  return new RegExp(words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
}
