import type { Kinds } from '../kinds/start.ts'
import { createScriptQueue, liveScript, toScriptUrl, type ScriptTask } from './scripts.ts'

export interface GatePorts {
  readonly page: Document
  /** Whether the words on an element allow it now. */
  isAllowed(words: string): boolean
  /**
   * Something visible is withheld; something may be put in its place. Without words it is a script that has run and is
   * no longer allowed, which only another page load can end.
   */
  onWithheld(blocked: HTMLElement, words?: string): void
  /** It is released or has left the page; nothing must stand in its place any more. */
  onReleased(blocked: HTMLElement): void
  /** Runs something of the part for what is neither script nor template; `otherwise` when it cannot be loaded. */
  kinds(then: (kinds: Kinds) => void, otherwise?: () => void): void
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
const RIVALS = ':is([data-category],[data-name],[data-cookieconsent],[class*=optanon-]):not([data-consent])'
/** Blocked content: inert scripts and styles, templates, and elements whose address waits. */
const BLOCKED = `:is([data-consent],[data-service],${RIVALS}):is([type="text/plain"],template,[data-src],[data-srcset],[data-href],[data-data])`
/** What leaves a hole in the page while it is withheld. */
const VISIBLE = 'iframe,video,object,embed,[data-placeholder]'

/** The words an element needs: its purposes or categories, and its service. */
function wordsOf({ dataset }: HTMLElement): string {
  return (dataset.consent ?? '') + ' ' + (dataset.service ?? '')
}

/** Withholds tagged content until it is allowed. It decides nothing: it asks, and acts on the answer. */
export function createGate({ page, isAllowed, onWithheld, onReleased, kinds }: GatePorts): Gate {
  const enqueue = createScriptQueue()
  /** What was released and can be taken back: a template's nodes, or an element whose address was set (no nodes). */
  const released = new Map<HTMLElement, readonly ChildNode[]>()
  const withheld = new Set<HTMLElement>()
  let once = new WeakSet<HTMLElement>()
  /** A script cannot be taken back, so one that has run does not run again when it is allowed again. */
  const started = new Set<HTMLElement>()
  let tasks: ScriptTask[] = []

  const may = (blocked: HTMLElement): boolean => once.has(blocked) || isAllowed(wordsOf(blocked))

  /** Queues a script; `owner` is the blocked element, asked again when the script's turn comes. */
  const queue = (owner: HTMLElement, mark: HTMLScriptElement, source: HTMLScriptElement): void => {
    tasks.push({
      source,
      start() {
        if (!may(owner)) {
          started.delete(owner)
          return undefined
        }
        const script = liveScript(page, source)
        script.async = source.hasAttribute('async')
        mark.replaceWith(script)
        return script
      },
    })
  }

  const releaseTemplate = (template: HTMLTemplateElement): void => {
    const content = page.importNode(template.content, true)
    const isFirst = !started.has(template)
    for (const script of content.querySelectorAll('script')) {
      if (!/^$|module|javascript/.test(script.type)) continue
      // Taken out and put back in turn: inserted all at once, an inline script would overtake the file it needs.
      const mark = page.createElement('script')
      mark.type = 'text/plain'
      script.replaceWith(mark)
      if (!isFirst) continue
      started.add(template)
      queue(template, mark, script)
    }
    released.set(template, [...content.childNodes])
    template.before(content)
  }

  /** Gives an element its address or takes it away, whichever is right by the time that can be done. */
  const readdress = (element: HTMLElement): void =>
    kinds(
      (it) => (released.has(element) ? it.set(element, toScriptUrl) : it.clear(element)),
      () => released.delete(element),
    )

  const release = (blocked: HTMLElement): void => {
    if (withheld.delete(blocked)) onReleased(blocked)
    if (blocked instanceof HTMLTemplateElement) releaseTemplate(blocked)
    else if (!(blocked instanceof HTMLScriptElement)) {
      released.set(blocked, [])
      readdress(blocked)
    } else if (!started.has(blocked)) {
      started.add(blocked)
      queue(blocked, blocked, blocked)
    }
  }

  const takeBack = (blocked: HTMLElement, nodes: readonly ChildNode[]): void => {
    released.delete(blocked)
    for (const node of nodes) node.remove()
    if (nodes.length === 0) readdress(blocked)
  }

  const withhold = (blocked: HTMLElement): void => {
    if (!blocked.matches(VISIBLE) || withheld.has(blocked)) return
    withheld.add(blocked)
    onWithheld(blocked, wordsOf(blocked))
  }

  /** While the page is parsed, the last element may still be growing: half a script must not run. */
  const isParsed = (node: Node | null): boolean =>
    page.readyState !== 'loading' || (node !== null && (node.nextSibling !== null || isParsed(node.parentNode)))

  const visit = (blocked: HTMLElement): void => {
    if (released.has(blocked) || !isParsed(blocked)) return
    // Told by the observer, once the words are there.
    if (blocked.matches(RIVALS)) kinds((it) => it.translate(blocked))
    else if (may(blocked)) release(blocked)
    else withhold(blocked)
  }

  const scan = (root: Element | Document): void => root.querySelectorAll<HTMLElement>(BLOCKED).forEach(visit)

  const flush = (): void => {
    enqueue(tasks)
    tasks = []
  }

  const apply = (forgetOnce?: boolean): void => {
    if (forgetOnce) once = new WeakSet()
    for (const [blocked, nodes] of released) {
      if (!blocked.isConnected || !may(blocked)) takeBack(blocked, nodes)
    }
    scan(page)
    flush()
    for (const owner of started) if (!may(owner)) onWithheld(owner)
  }

  new MutationObserver((records) => {
    for (const { addedNodes, target, attributeName } of records) {
      for (const node of attributeName ? [target] : addedNodes) {
        if (!(node instanceof HTMLElement) || !node.isConnected) continue
        // What waits has changed, so what was released is no longer what is written.
        const before = attributeName && released.get(node)
        if (before) takeBack(node, before)
        if (node.matches(BLOCKED)) visit(node)
        else if (node.firstElementChild) scan(node)
      }
    }
    for (const frame of withheld) {
      if (!frame.isConnected && withheld.delete(frame)) onReleased(frame)
    }
    flush()
  }).observe(page, { childList: true, subtree: true, attributeFilter: ['data-consent', 'data-src'] })
  page.addEventListener('DOMContentLoaded', () => apply())

  return {
    apply,
    loadOnce(blocked) {
      once.add(blocked)
      visit(blocked)
      flush()
    },
  }
}
