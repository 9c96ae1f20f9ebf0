import { FILE_RULES } from './file-rules.domain.ts'
import type { FindingRule } from './finding-rule.types.ts'
import { PEOPLE_RULES } from './people-rules.domain.ts'
import { PURPOSE_RULES } from './purpose-rules.domain.ts'
import { RECIPIENT_RULES } from './recipient-rules.domain.ts'
import { RETENTION_RULES } from './retention-rules.domain.ts'
import { SITE_RULES } from './site-rules.domain.ts'
import { VERSION_RULES } from './version-rules.domain.ts'

/** All that the checker looks for, by topic, in the order of the guide that is generated from it. */
export const FINDING_TOPICS = {
  'The file and its parts': FILE_RULES,
  'People and roles': PEOPLE_RULES,
  'Purposes and consent': PURPOSE_RULES,
  'Recipients, transfers and claims': RECIPIENT_RULES,
  Retention: RETENTION_RULES,
  'Sites and words': SITE_RULES,
  'When a policy is applied': VERSION_RULES,
} as const satisfies Record<string, Readonly<Record<string, FindingRule>>>

const ALL_RULES = {
  ...FILE_RULES,
  ...PEOPLE_RULES,
  ...PURPOSE_RULES,
  ...RECIPIENT_RULES,
  ...RETENTION_RULES,
  ...SITE_RULES,
  ...VERSION_RULES,
}

/** A stable code of the checker; a code is never given another meaning. */
export type FindingCode = keyof typeof ALL_RULES

/** What each code looks for, why, and how to mend it. */
export const FINDING_RULES: Readonly<Record<FindingCode, FindingRule>> = ALL_RULES

export const FINDING_CODES = Object.keys(ALL_RULES) as readonly FindingCode[]
