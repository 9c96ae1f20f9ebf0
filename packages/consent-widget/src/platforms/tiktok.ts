import type { Tell } from './platform.ts'

/**
 * TikTok Pixel: held before a choice, then granted or revoked. Its public descriptions contradict one another about when
 * these calls count, so the pixel should be withheld like any other script and this be no more than a second lock.
 */
export const tell: Tell = ({ ttq }, { grants }, { has, decided }) => {
  const isGranted = has(grants.consent ?? '')
  ttq?.[isGranted ? 'grantConsent' : decided ? 'revokeConsent' : 'holdConsent']?.()
}
