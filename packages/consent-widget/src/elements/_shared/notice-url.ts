import type { ConsentView } from '../../core/view.ts'

/** Where people read the notice: the address the policy names, else the page the server makes from the policy. */
export function noticeUrl({ manifest: { endpoint, siteKey }, texts }: ConsentView): string {
  return texts.controller.privacyUrl ?? `${endpoint}/legal/${siteKey}/${texts.language}/privacy`
}
