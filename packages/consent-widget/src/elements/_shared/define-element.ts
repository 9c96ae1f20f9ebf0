/**
 * Registers an element. A page may load two copies of the widget: the first one wins, and the second must not throw. A
 * server has no registry, and needs none.
 */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  const registry = globalThis.customElements as CustomElementRegistry | undefined
  if (registry && !registry.get(tag)) registry.define(tag, element)
}
