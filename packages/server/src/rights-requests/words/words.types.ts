import type { GeneralKind, RightsRequestKind, RightsRequestStatus } from '@assent/shared'

/**
 * Every word of the pages and mails to persons, in one language. `{word}` is a placeholder: `{controller}`, `{kind}` (one
 * of `kinds`), `{reference}`, `{country}`, and the days `{expires}` and `{due}`. Names fill it as they are, so a sentence
 * must not need them in a case.
 */
export interface RightsWords {
  /** What each kind of request asks for; with its article it stands in a sentence as `{kind}`, see `askedWords`. */
  readonly kinds: Readonly<Record<RightsRequestKind, string>>
  /** The article of the GDPR that each rests on. */
  readonly articles: Readonly<Record<GeneralKind, string>>
  readonly confirmTitle: string
  /** `{controller}`, `{kind}`, `{reference}` */
  readonly confirmIntro: string
  readonly confirmWhy: string
  readonly confirmButton: string
  readonly confirmNotYou: string
  readonly confirmedBanner: string
  readonly usedTitle: string
  readonly usedText: string
  readonly expiredTitle: string
  readonly expiredText: string
  readonly unknownTitle: string
  readonly unknownText: string
  readonly failedTitle: string
  readonly failedText: string
  readonly toStatus: string
  /** `{reference}` */
  readonly statusTitle: string
  /** `{controller}`, `{kind}` */
  readonly statusIntro: string
  readonly reference: string
  readonly received: string
  readonly dueOn: string
  readonly legalLimit: string
  readonly stateNow: string
  readonly progress: string
  readonly statuses: Readonly<Record<RightsRequestStatus, string>>
  readonly steps: {
    readonly received: string
    readonly confirmed: string
    readonly work: string
    readonly answer: string
  }
  readonly step: { readonly done: string; readonly current: string; readonly open: string; readonly by: string }
  readonly nextTitle: string
  readonly next: Readonly<Record<RightsRequestStatus, string>>
  readonly complaintTitle: string
  /** `{country}` */
  readonly complaint: string
  /** Before a list of authorities by name. */
  readonly complaintAt: string
  readonly complaintLink: string
  readonly controllerUnknown: string
  /** A document that the person was asked for, on the status page and in the mail. */
  readonly document: {
    readonly title: string
    /** `{controller}`, `{article}`; the reason follows. */
    readonly asked: string
    readonly sendHere: string
    /** `{files}`, `{size}` */
    readonly allowed: string
    readonly choose: string
    readonly send: string
    readonly received: string
    readonly accepted: string
    readonly refused: string
    readonly noFile: string
    /** `{name}` */
    readonly wrongType: string
    /** `{count}`, `{came}` */
    readonly tooMuch: string
    readonly notStored: string
    /** `{days}` */
    readonly kept: string
  }
  /** What a request was answered with, in the mail that says so and on the status page. */
  readonly answer: {
    /** `{controller}`, `{reference}` */
    readonly subject: string
    readonly granted: string
    /** The uses that go on follow, each with its grounds. */
    readonly partly: string
    /** The reason or the grounds follow. */
    readonly refused: string
    /** Of what is done rather than let hold, such as an erasure. */
    readonly done: string
    /** What is not done and why follows. */
    readonly partlyDone: string
    readonly told: string
    readonly remedy: string
  }
  /** The mail that tells that a restriction ends. */
  readonly lift: {
    /** `{controller}`, `{reference}` */
    readonly subject: string
    /** `{day}`: the first day without it. Before the reason, in the words of the desk. */
    readonly ends: string
  }
  /** How a person gets the data: the mail, the page that its link leads to, and a line of the status page. */
  readonly data: {
    readonly title: string
    /** `{reference}`, `{size}` */
    readonly intro: string
    /** `{until}` */
    readonly once: string
    readonly button: string
    readonly care: string
    readonly usedTitle: string
    readonly used: string
    readonly expired: string
    /** `{until}` */
    readonly waits: string
    /** Before the link in the mail. */
    readonly open: string
    /** In the mail, which is answered to have the data once more. */
    readonly again: string
  }
  /** The mail about a part that somebody else answers, and a line of the status page before their addresses. */
  readonly forwarded: {
    /** `{reference}` */
    readonly subject: string
    /** `{processor}`, `{controller}` */
    readonly text: string
    /** `{day}` */
    readonly clock: string
    readonly note: string
  }
  /** The mail that asks to confirm a request, line by line. */
  readonly mail: {
    /** `{reference}`, `{controller}` */
    readonly subject: string
    readonly greeting: string
    /** `{controller}`, `{kind}` */
    readonly received: string
    /** `{reference}` */
    readonly reference: string
    readonly confirm: string
    /** `{expires}` */
    readonly link: string
    /** `{due}` */
    readonly due: string
    readonly follow: string
    readonly notYou: string
    /** Of what holds at once, in the place of confirmation and due date. */
    readonly held: string
    /** `{due}`; where others have to be told, too. */
    readonly heldTold: string
    readonly notYouHeld: string
  }
}
