import { startKinds } from '../src/kinds/start.ts'
import { createGate, type Gate, type GatePorts } from '../src/core/gate.ts'

import { manifest } from './sample-manifest.ts'

declare global {
  interface Window {
    ran: string[]
  }
}

/** A page of its own for each test, with tagged content and a gate that asks a set of words. */
export interface GatePage {
  /** A word that no other test uses, so that a gate of another test, which still listens, lets nothing through. */
  readonly word: string
  readonly allowed: Set<string>
  /** Frames that were announced as withheld, and as free. */
  readonly covered: HTMLElement[]
  readonly uncovered: HTMLElement[]
  /** How often the gate said that something runs which is no longer allowed. */
  stale: number
  open(kinds?: GatePorts['kinds']): Gate
  inline(name: string, attributes?: string): string
  external(name: string, attributes?: string): string
}

let count = 0

export function makeGatePage(): GatePage {
  document.body.innerHTML = '<main></main>'
  window.ran = []
  const word = `purpose${++count}`
  const allowed = new Set<string>()
  const covered: HTMLElement[] = []
  const uncovered: HTMLElement[] = []
  const page: GatePage = {
    word,
    stale: 0,
    allowed,
    covered,
    uncovered,
    open: (kinds) =>
      createGate({
        page: document,
        isAllowed: (words) =>
          words
            .trim()
            .split(/\s+/)
            .every((each) => allowed.has(each)),
        onOutlived: () => void (page.stale += 1),
        kinds:
          kinds ??
          ((access) =>
            Promise.resolve(
              startKinds({
                ...access,
                page: document,
                manifest,
                loaders: { translate: () => import('../src/kinds/translate.ts') },
                late: (then) =>
                  then({ cover: (frame) => void covered.push(frame), uncover: (frame) => void uncovered.push(frame) }),
              }),
            )),
      }),
    inline: (name, attributes = '') =>
      `<script type="text/plain" data-consent="${word}" ${attributes}>ran.push('${name}')</script>`,
    external: (name, attributes = '') =>
      `<script type="text/plain" data-consent="${word}" ${attributes} src="${file(name)}"></script>`,
  }
  return page
}

/** The address of a script that says that it ran. */
export const file = (name: string): string => `data:text/javascript,${encodeURIComponent(`ran.push('${name}')`)}`
export const write = (html: string): void => document.querySelector('main')!.insertAdjacentHTML('beforeend', html)
/** Lets the gate load its part for all that is not simply a script; from then on it acts at once. */
export const loaded = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve))
export const settled = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 150))
export const query = (selector: string): HTMLElement => document.querySelector<HTMLElement>(selector)!
