import type { Tell } from './platform.ts'

/**
 * Meta Pixel: `revoke` holds it, `grant` sends what it held. Beside a signal against sale it is told Limited Data Use,
 * with country and state to be found out by Meta. A function of that name that is ours would keep the pixel's own snippet
 * from loading, so nothing is said before it is there.
 */
export const tell: Tell = ({ fbq }, { grants }, { has, gpc }) => {
  if (!fbq) return
  fbq('consent', has(grants.consent ?? '') ? 'grant' : 'revoke')
  if (gpc) fbq('dataProcessingOptions', ['LDU'], 0, 0)
}
