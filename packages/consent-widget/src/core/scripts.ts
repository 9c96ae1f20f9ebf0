/** A live script that is not in the page yet. */
export interface ScriptTask {
  readonly script: HTMLScriptElement
  /** Puts it into the page when its turn has come; returns whether it is there. */
  start(): boolean
}

interface TrustedScriptPolicy {
  createScript(text: string): string
  createScriptURL(url: string): string
}

declare global {
  interface Window {
    trustedTypes?: { createPolicy(name: string, rules: TrustedScriptPolicy): TrustedScriptPolicy }
    scheduler?: { yield?(): Promise<void> }
  }
}

let policy: TrustedScriptPolicy | undefined

/**
 * The Trusted Types policy `assent`, made when the first script is released. It vouches for what the page's own author
 * wrote into the page; a policy with another rule would only pretend to check that.
 */
function trusted(): TrustedScriptPolicy {
  const rules: TrustedScriptPolicy = { createScript: (text) => text, createScriptURL: (url) => url }
  try {
    return (policy ??= window.trustedTypes!.createPolicy('assent', rules))
  } catch {
    // No Trusted Types, or a page that does not name ours: it may want them nowhere, or have a policy for all others.
    return (policy = rules)
  }
}

/** An address as scripts and plug-ins take it under `require-trusted-types-for 'script'`. */
export function toScriptUrl(url: string): string {
  return trusted().createScriptURL(url)
}

/** Attributes that stand for others while a script waits. */
const NOT_COPIED = /^(data-)?(type|src)$/
/** Types of classic scripts. */
const JAVASCRIPT = /^$|java|ecma/

/**
 * A live script with everything the inert one says: address or text, nonce, integrity, order, type, every attribute.
 * Also for a script of a template: a copy of its node has text that nobody vouched for, which Trusted Types refuse.
 */
export function liveScript(page: Document, source: HTMLScriptElement): HTMLScriptElement {
  const script = page.createElement('script')
  for (const it of source.attributes) {
    if (NOT_COPIED.test(it.name)) continue
    try {
      // What handles an event is code, too, for Trusted Types.
      script.setAttribute(it.name, trusted().createScript(it.value))
    } catch {
      // A parser takes names that engines refuse from scripts, such as the quote of a slip in the markup.
      script.setAttributeNode(it.cloneNode() as Attr)
    }
  }
  script.type = source.dataset.type ?? source.type.replace('text/plain', '')
  // The browser hides the attribute from readers, not the property. A script without a nonce gets none: lending it ours
  // would let injected markup past the page's policy.
  script.nonce = source.nonce
  // A script made by a script is async unless it is told not to be.
  script.async = source.hasAttribute('async')
  const url = source.getAttribute('src') ?? source.dataset.src
  if (url) script.src = toScriptUrl(url)
  // Not its `text`, which a script inside a drawing lacks.
  else script.text = trusted().createScript(source.textContent)
  return script
}

/** Gives the browser the chance to handle input and to paint before what comes next, in a task of its own. */
export function pause(): Promise<unknown> {
  return window.scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve))
}

/** Waits until what a click changed is on screen; hidden pages do not paint, so that a timer decides there. */
export function afterPaint(): Promise<unknown> {
  return new Promise((resolve) => {
    requestAnimationFrame(resolve)
    setTimeout(resolve, 100)
  }).then(pause)
}

/**
 * Runs released scripts one by one, in the order a parser would have: those without `defer` first, an inline one only
 * after the files before it; `async` ones wait for nobody and nobody waits for them.
 */
export function createScriptQueue(): (tasks: readonly ScriptTask[]) => void {
  let last = Promise.resolve()
  const loading: Promise<unknown>[] = []

  const run = async (tasks: readonly ScriptTask[]): Promise<void> => {
    for (const deferred of [false, true]) {
      for (const { script, start } of tasks) {
        const { async, defer, noModule, src, type } = script
        const isModule = type === 'module'
        if (deferred !== (isModule || (defer && !!src))) continue
        if (!src) {
          if (!async) await Promise.all(loading.splice(0))
          await pause()
        }
        // A file is fetched beside the others, and runs in a task of its own. What the browser leaves alone tells no end.
        if (start() && !async && (isModule || (src && !noModule && JAVASCRIPT.test(type)))) {
          loading.push(
            // A file that fails must not hold up those behind it. What the page itself listens with is left to it.
            new Promise((resolve) => ['load', 'error'].map((event) => script.addEventListener(event, resolve))),
          )
        }
      }
    }
  }

  return (tasks) => {
    if (tasks[0]) last = last.then(() => run(tasks))
  }
}
