import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { addDays } from '@assent/shared'
import { viewOf } from '../../../app/places.ts'
import { parseRoute } from '../../../app/router.ts'
import type { FixtureApi } from '../../../testing/fixture-api.ts'
import * as fixtures from '../../../testing/fixtures.ts'
import { clear, inScheme, press, says, show, text } from '../../../testing/page.ts'
import { deskOf, restricted, type ViewState } from '../../../testing/states.ts'

beforeEach(async () => {
  await page.viewport(1280, 800)
  await inScheme('light')
})
afterEach(clear)

const { id } = fixtures.rightsRequest.rightsRequest

/** The page at an address, its desk and what was asked of the server for it. */
function open(address: string, answers: NonNullable<ViewState['answers']> = []) {
  const desk = deskOf({ name: '', words: '', address, answers })
  const asked = (operation: string) =>
    (desk.api as FixtureApi).asked.filter((each) => each.name === operation).map(({ variables }) => variables)
  return { desk, asked, main: show(viewOf(parseRoute(address), desk)) }
}

describe('a restriction that was granted', () => {
  test('is said on its request, with what goes on, and is lifted by a mail before the day', async () => {
    const { desk, asked, main } = open(`#/requests/${id}`, restricted(null))
    await says(main, 'Keeping the archive (it only stores)')
    const panel = main.querySelector('restriction-panel')!
    expect(text(panel)).toContain('Ends No day is set')
    expect(text(main)).toContain('Fulfilled Restriction in force')
    press(panel, 'Lift the restriction…')
    const dialog = panel.querySelector('lift-dialog')!
    await expect.poll(() => dialog.querySelector('wa-dialog')?.open).toBe(true)
    expect(dialog.querySelector('wa-input')).toMatchObject({
      min: addDays(fixtures.TODAY, 1),
      value: addDays(fixtures.TODAY, 7),
    })
    await userEvent.fill(page.getByLabelText('Why it ends'), 'The address was corrected.')
    press(dialog.querySelector('.dialog-actions')!, 'Lift it')
    await expect.poll(() => desk.said.at(-1)).toMatch(/^The mail is on its way\. The restriction ends on /)
    const wish = { endsOn: addDays(fixtures.TODAY, 7), reason: 'The address was corrected.' }
    expect(asked('LiftRestriction')).toEqual([{ requestId: id, ...wish }])
    await expect.poll(() => asked('RightsRequest')).toHaveLength(2)
    await expect.poll(() => document.activeElement?.id).toBe('restriction')
  })

  test('whose day is set says so, and another day may be set', async () => {
    const { main } = open(`#/requests/${id}`, restricted(addDays(fixtures.TODAY, 5)))
    await says(main, /Ends \d+ \w+ \d+ The first day without it; the person was told before/)
    await says(main, 'Set another day…')
  })

  test('is in the list of those in force, which the select and each page keep', async () => {
    const { desk, asked, main } = open('#/requests?restricted=yes')
    await says(main, 'Fulfilled Restriction in force')
    expect(asked('RightsRequests')).toEqual([{ first: 25, after: null, status: null, restricted: true }])
    const select = main.querySelector('wa-select')!
    await expect.poll(() => select.value).toBe('restricted')
    select.value = 'any'
    select.dispatchEvent(new Event('change', { bubbles: true }))
    expect(desk.visited).toEqual(['#/requests'])
    select.value = 'restricted'
    select.dispatchEvent(new Event('change', { bubbles: true }))
    expect(desk.visited.at(-1)).toBe('#/requests?restricted=yes')
  })
})
