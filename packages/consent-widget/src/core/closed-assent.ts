import { CLOSED, type Assent } from './create-assent.ts'

const nothing = (): void => {}

/** What a server that renders pages gets: nobody has decided anything, and nothing is done. */
export const closedAssent: Assent = {
  ready: Promise.resolve(),
  consent: {
    get: () => CLOSED,
    has: () => false,
    accept: nothing,
    reject: nothing,
    set: nothing,
    withdraw: nothing,
    show: nothing,
    onChange: () => nothing,
  },
  identify: nothing,
  track: nothing,
  debug: nothing,
  rights: { open: nothing },
}
