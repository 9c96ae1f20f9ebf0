/**
 * One state of the console in its whole frame, for `pnpm screenshots:console`: `/states.html?state=requests`. Says
 * `data-ready` when the picture can be taken.
 */
import '../styles/console.css'
import '../register.ts'
import { sites, viewer } from '../api/operations.ts'
import { Session } from '../app/session.ts'
import { answer, failing, FixtureApi, ok } from './fixture-api.ts'
import * as fixtures from './fixtures.ts'
import { DIALOGS, VIEWS, type DialogState, type ViewState } from './states.ts'

/** A server as this state wants it, which lets its officer in. */
function apiOf(state: ViewState): FixtureApi {
  const keys = state.sites === undefined ? fixtures.sites.sites.map(({ key }) => key) : state.sites
  return new FixtureApi(
    ...(state.answers ?? []),
    answer(viewer, () => ok({ viewer: state.viewer ?? fixtures.viewer.viewer })),
    answer(sites, () =>
      keys === null ? failing('FORBIDDEN', 'No list.') : ok({ sites: keys.map((key) => ({ key })) }),
    ),
  )
}

function open(state: ViewState): HTMLElement {
  history.replaceState(null, '', state.address)
  const kept = new Map([['assent.key', 'assent_k1_good']])
  const app = document.createElement('console-app')
  app.options = {
    now: () => fixtures.NOW,
    session: new Session({
      storage: {
        getItem: (name) => kept.get(name) ?? null,
        setItem: (name, value) => void kept.set(name, value),
        removeItem: (name) => void kept.delete(name),
      },
      location: window.location,
      history: window.history,
      createApi: () => apiOf(state),
    }),
  }
  document.body.append(app)
  return app
}

/** Waits, frame by frame, for what is found. */
async function found<Found>(look: () => Found | undefined | null | false): Promise<Found> {
  for (;;) {
    const it = look()
    if (it) return it
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
}

const says = (element: Element, words: string): boolean => element.textContent.replaceAll(/\s+/g, ' ').includes(words)

async function openDialog(app: HTMLElement, state: DialogState): Promise<void> {
  const button = await found(() =>
    [...app.querySelectorAll<HTMLElement>('wa-button, button')].find((one) => says(one, state.button)),
  )
  button.click()
  const dialog = await found(() => app.querySelector(state.dialog))
  await found(() => says(dialog, state.words) && dialog.querySelector('wa-dialog')?.open === true)
}

const asked = new URLSearchParams(location.search).get('state')
const state = [...VIEWS, ...DIALOGS].find(({ name }) => name === asked)
if (state === undefined) throw new Error(`There is no state ${asked}.`)
const app = open(state)
if ('dialog' in state) await openDialog(app, state as DialogState)
else await found(() => says(app, state.words))
// What was drawn a moment ago still loads its icons, and the preview its page.
await found(() => app.querySelector('[aria-busy=true]') === null)
await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)))
document.documentElement.dataset.ready = ''
