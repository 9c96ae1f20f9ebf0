import type {
  ConsentElement,
  ConsentMethod,
  Manifest,
  ManifestPurpose,
  PurposeChoice,
  PurposeId,
  ServiceWords,
  SiteKey,
  TextBundle,
} from '@assent/shared'
import type { DialogView, ReceiptOutcome, RightsRequestDraft, RightsRequestOutcome } from '../../core/view.ts'
import en from '../../locales/en.ts'
import es from '../../locales/es.ts'
import { standingOf } from '../../core/decision.ts'
import type { ControlActs } from '../../settle/control.ts'

const hash = (digit: string): string => digit.repeat(64)

/** A travel agency's policy, as the server would derive it: one locked category, three that are asked. */
export const sampleManifest: Manifest = {
  siteKey: 'alcor/www' as SiteKey,
  endpoint: 'https://privacy.alcor.example',
  policyHash: hash('a'),
  texts: { en: hash('b'), es: hash('c') },
  categories: [
    { id: 'necessary', locked: true },
    { id: 'statistics', locked: false },
    { id: 'media', locked: false },
    { id: 'marketing', locked: false },
  ],
  purposes: [
    { id: 'security' as PurposeId, category: 'necessary', basis: 'legitimate-interests', tag: '000001' },
    { id: 'booking' as PurposeId, category: 'necessary', basis: 'contract', tag: '000001' },
    { id: 'analytics' as PurposeId, category: 'statistics', basis: 'consent', tag: '000001' },
    { id: 'video' as PurposeId, category: 'media', basis: 'consent', tag: '000002' },
    { id: 'advertising' as PurposeId, category: 'marketing', basis: 'consent', tag: '000001' },
  ],
  services: [
    { id: 'assent', category: 'statistics' },
    { id: 'lumen', category: 'media' },
    { id: 'adriver', category: 'marketing' },
    { id: 'mailwell', category: 'marketing' },
  ],
  choiceDays: 180,
  analyticsPurpose: 'analytics' as PurposeId,
}

const words = (name: string, description: string): { name: string; description: string } => ({ name, description })
const service = (name: string, recipient: string, description: string, cookie?: string): ServiceWords => ({
  name,
  recipient,
  description,
  cookies: cookie ? [{ name: cookie, lifetime: 'P13M', party: 'first' }] : [],
})

/** The same policy's words, in both languages. */
export const sampleTexts: Readonly<Record<'en' | 'es', TextBundle>> = {
  en: {
    language: 'en',
    direction: 'ltr',
    ui: { ...en },
    controller: { name: 'Alcor Travel', privacyUrl: 'https://www.alcor.example/privacy' },
    categories: {
      necessary: {
        ...words('Necessary', 'What the site cannot do without.'),
        reason: 'Without it your basket would be empty on the next page',
      },
      statistics: words('Statistics', 'How the site is used, counted by us alone.'),
      media: words('External media', 'Content that other companies play on our pages.'),
      marketing: words('Marketing', 'Advertising on other sites and in our newsletter.'),
    },
    purposes: {
      security: words('security', 'Recognises attacks and keeps the site working.'),
      booking: words('your booking', 'Remembers what you put in your basket.'),
      analytics: {
        ...words('visitor statistics', 'Counts visits, pages and time on page for up to 26 months.'),
        data: [
          { name: 'Pages viewed', period: 'P26M' },
          { name: 'Type of device', period: 'P26M' },
        ],
        recipients: ['Alcor Statistics SL'],
      },
      video: words('videos', 'Plays films of our destinations inside the page.'),
      advertising: words('personalised advertising', 'Shows you our offers on other sites and measures their success.'),
    },
    services: {
      assent: service('Visitor statistics', 'Alcor Travel', 'First-party measurement, in Spain.'),
      lumen: service(
        'Lumen Player',
        'Lumen Video Ltd',
        'Plays videos; receives your IP address and player events.',
        'lumen_id',
      ),
      adriver: service('Adriver', 'Adriver SL', 'Advertising network, in the EU and the United States.', '/^_adr/'),
      mailwell: service('Mailwell', 'Mailwell GmbH', 'Newsletter; learns which link you came by.', 'mw_ref'),
    },
  },
  es: {
    language: 'es',
    direction: 'ltr',
    ui: { ...es },
    controller: { name: 'Alcor Viajes', privacyUrl: 'https://www.alcor.example/es/privacidad' },
    categories: {
      necessary: {
        ...words('Necesarias', 'Aquello sin lo que el sitio no funciona.'),
        reason: 'Sin ello su cesta estaría vacía en la página siguiente',
      },
      statistics: words('Estadísticas', 'Cómo se usa el sitio, contado solo por nosotros.'),
      media: words('Contenido externo', 'Contenido que otras empresas muestran en nuestras páginas.'),
      marketing: words('Publicidad', 'Anuncios en otros sitios y en nuestro boletín.'),
    },
    purposes: {
      security: words('seguridad', 'Reconoce ataques y mantiene el sitio en marcha.'),
      booking: words('su reserva', 'Recuerda lo que ha puesto en su cesta.'),
      analytics: words('estadísticas de visitas', 'Cuenta visitas, páginas y tiempo durante un máximo de 26 meses.'),
      video: words('vídeos', 'Reproduce películas de nuestros destinos dentro de la página.'),
      advertising: words('publicidad personalizada', 'Le muestra nuestras ofertas en otros sitios y mide su éxito.'),
    },
    services: {
      assent: service('Estadísticas de visitas', 'Alcor Viajes', 'Medición propia, en España.'),
      lumen: service(
        'Lumen Player',
        'Lumen Video Ltd',
        'Reproduce vídeos; recibe su dirección IP y el uso del reproductor.',
      ),
      adriver: service('Adriver', 'Adriver SL', 'Red publicitaria, en la UE y en Estados Unidos.'),
      mailwell: service('Mailwell', 'Mailwell GmbH', 'Boletín; sabe por qué enlace ha llegado.'),
    },
  },
}

/** For a control that is looked at alone. */
export const noActs: ControlActs = { preferences: () => undefined, limit: () => undefined }

/** One recorded act. */
export interface SampleDecision {
  readonly method: ConsentMethod
  readonly element: ConsentElement
  readonly choices: readonly PurposeChoice[]
}

/** A view that keeps everything in memory and answers rights requests from a list. */
export class SampleView implements DialogView {
  readonly manifest: Manifest
  readonly asked: readonly ManifestPurpose[]
  readonly objectable: readonly ManifestPurpose[]
  readonly texts: TextBundle
  readonly signal: boolean
  /** What was recorded, oldest first. */
  readonly decisions: SampleDecision[] = []
  /** Dialogs that were asked for, with their opener. */
  readonly opened: { readonly what: string; readonly opener: HTMLElement | undefined }[] = []
  /** Drafts that were sent. */
  readonly sent: RightsRequestDraft[] = []
  /** The answers to come; an empty list leaves the sender waiting. */
  readonly answers: RightsRequestOutcome[]
  readonly receipts: ReceiptOutcome[]
  readonly #receipt: 'kept' | 'once' | undefined
  readonly #answers = new Map<string, boolean>()
  readonly #listeners = new Set<() => void>()

  constructor({
    language = 'en',
    direction = 'ltr',
    texts = { ...sampleTexts[language], direction },
    granted = [],
    answers = [],
    signal = false,
    receipt,
    receipts = [],
    manifest = sampleManifest,
  }: {
    readonly language?: 'en' | 'es'
    readonly direction?: 'ltr' | 'rtl'
    /** Words of any language, instead of those of `language`. */
    readonly texts?: TextBundle
    readonly granted?: readonly string[]
    readonly answers?: readonly RightsRequestOutcome[]
    readonly signal?: boolean
    readonly receipt?: 'kept' | 'once' | undefined
    readonly receipts?: readonly ReceiptOutcome[]
    readonly manifest?: Manifest
  } = {}) {
    this.#receipt = receipt
    this.receipts = [...receipts]
    const { asked, choosable } = standingOf(manifest, undefined, 0)
    this.manifest = manifest
    this.asked = asked
    this.objectable = choosable.filter((purpose) => !asked.includes(purpose))
    this.signal = signal
    this.texts = texts
    this.answers = [...answers]
    // A first grant answers everything: what is not named was refused.
    if (granted.length > 0) for (const { id } of this.asked) this.#answers.set(id, granted.includes(id))
  }

  granted(): ReadonlySet<string> {
    const locked = this.manifest.purposes.filter((purpose) => !this.asked.includes(purpose))
    const allowed = this.asked.filter(({ id }) => this.#answers.get(id))
    const pursued = locked.filter(({ id }) => this.#answers.get(id) !== false)
    return new Set([...pursued, ...allowed].map(({ id }) => id))
  }

  decided(): boolean {
    return this.asked.every(({ id }) => this.#answers.has(id))
  }

  decide(method: ConsentMethod, element: ConsentElement, choices: readonly PurposeChoice[]): void {
    this.decisions.push({ method, element, choices })
    for (const { purpose, granted } of choices) this.#answers.set(purpose, granted)
    for (const listener of this.#listeners) listener()
  }

  openPreferences(opener?: HTMLElement): void {
    this.opened.push({ what: 'preferences', opener })
  }

  openRightsRequest(kind?: string, opener?: HTMLElement): void {
    this.opened.push({ what: kind ?? 'rights', opener })
  }

  receipt(): 'kept' | 'once' | undefined {
    return this.#receipt
  }

  openReceipt(opener?: HTMLElement): void {
    this.opened.push({ what: 'receipt', opener })
  }

  loadReceipt(): Promise<ReceiptOutcome> {
    const receipt = this.receipts.shift()
    return receipt ? Promise.resolve(receipt) : new Promise(() => undefined)
  }

  submitRightsRequest(draft: RightsRequestDraft): Promise<RightsRequestOutcome> {
    this.sent.push(draft)
    const answer = this.answers.shift()
    return answer ? Promise.resolve(answer) : new Promise(() => undefined)
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}

const part = (content: object): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(content))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

/** What the server would sign of a choice for video alone; the signature is none. */
export const sampleReceipt: ReceiptOutcome = {
  kind: 'signed',
  receipt: [
    part({ alg: 'EdDSA', typ: 'assent-receipt+jwt', kid: 'sample' }),
    part({
      record: {
        record_id: '019b0f6c-4a10-7d3e-9b1e-5f0a4c2d7e81',
        purposes: [
          { purpose: 'analytics', name: 'visitor statistics', event_state: 'refused' },
          { purpose: 'video', name: 'vídeos y películas', event_state: 'given' },
          { purpose: 'advertising', name: 'personalised advertising', event_state: 'withdrawn' },
        ],
        events: [{ event_time: '2026-11-26T10:00:00.000Z' }],
      },
    }),
    'c2lnbmF0dXJl',
  ].join('.'),
}

export const sampleAnswer: RightsRequestOutcome = {
  kind: 'submitted',
  reference: 'R-7K3M-9QPX',
  statusUrl: 'https://privacy.alcor.example/rights/4f2c',
  dueOn: '2026-12-24',
}
