import { initialState, Task, TaskStatus } from '@lit/task'
import { deepArrayEquals } from '@lit/task/deep-equals.js'
import { html, type nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'
import type { Operation, Outcome } from '../api/client.ts'
import type { Desk } from '../app/desk.ts'
import { loading, problem } from './states.ts'

type Asker = ReactiveControllerHost & { readonly desk: Desk }
export type Question<Result> = Task<readonly unknown[], Outcome<Result>>

/**
 * Asks the server whenever the variables change, and gives up on the answer before. `undefined` variables mean that
 * there is nothing to ask yet.
 * @param said what to tell screen readers when an answer arrives; absent for answers that need no announcement
 */
export function ask<Result, Variables>(
  asker: Asker,
  operation: Operation<Result, Variables>,
  variables: () => Variables | undefined,
  said?: (data: Result) => string,
): Question<Result> {
  return new Task<readonly unknown[], Outcome<Result>>(asker, {
    args: () => [variables()],
    argsEqual: deepArrayEquals,
    task: ([current], { signal }) =>
      current === undefined ? initialState : asker.desk.api.run(operation, current as Variables, { signal }),
    onComplete: (outcome) => {
      if (outcome.ok && said !== undefined) asker.desk.announce(said(outcome.data))
    },
  })
}

/**
 * Shows a question in whatever state it is. While a further answer is awaited the one before stays on screen, marked
 * busy, so that paging does not make the page jump.
 */
export function answered<Result>(
  question: Question<Result>,
  show: (data: Result) => TemplateResult | typeof nothing,
  options: { readonly waiting?: string; readonly idle?: TemplateResult } = {},
): TemplateResult {
  const outcome = question.value
  const busy = question.status === TaskStatus.PENDING
  if (outcome === undefined) {
    return busy ? loading(options.waiting) : (options.idle ?? html``)
  }
  return html`<div class="answer" aria-busy=${busy ? 'true' : 'false'}>
    ${outcome.ok ? show(outcome.data) : problem(outcome.problem, () => void question.run())}
  </div>`
}
