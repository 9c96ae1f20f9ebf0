import { articleOf, show } from '@assent/shared'
import type { Remark } from './policy-finding.domain.ts'
import { WEB_ANALYTICS, type Policy } from './policy.types.ts'

/** What the law asks of purposes and of the categories they are shown in. */
export function checkPurposes(policy: Policy): Remark[] {
  return [...checkBases(policy), ...checkCategories(policy), ...checkAnalytics(policy)]
}

function checkBases(policy: Policy): Remark[] {
  const categories = new Map(policy.categories.map((category) => [category.id, category]))
  return policy.purposes.flatMap((purpose, index): Remark[] => {
    const remarks: Remark[] = []
    const path = ['purposes', index, 'basis'] as const
    if (purpose.basis === 'legal-obligation' && purpose.statute === undefined) {
      remarks.push({
        code: 'BASIS_WITHOUT_STATUTE',
        path,
        message: `legal-obligation (${articleOf(purpose.basis)}) needs statute: the law that obliges.`,
      })
    }
    if (purpose.basis === 'legitimate-interests' && purpose.interest === undefined) {
      remarks.push({
        code: 'BASIS_WITHOUT_INTEREST',
        path,
        message: `legitimate-interests (${articleOf(purpose.basis)}) needs interest: the interest pursued, which people must be told (Art. 13(1)(d)).`,
      })
    }
    const category = purpose.category === undefined ? undefined : categories.get(purpose.category)
    if (purpose.basis === 'consent') {
      if (purpose.category === undefined) {
        remarks.push({
          code: 'CONSENT_WITHOUT_CATEGORY',
          path,
          message: `A purpose on consent needs category: without one nobody is ever asked.`,
        })
      } else if (category?.locked === true) {
        remarks.push({
          code: 'CONSENT_IN_LOCKED_CATEGORY',
          path: ['purposes', index, 'category'],
          message: `The category ${show(category.id)} is locked and cannot be refused, so a purpose in it cannot rest on consent (Art. 7(4)); use a category without locked.`,
        })
      }
    } else if (category !== undefined && category.locked !== true) {
      remarks.push({
        code: 'OTHER_BASIS_IN_UNLOCKED_CATEGORY',
        path,
        message: `The category ${show(category.id)} is asked for, but ${purpose.basis} is not a matter of choice; use a locked category, or consent.`,
      })
    }
    return remarks
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
    if (purpose.basis !== 'consent') {
      return [
        {
          code: 'ANALYTICS_WITHOUT_CONSENT',
          path: ['purposes', index, 'basis'],
          message: `${WEB_ANALYTICS} is collected from the visitor's device and needs consent (ePrivacy Art. 5(3)), got ${purpose.basis}.`,
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
