/** Registers every element of the console. */
import './parts/kit.ts'
import { ConsoleApp } from './app/console-app.ts'
import { SignIn } from './app/sign-in.ts'
import { ListPager } from './parts/pager.ts'
import { StackChart } from './parts/stack-chart.ts'
import { AnalyticsView } from './views/analytics/analytics-view.ts'
import { AppearanceView } from './views/appearance/appearance-view.ts'
import { PreviewFrame } from './views/appearance/preview-frame.ts'
import { ConsentView } from './views/consents/consent-view.ts'
import { ConsentsView } from './views/consents/consents-view.ts'
import { ProofPanel } from './views/consents/proof-panel.ts'
import { DueSoon } from './views/overview/due-soon.ts'
import { LastRun } from './views/overview/last-run.ts'
import { OverviewView } from './views/overview/overview-view.ts'
import { PolicyApply } from './views/policy/policy-apply.ts'
import { PolicyCompare } from './views/policy/policy-compare.ts'
import { PolicyFindings } from './views/policy/policy-findings.ts'
import { PolicyView } from './views/policy/policy-view.ts'
import { SourceEditor } from './views/policy/source-editor.ts'
import { WithdrawDialog } from './views/policy/withdraw-dialog.ts'
import { AnswerDialog } from './views/requests/answers/answer-dialog.ts'
import { AnswerPanel } from './views/requests/answers/answer-panel.ts'
import { AskDocumentDialog } from './views/requests/documents/ask-document-dialog.ts'
import { DocumentPanel } from './views/requests/documents/document-panel.ts'
import { JudgeDocumentDialog } from './views/requests/documents/judge-document-dialog.ts'
import { RequestView } from './views/requests/request-view.ts'
import { RequestsView } from './views/requests/requests-view.ts'
import { LiftDialog } from './views/requests/restriction/lift-dialog.ts'
import { RestrictionPanel } from './views/requests/restriction/restriction-panel.ts'
import { DatasetList } from './views/retention/dataset-list.ts'
import { ForecastPanel } from './views/retention/forecast-panel.ts'
import { HoldList } from './views/retention/holds/hold-list.ts'
import { PlaceHoldDialog } from './views/retention/holds/place-hold-dialog.ts'
import { ReleaseHoldDialog } from './views/retention/holds/release-hold-dialog.ts'
import { PreviewPanel } from './views/retention/preview-panel.ts'
import { RetentionView } from './views/retention/retention-view.ts'
import { RuleList } from './views/retention/rule-list.ts'
import { RunDialog } from './views/retention/run-dialog.ts'
import { RunList } from './views/retention/run-list.ts'
import { PeriodDialog } from './views/retention/tenants/period-dialog.ts'
import { SwitchDialog } from './views/retention/tenants/switch-dialog.ts'
import { TenantSettings } from './views/retention/tenants/tenant-settings.ts'
import {
  ChooseTerminationDialog,
  CloseTerminationDialog,
  OpenTerminationDialog,
} from './views/retention/tenants/termination-dialogs.ts'
import { TerminationList } from './views/retention/tenants/termination-list.ts'

const ELEMENTS = {
  'console-app': ConsoleApp,
  'sign-in': SignIn,
  'stack-chart': StackChart,
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
  'answer-panel': AnswerPanel,
  'answer-dialog': AnswerDialog,
  'restriction-panel': RestrictionPanel,
  'lift-dialog': LiftDialog,
  'document-panel': DocumentPanel,
  'ask-document-dialog': AskDocumentDialog,
  'judge-document-dialog': JudgeDocumentDialog,
  'retention-view': RetentionView,
  'run-dialog': RunDialog,
  'run-list': RunList,
  'appearance-view': AppearanceView,
  'preview-frame': PreviewFrame,
  'policy-view': PolicyView,
  'policy-compare': PolicyCompare,
  'policy-apply': PolicyApply,
  'policy-findings': PolicyFindings,
  'source-editor': SourceEditor,
  'withdraw-dialog': WithdrawDialog,
  'forecast-panel': ForecastPanel,
  'preview-panel': PreviewPanel,
  'dataset-list': DatasetList,
  'rule-list': RuleList,
  'hold-list': HoldList,
  'place-hold-dialog': PlaceHoldDialog,
  'release-hold-dialog': ReleaseHoldDialog,
  'tenant-settings': TenantSettings,
  'period-dialog': PeriodDialog,
  'switch-dialog': SwitchDialog,
  'termination-list': TerminationList,
  'open-termination-dialog': OpenTerminationDialog,
  'choose-termination-dialog': ChooseTerminationDialog,
  'close-termination-dialog': CloseTerminationDialog,
} as const

for (const [name, element] of Object.entries(ELEMENTS)) {
  if (customElements.get(name) === undefined) customElements.define(name, element)
}

type Elements = { [Name in keyof typeof ELEMENTS]: InstanceType<(typeof ELEMENTS)[Name]> }

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- an interface is the only way to extend the map
  interface HTMLElementTagNameMap extends Elements {}
}
