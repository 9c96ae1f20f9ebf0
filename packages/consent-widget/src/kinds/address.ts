/** Attributes that hold an address; each waits in one of the same name behind `data-`. */
const ADDRESSES = ['src', 'srcset', 'href', 'data', 'poster']

/**
 * Gives a blocked element the address that waits in its `data-` attributes; a style becomes one.
 * @param toScriptUrl vouches for the address of a plug-in.
 */
export function setAddress(element: HTMLElement, toScriptUrl: (url: string) => string): void {
  const { localName, dataset, ownerDocument } = element
  const found = ADDRESSES.filter((name) => dataset[name])
  const link = ownerDocument.createElement('a')
  // An address that is code would be run by us on behalf of whoever wrote the attribute. A link reads it as browsers do.
  if (found.some((name) => Object.assign(link, { href: dataset[name] }).protocol === 'javascript:')) return
  for (const name of found) {
    const url = dataset[name]!
    element.setAttribute(name, element.matches('embed,object') ? toScriptUrl(url) : url)
  }
  if (localName === 'style') element.removeAttribute('type')
  // An object that was drawn without an address, and hidden, never asks for the one it gets.
  if (element.closest('video,audio,object,style')) reinsert(element)
}

/** Takes the address away again, with what came from it. */
export function clearAddress(element: HTMLElement): void {
  for (const name of ADDRESSES) if (element.dataset[name]) element.removeAttribute(name)
  if (element.localName === 'style') element.setAttribute('type', 'text/plain')
  reinsert(element)
}

/** Out and in again: a frame whose address alone goes runs on, and a style is read anew only when it comes in. */
function reinsert(element: HTMLElement): void {
  const { parentNode, nextSibling } = element
  element.remove()
  parentNode?.insertBefore(element, nextSibling)
  // A player takes note of its sources, and of their end, only when it is told.
  element.closest<HTMLMediaElement>('video,audio')?.load()
}
