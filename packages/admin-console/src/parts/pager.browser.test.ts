import { html } from 'lit'
import { afterEach, describe, expect, test } from 'vitest'
import { clear, press, says, show } from '../testing/page.ts'
import type { ListPager, PageEvent } from './pager.ts'
import { FIRST_PLACE as FIRST, readPlace, Trails, writePlace, type Place } from './place.ts'

/** Two connected pages and what lies after them, driven as a list would drive it. */
function list(start: Place, trails = new Trails()): { pager: ListPager; places: Place[] } {
  const places: Place[] = []
  const main = show(html`<list-pager label="rows"></list-pager>`)
  const pager = main.querySelector('list-pager')!
  pager.trail = trails.of('rows')
  const turn = (place: Place): void => {
    pager.place = place
    pager.endCursor = `c${place.page}`
    pager.hasNext = place.page < 3
  }
  turn(start)
  pager.addEventListener('page-change', (event) => {
    const { place } = event as PageEvent
    places.push(place)
    turn(place)
  })
  return { pager, places }
}

afterEach(clear)

describe('pager', () => {
  test('next and previous lead over the same pages there and back', async () => {
    const { pager, places } = list(FIRST)
    await pager.updateComplete
    for (const words of ['Next', 'Next', 'Previous', 'Previous']) {
      press(pager, words)
      await pager.updateComplete
    }
    expect(places).toEqual([{ after: 'c1', page: 2 }, { after: 'c2', page: 3 }, { after: 'c1', page: 2 }, FIRST])
  })

  test('the first page has no previous, the last no next', async () => {
    const { pager } = list(FIRST)
    await pager.updateComplete
    const [previous, next] = pager.querySelectorAll('wa-button')
    expect([previous?.disabled, next?.disabled]).toEqual([true, false])
    pager.hasNext = false
    await pager.updateComplete
    expect(next?.disabled).toBe(true)
  })

  test('a button that can no longer be pressed hands the focus to the page number beside it', async () => {
    const { pager } = list({ after: 'c1', page: 2 })
    await pager.updateComplete
    const next = pager.querySelector<HTMLElement>('wa-button:last-child')!
    next.focus()
    next.click()
    await expect.poll(() => document.activeElement).toBe(pager.querySelector('.pager-page'))
  })

  test('coming back to a list finds the way to its earlier pages, but not through another list', async () => {
    const trails = new Trails()
    const before = list(FIRST, trails)
    await before.pager.updateComplete
    press(before.pager, 'Next')
    const after = list({ after: 'c1', page: 2 }, trails)
    await after.pager.updateComplete
    press(after.pager, 'Previous')
    expect(after.places).toEqual([FIRST])
    expect(trails.of('other rows').back({ after: 'c1', page: 2 })).toBeUndefined()
  })

  test('after a reload in the middle it offers the first page instead of guessing', async () => {
    const { pager, places } = list({ after: 'c1', page: 2 })
    await says(pager, 'First page')
    press(pager, 'First page')
    expect(places).toEqual([FIRST])
  })

  test('a place survives the address, and an unreadable one is the first page', () => {
    const written = new URLSearchParams(writePlace({ after: 'abc=', page: 4 }) as Record<string, string>)
    expect(readPlace(written)).toEqual({ after: 'abc=', page: 4 })
    for (const text of ['', 'page=3', 'after=x', 'after=x&page=1', 'after=x&page=two']) {
      expect(readPlace(new URLSearchParams(text))).toEqual(FIRST)
    }
  })
})
