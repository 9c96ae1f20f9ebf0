import type { Manifest } from '@assent/shared'

/**
 * Whether sale or sharing runs here until it is refused: then the way to refuse it has to be called so
 * (Cal. Civ. Code 1798.135(a)).
 */
export function isOptOut({ regime, purposes }: Manifest): boolean {
  return regime === 'opt-out' && purposes.some(({ sale }) => sale)
}
