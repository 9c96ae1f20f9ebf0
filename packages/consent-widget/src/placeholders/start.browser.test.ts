import type { PurposeId } from '@assent/shared'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { button, inside, makePage } from '../elements/_shared/sample-page.ts'
import { sampleManifest, SampleView } from '../elements/_shared/sample-view.ts'
import { startPlaceholders } from './start.ts'

beforeEach(() => makePage())

/** A frame that waits for these words. */
function frameOf(words: string): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  frame.dataset.consent = words
  return frame
}

/** Covers a frame that waits for these words, and answers its placeholder, if there is one. */
async function cover(words: string, view = new SampleView()): Promise<Element | null> {
  const frame = frameOf(words)
  document.querySelector('main')!.append(frame)
  startPlaceholders({ page: document, has: () => false, loadOnce: () => undefined }).cover(frame, view)
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

test('what is covered anew in the same turn gets the placeholder of what it waits for now', async () => {
  const frame = frameOf('media')
  document.querySelector('main')!.append(frame)
  const it = startPlaceholders({ page: document, has: () => false, loadOnce: () => undefined })
  it.cover(frame, new SampleView())
  it.uncover(frame)
  frame.dataset.consent = 'filns'
  it.cover(frame, new SampleView())
  await task()
  const placeholders = [...document.querySelectorAll<HTMLElement>('consent-placeholder')]
  expect(placeholders.map((each) => inside(each).textContent.includes('filns'))).toEqual([true])
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
  startPlaceholders({ page: document, has: () => false, loadOnce: () => undefined }).cover(frame, new SampleView())
  await task()
  expect(buttons(copy.querySelector('consent-placeholder')!)).toEqual(['Load once', 'Always allow'])
  expect(getComputedStyle(frame).display).toBe('none')
})

test.for([['lumen'], ['media lumen'], ['lumen ']])('“%s” names the company behind the service', async ([words]) => {
  expect(inside((await cover(words!)) as HTMLElement).textContent).toContain('Lumen Video Ltd')
})

test('a service that is for one purpose of its category asks for that one alone, and “Always allow” grants no other', async () => {
  const maps = { id: 'maps' as PurposeId, category: 'media', basis: 'consent', tag: '000003' } as const
  const lumen = { id: 'lumen', category: 'media', purposes: ['video' as PurposeId] }
  const view = new SampleView({
    manifest: { ...sampleManifest, purposes: [...sampleManifest.purposes, maps], services: [lumen] },
  })
  const placeholder = (await cover('lumen', view)) as HTMLElement
  expect(inside(placeholder).textContent).not.toContain('maps')
  button(placeholder, 'Always allow').click()
  expect(view.decisions.map(({ choices }) => choices)).toEqual([[{ purpose: 'video', granted: true }]])
})

test('what comes in one task is covered after all of it was measured, so that no frame is measured in a stale page', async () => {
  const frames = [0, 1, 2].map(() => frameOf('media'))
  const covers = startPlaceholders({ page: document, has: () => false, loadOnce: () => undefined })
  for (const frame of frames) {
    document.querySelector('main')!.append(frame)
    covers.cover(frame, new SampleView())
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

describe('a template with the code of a frame', () => {
  /** Covers a template that holds `html` in a box of 500 pixels; `release` puts in what it holds, as the gate does. */
  const coverTemplate = async (html: string, attributes = '') => {
    document.querySelector('main')!.innerHTML =
      `<style>.film { width: 80%; aspect-ratio: 4 / 1 }</style><div style="width: 500px; display: flow-root">` +
      `<template data-consent="media" ${attributes}>${html}</template></div>`
    const template = document.querySelector('template')!
    const { cover, uncover } = startPlaceholders({ page: document, has: () => false, loadOnce: () => undefined })
    cover(template, new SampleView())
    await task()
    const release = (): void => {
      uncover(template)
      template.before(template.content.cloneNode(true))
    }
    return { holder: document.querySelector('consent-placeholder')!, box: template.parentElement!, release }
  }
  const place = (element: Element): readonly number[] => {
    const { left, top, width, height } = element.getBoundingClientRect()
    return [left, top, width, height]
  }
  const ANY = expect.any(Number) as number

  test.for([
    ['attributes', 'width="320" height="180"', 320, 180],
    ['a width that follows the page', 'width="100%" height="200"', 500, 200],
    ['a ratio', 'width="560" height="315" style="width: 100%; height: auto; aspect-ratio: 2 / 1"', 500, 250],
    ['a class', 'class="film"', 400, 100],
    ['a greatest width', 'style="width: 100%; max-width: 300px; height: 99px"', 300, 99],
    ['an edge', 'width="320" height="180" style="float: inline-end; margin-inline-end: 20px"', 320, 180],
  ] as const)(
    '%s: the placeholder lies as the frame will, in both directions, and follows the page',
    async ([, written, width, height]) => {
      for (const direction of ['ltr', 'rtl']) {
        document.documentElement.dir = direction
        const frame = `<iframe src="about:blank" title="Film" frameborder="0" ${written}></iframe>`
        const { holder, box, release } = await coverTemplate(`\n${frame}`)
        const [wide, narrow] = [500, 350].map((outer) => {
          box.style.width = `${outer}px`
          return place(holder)
        })
        expect(wide).toEqual([ANY, ANY, width, height])
        expect(inside(holder).textContent).toContain('Film')
        release()
        const released = document.querySelector('iframe')!
        expect(place(released)).toEqual(narrow)
        box.style.width = '500px'
        expect(place(released)).toEqual(wide)
      }
      document.documentElement.dir = ''
    },
  )

  test('what is written on the template comes first, and gives what is in a box of its own a size', async () => {
    const film = '<div style="padding: 56% 0 0"><iframe style="position: absolute" title="Film"></iframe></div>'
    const { holder } = await coverTemplate(film, 'style="aspect-ratio: 2 / 1"')
    expect(place(holder)).toEqual([ANY, ANY, 500, 250])
    expect([getComputedStyle(holder).position, inside(holder).textContent.includes('Film')]).toEqual(['static', true])
  })

  test('a rule of the page that sizes whatever is in a box comes before the attributes, as with the frame', async () => {
    const { holder, box, release } = await coverTemplate('<iframe width="560" height="315" title="Film"></iframe>')
    box.className = 'ratio'
    document.querySelector('style')!.textContent =
      '.ratio { position: relative; aspect-ratio: 4 / 1 } .ratio > * { position: absolute; inset: 0; width: 100%; height: 100% }'
    const covered = place(holder)
    expect(covered).toEqual([ANY, ANY, 500, 125])
    release()
    document.querySelector('iframe')!.style.border = '0'
    expect(place(document.querySelector('iframe')!)).toEqual(covered)
  })

  test('without any size the placeholder takes the width there is, and loads nothing that is written', async () => {
    const { holder } = await coverTemplate('<p style="background: url(https://films.example/poster.jpg)">A film</p>')
    expect(place(holder)).toEqual([ANY, ANY, 500, ANY])
    expect(holder.offsetHeight).toBeGreaterThan(80)
    expect(holder.getAttribute('style')).not.toContain('films.example')
  })
})

/** Puts the focus on “Load once” of what stands for this element, and takes the placeholder away as a release does. */
async function loadOnce(blocked: HTMLElement, release = (): void => undefined): Promise<void> {
  document.querySelector('main')!.append(blocked)
  const placeholders = startPlaceholders({ page: document, has: () => false, loadOnce: () => undefined })
  placeholders.cover(blocked, new SampleView())
  await task()
  inside(document.querySelector('consent-placeholder')!).querySelector('button')!.focus()
  release()
  placeholders.uncover(blocked)
}

test('the focus of the button goes on to the frame that was loaded, which stays a stop of Tab', async () => {
  const frame = frameOf('media')
  await loadOnce(frame)
  expect(document.activeElement).toBe(frame)
  expect(frame.tabIndex).toBe(0)
})

test('the focus goes on to what a template holds, although it is no stop of Tab', async () => {
  const template = document.createElement('template')
  Object.assign(template.dataset, { consent: 'media', placeholder: '' })
  const content = document.createElement('blockquote')
  await loadOnce(template, () => template.before(content))
  expect(document.activeElement).toBe(content)
  expect(content.tabIndex).toBe(-1)
})

test('whoever is elsewhere stays there when something is loaded', async () => {
  const link = document.querySelector<HTMLElement>('#first')!
  await loadOnce(frameOf('media'), () => link.focus())
  expect(document.activeElement).toBe(link)
})
