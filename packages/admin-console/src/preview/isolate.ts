/**
 * Cuts the page off from everything that outlasts it: cookies live in memory, storage is refused as some browsers
 * refuse it, and nothing is sent. The content policy of the page forbids sending as well; this keeps it quiet.
 * @param answer what is answered here, without the network; undefined for everything else.
 */
export function isolate(
  window: Window & typeof globalThis,
  answer: (request: Request) => Promise<Response | undefined>,
): void {
  const cookies = new Map<string, string>()
  Object.defineProperty(window.document, 'cookie', {
    get: () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    set: (text: string) => {
      const [pair = '', ...attributes] = text.split(';')
      const [name = '', value = ''] = pair.split(/=(.*)/s)
      if (attributes.some((attribute) => /^\s*max-age=(0|-)/i.test(attribute))) cookies.delete(name.trim())
      else cookies.set(name.trim(), value)
    },
  })
  for (const storage of ['localStorage', 'sessionStorage']) {
    Object.defineProperty(window, storage, {
      get: () => {
        throw new DOMException('A preview stores nothing.', 'SecurityError')
      },
    })
  }
  window.navigator.sendBeacon = () => true
  const fetch = window.fetch.bind(window)
  window.fetch = async (input, init) => {
    const request = new Request(input, init)
    const own = await answer(request)
    if (own !== undefined) return own
    if (request.method !== 'GET') throw new TypeError('A preview sends nothing.')
    return fetch(request)
  }
}
