import type { CalendarDate } from '@assent/shared'

/** Who is responsible, and how to reach them (GDPR Art. 13(1)(a), (b) and 13(2)(d)). */
export interface PolicyController {
  readonly name: string
  readonly address: string
  /** ISO 3166-1 alpha-2. Its public holidays count for legal deadlines. */
  readonly country: string
  /** Number in the company or VAT register. */
  readonly registration?: string
  readonly email: string
  readonly phone?: string
  readonly contacts?: readonly PolicyContact[]
  /** Art. 27: the representative in the Union of a controller outside it. */
  readonly representative?: {
    readonly name: string
    readonly address: string
    readonly country: string
    readonly email: string
  }
  /** Why Art. 27(2) asks for no representative. */
  readonly representative_waiver?: string
  /** Where the people are whom it addresses: countries, EU or EEA. Absent: the EU. */
  readonly audience?: readonly string[]
  /** Countries whose supervisory authority people are pointed to first. */
  readonly authorities?: readonly string[]
  readonly privacy_url?: string
}

export interface PolicyContact {
  /** A team is no data protection officer (Art. 37): the words must not be mixed. */
  readonly role: 'dpo' | 'team' | 'security' | 'processor-enquiries'
  readonly name?: string
  readonly email: string
  readonly phone?: string
  readonly address?: string
}

/** A processing activity; one organization may be controller of one and processor of another. */
export interface PolicyActivity {
  readonly role: 'controller' | 'joint-controller' | 'processor'
  readonly description?: string
  /** Processor: in whose name. */
  readonly controller?: string
  /** Joint controllers: the arrangement of Art. 26, whose essence people may see. */
  readonly arrangement?: { readonly reference: string; readonly essence: string }
  /** Processor: the controller's documented instructions (Art. 28(3)(a)). */
  readonly instructions?: readonly PolicyInstruction[]
}

export interface PolicyInstruction {
  readonly id: string
  readonly text: string
  readonly version: string
  readonly from: CalendarDate
}

/** A kind of people whose data is processed: customer, agent, caller. */
export interface PolicySubjectType {
  readonly description?: string
  /** States that conditional bases ask about; `active` of `customer` is written customer.active. */
  readonly states?: readonly string[]
  /** Not the organization's own people: their requests are routed to the controller. */
  readonly third_party?: true
}

/** Who hears of what goes wrong in running the policy: the contact for security, or the controller. */
export function operatorOf({ controller }: { readonly controller: PolicyController }): string {
  return controller.contacts?.find(({ role }) => role === 'security')?.email ?? controller.email
}
