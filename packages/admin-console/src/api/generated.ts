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
  /** The placeholder of blocked content. */
  | 'PLACEHOLDER'
  /** The preferences dialog. */
  | 'PREFERENCES';

/** Narrows a list of consent events. */
export type ConsentFilter = {
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
  /** A choice purpose by purpose. */
  | 'CHOOSE'
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

/** What a person may ask for. */
export type RightsRequestKind =
  /** Art. 15 */
  | 'ACCESS'
  /** Art. 22 */
  | 'AUTOMATED_DECISION'
  /** Art. 17 */
  | 'ERASURE'
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
  | 'RIGHTS_WRITE';

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { readonly viewer: { readonly organization: string, readonly organizationName: string, readonly demo: boolean, readonly apiKey: { readonly name: string, readonly scopes: ReadonlyArray<Scope> } } };

export type SitesQueryVariables = Exact<{ [key: string]: never; }>;


export type SitesQuery = { readonly sites: ReadonlyArray<{ readonly key: string }> };

export type ConsentStatisticsQueryVariables = Exact<{
  siteKey: string;
  from: string;
  to: string;
}>;


export type ConsentStatisticsQuery = { readonly consentStatistics: { readonly byDay: ReadonlyArray<{ readonly day: string, readonly decisions: number, readonly acceptedAll: number, readonly chosen: number, readonly rejectedAll: number }>, readonly byPurpose: ReadonlyArray<{ readonly purpose: string, readonly granted: number, readonly refused: number }> } };

export type OpenRequestsQueryVariables = Exact<{
  first: number;
}>;


export type OpenRequestsQuery = { readonly verified: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly reference: string, readonly kind: RightsRequestKind, readonly status: RightsRequestStatus, readonly dueOn: string } }>, readonly pageInfo: { readonly hasNextPage: boolean } }, readonly inProgress: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly reference: string, readonly kind: RightsRequestKind, readonly status: RightsRequestStatus, readonly dueOn: string } }>, readonly pageInfo: { readonly hasNextPage: boolean } }, readonly awaiting: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly reference: string, readonly kind: RightsRequestKind, readonly status: RightsRequestStatus, readonly dueOn: string } }>, readonly pageInfo: { readonly hasNextPage: boolean } } };

export type OpenRequestsFragment = { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly reference: string, readonly kind: RightsRequestKind, readonly status: RightsRequestStatus, readonly dueOn: string } }>, readonly pageInfo: { readonly hasNextPage: boolean } };

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
}>;


export type RightsRequestsQuery = { readonly rightsRequests: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly reference: string, readonly kind: RightsRequestKind, readonly article: string, readonly status: RightsRequestStatus, readonly siteKey: string, readonly receivedAt: string, readonly dueOn: string } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type RightsRequestQueryVariables = Exact<{
  id: string;
}>;


export type RightsRequestQuery = { readonly rightsRequest: { readonly id: string, readonly reference: string, readonly kind: RightsRequestKind, readonly article: string, readonly status: RightsRequestStatus, readonly siteKey: string, readonly language: string, readonly receivedAt: string, readonly verifiedAt: string | null, readonly dueOn: string, readonly promisedOn: string, readonly legalLimitOn: string, readonly email: string, readonly name: string | null, readonly message: string | null } | null };

export type RetentionRulesQueryVariables = Exact<{ [key: string]: never; }>;


export type RetentionRulesQuery = { readonly retentionRules: ReadonlyArray<{ readonly id: string, readonly data: string, readonly policyVersion: string, readonly stages: ReadonlyArray<{ readonly action: RetentionAction, readonly period: string, readonly trigger: string }> }> };

export type RetentionPreviewQueryVariables = Exact<{
  asOf?: string | null | undefined;
}>;


export type RetentionPreviewQuery = { readonly retentionPreview: { readonly asOf: string, readonly counts: ReadonlyArray<{ readonly rule: string, readonly action: RetentionAction, readonly cutoff: string, readonly due: number, readonly done: number, readonly policyVersion: string, readonly explanation: string }> } };

export type RetentionRunsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type RetentionRunsQuery = { readonly retentionRuns: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly asOf: string, readonly startedAt: string, readonly startedBy: string, readonly status: string, readonly durationMs: number | null, readonly failure: string | null, readonly counts: ReadonlyArray<{ readonly rule: string, readonly action: RetentionAction, readonly cutoff: string, readonly due: number, readonly done: number, readonly policyVersion: string, readonly explanation: string }> } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type RunRetentionMutationVariables = Exact<{
  asOf?: string | null | undefined;
  dryRun: boolean;
}>;


export type RunRetentionMutation = { readonly runRetention:
    | { readonly __typename: 'RetentionPreview', readonly asOf: string, readonly counts: ReadonlyArray<{ readonly rule: string, readonly action: RetentionAction, readonly cutoff: string, readonly due: number, readonly done: number, readonly policyVersion: string, readonly explanation: string }> }
    | { readonly __typename: 'RetentionRefused', readonly code: string, readonly message: string }
    | { readonly __typename: 'RetentionRun', readonly id: string, readonly asOf: string, readonly status: string, readonly durationMs: number | null, readonly failure: string | null, readonly counts: ReadonlyArray<{ readonly rule: string, readonly action: RetentionAction, readonly cutoff: string, readonly due: number, readonly done: number, readonly policyVersion: string, readonly explanation: string }> }
   };

export type PolicyDiffFieldsFragment = { readonly before: string, readonly after: string, readonly kind: PolicyChangeKind | null, readonly changes: ReadonlyArray<{ readonly area: string, readonly code: string, readonly path: string, readonly kind: PolicyChangeKind, readonly article: string | null, readonly sentence: string, readonly asksAgain: ReadonlyArray<string>, readonly concerns: ReadonlyArray<string> }>, readonly askedAgain: ReadonlyArray<{ readonly purpose: string, readonly isNew: boolean }> };

export type PolicyVersionsQueryVariables = Exact<{ [key: string]: never; }>;


export type PolicyVersionsQuery = { readonly policyVersions: ReadonlyArray<{ readonly hash: string, readonly version: string, readonly effectiveOn: string, readonly lastDay: string | null, readonly appliedAt: string, readonly author: string, readonly note: string | null, readonly requiredBy: string | null, readonly status: PolicyVersionStatus, readonly withdrawnAt: string | null, readonly withdrawalReason: string | null, readonly changes: { readonly before: string, readonly kind: PolicyChangeKind | null, readonly changes: ReadonlyArray<{ readonly code: string }> } | null }> };

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
    | { readonly __typename: 'PolicyApplied', readonly policyVersion: { readonly version: string, readonly status: PolicyVersionStatus, readonly effectiveOn: string }, readonly findings: ReadonlyArray<{ readonly level: string, readonly code: string, readonly line: number, readonly column: number, readonly message: string }> }
    | { readonly __typename: 'PolicyChecked', readonly version: string, readonly effectiveOn: string, readonly earliestOn: string | null, readonly findings: ReadonlyArray<{ readonly level: string, readonly code: string, readonly line: number, readonly column: number, readonly message: string }>, readonly changes: { readonly before: string, readonly after: string, readonly kind: PolicyChangeKind | null, readonly changes: ReadonlyArray<{ readonly area: string, readonly code: string, readonly path: string, readonly kind: PolicyChangeKind, readonly article: string | null, readonly sentence: string, readonly asksAgain: ReadonlyArray<string>, readonly concerns: ReadonlyArray<string> }>, readonly askedAgain: ReadonlyArray<{ readonly purpose: string, readonly isNew: boolean }> } | null }
    | { readonly __typename: 'PolicyRejected', readonly earliestOn: string | null, readonly findings: ReadonlyArray<{ readonly level: string, readonly code: string, readonly line: number, readonly column: number, readonly message: string }>, readonly changes: { readonly before: string, readonly after: string, readonly kind: PolicyChangeKind | null, readonly changes: ReadonlyArray<{ readonly area: string, readonly code: string, readonly path: string, readonly kind: PolicyChangeKind, readonly article: string | null, readonly sentence: string, readonly asksAgain: ReadonlyArray<string>, readonly concerns: ReadonlyArray<string> }>, readonly askedAgain: ReadonlyArray<{ readonly purpose: string, readonly isNew: boolean }> } | null }
   };

export type WithdrawPolicyVersionMutationVariables = Exact<{
  version: string;
  reason: string;
}>;


export type WithdrawPolicyVersionMutation = { readonly withdrawPolicyVersion:
    | { readonly __typename: 'PolicyWithdrawalRefused', readonly code: string, readonly message: string }
    | { readonly __typename: 'PolicyWithdrawn', readonly policyVersion: { readonly version: string } }
   };
