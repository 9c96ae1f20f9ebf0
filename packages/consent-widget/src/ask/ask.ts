/**
 * Everything a first visit needs on a page where only scripts wait, in one file. The server puts the words of the banner
 * before it, see `startScript`.
 */
import '../elements/consent-banner/define.ts'

export { startLate } from '../late/start.ts'
