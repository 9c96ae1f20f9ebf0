import type { Manifest } from '@assent/shared'

/**
 * Whether sensitive data is used here beyond what is necessary by the law of California: then its pages need the way to
 * limit that use, called so (Cal. Civ. Code 1798.135(a)(2)).
 */
export function isLimitDue({ law, rights }: Manifest): boolean {
  return law === 'us-ca' && !!rights?.includes('limit-sensitive')
}
