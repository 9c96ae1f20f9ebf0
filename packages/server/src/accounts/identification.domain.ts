import {
  listOf,
  MAX_CHOICES,
  parseCalendarDate,
  parseLanguage,
  parsePurposeId,
  parseSiteKey,
  Reader,
  text,
  type CalendarDate,
  type Parsed,
  type PurposeId,
  type SiteKey,
} from '@assent/shared'

/** What a device sends to say who is signed in on it, and what it knows of their choice. */
export interface Identification {
  /** Signed by the company's back end. */
  readonly token: string
  readonly siteKey: SiteKey
  readonly language: string
  readonly textHash: string
  /** Mark of the account whose answers the device keeps; absent for answers of its own. */
  readonly mark: string | undefined
  /** From the answer to the decision that the device keeps. */
  readonly writeToken: string | undefined
  /** Purposes that the device's choice grants and refuses; what it grants counts as far as the write token shows it. */
  readonly granted: readonly PurposeId[]
  readonly refused: readonly PurposeId[]
  /** Day of the device's choice. */
  readonly decidedOn: CalendarDate | undefined
}

export function parseIdentification(input: unknown): Parsed<Identification> {
  const reader = new Reader(input)
  const purposes = listOf(parsePurposeId, MAX_CHOICES)
  const identification: Identification = {
    // Read on its own, with codes that say what is wrong with it.
    token: reader.take('token', text(100_000), ''),
    siteKey: reader.take('siteKey', parseSiteKey, '' as SiteKey),
    language: reader.take('language', parseLanguage, ''),
    textHash: reader.take('textHash', text(64), ''),
    mark: reader.optional('mark', text(2)),
    writeToken: reader.optional('writeToken', text(2000)),
    granted: reader.take('granted', purposes, []),
    refused: reader.take('refused', purposes, []),
    decidedOn: reader.optional('decidedOn', parseCalendarDate),
  }
  reader.refuseUnknown()
  return reader.finish(identification)
}
