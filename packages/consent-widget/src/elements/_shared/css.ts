/** Marks a text as a style sheet, for editors and for the build, which shortens it. */
export const css = String.raw

/** One sheet for each text, made when the first element with it appears. */
const sheets = new Map<string, CSSStyleSheet>()

/**
 * Gives a shadow root or a document these styles, behind those it has; returns what takes them away again. A sheet that
 * is adopted is nothing for a strict policy to refuse. Browsers that cannot adopt one (Safari before 16.4) get a `style`
 * element with the nonce of the page.
 */
export function putStyles(root: ShadowRoot | Document, text: string): () => void {
  if (canAdopt(root)) {
    const sheet = sheets.get(text) ?? new CSSStyleSheet()
    if (!sheets.has(text)) sheet.replaceSync(text)
    sheets.set(text, sheet)
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
    return () => {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet)
    }
  }
  const style = document.createElement('style')
  style.nonce = pageNonce()
  style.textContent = text
  const place: ParentNode = root
  ;((place as Document).head ?? place).append(style)
  return () => style.remove()
}

export function canAdopt(root: ShadowRoot | Document): boolean {
  return 'adoptedStyleSheets' in root
}

/** The nonce that the page gives its own scripts and styles; empty where it has none. */
export function pageNonce(): string {
  return document.querySelector<HTMLElement>('[nonce]')?.nonce ?? ''
}
