import { articleOf, isWeighed, show } from '@assent/shared'
import { isAsked } from './material-parts.domain.ts'
import type { PathStep, Remark } from './policy-finding.domain.ts'
import { basesOf, WEB_ANALYTICS, type Policy, type PolicyBasis, type PolicyPurpose } from './policy.types.ts'

/** What the law asks of purposes and of the categories they are shown in. */
export function checkPurposes(policy: Policy): Remark[] {
  return [...checkBases(policy), ...checkStorage(policy), ...checkCategories(policy), ...checkAnalytics(policy)]
}

function checkBases(policy: Policy): Remark[] {
  return policy.purposes.flatMap((purpose, index) => [
    ...basesOf(purpose).flatMap((basis, at) => checkDetails(basis, pathOfBasis(purpose, index, at))),
    ...checkConditions(policy, purpose, index),
    ...checkCategoryOf(policy, purpose, index),
  ])
}

/** A single basis stands in the purpose itself, each of several in the list. */
function pathOfBasis(purpose: PolicyPurpose, index: number, at: number): readonly PathStep[] {
  const path = ['purposes', index, 'basis']
  return typeof purpose.basis === 'string' ? path : [...path, at, 'basis']
}

function checkDetails(details: PolicyBasis, path: readonly PathStep[]): Remark[] {
  const { basis, statute, interest } = details
  if (basis === 'legal-obligation' && statute === undefined) {
    return [
      {
        code: 'BASIS_WITHOUT_STATUTE',
        path,
        message: `legal-obligation (${articleOf(basis)}) needs statute: { name, country }, the law that obliges.`,
      },
    ]
  }
  if (basis === 'legitimate-interests' && interest === undefined) {
    return [
      {
        code: 'BASIS_WITHOUT_INTEREST',
        path,
        message: `legitimate-interests (${articleOf(basis)}) needs interest: the interest pursued, which people must be told (Art. 13(1)(d)).`,
      },
    ]
  }
  return checkWords(details, path.slice(0, -1))
}

const NO_INTEREST =
  /^(?:(?:for |in |on )?(?:our|the|its|my|an?|nuestros?|el|los|un|por)?\s*(?:own |overriding )?(?:legitimate |business |commercial |corporate |company |leg[ií]timos? )*(?:business|commercial|company|corporate)?\s*(?:interests?|purposes?|reasons?|needs?|operations?|inter[eé]s(?:es)?|fines(?: comerciales)?)(?: leg[ií]timos?| comerciales)?(?: of (?:the|our) (?:company|business))?)\.?$/i
const NO_STATUTE =
  /^(?:any |all |the |our |la |las |los |el )?(?:applicable |relevant |local |national |legal |statutory |tax |telecom(?:munications)? |leyes? )*(?:laws?|legislation|regulations?|obligations?|requirements?|legislaci[oó]n|normativa|ley(?:es)?|obligaci[oó]n(?:es)?(?: legal(?:es)?)?)(?: aplicables?)?\.?$/i

/** A name must say more than the law that asks for it. */
function checkWords(details: PolicyBasis, at: readonly PathStep[]): Remark[] {
  const { basis, statute, interest, assessment, contract } = details
  const remarks: Remark[] = []
  if (statute !== undefined && NO_STATUTE.test(statute.name.trim())) {
    remarks.push({
      code: 'STATUTE_UNNAMED',
      path: [...at, 'statute', 'name'],
      message: `${show(statute.name)} names no law.`,
    })
  }
  if (basis === 'legitimate-interests' && interest !== undefined && NO_INTEREST.test(interest.trim())) {
    remarks.push({
      code: 'INTEREST_UNNAMED',
      path: [...at, 'interest'],
      message: `${show(interest)} names no interest.`,
    })
  }
  if (basis === 'legitimate-interests' && assessment === undefined) {
    remarks.push({
      code: 'INTEREST_WITHOUT_ASSESSMENT',
      path: [...at, 'assessment'],
      message: `Nothing shows that ${interest === undefined ? 'the interest' : show(interest)} was weighed against those of the people.`,
    })
  }
  if (basis === 'contract' && contract === undefined) {
    remarks.push({
      code: 'CONTRACT_UNNAMED',
      path: [...at, 'contract'],
      message: 'It is not said which contract or service this is for.',
    })
  }
  return remarks
}

/** Conditional bases must cover everyone, and ask only about states that the file declares. */
function checkConditions(policy: Policy, purpose: PolicyPurpose, index: number): Remark[] {
  if (typeof purpose.basis === 'string') return []
  const states = Object.entries(policy.subjects ?? {}).flatMap(([subject, { states: own }]) =>
    (own ?? []).map((state) => `${subject}.${state}`),
  )
  const last = purpose.basis.length - 1
  return purpose.basis.flatMap(({ when }, at): Remark[] => {
    const path = ['purposes', index, 'basis', at]
    if (when === undefined) {
      if (at === last) return []
      return [
        {
          code: 'BASIS_UNREACHABLE',
          path,
          message: `This basis has no when, so those after it never hold; put it last.`,
        },
      ]
    }
    const unknown: Remark[] = states.includes(when)
      ? []
      : [
          {
            code: 'UNKNOWN_STATE',
            path: [...path, 'when'],
            got: when,
            allowed: states,
            message: `subjects declares no state ${show(when)}.`,
          },
        ]
    if (at !== last) return unknown
    return [
      ...unknown,
      {
        code: 'BASIS_FOR_SOME_ONLY',
        path: [...path, 'when'],
        message: `The last basis must have no when, or people who are not ${when} have none (Art. 6(1)).`,
      },
    ]
  })
}

/**
 * What is asked of a visitor rests on consent. Beside it stands what a visitor may object to (GDPR Art. 21(1)); nothing
 * else is a matter of choice.
 */
function checkCategoryOf(policy: Policy, purpose: PolicyPurpose, index: number): Remark[] {
  const category = policy.categories.find(({ id }) => id === purpose.category)
  // A visitor of whom nothing is known has the basis without a condition.
  const basis = basesOf(purpose).at(-1)?.basis
  if (purpose.asked !== undefined) return checkAskedElsewhere(purpose, index)
  if (basis === 'consent') {
    if (purpose.category === undefined) {
      return [
        {
          code: 'CONSENT_WITHOUT_CATEGORY',
          path: ['purposes', index, 'basis'],
          message: `A purpose on consent needs category, where the banner asks it, or asked: the place where it is asked instead; without either nobody is ever asked.`,
        },
      ]
    }
    return category?.locked === true
      ? [
          {
            code: 'CONSENT_IN_LOCKED_CATEGORY',
            path: ['purposes', index, 'category'],
            because: [['purposes', index, 'basis']],
            message: `The category ${show(category.id)} is locked and cannot be refused, so a purpose in it cannot rest on consent (Art. 7(4)); use a category without locked.`,
          },
        ]
      : checkExplicit(purpose, index)
  }
  if (category === undefined || category.locked === true) return []
  if (basis !== undefined && isWeighed(basis)) return []
  return [
    {
      code: 'OTHER_BASIS_IN_UNLOCKED_CATEGORY',
      path: ['purposes', index, 'basis'],
      message: `The category ${show(category.id)} is asked for, but ${basis ?? 'no basis'} is not a matter of choice; use a locked category, or consent.`,
    },
  ]
}

/** A press on Accept all says yes to everything, and explicit consent is a yes to one thing. */
function checkExplicit(purpose: PolicyPurpose, index: number): Remark[] {
  if (!basesOf(purpose).some(({ basis, explicit }) => basis === 'consent' && explicit === true)) return []
  return [
    {
      code: 'EXPLICIT_IN_BANNER',
      path: ['purposes', index, 'category'],
      because: [['purposes', index, 'basis']],
      message: `${show(purpose.id)} needs explicit consent, and in the category ${show(purpose.category)} one press on Accept all would grant it with everything else.`,
    },
  ]
}

/** What is asked in a form, an account, on paper or in person is asked there alone, and rests on consent. */
function checkAskedElsewhere(purpose: PolicyPurpose, index: number): Remark[] {
  const path = ['purposes', index, 'asked']
  if (basesOf(purpose).every(({ basis }) => basis !== 'consent')) {
    const message = `${show(purpose.id)} does not rest on consent, so nobody is asked for it anywhere.`
    return [{ code: 'ASKED_WITHOUT_CONSENT', path, because: [['purposes', index, 'basis']], message }]
  }
  if (purpose.category === undefined) return []
  return [
    {
      code: 'ASKED_TWICE',
      path: ['purposes', index, 'category'],
      because: [path],
      message: `${show(purpose.id)} is asked elsewhere (${purpose.asked ?? ''}), and the category ${show(purpose.category)} would ask it in the banner too.`,
    },
  ]
}

/**
 * An objection comes after the fact, consent to storing on a device before it (ePrivacy Directive Art. 5(3)). A service
 * waits for every purpose of its category, or for some of which one is asked for (`purposesOfService`), so one of the
 * category has to be asked for.
 */
function checkStorage(policy: Policy): Remark[] {
  return (policy.services ?? []).flatMap((service, index): Remark[] => {
    const category = policy.categories.find(({ id }) => id === service.category)
    const purposes = policy.purposes.filter((purpose) => purpose.category === service.category)
    if (category === undefined || category.locked === true || purposes.length === 0) return []
    if (purposes.some((purpose) => isAsked(policy, purpose))) return []
    return [
      {
        code: 'STORAGE_WITHOUT_CONSENT',
        path: ['services', index, 'category'],
        because: [['purposes']],
        message: `${show(service.name)} would run before anybody was asked: no purpose of the category ${show(category.id)} rests on consent.`,
      },
    ]
  })
}

function checkCategories(policy: Policy): Remark[] {
  const used = new Set(policy.purposes.map(({ category }) => category))
  return policy.categories.flatMap((category, index): Remark[] => {
    const path = ['categories', index]
    const remarks: Remark[] = []
    if (category.locked === true && category.reason === undefined) {
      remarks.push({
        code: 'LOCK_WITHOUT_REASON',
        path: [...path, 'locked'],
        message: `The locked category ${show(category.id)} needs reason: what the visitor asked for that would not work without it.`,
      })
    }
    if (!used.has(category.id)) {
      remarks.push({
        code: 'CATEGORY_WITHOUT_PURPOSE',
        path: [...path, 'id'],
        message: `No purpose stands in the category ${show(category.id)}, so nothing would say what it is for and on which basis.`,
      })
    }
    return remarks
  })
}

/** Audience measurement reads the visitor's device (ePrivacy Art. 5(3)), so it rests on consent, and on one purpose. */
function checkAnalytics(policy: Policy): Remark[] {
  const users = policy.purposes.flatMap((purpose, index) =>
    purpose.data.includes(WEB_ANALYTICS) ? [{ purpose, index }] : [],
  )
  return users.flatMap(({ purpose, index }, position): Remark[] => {
    const bases = basesOf(purpose).map(({ basis }) => basis)
    if (bases.some((basis) => basis !== 'consent')) {
      return [
        {
          code: 'ANALYTICS_WITHOUT_CONSENT',
          path: ['purposes', index, 'basis'],
          message: `${WEB_ANALYTICS} is collected from the visitor's device and needs consent (ePrivacy Art. 5(3)), got ${bases.join(', ')}.`,
        },
      ]
    }
    if (position === 0) return []
    return [
      {
        code: 'ANALYTICS_TWICE',
        path: ['purposes', index, 'data'],
        message: `${WEB_ANALYTICS} already belongs to the purpose ${show(users[0]?.purpose.id)}; events are collected under one purpose.`,
      },
    ]
  })
}
