import { beforeEach, expect, test, vi } from 'vitest'
import { inside, makePage } from '../elements/_shared/sample-page.ts'
import { SampleView } from '../elements/_shared/sample-view.ts'
import { startPlaceholders } from './start.ts'

beforeEach(() => makePage())

/** Covers a frame that waits for these words, and answers its placeholder, if there is one. */
async function cover(words: string): Promise<Element | null> {
  const frame = document.createElement('iframe')
  document.querySelector('main')!.append(frame)
  startPlaceholders({ page: document, has: () => false, loadOnce: () => undefined }).cover(
    frame,
    words,
    new SampleView(),
  )
  await task()
  return document.querySelector('consent-placeholder')
}
/** Ends when what was put off to a task of its own has happened. */
const task = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve))
const buttons = (placeholder: Element): string[] =>
  [...inside(placeholder as HTMLElement).querySelectorAll('button')].map(({ textContent }) => textContent)

test('a word that the policy lacks is named on the page and in the console, and offers nothing that cannot be', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const placeholder = (await cover('media filns'))!
  expect(inside(placeholder as HTMLElement).textContent).toContain('videos and filns')
  expect(buttons(placeholder)).toEqual(['Load once'])
  expect(warn.mock.calls[0]?.[0]).toContain('UNKNOWN_WORD filns.')
  warn.mockRestore()
})

test('words of the policy can be allowed for good, and the console says nothing', async () => {
  const warn = vi.spyOn(console, 'warn')
  expect(buttons((await cover('media'))!)).toEqual(['Load once', 'Always allow'])
  expect(warn).not.toHaveBeenCalled()
  warn.mockRestore()
})

test('what runs instead of something asks for nothing', async () => {
  expect(await cover('!media')).toBeNull()
})

test('a copy that the page kept of itself and puts back is covered anew, and nothing stays hidden', async () => {
  await cover('media')
  const main = document.querySelector('main')!
  const copy = main.cloneNode(true) as HTMLElement
  main.replaceWith(copy)
  const frame = copy.querySelector('iframe')!
  expect(copy.querySelector('consent-placeholder')).toBeNull()
  expect(getComputedStyle(frame).display).not.toBe('none')
  startPlaceholders({ page: document, has: () => false, loadOnce: () => undefined }).cover(
    frame,
    'media',
    new SampleView(),
  )
  await task()
  expect(buttons(copy.querySelector('consent-placeholder')!)).toEqual(['Load once', 'Always allow'])
  expect(getComputedStyle(frame).display).toBe('none')
})

test.for([['lumen'], ['media lumen'], ['lumen ']])('“%s” names the company behind the service', async ([words]) => {
  expect(inside((await cover(words!)) as HTMLElement).textContent).toContain('Lumen Video Ltd')
})

test('what comes in one task is covered after all of it was measured, so that no frame is measured in a stale page', async () => {
  const frames = [0, 1, 2].map(() => document.createElement('iframe'))
  const covers = startPlaceholders({ page: document, has: () => false, loadOnce: () => undefined })
  for (const frame of frames) {
    document.querySelector('main')!.append(frame)
    covers.cover(frame, 'media', new SampleView())
    // As a parser does between two frames.
    await Promise.resolve()
    expect(document.querySelector('consent-placeholder')).toBeNull()
  }
  covers.uncover(frames[1]!)
  await task()
  expect(frames.map((frame) => frame.previousElementSibling?.localName)).toEqual([
    'consent-placeholder',
    'iframe',
    'consent-placeholder',
  ])
})
