import { LightElement } from '../parts/light-element.ts'
import type { Desk } from './desk.ts'
import type { Route } from './router.ts'

/** What every view is given. */
export class DeskView extends LightElement {
  static override properties = { desk: { attribute: false }, route: { attribute: false } }
  declare desk: Desk
  declare route: Route

  /** One parameter of the address; empty when absent. */
  protected param(name: string): string {
    return this.route.query.get(name) ?? ''
  }
}
