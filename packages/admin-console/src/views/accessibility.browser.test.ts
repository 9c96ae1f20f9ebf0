import { afterEach, describe, expect, test } from 'vitest'
import { html } from 'lit'
import { page } from 'vitest/browser'
import { viewOf } from '../app/places.ts'
import { parseRoute } from '../app/router.ts'
import { Session } from '../app/session.ts'
import { FixtureApi } from '../testing/fixture-api.ts'
import { areSelectsNamed, clear, findings, inScheme, press, says, show, text } from '../testing/page.ts'
import { deskOf, DIALOGS, FAILING, VIEWS, type ViewState } from '../testing/states.ts'

const showState = (state: ViewState): HTMLElement => show(viewOf(parseRoute(state.address), deskOf(state)))

afterEach(clear)

for (const scheme of ['light', 'dark'] as const) {
  describe(`in ${scheme}`, () => {
    test.each(VIEWS)('axe finds nothing on $name, also on a phone, where nothing sticks out', async (state) => {
      await page.viewport(1280, 800)
      await inScheme(scheme)
      await says(showState(state), state.words)
      expect(await findings()).toEqual([])
      await page.viewport(360, 740)
      expect(await findings(), 'on a phone').toEqual([])
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360)
    })

    test('axe finds nothing on the sign-in page with a problem on it', async () => {
      await inScheme(scheme)
      const session = new Session({ storage: null, location, history, createApi: () => new FixtureApi(...FAILING) })
      const main = show(html`<sign-in .session=${session}></sign-in>`, 'div')
      await session.signIn('assent_k1_secret')
      await says(main, 'The database is away.')
      expect(await findings()).toEqual([])
    })

    test.each(DIALOGS)('axe finds nothing on the dialog “$name”', async (state) => {
      await page.viewport(360, 740)
      await inScheme(scheme)
      const main = showState(state)
      await expect.poll(() => text(main)).toContain(state.button)
      press(main, state.button)
      const dialog = main.querySelector(state.dialog)!
      await says(dialog, state.words)
      await expect.poll(() => dialog.querySelector('wa-dialog')!.open).toBe(true)
      expect(await findings({ inDialog: true })).toEqual([])
      await expect.poll(() => areSelectsNamed(dialog)).toBe(true)
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360)
    })
  })
}
