import { html, type TemplateResult } from 'lit'
import { retentionRuns } from '../../api/operations.ts'
import type { Desk } from '../../app/desk.ts'
import { href } from '../../app/router.ts'
import { LightElement } from '../../parts/light-element.ts'
import { answered, ask } from '../../parts/question.ts'
import { empty } from '../../parts/states.ts'
import { runSummary } from '../retention/run-summary.ts'

/** What retention did last. */
export class LastRun extends LightElement {
  static override properties = { desk: { attribute: false } }
  declare desk: Desk
  readonly #runs = ask(this, retentionRuns, () => ({ first: 1 }))

  protected override render(): TemplateResult {
    return answered(
      this.#runs,
      ({ retentionRuns }) => {
        const run = retentionRuns.edges[0]?.node
        return run === undefined
          ? empty('Retention has not run yet', 'It runs by itself every night while the server is up.')
          : html`${runSummary(run)}
              <p class="note"><a href=${href('retention')}>Rules and all runs</a></p>`
      },
      { waiting: 'Reading the last run…' },
    )
  }
}
