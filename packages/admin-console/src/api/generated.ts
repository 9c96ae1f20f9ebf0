// Generated from the operations by `pnpm generate`. Do not edit.

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Where the person did it. */
export type ConsentElement =
  /** The site's own control, through `assent.consent`. */
  | 'API'
  /** The first layer. */
  | 'BANNER'
  /** The setting of the browser that sends a signal, such as Global Privacy Control. */
  | 'BROWSER'
  /** The server's own page for opting out of sale and sharing, which needs no script. */
  | 'PAGE'
  /** The placeholder of blocked content. */
  | 'PLACEHOLDER'
  /** The preferences dialog. */
  | 'PREFERENCES';

/** Narrows a list of consent events. */
export type ConsentFilter = {
  /** Only this account, by the company's own id of the person (`sub` of its tokens): their whole history over all devices. Not together with `visitorId`. */
  readonly account?: string | null | undefined;
  /** Recorded on or after this day (UTC). */
  readonly from?: string | null | undefined;
  /** Only this site. */
  readonly siteKey?: string | null | undefined;
  /** Recorded on or before this day (UTC). */
  readonly to?: string | null | undefined;
  /** Only this visitor: their whole history. */
  readonly visitorId?: string | null | undefined;
};

/** What the person did. */
export type ConsentMethod =
  /** One control that grants every purpose. */
  | 'ACCEPT_ALL'
  /** No act: a person signed in, and the answers of the device and of their account were brought together (`identifyVisitor`). */
  | 'ACCOUNT'
  /** A choice purpose by purpose. */
  | 'CHOOSE'
  /** An objection to what rests on no consent, or taking one back (Art. 21); answers about consent stay as they stand. */
  | 'OBJECT'
  /** One control that refuses every purpose. */
  | 'REJECT_ALL'
  /** A signal of the browser, such as Global Privacy Control. */
  | 'SIGNAL'
  /** One control that takes back what was granted. */
  | 'WITHDRAW';

/** State of one purpose after a decision (ISO/IEC TS 27560, `dpv:ConsentStatus`). */
export type ConsentState =
  /** Consent ran out. */
  | 'EXPIRED'
  /** Consent was given. */
  | 'GIVEN'
  /** Consent was found not to be valid. */
  | 'INVALIDATED'
  /** The person objected to what rests on legitimate interests or a public task (Art. 21(1)). */
  | 'OBJECTED'
  /** The person took an objection back. */
  | 'OBJECTION_WITHDRAWN'
  /** Consent was refused and had not been given before. */
  | 'REFUSED'
  /** Asked, not answered. */
  | 'REQUESTED'
  /** The person put the answer off. */
  | 'REQUEST_DEFERRED'
  /** Consent was ended by the controller. */
  | 'REVOKED'
  /** Nothing is known. */
  | 'UNKNOWN'
  /** Consent that had been given was taken back by the person (Art. 7(3)). */
  | 'WITHDRAWN';

/** A use that goes on, and why. */
export type KeptUseInput = {
  /** The compelling legitimate grounds, which the person reads; 1 to 1000 characters. */
  readonly grounds: string;
  /** Id of the purpose. */
  readonly purpose: string;
};

/** The six bases of GDPR Art. 6(1). */
export type LegalBasis =
  /** Art. 6(1)(a) */
  | 'CONSENT'
  /** Art. 6(1)(b) */
  | 'CONTRACT'
  /** Art. 6(1)(c) */
  | 'LEGAL_OBLIGATION'
  /** Art. 6(1)(f) */
  | 'LEGITIMATE_INTERESTS'
  /** Art. 6(1)(e) */
  | 'PUBLIC_TASK'
  /** Art. 6(1)(d) */
  | 'VITAL_INTERESTS';

/** Where the end of a period moves. */
export type PeriodDirection =
  /** Data is kept longer. */
  | 'LONGER'
  /** Data goes sooner. */
  | 'SHORTER'
  /** It depends on the case, such as another event that it counts from. */
  | 'UNCLEAR';

/** How much a change matters to people. */
export type PolicyChangeKind =
  /** People are told of it first, as long before as they were promised. */
  | 'MATERIAL'
  /** May hold at once. */
  | 'MINOR';

/** Where a policy version stands among the others. */
export type PolicyVersionStatus =
  /** In force today. */
  | 'IN_FORCE'
  /** Another took over from it. */
  | 'PAST'
  /** In force from a day to come. */
  | 'SCHEDULED'
  /** Taken back before its day came; never in force. */
  | 'WITHDRAWN';

/** What holds at a place before a visitor has chosen. */
export type Regime =
  /** The same, without a banner. */
  | 'NONE'
  /** The same, where the law asks only that people are told. */
  | 'NOTICE'
  /** Nothing that needs consent runs. */
  | 'OPT_IN'
  /** It runs until it is refused; the banner says so. */
  | 'OPT_OUT';

/** What happens to data when its period ends. */
export type RetentionAction =
  /** Every identifier goes; what is left can no longer be linked to a person. */
  | 'ANONYMIZE'
  /** Kept, but unreadable except to a case. */
  | 'BLOCK'
  /** The case is closed and nothing of it is removed. */
  | 'CLOSE'
  /** The rows go. */
  | 'DELETE';

/** What became of a request. */
export type RightsAnswerOutcome =
  /** All that was asked is done, or holds. */
  | 'GRANTED'
  /** Part of it: an objection holds but for uses that compelling grounds were shown for (GDPR Art. 21(1)), of another request something is not done. */
  | 'PARTLY'
  /** Nothing of it is done, or holds. */
  | 'REFUSED';

/** Where a document stands that a person was asked for. */
export type RightsDocumentState =
  /** It shows what it should. */
  | 'ACCEPTED'
  /** The person has sent nothing yet. */
  | 'ASKED'
  /** Something is there to be looked at. */
  | 'RECEIVED'
  /** It does not; another may be asked for. */
  | 'REFUSED';

/** The law of where a person was found: rights are cited from it, and answers are timed by it. */
export type RightsLaw =
  /** Regulation (EU) 2016/679: one month (Art. 12(3)). */
  | 'GDPR'
  /** Another law, of which nothing is cited; held to one month. */
  | 'OTHER'
  /** The same as it stands in the law of the United Kingdom. */
  | 'UK_GDPR'
  /** California Consumer Privacy Act: 45 calendar days from receipt (Cal. Civ. Code 1798.130(a)(2)). */
  | 'US_CA';

/** What a person may ask for. */
export type RightsRequestKind =
  /** Art. 15 */
  | 'ACCESS'
  /** Art. 22 */
  | 'AUTOMATED_DECISION'
  /** Art. 17 */
  | 'ERASURE'
  /** Limit the use of sensitive data to what is necessary (Cal. Civ. Code 1798.121). Holds from receipt on, `FULFILLED` at once or, while recipients have to be told, `IN_PROGRESS`: nobody confirms an address or proves who they are. Due within 15 business days. */
  | 'LIMIT_SENSITIVE'
  /** Art. 21 */
  | 'OBJECTION'
  /** Art. 20 */
  | 'PORTABILITY'
  /** Art. 16 */
  | 'RECTIFICATION'
  /** Art. 18 */
  | 'RESTRICTION'
  /** Art. 7(3) */
  | 'WITHDRAWAL';

/** Where a request stands. */
export type RightsRequestStatus =
  /** Waits for the person to open the link in the mail. The clock already runs. */
  | 'AWAITING_VERIFICATION'
  /** Never confirmed. */
  | 'EXPIRED'
  /** Done. */
  | 'FULFILLED'
  /** Being worked on. */
  | 'IN_PROGRESS'
  /** Refused with reasons (Art. 12(4)). */
  | 'REFUSED'
  /** The address was confirmed. */
  | 'VERIFIED';

/** What an API key may do. A key carries a list of these and nothing else. */
export type Scope =
  /** Read analytics reports. */
  | 'ANALYTICS_READ'
  /** Read the audit log. */
  | 'AUDIT_READ'
  /** Read consent events and statistics. */
  | 'CONSENTS_READ'
  /** Create, list and revoke API keys. */
  | 'KEYS_MANAGE'
  /** Read outgoing mail. Granted in demo mode only. */
  | 'MAIL_READ'
  /** Read sites, policy versions and retention rules. */
  | 'POLICY_READ'
  /** Apply policy versions and create sites. */
  | 'POLICY_WRITE'
  /** Ask whether personal data may be processed, and read what is recorded of a person. Each question is audited. */
  | 'PROCESSING_READ'
  /** Record consents, withdrawals, objections, states and contracts of people. */
  | 'PROCESSING_WRITE'
  /** Read retention previews and runs. */
  | 'RETENTION_READ'
  /** Announce records and events of the company's own systems. */
  | 'RETENTION_REPORT'
  /** Run retention. */
  | 'RETENTION_RUN'
  /** Place and release legal holds, set tenants' periods and switches, grant erasures. */
  | 'RETENTION_WRITE'
  /** Read rights requests, including the requester's personal data. Each read is audited. */
  | 'RIGHTS_READ'
  /** Work on rights requests. */
  | 'RIGHTS_WRITE'
  /** Open what was sealed away of a blocked record, for a case that a legal hold names. Each opening is audited. */
  | 'SEALED_READ';

/** Why a use goes on for people whose data is restricted (GDPR Art. 18(2)). */
export type SparingReason =
  /** For legal claims. */
  | 'LEGAL_CLAIMS'
  /** For an important public interest. */
  | 'PUBLIC_INTEREST'
  /** For the rights of somebody else. */
  | 'RIGHTS_OF_OTHERS'
  /** It only stores. */
  | 'STORAGE';

/** What the controller chose to be done with its data when the service ends (GDPR Art. 28(3)(g)). Either way the copies here are deleted. */
export type TerminationChoice =
  /** Everything is handed over, and then goes with the next run. */
  | 'BOTH'
  /** Everything goes with the next run. */
  | 'DELETE'
  /** Everything is handed over; the copies go on the last day, or once they were fetched. */
  | 'RETURN';

export type AnsweringFragment = { readonly recipients: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly uses: ReadonlyArray<{ readonly purpose: string, readonly name: string, readonly absolute: boolean, readonly recipients: ReadonlyArray<string> }>, readonly spared: ReadonlyArray<{ readonly purpose: string, readonly name: string, readonly reason: SparingReason }>, readonly answer: { readonly outcome: RightsAnswerOutcome, readonly reason: string | null, readonly note: string | null, readonly told: ReadonlyArray<string>, readonly answeredAt: string, readonly answeredBy: string, readonly kept: ReadonlyArray<{ readonly purpose: string, readonly name: string, readonly grounds: string }> } | null };

export type RightsAnsweringQueryVariables = Exact<{
  requestId: string;
}>;


export type RightsAnsweringQuery = { readonly rightsAnswering: { readonly recipients: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly uses: ReadonlyArray<{ readonly purpose: string, readonly name: string, readonly absolute: boolean, readonly recipients: ReadonlyArray<string> }>, readonly spared: ReadonlyArray<{ readonly purpose: string, readonly name: string, readonly reason: SparingReason }>, readonly answer: { readonly outcome: RightsAnswerOutcome, readonly reason: string | null, readonly note: string | null, readonly told: ReadonlyArray<string>, readonly answeredAt: string, readonly answeredBy: string, readonly kept: ReadonlyArray<{ readonly purpose: string, readonly name: string, readonly grounds: string }> } | null } | null };

export type AnswerRightsRequestMutationVariables = Exact<{
  requestId: string;
  kept?: ReadonlyArray<KeptUseInput> | KeptUseInput;
  refusal?: string | null | undefined;
  told?: boolean;
  note?: string | null | undefined;
  remains?: string | null | undefined;
  toldRecipients?: ReadonlyArray<string> | string;
}>;


export type AnswerRightsRequestMutation = { readonly answerRightsRequest:
    | { readonly __typename: 'RightsAnswerRefused', readonly code: string, readonly message: string }
    | { readonly __typename: 'RightsRequestAnswered', readonly answering: { readonly answer: { readonly outcome: RightsAnswerOutcome } | null } }
   };

export type LiftRestrictionMutationVariables = Exact<{
  requestId: string;
  endsOn: string;
  reason: string;
}>;


export type LiftRestrictionMutation = { readonly liftRestriction:
    | { readonly __typename: 'RestrictionLifted', readonly endsOn: string }
    | { readonly __typename: 'RightsAnswerRefused', readonly code: string, readonly message: string }
   };

export type DocumentFragment = { readonly id: string, readonly state: RightsDocumentState, readonly article: string, readonly reason: string, readonly askedAt: string, readonly askedBy: string, readonly judgedAt: string | null, readonly judgedBy: string | null, readonly deletedOn: string | null, readonly files: ReadonlyArray<{ readonly id: string, readonly name: string, readonly mediaType: string, readonly bytes: number, readonly receivedAt: string }> };

export type RightsDocumentsQueryVariables = Exact<{
  requestId: string;
}>;


export type RightsDocumentsQuery = { readonly rightsDocuments: ReadonlyArray<{ readonly id: string, readonly state: RightsDocumentState, readonly article: string, readonly reason: string, readonly askedAt: string, readonly askedBy: string, readonly judgedAt: string | null, readonly judgedBy: string | null, readonly deletedOn: string | null, readonly files: ReadonlyArray<{ readonly id: string, readonly name: string, readonly mediaType: string, readonly bytes: number, readonly receivedAt: string }> }> };

export type AskForDocumentMutationVariables = Exact<{
  requestId: string;
  reason: string;
  article: string;
}>;


export type AskForDocumentMutation = { readonly askForDocument:
    | { readonly __typename: 'RightsDocument', readonly id: string }
    | { readonly __typename: 'RightsDocumentRefused', readonly code: string, readonly message: string }
   };

export type JudgeDocumentMutationVariables = Exact<{
  documentId: string;
  accepted: boolean;
}>;


export type JudgeDocumentMutation = { readonly judgeDocument:
    | { readonly __typename: 'RightsDocument', readonly deletedOn: string | null }
    | { readonly __typename: 'RightsDocumentRefused', readonly code: string, readonly message: string }
   };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { readonly viewer: { readonly organization: string, readonly organizationName: string, readonly demo: boolean, readonly now: string, readonly apiKey: { readonly name: string, readonly scopes: ReadonlyArray<Scope> } } };

export type SitesQueryVariables = Exact<{ [key: string]: never; }>;


export type SitesQuery = { readonly sites: ReadonlyArray<{ readonly key: string }> };

export type ConsentStatisticsQueryVariables = Exact<{
  siteKey: string;
  from: string;
  to: string;
}>;


export type ConsentStatisticsQuery = { readonly consentStatistics: { readonly byDay: ReadonlyArray<{ readonly day: string, readonly decisions: number, readonly acceptedAll: number, readonly chosen: number, readonly rejectedAll: number }>, readonly byPurpose: ReadonlyArray<{ readonly purpose: string, readonly granted: number, readonly refused: number }> } };

export type DueRequestsQueryVariables = Exact<{
  first: number;
}>;


export type DueRequestsQuery = { readonly dueRequests: { readonly open: number, readonly soonest: ReadonlyArray<{ readonly id: string, readonly reference: string, readonly kind: RightsRequestKind, readonly status: RightsRequestStatus, readonly dueOn: string }> } };

export type ConsentsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: ConsentFilter | null | undefined;
}>;


export type ConsentsQuery = { readonly consents: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly visitorId: string, readonly siteKey: string, readonly recordedAt: string, readonly method: ConsentMethod, readonly element: ConsentElement, readonly jurisdiction: string, readonly policyVersion: string, readonly choices: ReadonlyArray<{ readonly purpose: string, readonly granted: boolean }> } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type ConsentHistoryQueryVariables = Exact<{
  visitorId: string;
  first: number;
}>;


export type ConsentHistoryQuery = { readonly consents: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly visitorId: string, readonly siteKey: string, readonly recordedAt: string, readonly decidedAt: string, readonly method: ConsentMethod, readonly element: ConsentElement, readonly jurisdiction: string, readonly language: string, readonly gpc: boolean, readonly truncatedIp: string | null, readonly policyVersion: string, readonly policyHash: string, readonly textHash: string, readonly leafHash: string, readonly sealId: string, readonly choices: ReadonlyArray<{ readonly purpose: string, readonly granted: boolean, readonly state: ConsentState, readonly basis: LegalBasis, readonly article: string }> } }>, readonly pageInfo: { readonly hasNextPage: boolean } } };

export type ConsentProofQueryVariables = Exact<{
  eventId: string;
  visitorId: string;
}>;


export type ConsentProofQuery = { readonly consentProof: { readonly verified: boolean, readonly leaf: string, readonly path: ReadonlyArray<string>, readonly root: string, readonly signature: string, readonly publicKey: string } | null };

export type AnalyticsReportQueryVariables = Exact<{
  siteKey: string;
  from: string;
  to: string;
}>;


export type AnalyticsReportQuery = { readonly analyticsReport: { readonly views: number, readonly visitors: number | null, readonly minimumCell: number, readonly meanSeconds: number | null, readonly byDay: ReadonlyArray<{ readonly day: string, readonly views: number, readonly visitors: number | null }>, readonly topPages: ReadonlyArray<{ readonly key: string, readonly views: number }>, readonly referrers: ReadonlyArray<{ readonly key: string, readonly views: number }>, readonly devices: ReadonlyArray<{ readonly key: string, readonly views: number }>, readonly interactions: ReadonlyArray<{ readonly name: string, readonly count: number }> } };

export type RightsRequestsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  status?: RightsRequestStatus | null | undefined;
  restricted?: boolean;
}>;


export type RightsRequestsQuery = { readonly rightsRequests: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly reference: string, readonly kind: RightsRequestKind, readonly article: string | null, readonly status: RightsRequestStatus, readonly siteKey: string, readonly receivedAt: string, readonly dueOn: string, readonly restriction: { readonly endsOn: string | null, readonly stands: boolean } | null } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type RightsRequestQueryVariables = Exact<{
  id: string;
}>;


export type RightsRequestQuery = { readonly rightsRequest: { readonly id: string, readonly reference: string, readonly kind: RightsRequestKind, readonly law: RightsLaw, readonly article: string | null, readonly status: RightsRequestStatus, readonly siteKey: string, readonly language: string, readonly receivedAt: string, readonly verifiedAt: string | null, readonly dueOn: string, readonly promisedOn: string, readonly legalLimitOn: string, readonly email: string, readonly name: string | null, readonly message: string | null, readonly restriction: { readonly since: string, readonly endsOn: string | null, readonly stands: boolean } | null } | null };

export type PolicyFindingFieldsFragment = { readonly level: string, readonly code: string, readonly line: number, readonly column: number, readonly path: string, readonly message: string, readonly article: string | null, readonly help: string };

export type PolicyDiffFieldsFragment = { readonly before: string, readonly after: string, readonly kind: PolicyChangeKind | null, readonly changes: ReadonlyArray<{ readonly area: string, readonly code: string, readonly path: string, readonly kind: PolicyChangeKind, readonly article: string | null, readonly sentence: string, readonly asksAgain: ReadonlyArray<string>, readonly concerns: ReadonlyArray<string> }>, readonly askedAgain: ReadonlyArray<{ readonly purpose: string, readonly isNew: boolean }> };

export type PolicyVersionsQueryVariables = Exact<{ [key: string]: never; }>;


export type PolicyVersionsQuery = { readonly policyVersions: ReadonlyArray<{ readonly hash: string, readonly version: string, readonly effectiveOn: string, readonly lastDay: string | null, readonly appliedAt: string, readonly author: string, readonly note: string | null, readonly requiredBy: string | null, readonly status: PolicyVersionStatus, readonly withdrawnAt: string | null, readonly withdrawalReason: string | null, readonly changes: { readonly before: string, readonly kind: PolicyChangeKind | null, readonly changes: ReadonlyArray<{ readonly code: string }> } | null }> };

export type PolicyFindingsQueryVariables = Exact<{
  today: string;
  later: string;
}>;


export type PolicyFindingsQuery = { readonly now: ReadonlyArray<{ readonly level: string, readonly code: string, readonly line: number, readonly column: number, readonly path: string, readonly message: string, readonly article: string | null, readonly help: string }>, readonly later: ReadonlyArray<{ readonly level: string, readonly code: string, readonly line: number, readonly column: number, readonly path: string, readonly message: string, readonly article: string | null, readonly help: string }> };

export type PolicySourceQueryVariables = Exact<{ [key: string]: never; }>;


export type PolicySourceQuery = { readonly policyVersion: { readonly yaml: string } | null };

export type PolicyDiffQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type PolicyDiffQuery = { readonly policyDiff:
    | { readonly __typename: 'PolicyDiff', readonly before: string, readonly after: string, readonly kind: PolicyChangeKind | null, readonly changes: ReadonlyArray<{ readonly area: string, readonly code: string, readonly path: string, readonly kind: PolicyChangeKind, readonly article: string | null, readonly sentence: string, readonly asksAgain: ReadonlyArray<string>, readonly concerns: ReadonlyArray<string> }>, readonly askedAgain: ReadonlyArray<{ readonly purpose: string, readonly isNew: boolean }> }
    | { readonly __typename: 'PolicyRejected' }
   };

export type PolicyRecordsQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type PolicyRecordsQuery = { readonly policyDiff:
    | { readonly __typename: 'PolicyDiff', readonly records: ReadonlyArray<{ readonly data: string, readonly directions: ReadonlyArray<PeriodDirection>, readonly records: number | null, readonly dueBefore: number | null, readonly dueAfter: number | null, readonly asOf: string, readonly explanation: string }> }
    | { readonly __typename: 'PolicyRejected' }
   };

export type ApplyPolicyMutationVariables = Exact<{
  source: string;
  note?: string | null | undefined;
  requiredBy?: string | null | undefined;
  dryRun: boolean;
}>;


export type ApplyPolicyMutation = { readonly applyPolicy:
    | { readonly __typename: 'PolicyApplied', readonly policyVersion: { readonly version: string, readonly status: PolicyVersionStatus, readonly effectiveOn: string }, readonly findings: ReadonlyArray<{ readonly level: string, readonly code: string, readonly line: number, readonly column: number, readonly path: string, readonly message: string, readonly article: string | null, readonly help: string }> }
    | { readonly __typename: 'PolicyChecked', readonly version: string, readonly effectiveOn: string, readonly earliestOn: string | null, readonly findings: ReadonlyArray<{ readonly level: string, readonly code: string, readonly line: number, readonly column: number, readonly path: string, readonly message: string, readonly article: string | null, readonly help: string }>, readonly changes: { readonly before: string, readonly after: string, readonly kind: PolicyChangeKind | null, readonly changes: ReadonlyArray<{ readonly area: string, readonly code: string, readonly path: string, readonly kind: PolicyChangeKind, readonly article: string | null, readonly sentence: string, readonly asksAgain: ReadonlyArray<string>, readonly concerns: ReadonlyArray<string> }>, readonly askedAgain: ReadonlyArray<{ readonly purpose: string, readonly isNew: boolean }> } | null }
    | { readonly __typename: 'PolicyRejected', readonly earliestOn: string | null, readonly findings: ReadonlyArray<{ readonly level: string, readonly code: string, readonly line: number, readonly column: number, readonly path: string, readonly message: string, readonly article: string | null, readonly help: string }>, readonly changes: { readonly before: string, readonly after: string, readonly kind: PolicyChangeKind | null, readonly changes: ReadonlyArray<{ readonly area: string, readonly code: string, readonly path: string, readonly kind: PolicyChangeKind, readonly article: string | null, readonly sentence: string, readonly asksAgain: ReadonlyArray<string>, readonly concerns: ReadonlyArray<string> }>, readonly askedAgain: ReadonlyArray<{ readonly purpose: string, readonly isNew: boolean }> } | null }
   };

export type WidgetPreviewQueryVariables = Exact<{
  site: string;
  source?: string | null | undefined;
  language?: string | null | undefined;
  place?: string | null | undefined;
  regime?: Regime | null | undefined;
  gpc: boolean;
}>;


export type WidgetPreviewQuery = { readonly widgetPreview:
    | { readonly __typename: 'PolicyRejected', readonly findings: ReadonlyArray<{ readonly level: string, readonly code: string, readonly line: number, readonly column: number, readonly path: string, readonly message: string, readonly article: string | null, readonly help: string }> }
    | { readonly __typename: 'WidgetPreview', readonly manifest: string, readonly languages: ReadonlyArray<string>, readonly spoken: ReadonlyArray<string>, readonly yaml: string, readonly texts: { readonly language: string, readonly whole: string, readonly brief: string }, readonly places: ReadonlyArray<{ readonly place: string | null, readonly regime: Regime, readonly profile: string | null }>, readonly findings: ReadonlyArray<{ readonly level: string, readonly code: string, readonly line: number, readonly column: number, readonly path: string, readonly message: string, readonly article: string | null, readonly help: string }>, readonly changes: { readonly before: string, readonly after: string, readonly kind: PolicyChangeKind | null, readonly changes: ReadonlyArray<{ readonly area: string, readonly code: string, readonly path: string, readonly kind: PolicyChangeKind, readonly article: string | null, readonly sentence: string, readonly asksAgain: ReadonlyArray<string>, readonly concerns: ReadonlyArray<string> }>, readonly askedAgain: ReadonlyArray<{ readonly purpose: string, readonly isNew: boolean }> } | null }
   };

export type WithdrawPolicyVersionMutationVariables = Exact<{
  version: string;
  reason: string;
}>;


export type WithdrawPolicyVersionMutation = { readonly withdrawPolicyVersion:
    | { readonly __typename: 'PolicyWithdrawalRefused', readonly code: string, readonly message: string }
    | { readonly __typename: 'PolicyWithdrawn', readonly policyVersion: { readonly version: string } }
   };

export type CountsFragment = { readonly rule: string, readonly dataset: string | null, readonly action: RetentionAction, readonly cutoff: string, readonly due: number, readonly done: number, readonly held: number, readonly policyVersion: string, readonly explanation: string, readonly holds: ReadonlyArray<{ readonly reference: string, readonly rows: number }> };

export type DatasetRunsFragment = { readonly dataset: string, readonly status: string, readonly code: string | null, readonly message: string | null, readonly durationMs: number | null };

export type RunFragment = { readonly id: string, readonly asOf: string, readonly startedAt: string, readonly startedBy: string, readonly status: string, readonly durationMs: number | null, readonly rule: string | null, readonly dataset: string | null, readonly failure: string | null, readonly certificate: string | null, readonly counts: ReadonlyArray<{ readonly rule: string, readonly dataset: string | null, readonly action: RetentionAction, readonly cutoff: string, readonly due: number, readonly done: number, readonly held: number, readonly policyVersion: string, readonly explanation: string, readonly holds: ReadonlyArray<{ readonly reference: string, readonly rows: number }> }>, readonly datasets: ReadonlyArray<{ readonly dataset: string, readonly status: string, readonly code: string | null, readonly message: string | null, readonly durationMs: number | null }> };

export type PreviewFragment = { readonly asOf: string, readonly counts: ReadonlyArray<{ readonly rule: string, readonly dataset: string | null, readonly action: RetentionAction, readonly cutoff: string, readonly due: number, readonly done: number, readonly held: number, readonly policyVersion: string, readonly explanation: string, readonly holds: ReadonlyArray<{ readonly reference: string, readonly rows: number }> }>, readonly datasets: ReadonlyArray<{ readonly dataset: string, readonly status: string, readonly code: string | null, readonly message: string | null, readonly durationMs: number | null }> };

export type HoldFragment = { readonly id: string, readonly reference: string, readonly reason: string, readonly placedAt: string, readonly placedBy: string, readonly releasedAt: string | null, readonly releasedBy: string | null, readonly releaseReason: string | null, readonly scope: { readonly data: string | null, readonly dataset: string | null, readonly tenant: string | null, readonly subjects: ReadonlyArray<string> | null, readonly records: ReadonlyArray<string> | null, readonly event: string | null, readonly from: string | null, readonly to: string | null } };

export type RetentionRulesQueryVariables = Exact<{ [key: string]: never; }>;


export type RetentionRulesQuery = { readonly retentionRules: ReadonlyArray<{ readonly id: string, readonly data: string, readonly dataset: string | null, readonly own: boolean, readonly pinned: boolean, readonly policyVersion: string, readonly stages: ReadonlyArray<{ readonly action: RetentionAction, readonly period: string, readonly trigger: string, readonly within: boolean, readonly fromYearEnd: boolean, readonly restorable: boolean }>, readonly floors: ReadonlyArray<{ readonly period: string, readonly fromYearEnd: boolean, readonly trigger: string, readonly statute: { readonly name: string, readonly country: string } | null }>, readonly maxima: ReadonlyArray<{ readonly period: string, readonly fromYearEnd: boolean, readonly trigger: string, readonly statute: { readonly name: string, readonly country: string } | null }>, readonly tenant: { readonly min: string, readonly max: string, readonly notice: string } | null }> };

export type BoundFragment = { readonly period: string, readonly fromYearEnd: boolean, readonly trigger: string, readonly statute: { readonly name: string, readonly country: string } | null };

export type RetentionForecastQueryVariables = Exact<{
  horizons: ReadonlyArray<number> | number;
}>;


export type RetentionForecastQuery = { readonly retentionForecast: ReadonlyArray<{ readonly days: number, readonly asOf: string, readonly counts: ReadonlyArray<{ readonly rule: string, readonly dataset: string | null, readonly action: RetentionAction, readonly cutoff: string, readonly due: number, readonly done: number, readonly held: number, readonly policyVersion: string, readonly explanation: string, readonly holds: ReadonlyArray<{ readonly reference: string, readonly rows: number }> }>, readonly datasets: ReadonlyArray<{ readonly dataset: string, readonly status: string, readonly code: string | null, readonly message: string | null, readonly durationMs: number | null }> }> };

export type RetentionPreviewQueryVariables = Exact<{
  asOf?: string | null | undefined;
}>;


export type RetentionPreviewQuery = { readonly retentionPreview: { readonly asOf: string, readonly counts: ReadonlyArray<{ readonly rule: string, readonly dataset: string | null, readonly action: RetentionAction, readonly cutoff: string, readonly due: number, readonly done: number, readonly held: number, readonly policyVersion: string, readonly explanation: string, readonly holds: ReadonlyArray<{ readonly reference: string, readonly rows: number }> }>, readonly datasets: ReadonlyArray<{ readonly dataset: string, readonly status: string, readonly code: string | null, readonly message: string | null, readonly durationMs: number | null }> } };

export type RetentionRunsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type RetentionRunsQuery = { readonly retentionRuns: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly asOf: string, readonly startedAt: string, readonly startedBy: string, readonly status: string, readonly durationMs: number | null, readonly rule: string | null, readonly dataset: string | null, readonly failure: string | null, readonly certificate: string | null, readonly counts: ReadonlyArray<{ readonly rule: string, readonly dataset: string | null, readonly action: RetentionAction, readonly cutoff: string, readonly due: number, readonly done: number, readonly held: number, readonly policyVersion: string, readonly explanation: string, readonly holds: ReadonlyArray<{ readonly reference: string, readonly rows: number }> }>, readonly datasets: ReadonlyArray<{ readonly dataset: string, readonly status: string, readonly code: string | null, readonly message: string | null, readonly durationMs: number | null }> } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type RunRetentionMutationVariables = Exact<{
  asOf?: string | null | undefined;
  dryRun: boolean;
  rule?: string | null | undefined;
  dataset?: string | null | undefined;
}>;


export type RunRetentionMutation = { readonly runRetention:
    | { readonly __typename: 'RetentionPreview', readonly asOf: string, readonly counts: ReadonlyArray<{ readonly rule: string, readonly dataset: string | null, readonly action: RetentionAction, readonly cutoff: string, readonly due: number, readonly done: number, readonly held: number, readonly policyVersion: string, readonly explanation: string, readonly holds: ReadonlyArray<{ readonly reference: string, readonly rows: number }> }>, readonly datasets: ReadonlyArray<{ readonly dataset: string, readonly status: string, readonly code: string | null, readonly message: string | null, readonly durationMs: number | null }> }
    | { readonly __typename: 'RetentionRefused', readonly code: string, readonly message: string }
    | { readonly __typename: 'RetentionRun', readonly id: string, readonly asOf: string, readonly startedAt: string, readonly startedBy: string, readonly status: string, readonly durationMs: number | null, readonly rule: string | null, readonly dataset: string | null, readonly failure: string | null, readonly certificate: string | null, readonly counts: ReadonlyArray<{ readonly rule: string, readonly dataset: string | null, readonly action: RetentionAction, readonly cutoff: string, readonly due: number, readonly done: number, readonly held: number, readonly policyVersion: string, readonly explanation: string, readonly holds: ReadonlyArray<{ readonly reference: string, readonly rows: number }> }>, readonly datasets: ReadonlyArray<{ readonly dataset: string, readonly status: string, readonly code: string | null, readonly message: string | null, readonly durationMs: number | null }> }
   };

export type DatasetsQueryVariables = Exact<{ [key: string]: never; }>;


export type DatasetsQuery = { readonly datasets: ReadonlyArray<{ readonly name: string, readonly kind: string, readonly data: ReadonlyArray<string>, readonly reachable: boolean, readonly findings: ReadonlyArray<{ readonly code: string, readonly level: string, readonly path: string, readonly message: string, readonly mend: string | null }> }> };

export type LegalHoldsQueryVariables = Exact<{
  released: boolean;
}>;


export type LegalHoldsQuery = { readonly legalHolds: ReadonlyArray<{ readonly id: string, readonly reference: string, readonly reason: string, readonly placedAt: string, readonly placedBy: string, readonly releasedAt: string | null, readonly releasedBy: string | null, readonly releaseReason: string | null, readonly scope: { readonly data: string | null, readonly dataset: string | null, readonly tenant: string | null, readonly subjects: ReadonlyArray<string> | null, readonly records: ReadonlyArray<string> | null, readonly event: string | null, readonly from: string | null, readonly to: string | null } }> };

export type PlaceLegalHoldMutationVariables = Exact<{
  reference: string;
  reason: string;
  data?: string | null | undefined;
  dataset?: string | null | undefined;
  tenant?: string | null | undefined;
  subjects?: ReadonlyArray<string> | string | null | undefined;
  records?: ReadonlyArray<string> | string | null | undefined;
  event?: string | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
}>;


export type PlaceLegalHoldMutation = { readonly placeLegalHold:
    | { readonly __typename: 'LegalHold', readonly id: string, readonly reference: string, readonly reason: string, readonly placedAt: string, readonly placedBy: string, readonly releasedAt: string | null, readonly releasedBy: string | null, readonly releaseReason: string | null, readonly scope: { readonly data: string | null, readonly dataset: string | null, readonly tenant: string | null, readonly subjects: ReadonlyArray<string> | null, readonly records: ReadonlyArray<string> | null, readonly event: string | null, readonly from: string | null, readonly to: string | null } }
    | { readonly __typename: 'LegalHoldRejected', readonly problems: ReadonlyArray<{ readonly path: string, readonly code: string, readonly message: string }> }
   };

export type ReleaseLegalHoldMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type ReleaseLegalHoldMutation = { readonly releaseLegalHold:
    | { readonly __typename: 'LegalHold', readonly id: string, readonly reference: string, readonly reason: string, readonly placedAt: string, readonly placedBy: string, readonly releasedAt: string | null, readonly releasedBy: string | null, readonly releaseReason: string | null, readonly scope: { readonly data: string | null, readonly dataset: string | null, readonly tenant: string | null, readonly subjects: ReadonlyArray<string> | null, readonly records: ReadonlyArray<string> | null, readonly event: string | null, readonly from: string | null, readonly to: string | null } }
    | { readonly __typename: 'LegalHoldRefused', readonly code: string, readonly message: string }
   };

export type CaseFragment = { readonly id: string, readonly tenant: string, readonly reference: string, readonly terminatedOn: string, readonly deadline: string, readonly openedAt: string, readonly openedBy: string, readonly choice: TerminationChoice | null, readonly closedAt: string | null, readonly certificate: string | null, readonly export: { readonly at: string, readonly records: number, readonly sha256: string } | null, readonly datasets: ReadonlyArray<{ readonly dataset: string, readonly deleted: number, readonly kept: ReadonlyArray<{ readonly rule: string, readonly statute: string | null, readonly country: string | null, readonly hold: string | null, readonly until: string | null, readonly records: number }> }> };

export type RefusedFragment = { readonly code: string, readonly message: string };

export type ProblemsFragment = { readonly problems: ReadonlyArray<{ readonly path: string, readonly code: string, readonly message: string }> };

export type TenantSettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type TenantSettingsQuery = { readonly tenantPeriods: ReadonlyArray<{ readonly tenant: string, readonly rule: string, readonly before: string, readonly period: string, readonly from: string, readonly setAt: string, readonly setBy: string }>, readonly tenantSwitches: ReadonlyArray<{ readonly tenant: string, readonly name: string, readonly isOn: boolean, readonly setAt: string, readonly setBy: string }> };

export type TenantPeriodPreviewQueryVariables = Exact<{
  tenant: string;
  rule: string;
  period: string;
}>;


export type TenantPeriodPreviewQuery = { readonly tenantPeriodPreview:
    | { readonly __typename: 'TenantPeriodPreview', readonly tenant: string, readonly rule: string, readonly before: string, readonly period: string, readonly from: string, readonly records: ReadonlyArray<{ readonly dataset: string, readonly due: number }> }
    | { readonly __typename: 'TenantSettingRejected', readonly problems: ReadonlyArray<{ readonly path: string, readonly code: string, readonly message: string }> }
   };

export type SetTenantPeriodMutationVariables = Exact<{
  tenant: string;
  rule: string;
  period: string;
}>;


export type SetTenantPeriodMutation = { readonly setTenantPeriod:
    | { readonly __typename: 'TenantPeriod', readonly tenant: string, readonly rule: string, readonly period: string, readonly from: string }
    | { readonly __typename: 'TenantSettingRejected', readonly problems: ReadonlyArray<{ readonly path: string, readonly code: string, readonly message: string }> }
   };

export type SetTenantSwitchMutationVariables = Exact<{
  tenant: string;
  name: string;
  isOn: boolean;
}>;


export type SetTenantSwitchMutation = { readonly setTenantSwitch:
    | { readonly __typename: 'TenantSettingRejected', readonly problems: ReadonlyArray<{ readonly path: string, readonly code: string, readonly message: string }> }
    | { readonly __typename: 'TenantSwitch', readonly tenant: string, readonly name: string, readonly isOn: boolean }
   };

export type TerminationsQueryVariables = Exact<{
  closed: boolean;
}>;


export type TerminationsQuery = { readonly terminations: ReadonlyArray<{ readonly id: string, readonly tenant: string, readonly reference: string, readonly terminatedOn: string, readonly deadline: string, readonly openedAt: string, readonly openedBy: string, readonly choice: TerminationChoice | null, readonly closedAt: string | null, readonly certificate: string | null, readonly export: { readonly at: string, readonly records: number, readonly sha256: string } | null, readonly datasets: ReadonlyArray<{ readonly dataset: string, readonly deleted: number, readonly kept: ReadonlyArray<{ readonly rule: string, readonly statute: string | null, readonly country: string | null, readonly hold: string | null, readonly until: string | null, readonly records: number }> }> }> };

export type OpenTerminationMutationVariables = Exact<{
  tenant: string;
  reference: string;
  terminatedOn?: string | null | undefined;
}>;


export type OpenTerminationMutation = { readonly openTermination:
    | { readonly __typename: 'Termination', readonly id: string, readonly tenant: string, readonly reference: string, readonly terminatedOn: string, readonly deadline: string, readonly openedAt: string, readonly openedBy: string, readonly choice: TerminationChoice | null, readonly closedAt: string | null, readonly certificate: string | null, readonly export: { readonly at: string, readonly records: number, readonly sha256: string } | null, readonly datasets: ReadonlyArray<{ readonly dataset: string, readonly deleted: number, readonly kept: ReadonlyArray<{ readonly rule: string, readonly statute: string | null, readonly country: string | null, readonly hold: string | null, readonly until: string | null, readonly records: number }> }> }
    | { readonly __typename: 'TerminationRefused', readonly code: string, readonly message: string }
   };

export type ChooseTerminationMutationVariables = Exact<{
  id: string;
  choice: TerminationChoice;
}>;


export type ChooseTerminationMutation = { readonly chooseTermination:
    | { readonly __typename: 'Termination', readonly id: string, readonly tenant: string, readonly reference: string, readonly terminatedOn: string, readonly deadline: string, readonly openedAt: string, readonly openedBy: string, readonly choice: TerminationChoice | null, readonly closedAt: string | null, readonly certificate: string | null, readonly export: { readonly at: string, readonly records: number, readonly sha256: string } | null, readonly datasets: ReadonlyArray<{ readonly dataset: string, readonly deleted: number, readonly kept: ReadonlyArray<{ readonly rule: string, readonly statute: string | null, readonly country: string | null, readonly hold: string | null, readonly until: string | null, readonly records: number }> }> }
    | { readonly __typename: 'TerminationRefused', readonly code: string, readonly message: string }
   };

export type CloseTerminationMutationVariables = Exact<{
  id: string;
}>;


export type CloseTerminationMutation = { readonly closeTermination:
    | { readonly __typename: 'Termination', readonly id: string, readonly tenant: string, readonly reference: string, readonly terminatedOn: string, readonly deadline: string, readonly openedAt: string, readonly openedBy: string, readonly choice: TerminationChoice | null, readonly closedAt: string | null, readonly certificate: string | null, readonly export: { readonly at: string, readonly records: number, readonly sha256: string } | null, readonly datasets: ReadonlyArray<{ readonly dataset: string, readonly deleted: number, readonly kept: ReadonlyArray<{ readonly rule: string, readonly statute: string | null, readonly country: string | null, readonly hold: string | null, readonly until: string | null, readonly records: number }> }> }
    | { readonly __typename: 'TerminationRefused', readonly code: string, readonly message: string }
   };
