/** Where the person is: the part of the address after `#`, read. */
export type Route =
  | {
      readonly view: 'overview' | 'consents' | 'analytics' | 'requests' | 'policy' | 'appearance'
      readonly query: URLSearchParams
    }
  | { readonly view: 'retention'; readonly part: RetentionPart; readonly query: URLSearchParams }
  | { readonly view: 'consent'; readonly visitorId: string; readonly eventId: string; readonly query: URLSearchParams }
  | { readonly view: 'request'; readonly id: string; readonly query: URLSearchParams }
  | { readonly view: 'unknown'; readonly path: string; readonly query: URLSearchParams }

/** The pages of the retention side; `outlook` is the first. */
export const RETENTION_PARTS = ['outlook', 'rules', 'runs', 'holds', 'tenants'] as const
export type RetentionPart = (typeof RETENTION_PARTS)[number]

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Reads a fragment such as `#/consents?site=acme/www`. Anything it does not know is `unknown`, never an error. */
export function parseRoute(fragment: string): Route {
  const [path, search] = splitOnce(fragment.replace(/^#/, ''), '?')
  const query = new URLSearchParams(search)
  const [view, ...rest] = path.split('/').filter((part) => part !== '')
  const [first, second] = rest
  if (view === undefined) return { view: 'overview', query }
  if (
    rest.length === 0 &&
    (view === 'consents' || view === 'analytics' || view === 'requests' || view === 'policy' || view === 'appearance')
  ) {
    return { view, query }
  }
  if (view === 'retention' && rest.length <= 1) {
    const part = RETENTION_PARTS.find((each) => each === (first ?? 'outlook'))
    if (part !== undefined) return { view, part, query }
  }
  if (view === 'consents' && rest.length === 2 && isUuid(first) && isUuid(second)) {
    return { view: 'consent', visitorId: first, eventId: second, query }
  }
  if (view === 'requests' && rest.length === 1 && isUuid(first)) return { view: 'request', id: first, query }
  return { view: 'unknown', path, query }
}

/** Writes the address of a place; empty values are left out, so that a place has one address. */
export function href(path: string, query: Readonly<Record<string, string | null | undefined>> = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, value)
  }
  const text = search.toString().replaceAll('%2F', '/')
  return `#/${path}${text === '' ? '' : `?${text}`}`
}

/** Whether both routes show the same view of the same thing, so that only its filters differ. */
export function samePlace(one: Route, other: Route): boolean {
  const place = (route: Route): string => JSON.stringify({ ...route, query: null })
  return place(one) === place(other)
}

/** The part of `window` that the router needs. */
export type RouterWindow = Pick<Window, 'addEventListener' | 'removeEventListener'> & {
  readonly location: { hash: string }
}

/** Keeps the current route and tells of every change, whether by link, by `go` or by the back button. */
export class Router {
  current: Route
  readonly #window: RouterWindow
  readonly #listeners = new Set<(route: Route, before: Route) => void>()

  constructor(window: RouterWindow) {
    this.#window = window
    this.current = parseRoute(window.location.hash)
  }

  /** Begins to follow the address; the returned function ends it. */
  start(): () => void {
    const follow = (): void => {
      const before = this.current
      this.read()
      for (const listener of this.#listeners) listener(this.current, before)
    }
    this.#window.addEventListener('hashchange', follow)
    return () => this.#window.removeEventListener('hashchange', follow)
  }

  /** Reads the address anew, after a change that tells nobody. */
  read(): void {
    this.current = parseRoute(this.#window.location.hash)
  }

  go(address: string): void {
    this.#window.location.hash = address
  }

  onChange(listener: (route: Route, before: Route) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}

function isUuid(part: string | undefined): part is string {
  return part !== undefined && UUID.test(part)
}

function splitOnce(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)]
}
