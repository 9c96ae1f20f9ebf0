import type { Manifest, ManifestPurpose } from '@assent/shared'
import { dayOf, purposesBehind, type Standing, type StoredChoice } from '../core/decision.ts'

/** What the reasons follow from. */
export interface Circumstances {
  readonly manifest: Manifest
  readonly stored: StoredChoice | undefined
  readonly standing: Standing
  /** Whether the browser opts out of sale by a signal that the policy counts. */
  readonly signal: boolean
  /** Milliseconds since 1970. */
  readonly now: number
}

const DAY = 86_400_000

/** A day counted from 1970-01-01, as people write it. */
export const writeDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10)

/** Why a purpose is allowed or not, for a developer. */
export function whyPurpose(
  { id, basis, tag, sale }: ManifestPurpose,
  { manifest, stored, standing, signal, now }: Circumstances,
): string {
  if (basis !== 'consent') return `needs no consent: it rests on ${basis}`
  const locked = manifest.categories.some(({ locked, id: category }) => locked && category === categoryOf(manifest, id))
  if (locked) return 'its category is locked, so that nobody is asked; a purpose on consent is never allowed there'
  const answer = standing.answers.get(id)
  const on = stored ? ` on ${writeDay(stored.day)}` : ''
  if (answer) return 'allowed' + on
  if (answer === false) {
    return stored?.granted.includes(tag) && sale
      ? `allowed${on}, but the browser’s opt-out signal refuses what is sold or shared`
      : 'refused' + on
  }
  if (standing.open.has(id)) return `not refused, and pursued before a choice where the regime is ${manifest.regime}`
  if (signal && sale && manifest.regime) return 'the browser’s opt-out signal refuses what is sold or shared'
  if (!stored) return 'not answered yet'
  const age = dayOf(now) - stored.day
  if (age >= manifest.choiceDays)
    return `the choice of ${writeDay(stored.day)} ran out after ${manifest.choiceDays} days`
  if (age < -1) return `the choice is of ${writeDay(stored.day)}, which is in the future: a clock is or was wrong`
  return 'not answered: no part of the choice, or changed in the policy since'
}

const categoryOf = ({ purposes }: Manifest, purpose: string): string | undefined =>
  purposes.find(({ id }) => id === purpose)?.category

/** Why words on an element are allowed or not: each word with its purposes. */
export function whyWords(words: string, circumstances: Circumstances): string {
  const { manifest } = circumstances
  const list = words.split(/\s+/).filter(Boolean)
  if (list.length === 0) return 'no word says what it waits for, so it is never released'
  return list
    .map((word) => {
      const id = word.replace(/^!/, '')
      const purposes = purposesBehind(manifest, id)
      const isKnown = [...manifest.purposes, ...manifest.categories, ...manifest.services].some(
        (each) => each.id === id,
      )
      if (!isKnown) return `“${id}” is no purpose, category or service of the policy, so it is never allowed`
      if (purposes.length === 0) return `nothing is asked for “${id}”`
      const reasons = purposes.map((purpose) => {
        const found = manifest.purposes.find((each) => each.id === purpose)!
        return `${purpose}: ${whyPurpose(found, circumstances)}`
      })
      return (word === id ? '' : `instead of ${id}, once there is a decision: `) + reasons.join('; ')
    })
    .join('; ')
}
