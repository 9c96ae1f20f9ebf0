/**
 * How a person has set the browser. `guarded`: it keeps no cookies and says by each signal it has that the person opts out:
 * Firefox by Global Privacy Control and Do Not Track, Chromium by the latter, WebKitGTK has none.
 */
export type Settings = 'usual' | 'guarded'

/** A browser of one maker's engine. */
export interface Engine {
  /** A window with cookies and storage of its own; other settings than the usual ones take another start of the browser. */
  open(settings?: Settings): Promise<Tab>
  close(): Promise<void>
}

/** From the page through each shadow root to an element; `text` is all it says, to tell it from others alike. */
export interface Target {
  readonly path: readonly string[]
  readonly text?: string
}

export type Key = 'Tab' | 'Shift+Tab' | 'Escape' | 'Enter' | 'Space'

/** One window, driven as a person would. */
export interface Tab {
  goto(url: string): Promise<void>
  reload(): Promise<void>
  /** Runs a function in the page; it sees its arguments alone, and all of them are plain data. */
  run<Arguments extends unknown[], Result>(act: (...values: Arguments) => Result, ...values: Arguments): Promise<Result>
  has(target: Target): Promise<boolean>
  /** Scrolls the element into sight and clicks its middle; what lies over it gets the click. */
  click(target: Target): Promise<void>
  /** Types into what has the focus. */
  type(text: string): Promise<void>
  press(key: Key): Promise<void>
  close(): Promise<void>
}

/** Runs in the page: the element that a target names, or null. */
export function find({ path, text }: Target): Element | null {
  let root: ParentNode | null = document
  for (const [index, selector] of path.entries()) {
    const found: Element[] = [...(root?.querySelectorAll(selector) ?? [])]
    if (index < path.length - 1) root = found[0]?.shadowRoot ?? null
    else return found.find((one) => text === undefined || one.textContent.trim() === text) ?? null
  }
  return null
}
