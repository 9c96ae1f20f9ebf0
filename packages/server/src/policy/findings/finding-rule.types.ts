/** An error keeps a policy from being applied, a warning wants an answer, a note is worth knowing. */
export type FindingLevel = 'error' | 'warning' | 'note'

/** What the checker looks for under one code, for people who read why and how to mend it. */
export interface FindingRule {
  /** The usual level; a single finding may differ where its message says why. */
  readonly level: FindingLevel
  readonly title: string
  /** Why it matters. */
  readonly why: string
  readonly help: string
  /** The source in law, where there is one. GDPR unless another law is named. */
  readonly article?: string
}
