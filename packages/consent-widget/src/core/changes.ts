import type { ConsentSnapshot } from './assent.ts'

/** Calls back after each change, also one made in another tab; returns a function that stops it. */
export function listenToChanges(page: Document, listener: (state: ConsentSnapshot) => void): () => void {
  const heard = ({ detail }: CustomEvent<ConsentSnapshot>): void => listener(detail)
  page.addEventListener('assent:change', heard)
  return () => page.removeEventListener('assent:change', heard)
}
