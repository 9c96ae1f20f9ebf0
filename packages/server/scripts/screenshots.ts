/**
 * `pnpm screenshots:pages`: every page that the server shows people, as pictures in `screenshots/`, in the looks and by the
 * words of `pnpm screenshots`.
 */
import { takePictures } from '../../../scripts/lib/pictures.mjs'
import { RIGHTS_WORDS } from '../src/rights-requests/words/words.ts'
import { PAGE_STATES, whole } from '../test/_page-states.ts'

await takePictures({
  out: new URL('../screenshots/', import.meta.url),
  states: Object.keys(PAGE_STATES),
  languages: Object.keys(RIGHTS_WORDS),
  words: process.argv.slice(2),
  usual: / (?:phone|desktop) \S+ en$| (?:phone|desktop) light ar$| small light de$/,
  isWhole: () => true,
  show: (page, state, language) => page.setContent(whole(PAGE_STATES[state]?.(language) ?? '')),
})
