/** What the acts need from outside and are given by `app.ts`. Adapters implement these; nothing else imports adapters. */

/** The only source of the current time. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
}

/** The only source of new ids and secrets. */
export interface Ids {
  /** A UUIDv7: sorts by the time it was made. */
  uuid(): string
  /** Random bytes for secrets and nonces. */
  bytes(length: number): Buffer
}

/** Hands a mail to the mail server. Throws when it was not taken; the caller retries. */
export interface Mailer {
  send(mail: {
    readonly to: string
    readonly subject: string
    readonly text: string
    readonly id: string
  }): Promise<void>
  close(): Promise<void>
}

/** The few lines of a log that features write themselves. Never personal values. */
export interface Log {
  info(facts: object, message: string): void
  warn(facts: object, message: string): void
  error(facts: object, message: string): void
}
