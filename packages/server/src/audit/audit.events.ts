/**
 * Everything the audit log can say. Facts only: ids, counts, hashes and words of ours, never a personal value; the
 * person concerned appears as a keyed hash beside the event.
 */
export type AuditEvent =
  | { readonly type: 'organization.created'; readonly details: { readonly slug: string } }
  | {
      readonly type: 'policy.applied'
      readonly details: {
        readonly policy: string
        readonly version: string
        readonly hash: string
        readonly sites: readonly string[]
        readonly effectiveOn: string
        readonly author: string
        /** What it changes for people; `first` for the first version. */
        readonly change: 'first' | 'none' | 'minor' | 'material'
        /** Law or order that left no time for the notice. */
        readonly requiredBy: string | null
        /** Whether a material change needed no notice, because nobody was asked or told before; absent in older entries. */
        readonly toldNobody?: boolean
      }
    }
  | {
      readonly type: 'policy.withdrawn'
      readonly details: {
        readonly version: string
        readonly hash: string
        readonly effectiveOn: string
        readonly author: string
        readonly reason: string
      }
    }
  | {
      readonly type: 'policy.lapsed'
      readonly details: {
        readonly version: string
        readonly hash: string
        readonly findings: readonly { readonly code: string; readonly path: string }[]
      }
    }
  | {
      readonly type: 'api-key.created'
      readonly details: { readonly keyId: string; readonly scopes: readonly string[] }
    }
  | { readonly type: 'api-key.revoked'; readonly details: { readonly keyId: string } }
  | {
      readonly type: 'account-key.created'
      readonly details: { readonly keyId: string; readonly algorithm: string }
    }
  | { readonly type: 'account-key.revoked'; readonly details: { readonly keyId: string } }
  | { readonly type: 'account.forgotten'; readonly details: Readonly<Record<string, never>> }
  | {
      readonly type: 'rights-request.submitted'
      readonly details: {
        readonly requestId: string
        readonly kind: string
        readonly site: string
        readonly dueOn: string
      }
    }
  | { readonly type: 'rights-request.verified'; readonly details: { readonly requestId: string } }
  | {
      readonly type: 'rights-request.answered'
      readonly details: {
        readonly requestId: string
        readonly outcome: string
        /** Purposes that go on in spite of an objection. */
        readonly kept: readonly string[]
      }
    }
  | { readonly type: 'rights-request.read'; readonly details: { readonly requestIds: readonly string[] } }
  | {
      readonly type: 'rights-export.requested'
      readonly details: { readonly requestId: string; readonly exportId: string; readonly identifiers: number }
    }
  | {
      readonly type: 'rights-export.written'
      readonly details: {
        readonly requestId: string
        readonly exportId: string
        readonly policyVersion: string
        readonly sha256: string
        readonly counts: readonly { readonly store: string; readonly records: number }[]
      }
    }
  | {
      readonly type: 'rights-export.failed'
      readonly details: { readonly requestId: string; readonly exportId: string; readonly code: string }
    }
  | {
      readonly type: 'rights-export.released'
      readonly details: { readonly requestId: string; readonly exportId: string; readonly expiresAt: number }
    }
  | {
      readonly type: 'rights-export.downloaded'
      readonly details: { readonly requestId: string; readonly exportId: string; readonly sha256: string }
    }
  | {
      readonly type: 'rights-export.read'
      readonly details: { readonly requestId: string; readonly exportId: string }
    }
  | {
      readonly type: 'rights-document.asked'
      readonly details: { readonly requestId: string; readonly documentId: string; readonly article: string }
    }
  | {
      readonly type: 'rights-document.received'
      readonly details: {
        readonly requestId: string
        readonly documentId: string
        readonly files: readonly { readonly fileId: string; readonly mediaType: string; readonly sha256: string }[]
      }
    }
  | {
      readonly type: 'rights-document.judged'
      readonly details: { readonly requestId: string; readonly documentId: string; readonly accepted: boolean }
    }
  | {
      readonly type: 'rights-document.read'
      readonly details: { readonly requestId: string; readonly documentIds: readonly string[] }
    }
  | {
      readonly type: 'rights-document.downloaded'
      readonly details: {
        readonly requestId: string
        readonly documentId: string
        readonly fileId: string
        readonly sha256: string
      }
    }
  | {
      readonly type: 'rights-request.linked'
      readonly details: {
        readonly requestId: string
        readonly forwardingId: string
        readonly tenant: string
        readonly datasets: readonly { readonly dataset: string; readonly records: number }[]
      }
    }
  | {
      readonly type: 'rights-request.forwarded'
      readonly details: {
        readonly requestId: string
        readonly forwardingId: string
        readonly tenant: string
        /** Of the person's request; the tenant's time runs from here. */
        readonly receivedAt: number
      }
    }
  | {
      readonly type: 'rights-forwarding.delivered'
      readonly details: { readonly requestId: string; readonly forwardingId: string; readonly tenant: string }
    }
  | {
      readonly type: 'rights-forwarding.answered'
      readonly details: {
        readonly requestId: string
        readonly forwardingId: string
        readonly tenant: string
        readonly outcome: 'fulfilled' | 'refused'
      }
    }
  | { readonly type: 'rights-forwarding.read'; readonly details: { readonly requestId: string } }
  | {
      readonly type: 'tenant-controller.set'
      readonly details: { readonly tenant: string; readonly webhook: boolean }
    }
  | {
      readonly type: 'rights-records.decided'
      readonly details: {
        readonly requestId: string
        readonly dataset: string
        readonly choice: string
        readonly article: string | null
        /** 0: every record of the dataset. */
        readonly records: number
      }
    }
  | { readonly type: 'mail.sent'; readonly details: { readonly mailId: string } }
  | { readonly type: 'mail.read'; readonly details: { readonly mailIds: readonly string[] } }
  | { readonly type: 'consent.read'; readonly details: { readonly count: number } }
  | { readonly type: 'audit.read'; readonly details: { readonly count: number } }
  | {
      readonly type: 'retention.ran'
      readonly details: {
        readonly runId: string
        readonly asOf: string
        readonly counts: readonly {
          readonly rule: string
          readonly policyVersion: string
          readonly action: string
          readonly done: number
          /** Absent for Assent's own tables. */
          readonly dataset?: string
        }[]
      }
    }
  | {
      readonly type: 'retention.failed'
      readonly details: { readonly runId: string; readonly asOf: string; readonly failure: string }
    }
  | {
      readonly type: 'legal-hold.placed'
      readonly details: {
        readonly holdId: string
        readonly reference: string
        readonly data: string | null
        readonly dataset: string | null
        /** How many are named; who they are stands in the hold, sealed. */
        readonly subjects: number
        readonly records: number
      }
    }
  | { readonly type: 'legal-hold.released'; readonly details: { readonly holdId: string; readonly reference: string } }
  | {
      readonly type: 'tenant-period.set'
      readonly details: {
        readonly rule: string
        readonly tenant: string
        readonly before: string
        readonly now: string
        readonly from: string
      }
    }
  | {
      readonly type: 'tenant-switch.set'
      readonly details: { readonly tenant: string; readonly name: string; readonly isOn: boolean }
    }
  | {
      readonly type: 'erasure.granted'
      readonly details: { readonly erasureId: string; readonly reference: string; readonly dataset: string | null }
    }
  | {
      readonly type: 'termination.opened'
      readonly details: {
        readonly caseId: string
        readonly reference: string
        readonly terminatedOn: string
        readonly deadline: string
      }
    }
  | { readonly type: 'termination.chosen'; readonly details: { readonly caseId: string; readonly choice: string } }
  | {
      readonly type: 'termination.exported'
      readonly details: { readonly caseId: string; readonly sha256: string; readonly records: number }
    }
  | {
      readonly type: 'termination.attested'
      readonly details: { readonly caseId: string; readonly dataset: string; readonly statement: string }
    }
  | {
      readonly type: 'termination.closed'
      readonly details: {
        readonly caseId: string
        readonly reference: string
        readonly choice: string
        readonly exportHash: string | null
      }
    }
  | {
      readonly type: 'erasure.performed'
      readonly details: { readonly erasureId: string; readonly reference: string; readonly records: number }
    }
  | {
      readonly type: 'dataset-task.done'
      readonly details: {
        readonly taskId: string
        readonly dataset: string
        readonly kind: string
        readonly receipt: string
      }
    }
  | {
      readonly type: 'dataset-receipt.refused'
      readonly details: { readonly taskId: string; readonly dataset: string; readonly code: string }
    }
  | {
      readonly type: 'records.deleted'
      readonly details: {
        readonly dataset: string
        readonly reason: string
        readonly deleted: number
        /** Not there any more when it was asked. */
        readonly absent: number
        readonly kept: number
        readonly failed: number
      }
    }
  | {
      readonly type: 'processing.decided'
      readonly details: {
        readonly purpose: string
        readonly on: string
        readonly policyHash: string | null
        readonly asked: number
        readonly allowed: number
        /** How many by each code. */
        readonly refused: Readonly<Record<string, number>>
      }
    }
  | {
      readonly type: 'subject-consent.recorded'
      readonly details: { readonly purpose: string; readonly givenAt: number; readonly policyHash: string }
    }
  | { readonly type: 'subject-consent.withdrawn'; readonly details: { readonly purpose: string } }
  | { readonly type: 'objection.recorded'; readonly details: { readonly purpose: string } }
  | { readonly type: 'objection.answered'; readonly details: { readonly purpose: string } }
  | { readonly type: 'objection.withdrawn'; readonly details: { readonly purpose: string } }
  | { readonly type: 'limitation.recorded' | 'limitation.withdrawn'; readonly details: Readonly<Record<string, never>> }
  | { readonly type: 'restriction.recorded'; readonly details: Readonly<Record<string, never>> }
  | { readonly type: 'restriction.lifted'; readonly details: { readonly endsOn: string } }
  | {
      readonly type: 'subject-state.reported'
      readonly details: {
        readonly kind: string
        readonly name: string
        readonly from: string
        readonly to: string | null
      }
    }
  | {
      readonly type: 'subject.read'
      readonly details: { readonly events: number; readonly suppressions: number }
    }
  | {
      readonly type: 'subject.forgotten'
      readonly details: { readonly events: number; readonly suppressions: number }
    }
  | {
      readonly type: 'sealed-record.opened'
      readonly details: {
        readonly dataset: string
        readonly record: string
        readonly caseReference: string
        readonly reason: string
      }
    }
  | {
      readonly type: 'erasure.replayed'
      /** People whose key was destroyed again, and granted erasures that were put back, after a restore. */
      readonly details: { readonly subjects: number; readonly grants: number }
    }

/** Who did it: an API key by its id, a job by its name, the command line, a visitor of a site, or the server itself. */
export type Actor = `key:${string}` | `job:${string}` | 'cli' | 'visitor' | 'system'
