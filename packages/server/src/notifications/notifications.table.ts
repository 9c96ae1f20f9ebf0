export interface MailTable {
  organization_id: string
  id: string
  subject_id: string
  /** Envelope of `{ to, subject, text }` under the subject's key. */
  content: string
  queued_at: Date
  /** Until when a worker that hands it to the mail server has it for itself; null while nobody does. */
  claimed_until: Date | null
  sent_at: Date | null
}

export interface NotificationsTables {
  mail: MailTable
}
