import { LEGAL_BASES, show } from '@assent/shared'
import { writePath, type FindingCode, type PathStep, type Remark } from './policy-finding.domain.ts'

/** What the law calls a field that is missing or empty. The first that matches counts. */
const ABSENCES: readonly (readonly [RegExp, FindingCode])[] = [
  [/^policy\.effective$/, 'DATE_MISSING'],
  [/^controller(?:\.(?:name|address|country))?$/, 'IDENTITY_MISSING'],
  [/^controller\.representative\.(?:name|address|country)$/, 'IDENTITY_MISSING'],
  [/^controller\.(?:contacts\[\d+\]\.|representative\.)?email$/, 'CONTACT_MISSING'],
  [/^purposes$/, 'PURPOSES_MISSING'],
  [/^purposes\[\d+\](?:\.basis|\.basis\[\d+\]\.basis)$/, 'PURPOSE_WITHOUT_BASIS'],
  [/^purposes\[\d+\](?:\.basis\[\d+\])?\.interest$/, 'BASIS_WITHOUT_INTEREST'],
  [/^purposes\[\d+\](?:\.basis\[\d+\])?\.statute(?:\.\w+)?$/, 'BASIS_WITHOUT_STATUTE'],
  [/^recipients\[\d+\]\.(?:name|function|locations)$/, 'RECIPIENT_INCOMPLETE'],
  [/^recipients\[\d+\]\.safeguards(?:\[\d+\]\.kind)?$/, 'SAFEGUARD_UNNAMED'],
  [/^retention$|^retention\[\d+\]\.stages$/, 'RETENTION_MISSING'],
  [/^retention\[\d+\]\.(?:stages\[\d+\]|floor|maximum)\.after$/, 'TRIGGER_MISSING'],
  [/^rights(?:\.channels)?$/, 'RIGHTS_MISSING'],
  [/^activities\.[^.]+\.arrangement(?:\.\w+)?$/, 'JOINT_WITHOUT_ARRANGEMENT'],
]

/** The code for a field that is missing or says nothing; undefined where the law has no word for it. */
export function codeOfAbsence(path: readonly PathStep[]): FindingCode | undefined {
  const written = writePath(path)
  return ABSENCES.find(([pattern]) => pattern.test(written))?.[1]
}

/**
 * An attempt to give one answer looks that the other has not, where there is no field for it. Null for any other field.
 */
export function judgeLooks(path: readonly PathStep[], field: string): Remark | null {
  if (!/^sites\.[^.]+\.appearance$/.test(writePath(path))) return null
  if (!/accept|agree|allow|reject|refuse|decline|deny|button|primary|secondary/i.test(field)) return null
  return {
    code: 'ANSWERS_UNEQUAL',
    path: [...path, field],
    at: 'key',
    message: `${show(field)} cannot be set: “Accept all” and “Reject all” share every style; colours of both are the site's --assent-accent and --assent-on-accent.`,
  }
}

const VAGUE_PERIOD =
  /\b(?:as|so) (?:long|needed|necessary|required|appropriate)\b|\b(?:necessary|needed|indefinite(?:ly)?|permanent(?:ly)?|forever|reasonable|unlimited|until no longer|while)\b|\bnecesari[oa]|\bmientras\b|\bindefinid[oa]|\btiempo\b/i
const EVERYWHERE =
  /\b(?:worldwide|global(?:ly)?|international(?:ly)?|various|several|anywhere|everywhere|multiple|mundial|mundo|diversos|varios)\b/i
const UNNAMED_SAFEGUARD =
  /\b(?:appropriate|adequate|suitable|necessary|standard|other|applicable|equivalent|adecuadas?|apropiadas?)\b|\bsafeguards?\b|\bgarant[ií]as\b/i
const USE_OF_SERVICE =
  /\b(?:us(?:e|ing)|visit(?:ing)?|brows(?:e|ing|er)|continu(?:e|ing)|agree|accept|scroll(?:ing)?|implied|implicit|uso|usar|navega\w*)\b/i

/**
 * Words as they stand in published notices, where the file wants something a machine can keep: what is wrong with
 * them in law. Null for a plain slip.
 */
export function judgeWords(path: readonly PathStep[], title: string, words: string): Remark | null {
  const got = show(words)
  if (/\b(?:period|event)\b/.test(title) && VAGUE_PERIOD.test(words)) {
    const wanted = title.includes('period') ? title.replace(/^session, or /, '') : title
    return {
      code: 'PERIOD_VAGUE',
      path,
      message: `${got} names no day on which the data goes; expected ${wanted}.`,
    }
  }
  if (/^a country\b/.test(title) && EVERYWHERE.test(words)) {
    return { code: 'LOCATION_OPEN', path, message: `${got} is no country; expected ${title}.` }
  }
  const written = writePath(path)
  if (/^recipients\[\d+\]\.safeguards(?:\[\d+\])?(?:\.kind)?$/.test(written) && UNNAMED_SAFEGUARD.test(words)) {
    return { code: 'SAFEGUARD_UNNAMED', path, message: `${got} names no safeguard.` }
  }
  if (/^purposes\[\d+\]\.basis(?:\[\d+\]\.basis)?$/.test(written) && USE_OF_SERVICE.test(words)) {
    return {
      code: 'BASIS_BY_USE',
      path,
      message: `${got} is no basis: using a service is no consent.`,
      allowed: LEGAL_BASES,
    }
  }
  return null
}
