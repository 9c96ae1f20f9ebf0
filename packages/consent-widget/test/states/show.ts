/**
 * One state of the widget on a page as a site would have it, for `pnpm screenshots`: `/?state=review&language=ar`. Says
 * `data-ready` when the picture can be taken.
 */
import { samplesOfAll } from '../../src/locales/sample-locales.ts'
import { putState } from './put-state.ts'
import type { State } from './names.ts'

const asked = new URLSearchParams(location.search)
const texts = samplesOfAll.find(({ language }) => language === asked.get('language'))
if (!texts) throw new Error(`There is no language ${asked.get('language')}.`)
await putState(asked.get('state') as State, texts)
document.documentElement.dataset.ready = ''
