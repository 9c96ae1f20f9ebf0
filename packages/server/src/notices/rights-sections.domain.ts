import {
  rightsArticleOf,
  rightsSourceOf,
  SUPERVISORY_AUTHORITIES,
  supervisoryAuthority,
  type NoticeBlock,
  type NoticeFact,
  type NoticeSection,
  type NoticeText,
  type SupervisoryAuthority,
} from '@assent/shared'
import { isAskedInBanner } from '../policy/material-parts.domain.ts'
import { basesOf, type PolicyPurpose } from '../policy/policy.types.ts'
import { rightsInPlace, rightsOffered } from '../policy/rights-in-place.domain.ts'
import {
  countryOf,
  isOwn,
  link,
  mailTo,
  paragraph,
  purposeWords,
  quotedNames,
  section,
  strong,
  type NoticeContext,
} from './notice-context.domain.ts'

/**
 * How consent is withdrawn (Arts. 7(3), 13(2)(c)): one line for each purpose that rests on it, what the banner asks apart
 * from what is asked elsewhere, because each ends where it began.
 */
export function consentSection(context: NoticeContext): readonly NoticeSection[] {
  const { rights } = context.words
  const purposes = onBasis(context, 'consent')
  const elsewhere = purposes.filter(({ asked }) => asked !== undefined)
  const inBanner = purposes.filter((purpose) => !elsewhere.includes(purpose))
  return section(context, 'consent', [
    purposes.length === 0 ? null : paragraph(rights.consent),
    ...withdrawn(context, inBanner, rights.consentHow),
    ...withdrawn(context, elsewhere, rights.consentElsewhere),
  ])
}

/** The same on the page about cookies, which has nothing to say of newsletters. */
export function cookieConsentSection(context: NoticeContext): readonly NoticeSection[] {
  const { rights } = context.words
  const asked = onBasis(context, 'consent').filter((purpose) => isAskedInBanner(context.policy, purpose))
  return section(context, 'consent', [
    asked.length === 0 ? null : paragraph(rights.consent),
    ...withdrawn(context, asked, rights.consentHow),
  ])
}

function withdrawn(context: NoticeContext, purposes: readonly PolicyPurpose[], how: string): readonly NoticeBlock[] {
  if (purposes.length === 0) return []
  return [{ kind: 'list', items: purposes.map(({ id }) => [purposeWords(context, id).name]) }, paragraph(how)]
}

/** The right to object stands apart from the others and in clear words (Art. 21(4)). */
export function objectionSection(context: NoticeContext): readonly NoticeSection[] {
  const { rights } = context.words
  const purposes = onBasis(context, 'legitimate-interests')
  if (purposes.length === 0) return []
  const items = purposes.map((purpose): NoticeText => {
    const interests = basesOf(purpose).flatMap(({ basis, interest }) =>
      basis === 'legitimate-interests' && interest !== undefined ? [context.say(interest)] : [],
    )
    return [
      strong(purposeWords(context, purpose.id).name),
      ...(interests.length === 0 ? [] : [`: ${context.speech.clauses(interests)}`]),
    ]
  })
  return section(context, 'objection', [
    paragraph(rights.objection),
    { kind: 'list', items },
    paragraph(rights.objectionMarketing),
  ])
}

/** The rights of Arts. 7 and 15 to 22, how to use them and when the answer comes (Art. 12(3)). */
export function rightsSection(context: NoticeContext): readonly NoticeSection[] {
  const { policy, words, speech } = context
  const { rights, purposes } = words
  const { promise, extension, jurisdictions = {} } = policy.rights
  const places = Object.keys(jurisdictions)
  const kinds = rightsOffered(policy, null)
  return section(context, 'rights', [
    {
      kind: 'list',
      items: kinds.map((kind) => [
        strong(rights.kinds[kind].name),
        ` (${
          kind === 'limit-sensitive'
            ? (rightsSourceOf(kind, 'us-ca') ?? '')
            : purposes.article(rightsArticleOf(kind).replace(/^Art\. (.*) GDPR$/, '$1'))
        }): ${rights.kinds[kind].about}`,
      ]),
    },
    kinds.includes('limit-sensitive') ? paragraph(link(words.limit.title, context.limitAddress)) : null,
    { kind: 'facts', items: channels(context) },
    paragraph(promise === undefined ? rights.month : rights.promised(speech.period(promise))),
    extension === undefined ? null : paragraph(rights.extension(speech.period(extension))),
    paragraph(`${rights.verification} ${rights.free}`),
    places.length === 0 ? null : paragraph(rights.inPlaces),
    places.length === 0
      ? null
      : {
          kind: 'list',
          items: places.map((place) => [
            strong(placeName(context, place)),
            `: ${speech.list(rightsInPlace(policy, place).map((kind) => rights.kinds[kind].name))}`,
          ]),
        },
  ])
}

/** A country, or a state of one as `us-ca`. */
function placeName(context: NoticeContext, place: string): string {
  const [country = '', part] = place.toUpperCase().split('-')
  return part === undefined ? countryOf(context, country) : `${countryOf(context, country)}, ${part}`
}

function channels({ policy, words }: NoticeContext): readonly NoticeFact[] {
  const { rights } = words
  const { controller } = policy
  const ways: Readonly<Record<keyof typeof rights.channels, readonly NoticeText[]>> = {
    form: [[rights.form]],
    email: [[mailTo(controller.email)]],
    post: [[`${controller.name}, ${controller.address}`]],
    phone:
      controller.phone === undefined
        ? []
        : [[link(controller.phone, `tel:${controller.phone.replaceAll(/[^\d+]/g, '')}`)]],
  }
  return policy.rights.channels.flatMap((channel) =>
    ways[channel].length === 0 ? [] : [{ term: rights.channels[channel], values: ways[channel] }],
  )
}

/** The authority to complain to (Arts. 13(2)(d), 77): the policy's own first, all others after them. */
export function complaintSection(context: NoticeContext): readonly NoticeSection[] {
  const { policy, words } = context
  const first = (policy.controller.authorities ?? [policy.controller.country]).flatMap(
    (country) => supervisoryAuthority(country) ?? [],
  )
  const others = SUPERVISORY_AUTHORITIES.filter((authority) => !first.includes(authority)).sort((a, b) =>
    context.speech.compare(countryOf(context, a.country), countryOf(context, b.country)),
  )
  const named = (authority: SupervisoryAuthority): NoticeText => [
    `${countryOf(context, authority.country)}: `,
    link(authority.name, authority.url),
  ]
  return section(context, 'complaint', [
    paragraph(words.rights.complaint),
    first.length === 0 ? null : { kind: 'list', items: first.map(named) },
    { kind: 'list', items: others.map(named), columns: true, folded: words.rights.complaintOthers },
  ])
}

/** Whether law or contract requires the data, and what follows if it is not given (Art. 13(2)(e)). */
export function obligationSection(context: NoticeContext): readonly NoticeSection[] {
  const { policy, words } = context
  const { rights } = words
  // What a law wants kept is made from what people gave for something else, and is required of them all the same.
  const isRequired = ({ data }: PolicyPurpose, basis: string): boolean =>
    basis === 'legal-obligation' || data.some((id) => policy.data[id]?.source === 'provided')
  const said = (basis: 'contract' | 'legal-obligation' | 'consent', write: (purposes: string) => string) => {
    const purposes = onBasis(context, basis).filter((purpose) => isRequired(purpose, basis))
    return purposes.length === 0 ? null : paragraph(write(quotedNames(context, purposes)))
  }
  return section(context, 'obligation', [
    said('contract', rights.obligationContract),
    said('legal-obligation', rights.obligationLaw),
    said('consent', rights.obligationFree),
  ])
}

/** Automated decisions (Arts. 13(2)(f), 22). */
export function automatedSection(context: NoticeContext): readonly NoticeSection[] {
  const { policy, words } = context
  const purposes = policy.purposes.filter(({ automated_decision: automated }) => automated === true)
  return section(context, 'automated-decisions', [
    paragraph(
      purposes.length === 0 ? words.rights.automatedNone : words.rights.automated(quotedNames(context, purposes)),
    ),
  ])
}

/** “We do not sell” stands here only when the policy claims it and nothing in the policy says otherwise. */
export function saleSection(context: NoticeContext): readonly NoticeSection[] {
  const { policy, words, speech, say } = context
  const isSale = ({ sale, share }: { readonly sale?: true; readonly share?: true }): boolean =>
    sale === true || share === true
  const recipients = (policy.recipients ?? []).filter(isSale)
  const purposes = policy.purposes.filter(isSale)
  if (recipients.length + purposes.length > 0) {
    const names =
      recipients.length > 0
        ? recipients.map(({ name }) => say(name))
        : purposes.map(({ id }) => purposeWords(context, id).name)
    return section(context, 'sale', [
      paragraph(words.rights.sale(speech.list(names))),
      paragraph(link(words.optOut.title, context.optOutAddress)),
    ])
  }
  return section(context, 'sale', [policy.claims?.no_sale === true ? paragraph(words.rights.noSale) : null])
}

/** The organization's own purposes that rest on a basis, at least for some people. */
function onBasis(context: NoticeContext, basis: string): readonly PolicyPurpose[] {
  return context.policy.purposes.filter(
    (purpose) => isOwn(context, purpose) && basesOf(purpose).some((each) => each.basis === basis),
  )
}
