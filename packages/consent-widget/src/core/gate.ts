import type { Kinds, KindsPorts } from '../kinds/start.ts'
import { createScriptQueue, liveScript, toScriptUrl, type ScriptTask } from './scripts.ts'

/** What the part for all that is not simply a script needs of the gate. */
export type GateAccess = Pick<KindsPorts, 'may' | 'run' | 'toScriptUrl'>

export interface GatePorts {
  readonly page: Document
  /** Whether the words on an element allow it now. */
  isAllowed(words: string): boolean
  /** A script has run that is no longer allowed, which only another page load can end. */
  onOutlived(): void
  /** Loads the part for all that is not simply a script; rejects when it cannot be loaded. */
  kinds(gate: GateAccess): Promise<Kinds>
}

export interface Gate {
  /**
   * Looks at the whole page again: releases what is allowed now, takes back what no longer is.
   * @param forgetOnce takes back, too, what was loaded once without a stored decision.
   */
  apply(forgetOnce?: boolean): void
  /** Loads one blocked element although nothing was stored, because the person asked for it here and now. */
  loadOnce(blocked: HTMLElement): void
}

/** How other consent tools tag what waits; translated to our words before anything else. */
export const RIVALS = ':is([data-category],[data-name],[data-cookieconsent],[class*=optanon-]):not([data-consent])'
/** Blocked content: inert scripts and styles, templates, and elements whose address waits. */
const BLOCKED = `:is([data-consent],[data-service],${RIVALS}):is([type="text/plain"],template,[data-src],[data-srcset],[data-href],[data-data],[data-poster],[data-cookieblock-src])`
/** What of it needs more than being run. */
const OTHERS = `:not(script),[data-placeholder],${RIVALS}`

/** Finds what waits and is more than a script. */
export const MORE = `${BLOCKED}:is(${OTHERS})`

/** The words an element needs: its purposes or categories, and its service. */
export function wordsOf({ dataset }: HTMLElement): string {
  return [dataset.consent, dataset.service].join(' ')
}

/** Withholds tagged content until it is allowed. It decides nothing: it asks, and acts on the answer. */
export function createGate({ page, isAllowed, onOutlived, kinds: load }: GatePorts): Gate {
  const enqueue = createScriptQueue()
  /** Scripts whose turn has come or will, each with what it waits with. None can be taken back, so none runs again. */
  const started = new Map<HTMLElement, HTMLElement>()
  let once = new WeakSet<HTMLElement>()
  let tasks: ScriptTask[] = []
  /** What the parser was still at; looked at again with what comes next. */
  const growing: HTMLElement[] = []
  let kinds: Kinds | undefined
  let loading: Promise<Kinds> | undefined

  const may = (blocked: HTMLElement): boolean => once.has(blocked) || isAllowed(wordsOf(blocked))

  /** Queues a script for the place of `mark`; `owner` is asked again when its turn comes. */
  const run: KindsPorts['run'] = (source, mark = source, owner = source) => {
    if (started.has(source)) return
    started.set(source, owner)
    const script = liveScript(page, source)
    tasks.push({
      script,
      start() {
        // What the page took out before its turn has not run, and may come back.
        if (may(owner) && mark.isConnected) mark.replaceWith(script)
        else started.delete(source)
        return script.isConnected
      },
    })
  }

  /** While the page is parsed, the last element may still be growing: half a script must not run. */
  const isParsed = (node: Node | null): unknown =>
    page.readyState !== 'loading' || (node && (node.nextSibling ?? isParsed(node.parentNode)))

  /** Looks at blocked elements in their order, so that scripts of a template keep their place among the others. */
  const look = async (found: readonly HTMLElement[]): Promise<void> => {
    // Who comes while it is loaded waits, too, and overtakes nobody.
    if (!kinds && (loading || found.some((blocked) => blocked.matches(OTHERS)))) {
      loading ??= load({ may, run, toScriptUrl })
      // Without it all that is not simply a script stays closed; the next look tries again.
      kinds = await loading.catch(() => (loading = undefined))
    }
    for (const blocked of [...growing.splice(0), ...found]) {
      try {
        if (!isParsed(blocked)) growing.push(blocked)
        else if (blocked.matches(OTHERS)) kinds?.visit(blocked)
        else if (may(blocked)) run(blocked as HTMLScriptElement)
      } catch (error) {
        // Mostly Trusted Types; what comes behind it must not wait for somebody to mend that.
        console.warn('Assent: trusted-types assent?', blocked, error)
      }
    }
    enqueue(tasks)
    tasks = []
  }

  const blockedIn = (root: Element | Document): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(BLOCKED)]

  const apply = (forgetOnce?: boolean): void => {
    if (forgetOnce) once = new WeakSet()
    kinds?.review()
    void look(blockedIn(page))
    if ([...started.values()].some((owner) => !may(owner))) onOutlived()
  }

  new MutationObserver((records) => {
    kinds?.follow(records)
    void look(
      records.flatMap(({ addedNodes, target, attributeName }) =>
        (attributeName ? [target] : [...addedNodes]).flatMap((node) =>
          // Also what is inside a drawing.
          node instanceof Element && node.isConnected
            ? [...(node.matches(BLOCKED) ? [node as HTMLElement] : []), ...blockedIn(node)]
            : [],
        ),
      ),
    )
  }).observe(page, { childList: true, subtree: true, attributeFilter: ['data-consent', 'data-service', 'data-src'] })
  page.addEventListener('DOMContentLoaded', () => apply())

  return {
    apply,
    loadOnce(blocked) {
      once.add(blocked)
      void look([blocked])
    },
  }
}
