/** Tables from visits: what was measured, and who is ahead by how much. */
import { median, table } from '../processes.ts'
import type { Visit } from './visit.ts'

/** One consent manager, or the page alone, with its visits under the same conditions. */
export interface Measured {
  readonly who: string
  readonly visits: readonly Visit[]
}

interface Column {
  readonly head: string
  /** In the words of the second table. */
  readonly what: string
  readonly digits: number
  /** Whether the page alone has it, too. */
  readonly ofPage: boolean
  readonly of: (visits: readonly Visit[], alone: readonly Visit[]) => number
}

const middle =
  (key: Exclude<keyof Visit, 'isLost'>) =>
  (visits: readonly Visit[]): number =>
    median(visits.map((one) => one[key]))

const column = (
  head: string,
  what: string,
  of: Column['of'],
  { digits = 0, ofPage = false }: Partial<Pick<Column, 'digits' | 'ofPage'>> = {},
): Column => ({ head, what, of, digits, ofPage })

const COLUMNS: readonly Column[] = [
  column('KB (brotli)', 'KB to the banner', (visits) => middle('bytes')(visits) / 1024, { digits: 1 }),
  column('requests', 'requests', middle('requests')),
  column('CPU ms over page', 'CPU over the page, ms', (visits, alone) => middle('cpu')(visits) - middle('cpu')(alone), {
    digits: 1,
  }),
  column('banner painted ms', 'banner painted, ms', middle('banner')),
  column('click → first script ms', 'click → first script, ms', middle('firstScript')),
  column('click → all scripts ms', 'click → all scripts, ms', middle('lastScript')),
  column('INP ms', 'INP of that click, ms', middle('inp')),
  column('longest task ms', 'longest task over 50 ms', middle('longestTask'), { ofPage: true }),
  column('layout shift', 'layout shift', middle('layoutShift'), { digits: 3, ofPage: true }),
  column('first clicks lost', 'first clicks lost', (visits) => visits.filter(({ isLost }) => isLost).length),
]

export function measurements(alone: Measured, others: readonly Measured[]): string {
  return table(
    ['first visit', ...COLUMNS.map(({ head }) => head)],
    [alone, ...others].map((one) => [
      one.who,
      ...COLUMNS.map(({ of, digits, ofPage }) =>
        ofPage || one !== alone ? of(one.visits, alone.visits).toFixed(digits) : '–',
      ),
    ]),
  )
}

/** The name of Assent; what begins with it is Assent set up in another way. */
export const ASSENT = 'assent'

/** Assent beside the best of the others, measure by measure: less is better in all of them. */
export function verdicts(alone: Measured, others: readonly Measured[]): string {
  const assent = others.find(({ who }) => who === ASSENT)
  const peers = others.filter(({ who }) => !who.startsWith(ASSENT))
  if (assent === undefined || peers.length === 0) return ''
  const rows = COLUMNS.map(({ what, digits, of }) => {
    const value = ({ visits }: Measured): number => Number(of(visits, alone.visits).toFixed(digits))
    const own = value(assent)
    const best = Math.min(...peers.map(value))
    const bests = peers.filter((peer) => value(peer) === best).map(({ who }) => who)
    const behind = best > 0 ? `behind: ${(own / best).toFixed(1)} times` : `behind by ${(own - best).toFixed(digits)}`
    const rank = peers.filter((peer) => value(peer) < own).length + 1
    const verdict = own < best ? 'ahead' : own === best ? 'equal' : `${behind}, ${rank} of ${peers.length + 1}`
    return [what, own.toFixed(digits), `${best.toFixed(digits)} (${bests.join(', ')})`, verdict]
  })
  return table(['what', 'Assent', 'best of the others', 'verdict'], rows)
}
