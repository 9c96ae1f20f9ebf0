import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** What axe found on a page, and how many of its rules held there. */
export interface AxeResult {
  /** A line for each rule that is broken: its name and the elements that break it. */
  readonly faults: readonly string[]
  readonly passes: number
}

/**
 * Lets axe look at a page, or at one element of it.
 * Everything is judged within the page: by default the library carries what it found into a blank page to sum it up, which
 * takes four times as long and matters only for frames of other origins.
 */
export async function runAxe(page: Page, element?: string): Promise<AxeResult> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode()
  const { violations, passes } = await (element === undefined ? axe : axe.include(element)).analyze()
  return {
    faults: violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    passes: passes.length,
  }
}
