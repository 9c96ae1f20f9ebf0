/** Registers every element of the console. */
import './parts/kit.ts'
import { ConsoleApp } from './app/console-app.ts'
import { SignIn } from './app/sign-in.ts'
import { DayChart } from './parts/day-chart.ts'
import { ListPager } from './parts/pager.ts'
import { AnalyticsView } from './views/analytics/analytics-view.ts'
import { ConsentView } from './views/consents/consent-view.ts'
import { ConsentsView } from './views/consents/consents-view.ts'
import { ProofPanel } from './views/consents/proof-panel.ts'
import { DueSoon } from './views/overview/due-soon.ts'
import { LastRun } from './views/overview/last-run.ts'
import { OverviewView } from './views/overview/overview-view.ts'
import { PolicyApply } from './views/policy/policy-apply.ts'
import { PolicyCompare } from './views/policy/policy-compare.ts'
import { PolicyView } from './views/policy/policy-view.ts'
import { SourceEditor } from './views/policy/source-editor.ts'
import { WithdrawDialog } from './views/policy/withdraw-dialog.ts'
import { RequestView } from './views/requests/request-view.ts'
import { RequestsView } from './views/requests/requests-view.ts'
import { RetentionView } from './views/retention/retention-view.ts'
import { RunDialog } from './views/retention/run-dialog.ts'
import { RunList } from './views/retention/run-list.ts'

const ELEMENTS = {
  'console-app': ConsoleApp,
  'sign-in': SignIn,
  'day-chart': DayChart,
  'list-pager': ListPager,
  'overview-view': OverviewView,
  'due-soon': DueSoon,
  'last-run': LastRun,
  'consents-view': ConsentsView,
  'consent-view': ConsentView,
  'proof-panel': ProofPanel,
  'analytics-view': AnalyticsView,
  'requests-view': RequestsView,
  'request-view': RequestView,
  'retention-view': RetentionView,
  'run-dialog': RunDialog,
  'run-list': RunList,
  'policy-view': PolicyView,
  'policy-compare': PolicyCompare,
  'policy-apply': PolicyApply,
  'source-editor': SourceEditor,
  'withdraw-dialog': WithdrawDialog,
} as const

for (const [name, element] of Object.entries(ELEMENTS)) {
  if (customElements.get(name) === undefined) customElements.define(name, element)
}

type Elements = { [Name in keyof typeof ELEMENTS]: InstanceType<(typeof ELEMENTS)[Name]> }

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- an interface is the only way to extend the map
  interface HTMLElementTagNameMap extends Elements {}
}
