import { HOUSEKEEPING_RULES } from '../../housekeeping/housekeeping-rules.ts'
import { inWords } from '../words.domain.ts'
import { inOneTransaction, type OwnRule } from './own-rule.ts'
import { countRevocations, countUnconfirmed, deleteRevocations, expireUnconfirmed } from './own-records.store.ts'

/**
 * A token older than 24 hours is looked up in the consent history anyway, so its revocation is not needed any more;
 * two whole days make the cut a day's border.
 */
const revokedTokens: OwnRule = {
  id: 'assent:revoked-tokens',
  records: 'revocations of write tokens',
  action: 'delete',
  followsClock: true,
  period: () => ({ months: 0, days: 3 }),
  count: countRevocations,
  end: inOneTransaction(deleteRevocations),
  explain: (rows, { cutoff }, tense) =>
    rows === 0
      ? `No revocation of write tokens of ${cutoff} or earlier was kept any more.`
      : `${inWords(rows, 'revocation')} of write tokens of ${cutoff} or earlier ${tense === 'preview' ? 'would be' : rows === 1 ? 'was' : 'were'} deleted: tokens that old are looked up in the consent history.`,
}

const unconfirmedRequests: OwnRule = {
  id: 'assent:unconfirmed-requests',
  records: 'rights requests whose address was never confirmed',
  action: 'close',
  followsClock: true,
  period: () => ({ months: 0, days: 1 }),
  count: countUnconfirmed,
  end: inOneTransaction(expireUnconfirmed),
  explain: (rows, { cutoff }, tense) =>
    rows === 0
      ? `No rights request waited for a confirmation whose link ran out on ${cutoff} or earlier.`
      : `${inWords(rows, 'rights request')} ${tense === 'preview' ? 'would be' : rows === 1 ? 'was' : 'were'} marked expired: the confirmation link ran out on ${cutoff} or earlier and nobody had opened it; nothing was removed.`,
}

/** Every rule of Assent's own records, in the order a run goes through them. */
export const OWN_RULES: readonly OwnRule[] = [revokedTokens, unconfirmedRequests, ...HOUSEKEEPING_RULES]
