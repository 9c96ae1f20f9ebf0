import type { RightsDocumentsQuery, RightsRequestStatus } from '../../../api/generated.ts'
import { formatBytes } from '../../../parts/format.ts'
import { isOpen } from '../../../parts/words.ts'

export type RightsDocument = RightsDocumentsQuery['rightsDocuments'][number]
export type DocumentFile = RightsDocument['files'][number]

const MEDIA_WORDS: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPEG picture',
  'image/png': 'PNG picture',
}

/** What a file is and how large: `PDF, 84 kB`. */
export function fileWords({ mediaType, bytes }: DocumentFile): string {
  return `${MEDIA_WORDS[mediaType] ?? mediaType}, ${formatBytes(bytes)}`
}

/** Why nobody can be asked for a document now; null when the person behind the request may be. */
export function whyNotAsk(status: RightsRequestStatus, documents: readonly RightsDocument[]): string | null {
  if (status === 'AWAITING_VERIFICATION')
    return 'A document can be asked for once the person has confirmed the address.'
  if (!isOpen(status)) return 'The request is closed, so nothing can be asked for any more.'
  return documents.some(({ state }) => state === 'ASKED' || state === 'RECEIVED')
    ? 'Another document can be asked for once this one is accepted or refused.'
    : null
}
