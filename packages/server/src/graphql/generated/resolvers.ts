// Generated from the SDL by `pnpm generate`. Do not edit.
import type { AccountAlgorithm as AccountKeyAlgorithm } from '../../accounts/account-keys.domain.ts';
import type { LegalBasis } from '@assent/shared';
import type { ConsentState } from '@assent/shared';
import type { ConsentMethod } from '@assent/shared';
import type { ConsentElement } from '@assent/shared';
import type { RightsLaw } from '@assent/shared';
import type { RightsRequestKind } from '@assent/shared';
import type { RightsRequestStatus } from '@assent/shared';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { VersionModel, DiffModel } from '../../policy/policy.resolvers.ts';
import type { RecordModel } from '../../records/records.resolvers.ts';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type EnumResolverSignature<T, AllowedValues = any> = { [key in keyof T]?: AllowedValues };
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A day as `YYYY-MM-DD`. */
  Date: { input: string; output: string; }
  /** An instant as RFC 3339 in UTC, e.g. `2026-03-15T09:30:00.000Z`. */
  DateTime: { input: string; output: number; }
  /** An ISO 8601 period of months or days, e.g. `P14M`. */
  Period: { input: string; output: string; }
  /** A lower-case UUID. */
  UUID: { input: string; output: string; }
};

/** An answer of an account. */
export type AccountAnswer = {
  readonly __typename?: 'AccountAnswer';
  /** Yes or no; null where device and account differed, or another device's question waits: the refusal stands, and it is asked again. */
  readonly granted: Maybe<Scalars['Boolean']['output']>;
  /** The policy's id of the purpose. */
  readonly purpose: Scalars['String']['output'];
  /** The purpose as it stands, as the manifest has it; under another tag the answer does not count. */
  readonly tag: Scalars['String']['output'];
};

/** A key by which the company's back end signs who is signed in. What is secret of it is never read again. */
export type AccountKey = {
  readonly __typename?: 'AccountKey';
  /** How its tokens are signed; others are refused. */
  readonly algorithm: AccountKeyAlgorithm;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Id, the `kid` of the tokens. */
  readonly id: Scalars['String']['output'];
  /** When a token of it was last taken, to the minute; null when never. */
  readonly lastUsedAt: Maybe<Scalars['DateTime']['output']>;
  /** Name given to it. */
  readonly name: Scalars['String']['output'];
  /** When it was revoked; null while it works. */
  readonly revokedAt: Maybe<Scalars['DateTime']['output']>;
};

export type { AccountKeyAlgorithm };

/** A new key. */
export type AccountKeyCreated = {
  readonly __typename?: 'AccountKeyCreated';
  /** The key as listed from now on. */
  readonly accountKey: AccountKey;
  /** The secret where we made it, shown this once; null where the company brought its own or a public key. */
  readonly secret: Maybe<Scalars['String']['output']>;
};

/** The key was not made. */
export type AccountKeyRejected = {
  readonly __typename?: 'AccountKeyRejected';
  /** All that is wrong. */
  readonly problems: ReadonlyArray<Problem>;
};

/** A word with its number of page views: a path, a referring host, a device class. */
export type AnalyticsCount = {
  readonly __typename?: 'AnalyticsCount';
  /** The path, host or device class. */
  readonly key: Scalars['String']['output'];
  /** Page views. */
  readonly views: Scalars['Int']['output'];
};

/** Views and visitors of one day. */
export type AnalyticsDay = {
  readonly __typename?: 'AnalyticsDay';
  /** UTC day. */
  readonly day: Scalars['Date']['output'];
  /** Page views. */
  readonly views: Scalars['Int']['output'];
  /** Distinct visitors; null once the day is anonymised, because nothing is left that could tell two visitors apart, and where the policy allows counts only. */
  readonly visitors: Maybe<Scalars['Int']['output']>;
};

/** How often one interaction happened. */
export type AnalyticsInteraction = {
  readonly __typename?: 'AnalyticsInteraction';
  /** Times. */
  readonly count: Scalars['Int']['output'];
  /** The site's own word for it. */
  readonly name: Scalars['String']['output'];
};

/** What people did on one site, among those who consented to analytics. */
export type AnalyticsReport = {
  readonly __typename?: 'AnalyticsReport';
  /** One entry for each day with a view, oldest first. */
  readonly byDay: ReadonlyArray<AnalyticsDay>;
  /** Device classes, most views first. */
  readonly devices: ReadonlyArray<AnalyticsCount>;
  /** Up to 20, most frequent first. */
  readonly interactions: ReadonlyArray<AnalyticsInteraction>;
  /** Mean visible seconds per page view; null without a measurement. */
  readonly meanSeconds: Maybe<Scalars['Float']['output']>;
  /** Counts of anonymised days that fewer visitors than this are behind are left out, and what would give them away by subtraction; of every day where the policy allows counts only (`aggregate_only`). */
  readonly minimumCell: Scalars['Int']['output'];
  /** Up to 20 hosts, most views first. */
  readonly referrers: ReadonlyArray<AnalyticsCount>;
  /** Up to 20, most viewed first. */
  readonly topPages: ReadonlyArray<AnalyticsCount>;
  /** Page views in the span. */
  readonly views: Scalars['Int']['output'];
  /** Distinct visitors over the days of the span that are not yet anonymised; null where the policy allows counts only. */
  readonly visitors: Maybe<Scalars['Int']['output']>;
};

export type AnswerForwardingResult = RightsForwarding | RightsForwardingRefused;

/** Somebody who may have the data that a request is about. */
export type AnswerRecipient = {
  readonly __typename?: 'AnswerRecipient';
  /** Id of the recipient in the policy. */
  readonly id: Scalars['String']['output'];
  /** Its name. */
  readonly name: Scalars['String']['output'];
};

export type AnswerRightsRequestResult = RightsAnswerRefused | RightsRequestAnswered;

/** An API key; its secret is shown once, when it is made. */
export type ApiKey = {
  readonly __typename?: 'ApiKey';
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Id, the middle part of the key. */
  readonly id: Scalars['String']['output'];
  /** When it was last used, to the minute; null when never. */
  readonly lastUsedAt: Maybe<Scalars['DateTime']['output']>;
  /** Name given to it. */
  readonly name: Scalars['String']['output'];
  /** When it was revoked; null while it works. */
  readonly revokedAt: Maybe<Scalars['DateTime']['output']>;
  /** What it may do. */
  readonly scopes: ReadonlyArray<Scope>;
};

/** A new key. */
export type ApiKeyCreated = {
  readonly __typename?: 'ApiKeyCreated';
  /** The key as listed from now on. */
  readonly apiKey: ApiKey;
  /** The whole key, shown this once. */
  readonly secret: Scalars['String']['output'];
};

/** The key was not made. */
export type ApiKeyRejected = {
  readonly __typename?: 'ApiKeyRejected';
  /** All that is wrong. */
  readonly problems: ReadonlyArray<Problem>;
};

export type ApplyPolicyResult = PolicyApplied | PolicyChecked | PolicyRejected;

/** A purpose that visitors are asked again, although they answered under the version before. */
export type AskedPurpose = {
  readonly __typename?: 'AskedPurpose';
  /** What changed of it: `responsible`, `basis`, `category`, `data`, `recipients`, `uses`. */
  readonly because: ReadonlyArray<Scalars['String']['output']>;
  /** Whether it was not asked before: new, or on another basis until now. No answer is inherited. */
  readonly isNew: Scalars['Boolean']['output'];
  /** Id of the purpose. */
  readonly purpose: Scalars['String']['output'];
};

/** One link of the organization's audit chain. */
export type AuditEntry = {
  readonly __typename?: 'AuditEntry';
  /** Who: `key:NAME`, `job:NAME`, `cli`, `visitor`, `system`. */
  readonly actor: Scalars['String']['output'];
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Facts of the event as JSON, never personal values. */
  readonly details: Scalars['String']['output'];
  /** Hash of this entry, which covers the one before. */
  readonly hash: Scalars['String']['output'];
  /** Position in the chain, from 1. */
  readonly sequence: Scalars['Int']['output'];
  /** Keyed hash of the person concerned; null when none is. */
  readonly subjectHash: Maybe<Scalars['String']['output']>;
  /** What, e.g. `rights-request.submitted`. */
  readonly type: Scalars['String']['output'];
};

/** A page of the audit log, newest first. */
export type AuditEntryConnection = {
  readonly __typename?: 'AuditEntryConnection';
  /** Edges of the page. */
  readonly edges: ReadonlyArray<AuditEntryEdge>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
};

/** An edge of the audit log. */
export type AuditEntryEdge = {
  readonly __typename?: 'AuditEntryEdge';
  /** Opaque cursor. */
  readonly cursor: Scalars['String']['output'];
  /** The entry. */
  readonly node: AuditEntry;
};

export type ConfirmRightsRequestResult = ConfirmationRefused | RightsRequestConfirmed;

/** The link does not work. */
export type ConfirmationRefused = {
  readonly __typename?: 'ConfirmationRefused';
  /** `UNKNOWN`, `USED` or `EXPIRED`. */
  readonly code: Scalars['String']['output'];
  /** What to do. */
  readonly message: Scalars['String']['output'];
};

/** Yes or no to one purpose as it was recorded. */
export type ConsentChoice = {
  readonly __typename?: 'ConsentChoice';
  /** Article of the basis, e.g. `Art. 6(1)(a) GDPR`. */
  readonly article: Scalars['String']['output'];
  /** Legal basis of the purpose at the time. */
  readonly basis: LegalBasis;
  /** Whether it was granted. */
  readonly granted: Scalars['Boolean']['output'];
  /** The policy's id of the purpose. */
  readonly purpose: Scalars['String']['output'];
  /** State after the decision. */
  readonly state: ConsentState;
};

/** This id was used before for another decision; that one stands and this one was not stored. */
export type ConsentConflict = {
  readonly __typename?: 'ConsentConflict';
  /** The id both share. */
  readonly decisionId: Scalars['UUID']['output'];
  /** What to do. */
  readonly message: Scalars['String']['output'];
};

/** How many decisions of a day. */
export type ConsentDay = {
  readonly __typename?: 'ConsentDay';
  /** Those that granted every purpose asked. */
  readonly acceptedAll: Scalars['Int']['output'];
  /** Those that granted some. */
  readonly chosen: Scalars['Int']['output'];
  /** UTC day. */
  readonly day: Scalars['Date']['output'];
  /** Decisions of the day. */
  readonly decisions: Scalars['Int']['output'];
  /** Those that granted none. */
  readonly rejectedAll: Scalars['Int']['output'];
};

export type { ConsentElement };

/** One append-only record of one decision. */
export type ConsentEvent = {
  readonly __typename?: 'ConsentEvent';
  /** Every purpose asked. */
  readonly choices: ReadonlyArray<ConsentChoice>;
  /** When, by the visitor's clock. */
  readonly decidedAt: Scalars['DateTime']['output'];
  /** Where they did it. */
  readonly element: ConsentElement;
  /** Global Privacy Control: in the page, or in the `Sec-GPC` header. */
  readonly gpc: Scalars['Boolean']['output'];
  /** The decision id. */
  readonly id: Scalars['UUID']['output'];
  /** Country or region whose rules were applied, e.g. `ES`; `unknown` means the strictest rules. */
  readonly jurisdiction: Scalars['String']['output'];
  /** Language of the text shown. */
  readonly language: Scalars['String']['output'];
  /** Hash of this event inside its sealed batch; `assent audit verify` recomputes it. */
  readonly leafHash: Scalars['String']['output'];
  /** What the person did. */
  readonly method: ConsentMethod;
  /** Content hash of the policy version. */
  readonly policyHash: Scalars['String']['output'];
  /** Number of the policy version. */
  readonly policyVersion: Scalars['String']['output'];
  /** When, by the server's clock. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** Sealed batch this event belongs to. */
  readonly sealId: Scalars['UUID']['output'];
  /** Site it was made on. */
  readonly siteKey: Scalars['String']['output'];
  /** Of an event of method `ACCOUNT`: the decision of the device that the account's answers were brought together with; null where that was a refusal, which nothing points to, and for every other event. */
  readonly takenFrom: Maybe<ConsentSource>;
  /** Hash of the text shown. */
  readonly textHash: Scalars['String']['output'];
  /** Address with the host part cut off (IPv4 /24, IPv6 /48); null when there was none. */
  readonly truncatedIp: Maybe<Scalars['String']['output']>;
  /** Pseudonym of the visitor. */
  readonly visitorId: Scalars['UUID']['output'];
};

/** A page of consent events, newest first. */
export type ConsentEventConnection = {
  readonly __typename?: 'ConsentEventConnection';
  /** Edges of the page. */
  readonly edges: ReadonlyArray<ConsentEventEdge>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
};

/** An edge of a list of consent events. */
export type ConsentEventEdge = {
  readonly __typename?: 'ConsentEventEdge';
  /** Opaque cursor. */
  readonly cursor: Scalars['String']['output'];
  /** The event. */
  readonly node: ConsentEvent;
};

/** Narrows a list of consent events. */
export type ConsentFilter = {
  /** Only this account, by the company's own id of the person (`sub` of its tokens): their whole history over all devices. Not together with `visitorId`. */
  readonly account?: InputMaybe<Scalars['String']['input']>;
  /** Recorded on or after this day (UTC). */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** Only this site. */
  readonly siteKey?: InputMaybe<Scalars['String']['input']>;
  /** Recorded on or before this day (UTC). */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
  /** Only this visitor: their whole history. */
  readonly visitorId?: InputMaybe<Scalars['UUID']['input']>;
};

export type { ConsentMethod };

/** A sealed batch: the signed Merkle root over the events written together. */
export type ConsentProof = {
  readonly __typename?: 'ConsentProof';
  /** The event proved. */
  readonly eventId: Scalars['UUID']['output'];
  /** Canonical JSON (RFC 8785) whose hash is the leaf. */
  readonly leaf: Scalars['String']['output'];
  /** Sibling hashes from the leaf to the root, each with its side (`left:` or `right:`). */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  /** Public key, base64url of the raw 32 bytes. */
  readonly publicKey: Scalars['String']['output'];
  /** Merkle root of the batch. */
  readonly root: Scalars['String']['output'];
  /** Ed25519 signature of the seal, base64url. */
  readonly signature: Scalars['String']['output'];
  /** Whether the server could verify leaf, path, root and signature just now. */
  readonly verified: Scalars['Boolean']['output'];
};

/** How many yes and no to one purpose. */
export type ConsentPurposeCount = {
  readonly __typename?: 'ConsentPurposeCount';
  /** Times granted. */
  readonly granted: Scalars['Int']['output'];
  /** The policy's id of the purpose. */
  readonly purpose: Scalars['String']['output'];
  /** Times refused, withdrawn or objected to. */
  readonly refused: Scalars['Int']['output'];
};

/** What a person keeps as proof of a decision. */
export type ConsentReceipt = {
  readonly __typename?: 'ConsentReceipt';
  /** Id of the consent event: the decision id. */
  readonly eventId: Scalars['UUID']['output'];
  /** A compact JWS (EdDSA) of the type `assent-receipt+jwt`; its content is described by `/schema/receipt/1.json`, the key that verifies it is at `/.well-known/jwks.json`. */
  readonly receipt: Scalars['String']['output'];
};

/** No receipt was made. */
export type ConsentReceiptRefused = {
  readonly __typename?: 'ConsentReceiptRefused';
  /** For programs. */
  readonly code: ReceiptRefusal;
  /** For people. */
  readonly message: Scalars['String']['output'];
};

export type ConsentReceiptResult = ConsentReceipt | ConsentReceiptRefused;

/** The decision is stored; the same call again gives this same answer. */
export type ConsentRecorded = {
  readonly __typename?: 'ConsentRecorded';
  /** Id of the consent event: the decision id. */
  readonly eventId: Scalars['UUID']['output'];
  /** After a refusal, where there is no write token: the right to this decision's receipt. Keep it in memory alone; null otherwise. */
  readonly receiptToken: Maybe<Scalars['String']['output']>;
  /** Server time of the record. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** Needed for this visitor's next decision and for analytics; null after a refusal, which leaves nothing to link to. */
  readonly writeToken: Maybe<Scalars['String']['output']>;
};

/** The decision was not stored. */
export type ConsentRejected = {
  readonly __typename?: 'ConsentRejected';
  /** All that is wrong. */
  readonly problems: ReadonlyArray<Problem>;
  /** Server time, so that a browser with a wrong clock can correct itself and send again. */
  readonly serverTime: Scalars['DateTime']['output'];
};

/** The decision of another visitor that an event follows from. */
export type ConsentSource = {
  readonly __typename?: 'ConsentSource';
  /** Their decision. */
  readonly eventId: Scalars['UUID']['output'];
  /** Pseudonym of that visitor: the device before somebody signed in. */
  readonly visitorId: Scalars['UUID']['output'];
};

export type { ConsentState };

/** Decisions of one site over a span of days. */
export type ConsentStatistics = {
  readonly __typename?: 'ConsentStatistics';
  /** One entry for each day that had a decision, oldest first. */
  readonly byDay: ReadonlyArray<ConsentDay>;
  /** One entry for each purpose, most asked first. */
  readonly byPurpose: ReadonlyArray<ConsentPurposeCount>;
};

/** An activity as controller or joint controller: Art. 30(1). */
export type ControllerActivity = {
  readonly __typename?: 'ControllerActivity';
  /** Each purpose with its legal bases. */
  readonly bases: ReadonlyArray<Scalars['String']['output']>;
  /** Categories of data: Art. 30(1)(c). */
  readonly data: ReadonlyArray<RecordedData>;
  /** What it is. */
  readonly description: Maybe<Scalars['String']['output']>;
  /** When each category of data goes: Art. 30(1)(f). */
  readonly erasure: ReadonlyArray<Scalars['String']['output']>;
  /** Its name in the policy. */
  readonly id: Scalars['String']['output'];
  /** With whom it is decided together, and the arrangement of Art. 26; empty where it is decided alone. */
  readonly jointControllers: ReadonlyArray<Scalars['String']['output']>;
  /** Art. 30(1)(b). */
  readonly purposes: ReadonlyArray<RecordedPurpose>;
  /** Who receives data, what for and where: Art. 30(1)(d). */
  readonly recipients: ReadonlyArray<Scalars['String']['output']>;
  /** Kinds of people: Art. 30(1)(c). */
  readonly subjects: ReadonlyArray<Scalars['String']['output']>;
  /** Art. 30(1)(e). */
  readonly transfers: ReadonlyArray<RecordedTransfer>;
};

export type CreateAccountKeyResult = AccountKeyCreated | AccountKeyRejected;

export type CreateApiKeyResult = ApiKeyCreated | ApiKeyRejected;

/** Data of the company's own systems that retention reaches. */
export type Dataset = {
  readonly __typename?: 'Dataset';
  /** Categories of data that lie in it. */
  readonly data: ReadonlyArray<Scalars['String']['output']>;
  /** Everything that was found, errors and warnings. */
  readonly findings: ReadonlyArray<DatasetFinding>;
  /** `postgres`, `https` or `s3`. */
  readonly kind: Scalars['String']['output'];
  /** Its name in the policy. */
  readonly name: Scalars['String']['output'];
  /** Whether it answered as what the policy takes it for. */
  readonly reachable: Scalars['Boolean']['output'];
};

/** Something that is wrong, or could be better, with a dataset as the policy names it and as it was found. */
export type DatasetFinding = {
  readonly __typename?: 'DatasetFinding';
  /** Stable code, e.g. `DATASET_UNREACHABLE`; the guide on datasets explains each. */
  readonly code: Scalars['String']['output'];
  /** `error` keeps the dataset from being touched, `warning` does not. */
  readonly level: Scalars['String']['output'];
  /** What mends it, where one statement or line does. */
  readonly mend: Maybe<Scalars['String']['output']>;
  /** What came and what is there. */
  readonly message: Scalars['String']['output'];
  /** Path below the dataset in the policy file, e.g. `events.resolved`. */
  readonly path: Scalars['String']['output'];
};

/** How one dataset of the company fared. */
export type DatasetRun = {
  readonly __typename?: 'DatasetRun';
  /** `UNREACHABLE`, `REFUSED`, `MISCONFIGURED`, `TIMEOUT`, `INCOMPLETE` (others kept rows locked), `BROKEN` (a fault of ours), `CUT_OFF`, `STOPPED` or `ABSENT`; null when all went well. */
  readonly code: Maybe<Scalars['String']['output']>;
  /** Name of the dataset in the policy. */
  readonly dataset: Scalars['String']['output'];
  /** How long it took, in milliseconds; null while it runs. */
  readonly durationMs: Maybe<Scalars['Int']['output']>;
  /** What the code means here; null when all went well. */
  readonly message: Maybe<Scalars['String']['output']>;
  /** `running`, `done`, `failed` (what is left stays due), `stopped` (the server was told to stop) or `skipped` (not reached from here). */
  readonly status: Scalars['String']['output'];
};

export type DeleteRecordsResult = DeletionRefused | RecordsDeleted;

/** Nothing was deleted. */
export type DeletionRefused = {
  readonly __typename?: 'DeletionRefused';
  /** `MALFORMED`, `UNKNOWN_DATASET`, `NO_RULE`, `NOT_SUPPORTED`, `UNREACHABLE`, `REFUSED`, `MISCONFIGURED` or `TIMEOUT`. */
  readonly code: Scalars['String']['output'];
  /** What came and what is allowed. */
  readonly message: Scalars['String']['output'];
};

/** An open request as a reminder of its day; nothing in it tells of the person. */
export type DueRequest = {
  readonly __typename?: 'DueRequest';
  /** The day the answer is due. */
  readonly dueOn: Scalars['Date']['output'];
  /** Id of the request. */
  readonly id: Scalars['UUID']['output'];
  /** What was asked. */
  readonly kind: RightsRequestKind;
  /** Short reference. */
  readonly reference: Scalars['String']['output'];
  /** Where it stands. */
  readonly status: RightsRequestStatus;
};

/** Open requests by the day their answers are due. */
export type DueRequests = {
  readonly __typename?: 'DueRequests';
  /** How many are open. */
  readonly open: Scalars['Int']['output'];
  /** Those due first; overdue ones lead. */
  readonly soonest: ReadonlyArray<DueRequest>;
};

/** An erasure was granted. The next run performs it; what a floor or a hold keeps goes when that ends. */
export type ErasureGranted = {
  readonly __typename?: 'ErasureGranted';
  /** Day it was granted. */
  readonly grantedOn: Scalars['Date']['output'];
  /** Id of the granted erasure. */
  readonly id: Scalars['UUID']['output'];
};

/** The erasure was not granted. */
export type ErasureRejected = {
  readonly __typename?: 'ErasureRejected';
  /** Everything that is wrong. */
  readonly problems: ReadonlyArray<Problem>;
};

export type ForgetSubjectResult = SubjectForgotten | SubjectRefused;

/** Records of a person in one dataset. */
export type ForwardedRecords = {
  readonly __typename?: 'ForwardedRecords';
  /** Dataset of the policy. */
  readonly dataset: Scalars['String']['output'];
  /** How many. */
  readonly records: Scalars['Int']['output'];
};

/** Where a tenant's part of a request stands. */
export type ForwardingState =
  /** Handed to the tenant's controller. */
  | 'FORWARDED'
  /** The controller has answered the person. */
  | 'FULFILLED'
  /** The controller has refused, with reasons to the person. */
  | 'REFUSED'
  /** Nobody is named who answers for the tenant: `setTenantController` sends it. */
  | 'WAITING';

export type GrantErasureResult = ErasureGranted | ErasureRejected;

/** Rows that a legal hold keeps past their day. */
export type HeldRows = {
  readonly __typename?: 'HeldRows';
  /** Reference of the case. */
  readonly reference: Scalars['String']['output'];
  /** How many. */
  readonly rows: Scalars['Int']['output'];
};

/** Nothing was changed. */
export type IdentificationRefused = {
  readonly __typename?: 'IdentificationRefused';
  /** `TOKEN_MALFORMED`, `TOKEN_ALGORITHM`, `TOKEN_KEY_UNKNOWN`, `TOKEN_KEY_REVOKED`, `TOKEN_SIGNATURE`, `TOKEN_CLAIM`, `TOKEN_OTHER_SITE`, `TOKEN_NOT_YET`, `TOKEN_EXPIRED`, `TOKEN_TOO_LONG`, `TOKEN_REPLAYED`, `OTHER_ACCOUNT` (the device keeps the answers of another one), `ORIGIN_NOT_ALLOWED`, `UNKNOWN_SITE`, `TEXT_UNKNOWN`, `TRY_AGAIN` or, for what cannot be read, `MALFORMED`. */
  readonly code: Scalars['String']['output'];
  /** What came and what is allowed. */
  readonly message: Scalars['String']['output'];
};

/** Who is signed in on a device, and what the device knows of their choice. */
export type IdentifyVisitorInput = {
  /** Day of the device's choice (UTC). */
  readonly decidedOn?: InputMaybe<Scalars['Date']['input']>;
  /** Purposes that the device's choice grants; counted as far as the record behind the write token shows them. */
  readonly granted: ReadonlyArray<Scalars['String']['input']>;
  /** Language of the page's texts (BCP 47). */
  readonly language: Scalars['String']['input'];
  /** `mark` of the account whose answers the device keeps; absent where they are its own. */
  readonly mark?: InputMaybe<Scalars['String']['input']>;
  /** Purposes that the device's choice refuses. */
  readonly refused: ReadonlyArray<Scalars['String']['input']>;
  /** `organization/site`, as in the script address. */
  readonly siteKey: Scalars['String']['input'];
  /** Hash of the text bundle in that language. */
  readonly textHash: Scalars['String']['input'];
  /** JWT of the company's back end: header `alg` and `kid` of an account key; claims `sub`, `aud` (the site key), `iat`, `exp` at most 600 seconds later, and a `jti` that is used once. */
  readonly token: Scalars['String']['input'];
  /** Token from the answer to the decision that the device keeps, where it grants anything. */
  readonly writeToken?: InputMaybe<Scalars['String']['input']>;
};

export type IdentifyVisitorResult = IdentificationRefused | VisitorIdentified;

/** Records that stay although the contract has ended. */
export type KeptRecords = {
  readonly __typename?: 'KeptRecords';
  /** Its country. */
  readonly country: Maybe<Scalars['String']['output']>;
  /** Case of the legal hold; null when a law keeps them. */
  readonly hold: Maybe<Scalars['String']['output']>;
  /** How many. */
  readonly records: Scalars['Int']['output'];
  /** Rule of the policy. */
  readonly rule: Scalars['String']['output'];
  /** Law that demands it; null when a legal hold keeps them. */
  readonly statute: Maybe<Scalars['String']['output']>;
  /** Day the last of them goes by itself; null while nobody knows. */
  readonly until: Maybe<Scalars['Date']['output']>;
};

/** A use that goes on in spite of an objection. */
export type KeptUse = {
  readonly __typename?: 'KeptUse';
  /** Personal data: the compelling legitimate grounds, as the person read them. */
  readonly grounds: Scalars['String']['output'];
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Id of the purpose. */
  readonly purpose: Scalars['String']['output'];
};

/** A use that goes on, and why. */
export type KeptUseInput = {
  /** The compelling legitimate grounds, which the person reads; 1 to 1000 characters. */
  readonly grounds: Scalars['String']['input'];
  /** Id of the purpose. */
  readonly purpose: Scalars['String']['input'];
};

export type { LegalBasis };

/** A case's order to keep what is there. It stays as evidence when it is released. */
export type LegalHold = {
  readonly __typename?: 'LegalHold';
  /** Id of the hold. */
  readonly id: Scalars['UUID']['output'];
  /** When it was placed. */
  readonly placedAt: Scalars['DateTime']['output'];
  /** Who placed it. */
  readonly placedBy: Scalars['String']['output'];
  /** Why it was placed. */
  readonly reason: Scalars['String']['output'];
  /** Case it belongs to. */
  readonly reference: Scalars['String']['output'];
  /** Why it was released. */
  readonly releaseReason: Maybe<Scalars['String']['output']>;
  /** When it was released; null while it is in force. */
  readonly releasedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who released it. */
  readonly releasedBy: Maybe<Scalars['String']['output']>;
  /** What it covers. */
  readonly scope: LegalHoldScope;
};

/** The hold was not released. */
export type LegalHoldRefused = {
  readonly __typename?: 'LegalHoldRefused';
  /** `NOT_FOUND` (none in force has this id) or `MISSING` (no reason was given). */
  readonly code: Scalars['String']['output'];
  /** What came and what is allowed. */
  readonly message: Scalars['String']['output'];
};

/** The hold was not placed. */
export type LegalHoldRejected = {
  readonly __typename?: 'LegalHoldRejected';
  /** Everything that is wrong. */
  readonly problems: ReadonlyArray<Problem>;
};

/** What a legal hold covers: whatever fulfils every condition that is given. Without conditions: everything. */
export type LegalHoldScope = {
  readonly __typename?: 'LegalHoldScope';
  /** Category of data. */
  readonly data: Maybe<Scalars['String']['output']>;
  /** Dataset of the policy. */
  readonly dataset: Maybe<Scalars['String']['output']>;
  /** Event that `from` and `to` are about. */
  readonly event: Maybe<Scalars['String']['output']>;
  /** First day of the event. */
  readonly from: Maybe<Scalars['Date']['output']>;
  /** Any of these records. */
  readonly records: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Any of these people, as the company's systems know them. */
  readonly subjects: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Tenant. */
  readonly tenant: Maybe<Scalars['String']['output']>;
  /** Last day of the event. */
  readonly to: Maybe<Scalars['Date']['output']>;
};

export type LiftRestrictionResult = RestrictionLifted | RightsAnswerRefused;

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Writes down what a tenant said became of its part; once. Needs `RIGHTS_WRITE`; audited. */
  readonly answerForwarding: AnswerForwardingResult;
  /** Records compelling legitimate grounds against an objection (Art. 21(1) GDPR); refused for direct marketing. Needs `PROCESSING_WRITE`. */
  readonly answerObjection: SubjectEventResult;
  /** Answers a request, once, and mails the answer: a limit or an objection by its uses, any other by what the desk did (GDPR Art. 12(3), (4)); a request for data is granted by `releaseExport` and only refused here. What holds by itself, because nothing is to be weighed and nobody else has the data, was answered when it came. Needs `RIGHTS_WRITE`; audited. */
  readonly answerRightsRequest: AnswerRightsRequestResult;
  /** Checks a policy file (YAML or JSON) and applies it. A material change takes effect no sooner than the notice of `notices.policy_change`. Needs `POLICY_WRITE`. */
  readonly applyPolicy: ApplyPolicyResult;
  /** Asks the person behind a confirmed request for a document, by mail and on their status page. Only where there are reasonable doubts about who asks (GDPR Art. 12(6)). The day of the answer does not move. Audited. */
  readonly askForDocument: RightsDocumentResult;
  /** Attests that a tenant's records were deleted, and handed over where that was chosen, in a dataset where nothing says whose they are. Needs `RETENTION_WRITE`. */
  readonly attestTermination: TerminationResult;
  /** Writes down what the controller chose. Needs `RETENTION_WRITE`. */
  readonly chooseTermination: TerminationResult;
  /** Closes a case and signs its certificate; refused until the choice is made, the data handed over where it was to be, and everything deleted but for what a law keeps. Needs `RETENTION_WRITE`. */
  readonly closeTermination: TerminationResult;
  /** Confirms the address with the token from the mail. Works once. */
  readonly confirmRightsRequest: ConfirmRightsRequestResult;
  /** Registers a key. `HS256`: with your own `secret` (32 to 512 bytes) or, without, one that we make and show once. `EDDSA`: with a `publicKey` (PEM or JWK). Audited. Needs `KEYS_MANAGE`. */
  readonly createAccountKey: CreateAccountKeyResult;
  /** Makes a key; its secret is in this answer and nowhere else. Needs `KEYS_MANAGE`. */
  readonly createApiKey: CreateApiKeyResult;
  /** Decides about records of an export, which is then written again. A person's act with a reason, audited. */
  readonly decideRecords: RightsExportResult;
  /** Deletes named records of a table or a bucket at once, whatever their day, unless a legal hold or a floor keeps them. Needs `RETENTION_WRITE`. */
  readonly deleteRecords: DeleteRecordsResult;
  /** Forgets which consent history is an account's, by the company's own id of the person; the history stays, under its pseudonym, until its period is over. False when nobody has signed in to it. Audited. Needs `RIGHTS_WRITE`. */
  readonly forgetAccount: Scalars['Boolean']['output'];
  /** Deletes what is recorded of a person; what the person said no to stays as a keyed hash, without grounds against it, which then hold no more. Needs `PROCESSING_WRITE`. */
  readonly forgetSubject: ForgetSubjectResult;
  /** Grants the erasure of a person's records in the company's datasets. Needs `RETENTION_WRITE`. */
  readonly grantErasure: GrantErasureResult;
  /** Says who is signed in on a device: the answers of device and account are brought together, and recorded for the account where that changes them. See `docs/guides/accounts.md`. */
  readonly identifyVisitor: IdentifyVisitorResult;
  /** Accepts or refuses what the person sent, once; it is deleted seven days later. Audited. */
  readonly judgeDocument: RightsDocumentResult;
  /** Lets the restriction of a person's data that a request obtained end on a day to come; the person gets a mail now, for who obtained it is told before it is lifted (GDPR Art. 18(3)). Until that day `mayProcess` answers `RESTRICTED`. Needs `RIGHTS_WRITE`; audited. */
  readonly liftRestriction: LiftRestrictionResult;
  /** Shows what was sealed away of a blocked record to a case (Ley Orgánica 3/2018 art. 32.2), and audits it. Needs `SEALED_READ`. */
  readonly openSealedRecord: OpenSealedRecordResult;
  /** Opens the case of a tenant whose contract has ended. Needs `RETENTION_WRITE`. */
  readonly openTermination: TerminationResult;
  /** Places a hold for a case; nothing it covers is anonymised or deleted from now on. Needs `RETENTION_WRITE`. */
  readonly placeLegalHold: PlaceLegalHoldResult;
  /** Has a verified access or portability request's data gathered from every dataset and from Assent's own tables; a job does it. An earlier export of the request goes. Audited. */
  readonly prepareExport: RightsExportResult;
  /** Records one decision, yes or no, with its legal basis. Append-only: a later decision is a new event. Source: GDPR Art. 7(1). */
  readonly recordConsent: RecordConsentResult;
  /** Records that a person limits the use of sensitive data to what is necessary (Cal. Civ. Code 1798.121), e.g. by telephone; holds at once, for every purpose. A request of kind `LIMIT_SENSITIVE` does so by itself. Needs `PROCESSING_WRITE`. */
  readonly recordLimitation: SubjectEventResult;
  /** Records an objection (Art. 21 GDPR); the purpose stops at once. Needs `PROCESSING_WRITE`. */
  readonly recordObjection: SubjectEventResult;
  /** Records the consent of a known person, such as a newsletter sign-up. Needs `PROCESSING_WRITE`. */
  readonly recordSubjectConsent: SubjectEventResult;
  /** Announces a record of the company's own systems at its creation, before it is stored. Needs `RETENTION_REPORT`. */
  readonly registerRecord: RegisterRecordResult;
  /** Sends the person the link, which fetches the file once within seven days; the request counts as answered. Again: a new chance, for a download that broke off. Audited. */
  readonly releaseExport: RightsExportResult;
  /** Releases a hold, with the reason. Needs `RETENTION_WRITE`. */
  readonly releaseLegalHold: ReleaseLegalHoldResult;
  /** Reports from when to when a contract with a person lasts; the newest report of it replaces those before. Needs `PROCESSING_WRITE`. */
  readonly reportContract: SubjectEventResult;
  /** Reports an event in a record's life: a trigger, what undoes one (`reopened`, `restored`, `rejoined`, `renewed`), or an act of the person (`sign-in`, `click`, `reply`). Needs `RETENTION_REPORT`. */
  readonly reportRetentionEvent: ReportRetentionEventResult;
  /** Reports from when to when a person is in a state; the newest report of a state replaces those before. Needs `PROCESSING_WRITE`. */
  readonly reportSubjectState: SubjectEventResult;
  /** Revokes a key at once; null when there is no such key. Needs `KEYS_MANAGE`. */
  readonly revokeAccountKey: Maybe<AccountKey>;
  /** Revokes a key at once; null when there is no such key. Needs `KEYS_MANAGE`. */
  readonly revokeApiKey: Maybe<ApiKey>;
  /** Looks for the person among the records of tenants whose processor we are, and hands their part on with the time of the original receipt. After a confirmation this is done by itself for the tenants that the company's own records of the person name. Needs `RIGHTS_WRITE`; audited. */
  readonly routeRequest: RouteRequestResult;
  /** Runs retention now and answers when it is done. Needs `RETENTION_RUN`. */
  readonly runRetention: RunRetentionResult;
  /** Names who answers people for a tenant; what waited for that is handed on at once. Needs `RIGHTS_WRITE`. */
  readonly setTenantController: SetTenantControllerResult;
  /** Sets a tenant's period inside the rule's bounds. Needs `RETENTION_WRITE`. */
  readonly setTenantPeriod: SetTenantPeriodResult;
  /** Switches the collection of data on or off for a tenant. Needs `RETENTION_WRITE`. */
  readonly setTenantSwitch: SetTenantSwitchResult;
  /** Receives a request from the form and mails a confirmation link. */
  readonly submitRightsRequest: SubmitRightsRequestResult;
  /** Records that the person took the limit back. Needs `PROCESSING_WRITE`. */
  readonly withdrawLimitation: SubjectEventResult;
  /** Records that the person took an objection back. Needs `PROCESSING_WRITE`. */
  readonly withdrawObjection: SubjectEventResult;
  /** Takes back a version before its day has come. Needs `POLICY_WRITE`. */
  readonly withdrawPolicyVersion: WithdrawPolicyVersionResult;
  /** Records that a person withdrew from a purpose; holds at once. Needs `PROCESSING_WRITE`. */
  readonly withdrawSubjectConsent: SubjectEventResult;
};


export type MutationAnswerForwardingArgs = {
  fulfilled: Scalars['Boolean']['input'];
  id: Scalars['UUID']['input'];
};


export type MutationAnswerObjectionArgs = {
  grounds: Scalars['String']['input'];
  purpose: Scalars['String']['input'];
  subject: SubjectName;
};


export type MutationAnswerRightsRequestArgs = {
  kept?: ReadonlyArray<KeptUseInput>;
  note?: InputMaybe<Scalars['String']['input']>;
  refusal?: InputMaybe<Scalars['String']['input']>;
  remains?: InputMaybe<Scalars['String']['input']>;
  requestId: Scalars['UUID']['input'];
  told?: Scalars['Boolean']['input'];
  toldRecipients?: ReadonlyArray<Scalars['String']['input']>;
};


export type MutationApplyPolicyArgs = {
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  note?: InputMaybe<Scalars['String']['input']>;
  requiredBy?: InputMaybe<Scalars['String']['input']>;
  source: Scalars['String']['input'];
};


export type MutationAskForDocumentArgs = {
  article?: Scalars['String']['input'];
  reason: Scalars['String']['input'];
  requestId: Scalars['UUID']['input'];
};


export type MutationAttestTerminationArgs = {
  dataset: Scalars['String']['input'];
  id: Scalars['UUID']['input'];
  statement: Scalars['String']['input'];
};


export type MutationChooseTerminationArgs = {
  choice: TerminationChoice;
  id: Scalars['UUID']['input'];
};


export type MutationCloseTerminationArgs = {
  id: Scalars['UUID']['input'];
};


export type MutationConfirmRightsRequestArgs = {
  token: Scalars['String']['input'];
};


export type MutationCreateAccountKeyArgs = {
  algorithm: AccountKeyAlgorithm;
  name: Scalars['String']['input'];
  publicKey?: InputMaybe<Scalars['String']['input']>;
  secret?: InputMaybe<Scalars['String']['input']>;
};


export type MutationCreateApiKeyArgs = {
  name: Scalars['String']['input'];
  scopes: ReadonlyArray<Scope>;
};


export type MutationDecideRecordsArgs = {
  article?: InputMaybe<Scalars['String']['input']>;
  choice: RecordChoiceKind;
  dataset: Scalars['String']['input'];
  reason: Scalars['String']['input'];
  records?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  requestId: Scalars['UUID']['input'];
};


export type MutationDeleteRecordsArgs = {
  dataset: Scalars['String']['input'];
  reason: Scalars['String']['input'];
  records: ReadonlyArray<Scalars['String']['input']>;
  tenant?: InputMaybe<Scalars['String']['input']>;
};


export type MutationForgetAccountArgs = {
  account: Scalars['String']['input'];
};


export type MutationForgetSubjectArgs = {
  subject: SubjectName;
};


export type MutationGrantErasureArgs = {
  dataset?: InputMaybe<Scalars['String']['input']>;
  identifiers: ReadonlyArray<Scalars['String']['input']>;
  reference: Scalars['String']['input'];
  tenant?: InputMaybe<Scalars['String']['input']>;
};


export type MutationIdentifyVisitorArgs = {
  input: IdentifyVisitorInput;
};


export type MutationJudgeDocumentArgs = {
  accepted: Scalars['Boolean']['input'];
  documentId: Scalars['UUID']['input'];
};


export type MutationLiftRestrictionArgs = {
  endsOn: Scalars['Date']['input'];
  reason: Scalars['String']['input'];
  requestId: Scalars['UUID']['input'];
};


export type MutationOpenSealedRecordArgs = {
  caseReference: Scalars['String']['input'];
  dataset: Scalars['String']['input'];
  reason: Scalars['String']['input'];
  record: Scalars['String']['input'];
};


export type MutationOpenTerminationArgs = {
  reference: Scalars['String']['input'];
  tenant: Scalars['String']['input'];
  terminatedOn?: InputMaybe<Scalars['Date']['input']>;
};


export type MutationPlaceLegalHoldArgs = {
  data?: InputMaybe<Scalars['String']['input']>;
  dataset?: InputMaybe<Scalars['String']['input']>;
  event?: InputMaybe<Scalars['String']['input']>;
  from?: InputMaybe<Scalars['Date']['input']>;
  reason: Scalars['String']['input'];
  records?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  reference: Scalars['String']['input'];
  subjects?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  tenant?: InputMaybe<Scalars['String']['input']>;
  to?: InputMaybe<Scalars['Date']['input']>;
};


export type MutationPrepareExportArgs = {
  identifiers?: ReadonlyArray<Scalars['String']['input']>;
  requestId: Scalars['UUID']['input'];
  states?: ReadonlyArray<Scalars['String']['input']>;
  visitors?: ReadonlyArray<Scalars['UUID']['input']>;
};


export type MutationRecordConsentArgs = {
  input: RecordConsentInput;
};


export type MutationRecordLimitationArgs = {
  subject: SubjectName;
};


export type MutationRecordObjectionArgs = {
  purpose: Scalars['String']['input'];
  subject: SubjectName;
};


export type MutationRecordSubjectConsentArgs = {
  evidence: Scalars['String']['input'];
  givenAt?: InputMaybe<Scalars['DateTime']['input']>;
  purpose: Scalars['String']['input'];
  subject: SubjectName;
};


export type MutationRegisterRecordArgs = {
  data?: InputMaybe<Scalars['String']['input']>;
  dataset: Scalars['String']['input'];
  events: ReadonlyArray<RecordEventInput>;
  record: Scalars['String']['input'];
  tenant?: InputMaybe<Scalars['String']['input']>;
};


export type MutationReleaseExportArgs = {
  requestId: Scalars['UUID']['input'];
};


export type MutationReleaseLegalHoldArgs = {
  id: Scalars['UUID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationReportContractArgs = {
  contract: Scalars['String']['input'];
  from: Scalars['Date']['input'];
  subject: SubjectName;
  to?: InputMaybe<Scalars['Date']['input']>;
};


export type MutationReportRetentionEventArgs = {
  dataset: Scalars['String']['input'];
  event: Scalars['String']['input'];
  on: Scalars['Date']['input'];
  record: Scalars['String']['input'];
  tenant?: InputMaybe<Scalars['String']['input']>;
};


export type MutationReportSubjectStateArgs = {
  from: Scalars['Date']['input'];
  state: Scalars['String']['input'];
  subject: SubjectName;
  to?: InputMaybe<Scalars['Date']['input']>;
};


export type MutationRevokeAccountKeyArgs = {
  id: Scalars['String']['input'];
};


export type MutationRevokeApiKeyArgs = {
  id: Scalars['String']['input'];
};


export type MutationRouteRequestArgs = {
  identifiers?: ReadonlyArray<Scalars['String']['input']>;
  requestId: Scalars['UUID']['input'];
  tenants?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};


export type MutationRunRetentionArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  dataset?: InputMaybe<Scalars['String']['input']>;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  rule?: InputMaybe<Scalars['String']['input']>;
};


export type MutationSetTenantControllerArgs = {
  email: Scalars['String']['input'];
  language?: Scalars['String']['input'];
  name: Scalars['String']['input'];
  tenant: Scalars['String']['input'];
  webhook?: InputMaybe<TenantWebhookInput>;
};


export type MutationSetTenantPeriodArgs = {
  period: Scalars['Period']['input'];
  rule: Scalars['String']['input'];
  tenant: Scalars['String']['input'];
};


export type MutationSetTenantSwitchArgs = {
  isOn: Scalars['Boolean']['input'];
  name: Scalars['String']['input'];
  tenant: Scalars['String']['input'];
};


export type MutationSubmitRightsRequestArgs = {
  input: SubmitRightsRequestInput;
};


export type MutationWithdrawLimitationArgs = {
  subject: SubjectName;
};


export type MutationWithdrawObjectionArgs = {
  purpose: Scalars['String']['input'];
  subject: SubjectName;
};


export type MutationWithdrawPolicyVersionArgs = {
  reason: Scalars['String']['input'];
  version: Scalars['String']['input'];
};


export type MutationWithdrawSubjectConsentArgs = {
  purpose: Scalars['String']['input'];
  subject: SubjectName;
};

export type OpenSealedRecordResult = SealedRecord | SealedRecordRefused;

/** An outgoing mail. Demo mode only. */
export type OutgoingMail = {
  readonly __typename?: 'OutgoingMail';
  /** Id of the mail. */
  readonly id: Scalars['UUID']['output'];
  /** When it was queued. */
  readonly queuedAt: Scalars['DateTime']['output'];
  /** When the mail server took it; null while it waits. */
  readonly sentAt: Maybe<Scalars['DateTime']['output']>;
  /** Subject line. */
  readonly subject: Scalars['String']['output'];
  /** Plain text. */
  readonly text: Scalars['String']['output'];
  /** Recipient. */
  readonly to: Scalars['String']['output'];
};

/** Where a page of a connection lies (Relay cursor connections). */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** Opaque cursor of the last edge; pass it as `after`. */
  readonly endCursor: Maybe<Scalars['String']['output']>;
  /** Whether more edges follow. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether edges precede. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Opaque cursor of the first edge; null on an empty page. */
  readonly startCursor: Maybe<Scalars['String']['output']>;
};

/** Where the end of a period moves. */
export type PeriodDirection =
  /** Data is kept longer. */
  | 'LONGER'
  /** Data goes sooner. */
  | 'SHORTER'
  /** It depends on the case, such as another event that it counts from. */
  | 'UNCLEAR';

export type PlaceLegalHoldResult = LegalHold | LegalHoldRejected;

/** The policy is applied. */
export type PolicyApplied = {
  readonly __typename?: 'PolicyApplied';
  /** Findings that did not stop it. */
  readonly findings: ReadonlyArray<PolicyFinding>;
  /** The version; an identical one that was applied before is returned unchanged. */
  readonly policyVersion: PolicyVersion;
};

/** One change between two policies. */
export type PolicyChange = {
  readonly __typename?: 'PolicyChange';
  /** What it is about: `responsible`, `contact`, `purposes`, `data`, `recipients`, `retention`, `rights`, `cookies`, `regions`, `sites`, `announcements`, `security`, `systems` or `wording`. */
  readonly area: Scalars['String']['output'];
  /** The rule that makes it material, e.g. `GDPR Art. 13(3)`; null for a minor change. */
  readonly article: Maybe<Scalars['String']['output']>;
  /** Purposes that visitors are asked again because of it. */
  readonly asksAgain: ReadonlyArray<Scalars['String']['output']>;
  /** What is written now; null for nothing. */
  readonly becomes: Maybe<Scalars['String']['output']>;
  /** Stable code, e.g. `PURPOSE_DATA`. */
  readonly code: Scalars['String']['output'];
  /** Kinds of people whom it concerns, as the policy names them; empty: everyone. */
  readonly concerns: ReadonlyArray<Scalars['String']['output']>;
  /** Where a period moves; null for what is no period of a rule. */
  readonly direction: Maybe<PeriodDirection>;
  /** How much it matters. */
  readonly kind: PolicyChangeKind;
  /** Where it stands; items of a list by their id, e.g. `purposes.analytics.data`. */
  readonly path: Scalars['String']['output'];
  /** What changes, in one plain sentence. */
  readonly sentence: Scalars['String']['output'];
  /** What was written before; null for nothing. */
  readonly was: Maybe<Scalars['String']['output']>;
};

/** How much a change matters to people. */
export type PolicyChangeKind =
  /** People are told of it first, as long before as they were promised. */
  | 'MATERIAL'
  /** May hold at once. */
  | 'MINOR';

/** A dry run: the policy could be applied; nothing was changed. */
export type PolicyChecked = {
  readonly __typename?: 'PolicyChecked';
  /** What it would change for people; null for the first version. */
  readonly changes: Maybe<PolicyDiff>;
  /** Earliest day it may take effect if it is applied today; null for the first version, which may be of any day. */
  readonly earliestOn: Maybe<Scalars['Date']['output']>;
  /** First day it would be in force. */
  readonly effectiveOn: Scalars['Date']['output'];
  /** Findings that would not stop it. */
  readonly findings: ReadonlyArray<PolicyFinding>;
  /** SHA-256 of the canonical content. */
  readonly hash: Scalars['String']['output'];
  /** The policy's own version word. */
  readonly version: Scalars['String']['output'];
};

/** What changes for people between two policies. */
export type PolicyDiff = {
  readonly __typename?: 'PolicyDiff';
  /** Version word of the policy after. */
  readonly after: Scalars['String']['output'];
  /** Purposes that are asked again, exactly as the banner will. */
  readonly askedAgain: ReadonlyArray<AskedPurpose>;
  /** Version word of the policy before. */
  readonly before: Scalars['String']['output'];
  /** The changes by area, material before minor. */
  readonly changes: ReadonlyArray<PolicyChange>;
  /** Material when any change is; null when nothing changes. */
  readonly kind: Maybe<PolicyChangeKind>;
  /** How many records the changed periods touch. Looks into the datasets, so it takes as long as they do. */
  readonly records: ReadonlyArray<TouchedRecords>;
};

export type PolicyDiffResult = PolicyDiff | PolicyRejected;

/** A finding of the policy checker. */
export type PolicyFinding = {
  readonly __typename?: 'PolicyFinding';
  /** The words that are allowed there; empty where it is no matter of words. */
  readonly allowed: ReadonlyArray<Scalars['String']['output']>;
  /** Source in law, GDPR unless another law is named; null where the law does not ask for it. */
  readonly article: Maybe<Scalars['String']['output']>;
  /** Stable code, e.g. `PURPOSE_WITHOUT_BASIS`; the guide to findings explains each. */
  readonly code: Scalars['String']['output'];
  /** Column in the file, from 1. */
  readonly column: Scalars['Int']['output'];
  /** Column after the last one of what is meant, on the same line. */
  readonly endColumn: Scalars['Int']['output'];
  /** The word that came, where only certain words are allowed. */
  readonly got: Maybe<Scalars['String']['output']>;
  /** How to mend it. */
  readonly help: Scalars['String']['output'];
  /** `error`, `warning` or `note`. Only an error keeps a policy from being applied. */
  readonly level: Scalars['String']['output'];
  /** Line in the file, from 1. */
  readonly line: Scalars['Int']['output'];
  /** What came, what is wrong with it, what is allowed. */
  readonly message: Scalars['String']['output'];
  /** Path of the value, e.g. `purposes[2].basis`. */
  readonly path: Scalars['String']['output'];
};

/** How a policy treats visitors at a place. */
export type PolicyPlace = {
  readonly __typename?: 'PolicyPlace';
  /** ISO 3166 code in capitals, e.g. `ES` or `US-CA`; null: not known. `ZZ`: every place that the policy does not name. */
  readonly place: Maybe<Scalars['String']['output']>;
  /** The profile of one law that holds there: `fr`, `es`, `uk`, `us-ca`; null where none does. */
  readonly profile: Maybe<Scalars['String']['output']>;
  /** What holds there before a choice. */
  readonly regime: Regime;
};

/** The policy was not applied. */
export type PolicyRejected = {
  readonly __typename?: 'PolicyRejected';
  /** What it would change for people; null where the file is no policy, and for the first version. */
  readonly changes: Maybe<PolicyDiff>;
  /** Earliest day it may take effect if it is applied today; null where the file is no policy, and for the first version. */
  readonly earliestOn: Maybe<Scalars['Date']['output']>;
  /** All findings, in file order. */
  readonly findings: ReadonlyArray<PolicyFinding>;
};

/** An applied policy: immutable, named by the hash of its content. */
export type PolicyVersion = {
  readonly __typename?: 'PolicyVersion';
  /** When it was applied. */
  readonly appliedAt: Scalars['DateTime']['output'];
  /** Who applied it: `key:ID`, `cli:USER` or `system`. */
  readonly author: Scalars['String']['output'];
  /** What it changed for people against the version it took over from; null for the first. */
  readonly changes: Maybe<PolicyDiff>;
  /** The content, as canonical JSON. */
  readonly content: Scalars['String']['output'];
  /** First day it is in force. */
  readonly effectiveOn: Scalars['Date']['output'];
  /** SHA-256 of the canonical content. */
  readonly hash: Scalars['String']['output'];
  /** Whether it is the one in force now. */
  readonly inForce: Scalars['Boolean']['output'];
  /** Last day before another version takes over; null while none does. */
  readonly lastDay: Maybe<Scalars['Date']['output']>;
  /** Why, in the author's words. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** Name of the policy. */
  readonly policyId: Scalars['String']['output'];
  /** Law or order that left no time for the notice of a material change; null otherwise. */
  readonly requiredBy: Maybe<Scalars['String']['output']>;
  /** Where it stands among the others. */
  readonly status: PolicyVersionStatus;
  /** The policy's own version word. */
  readonly version: Scalars['String']['output'];
  /** Why it was withdrawn. */
  readonly withdrawalReason: Maybe<Scalars['String']['output']>;
  /** When it was withdrawn; null while it stands. */
  readonly withdrawnAt: Maybe<Scalars['DateTime']['output']>;
  /** The content, as YAML. */
  readonly yaml: Scalars['String']['output'];
};

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

/** The version was not withdrawn. */
export type PolicyWithdrawalRefused = {
  readonly __typename?: 'PolicyWithdrawalRefused';
  /** `UNKNOWN_VERSION`, `ALREADY_WITHDRAWN`, `IN_FORCE`, `LATER_VERSION_NEEDS_IT` or `REASON_BLANK`. */
  readonly code: Scalars['String']['output'];
  /** What came and what is allowed. */
  readonly message: Scalars['String']['output'];
};

/** The version was withdrawn and will not come into force. */
export type PolicyWithdrawn = {
  readonly __typename?: 'PolicyWithdrawn';
  /** The version. */
  readonly policyVersion: PolicyVersion;
};

/** The words of a page's widget in one language. */
export type PreviewTexts = {
  readonly __typename?: 'PreviewTexts';
  /** The few that a first visit needs, JSON as at `/s/ORG/SITE/LANG.HASH.brief.json`. */
  readonly brief: Scalars['String']['output'];
  /** Language tag. */
  readonly language: Scalars['String']['output'];
  /** All words, JSON as at `/s/ORG/SITE/LANG.HASH.json`. */
  readonly whole: Scalars['String']['output'];
};

/** One thing that is wrong with an input: where, what came, what is allowed. */
export type Problem = {
  readonly __typename?: 'Problem';
  /** Stable code to switch on, e.g. `UNKNOWN_PURPOSE`. */
  readonly code: Scalars['String']['output'];
  /** One sentence that names what came and what is allowed. */
  readonly message: Scalars['String']['output'];
  /** Path of the value inside the input, e.g. `choices[2].purpose`; empty for the input itself. */
  readonly path: Scalars['String']['output'];
};

/** Whether personal data may be processed. */
export type ProcessingDecision = {
  readonly __typename?: 'ProcessingDecision';
  /** Whether it may. */
  readonly allowed: Scalars['Boolean']['output'];
  /** The rule that allows or refuses it, e.g. `Art. 6(1)(a) GDPR`; null where a name is unknown. */
  readonly article: Maybe<Scalars['String']['output']>;
  /** The legal basis it rests on; null when refused, and where a processor follows an instruction. */
  readonly basis: Maybe<LegalBasis>;
  /** Why it is refused; null when allowed. `PURPOSE_UNKNOWN`, `DATA_UNKNOWN`, `DATA_OUTSIDE_PURPOSE`, `DATA_FORBIDDEN`, `AGGREGATES_ONLY`, `SWITCHED_OFF`, `NO_INSTRUCTION`, `INSTRUCTION_NOT_LIVE`, `OBJECTED`, `RESTRICTED`, `LIMITED`, `WITHDRAWN`, `NO_CONSENT`, `CONSENT_OUTDATED`, `BASIS_ENDED`, `NO_CONTRACT`, `CONTRACT_ENDED` or `NO_POLICY`. */
  readonly code: Maybe<Scalars['String']['output']>;
  /** Hash of the policy version that was asked; null when none is in force. */
  readonly policyHash: Maybe<Scalars['String']['output']>;
  /** The reason in one sentence. */
  readonly reason: Scalars['String']['output'];
};

/** In which role an organization keeps a record of processing. */
export type ProcessingRole =
  /** It decides on purposes and means: GDPR Art. 30(1). */
  | 'CONTROLLER'
  /** It works on documented instructions of somebody else: Art. 30(2). */
  | 'PROCESSOR';

/** An activity as processor: Art. 30(2), and the annex that Art. 28(3) asks for. */
export type ProcessorActivity = {
  readonly __typename?: 'ProcessorActivity';
  /** On whose behalf: Art. 30(2)(a). */
  readonly controller: Scalars['String']['output'];
  /** Categories of data: Art. 28(3). */
  readonly data: ReadonlyArray<RecordedData>;
  /** Duration, with what becomes of the data at the end: Art. 28(3). */
  readonly duration: Scalars['String']['output'];
  /** When each category of data goes. */
  readonly erasure: ReadonlyArray<Scalars['String']['output']>;
  /** Its name in the policy. */
  readonly id: Scalars['String']['output'];
  /** Nature and purpose, as the documented instructions that hold on the day say: Art. 28(3), 30(2)(b). */
  readonly nature: ReadonlyArray<Scalars['String']['output']>;
  /** Its purposes in the policy. */
  readonly purposes: ReadonlyArray<RecordedPurpose>;
  /** Sub-processors and others who receive data. */
  readonly recipients: ReadonlyArray<Scalars['String']['output']>;
  /** Subject matter: Art. 28(3). */
  readonly subjectMatter: Scalars['String']['output'];
  /** Kinds of people: Art. 28(3). */
  readonly subjects: ReadonlyArray<Scalars['String']['output']>;
  /** Art. 30(2)(c). */
  readonly transfers: ReadonlyArray<RecordedTransfer>;
};

/** What the person sees of their own request. */
export type PublicRightsRequest = {
  readonly __typename?: 'PublicRightsRequest';
  /** The day the answer is due: the earlier of the promise and the law. */
  readonly dueOn: Scalars['Date']['output'];
  /** What was asked. */
  readonly kind: RightsRequestKind;
  /** The last day the law allows: by the GDPR, Art. 12(3) with Regulation 1182/71. */
  readonly legalLimitOn: Scalars['Date']['output'];
  /** When it was received; the clock runs from here. */
  readonly receivedAt: Scalars['DateTime']['output'];
  /** Short reference. */
  readonly reference: Scalars['String']['output'];
  /** Where it stands. */
  readonly status: RightsRequestStatus;
};

/** What anyone may know of a site. */
export type PublicSite = {
  readonly __typename?: 'PublicSite';
  /** Who is responsible. */
  readonly controllerName: Scalars['String']['output'];
  /** `organization/site`. */
  readonly key: Scalars['String']['output'];
  /** Languages of its texts, the default first. */
  readonly languages: ReadonlyArray<Scalars['String']['output']>;
  /** Hash of the policy version. */
  readonly policyHash: Scalars['String']['output'];
  /** Policy version in force. */
  readonly policyVersion: Scalars['String']['output'];
};

/** Yes or no to one purpose. */
export type PurposeChoiceInput = {
  /** True only for a clear affirmative act (Art. 4(11)). */
  readonly granted: Scalars['Boolean']['input'];
  /** The policy's id of the purpose. */
  readonly purpose: Scalars['String']['input'];
};

export type Query = {
  readonly __typename?: 'Query';
  /** Keys by which the company's back end signs who is signed in, newest first. Needs `KEYS_MANAGE`. */
  readonly accountKeys: ReadonlyArray<AccountKey>;
  /** Report of one site over days, both included; at most 800 days. Needs `ANALYTICS_READ`. */
  readonly analyticsReport: AnalyticsReport;
  /** The organization's keys, newest first. Needs `KEYS_MANAGE`. */
  readonly apiKeys: ReadonlyArray<ApiKey>;
  /** The organization's audit log, newest first. Needs `AUDIT_READ`; the read is audited. */
  readonly auditEntries: AuditEntryConnection;
  /** Proof of one event; null when there is no such event. Needs `CONSENTS_READ`. */
  readonly consentProof: Maybe<ConsentProof>;
  /** A signed copy of what was recorded of one decision, in the terms of ISO/IEC TS 27560:2023. `token`: the `writeToken` or `receiptToken` of the answer to that decision; whoever has it sees the receipt. Source: GDPR Arts. 7(1), 12(1). */
  readonly consentReceipt: ConsentReceiptResult;
  /** Counts by day and by purpose; at most 400 days. Needs `CONSENTS_READ`. */
  readonly consentStatistics: ConsentStatistics;
  /** Consent events, newest first. Needs `CONSENTS_READ`. */
  readonly consents: ConsentEventConnection;
  /** The datasets of the policy in force, each asked now whether it is there and as described. Changes nothing. Needs `RETENTION_READ`. */
  readonly datasets: ReadonlyArray<Dataset>;
  /** Open requests whose answers are due first. Needs `RIGHTS_READ`; it opens no personal value, so the read is not audited. */
  readonly dueRequests: DueRequests;
  /** Legal holds, newest first. Needs `RETENTION_READ`. */
  readonly legalHolds: ReadonlyArray<LegalHold>;
  /** Whether data of one person may be processed for a purpose. Audited as a read. Needs `PROCESSING_READ`. */
  readonly mayProcess: ProcessingDecision;
  /** Outgoing mails, newest first, at most 50. Demo mode only. Needs `MAIL_READ`. */
  readonly outgoingMails: ReadonlyArray<OutgoingMail>;
  /** What changes for people from one policy to another; `BAD_USER_INPUT` names the versions there are. Needs `POLICY_READ`. */
  readonly policyDiff: PolicyDiffResult;
  /** What the checker says of the version in force, judged by the clock of the day: safeguards, certifications, contracts and reviews end. Lines are those of `PolicyVersion.yaml`. Needs `POLICY_READ`. */
  readonly policyFindings: ReadonlyArray<PolicyFinding>;
  /** One version: the one named, or the one in force on a day, today when neither is given; null when there is none. Needs `POLICY_READ`. */
  readonly policyVersion: Maybe<PolicyVersion>;
  /** Applied versions, newest first, withdrawn ones too. Needs `POLICY_READ`. */
  readonly policyVersions: ReadonlyArray<PolicyVersion>;
  /** Which of these people may be processed for a purpose, at most 1,000; for a mailing list before it is sent. One audit entry. Needs `PROCESSING_READ`. */
  readonly processable: ReadonlyArray<SubjectDecision>;
  /** Why a record of a dataset is still kept, and what comes next. Reads that record alone. Needs `RETENTION_READ`. */
  readonly recordDecision: RecordDecisionResult;
  /** The record of processing activities on a day; null where no policy is in force on it. Needs `POLICY_READ`. */
  readonly recordOfProcessing: Maybe<RecordOfProcessing>;
  /** What will have gone by some days to come under today's rules, periods and holds; nothing that comes in meanwhile is counted. Costs one read of our own analytics that end by the farthest day, and for each day a preview of each dataset. Needs `RETENTION_READ`. */
  readonly retentionForecast: ReadonlyArray<RetentionForecast>;
  /** What a run would do on a day. Costs a read of what is due, by an index where there is one, and of the rows without a day where events may never come. Needs `RETENTION_READ`. */
  readonly retentionPreview: RetentionPreview;
  /** Rules of the policy in force, and after them those of Assent's own records. Needs `POLICY_READ`. */
  readonly retentionRules: ReadonlyArray<RetentionRule>;
  /** Runs, newest first. Needs `RETENTION_READ`. */
  readonly retentionRuns: RetentionRunConnection;
  /** What an answer to a request decides on, and what it was answered with; null where the person was erased. Needs `RIGHTS_READ`; reading an answer is audited. */
  readonly rightsAnswering: Maybe<RightsAnswering>;
  /** What the person behind a request was asked for and sent, the newest first. The read is audited. */
  readonly rightsDocuments: ReadonlyArray<RightsDocument>;
  /** The export of a request; null before one was prepared. The read is audited. */
  readonly rightsExport: Maybe<RightsExport>;
  /** The parts of a request that tenants answer. Needs `RIGHTS_READ`; the read is audited. */
  readonly rightsForwardings: ReadonlyArray<RightsForwarding>;
  /** The rights of people in a place under the policy in force. Whoever is in an unknown place, or one the policy does not name, has all of them, and so has everyone where the GDPR or a law like it holds; null where no policy is in force. Needs `POLICY_READ`. */
  readonly rightsInPlace: Maybe<ReadonlyArray<RightsRequestKind>>;
  /** One request; null when there is none. Needs `RIGHTS_READ`; the read is audited. */
  readonly rightsRequest: Maybe<RightsRequest>;
  /** Status by the token of the status page; null when the token is unknown. */
  readonly rightsRequestStatus: Maybe<PublicRightsRequest>;
  /** Requests, newest first. Needs `RIGHTS_READ`; the read is audited. */
  readonly rightsRequests: RightsRequestConnection;
  /** What anyone may know of a site; null when there is none. */
  readonly site: Maybe<PublicSite>;
  /** The organization's sites, from the policy in force. Needs `POLICY_READ`. */
  readonly sites: ReadonlyArray<Site>;
  /** Everything recorded of one person. Audited as a read. Needs `PROCESSING_READ`. */
  readonly subjectHistory: SubjectHistoryResult;
  /** Who answers for each tenant. Needs `RIGHTS_READ`. */
  readonly tenantControllers: ReadonlyArray<TenantController>;
  /** What a tenant's period would do, without setting it. Needs `RETENTION_READ`. */
  readonly tenantPeriodPreview: TenantPeriodPreviewResult;
  /** Periods that tenants chose. Needs `RETENTION_READ`. */
  readonly tenantPeriods: ReadonlyArray<TenantPeriod>;
  /** Switches of tenants. Needs `RETENTION_READ`. */
  readonly tenantSwitches: ReadonlyArray<TenantSwitch>;
  /** Cases of tenants whose contracts have ended, newest first. Needs `RETENTION_READ`. */
  readonly terminations: ReadonlyArray<Termination>;
  /** Who is calling. Needs any valid key. */
  readonly viewer: Viewer;
  /** What a visitor would meet on a site under a policy that need not be applied; `BAD_USER_INPUT` names what is allowed. Needs `POLICY_READ`. */
  readonly widgetPreview: WidgetPreviewResult;
};


export type QueryAnalyticsReportArgs = {
  from: Scalars['Date']['input'];
  siteKey: Scalars['String']['input'];
  to: Scalars['Date']['input'];
};


export type QueryAuditEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryConsentProofArgs = {
  eventId: Scalars['UUID']['input'];
  visitorId: Scalars['UUID']['input'];
};


export type QueryConsentReceiptArgs = {
  token: Scalars['String']['input'];
};


export type QueryConsentStatisticsArgs = {
  from: Scalars['Date']['input'];
  siteKey: Scalars['String']['input'];
  to: Scalars['Date']['input'];
};


export type QueryConsentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ConsentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryDueRequestsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryLegalHoldsArgs = {
  released?: InputMaybe<Scalars['Boolean']['input']>;
};


export type QueryMayProcessArgs = {
  data?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  inTotals?: Scalars['Boolean']['input'];
  on?: InputMaybe<Scalars['Date']['input']>;
  purpose: Scalars['String']['input'];
  states?: ReadonlyArray<Scalars['String']['input']>;
  subject: SubjectName;
  tenant?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPolicyDiffArgs = {
  from?: InputMaybe<Scalars['String']['input']>;
  source?: InputMaybe<Scalars['String']['input']>;
  to?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPolicyFindingsArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryPolicyVersionArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
  version?: InputMaybe<Scalars['String']['input']>;
};


export type QueryProcessableArgs = {
  data?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  inTotals?: Scalars['Boolean']['input'];
  on?: InputMaybe<Scalars['Date']['input']>;
  purpose: Scalars['String']['input'];
  subjects: ReadonlyArray<SubjectName>;
  tenant?: InputMaybe<Scalars['String']['input']>;
};


export type QueryRecordDecisionArgs = {
  dataset: Scalars['String']['input'];
  record: Scalars['String']['input'];
};


export type QueryRecordOfProcessingArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryRetentionForecastArgs = {
  horizons?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
};


export type QueryRetentionPreviewArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  dataset?: InputMaybe<Scalars['String']['input']>;
  rule?: InputMaybe<Scalars['String']['input']>;
};


export type QueryRetentionRunsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryRightsAnsweringArgs = {
  requestId: Scalars['UUID']['input'];
};


export type QueryRightsDocumentsArgs = {
  requestId: Scalars['UUID']['input'];
};


export type QueryRightsExportArgs = {
  requestId: Scalars['UUID']['input'];
};


export type QueryRightsForwardingsArgs = {
  requestId: Scalars['UUID']['input'];
};


export type QueryRightsInPlaceArgs = {
  place?: InputMaybe<Scalars['String']['input']>;
};


export type QueryRightsRequestArgs = {
  id: Scalars['UUID']['input'];
};


export type QueryRightsRequestStatusArgs = {
  token: Scalars['String']['input'];
};


export type QueryRightsRequestsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  restricted?: Scalars['Boolean']['input'];
  status?: InputMaybe<RightsRequestStatus>;
};


export type QuerySiteArgs = {
  key: Scalars['String']['input'];
};


export type QuerySubjectHistoryArgs = {
  subject: SubjectName;
};


export type QueryTenantPeriodPreviewArgs = {
  period: Scalars['Period']['input'];
  rule: Scalars['String']['input'];
  tenant: Scalars['String']['input'];
};


export type QueryTerminationsArgs = {
  closed?: InputMaybe<Scalars['Boolean']['input']>;
};


export type QueryWidgetPreviewArgs = {
  gpc?: InputMaybe<Scalars['Boolean']['input']>;
  language?: InputMaybe<Scalars['String']['input']>;
  place?: InputMaybe<Scalars['String']['input']>;
  regime?: InputMaybe<Regime>;
  site: Scalars['String']['input'];
  source?: InputMaybe<Scalars['String']['input']>;
};

/** A purpose of the policy in force that a limit or an objection reaches. */
export type ReachedUse = {
  readonly __typename?: 'ReachedUse';
  /** Whether it ends whatever grounds there are: direct marketing (GDPR Art. 21(3)), sale and sharing, limits. */
  readonly absolute: Scalars['Boolean']['output'];
  /** Its name, in English where the policy has it, or else in the policy's first language. */
  readonly name: Scalars['String']['output'];
  /** Id of the purpose. */
  readonly purpose: Scalars['String']['output'];
  /** Names of those who have the data for it, and have to be told where it ends. */
  readonly recipients: ReadonlyArray<Scalars['String']['output']>;
};

/** Why there is no receipt. */
export type ReceiptRefusal =
  /** The decision is no longer kept: its period is over. */
  | 'NOT_KEPT'
  /** The token is not one of ours, or was changed. */
  | 'TOKEN_INVALID';

/** What becomes of records that may hold another person's words or voice (GDPR Art. 15(4)), or that must not be handed over. */
export type RecordChoiceKind =
  /** Somebody looked: all of it may be handed over. */
  | 'RELEASE'
  /** The record is named and nothing of it is handed over. */
  | 'WITHHOLD'
  /** The content stays here; the rest is handed over. */
  | 'WITHHOLD_CONTENT';

/** One decision of one person. */
export type RecordConsentInput = {
  /** From `identifyVisitor`, in the place of a write token: the decision is the account's. `ACCOUNT_TOKEN_EXPIRED` where the decision was made more than 24 hours after it. */
  readonly accountToken?: InputMaybe<Scalars['String']['input']>;
  /** Every purpose asked, each once; beside them purposes on legitimate interests or a public task in a category that is not locked, `granted: false` for an objection (Art. 21(1)). */
  readonly choices: ReadonlyArray<PurposeChoiceInput>;
  /** When the person decided, by their clock. Not more than 5 minutes ahead of the server, not before the policy version, not older than 30 days. */
  readonly decidedAt: Scalars['DateTime']['input'];
  /** UUIDv7 made when the person decided; the idempotency key. */
  readonly decisionId: Scalars['UUID']['input'];
  /** Where they did it. */
  readonly element: ConsentElement;
  /** `navigator.globalPrivacyControl`. */
  readonly gpc: Scalars['Boolean']['input'];
  /** Language of the text shown (BCP 47). */
  readonly language: Scalars['String']['input'];
  /** What the person did. */
  readonly method: ConsentMethod;
  /** Hash of the policy version the text was made from. */
  readonly policyHash: Scalars['String']['input'];
  /** `organization/site`, as in the script address. */
  readonly siteKey: Scalars['String']['input'];
  /** Hash of the text bundle shown. */
  readonly textHash: Scalars['String']['input'];
  /** UUIDv7 pseudonym, made with the first consent; a refusal uses a fresh one and forgets it. */
  readonly visitorId: Scalars['UUID']['input'];
  /** Token from the answer to this visitor's previous decision; absent for the first. Usable once. */
  readonly writeToken?: InputMaybe<Scalars['String']['input']>;
};

export type RecordConsentResult = ConsentConflict | ConsentRecorded | ConsentRejected;

/** What a record's retention will do next, or why it is kept. */
export type RecordDecision = {
  readonly __typename?: 'RecordDecision';
  /** The next action: `anonymize`, `block` or `delete`; null when no day is known. */
  readonly action: Maybe<Scalars['String']['output']>;
  /** Its day; past or today when it is due. */
  readonly dueOn: Maybe<Scalars['Date']['output']>;
  /** Whether it is due. */
  readonly isDue: Scalars['Boolean']['output'];
  /** Why, the strongest reason first. */
  readonly reasons: ReadonlyArray<RetentionReason>;
};

/** The record could not be decided about. */
export type RecordDecisionRefused = {
  readonly __typename?: 'RecordDecisionRefused';
  /** `UNKNOWN_DATASET`, `NO_RULE`, `NOT_FOUND`, `UNREADABLE` (the dataset cannot be asked for single records), `UNREACHABLE`, `REFUSED`, `MISCONFIGURED` or `TIMEOUT`. */
  readonly code: Scalars['String']['output'];
  /** What came and what is allowed. */
  readonly message: Scalars['String']['output'];
};

export type RecordDecisionResult = RecordDecisionRefused | RecordDecisions;

/** What will become of one record of a dataset. */
export type RecordDecisions = {
  readonly __typename?: 'RecordDecisions';
  /** One for each category of data in the dataset. */
  readonly decisions: ReadonlyArray<RuleDecision>;
};

/** An event in a record's life and its day. */
export type RecordEventInput = {
  /** Trigger of the rule, e.g. `occurred`. */
  readonly event: Scalars['String']['input'];
  /** Its day. */
  readonly on: Scalars['Date']['input'];
};

/** In which form a record is written. */
export type RecordFormat =
  /** One row for each point of each activity. */
  | 'CSV'
  /** A page for screens and paper. */
  | 'HTML'
  /** The whole record as data. */
  | 'JSON';

/** A record that stays, and why. */
export type RecordKept = {
  readonly __typename?: 'RecordKept';
  /** Why, the strongest reason first: `HELD`, `FLOOR`, … */
  readonly reasons: ReadonlyArray<RetentionReason>;
  /** The company's id of the record. */
  readonly record: Scalars['String']['output'];
};

/** A record that the data's own system refused to delete. */
export type RecordNotDeleted = {
  readonly __typename?: 'RecordNotDeleted';
  /** Why, in plain words. */
  readonly reason: Scalars['String']['output'];
  /** The company's id of the record. */
  readonly record: Scalars['String']['output'];
};

/** The record of processing activities (GDPR Art. 30) on a day, made from the policy in force on it. */
export type RecordOfProcessing = {
  readonly __typename?: 'RecordOfProcessing';
  /** Activities as controller. */
  readonly controllerActivities: ReadonlyArray<ControllerActivity>;
  /** The record as a file. */
  readonly file: Scalars['String']['output'];
  /** SHA-256 of the record as canonical JSON: the same day gives the same hash, whenever it is asked for. */
  readonly hash: Scalars['String']['output'];
  /** The day. */
  readonly on: Scalars['Date']['output'];
  /** Hash of that version. */
  readonly policyHash: Scalars['String']['output'];
  /** Version word of the policy in force on the day. */
  readonly policyVersion: Scalars['String']['output'];
  /** Activities as processor. */
  readonly processorActivities: ReadonlyArray<ProcessorActivity>;
  /** Who keeps it. */
  readonly responsible: RecordedResponsible;
  /** Technical and organizational measures, and certifications held on the day: Art. 30(1)(g), 30(2)(d). */
  readonly security: ReadonlyArray<Scalars['String']['output']>;
};


/** The record of processing activities (GDPR Art. 30) on a day, made from the policy in force on it. */
export type RecordOfProcessingFileArgs = {
  as?: InputMaybe<ProcessingRole>;
  format: RecordFormat;
};

/** What was frozen into a record when it was created. The database refuses to change it. */
export type RecordPin = {
  readonly __typename?: 'RecordPin';
  /** Day of the final action. */
  readonly date: Scalars['Date']['output'];
  /** Policy version it stood in. */
  readonly policyVersion: Scalars['String']['output'];
  /** Rule of the policy. */
  readonly rule: Scalars['String']['output'];
};

/** The record must not be stored, or is not understood. */
export type RecordRefused = {
  readonly __typename?: 'RecordRefused';
  /** `SWITCHED_OFF`, `FORBIDDEN`, `TENANT_MISSING`, `UNKNOWN_DATASET`, `UNKNOWN_DATA`, `NO_RULE` or `UNDATED`. */
  readonly code: Scalars['String']['output'];
  /** What came and what is allowed. */
  readonly message: Scalars['String']['output'];
};

/** A record was taken note of. */
export type RecordRegistered = {
  readonly __typename?: 'RecordRegistered';
  /** What will become of it. */
  readonly decision: RecordDecision;
  /** False: it was announced before, and what was fixed then stands. */
  readonly isNew: Scalars['Boolean']['output'];
  /** What was frozen; null when its rule freezes nothing. */
  readonly pin: Maybe<RecordPin>;
};

/** A category of data of an activity. */
export type RecordedData = {
  readonly __typename?: 'RecordedData';
  /** What it holds. */
  readonly description: Scalars['String']['output'];
  /** Its name in the policy. */
  readonly id: Scalars['String']['output'];
  /** `provided`, `observed` or `derived`. */
  readonly source: Scalars['String']['output'];
  /** Special category of Art. 9 or 10 with its ground; null for other data. */
  readonly special: Maybe<Scalars['String']['output']>;
  /** Kinds of people it is about; words that say so where the policy names none. */
  readonly subjects: ReadonlyArray<Scalars['String']['output']>;
};

/** A purpose of an activity. */
export type RecordedPurpose = {
  readonly __typename?: 'RecordedPurpose';
  /** Its id in the policy. */
  readonly id: Scalars['String']['output'];
  /** Its name in the first language of the policy. */
  readonly name: Scalars['String']['output'];
};

/** Who keeps the record: Art. 30(1)(a), 30(2)(a). */
export type RecordedResponsible = {
  readonly __typename?: 'RecordedResponsible';
  /** Address, country, register, e-mail and telephone. */
  readonly contact: Scalars['String']['output'];
  /** Data protection officers. */
  readonly dataProtectionOfficers: ReadonlyArray<Scalars['String']['output']>;
  /** Legal name. */
  readonly name: Scalars['String']['output'];
  /** Representative in the Union; null where there is none. */
  readonly representative: Maybe<Scalars['String']['output']>;
};

/** Data that leaves the European Economic Area. */
export type RecordedTransfer = {
  readonly __typename?: 'RecordedTransfer';
  /** Countries outside the EEA. */
  readonly countries: ReadonlyArray<Scalars['String']['output']>;
  /** Name of the recipient. */
  readonly recipient: Scalars['String']['output'];
  /** Safeguards that hold on the day of the record; empty: none does. */
  readonly safeguards: ReadonlyArray<Scalars['String']['output']>;
};

/** What became of the records that were named. */
export type RecordsDeleted = {
  readonly __typename?: 'RecordsDeleted';
  /** Not there, or not of the tenant. */
  readonly absent: ReadonlyArray<Scalars['String']['output']>;
  /** Gone, with every version and sealed part. */
  readonly deleted: ReadonlyArray<Scalars['String']['output']>;
  /** Still there, because their system refused. */
  readonly failed: ReadonlyArray<RecordNotDeleted>;
  /** Kept by a legal hold or a floor. */
  readonly kept: ReadonlyArray<RecordKept>;
};

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

export type RegisterRecordResult = RecordRefused | RecordRegistered;

export type ReleaseLegalHoldResult = LegalHold | LegalHoldRefused;

export type ReportRetentionEventResult = RetentionEventIgnored | RetentionEventRecorded | RetentionEventRefused;

/** What a search among tenants found. */
export type RequestRouted = {
  readonly __typename?: 'RequestRouted';
  /** Every part of the request that a tenant answers. */
  readonly forwardings: ReadonlyArray<RightsForwarding>;
  /** Tenants whose records were searched and have none of the person. */
  readonly nothingFound: ReadonlyArray<Scalars['String']['output']>;
};

/** That a person's data is stored and used for nothing else, but for what the law leaves (GDPR Art. 18). */
export type Restriction = {
  readonly __typename?: 'Restriction';
  /** The first day without it, which the person was told before; null while none is set. */
  readonly endsOn: Maybe<Scalars['Date']['output']>;
  /** Since when. */
  readonly since: Scalars['DateTime']['output'];
  /** Whether it holds today (UTC). */
  readonly stands: Scalars['Boolean']['output'];
};

/** A restriction ends, and the person is told of it now. */
export type RestrictionLifted = {
  readonly __typename?: 'RestrictionLifted';
  /** The first day without it. */
  readonly endsOn: Scalars['Date']['output'];
};

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

/** A day before which, or after which, a record must not be there. */
export type RetentionBound = {
  readonly __typename?: 'RetentionBound';
  /** True: the period begins when the calendar year of the event is over, on the first of January. False: on the event's own day. */
  readonly fromYearEnd: Scalars['Boolean']['output'];
  /** How long after it. */
  readonly period: Scalars['Period']['output'];
  /** Law behind it; null when it is the organization's own promise. */
  readonly statute: Maybe<RetentionStatute>;
  /** Event it counts from. */
  readonly trigger: Scalars['String']['output'];
};

/** What one stage of one rule did, or would do. */
export type RetentionCount = {
  readonly __typename?: 'RetentionCount';
  /** What was done. */
  readonly action: RetentionAction;
  /** Rows of on or before this day were due. In a dataset, where periods count from several events, the day of the run itself: rows whose period was over by then. */
  readonly cutoff: Scalars['Date']['output'];
  /** Dataset of the company the rows lie in; null for Assent's own tables. */
  readonly dataset: Maybe<Scalars['String']['output']>;
  /** Rows done; equals `due` when nothing failed. */
  readonly done: Scalars['Int']['output'];
  /** Rows due; those that a legal hold keeps are not among them. */
  readonly due: Scalars['Int']['output'];
  /** One sentence that says which rows these are and why. */
  readonly explanation: Scalars['String']['output'];
  /** Rows whose day has come and that legal holds keep; a row of a dataset that several cases keep counts for each, one of our own analytics for the latest. */
  readonly held: Scalars['Int']['output'];
  /** The same by case. */
  readonly holds: ReadonlyArray<HeldRows>;
  /** Policy version under which the rule was applied; `assent` for a rule of Assent's own. */
  readonly policyVersion: Scalars['String']['output'];
  /** The policy's id of the rule, or one of Assent's own, such as `assent:revoked-tokens`. */
  readonly rule: Scalars['String']['output'];
  /** Rows of a dataset that have no day yet, because nothing has happened that their period counts from: a ticket that was never resolved, an account that is open. Counted in previews, with the stage that ends a record; null in runs, for Assent's own tables and for stages that cannot tell. */
  readonly undated: Maybe<Scalars['Int']['output']>;
};

/** The event changes nothing: a mail that was sent is no activity of the person. */
export type RetentionEventIgnored = {
  readonly __typename?: 'RetentionEventIgnored';
  /** Why. */
  readonly message: Scalars['String']['output'];
};

/** The event was taken note of. */
export type RetentionEventRecorded = {
  readonly __typename?: 'RetentionEventRecorded';
  /** What will become of the record, as far as reported events tell. */
  readonly decision: RecordDecision;
};

/** The event was not taken note of. */
export type RetentionEventRefused = {
  readonly __typename?: 'RetentionEventRefused';
  /** `UNKNOWN_DATASET`, `NO_RULE`, `FUTURE` or `TOO_LATE` (the period it would undo is over). */
  readonly code: Scalars['String']['output'];
  /** What came and what is allowed. */
  readonly message: Scalars['String']['output'];
};

/** What will have gone by a day to come, of what is there today. */
export type RetentionForecast = {
  readonly __typename?: 'RetentionForecast';
  /** That day. */
  readonly asOf: Scalars['Date']['output'];
  /** Counts by rule and stage, and in datasets by dataset. */
  readonly counts: ReadonlyArray<RetentionCount>;
  /** Whether each dataset could be asked. */
  readonly datasets: ReadonlyArray<DatasetRun>;
  /** Days from today. */
  readonly days: Scalars['Int']['output'];
};

/** What a run would do. */
export type RetentionPreview = {
  readonly __typename?: 'RetentionPreview';
  /** Day looked at. */
  readonly asOf: Scalars['Date']['output'];
  /** Counts by rule and stage; `done` is 0. Records of granted erasures that were not looked for yet are not among them. */
  readonly counts: ReadonlyArray<RetentionCount>;
  /** Whether each dataset of the company could be asked; one that could not has no counts. */
  readonly datasets: ReadonlyArray<DatasetRun>;
};

/** Why a record is kept, or goes on the day it goes. */
export type RetentionReason = {
  readonly __typename?: 'RetentionReason';
  /** Stable code, e.g. `HELD`, `FLOOR`, `PINNED`. */
  readonly code: Scalars['String']['output'];
  /** One plain sentence. */
  readonly words: Scalars['String']['output'];
};

/** The run was refused before it did anything. */
export type RetentionRefused = {
  readonly __typename?: 'RetentionRefused';
  /** `RUNNING` (another run is under way), `CLOCK` (a day other than today outside demo and test), `NO_POLICY` (none was applied yet), `UNKNOWN_RULE` or `UNKNOWN_DATASET`. */
  readonly code: Scalars['String']['output'];
  /** What came and what is allowed. */
  readonly message: Scalars['String']['output'];
};

/** One rule of the policy in force. */
export type RetentionRule = {
  readonly __typename?: 'RetentionRule';
  /** Category of data it governs. */
  readonly data: Scalars['String']['output'];
  /** Dataset its data lies in; null: in Assent's own tables, or nowhere that Assent reaches. */
  readonly dataset: Maybe<Scalars['String']['output']>;
  /** Never before these; the last one counts. An erasure waits for it (GDPR Art. 17(3)(b)). */
  readonly floors: ReadonlyArray<RetentionBound>;
  /** The policy's id of the rule. */
  readonly id: Scalars['String']['output'];
  /** Never after these; the first one counts (Art. 5(1)(e)). */
  readonly maxima: ReadonlyArray<RetentionBound>;
  /** Whether it is a rule of Assent's own records, which stands in no policy. */
  readonly own: Scalars['Boolean']['output'];
  /** Whether rule, version and day are frozen into each record when it is created. */
  readonly pinned: Scalars['Boolean']['output'];
  /** Policy version it stands in; `assent` for a rule of Assent's own. */
  readonly policyVersion: Scalars['String']['output'];
  /** Its stages, first to last. */
  readonly stages: ReadonlyArray<RetentionStage>;
  /** What tenants may choose; null: nothing. */
  readonly tenant: Maybe<RetentionTenantBounds>;
};

/** One run of retention. */
export type RetentionRun = {
  readonly __typename?: 'RetentionRun';
  /** Day the run acted for. */
  readonly asOf: Scalars['Date']['output'];
  /** Certificate of deletion: a compact JWS that `assent certificate verify` checks with the key of `/.well-known/jwks.json` alone. Null while it runs and for a run that was cut off. */
  readonly certificate: Maybe<Scalars['String']['output']>;
  /** Counts by rule and stage, and in datasets by dataset. */
  readonly counts: ReadonlyArray<RetentionCount>;
  /** The one dataset that was run; null: all of them. */
  readonly dataset: Maybe<Scalars['String']['output']>;
  /** How each dataset of the company fared; empty when the policy names none. */
  readonly datasets: ReadonlyArray<DatasetRun>;
  /** How long it took, in milliseconds; null while it runs. */
  readonly durationMs: Maybe<Scalars['Int']['output']>;
  /** Why it failed, in one sentence; null otherwise. */
  readonly failure: Maybe<Scalars['String']['output']>;
  /** Id of the run. */
  readonly id: Scalars['UUID']['output'];
  /** The one rule that was run; null: all of them. */
  readonly rule: Maybe<Scalars['String']['output']>;
  /** When it began. */
  readonly startedAt: Scalars['DateTime']['output'];
  /** What started it: `nightly`, `start`, `cli`, `api`. */
  readonly startedBy: Scalars['String']['output'];
  /** `running`, `done` or `failed`. */
  readonly status: Scalars['String']['output'];
};

/** A page of runs, newest first. */
export type RetentionRunConnection = {
  readonly __typename?: 'RetentionRunConnection';
  /** Edges of the page. */
  readonly edges: ReadonlyArray<RetentionRunEdge>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
};

/** An edge of a list of runs. */
export type RetentionRunEdge = {
  readonly __typename?: 'RetentionRunEdge';
  /** Opaque cursor. */
  readonly cursor: Scalars['String']['output'];
  /** The run. */
  readonly node: RetentionRun;
};

/** One stage of one rule of the policy in force. */
export type RetentionStage = {
  readonly __typename?: 'RetentionStage';
  /** What happens then. */
  readonly action: RetentionAction;
  /** True: the period begins when the calendar year of the event is over, on the first of January (HGB § 257(5), AO § 147(4)). False: on the event's own day. */
  readonly fromYearEnd: Scalars['Boolean']['output'];
  /** How long after it. */
  readonly period: Scalars['Period']['output'];
  /** Between the event and the day the record is hidden and can be restored. */
  readonly restorable: Scalars['Boolean']['output'];
  /** When the clock starts, e.g. `occurred`. */
  readonly trigger: Scalars['String']['output'];
  /** False: kept for the period. True: at the latest when it is over, and any day before is in time. */
  readonly within: Scalars['Boolean']['output'];
};

/** A law that demands or limits a period. */
export type RetentionStatute = {
  readonly __typename?: 'RetentionStatute';
  /** ISO 3166-1 code of the country, or EU. */
  readonly country: Scalars['String']['output'];
  /** As it is cited, e.g. `Ley 25/2007 art. 5`. */
  readonly name: Scalars['String']['output'];
};

/** Periods that tenants may choose from, ends included. */
export type RetentionTenantBounds = {
  readonly __typename?: 'RetentionTenantBounds';
  /** Longest. */
  readonly max: Scalars['Period']['output'];
  /** Shortest. */
  readonly min: Scalars['Period']['output'];
  /** How long a shortening waits. */
  readonly notice: Scalars['Period']['output'];
};

/** What a request was answered with, once. */
export type RightsAnswer = {
  readonly __typename?: 'RightsAnswer';
  /** When it was answered. */
  readonly answeredAt: Scalars['DateTime']['output'];
  /** Who answered; `system` where it held by itself. */
  readonly answeredBy: Scalars['String']['output'];
  /** What goes on. */
  readonly kept: ReadonlyArray<KeptUse>;
  /** Personal data: what was done, as the person read it; null where nothing was said of it. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** What became of it. */
  readonly outcome: RightsAnswerOutcome;
  /** Personal data: why nothing was done, or what was not and why; null where all was, or where the grounds of each use say it. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Names of those who were told. */
  readonly told: ReadonlyArray<Scalars['String']['output']>;
};

/** What became of a request. */
export type RightsAnswerOutcome =
  /** All that was asked is done, or holds. */
  | 'GRANTED'
  /** Part of it: an objection holds but for uses that compelling grounds were shown for (GDPR Art. 21(1)), of another request something is not done. */
  | 'PARTLY'
  /** Nothing of it is done, or holds. */
  | 'REFUSED';

/** Nothing was done. */
export type RightsAnswerRefused = {
  readonly __typename?: 'RightsAnswerRefused';
  /** `NOT_FOUND`, `WRONG_KIND`, `NOT_VERIFIED`, `CLOSED`, `ERASED`, `BAD_REASON`, `PURPOSE_UNKNOWN`, `OBJECTION_IS_ABSOLUTE`, `GROUNDS_MISSING`, `NOT_TOLD`, `RECIPIENT_UNKNOWN`, `WITHDRAWAL_IS_ABSOLUTE`, `TOO_SOON` or `NO_RESTRICTION`. */
  readonly code: Scalars['String']['output'];
  /** What came and what is allowed. */
  readonly message: Scalars['String']['output'];
};

/** A request as it is answered. */
export type RightsAnswering = {
  readonly __typename?: 'RightsAnswering';
  /** Null while it has none. */
  readonly answer: Maybe<RightsAnswer>;
  /** Recipients of the policy in force, who are told of a rectification, an erasure or a restriction unless that is impossible or too much (GDPR Art. 19); empty for other kinds. */
  readonly recipients: ReadonlyArray<AnswerRecipient>;
  /** What goes on for a person whose data is restricted (GDPR Art. 18(2)); empty for other kinds. Everything else stops, until a consent that comes later. */
  readonly spared: ReadonlyArray<SparedUse>;
  /** What a limit or an objection reaches now, without what the person took back; empty for other kinds. */
  readonly uses: ReadonlyArray<ReachedUse>;
};

/** A document that a person was asked for, such as a proof of identity. */
export type RightsDocument = {
  readonly __typename?: 'RightsDocument';
  /** The provision it is asked for under. */
  readonly article: Scalars['String']['output'];
  /** When it was asked for. */
  readonly askedAt: Scalars['DateTime']['output'];
  /** Who asked. */
  readonly askedBy: Scalars['String']['output'];
  /** The day it is deleted, seven days after it was judged or the request answered; null while neither happened. */
  readonly deletedOn: Maybe<Scalars['Date']['output']>;
  /** What the person sent, in the order it came. */
  readonly files: ReadonlyArray<RightsDocumentFile>;
  /** Id. */
  readonly id: Scalars['UUID']['output'];
  /** When it was accepted or refused. */
  readonly judgedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who judged it. */
  readonly judgedBy: Maybe<Scalars['String']['output']>;
  /** Why it is asked for, as the person reads it. */
  readonly reason: Scalars['String']['output'];
  /** The request it belongs to. */
  readonly requestId: Scalars['UUID']['output'];
  /** Where it stands. */
  readonly state: RightsDocumentState;
};

/** A file that a person sent. Its content is fetched from `/v1/rights-documents/files/ID`. */
export type RightsDocumentFile = {
  readonly __typename?: 'RightsDocumentFile';
  /** Size, bytes. */
  readonly bytes: Scalars['Int']['output'];
  /** Id. */
  readonly id: Scalars['UUID']['output'];
  /** What its content is: application/pdf, image/jpeg or image/png. */
  readonly mediaType: Scalars['String']['output'];
  /** Its name as the person's device gave it. */
  readonly name: Scalars['String']['output'];
  /** When it came. */
  readonly receivedAt: Scalars['DateTime']['output'];
  /** SHA-256 of its content, hex. */
  readonly sha256: Scalars['String']['output'];
};

/** Nothing was done. */
export type RightsDocumentRefused = {
  readonly __typename?: 'RightsDocumentRefused';
  /** `NOT_FOUND`, `NOT_VERIFIED`, `WRONG_KIND` (of a limit nobody proves who they are), `CLOSED`, `ERASED`, `BAD_REASON`, `BAD_ARTICLE`, `ALREADY_ASKED`, `NOTHING_RECEIVED` or `JUDGED`. */
  readonly code: Scalars['String']['output'];
  /** What came and what is allowed. */
  readonly message: Scalars['String']['output'];
};

export type RightsDocumentResult = RightsDocument | RightsDocumentRefused;

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

/** A person's data, gathered for an access or portability request. Holds counts alone; the data leaves by the person's link only. */
export type RightsExport = {
  readonly __typename?: 'RightsExport';
  /** Size of the archive, bytes. */
  readonly bytes: Scalars['Float']['output'];
  /** When the person fetched it. */
  readonly downloadedAt: Maybe<Scalars['DateTime']['output']>;
  /** When the link ends. */
  readonly expiresAt: Maybe<Scalars['DateTime']['output']>;
  /** Why it failed: a code, the dataset and words. */
  readonly failure: Maybe<Scalars['String']['output']>;
  /** Id. */
  readonly id: Scalars['UUID']['output'];
  /** Whether somebody must look at records before it can be released. */
  readonly needsRedaction: Scalars['Boolean']['output'];
  /** Policy version it was made under. */
  readonly policyVersion: Maybe<Scalars['String']['output']>;
  /** When it was whole. */
  readonly readyAt: Maybe<Scalars['DateTime']['output']>;
  /** When the link was sent. */
  readonly releasedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who released it. */
  readonly releasedBy: Maybe<Scalars['String']['output']>;
  /** The request it answers. */
  readonly requestId: Scalars['UUID']['output'];
  /** When it was asked for. */
  readonly requestedAt: Scalars['DateTime']['output'];
  /** Who asked for it. */
  readonly requestedBy: Scalars['String']['output'];
  /** SHA-256 of the archive, hex. */
  readonly sha256: Maybe<Scalars['String']['output']>;
  /** Where it stands. */
  readonly state: RightsExportState;
  /** What was found, by store. */
  readonly stores: ReadonlyArray<RightsExportStore>;
};

/** Nothing was done. */
export type RightsExportRefused = {
  readonly __typename?: 'RightsExportRefused';
  /** `NOT_FOUND`, `WRONG_KIND`, `NOT_VERIFIED`, `CLOSED`, `ERASED`, `NO_EXPORT`, `NOT_READY`, `NEEDS_REDACTION`, `BAD_SEARCH` or `BAD_CHOICE`. */
  readonly code: Scalars['String']['output'];
  /** What came and what is allowed. */
  readonly message: Scalars['String']['output'];
};

export type RightsExportResult = RightsExport | RightsExportRefused;

/** Where the answer with a person's data stands. */
export type RightsExportState =
  /** A store was away; `failure` names it. Prepare it again. */
  | 'FAILED'
  /** Whole; nothing was handed over yet. */
  | 'READY'
  /** The person has the link. */
  | 'RELEASED'
  /** Being gathered and written. */
  | 'WRITING';

/** What was found of a person in one store. */
export type RightsExportStore = {
  readonly __typename?: 'RightsExportStore';
  /** Categories of data in it. */
  readonly data: ReadonlyArray<Scalars['String']['output']>;
  /** Records that somebody must look at before anything is released. */
  readonly open: Scalars['Int']['output'];
  /** Records of the person. */
  readonly records: Scalars['Int']['output'];
  /** Records in which another person was made unrecognisable. */
  readonly redacted: Scalars['Int']['output'];
  /** Name of the dataset; of Assent's own tables `assent:…`. */
  readonly store: Scalars['String']['output'];
  /** Records of which something is kept back by a decision. */
  readonly withheld: Scalars['Int']['output'];
};

/** The part of a request that a tenant answers as controller (Art. 28(3)(e) GDPR): a case of its own, linked to the request. */
export type RightsForwarding = {
  readonly __typename?: 'RightsForwarding';
  /** When the tenant said what became of it. */
  readonly answeredAt: Maybe<Scalars['DateTime']['output']>;
  /** What the tenant has of the person. */
  readonly datasets: ReadonlyArray<ForwardedRecords>;
  /** When the webhook took it. */
  readonly deliveredAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was handed on. */
  readonly forwardedAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was found. */
  readonly foundAt: Scalars['DateTime']['output'];
  /** Id; also of the message to the webhook. */
  readonly id: Scalars['UUID']['output'];
  /** The request it belongs to, whose receipt starts the tenant's time too. */
  readonly requestId: Scalars['UUID']['output'];
  /** Where it stands. */
  readonly state: ForwardingState;
  /** Tenant. */
  readonly tenant: Scalars['String']['output'];
};

/** Nothing was done. */
export type RightsForwardingRefused = {
  readonly __typename?: 'RightsForwardingRefused';
  /** `NOT_FOUND`, `NOT_VERIFIED`, `CLOSED`, `ERASED`, `NOT_READY`, `BAD_SEARCH`, `BAD_CONTACT` or `DATASET_AWAY`. */
  readonly code: Scalars['String']['output'];
  /** What came and what is allowed. */
  readonly message: Scalars['String']['output'];
};

export type { RightsLaw };

/** A request as the privacy officer sees it. */
export type RightsRequest = {
  readonly __typename?: 'RightsRequest';
  /** Article or section of that law it rests on; null where it has none. */
  readonly article: Maybe<Scalars['String']['output']>;
  /** The day the answer is due: the earlier of the promise and the law. */
  readonly dueOn: Scalars['Date']['output'];
  /** Personal data; each read is audited. */
  readonly email: Scalars['String']['output'];
  /** Id made by the form. */
  readonly id: Scalars['UUID']['output'];
  /** What was asked. */
  readonly kind: RightsRequestKind;
  /** Language of the form. */
  readonly language: Scalars['String']['output'];
  /** The law of where the person was, as far as the server knew. */
  readonly law: RightsLaw;
  /** The last day the law allows: by the GDPR, Art. 12(3) with Regulation 1182/71. */
  readonly legalLimitOn: Scalars['Date']['output'];
  /** Personal data; each read is audited. */
  readonly message: Maybe<Scalars['String']['output']>;
  /** Personal data; each read is audited. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** The policy's promise counted from receipt. */
  readonly promisedOn: Scalars['Date']['output'];
  /** When it was received. */
  readonly receivedAt: Scalars['DateTime']['output'];
  /** Short reference. */
  readonly reference: Scalars['String']['output'];
  /** The restriction of the processing of the person's data that it obtained, also once that has ended; null where it obtained none, or another request of the same person did since. */
  readonly restriction: Maybe<Restriction>;
  /** Site it came from. */
  readonly siteKey: Scalars['String']['output'];
  /** Where it stands. */
  readonly status: RightsRequestStatus;
  /** When the address was confirmed. */
  readonly verifiedAt: Maybe<Scalars['DateTime']['output']>;
};

/** The request has its answer. */
export type RightsRequestAnswered = {
  readonly __typename?: 'RightsRequestAnswered';
  /** The request as it stands now. */
  readonly answering: RightsAnswering;
};

/** The address is confirmed. */
export type RightsRequestConfirmed = {
  readonly __typename?: 'RightsRequestConfirmed';
  /** Where the request stands now. */
  readonly request: PublicRightsRequest;
};

/** This id was used before for another request; that one stands and this one was not stored. */
export type RightsRequestConflict = {
  readonly __typename?: 'RightsRequestConflict';
  /** What to do. */
  readonly message: Scalars['String']['output'];
  /** The id both share. */
  readonly requestId: Scalars['UUID']['output'];
};

/** A page of requests, newest first. */
export type RightsRequestConnection = {
  readonly __typename?: 'RightsRequestConnection';
  /** Edges of the page. */
  readonly edges: ReadonlyArray<RightsRequestEdge>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
};

/** An edge of a list of requests. */
export type RightsRequestEdge = {
  readonly __typename?: 'RightsRequestEdge';
  /** Opaque cursor. */
  readonly cursor: Scalars['String']['output'];
  /** The request. */
  readonly node: RightsRequest;
};

export type { RightsRequestKind };

/** The request was not stored. */
export type RightsRequestRejected = {
  readonly __typename?: 'RightsRequestRejected';
  /** All that is wrong. */
  readonly problems: ReadonlyArray<Problem>;
};

export type { RightsRequestStatus };

/** The request is received and the mail is on its way. Says nothing about whether the address is known. */
export type RightsRequestSubmitted = {
  readonly __typename?: 'RightsRequestSubmitted';
  /** The day the answer is due. */
  readonly dueOn: Scalars['Date']['output'];
  /** Short reference to quote, e.g. `R-7K3M-9QPX`. */
  readonly reference: Scalars['String']['output'];
  /** Page where the person follows the request. */
  readonly statusUrl: Scalars['String']['output'];
};

export type RouteRequestResult = RequestRouted | RightsForwardingRefused;

/** What one rule says of one record. */
export type RuleDecision = {
  readonly __typename?: 'RuleDecision';
  /** What will become of the record, and why. */
  readonly decision: RecordDecision;
  /** Rule of the policy. */
  readonly rule: Scalars['String']['output'];
};

export type RunRetentionResult = RetentionPreview | RetentionRefused | RetentionRun;

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

/** What was sealed away of a blocked record. */
export type SealedRecord = {
  readonly __typename?: 'SealedRecord';
  /** Dataset of the policy. */
  readonly dataset: Scalars['String']['output'];
  /** The company's id of the record. */
  readonly record: Scalars['String']['output'];
  /** When it was sealed. */
  readonly sealedAt: Scalars['DateTime']['output'];
  /** Tenant; null where none is known. */
  readonly tenant: Maybe<Scalars['String']['output']>;
  /** The sealed columns. */
  readonly values: ReadonlyArray<SealedValue>;
};

/** Nothing was opened. */
export type SealedRecordRefused = {
  readonly __typename?: 'SealedRecordRefused';
  /** `MALFORMED`, `UNKNOWN_DATASET`, `NO_CASE` (no legal hold in force of that case covers the record) or `NOT_FOUND`. */
  readonly code: Scalars['String']['output'];
  /** What came and what is allowed. */
  readonly message: Scalars['String']['output'];
};

/** A sealed column of a blocked record. */
export type SealedValue = {
  readonly __typename?: 'SealedValue';
  /** Its name in the company's table. */
  readonly column: Scalars['String']['output'];
  /** What it held: text as it is, anything else as JSON; null where it was empty. */
  readonly value: Maybe<Scalars['String']['output']>;
};

export type SetTenantControllerResult = RightsForwardingRefused | TenantController;

export type SetTenantPeriodResult = TenantPeriod | TenantSettingRejected;

export type SetTenantSwitchResult = TenantSettingRejected | TenantSwitch;

/** A website that the script may run on. */
export type Site = {
  readonly __typename?: 'Site';
  /** `organization/site`, as in the script address. */
  readonly key: Scalars['String']['output'];
  /** Origins whose pages may send to it. */
  readonly origins: ReadonlyArray<Scalars['String']['output']>;
  /** Policy version in force for it. */
  readonly policyVersion: Scalars['String']['output'];
  /** Address of the script tag. */
  readonly scriptUrl: Scalars['String']['output'];
};

/** A purpose of the policy in force that a restriction leaves. */
export type SparedUse = {
  readonly __typename?: 'SparedUse';
  /** Its name, in English where the policy has it, or else in the policy's first language. */
  readonly name: Scalars['String']['output'];
  /** Id of the purpose. */
  readonly purpose: Scalars['String']['output'];
  /** Why, as the policy declares it by `despite_restriction`. */
  readonly reason: SparingReason;
};

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

/** The decision for one person of a list. */
export type SubjectDecision = {
  readonly __typename?: 'SubjectDecision';
  /** The decision. */
  readonly decision: ProcessingDecision;
  /** Position in the list that was sent, from 0. */
  readonly index: Scalars['Int']['output'];
};

/** What was said or reported of a person. */
export type SubjectEvent = {
  readonly __typename?: 'SubjectEvent';
  /** When the person did it; of states and contracts, when it was reported. */
  readonly at: Scalars['DateTime']['output'];
  /** First day of a state or contract. */
  readonly from: Maybe<Scalars['Date']['output']>;
  /** Id of the entry. */
  readonly id: Scalars['UUID']['output'];
  /** `consent`, `withdrawal`, `objection`, `objection-answered`, `objection-withdrawn`, `limitation`, `limitation-withdrawn`, `restriction`, `restriction-lifted`, `state` or `contract`. */
  readonly kind: Scalars['String']['output'];
  /** The state or contract; null otherwise. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** Where the proof of a consent is found, the grounds against an objection, or why a restriction is lifted. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** Of a consent: hash of the policy version it was given under. */
  readonly policyHash: Maybe<Scalars['String']['output']>;
  /** The purpose; null for states and contracts. */
  readonly purpose: Maybe<Scalars['String']['output']>;
  /** When it was recorded. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** Who recorded it. */
  readonly recordedBy: Scalars['String']['output'];
  /** Its last day; null while it lasts. Of a restriction that is lifted: the first day without it. */
  readonly to: Maybe<Scalars['Date']['output']>;
};

export type SubjectEventResult = SubjectEvent | SubjectRefused;

/** A person's history was deleted. */
export type SubjectForgotten = {
  readonly __typename?: 'SubjectForgotten';
  /** Entries that were deleted. */
  readonly events: Scalars['Int']['output'];
  /** What the person said no to and stays, so that an old list that comes back is still refused. */
  readonly suppressions: Scalars['Int']['output'];
};

/** Everything recorded of one person. */
export type SubjectHistory = {
  readonly __typename?: 'SubjectHistory';
  /** Oldest first. */
  readonly events: ReadonlyArray<SubjectEvent>;
  /** What the person said no to. */
  readonly suppressions: ReadonlyArray<Suppression>;
};

export type SubjectHistoryResult = SubjectHistory | SubjectRefused;

/** A person as the company names them: exactly one of the two. Only a keyed hash of it is kept. */
export type SubjectName = {
  /** The company's own number of the customer or contact. */
  readonly customer?: InputMaybe<Scalars['String']['input']>;
  /** E-mail address; upper and lower case are the same. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
};

/** Nothing was recorded. */
export type SubjectRefused = {
  readonly __typename?: 'SubjectRefused';
  /** `SUBJECT_MALFORMED`, `NO_POLICY`, `PURPOSE_UNKNOWN`, `NOT_ON_CONSENT`, `IN_THE_FUTURE`, `EVIDENCE_MISSING`, `NOT_OPEN_TO_OBJECTION`, `NO_OBJECTION`, `NO_LIMITATION`, `OBJECTION_IS_ABSOLUTE`, `GROUNDS_MISSING`, `STATE_UNKNOWN`, `CONTRACT_UNKNOWN` or `DAYS_REVERSED`. */
  readonly code: Scalars['String']['output'];
  /** What came and what is allowed. */
  readonly message: Scalars['String']['output'];
};

/** What the person filled in. */
export type SubmitRightsRequestInput = {
  /** Where the confirmation and the answer go. */
  readonly email: Scalars['String']['input'];
  /** What is asked. */
  readonly kind: RightsRequestKind;
  /** Language of the form (BCP 47). */
  readonly language: Scalars['String']['input'];
  /** Free words, at most 4000 characters. */
  readonly message?: InputMaybe<Scalars['String']['input']>;
  /** How the person wants to be addressed. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** UUIDv7 made by the form; the idempotency key. */
  readonly requestId: Scalars['UUID']['input'];
  /** Site whose form it was. */
  readonly siteKey: Scalars['String']['input'];
};

export type SubmitRightsRequestResult = RightsRequestConflict | RightsRequestRejected | RightsRequestSubmitted;

/** That a person said no to a purpose. It survives the erasure of the person's data. */
export type Suppression = {
  readonly __typename?: 'Suppression';
  /** Of a restriction: the first day without it; null while none is set. */
  readonly endsOn: Maybe<Scalars['Date']['output']>;
  /** Compelling grounds recorded against an objection (Art. 21(1) GDPR); null while there are none. */
  readonly grounds: Maybe<Scalars['String']['output']>;
  /** `withdrawal`, `objection`, `limitation` or `restriction`. */
  readonly kind: Scalars['String']['output'];
  /** The purpose; `*` of a limit or a restriction, which reaches every purpose. */
  readonly purpose: Scalars['String']['output'];
  /** Since when. */
  readonly since: Scalars['DateTime']['output'];
};

/** Who answers people for a tenant whose processor the company is. */
export type TenantController = {
  readonly __typename?: 'TenantController';
  /** Where requests are sent. */
  readonly email: Scalars['String']['output'];
  /** Language of the mails (BCP 47); English and Spanish are spoken. */
  readonly language: Scalars['String']['output'];
  /** Name of the controller. */
  readonly name: Scalars['String']['output'];
  /** When it was set. */
  readonly setAt: Scalars['DateTime']['output'];
  /** Who set it. */
  readonly setBy: Scalars['String']['output'];
  /** Tenant. */
  readonly tenant: Scalars['String']['output'];
  /** Address of the webhook; its key is never shown. */
  readonly webhookUrl: Maybe<Scalars['String']['output']>;
};

/** A period a tenant chose inside a rule's bounds. It also rules the records that are there. */
export type TenantPeriod = {
  readonly __typename?: 'TenantPeriod';
  /** What is in force until `from`. */
  readonly before: Scalars['Period']['output'];
  /** Its first day. A shortening waits for the rule's notice. */
  readonly from: Scalars['Date']['output'];
  /** What is in force from then on. */
  readonly period: Scalars['Period']['output'];
  /** Rule of the policy. */
  readonly rule: Scalars['String']['output'];
  /** When it was set. */
  readonly setAt: Scalars['DateTime']['output'];
  /** Who set it. */
  readonly setBy: Scalars['String']['output'];
  /** Tenant. */
  readonly tenant: Scalars['String']['output'];
};

/** What a tenant's period would do in one dataset. */
export type TenantPeriodEffect = {
  readonly __typename?: 'TenantPeriodEffect';
  /** Dataset of the policy. */
  readonly dataset: Scalars['String']['output'];
  /** Records more that are due on the first day; negative when fewer. */
  readonly due: Scalars['Int']['output'];
};

/** What a tenant's period would do. */
export type TenantPeriodPreview = {
  readonly __typename?: 'TenantPeriodPreview';
  /** What is in force until `from`. */
  readonly before: Scalars['Period']['output'];
  /** Its first day. */
  readonly from: Scalars['Date']['output'];
  /** What would be in force from then on. */
  readonly period: Scalars['Period']['output'];
  /** Records that would be due on that day and would not be otherwise, in each dataset. */
  readonly records: ReadonlyArray<TenantPeriodEffect>;
  /** Rule of the policy. */
  readonly rule: Scalars['String']['output'];
  /** Tenant. */
  readonly tenant: Scalars['String']['output'];
};

export type TenantPeriodPreviewResult = TenantPeriodPreview | TenantSettingRejected;

/** The setting was not made. */
export type TenantSettingRejected = {
  readonly __typename?: 'TenantSettingRejected';
  /** Everything that is wrong. */
  readonly problems: ReadonlyArray<Problem>;
};

/** A tenant's switch that gates the collection of data. One that was never set is off. */
export type TenantSwitch = {
  readonly __typename?: 'TenantSwitch';
  /** Whether the data is collected. */
  readonly isOn: Scalars['Boolean']['output'];
  /** Name in the policy (`collected_when`). */
  readonly name: Scalars['String']['output'];
  /** When it was set. */
  readonly setAt: Scalars['DateTime']['output'];
  /** Who set it. */
  readonly setBy: Scalars['String']['output'];
  /** Tenant. */
  readonly tenant: Scalars['String']['output'];
};

/** A webhook that forwarded requests are sent to, signed (Standard Webhooks 1.0). */
export type TenantWebhookInput = {
  /** Key that signs: 24 bytes or more in base64, with or without `whsec_`. */
  readonly secret: Scalars['String']['input'];
  /** `https://…`; outside production also `http://localhost`. */
  readonly url: Scalars['String']['input'];
};

/** What became of a tenant's records in one dataset. */
export type TerminatedDataset = {
  readonly __typename?: 'TerminatedDataset';
  /** Whose word it is that they were dealt with; null: nobody's yet, or it is not needed. */
  readonly attestation: Maybe<TerminationAttestation>;
  /** Dataset of the policy. */
  readonly dataset: Scalars['String']['output'];
  /** Records that were deleted. */
  readonly deleted: Scalars['Int']['output'];
  /** Records that a law or a legal hold keeps. */
  readonly kept: ReadonlyArray<KeptRecords>;
  /** Whether nothing there says which records are the tenant's, so that no run can deal with them. */
  readonly unreached: Scalars['Boolean']['output'];
};

/** The end of a tenant's contract. */
export type Termination = {
  readonly __typename?: 'Termination';
  /** Certificate of the closed case, a compact JWS (`assent certificate verify`). */
  readonly certificate: Maybe<Scalars['String']['output']>;
  /** What the controller chose; null: nothing yet, and the case cannot be closed. */
  readonly choice: Maybe<TerminationChoice>;
  /** When it was closed; null while it is open. */
  readonly closedAt: Maybe<Scalars['DateTime']['output']>;
  /** What became of the tenant's records, by dataset. */
  readonly datasets: ReadonlyArray<TerminatedDataset>;
  /** Last day on which anything may be there; the run of that day deletes whatever was chosen. */
  readonly deadline: Scalars['Date']['output'];
  /** What was handed over; null: nothing yet. Fetch it at `/v1/terminations/ID/export`. */
  readonly export: Maybe<TerminationExport>;
  /** Id of the case. */
  readonly id: Scalars['UUID']['output'];
  /** When the case was opened. */
  readonly openedAt: Scalars['DateTime']['output'];
  /** Who opened it. */
  readonly openedBy: Scalars['String']['output'];
  /** Contract or letter it rests on. */
  readonly reference: Scalars['String']['output'];
  /** Tenant, as the company's systems name it. */
  readonly tenant: Scalars['String']['output'];
  /** Day the service ended. */
  readonly terminatedOn: Scalars['Date']['output'];
};

/** A person's word that a tenant's records were dealt with where no run can. */
export type TerminationAttestation = {
  readonly __typename?: 'TerminationAttestation';
  /** When it was given. */
  readonly at: Scalars['DateTime']['output'];
  /** Who gave it. */
  readonly by: Scalars['String']['output'];
  /** What was done. */
  readonly statement: Scalars['String']['output'];
};

/** What the controller chose to be done with its data when the service ends (GDPR Art. 28(3)(g)). Either way the copies here are deleted. */
export type TerminationChoice =
  /** Everything is handed over, and then goes with the next run. */
  | 'BOTH'
  /** Everything goes with the next run. */
  | 'DELETE'
  /** Everything is handed over; the copies go on the last day, or once they were fetched. */
  | 'RETURN';

/** Data that was handed over to the controller. */
export type TerminationExport = {
  readonly __typename?: 'TerminationExport';
  /** When its last line was taken. */
  readonly at: Scalars['DateTime']['output'];
  /** Records in it. */
  readonly records: Scalars['Int']['output'];
  /** SHA-256 over every byte of it, hex. */
  readonly sha256: Scalars['String']['output'];
};

/** The termination was not changed. */
export type TerminationRefused = {
  readonly __typename?: 'TerminationRefused';
  /** `MISSING`, `FUTURE`, `NO_RULE` (no rule counts from `terminated`), `OPEN_ALREADY`, `NOT_FOUND`, `CLOSED`, `CHOICE_MISSING`, `EXPORT_MISSING`, `NOT_DELETED`, `NOT_REACHED` (a dataset needs `attestTermination`) or `REACHED` (it does not). */
  readonly code: Scalars['String']['output'];
  /** What came and what is allowed. */
  readonly message: Scalars['String']['output'];
};

export type TerminationResult = Termination | TerminationRefused;

/** How many records a changed period touches. */
export type TouchedRecords = {
  readonly __typename?: 'TouchedRecords';
  /** First day of the new rule, today at the earliest. */
  readonly asOf: Scalars['Date']['output'];
  /** Category of data. */
  readonly data: Scalars['String']['output'];
  /** Dataset it lies in; null for Assent's own analytics and for what Assent does not reach. */
  readonly dataset: Maybe<Scalars['String']['output']>;
  /** Where its periods move. */
  readonly directions: ReadonlyArray<PeriodDirection>;
  /** Records due by `asOf` under the new rule. */
  readonly dueAfter: Maybe<Scalars['Int']['output']>;
  /** Records due by `asOf` under the old rule. */
  readonly dueBefore: Maybe<Scalars['Int']['output']>;
  /** What there is to know beside the numbers, or why there are none. */
  readonly explanation: Scalars['String']['output'];
  /** Records that have a day under the new rule; null when they could not be counted. */
  readonly records: Maybe<Scalars['Int']['output']>;
};

/** Who is calling. */
export type Viewer = {
  readonly __typename?: 'Viewer';
  /** The key in use. */
  readonly apiKey: ApiKey;
  /** Whether this server runs as a demo. */
  readonly demo: Scalars['Boolean']['output'];
  /** The server's clock, which every day and period is counted by. */
  readonly now: Scalars['DateTime']['output'];
  /** Short name of the organization, the first part of its site keys. */
  readonly organization: Scalars['String']['output'];
  /** Name of the organization. */
  readonly organizationName: Scalars['String']['output'];
};

/** The account is known, and this is what stands for it from now on. */
export type VisitorIdentified = {
  readonly __typename?: 'VisitorIdentified';
  /** The right to decide for the account from this page, for 24 hours. */
  readonly accountToken: Scalars['String']['output'];
  /** The account's answers; a purpose without one is not in the list. */
  readonly answers: ReadonlyArray<AccountAnswer>;
  /** When they were given, the earliest of them; null without any. */
  readonly decidedAt: Maybe<Scalars['DateTime']['output']>;
  /** Two letters that tell the accounts of one shared device apart; 1 in 1,296 accounts has the same. */
  readonly mark: Scalars['String']['output'];
  /** Whether a yes among them was given, purpose by purpose, under a signal of the browser against it. */
  readonly overSignal: Scalars['Boolean']['output'];
  /** Pseudonym of the account, for its decisions. */
  readonly visitorId: Scalars['UUID']['output'];
  /** The account's write token; null where nothing is granted. */
  readonly writeToken: Maybe<Scalars['String']['output']>;
};

/** What a page of a site would be given under a policy. Nothing of it is kept or served. */
export type WidgetPreview = {
  readonly __typename?: 'WidgetPreview';
  /** What it changes for people against the version in force; null where none is. */
  readonly changes: Maybe<PolicyDiff>;
  /** What the checker says of the policy; nothing that would stop it. Lines are those of `source` or, without one, of `PolicyVersion.yaml`. */
  readonly findings: ReadonlyArray<PolicyFinding>;
  /** Languages of the policy, the default first. */
  readonly languages: ReadonlyArray<Scalars['String']['output']>;
  /** What the widget decides by, JSON as at `/s/ORG/SITE.json`. */
  readonly manifest: Scalars['String']['output'];
  /** Places that the policy may treat each in its own way. */
  readonly places: ReadonlyArray<PolicyPlace>;
  /** Languages that the widget speaks. */
  readonly spoken: ReadonlyArray<Scalars['String']['output']>;
  /** Its words. In a language that the policy lacks, the policy's own words are those of its default language. */
  readonly texts: PreviewTexts;
  /** The policy as YAML in the order of the schema, as `PolicyVersion.yaml` is, so that lines can be compared. */
  readonly yaml: Scalars['String']['output'];
};

export type WidgetPreviewResult = PolicyRejected | WidgetPreview;

export type WithdrawPolicyVersionResult = PolicyWithdrawalRefused | PolicyWithdrawn;



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AnswerForwardingResult:
    | ( RightsForwarding )
    | ( RightsForwardingRefused )
  ;
  AnswerRightsRequestResult:
    | ( RightsAnswerRefused )
    | ( RightsRequestAnswered )
  ;
  ApplyPolicyResult:
    | ( Omit<PolicyApplied, 'policyVersion'> & { policyVersion: _RefType['PolicyVersion'] } )
    | ( Omit<PolicyChecked, 'changes'> & { changes?: Maybe<_RefType['PolicyDiff']> } )
    | ( Omit<PolicyRejected, 'changes'> & { changes?: Maybe<_RefType['PolicyDiff']> } )
  ;
  ConfirmRightsRequestResult:
    | ( ConfirmationRefused )
    | ( RightsRequestConfirmed )
  ;
  ConsentReceiptResult:
    | ( ConsentReceipt )
    | ( ConsentReceiptRefused )
  ;
  CreateAccountKeyResult:
    | ( AccountKeyCreated )
    | ( AccountKeyRejected )
  ;
  CreateApiKeyResult:
    | ( ApiKeyCreated )
    | ( ApiKeyRejected )
  ;
  DeleteRecordsResult:
    | ( DeletionRefused )
    | ( RecordsDeleted )
  ;
  ForgetSubjectResult:
    | ( SubjectForgotten )
    | ( SubjectRefused )
  ;
  GrantErasureResult:
    | ( ErasureGranted )
    | ( ErasureRejected )
  ;
  IdentifyVisitorResult:
    | ( IdentificationRefused )
    | ( VisitorIdentified )
  ;
  LiftRestrictionResult:
    | ( RestrictionLifted )
    | ( RightsAnswerRefused )
  ;
  OpenSealedRecordResult:
    | ( SealedRecord )
    | ( SealedRecordRefused )
  ;
  PlaceLegalHoldResult:
    | ( LegalHold )
    | ( LegalHoldRejected )
  ;
  PolicyDiffResult:
    | ( DiffModel )
    | ( Omit<PolicyRejected, 'changes'> & { changes?: Maybe<_RefType['PolicyDiff']> } )
  ;
  RecordConsentResult:
    | ( ConsentConflict )
    | ( ConsentRecorded )
    | ( ConsentRejected )
  ;
  RecordDecisionResult:
    | ( RecordDecisionRefused )
    | ( RecordDecisions )
  ;
  RegisterRecordResult:
    | ( RecordRefused )
    | ( RecordRegistered )
  ;
  ReleaseLegalHoldResult:
    | ( LegalHold )
    | ( LegalHoldRefused )
  ;
  ReportRetentionEventResult:
    | ( RetentionEventIgnored )
    | ( RetentionEventRecorded )
    | ( RetentionEventRefused )
  ;
  RightsDocumentResult:
    | ( RightsDocument )
    | ( RightsDocumentRefused )
  ;
  RightsExportResult:
    | ( RightsExport )
    | ( RightsExportRefused )
  ;
  RouteRequestResult:
    | ( RequestRouted )
    | ( RightsForwardingRefused )
  ;
  RunRetentionResult:
    | ( RetentionPreview )
    | ( RetentionRefused )
    | ( RetentionRun )
  ;
  SetTenantControllerResult:
    | ( RightsForwardingRefused )
    | ( TenantController )
  ;
  SetTenantPeriodResult:
    | ( TenantPeriod )
    | ( TenantSettingRejected )
  ;
  SetTenantSwitchResult:
    | ( TenantSettingRejected )
    | ( TenantSwitch )
  ;
  SubjectEventResult:
    | ( SubjectEvent )
    | ( SubjectRefused )
  ;
  SubjectHistoryResult:
    | ( SubjectHistory )
    | ( SubjectRefused )
  ;
  SubmitRightsRequestResult:
    | ( RightsRequestConflict )
    | ( RightsRequestRejected )
    | ( RightsRequestSubmitted )
  ;
  TenantPeriodPreviewResult:
    | ( TenantPeriodPreview )
    | ( TenantSettingRejected )
  ;
  TerminationResult:
    | ( Termination )
    | ( TerminationRefused )
  ;
  WidgetPreviewResult:
    | ( Omit<PolicyRejected, 'changes'> & { changes?: Maybe<_RefType['PolicyDiff']> } )
    | ( Omit<WidgetPreview, 'changes'> & { changes?: Maybe<_RefType['PolicyDiff']> } )
  ;
  WithdrawPolicyVersionResult:
    | ( PolicyWithdrawalRefused )
    | ( Omit<PolicyWithdrawn, 'policyVersion'> & { policyVersion: _RefType['PolicyVersion'] } )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AccountAnswer: ResolverTypeWrapper<AccountAnswer>;
  AccountKey: ResolverTypeWrapper<AccountKey>;
  AccountKeyAlgorithm: AccountKeyAlgorithm;
  AccountKeyCreated: ResolverTypeWrapper<AccountKeyCreated>;
  AccountKeyRejected: ResolverTypeWrapper<AccountKeyRejected>;
  AnalyticsCount: ResolverTypeWrapper<AnalyticsCount>;
  AnalyticsDay: ResolverTypeWrapper<AnalyticsDay>;
  AnalyticsInteraction: ResolverTypeWrapper<AnalyticsInteraction>;
  AnalyticsReport: ResolverTypeWrapper<AnalyticsReport>;
  AnswerForwardingResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AnswerForwardingResult']>;
  AnswerRecipient: ResolverTypeWrapper<AnswerRecipient>;
  AnswerRightsRequestResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AnswerRightsRequestResult']>;
  ApiKey: ResolverTypeWrapper<ApiKey>;
  ApiKeyCreated: ResolverTypeWrapper<ApiKeyCreated>;
  ApiKeyRejected: ResolverTypeWrapper<ApiKeyRejected>;
  ApplyPolicyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ApplyPolicyResult']>;
  AskedPurpose: ResolverTypeWrapper<AskedPurpose>;
  AuditEntry: ResolverTypeWrapper<AuditEntry>;
  AuditEntryConnection: ResolverTypeWrapper<AuditEntryConnection>;
  AuditEntryEdge: ResolverTypeWrapper<AuditEntryEdge>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ConfirmRightsRequestResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ConfirmRightsRequestResult']>;
  ConfirmationRefused: ResolverTypeWrapper<ConfirmationRefused>;
  ConsentChoice: ResolverTypeWrapper<ConsentChoice>;
  ConsentConflict: ResolverTypeWrapper<ConsentConflict>;
  ConsentDay: ResolverTypeWrapper<ConsentDay>;
  ConsentElement: ConsentElement;
  ConsentEvent: ResolverTypeWrapper<ConsentEvent>;
  ConsentEventConnection: ResolverTypeWrapper<ConsentEventConnection>;
  ConsentEventEdge: ResolverTypeWrapper<ConsentEventEdge>;
  ConsentFilter: ConsentFilter;
  ConsentMethod: ConsentMethod;
  ConsentProof: ResolverTypeWrapper<ConsentProof>;
  ConsentPurposeCount: ResolverTypeWrapper<ConsentPurposeCount>;
  ConsentReceipt: ResolverTypeWrapper<ConsentReceipt>;
  ConsentReceiptRefused: ResolverTypeWrapper<ConsentReceiptRefused>;
  ConsentReceiptResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ConsentReceiptResult']>;
  ConsentRecorded: ResolverTypeWrapper<ConsentRecorded>;
  ConsentRejected: ResolverTypeWrapper<ConsentRejected>;
  ConsentSource: ResolverTypeWrapper<ConsentSource>;
  ConsentState: ConsentState;
  ConsentStatistics: ResolverTypeWrapper<ConsentStatistics>;
  ControllerActivity: ResolverTypeWrapper<ControllerActivity>;
  CreateAccountKeyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateAccountKeyResult']>;
  CreateApiKeyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateApiKeyResult']>;
  Dataset: ResolverTypeWrapper<Dataset>;
  DatasetFinding: ResolverTypeWrapper<DatasetFinding>;
  DatasetRun: ResolverTypeWrapper<DatasetRun>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeleteRecordsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteRecordsResult']>;
  DeletionRefused: ResolverTypeWrapper<DeletionRefused>;
  DueRequest: ResolverTypeWrapper<DueRequest>;
  DueRequests: ResolverTypeWrapper<DueRequests>;
  ErasureGranted: ResolverTypeWrapper<ErasureGranted>;
  ErasureRejected: ResolverTypeWrapper<ErasureRejected>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  ForgetSubjectResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ForgetSubjectResult']>;
  ForwardedRecords: ResolverTypeWrapper<ForwardedRecords>;
  ForwardingState: ForwardingState;
  GrantErasureResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['GrantErasureResult']>;
  HeldRows: ResolverTypeWrapper<HeldRows>;
  IdentificationRefused: ResolverTypeWrapper<IdentificationRefused>;
  IdentifyVisitorInput: IdentifyVisitorInput;
  IdentifyVisitorResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['IdentifyVisitorResult']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  KeptRecords: ResolverTypeWrapper<KeptRecords>;
  KeptUse: ResolverTypeWrapper<KeptUse>;
  KeptUseInput: KeptUseInput;
  LegalBasis: LegalBasis;
  LegalHold: ResolverTypeWrapper<LegalHold>;
  LegalHoldRefused: ResolverTypeWrapper<LegalHoldRefused>;
  LegalHoldRejected: ResolverTypeWrapper<LegalHoldRejected>;
  LegalHoldScope: ResolverTypeWrapper<LegalHoldScope>;
  LiftRestrictionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['LiftRestrictionResult']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OpenSealedRecordResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['OpenSealedRecordResult']>;
  OutgoingMail: ResolverTypeWrapper<OutgoingMail>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Period: ResolverTypeWrapper<Scalars['Period']['output']>;
  PeriodDirection: PeriodDirection;
  PlaceLegalHoldResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PlaceLegalHoldResult']>;
  PolicyApplied: ResolverTypeWrapper<Omit<PolicyApplied, 'policyVersion'> & { policyVersion: ResolversTypes['PolicyVersion'] }>;
  PolicyChange: ResolverTypeWrapper<PolicyChange>;
  PolicyChangeKind: PolicyChangeKind;
  PolicyChecked: ResolverTypeWrapper<Omit<PolicyChecked, 'changes'> & { changes?: Maybe<ResolversTypes['PolicyDiff']> }>;
  PolicyDiff: ResolverTypeWrapper<DiffModel>;
  PolicyDiffResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PolicyDiffResult']>;
  PolicyFinding: ResolverTypeWrapper<PolicyFinding>;
  PolicyPlace: ResolverTypeWrapper<PolicyPlace>;
  PolicyRejected: ResolverTypeWrapper<Omit<PolicyRejected, 'changes'> & { changes?: Maybe<ResolversTypes['PolicyDiff']> }>;
  PolicyVersion: ResolverTypeWrapper<VersionModel>;
  PolicyVersionStatus: PolicyVersionStatus;
  PolicyWithdrawalRefused: ResolverTypeWrapper<PolicyWithdrawalRefused>;
  PolicyWithdrawn: ResolverTypeWrapper<Omit<PolicyWithdrawn, 'policyVersion'> & { policyVersion: ResolversTypes['PolicyVersion'] }>;
  PreviewTexts: ResolverTypeWrapper<PreviewTexts>;
  Problem: ResolverTypeWrapper<Problem>;
  ProcessingDecision: ResolverTypeWrapper<ProcessingDecision>;
  ProcessingRole: ProcessingRole;
  ProcessorActivity: ResolverTypeWrapper<ProcessorActivity>;
  PublicRightsRequest: ResolverTypeWrapper<PublicRightsRequest>;
  PublicSite: ResolverTypeWrapper<PublicSite>;
  PurposeChoiceInput: PurposeChoiceInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReachedUse: ResolverTypeWrapper<ReachedUse>;
  ReceiptRefusal: ReceiptRefusal;
  RecordChoiceKind: RecordChoiceKind;
  RecordConsentInput: RecordConsentInput;
  RecordConsentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecordConsentResult']>;
  RecordDecision: ResolverTypeWrapper<RecordDecision>;
  RecordDecisionRefused: ResolverTypeWrapper<RecordDecisionRefused>;
  RecordDecisionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecordDecisionResult']>;
  RecordDecisions: ResolverTypeWrapper<RecordDecisions>;
  RecordEventInput: RecordEventInput;
  RecordFormat: RecordFormat;
  RecordKept: ResolverTypeWrapper<RecordKept>;
  RecordNotDeleted: ResolverTypeWrapper<RecordNotDeleted>;
  RecordOfProcessing: ResolverTypeWrapper<RecordModel>;
  RecordPin: ResolverTypeWrapper<RecordPin>;
  RecordRefused: ResolverTypeWrapper<RecordRefused>;
  RecordRegistered: ResolverTypeWrapper<RecordRegistered>;
  RecordedData: ResolverTypeWrapper<RecordedData>;
  RecordedPurpose: ResolverTypeWrapper<RecordedPurpose>;
  RecordedResponsible: ResolverTypeWrapper<RecordedResponsible>;
  RecordedTransfer: ResolverTypeWrapper<RecordedTransfer>;
  RecordsDeleted: ResolverTypeWrapper<RecordsDeleted>;
  Regime: Regime;
  RegisterRecordResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RegisterRecordResult']>;
  ReleaseLegalHoldResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReleaseLegalHoldResult']>;
  ReportRetentionEventResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReportRetentionEventResult']>;
  RequestRouted: ResolverTypeWrapper<RequestRouted>;
  Restriction: ResolverTypeWrapper<Restriction>;
  RestrictionLifted: ResolverTypeWrapper<RestrictionLifted>;
  RetentionAction: RetentionAction;
  RetentionBound: ResolverTypeWrapper<RetentionBound>;
  RetentionCount: ResolverTypeWrapper<RetentionCount>;
  RetentionEventIgnored: ResolverTypeWrapper<RetentionEventIgnored>;
  RetentionEventRecorded: ResolverTypeWrapper<RetentionEventRecorded>;
  RetentionEventRefused: ResolverTypeWrapper<RetentionEventRefused>;
  RetentionForecast: ResolverTypeWrapper<RetentionForecast>;
  RetentionPreview: ResolverTypeWrapper<RetentionPreview>;
  RetentionReason: ResolverTypeWrapper<RetentionReason>;
  RetentionRefused: ResolverTypeWrapper<RetentionRefused>;
  RetentionRule: ResolverTypeWrapper<RetentionRule>;
  RetentionRun: ResolverTypeWrapper<RetentionRun>;
  RetentionRunConnection: ResolverTypeWrapper<RetentionRunConnection>;
  RetentionRunEdge: ResolverTypeWrapper<RetentionRunEdge>;
  RetentionStage: ResolverTypeWrapper<RetentionStage>;
  RetentionStatute: ResolverTypeWrapper<RetentionStatute>;
  RetentionTenantBounds: ResolverTypeWrapper<RetentionTenantBounds>;
  RightsAnswer: ResolverTypeWrapper<RightsAnswer>;
  RightsAnswerOutcome: RightsAnswerOutcome;
  RightsAnswerRefused: ResolverTypeWrapper<RightsAnswerRefused>;
  RightsAnswering: ResolverTypeWrapper<RightsAnswering>;
  RightsDocument: ResolverTypeWrapper<RightsDocument>;
  RightsDocumentFile: ResolverTypeWrapper<RightsDocumentFile>;
  RightsDocumentRefused: ResolverTypeWrapper<RightsDocumentRefused>;
  RightsDocumentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RightsDocumentResult']>;
  RightsDocumentState: RightsDocumentState;
  RightsExport: ResolverTypeWrapper<RightsExport>;
  RightsExportRefused: ResolverTypeWrapper<RightsExportRefused>;
  RightsExportResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RightsExportResult']>;
  RightsExportState: RightsExportState;
  RightsExportStore: ResolverTypeWrapper<RightsExportStore>;
  RightsForwarding: ResolverTypeWrapper<RightsForwarding>;
  RightsForwardingRefused: ResolverTypeWrapper<RightsForwardingRefused>;
  RightsLaw: RightsLaw;
  RightsRequest: ResolverTypeWrapper<RightsRequest>;
  RightsRequestAnswered: ResolverTypeWrapper<RightsRequestAnswered>;
  RightsRequestConfirmed: ResolverTypeWrapper<RightsRequestConfirmed>;
  RightsRequestConflict: ResolverTypeWrapper<RightsRequestConflict>;
  RightsRequestConnection: ResolverTypeWrapper<RightsRequestConnection>;
  RightsRequestEdge: ResolverTypeWrapper<RightsRequestEdge>;
  RightsRequestKind: RightsRequestKind;
  RightsRequestRejected: ResolverTypeWrapper<RightsRequestRejected>;
  RightsRequestStatus: RightsRequestStatus;
  RightsRequestSubmitted: ResolverTypeWrapper<RightsRequestSubmitted>;
  RouteRequestResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RouteRequestResult']>;
  RuleDecision: ResolverTypeWrapper<RuleDecision>;
  RunRetentionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RunRetentionResult']>;
  Scope: Scope;
  SealedRecord: ResolverTypeWrapper<SealedRecord>;
  SealedRecordRefused: ResolverTypeWrapper<SealedRecordRefused>;
  SealedValue: ResolverTypeWrapper<SealedValue>;
  SetTenantControllerResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetTenantControllerResult']>;
  SetTenantPeriodResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetTenantPeriodResult']>;
  SetTenantSwitchResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetTenantSwitchResult']>;
  Site: ResolverTypeWrapper<Site>;
  SparedUse: ResolverTypeWrapper<SparedUse>;
  SparingReason: SparingReason;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  SubjectDecision: ResolverTypeWrapper<SubjectDecision>;
  SubjectEvent: ResolverTypeWrapper<SubjectEvent>;
  SubjectEventResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SubjectEventResult']>;
  SubjectForgotten: ResolverTypeWrapper<SubjectForgotten>;
  SubjectHistory: ResolverTypeWrapper<SubjectHistory>;
  SubjectHistoryResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SubjectHistoryResult']>;
  SubjectName: SubjectName;
  SubjectRefused: ResolverTypeWrapper<SubjectRefused>;
  SubmitRightsRequestInput: SubmitRightsRequestInput;
  SubmitRightsRequestResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SubmitRightsRequestResult']>;
  Suppression: ResolverTypeWrapper<Suppression>;
  TenantController: ResolverTypeWrapper<TenantController>;
  TenantPeriod: ResolverTypeWrapper<TenantPeriod>;
  TenantPeriodEffect: ResolverTypeWrapper<TenantPeriodEffect>;
  TenantPeriodPreview: ResolverTypeWrapper<TenantPeriodPreview>;
  TenantPeriodPreviewResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['TenantPeriodPreviewResult']>;
  TenantSettingRejected: ResolverTypeWrapper<TenantSettingRejected>;
  TenantSwitch: ResolverTypeWrapper<TenantSwitch>;
  TenantWebhookInput: TenantWebhookInput;
  TerminatedDataset: ResolverTypeWrapper<TerminatedDataset>;
  Termination: ResolverTypeWrapper<Termination>;
  TerminationAttestation: ResolverTypeWrapper<TerminationAttestation>;
  TerminationChoice: TerminationChoice;
  TerminationExport: ResolverTypeWrapper<TerminationExport>;
  TerminationRefused: ResolverTypeWrapper<TerminationRefused>;
  TerminationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['TerminationResult']>;
  TouchedRecords: ResolverTypeWrapper<TouchedRecords>;
  UUID: ResolverTypeWrapper<Scalars['UUID']['output']>;
  Viewer: ResolverTypeWrapper<Viewer>;
  VisitorIdentified: ResolverTypeWrapper<VisitorIdentified>;
  WidgetPreview: ResolverTypeWrapper<Omit<WidgetPreview, 'changes'> & { changes?: Maybe<ResolversTypes['PolicyDiff']> }>;
  WidgetPreviewResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['WidgetPreviewResult']>;
  WithdrawPolicyVersionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['WithdrawPolicyVersionResult']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AccountAnswer: AccountAnswer;
  AccountKey: AccountKey;
  AccountKeyCreated: AccountKeyCreated;
  AccountKeyRejected: AccountKeyRejected;
  AnalyticsCount: AnalyticsCount;
  AnalyticsDay: AnalyticsDay;
  AnalyticsInteraction: AnalyticsInteraction;
  AnalyticsReport: AnalyticsReport;
  AnswerForwardingResult: ResolversUnionTypes<ResolversParentTypes>['AnswerForwardingResult'];
  AnswerRecipient: AnswerRecipient;
  AnswerRightsRequestResult: ResolversUnionTypes<ResolversParentTypes>['AnswerRightsRequestResult'];
  ApiKey: ApiKey;
  ApiKeyCreated: ApiKeyCreated;
  ApiKeyRejected: ApiKeyRejected;
  ApplyPolicyResult: ResolversUnionTypes<ResolversParentTypes>['ApplyPolicyResult'];
  AskedPurpose: AskedPurpose;
  AuditEntry: AuditEntry;
  AuditEntryConnection: AuditEntryConnection;
  AuditEntryEdge: AuditEntryEdge;
  Boolean: Scalars['Boolean']['output'];
  ConfirmRightsRequestResult: ResolversUnionTypes<ResolversParentTypes>['ConfirmRightsRequestResult'];
  ConfirmationRefused: ConfirmationRefused;
  ConsentChoice: ConsentChoice;
  ConsentConflict: ConsentConflict;
  ConsentDay: ConsentDay;
  ConsentEvent: ConsentEvent;
  ConsentEventConnection: ConsentEventConnection;
  ConsentEventEdge: ConsentEventEdge;
  ConsentFilter: ConsentFilter;
  ConsentProof: ConsentProof;
  ConsentPurposeCount: ConsentPurposeCount;
  ConsentReceipt: ConsentReceipt;
  ConsentReceiptRefused: ConsentReceiptRefused;
  ConsentReceiptResult: ResolversUnionTypes<ResolversParentTypes>['ConsentReceiptResult'];
  ConsentRecorded: ConsentRecorded;
  ConsentRejected: ConsentRejected;
  ConsentSource: ConsentSource;
  ConsentStatistics: ConsentStatistics;
  ControllerActivity: ControllerActivity;
  CreateAccountKeyResult: ResolversUnionTypes<ResolversParentTypes>['CreateAccountKeyResult'];
  CreateApiKeyResult: ResolversUnionTypes<ResolversParentTypes>['CreateApiKeyResult'];
  Dataset: Dataset;
  DatasetFinding: DatasetFinding;
  DatasetRun: DatasetRun;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DeleteRecordsResult: ResolversUnionTypes<ResolversParentTypes>['DeleteRecordsResult'];
  DeletionRefused: DeletionRefused;
  DueRequest: DueRequest;
  DueRequests: DueRequests;
  ErasureGranted: ErasureGranted;
  ErasureRejected: ErasureRejected;
  Float: Scalars['Float']['output'];
  ForgetSubjectResult: ResolversUnionTypes<ResolversParentTypes>['ForgetSubjectResult'];
  ForwardedRecords: ForwardedRecords;
  GrantErasureResult: ResolversUnionTypes<ResolversParentTypes>['GrantErasureResult'];
  HeldRows: HeldRows;
  IdentificationRefused: IdentificationRefused;
  IdentifyVisitorInput: IdentifyVisitorInput;
  IdentifyVisitorResult: ResolversUnionTypes<ResolversParentTypes>['IdentifyVisitorResult'];
  Int: Scalars['Int']['output'];
  KeptRecords: KeptRecords;
  KeptUse: KeptUse;
  KeptUseInput: KeptUseInput;
  LegalHold: LegalHold;
  LegalHoldRefused: LegalHoldRefused;
  LegalHoldRejected: LegalHoldRejected;
  LegalHoldScope: LegalHoldScope;
  LiftRestrictionResult: ResolversUnionTypes<ResolversParentTypes>['LiftRestrictionResult'];
  Mutation: Record<PropertyKey, never>;
  OpenSealedRecordResult: ResolversUnionTypes<ResolversParentTypes>['OpenSealedRecordResult'];
  OutgoingMail: OutgoingMail;
  PageInfo: PageInfo;
  Period: Scalars['Period']['output'];
  PlaceLegalHoldResult: ResolversUnionTypes<ResolversParentTypes>['PlaceLegalHoldResult'];
  PolicyApplied: Omit<PolicyApplied, 'policyVersion'> & { policyVersion: ResolversParentTypes['PolicyVersion'] };
  PolicyChange: PolicyChange;
  PolicyChecked: Omit<PolicyChecked, 'changes'> & { changes?: Maybe<ResolversParentTypes['PolicyDiff']> };
  PolicyDiff: DiffModel;
  PolicyDiffResult: ResolversUnionTypes<ResolversParentTypes>['PolicyDiffResult'];
  PolicyFinding: PolicyFinding;
  PolicyPlace: PolicyPlace;
  PolicyRejected: Omit<PolicyRejected, 'changes'> & { changes?: Maybe<ResolversParentTypes['PolicyDiff']> };
  PolicyVersion: VersionModel;
  PolicyWithdrawalRefused: PolicyWithdrawalRefused;
  PolicyWithdrawn: Omit<PolicyWithdrawn, 'policyVersion'> & { policyVersion: ResolversParentTypes['PolicyVersion'] };
  PreviewTexts: PreviewTexts;
  Problem: Problem;
  ProcessingDecision: ProcessingDecision;
  ProcessorActivity: ProcessorActivity;
  PublicRightsRequest: PublicRightsRequest;
  PublicSite: PublicSite;
  PurposeChoiceInput: PurposeChoiceInput;
  Query: Record<PropertyKey, never>;
  ReachedUse: ReachedUse;
  RecordConsentInput: RecordConsentInput;
  RecordConsentResult: ResolversUnionTypes<ResolversParentTypes>['RecordConsentResult'];
  RecordDecision: RecordDecision;
  RecordDecisionRefused: RecordDecisionRefused;
  RecordDecisionResult: ResolversUnionTypes<ResolversParentTypes>['RecordDecisionResult'];
  RecordDecisions: RecordDecisions;
  RecordEventInput: RecordEventInput;
  RecordKept: RecordKept;
  RecordNotDeleted: RecordNotDeleted;
  RecordOfProcessing: RecordModel;
  RecordPin: RecordPin;
  RecordRefused: RecordRefused;
  RecordRegistered: RecordRegistered;
  RecordedData: RecordedData;
  RecordedPurpose: RecordedPurpose;
  RecordedResponsible: RecordedResponsible;
  RecordedTransfer: RecordedTransfer;
  RecordsDeleted: RecordsDeleted;
  RegisterRecordResult: ResolversUnionTypes<ResolversParentTypes>['RegisterRecordResult'];
  ReleaseLegalHoldResult: ResolversUnionTypes<ResolversParentTypes>['ReleaseLegalHoldResult'];
  ReportRetentionEventResult: ResolversUnionTypes<ResolversParentTypes>['ReportRetentionEventResult'];
  RequestRouted: RequestRouted;
  Restriction: Restriction;
  RestrictionLifted: RestrictionLifted;
  RetentionBound: RetentionBound;
  RetentionCount: RetentionCount;
  RetentionEventIgnored: RetentionEventIgnored;
  RetentionEventRecorded: RetentionEventRecorded;
  RetentionEventRefused: RetentionEventRefused;
  RetentionForecast: RetentionForecast;
  RetentionPreview: RetentionPreview;
  RetentionReason: RetentionReason;
  RetentionRefused: RetentionRefused;
  RetentionRule: RetentionRule;
  RetentionRun: RetentionRun;
  RetentionRunConnection: RetentionRunConnection;
  RetentionRunEdge: RetentionRunEdge;
  RetentionStage: RetentionStage;
  RetentionStatute: RetentionStatute;
  RetentionTenantBounds: RetentionTenantBounds;
  RightsAnswer: RightsAnswer;
  RightsAnswerRefused: RightsAnswerRefused;
  RightsAnswering: RightsAnswering;
  RightsDocument: RightsDocument;
  RightsDocumentFile: RightsDocumentFile;
  RightsDocumentRefused: RightsDocumentRefused;
  RightsDocumentResult: ResolversUnionTypes<ResolversParentTypes>['RightsDocumentResult'];
  RightsExport: RightsExport;
  RightsExportRefused: RightsExportRefused;
  RightsExportResult: ResolversUnionTypes<ResolversParentTypes>['RightsExportResult'];
  RightsExportStore: RightsExportStore;
  RightsForwarding: RightsForwarding;
  RightsForwardingRefused: RightsForwardingRefused;
  RightsRequest: RightsRequest;
  RightsRequestAnswered: RightsRequestAnswered;
  RightsRequestConfirmed: RightsRequestConfirmed;
  RightsRequestConflict: RightsRequestConflict;
  RightsRequestConnection: RightsRequestConnection;
  RightsRequestEdge: RightsRequestEdge;
  RightsRequestRejected: RightsRequestRejected;
  RightsRequestSubmitted: RightsRequestSubmitted;
  RouteRequestResult: ResolversUnionTypes<ResolversParentTypes>['RouteRequestResult'];
  RuleDecision: RuleDecision;
  RunRetentionResult: ResolversUnionTypes<ResolversParentTypes>['RunRetentionResult'];
  SealedRecord: SealedRecord;
  SealedRecordRefused: SealedRecordRefused;
  SealedValue: SealedValue;
  SetTenantControllerResult: ResolversUnionTypes<ResolversParentTypes>['SetTenantControllerResult'];
  SetTenantPeriodResult: ResolversUnionTypes<ResolversParentTypes>['SetTenantPeriodResult'];
  SetTenantSwitchResult: ResolversUnionTypes<ResolversParentTypes>['SetTenantSwitchResult'];
  Site: Site;
  SparedUse: SparedUse;
  String: Scalars['String']['output'];
  SubjectDecision: SubjectDecision;
  SubjectEvent: SubjectEvent;
  SubjectEventResult: ResolversUnionTypes<ResolversParentTypes>['SubjectEventResult'];
  SubjectForgotten: SubjectForgotten;
  SubjectHistory: SubjectHistory;
  SubjectHistoryResult: ResolversUnionTypes<ResolversParentTypes>['SubjectHistoryResult'];
  SubjectName: SubjectName;
  SubjectRefused: SubjectRefused;
  SubmitRightsRequestInput: SubmitRightsRequestInput;
  SubmitRightsRequestResult: ResolversUnionTypes<ResolversParentTypes>['SubmitRightsRequestResult'];
  Suppression: Suppression;
  TenantController: TenantController;
  TenantPeriod: TenantPeriod;
  TenantPeriodEffect: TenantPeriodEffect;
  TenantPeriodPreview: TenantPeriodPreview;
  TenantPeriodPreviewResult: ResolversUnionTypes<ResolversParentTypes>['TenantPeriodPreviewResult'];
  TenantSettingRejected: TenantSettingRejected;
  TenantSwitch: TenantSwitch;
  TenantWebhookInput: TenantWebhookInput;
  TerminatedDataset: TerminatedDataset;
  Termination: Termination;
  TerminationAttestation: TerminationAttestation;
  TerminationExport: TerminationExport;
  TerminationRefused: TerminationRefused;
  TerminationResult: ResolversUnionTypes<ResolversParentTypes>['TerminationResult'];
  TouchedRecords: TouchedRecords;
  UUID: Scalars['UUID']['output'];
  Viewer: Viewer;
  VisitorIdentified: VisitorIdentified;
  WidgetPreview: Omit<WidgetPreview, 'changes'> & { changes?: Maybe<ResolversParentTypes['PolicyDiff']> };
  WidgetPreviewResult: ResolversUnionTypes<ResolversParentTypes>['WidgetPreviewResult'];
  WithdrawPolicyVersionResult: ResolversUnionTypes<ResolversParentTypes>['WithdrawPolicyVersionResult'];
};

export type AnyKeyDirectiveArgs = { };

export type AnyKeyDirectiveResolver<Result, Parent, ContextType = Context, Args = AnyKeyDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type PublicDirectiveArgs = { };

export type PublicDirectiveResolver<Result, Parent, ContextType = Context, Args = PublicDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ScopeDirectiveArgs = {
  requires: Scope;
};

export type ScopeDirectiveResolver<Result, Parent, ContextType = Context, Args = ScopeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AccountAnswerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountAnswer'] = ResolversParentTypes['AccountAnswer']> = {
  granted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tag?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AccountKeyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountKey'] = ResolversParentTypes['AccountKey']> = {
  algorithm?: Resolver<ResolversTypes['AccountKeyAlgorithm'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type AccountKeyAlgorithmResolvers = EnumResolverSignature<{ EDDSA?: any, HS256?: any }, ResolversTypes['AccountKeyAlgorithm']>;

export type AccountKeyCreatedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountKeyCreated'] = ResolversParentTypes['AccountKeyCreated']> = {
  accountKey?: Resolver<ResolversTypes['AccountKey'], ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccountKeyRejectedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountKeyRejected'] = ResolversParentTypes['AccountKeyRejected']> = {
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AnalyticsCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnalyticsCount'] = ResolversParentTypes['AnalyticsCount']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  views?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AnalyticsDayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnalyticsDay'] = ResolversParentTypes['AnalyticsDay']> = {
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  views?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  visitors?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AnalyticsInteractionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnalyticsInteraction'] = ResolversParentTypes['AnalyticsInteraction']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AnalyticsReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnalyticsReport'] = ResolversParentTypes['AnalyticsReport']> = {
  byDay?: Resolver<ReadonlyArray<ResolversTypes['AnalyticsDay']>, ParentType, ContextType>;
  devices?: Resolver<ReadonlyArray<ResolversTypes['AnalyticsCount']>, ParentType, ContextType>;
  interactions?: Resolver<ReadonlyArray<ResolversTypes['AnalyticsInteraction']>, ParentType, ContextType>;
  meanSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  minimumCell?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  referrers?: Resolver<ReadonlyArray<ResolversTypes['AnalyticsCount']>, ParentType, ContextType>;
  topPages?: Resolver<ReadonlyArray<ResolversTypes['AnalyticsCount']>, ParentType, ContextType>;
  views?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  visitors?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AnswerForwardingResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnswerForwardingResult'] = ResolversParentTypes['AnswerForwardingResult']> = {
  __resolveType: TypeResolveFn<'RightsForwarding' | 'RightsForwardingRefused', ParentType, ContextType>;
};

export type AnswerRecipientResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnswerRecipient'] = ResolversParentTypes['AnswerRecipient']> = {
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AnswerRightsRequestResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnswerRightsRequestResult'] = ResolversParentTypes['AnswerRightsRequestResult']> = {
  __resolveType: TypeResolveFn<'RightsAnswerRefused' | 'RightsRequestAnswered', ParentType, ContextType>;
};

export type ApiKeyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKey'] = ResolversParentTypes['ApiKey']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  scopes?: Resolver<ReadonlyArray<ResolversTypes['Scope']>, ParentType, ContextType>;
};

export type ApiKeyCreatedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKeyCreated'] = ResolversParentTypes['ApiKeyCreated']> = {
  apiKey?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType>;
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiKeyRejectedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKeyRejected'] = ResolversParentTypes['ApiKeyRejected']> = {
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApplyPolicyResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApplyPolicyResult'] = ResolversParentTypes['ApplyPolicyResult']> = {
  __resolveType: TypeResolveFn<'PolicyApplied' | 'PolicyChecked' | 'PolicyRejected', ParentType, ContextType>;
};

export type AskedPurposeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AskedPurpose'] = ResolversParentTypes['AskedPurpose']> = {
  because?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  isNew?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AuditEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEntry'] = ResolversParentTypes['AuditEntry']> = {
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  details?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subjectHash?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AuditEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEntryConnection'] = ResolversParentTypes['AuditEntryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AuditEntryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AuditEntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEntryEdge'] = ResolversParentTypes['AuditEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditEntry'], ParentType, ContextType>;
};

export type ConfirmRightsRequestResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfirmRightsRequestResult'] = ResolversParentTypes['ConfirmRightsRequestResult']> = {
  __resolveType: TypeResolveFn<'ConfirmationRefused' | 'RightsRequestConfirmed', ParentType, ContextType>;
};

export type ConfirmationRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfirmationRefused'] = ResolversParentTypes['ConfirmationRefused']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConsentChoiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentChoice'] = ResolversParentTypes['ConsentChoice']> = {
  article?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['LegalBasis'], ParentType, ContextType>;
  granted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ConsentState'], ParentType, ContextType>;
};

export type ConsentConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentConflict'] = ResolversParentTypes['ConsentConflict']> = {
  decisionId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConsentDayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentDay'] = ResolversParentTypes['ConsentDay']> = {
  acceptedAll?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  chosen?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  decisions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rejectedAll?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConsentElementResolvers = EnumResolverSignature<{ API?: any, BANNER?: any, BROWSER?: any, PAGE?: any, PLACEHOLDER?: any, PREFERENCES?: any }, ResolversTypes['ConsentElement']>;

export type ConsentEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentEvent'] = ResolversParentTypes['ConsentEvent']> = {
  choices?: Resolver<ReadonlyArray<ResolversTypes['ConsentChoice']>, ParentType, ContextType>;
  decidedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  element?: Resolver<ResolversTypes['ConsentElement'], ParentType, ContextType>;
  gpc?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  jurisdiction?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  leafHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['ConsentMethod'], ParentType, ContextType>;
  policyHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  policyVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sealId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  siteKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  takenFrom?: Resolver<Maybe<ResolversTypes['ConsentSource']>, ParentType, ContextType>;
  textHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  truncatedIp?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  visitorId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
};

export type ConsentEventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentEventConnection'] = ResolversParentTypes['ConsentEventConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ConsentEventEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ConsentEventEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentEventEdge'] = ResolversParentTypes['ConsentEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ConsentEvent'], ParentType, ContextType>;
};

export type ConsentMethodResolvers = EnumResolverSignature<{ ACCEPT_ALL?: any, ACCOUNT?: any, CHOOSE?: any, OBJECT?: any, REJECT_ALL?: any, SIGNAL?: any, WITHDRAW?: any }, ResolversTypes['ConsentMethod']>;

export type ConsentProofResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentProof'] = ResolversParentTypes['ConsentProof']> = {
  eventId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  leaf?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  publicKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  root?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  signature?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ConsentPurposeCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentPurposeCount'] = ResolversParentTypes['ConsentPurposeCount']> = {
  granted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConsentReceiptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentReceipt'] = ResolversParentTypes['ConsentReceipt']> = {
  eventId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  receipt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConsentReceiptRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentReceiptRefused'] = ResolversParentTypes['ConsentReceiptRefused']> = {
  code?: Resolver<ResolversTypes['ReceiptRefusal'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConsentReceiptResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentReceiptResult'] = ResolversParentTypes['ConsentReceiptResult']> = {
  __resolveType: TypeResolveFn<'ConsentReceipt' | 'ConsentReceiptRefused', ParentType, ContextType>;
};

export type ConsentRecordedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentRecorded'] = ResolversParentTypes['ConsentRecorded']> = {
  eventId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  receiptToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  writeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConsentRejectedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentRejected'] = ResolversParentTypes['ConsentRejected']> = {
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  serverTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConsentSourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentSource'] = ResolversParentTypes['ConsentSource']> = {
  eventId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  visitorId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
};

export type ConsentStateResolvers = EnumResolverSignature<{ EXPIRED?: any, GIVEN?: any, INVALIDATED?: any, OBJECTED?: any, OBJECTION_WITHDRAWN?: any, REFUSED?: any, REQUESTED?: any, REQUEST_DEFERRED?: any, REVOKED?: any, UNKNOWN?: any, WITHDRAWN?: any }, ResolversTypes['ConsentState']>;

export type ConsentStatisticsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentStatistics'] = ResolversParentTypes['ConsentStatistics']> = {
  byDay?: Resolver<ReadonlyArray<ResolversTypes['ConsentDay']>, ParentType, ContextType>;
  byPurpose?: Resolver<ReadonlyArray<ResolversTypes['ConsentPurposeCount']>, ParentType, ContextType>;
};

export type ControllerActivityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ControllerActivity'] = ResolversParentTypes['ControllerActivity']> = {
  bases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  data?: Resolver<ReadonlyArray<ResolversTypes['RecordedData']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  erasure?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  jointControllers?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  purposes?: Resolver<ReadonlyArray<ResolversTypes['RecordedPurpose']>, ParentType, ContextType>;
  recipients?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  transfers?: Resolver<ReadonlyArray<ResolversTypes['RecordedTransfer']>, ParentType, ContextType>;
};

export type CreateAccountKeyResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateAccountKeyResult'] = ResolversParentTypes['CreateAccountKeyResult']> = {
  __resolveType: TypeResolveFn<'AccountKeyCreated' | 'AccountKeyRejected', ParentType, ContextType>;
};

export type CreateApiKeyResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateApiKeyResult'] = ResolversParentTypes['CreateApiKeyResult']> = {
  __resolveType: TypeResolveFn<'ApiKeyCreated' | 'ApiKeyRejected', ParentType, ContextType>;
};

export type DatasetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Dataset'] = ResolversParentTypes['Dataset']> = {
  data?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  findings?: Resolver<ReadonlyArray<ResolversTypes['DatasetFinding']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reachable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type DatasetFindingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DatasetFinding'] = ResolversParentTypes['DatasetFinding']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mend?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DatasetRunResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DatasetRun'] = ResolversParentTypes['DatasetRun']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dataset?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  durationMs?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeleteRecordsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteRecordsResult'] = ResolversParentTypes['DeleteRecordsResult']> = {
  __resolveType: TypeResolveFn<'DeletionRefused' | 'RecordsDeleted', ParentType, ContextType>;
};

export type DeletionRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeletionRefused'] = ResolversParentTypes['DeletionRefused']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DueRequestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DueRequest'] = ResolversParentTypes['DueRequest']> = {
  dueOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RightsRequestKind'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RightsRequestStatus'], ParentType, ContextType>;
};

export type DueRequestsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DueRequests'] = ResolversParentTypes['DueRequests']> = {
  open?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  soonest?: Resolver<ReadonlyArray<ResolversTypes['DueRequest']>, ParentType, ContextType>;
};

export type ErasureGrantedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErasureGranted'] = ResolversParentTypes['ErasureGranted']> = {
  grantedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ErasureRejectedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErasureRejected'] = ResolversParentTypes['ErasureRejected']> = {
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ForgetSubjectResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ForgetSubjectResult'] = ResolversParentTypes['ForgetSubjectResult']> = {
  __resolveType: TypeResolveFn<'SubjectForgotten' | 'SubjectRefused', ParentType, ContextType>;
};

export type ForwardedRecordsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ForwardedRecords'] = ResolversParentTypes['ForwardedRecords']> = {
  dataset?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  records?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GrantErasureResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GrantErasureResult'] = ResolversParentTypes['GrantErasureResult']> = {
  __resolveType: TypeResolveFn<'ErasureGranted' | 'ErasureRejected', ParentType, ContextType>;
};

export type HeldRowsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HeldRows'] = ResolversParentTypes['HeldRows']> = {
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type IdentificationRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdentificationRefused'] = ResolversParentTypes['IdentificationRefused']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IdentifyVisitorResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdentifyVisitorResult'] = ResolversParentTypes['IdentifyVisitorResult']> = {
  __resolveType: TypeResolveFn<'IdentificationRefused' | 'VisitorIdentified', ParentType, ContextType>;
};

export type KeptRecordsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KeptRecords'] = ResolversParentTypes['KeptRecords']> = {
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hold?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  records?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  statute?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type KeptUseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KeptUse'] = ResolversParentTypes['KeptUse']> = {
  grounds?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LegalBasisResolvers = EnumResolverSignature<{ CONSENT?: any, CONTRACT?: any, LEGAL_OBLIGATION?: any, LEGITIMATE_INTERESTS?: any, PUBLIC_TASK?: any, VITAL_INTERESTS?: any }, ResolversTypes['LegalBasis']>;

export type LegalHoldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LegalHold'] = ResolversParentTypes['LegalHold']> = {
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  placedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  placedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  releaseReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  releasedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  releasedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['LegalHoldScope'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LegalHoldRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LegalHoldRefused'] = ResolversParentTypes['LegalHoldRefused']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LegalHoldRejectedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LegalHoldRejected'] = ResolversParentTypes['LegalHoldRejected']> = {
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LegalHoldScopeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LegalHoldScope'] = ResolversParentTypes['LegalHoldScope']> = {
  data?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dataset?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  records?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  subjects?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  tenant?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type LiftRestrictionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LiftRestrictionResult'] = ResolversParentTypes['LiftRestrictionResult']> = {
  __resolveType: TypeResolveFn<'RestrictionLifted' | 'RightsAnswerRefused', ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  answerForwarding?: Resolver<ResolversTypes['AnswerForwardingResult'], ParentType, ContextType, RequireFields<MutationAnswerForwardingArgs, 'fulfilled' | 'id'>>;
  answerObjection?: Resolver<ResolversTypes['SubjectEventResult'], ParentType, ContextType, RequireFields<MutationAnswerObjectionArgs, 'grounds' | 'purpose' | 'subject'>>;
  answerRightsRequest?: Resolver<ResolversTypes['AnswerRightsRequestResult'], ParentType, ContextType, RequireFields<MutationAnswerRightsRequestArgs, 'kept' | 'requestId' | 'told' | 'toldRecipients'>>;
  applyPolicy?: Resolver<ResolversTypes['ApplyPolicyResult'], ParentType, ContextType, RequireFields<MutationApplyPolicyArgs, 'dryRun' | 'source'>>;
  askForDocument?: Resolver<ResolversTypes['RightsDocumentResult'], ParentType, ContextType, RequireFields<MutationAskForDocumentArgs, 'article' | 'reason' | 'requestId'>>;
  attestTermination?: Resolver<ResolversTypes['TerminationResult'], ParentType, ContextType, RequireFields<MutationAttestTerminationArgs, 'dataset' | 'id' | 'statement'>>;
  chooseTermination?: Resolver<ResolversTypes['TerminationResult'], ParentType, ContextType, RequireFields<MutationChooseTerminationArgs, 'choice' | 'id'>>;
  closeTermination?: Resolver<ResolversTypes['TerminationResult'], ParentType, ContextType, RequireFields<MutationCloseTerminationArgs, 'id'>>;
  confirmRightsRequest?: Resolver<ResolversTypes['ConfirmRightsRequestResult'], ParentType, ContextType, RequireFields<MutationConfirmRightsRequestArgs, 'token'>>;
  createAccountKey?: Resolver<ResolversTypes['CreateAccountKeyResult'], ParentType, ContextType, RequireFields<MutationCreateAccountKeyArgs, 'algorithm' | 'name'>>;
  createApiKey?: Resolver<ResolversTypes['CreateApiKeyResult'], ParentType, ContextType, RequireFields<MutationCreateApiKeyArgs, 'name' | 'scopes'>>;
  decideRecords?: Resolver<ResolversTypes['RightsExportResult'], ParentType, ContextType, RequireFields<MutationDecideRecordsArgs, 'choice' | 'dataset' | 'reason' | 'requestId'>>;
  deleteRecords?: Resolver<ResolversTypes['DeleteRecordsResult'], ParentType, ContextType, RequireFields<MutationDeleteRecordsArgs, 'dataset' | 'reason' | 'records'>>;
  forgetAccount?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationForgetAccountArgs, 'account'>>;
  forgetSubject?: Resolver<ResolversTypes['ForgetSubjectResult'], ParentType, ContextType, RequireFields<MutationForgetSubjectArgs, 'subject'>>;
  grantErasure?: Resolver<ResolversTypes['GrantErasureResult'], ParentType, ContextType, RequireFields<MutationGrantErasureArgs, 'identifiers' | 'reference'>>;
  identifyVisitor?: Resolver<ResolversTypes['IdentifyVisitorResult'], ParentType, ContextType, RequireFields<MutationIdentifyVisitorArgs, 'input'>>;
  judgeDocument?: Resolver<ResolversTypes['RightsDocumentResult'], ParentType, ContextType, RequireFields<MutationJudgeDocumentArgs, 'accepted' | 'documentId'>>;
  liftRestriction?: Resolver<ResolversTypes['LiftRestrictionResult'], ParentType, ContextType, RequireFields<MutationLiftRestrictionArgs, 'endsOn' | 'reason' | 'requestId'>>;
  openSealedRecord?: Resolver<ResolversTypes['OpenSealedRecordResult'], ParentType, ContextType, RequireFields<MutationOpenSealedRecordArgs, 'caseReference' | 'dataset' | 'reason' | 'record'>>;
  openTermination?: Resolver<ResolversTypes['TerminationResult'], ParentType, ContextType, RequireFields<MutationOpenTerminationArgs, 'reference' | 'tenant'>>;
  placeLegalHold?: Resolver<ResolversTypes['PlaceLegalHoldResult'], ParentType, ContextType, RequireFields<MutationPlaceLegalHoldArgs, 'reason' | 'reference'>>;
  prepareExport?: Resolver<ResolversTypes['RightsExportResult'], ParentType, ContextType, RequireFields<MutationPrepareExportArgs, 'identifiers' | 'requestId' | 'states' | 'visitors'>>;
  recordConsent?: Resolver<ResolversTypes['RecordConsentResult'], ParentType, ContextType, RequireFields<MutationRecordConsentArgs, 'input'>>;
  recordLimitation?: Resolver<ResolversTypes['SubjectEventResult'], ParentType, ContextType, RequireFields<MutationRecordLimitationArgs, 'subject'>>;
  recordObjection?: Resolver<ResolversTypes['SubjectEventResult'], ParentType, ContextType, RequireFields<MutationRecordObjectionArgs, 'purpose' | 'subject'>>;
  recordSubjectConsent?: Resolver<ResolversTypes['SubjectEventResult'], ParentType, ContextType, RequireFields<MutationRecordSubjectConsentArgs, 'evidence' | 'purpose' | 'subject'>>;
  registerRecord?: Resolver<ResolversTypes['RegisterRecordResult'], ParentType, ContextType, RequireFields<MutationRegisterRecordArgs, 'dataset' | 'events' | 'record'>>;
  releaseExport?: Resolver<ResolversTypes['RightsExportResult'], ParentType, ContextType, RequireFields<MutationReleaseExportArgs, 'requestId'>>;
  releaseLegalHold?: Resolver<ResolversTypes['ReleaseLegalHoldResult'], ParentType, ContextType, RequireFields<MutationReleaseLegalHoldArgs, 'id' | 'reason'>>;
  reportContract?: Resolver<ResolversTypes['SubjectEventResult'], ParentType, ContextType, RequireFields<MutationReportContractArgs, 'contract' | 'from' | 'subject'>>;
  reportRetentionEvent?: Resolver<ResolversTypes['ReportRetentionEventResult'], ParentType, ContextType, RequireFields<MutationReportRetentionEventArgs, 'dataset' | 'event' | 'on' | 'record'>>;
  reportSubjectState?: Resolver<ResolversTypes['SubjectEventResult'], ParentType, ContextType, RequireFields<MutationReportSubjectStateArgs, 'from' | 'state' | 'subject'>>;
  revokeAccountKey?: Resolver<Maybe<ResolversTypes['AccountKey']>, ParentType, ContextType, RequireFields<MutationRevokeAccountKeyArgs, 'id'>>;
  revokeApiKey?: Resolver<Maybe<ResolversTypes['ApiKey']>, ParentType, ContextType, RequireFields<MutationRevokeApiKeyArgs, 'id'>>;
  routeRequest?: Resolver<ResolversTypes['RouteRequestResult'], ParentType, ContextType, RequireFields<MutationRouteRequestArgs, 'identifiers' | 'requestId'>>;
  runRetention?: Resolver<ResolversTypes['RunRetentionResult'], ParentType, ContextType, RequireFields<MutationRunRetentionArgs, 'dryRun'>>;
  setTenantController?: Resolver<ResolversTypes['SetTenantControllerResult'], ParentType, ContextType, RequireFields<MutationSetTenantControllerArgs, 'email' | 'language' | 'name' | 'tenant'>>;
  setTenantPeriod?: Resolver<ResolversTypes['SetTenantPeriodResult'], ParentType, ContextType, RequireFields<MutationSetTenantPeriodArgs, 'period' | 'rule' | 'tenant'>>;
  setTenantSwitch?: Resolver<ResolversTypes['SetTenantSwitchResult'], ParentType, ContextType, RequireFields<MutationSetTenantSwitchArgs, 'isOn' | 'name' | 'tenant'>>;
  submitRightsRequest?: Resolver<ResolversTypes['SubmitRightsRequestResult'], ParentType, ContextType, RequireFields<MutationSubmitRightsRequestArgs, 'input'>>;
  withdrawLimitation?: Resolver<ResolversTypes['SubjectEventResult'], ParentType, ContextType, RequireFields<MutationWithdrawLimitationArgs, 'subject'>>;
  withdrawObjection?: Resolver<ResolversTypes['SubjectEventResult'], ParentType, ContextType, RequireFields<MutationWithdrawObjectionArgs, 'purpose' | 'subject'>>;
  withdrawPolicyVersion?: Resolver<ResolversTypes['WithdrawPolicyVersionResult'], ParentType, ContextType, RequireFields<MutationWithdrawPolicyVersionArgs, 'reason' | 'version'>>;
  withdrawSubjectConsent?: Resolver<ResolversTypes['SubjectEventResult'], ParentType, ContextType, RequireFields<MutationWithdrawSubjectConsentArgs, 'purpose' | 'subject'>>;
};

export type OpenSealedRecordResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpenSealedRecordResult'] = ResolversParentTypes['OpenSealedRecordResult']> = {
  __resolveType: TypeResolveFn<'SealedRecord' | 'SealedRecordRefused', ParentType, ContextType>;
};

export type OutgoingMailResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OutgoingMail'] = ResolversParentTypes['OutgoingMail']> = {
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  queuedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface PeriodScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Period'], any> {
  name: 'Period';
}

export type PlaceLegalHoldResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlaceLegalHoldResult'] = ResolversParentTypes['PlaceLegalHoldResult']> = {
  __resolveType: TypeResolveFn<'LegalHold' | 'LegalHoldRejected', ParentType, ContextType>;
};

export type PolicyAppliedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PolicyApplied'] = ResolversParentTypes['PolicyApplied']> = {
  findings?: Resolver<ReadonlyArray<ResolversTypes['PolicyFinding']>, ParentType, ContextType>;
  policyVersion?: Resolver<ResolversTypes['PolicyVersion'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PolicyChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PolicyChange'] = ResolversParentTypes['PolicyChange']> = {
  area?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  article?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  asksAgain?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  becomes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  concerns?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['PeriodDirection']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PolicyChangeKind'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  was?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PolicyCheckedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PolicyChecked'] = ResolversParentTypes['PolicyChecked']> = {
  changes?: Resolver<Maybe<ResolversTypes['PolicyDiff']>, ParentType, ContextType>;
  earliestOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  effectiveOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  findings?: Resolver<ReadonlyArray<ResolversTypes['PolicyFinding']>, ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PolicyDiffResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PolicyDiff'] = ResolversParentTypes['PolicyDiff']> = {
  after?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  askedAgain?: Resolver<ReadonlyArray<ResolversTypes['AskedPurpose']>, ParentType, ContextType>;
  before?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['PolicyChange']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['PolicyChangeKind']>, ParentType, ContextType>;
  records?: Resolver<ReadonlyArray<ResolversTypes['TouchedRecords']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PolicyDiffResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PolicyDiffResult'] = ResolversParentTypes['PolicyDiffResult']> = {
  __resolveType: TypeResolveFn<'PolicyDiff' | 'PolicyRejected', ParentType, ContextType>;
};

export type PolicyFindingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PolicyFinding'] = ResolversParentTypes['PolicyFinding']> = {
  allowed?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  article?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  column?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  endColumn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  got?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  help?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PolicyPlaceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PolicyPlace'] = ResolversParentTypes['PolicyPlace']> = {
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  profile?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  regime?: Resolver<ResolversTypes['Regime'], ParentType, ContextType>;
};

export type PolicyRejectedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PolicyRejected'] = ResolversParentTypes['PolicyRejected']> = {
  changes?: Resolver<Maybe<ResolversTypes['PolicyDiff']>, ParentType, ContextType>;
  earliestOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  findings?: Resolver<ReadonlyArray<ResolversTypes['PolicyFinding']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PolicyVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PolicyVersion'] = ResolversParentTypes['PolicyVersion']> = {
  appliedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  author?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  changes?: Resolver<Maybe<ResolversTypes['PolicyDiff']>, ParentType, ContextType>;
  content?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  effectiveOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  inForce?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastDay?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  policyId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requiredBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PolicyVersionStatus'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  withdrawalReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  yaml?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PolicyWithdrawalRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PolicyWithdrawalRefused'] = ResolversParentTypes['PolicyWithdrawalRefused']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PolicyWithdrawnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PolicyWithdrawn'] = ResolversParentTypes['PolicyWithdrawn']> = {
  policyVersion?: Resolver<ResolversTypes['PolicyVersion'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PreviewTextsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PreviewTexts'] = ResolversParentTypes['PreviewTexts']> = {
  brief?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whole?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProcessingDecisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcessingDecision'] = ResolversParentTypes['ProcessingDecision']> = {
  allowed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  article?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['LegalBasis']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  policyHash?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProcessorActivityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcessorActivity'] = ResolversParentTypes['ProcessorActivity']> = {
  controller?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  data?: Resolver<ReadonlyArray<ResolversTypes['RecordedData']>, ParentType, ContextType>;
  duration?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  erasure?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nature?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  purposes?: Resolver<ReadonlyArray<ResolversTypes['RecordedPurpose']>, ParentType, ContextType>;
  recipients?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  subjectMatter?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  transfers?: Resolver<ReadonlyArray<ResolversTypes['RecordedTransfer']>, ParentType, ContextType>;
};

export type PublicRightsRequestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublicRightsRequest'] = ResolversParentTypes['PublicRightsRequest']> = {
  dueOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RightsRequestKind'], ParentType, ContextType>;
  legalLimitOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RightsRequestStatus'], ParentType, ContextType>;
};

export type PublicSiteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublicSite'] = ResolversParentTypes['PublicSite']> = {
  controllerName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  languages?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  policyHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  policyVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  accountKeys?: Resolver<ReadonlyArray<ResolversTypes['AccountKey']>, ParentType, ContextType>;
  analyticsReport?: Resolver<ResolversTypes['AnalyticsReport'], ParentType, ContextType, RequireFields<QueryAnalyticsReportArgs, 'from' | 'siteKey' | 'to'>>;
  apiKeys?: Resolver<ReadonlyArray<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  auditEntries?: Resolver<ResolversTypes['AuditEntryConnection'], ParentType, ContextType, RequireFields<QueryAuditEntriesArgs, 'first'>>;
  consentProof?: Resolver<Maybe<ResolversTypes['ConsentProof']>, ParentType, ContextType, RequireFields<QueryConsentProofArgs, 'eventId' | 'visitorId'>>;
  consentReceipt?: Resolver<ResolversTypes['ConsentReceiptResult'], ParentType, ContextType, RequireFields<QueryConsentReceiptArgs, 'token'>>;
  consentStatistics?: Resolver<ResolversTypes['ConsentStatistics'], ParentType, ContextType, RequireFields<QueryConsentStatisticsArgs, 'from' | 'siteKey' | 'to'>>;
  consents?: Resolver<ResolversTypes['ConsentEventConnection'], ParentType, ContextType, RequireFields<QueryConsentsArgs, 'first'>>;
  datasets?: Resolver<ReadonlyArray<ResolversTypes['Dataset']>, ParentType, ContextType>;
  dueRequests?: Resolver<ResolversTypes['DueRequests'], ParentType, ContextType, RequireFields<QueryDueRequestsArgs, 'first'>>;
  legalHolds?: Resolver<ReadonlyArray<ResolversTypes['LegalHold']>, ParentType, ContextType, RequireFields<QueryLegalHoldsArgs, 'released'>>;
  mayProcess?: Resolver<ResolversTypes['ProcessingDecision'], ParentType, ContextType, RequireFields<QueryMayProcessArgs, 'inTotals' | 'purpose' | 'states' | 'subject'>>;
  outgoingMails?: Resolver<ReadonlyArray<ResolversTypes['OutgoingMail']>, ParentType, ContextType>;
  policyDiff?: Resolver<ResolversTypes['PolicyDiffResult'], ParentType, ContextType, Partial<QueryPolicyDiffArgs>>;
  policyFindings?: Resolver<ReadonlyArray<ResolversTypes['PolicyFinding']>, ParentType, ContextType, Partial<QueryPolicyFindingsArgs>>;
  policyVersion?: Resolver<Maybe<ResolversTypes['PolicyVersion']>, ParentType, ContextType, Partial<QueryPolicyVersionArgs>>;
  policyVersions?: Resolver<ReadonlyArray<ResolversTypes['PolicyVersion']>, ParentType, ContextType>;
  processable?: Resolver<ReadonlyArray<ResolversTypes['SubjectDecision']>, ParentType, ContextType, RequireFields<QueryProcessableArgs, 'inTotals' | 'purpose' | 'subjects'>>;
  recordDecision?: Resolver<ResolversTypes['RecordDecisionResult'], ParentType, ContextType, RequireFields<QueryRecordDecisionArgs, 'dataset' | 'record'>>;
  recordOfProcessing?: Resolver<Maybe<ResolversTypes['RecordOfProcessing']>, ParentType, ContextType, Partial<QueryRecordOfProcessingArgs>>;
  retentionForecast?: Resolver<ReadonlyArray<ResolversTypes['RetentionForecast']>, ParentType, ContextType, RequireFields<QueryRetentionForecastArgs, 'horizons'>>;
  retentionPreview?: Resolver<ResolversTypes['RetentionPreview'], ParentType, ContextType, Partial<QueryRetentionPreviewArgs>>;
  retentionRules?: Resolver<ReadonlyArray<ResolversTypes['RetentionRule']>, ParentType, ContextType>;
  retentionRuns?: Resolver<ResolversTypes['RetentionRunConnection'], ParentType, ContextType, RequireFields<QueryRetentionRunsArgs, 'first'>>;
  rightsAnswering?: Resolver<Maybe<ResolversTypes['RightsAnswering']>, ParentType, ContextType, RequireFields<QueryRightsAnsweringArgs, 'requestId'>>;
  rightsDocuments?: Resolver<ReadonlyArray<ResolversTypes['RightsDocument']>, ParentType, ContextType, RequireFields<QueryRightsDocumentsArgs, 'requestId'>>;
  rightsExport?: Resolver<Maybe<ResolversTypes['RightsExport']>, ParentType, ContextType, RequireFields<QueryRightsExportArgs, 'requestId'>>;
  rightsForwardings?: Resolver<ReadonlyArray<ResolversTypes['RightsForwarding']>, ParentType, ContextType, RequireFields<QueryRightsForwardingsArgs, 'requestId'>>;
  rightsInPlace?: Resolver<Maybe<ReadonlyArray<ResolversTypes['RightsRequestKind']>>, ParentType, ContextType, Partial<QueryRightsInPlaceArgs>>;
  rightsRequest?: Resolver<Maybe<ResolversTypes['RightsRequest']>, ParentType, ContextType, RequireFields<QueryRightsRequestArgs, 'id'>>;
  rightsRequestStatus?: Resolver<Maybe<ResolversTypes['PublicRightsRequest']>, ParentType, ContextType, RequireFields<QueryRightsRequestStatusArgs, 'token'>>;
  rightsRequests?: Resolver<ResolversTypes['RightsRequestConnection'], ParentType, ContextType, RequireFields<QueryRightsRequestsArgs, 'first' | 'restricted'>>;
  site?: Resolver<Maybe<ResolversTypes['PublicSite']>, ParentType, ContextType, RequireFields<QuerySiteArgs, 'key'>>;
  sites?: Resolver<ReadonlyArray<ResolversTypes['Site']>, ParentType, ContextType>;
  subjectHistory?: Resolver<ResolversTypes['SubjectHistoryResult'], ParentType, ContextType, RequireFields<QuerySubjectHistoryArgs, 'subject'>>;
  tenantControllers?: Resolver<ReadonlyArray<ResolversTypes['TenantController']>, ParentType, ContextType>;
  tenantPeriodPreview?: Resolver<ResolversTypes['TenantPeriodPreviewResult'], ParentType, ContextType, RequireFields<QueryTenantPeriodPreviewArgs, 'period' | 'rule' | 'tenant'>>;
  tenantPeriods?: Resolver<ReadonlyArray<ResolversTypes['TenantPeriod']>, ParentType, ContextType>;
  tenantSwitches?: Resolver<ReadonlyArray<ResolversTypes['TenantSwitch']>, ParentType, ContextType>;
  terminations?: Resolver<ReadonlyArray<ResolversTypes['Termination']>, ParentType, ContextType, RequireFields<QueryTerminationsArgs, 'closed'>>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
  widgetPreview?: Resolver<ResolversTypes['WidgetPreviewResult'], ParentType, ContextType, RequireFields<QueryWidgetPreviewArgs, 'gpc' | 'site'>>;
};

export type ReachedUseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReachedUse'] = ResolversParentTypes['ReachedUse']> = {
  absolute?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recipients?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RecordConsentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordConsentResult'] = ResolversParentTypes['RecordConsentResult']> = {
  __resolveType: TypeResolveFn<'ConsentConflict' | 'ConsentRecorded' | 'ConsentRejected', ParentType, ContextType>;
};

export type RecordDecisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordDecision'] = ResolversParentTypes['RecordDecision']> = {
  action?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  isDue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reasons?: Resolver<ReadonlyArray<ResolversTypes['RetentionReason']>, ParentType, ContextType>;
};

export type RecordDecisionRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordDecisionRefused'] = ResolversParentTypes['RecordDecisionRefused']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecordDecisionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordDecisionResult'] = ResolversParentTypes['RecordDecisionResult']> = {
  __resolveType: TypeResolveFn<'RecordDecisionRefused' | 'RecordDecisions', ParentType, ContextType>;
};

export type RecordDecisionsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordDecisions'] = ResolversParentTypes['RecordDecisions']> = {
  decisions?: Resolver<ReadonlyArray<ResolversTypes['RuleDecision']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecordKeptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordKept'] = ResolversParentTypes['RecordKept']> = {
  reasons?: Resolver<ReadonlyArray<ResolversTypes['RetentionReason']>, ParentType, ContextType>;
  record?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RecordNotDeletedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordNotDeleted'] = ResolversParentTypes['RecordNotDeleted']> = {
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  record?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RecordOfProcessingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordOfProcessing'] = ResolversParentTypes['RecordOfProcessing']> = {
  controllerActivities?: Resolver<ReadonlyArray<ResolversTypes['ControllerActivity']>, ParentType, ContextType>;
  file?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<RecordOfProcessingFileArgs, 'format'>>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  policyHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  policyVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  processorActivities?: Resolver<ReadonlyArray<ResolversTypes['ProcessorActivity']>, ParentType, ContextType>;
  responsible?: Resolver<ResolversTypes['RecordedResponsible'], ParentType, ContextType>;
  security?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RecordPinResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordPin'] = ResolversParentTypes['RecordPin']> = {
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  policyVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RecordRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordRefused'] = ResolversParentTypes['RecordRefused']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecordRegisteredResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordRegistered'] = ResolversParentTypes['RecordRegistered']> = {
  decision?: Resolver<ResolversTypes['RecordDecision'], ParentType, ContextType>;
  isNew?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  pin?: Resolver<Maybe<ResolversTypes['RecordPin']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecordedDataResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordedData'] = ResolversParentTypes['RecordedData']> = {
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  special?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RecordedPurposeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordedPurpose'] = ResolversParentTypes['RecordedPurpose']> = {
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RecordedResponsibleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordedResponsible'] = ResolversParentTypes['RecordedResponsible']> = {
  contact?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dataProtectionOfficers?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  representative?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RecordedTransferResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordedTransfer'] = ResolversParentTypes['RecordedTransfer']> = {
  countries?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  recipient?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  safeguards?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RecordsDeletedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordsDeleted'] = ResolversParentTypes['RecordsDeleted']> = {
  absent?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  deleted?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  failed?: Resolver<ReadonlyArray<ResolversTypes['RecordNotDeleted']>, ParentType, ContextType>;
  kept?: Resolver<ReadonlyArray<ResolversTypes['RecordKept']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegisterRecordResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterRecordResult'] = ResolversParentTypes['RegisterRecordResult']> = {
  __resolveType: TypeResolveFn<'RecordRefused' | 'RecordRegistered', ParentType, ContextType>;
};

export type ReleaseLegalHoldResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleaseLegalHoldResult'] = ResolversParentTypes['ReleaseLegalHoldResult']> = {
  __resolveType: TypeResolveFn<'LegalHold' | 'LegalHoldRefused', ParentType, ContextType>;
};

export type ReportRetentionEventResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportRetentionEventResult'] = ResolversParentTypes['ReportRetentionEventResult']> = {
  __resolveType: TypeResolveFn<'RetentionEventIgnored' | 'RetentionEventRecorded' | 'RetentionEventRefused', ParentType, ContextType>;
};

export type RequestRoutedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestRouted'] = ResolversParentTypes['RequestRouted']> = {
  forwardings?: Resolver<ReadonlyArray<ResolversTypes['RightsForwarding']>, ParentType, ContextType>;
  nothingFound?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RestrictionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Restriction'] = ResolversParentTypes['Restriction']> = {
  endsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  stands?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type RestrictionLiftedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RestrictionLifted'] = ResolversParentTypes['RestrictionLifted']> = {
  endsOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RetentionBoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetentionBound'] = ResolversParentTypes['RetentionBound']> = {
  fromYearEnd?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  period?: Resolver<ResolversTypes['Period'], ParentType, ContextType>;
  statute?: Resolver<Maybe<ResolversTypes['RetentionStatute']>, ParentType, ContextType>;
  trigger?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RetentionCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetentionCount'] = ResolversParentTypes['RetentionCount']> = {
  action?: Resolver<ResolversTypes['RetentionAction'], ParentType, ContextType>;
  cutoff?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  dataset?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  done?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  due?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  held?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  holds?: Resolver<ReadonlyArray<ResolversTypes['HeldRows']>, ParentType, ContextType>;
  policyVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  undated?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type RetentionEventIgnoredResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetentionEventIgnored'] = ResolversParentTypes['RetentionEventIgnored']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RetentionEventRecordedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetentionEventRecorded'] = ResolversParentTypes['RetentionEventRecorded']> = {
  decision?: Resolver<ResolversTypes['RecordDecision'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RetentionEventRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetentionEventRefused'] = ResolversParentTypes['RetentionEventRefused']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RetentionForecastResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetentionForecast'] = ResolversParentTypes['RetentionForecast']> = {
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  counts?: Resolver<ReadonlyArray<ResolversTypes['RetentionCount']>, ParentType, ContextType>;
  datasets?: Resolver<ReadonlyArray<ResolversTypes['DatasetRun']>, ParentType, ContextType>;
  days?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RetentionPreviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetentionPreview'] = ResolversParentTypes['RetentionPreview']> = {
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  counts?: Resolver<ReadonlyArray<ResolversTypes['RetentionCount']>, ParentType, ContextType>;
  datasets?: Resolver<ReadonlyArray<ResolversTypes['DatasetRun']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RetentionReasonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetentionReason'] = ResolversParentTypes['RetentionReason']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RetentionRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetentionRefused'] = ResolversParentTypes['RetentionRefused']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RetentionRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetentionRule'] = ResolversParentTypes['RetentionRule']> = {
  data?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dataset?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  floors?: Resolver<ReadonlyArray<ResolversTypes['RetentionBound']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  maxima?: Resolver<ReadonlyArray<ResolversTypes['RetentionBound']>, ParentType, ContextType>;
  own?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  pinned?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  policyVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stages?: Resolver<ReadonlyArray<ResolversTypes['RetentionStage']>, ParentType, ContextType>;
  tenant?: Resolver<Maybe<ResolversTypes['RetentionTenantBounds']>, ParentType, ContextType>;
};

export type RetentionRunResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetentionRun'] = ResolversParentTypes['RetentionRun']> = {
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  certificate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  counts?: Resolver<ReadonlyArray<ResolversTypes['RetentionCount']>, ParentType, ContextType>;
  dataset?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  datasets?: Resolver<ReadonlyArray<ResolversTypes['DatasetRun']>, ParentType, ContextType>;
  durationMs?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  startedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RetentionRunConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetentionRunConnection'] = ResolversParentTypes['RetentionRunConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RetentionRunEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type RetentionRunEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetentionRunEdge'] = ResolversParentTypes['RetentionRunEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RetentionRun'], ParentType, ContextType>;
};

export type RetentionStageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetentionStage'] = ResolversParentTypes['RetentionStage']> = {
  action?: Resolver<ResolversTypes['RetentionAction'], ParentType, ContextType>;
  fromYearEnd?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  period?: Resolver<ResolversTypes['Period'], ParentType, ContextType>;
  restorable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  trigger?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  within?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type RetentionStatuteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetentionStatute'] = ResolversParentTypes['RetentionStatute']> = {
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RetentionTenantBoundsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetentionTenantBounds'] = ResolversParentTypes['RetentionTenantBounds']> = {
  max?: Resolver<ResolversTypes['Period'], ParentType, ContextType>;
  min?: Resolver<ResolversTypes['Period'], ParentType, ContextType>;
  notice?: Resolver<ResolversTypes['Period'], ParentType, ContextType>;
};

export type RightsAnswerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RightsAnswer'] = ResolversParentTypes['RightsAnswer']> = {
  answeredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  answeredBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kept?: Resolver<ReadonlyArray<ResolversTypes['KeptUse']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['RightsAnswerOutcome'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  told?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RightsAnswerRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RightsAnswerRefused'] = ResolversParentTypes['RightsAnswerRefused']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RightsAnsweringResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RightsAnswering'] = ResolversParentTypes['RightsAnswering']> = {
  answer?: Resolver<Maybe<ResolversTypes['RightsAnswer']>, ParentType, ContextType>;
  recipients?: Resolver<ReadonlyArray<ResolversTypes['AnswerRecipient']>, ParentType, ContextType>;
  spared?: Resolver<ReadonlyArray<ResolversTypes['SparedUse']>, ParentType, ContextType>;
  uses?: Resolver<ReadonlyArray<ResolversTypes['ReachedUse']>, ParentType, ContextType>;
};

export type RightsDocumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RightsDocument'] = ResolversParentTypes['RightsDocument']> = {
  article?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  askedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  askedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  deletedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  files?: Resolver<ReadonlyArray<ResolversTypes['RightsDocumentFile']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  judgedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  judgedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RightsDocumentState'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RightsDocumentFileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RightsDocumentFile'] = ResolversParentTypes['RightsDocumentFile']> = {
  bytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  mediaType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RightsDocumentRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RightsDocumentRefused'] = ResolversParentTypes['RightsDocumentRefused']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RightsDocumentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RightsDocumentResult'] = ResolversParentTypes['RightsDocumentResult']> = {
  __resolveType: TypeResolveFn<'RightsDocument' | 'RightsDocumentRefused', ParentType, ContextType>;
};

export type RightsExportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RightsExport'] = ResolversParentTypes['RightsExport']> = {
  bytes?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  downloadedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  needsRedaction?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  policyVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  readyAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  releasedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  releasedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  requestedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RightsExportState'], ParentType, ContextType>;
  stores?: Resolver<ReadonlyArray<ResolversTypes['RightsExportStore']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RightsExportRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RightsExportRefused'] = ResolversParentTypes['RightsExportRefused']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RightsExportResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RightsExportResult'] = ResolversParentTypes['RightsExportResult']> = {
  __resolveType: TypeResolveFn<'RightsExport' | 'RightsExportRefused', ParentType, ContextType>;
};

export type RightsExportStoreResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RightsExportStore'] = ResolversParentTypes['RightsExportStore']> = {
  data?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  records?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  redacted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  store?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  withheld?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RightsForwardingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RightsForwarding'] = ResolversParentTypes['RightsForwarding']> = {
  answeredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  datasets?: Resolver<ReadonlyArray<ResolversTypes['ForwardedRecords']>, ParentType, ContextType>;
  deliveredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  forwardedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  foundAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ForwardingState'], ParentType, ContextType>;
  tenant?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RightsForwardingRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RightsForwardingRefused'] = ResolversParentTypes['RightsForwardingRefused']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RightsLawResolvers = EnumResolverSignature<{ GDPR?: any, OTHER?: any, UK_GDPR?: any, US_CA?: any }, ResolversTypes['RightsLaw']>;

export type RightsRequestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RightsRequest'] = ResolversParentTypes['RightsRequest']> = {
  article?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RightsRequestKind'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  law?: Resolver<ResolversTypes['RightsLaw'], ParentType, ContextType>;
  legalLimitOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  promisedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  restriction?: Resolver<Maybe<ResolversTypes['Restriction']>, ParentType, ContextType>;
  siteKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RightsRequestStatus'], ParentType, ContextType>;
  verifiedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type RightsRequestAnsweredResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RightsRequestAnswered'] = ResolversParentTypes['RightsRequestAnswered']> = {
  answering?: Resolver<ResolversTypes['RightsAnswering'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RightsRequestConfirmedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RightsRequestConfirmed'] = ResolversParentTypes['RightsRequestConfirmed']> = {
  request?: Resolver<ResolversTypes['PublicRightsRequest'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RightsRequestConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RightsRequestConflict'] = ResolversParentTypes['RightsRequestConflict']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RightsRequestConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RightsRequestConnection'] = ResolversParentTypes['RightsRequestConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RightsRequestEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type RightsRequestEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RightsRequestEdge'] = ResolversParentTypes['RightsRequestEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RightsRequest'], ParentType, ContextType>;
};

export type RightsRequestKindResolvers = EnumResolverSignature<{ ACCESS?: any, AUTOMATED_DECISION?: any, ERASURE?: any, LIMIT_SENSITIVE?: any, OBJECTION?: any, PORTABILITY?: any, RECTIFICATION?: any, RESTRICTION?: any, WITHDRAWAL?: any }, ResolversTypes['RightsRequestKind']>;

export type RightsRequestRejectedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RightsRequestRejected'] = ResolversParentTypes['RightsRequestRejected']> = {
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RightsRequestStatusResolvers = EnumResolverSignature<{ AWAITING_VERIFICATION?: any, EXPIRED?: any, FULFILLED?: any, IN_PROGRESS?: any, REFUSED?: any, VERIFIED?: any }, ResolversTypes['RightsRequestStatus']>;

export type RightsRequestSubmittedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RightsRequestSubmitted'] = ResolversParentTypes['RightsRequestSubmitted']> = {
  dueOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  statusUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RouteRequestResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RouteRequestResult'] = ResolversParentTypes['RouteRequestResult']> = {
  __resolveType: TypeResolveFn<'RequestRouted' | 'RightsForwardingRefused', ParentType, ContextType>;
};

export type RuleDecisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RuleDecision'] = ResolversParentTypes['RuleDecision']> = {
  decision?: Resolver<ResolversTypes['RecordDecision'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RunRetentionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RunRetentionResult'] = ResolversParentTypes['RunRetentionResult']> = {
  __resolveType: TypeResolveFn<'RetentionPreview' | 'RetentionRefused' | 'RetentionRun', ParentType, ContextType>;
};

export type SealedRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SealedRecord'] = ResolversParentTypes['SealedRecord']> = {
  dataset?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  record?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sealedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  tenant?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['SealedValue']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SealedRecordRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SealedRecordRefused'] = ResolversParentTypes['SealedRecordRefused']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SealedValueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SealedValue'] = ResolversParentTypes['SealedValue']> = {
  column?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SetTenantControllerResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetTenantControllerResult'] = ResolversParentTypes['SetTenantControllerResult']> = {
  __resolveType: TypeResolveFn<'RightsForwardingRefused' | 'TenantController', ParentType, ContextType>;
};

export type SetTenantPeriodResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetTenantPeriodResult'] = ResolversParentTypes['SetTenantPeriodResult']> = {
  __resolveType: TypeResolveFn<'TenantPeriod' | 'TenantSettingRejected', ParentType, ContextType>;
};

export type SetTenantSwitchResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetTenantSwitchResult'] = ResolversParentTypes['SetTenantSwitchResult']> = {
  __resolveType: TypeResolveFn<'TenantSettingRejected' | 'TenantSwitch', ParentType, ContextType>;
};

export type SiteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Site'] = ResolversParentTypes['Site']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  origins?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  policyVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scriptUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SparedUseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SparedUse'] = ResolversParentTypes['SparedUse']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['SparingReason'], ParentType, ContextType>;
};

export type SubjectDecisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubjectDecision'] = ResolversParentTypes['SubjectDecision']> = {
  decision?: Resolver<ResolversTypes['ProcessingDecision'], ParentType, ContextType>;
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SubjectEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubjectEvent'] = ResolversParentTypes['SubjectEvent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  policyHash?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubjectEventResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubjectEventResult'] = ResolversParentTypes['SubjectEventResult']> = {
  __resolveType: TypeResolveFn<'SubjectEvent' | 'SubjectRefused', ParentType, ContextType>;
};

export type SubjectForgottenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubjectForgotten'] = ResolversParentTypes['SubjectForgotten']> = {
  events?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  suppressions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubjectHistoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubjectHistory'] = ResolversParentTypes['SubjectHistory']> = {
  events?: Resolver<ReadonlyArray<ResolversTypes['SubjectEvent']>, ParentType, ContextType>;
  suppressions?: Resolver<ReadonlyArray<ResolversTypes['Suppression']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubjectHistoryResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubjectHistoryResult'] = ResolversParentTypes['SubjectHistoryResult']> = {
  __resolveType: TypeResolveFn<'SubjectHistory' | 'SubjectRefused', ParentType, ContextType>;
};

export type SubjectRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubjectRefused'] = ResolversParentTypes['SubjectRefused']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubmitRightsRequestResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubmitRightsRequestResult'] = ResolversParentTypes['SubmitRightsRequestResult']> = {
  __resolveType: TypeResolveFn<'RightsRequestConflict' | 'RightsRequestRejected' | 'RightsRequestSubmitted', ParentType, ContextType>;
};

export type SuppressionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Suppression'] = ResolversParentTypes['Suppression']> = {
  endsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  grounds?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type TenantControllerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TenantController'] = ResolversParentTypes['TenantController']> = {
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  setAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  setBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tenant?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  webhookUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TenantPeriodResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TenantPeriod'] = ResolversParentTypes['TenantPeriod']> = {
  before?: Resolver<ResolversTypes['Period'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  period?: Resolver<ResolversTypes['Period'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  setAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  setBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tenant?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TenantPeriodEffectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TenantPeriodEffect'] = ResolversParentTypes['TenantPeriodEffect']> = {
  dataset?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  due?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TenantPeriodPreviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TenantPeriodPreview'] = ResolversParentTypes['TenantPeriodPreview']> = {
  before?: Resolver<ResolversTypes['Period'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  period?: Resolver<ResolversTypes['Period'], ParentType, ContextType>;
  records?: Resolver<ReadonlyArray<ResolversTypes['TenantPeriodEffect']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tenant?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TenantPeriodPreviewResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TenantPeriodPreviewResult'] = ResolversParentTypes['TenantPeriodPreviewResult']> = {
  __resolveType: TypeResolveFn<'TenantPeriodPreview' | 'TenantSettingRejected', ParentType, ContextType>;
};

export type TenantSettingRejectedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TenantSettingRejected'] = ResolversParentTypes['TenantSettingRejected']> = {
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TenantSwitchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TenantSwitch'] = ResolversParentTypes['TenantSwitch']> = {
  isOn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  setAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  setBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tenant?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TerminatedDatasetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TerminatedDataset'] = ResolversParentTypes['TerminatedDataset']> = {
  attestation?: Resolver<Maybe<ResolversTypes['TerminationAttestation']>, ParentType, ContextType>;
  dataset?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  deleted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kept?: Resolver<ReadonlyArray<ResolversTypes['KeptRecords']>, ParentType, ContextType>;
  unreached?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type TerminationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Termination'] = ResolversParentTypes['Termination']> = {
  certificate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  choice?: Resolver<Maybe<ResolversTypes['TerminationChoice']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  datasets?: Resolver<ReadonlyArray<ResolversTypes['TerminatedDataset']>, ParentType, ContextType>;
  deadline?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  export?: Resolver<Maybe<ResolversTypes['TerminationExport']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  openedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tenant?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  terminatedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TerminationAttestationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TerminationAttestation'] = ResolversParentTypes['TerminationAttestation']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  statement?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TerminationExportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TerminationExport'] = ResolversParentTypes['TerminationExport']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  records?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TerminationRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TerminationRefused'] = ResolversParentTypes['TerminationRefused']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TerminationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TerminationResult'] = ResolversParentTypes['TerminationResult']> = {
  __resolveType: TypeResolveFn<'Termination' | 'TerminationRefused', ParentType, ContextType>;
};

export type TouchedRecordsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TouchedRecords'] = ResolversParentTypes['TouchedRecords']> = {
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  data?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dataset?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  directions?: Resolver<ReadonlyArray<ResolversTypes['PeriodDirection']>, ParentType, ContextType>;
  dueAfter?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  dueBefore?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  records?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export interface UuidScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['UUID'], any> {
  name: 'UUID';
}

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  apiKey?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType>;
  demo?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  now?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  organization?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organizationName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type VisitorIdentifiedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VisitorIdentified'] = ResolversParentTypes['VisitorIdentified']> = {
  accountToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  answers?: Resolver<ReadonlyArray<ResolversTypes['AccountAnswer']>, ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  mark?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  overSignal?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  visitorId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  writeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WidgetPreviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WidgetPreview'] = ResolversParentTypes['WidgetPreview']> = {
  changes?: Resolver<Maybe<ResolversTypes['PolicyDiff']>, ParentType, ContextType>;
  findings?: Resolver<ReadonlyArray<ResolversTypes['PolicyFinding']>, ParentType, ContextType>;
  languages?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  manifest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  places?: Resolver<ReadonlyArray<ResolversTypes['PolicyPlace']>, ParentType, ContextType>;
  spoken?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  texts?: Resolver<ResolversTypes['PreviewTexts'], ParentType, ContextType>;
  yaml?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WidgetPreviewResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WidgetPreviewResult'] = ResolversParentTypes['WidgetPreviewResult']> = {
  __resolveType: TypeResolveFn<'PolicyRejected' | 'WidgetPreview', ParentType, ContextType>;
};

export type WithdrawPolicyVersionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawPolicyVersionResult'] = ResolversParentTypes['WithdrawPolicyVersionResult']> = {
  __resolveType: TypeResolveFn<'PolicyWithdrawalRefused' | 'PolicyWithdrawn', ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AccountAnswer?: AccountAnswerResolvers<ContextType>;
  AccountKey?: AccountKeyResolvers<ContextType>;
  AccountKeyAlgorithm?: AccountKeyAlgorithmResolvers;
  AccountKeyCreated?: AccountKeyCreatedResolvers<ContextType>;
  AccountKeyRejected?: AccountKeyRejectedResolvers<ContextType>;
  AnalyticsCount?: AnalyticsCountResolvers<ContextType>;
  AnalyticsDay?: AnalyticsDayResolvers<ContextType>;
  AnalyticsInteraction?: AnalyticsInteractionResolvers<ContextType>;
  AnalyticsReport?: AnalyticsReportResolvers<ContextType>;
  AnswerForwardingResult?: AnswerForwardingResultResolvers<ContextType>;
  AnswerRecipient?: AnswerRecipientResolvers<ContextType>;
  AnswerRightsRequestResult?: AnswerRightsRequestResultResolvers<ContextType>;
  ApiKey?: ApiKeyResolvers<ContextType>;
  ApiKeyCreated?: ApiKeyCreatedResolvers<ContextType>;
  ApiKeyRejected?: ApiKeyRejectedResolvers<ContextType>;
  ApplyPolicyResult?: ApplyPolicyResultResolvers<ContextType>;
  AskedPurpose?: AskedPurposeResolvers<ContextType>;
  AuditEntry?: AuditEntryResolvers<ContextType>;
  AuditEntryConnection?: AuditEntryConnectionResolvers<ContextType>;
  AuditEntryEdge?: AuditEntryEdgeResolvers<ContextType>;
  ConfirmRightsRequestResult?: ConfirmRightsRequestResultResolvers<ContextType>;
  ConfirmationRefused?: ConfirmationRefusedResolvers<ContextType>;
  ConsentChoice?: ConsentChoiceResolvers<ContextType>;
  ConsentConflict?: ConsentConflictResolvers<ContextType>;
  ConsentDay?: ConsentDayResolvers<ContextType>;
  ConsentElement?: ConsentElementResolvers;
  ConsentEvent?: ConsentEventResolvers<ContextType>;
  ConsentEventConnection?: ConsentEventConnectionResolvers<ContextType>;
  ConsentEventEdge?: ConsentEventEdgeResolvers<ContextType>;
  ConsentMethod?: ConsentMethodResolvers;
  ConsentProof?: ConsentProofResolvers<ContextType>;
  ConsentPurposeCount?: ConsentPurposeCountResolvers<ContextType>;
  ConsentReceipt?: ConsentReceiptResolvers<ContextType>;
  ConsentReceiptRefused?: ConsentReceiptRefusedResolvers<ContextType>;
  ConsentReceiptResult?: ConsentReceiptResultResolvers<ContextType>;
  ConsentRecorded?: ConsentRecordedResolvers<ContextType>;
  ConsentRejected?: ConsentRejectedResolvers<ContextType>;
  ConsentSource?: ConsentSourceResolvers<ContextType>;
  ConsentState?: ConsentStateResolvers;
  ConsentStatistics?: ConsentStatisticsResolvers<ContextType>;
  ControllerActivity?: ControllerActivityResolvers<ContextType>;
  CreateAccountKeyResult?: CreateAccountKeyResultResolvers<ContextType>;
  CreateApiKeyResult?: CreateApiKeyResultResolvers<ContextType>;
  Dataset?: DatasetResolvers<ContextType>;
  DatasetFinding?: DatasetFindingResolvers<ContextType>;
  DatasetRun?: DatasetRunResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DeleteRecordsResult?: DeleteRecordsResultResolvers<ContextType>;
  DeletionRefused?: DeletionRefusedResolvers<ContextType>;
  DueRequest?: DueRequestResolvers<ContextType>;
  DueRequests?: DueRequestsResolvers<ContextType>;
  ErasureGranted?: ErasureGrantedResolvers<ContextType>;
  ErasureRejected?: ErasureRejectedResolvers<ContextType>;
  ForgetSubjectResult?: ForgetSubjectResultResolvers<ContextType>;
  ForwardedRecords?: ForwardedRecordsResolvers<ContextType>;
  GrantErasureResult?: GrantErasureResultResolvers<ContextType>;
  HeldRows?: HeldRowsResolvers<ContextType>;
  IdentificationRefused?: IdentificationRefusedResolvers<ContextType>;
  IdentifyVisitorResult?: IdentifyVisitorResultResolvers<ContextType>;
  KeptRecords?: KeptRecordsResolvers<ContextType>;
  KeptUse?: KeptUseResolvers<ContextType>;
  LegalBasis?: LegalBasisResolvers;
  LegalHold?: LegalHoldResolvers<ContextType>;
  LegalHoldRefused?: LegalHoldRefusedResolvers<ContextType>;
  LegalHoldRejected?: LegalHoldRejectedResolvers<ContextType>;
  LegalHoldScope?: LegalHoldScopeResolvers<ContextType>;
  LiftRestrictionResult?: LiftRestrictionResultResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  OpenSealedRecordResult?: OpenSealedRecordResultResolvers<ContextType>;
  OutgoingMail?: OutgoingMailResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Period?: GraphQLScalarType;
  PlaceLegalHoldResult?: PlaceLegalHoldResultResolvers<ContextType>;
  PolicyApplied?: PolicyAppliedResolvers<ContextType>;
  PolicyChange?: PolicyChangeResolvers<ContextType>;
  PolicyChecked?: PolicyCheckedResolvers<ContextType>;
  PolicyDiff?: PolicyDiffResolvers<ContextType>;
  PolicyDiffResult?: PolicyDiffResultResolvers<ContextType>;
  PolicyFinding?: PolicyFindingResolvers<ContextType>;
  PolicyPlace?: PolicyPlaceResolvers<ContextType>;
  PolicyRejected?: PolicyRejectedResolvers<ContextType>;
  PolicyVersion?: PolicyVersionResolvers<ContextType>;
  PolicyWithdrawalRefused?: PolicyWithdrawalRefusedResolvers<ContextType>;
  PolicyWithdrawn?: PolicyWithdrawnResolvers<ContextType>;
  PreviewTexts?: PreviewTextsResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  ProcessingDecision?: ProcessingDecisionResolvers<ContextType>;
  ProcessorActivity?: ProcessorActivityResolvers<ContextType>;
  PublicRightsRequest?: PublicRightsRequestResolvers<ContextType>;
  PublicSite?: PublicSiteResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ReachedUse?: ReachedUseResolvers<ContextType>;
  RecordConsentResult?: RecordConsentResultResolvers<ContextType>;
  RecordDecision?: RecordDecisionResolvers<ContextType>;
  RecordDecisionRefused?: RecordDecisionRefusedResolvers<ContextType>;
  RecordDecisionResult?: RecordDecisionResultResolvers<ContextType>;
  RecordDecisions?: RecordDecisionsResolvers<ContextType>;
  RecordKept?: RecordKeptResolvers<ContextType>;
  RecordNotDeleted?: RecordNotDeletedResolvers<ContextType>;
  RecordOfProcessing?: RecordOfProcessingResolvers<ContextType>;
  RecordPin?: RecordPinResolvers<ContextType>;
  RecordRefused?: RecordRefusedResolvers<ContextType>;
  RecordRegistered?: RecordRegisteredResolvers<ContextType>;
  RecordedData?: RecordedDataResolvers<ContextType>;
  RecordedPurpose?: RecordedPurposeResolvers<ContextType>;
  RecordedResponsible?: RecordedResponsibleResolvers<ContextType>;
  RecordedTransfer?: RecordedTransferResolvers<ContextType>;
  RecordsDeleted?: RecordsDeletedResolvers<ContextType>;
  RegisterRecordResult?: RegisterRecordResultResolvers<ContextType>;
  ReleaseLegalHoldResult?: ReleaseLegalHoldResultResolvers<ContextType>;
  ReportRetentionEventResult?: ReportRetentionEventResultResolvers<ContextType>;
  RequestRouted?: RequestRoutedResolvers<ContextType>;
  Restriction?: RestrictionResolvers<ContextType>;
  RestrictionLifted?: RestrictionLiftedResolvers<ContextType>;
  RetentionBound?: RetentionBoundResolvers<ContextType>;
  RetentionCount?: RetentionCountResolvers<ContextType>;
  RetentionEventIgnored?: RetentionEventIgnoredResolvers<ContextType>;
  RetentionEventRecorded?: RetentionEventRecordedResolvers<ContextType>;
  RetentionEventRefused?: RetentionEventRefusedResolvers<ContextType>;
  RetentionForecast?: RetentionForecastResolvers<ContextType>;
  RetentionPreview?: RetentionPreviewResolvers<ContextType>;
  RetentionReason?: RetentionReasonResolvers<ContextType>;
  RetentionRefused?: RetentionRefusedResolvers<ContextType>;
  RetentionRule?: RetentionRuleResolvers<ContextType>;
  RetentionRun?: RetentionRunResolvers<ContextType>;
  RetentionRunConnection?: RetentionRunConnectionResolvers<ContextType>;
  RetentionRunEdge?: RetentionRunEdgeResolvers<ContextType>;
  RetentionStage?: RetentionStageResolvers<ContextType>;
  RetentionStatute?: RetentionStatuteResolvers<ContextType>;
  RetentionTenantBounds?: RetentionTenantBoundsResolvers<ContextType>;
  RightsAnswer?: RightsAnswerResolvers<ContextType>;
  RightsAnswerRefused?: RightsAnswerRefusedResolvers<ContextType>;
  RightsAnswering?: RightsAnsweringResolvers<ContextType>;
  RightsDocument?: RightsDocumentResolvers<ContextType>;
  RightsDocumentFile?: RightsDocumentFileResolvers<ContextType>;
  RightsDocumentRefused?: RightsDocumentRefusedResolvers<ContextType>;
  RightsDocumentResult?: RightsDocumentResultResolvers<ContextType>;
  RightsExport?: RightsExportResolvers<ContextType>;
  RightsExportRefused?: RightsExportRefusedResolvers<ContextType>;
  RightsExportResult?: RightsExportResultResolvers<ContextType>;
  RightsExportStore?: RightsExportStoreResolvers<ContextType>;
  RightsForwarding?: RightsForwardingResolvers<ContextType>;
  RightsForwardingRefused?: RightsForwardingRefusedResolvers<ContextType>;
  RightsLaw?: RightsLawResolvers;
  RightsRequest?: RightsRequestResolvers<ContextType>;
  RightsRequestAnswered?: RightsRequestAnsweredResolvers<ContextType>;
  RightsRequestConfirmed?: RightsRequestConfirmedResolvers<ContextType>;
  RightsRequestConflict?: RightsRequestConflictResolvers<ContextType>;
  RightsRequestConnection?: RightsRequestConnectionResolvers<ContextType>;
  RightsRequestEdge?: RightsRequestEdgeResolvers<ContextType>;
  RightsRequestKind?: RightsRequestKindResolvers;
  RightsRequestRejected?: RightsRequestRejectedResolvers<ContextType>;
  RightsRequestStatus?: RightsRequestStatusResolvers;
  RightsRequestSubmitted?: RightsRequestSubmittedResolvers<ContextType>;
  RouteRequestResult?: RouteRequestResultResolvers<ContextType>;
  RuleDecision?: RuleDecisionResolvers<ContextType>;
  RunRetentionResult?: RunRetentionResultResolvers<ContextType>;
  SealedRecord?: SealedRecordResolvers<ContextType>;
  SealedRecordRefused?: SealedRecordRefusedResolvers<ContextType>;
  SealedValue?: SealedValueResolvers<ContextType>;
  SetTenantControllerResult?: SetTenantControllerResultResolvers<ContextType>;
  SetTenantPeriodResult?: SetTenantPeriodResultResolvers<ContextType>;
  SetTenantSwitchResult?: SetTenantSwitchResultResolvers<ContextType>;
  Site?: SiteResolvers<ContextType>;
  SparedUse?: SparedUseResolvers<ContextType>;
  SubjectDecision?: SubjectDecisionResolvers<ContextType>;
  SubjectEvent?: SubjectEventResolvers<ContextType>;
  SubjectEventResult?: SubjectEventResultResolvers<ContextType>;
  SubjectForgotten?: SubjectForgottenResolvers<ContextType>;
  SubjectHistory?: SubjectHistoryResolvers<ContextType>;
  SubjectHistoryResult?: SubjectHistoryResultResolvers<ContextType>;
  SubjectRefused?: SubjectRefusedResolvers<ContextType>;
  SubmitRightsRequestResult?: SubmitRightsRequestResultResolvers<ContextType>;
  Suppression?: SuppressionResolvers<ContextType>;
  TenantController?: TenantControllerResolvers<ContextType>;
  TenantPeriod?: TenantPeriodResolvers<ContextType>;
  TenantPeriodEffect?: TenantPeriodEffectResolvers<ContextType>;
  TenantPeriodPreview?: TenantPeriodPreviewResolvers<ContextType>;
  TenantPeriodPreviewResult?: TenantPeriodPreviewResultResolvers<ContextType>;
  TenantSettingRejected?: TenantSettingRejectedResolvers<ContextType>;
  TenantSwitch?: TenantSwitchResolvers<ContextType>;
  TerminatedDataset?: TerminatedDatasetResolvers<ContextType>;
  Termination?: TerminationResolvers<ContextType>;
  TerminationAttestation?: TerminationAttestationResolvers<ContextType>;
  TerminationExport?: TerminationExportResolvers<ContextType>;
  TerminationRefused?: TerminationRefusedResolvers<ContextType>;
  TerminationResult?: TerminationResultResolvers<ContextType>;
  TouchedRecords?: TouchedRecordsResolvers<ContextType>;
  UUID?: GraphQLScalarType;
  Viewer?: ViewerResolvers<ContextType>;
  VisitorIdentified?: VisitorIdentifiedResolvers<ContextType>;
  WidgetPreview?: WidgetPreviewResolvers<ContextType>;
  WidgetPreviewResult?: WidgetPreviewResultResolvers<ContextType>;
  WithdrawPolicyVersionResult?: WithdrawPolicyVersionResultResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  anyKey?: AnyKeyDirectiveResolver<any, any, ContextType>;
  public?: PublicDirectiveResolver<any, any, ContextType>;
  scope?: ScopeDirectiveResolver<any, any, ContextType>;
};
