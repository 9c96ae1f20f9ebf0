/** What pages use to hold the focus in a dialog of theirs, to close it, and to stop scrolling; nothing here listens for these. */
const KEPT = 'pointerdown mousedown touchstart touchmove wheel focusin focusout'.split(' ')
const HEARD = ['click', 'keydown']

/**
 * Lets a dialog of ours work over one of the page that holds the focus, as most libraries for dialogs do: for their
 * scripts, which listen on the document, whatever is done in ours is beside their own. What they would answer by moving
 * the focus, closing, or dropping the turn of the wheel is kept from them, and so is Escape, which closes one dialog, not
 * all. Clicks and other keys are not, for pages count them; one that did not get down to the element is told again inside
 * its shadow root.
 *
 * @returns a function that ends it.
 */
export function hearEvents(host: Element): () => void {
  const root = host.shadowRoot!
  const reached = new WeakSet<Event>()
  const note = (event: Event): void => void reached.add(event)
  // What begins at the element itself was made by the page.
  const isOurs = (event: Event): boolean => event.composedPath().indexOf(host) > 0
  const keep = (event: Event): void => {
    if (isOurs(event)) event.stopImmediatePropagation()
  }
  const hear = (event: Event): void => {
    if (!isOurs(event)) return
    const { key, isComposing } = event as KeyboardEvent
    if (key === 'Escape') {
      event.stopImmediatePropagation()
      // Told again below, not left to the browser, which closes by one Escape all that opened before anybody touched the page.
      // That of an input method ends only what is being composed.
      if (!isComposing) event.preventDefault()
    }
    const [inside] = event.composedPath() as HTMLElement[]
    // A label hands a click on to its field by another, which would be stopped as well; Firefox does not for a told one.
    const label = event.type === 'click' ? inside!.closest('label') : null
    const target = label?.control ?? inside!
    // Once everybody who listens has been asked.
    setTimeout(() => {
      if (!reached.has(event)) retell(root, target, event)
    })
  }
  const listen = (change: 'addEventListener' | 'removeEventListener'): void => {
    for (const type of KEPT) window[change](type, keep, true)
    for (const type of HEARD) {
      window[change](type, hear, true)
      root[change](type, note, true)
    }
  }
  listen('addEventListener')
  return () => listen('removeEventListener')
}

/** The same event, which does not leave the shadow root; what the browser itself does about it is done once. */
function retell(root: ShadowRoot, target: EventTarget, event: Event): void {
  const { type, defaultPrevented, isTrusted, key, shiftKey } = event as KeyboardEvent
  // A key that was only stopped has done its work: what hears keys here is for those that were not let do it, and for those
  // that a script made, which have none.
  if (type === 'keydown' && !defaultPrevented && isTrusted) return
  const settle = (again: Event): void => {
    if (!defaultPrevented) again.preventDefault()
  }
  root.addEventListener(type, settle)
  const init = new Proxy(event, { get: (from, key) => key !== 'composed' && (Reflect.get(from, key) as unknown) })
  // No `KeyboardEvent`: in Firefox one of this type leaves the shadow root whatever it is told, to be told again for ever.
  const again =
    type === 'keydown'
      ? Object.assign(new Event(type, init), { key, shiftKey })
      : new (event.constructor as typeof Event)(type, init)
  target.dispatchEvent(again)
  root.removeEventListener(type, settle)
}
