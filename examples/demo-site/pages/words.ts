import type { ICONS } from './art.ts'

export interface Words {
  readonly language: 'en' | 'es'
  readonly paths: {
    readonly home: string
    readonly pricing: string
    readonly homeTwin: string
    readonly pricingTwin: string
  }
  readonly twin: { readonly language: 'en' | 'es'; readonly name: string }
  readonly title: string
  readonly pricingTitle: string
  readonly nav: {
    readonly skip: string
    readonly features: string
    readonly tour: string
    readonly pricing: string
    readonly customers: string
    readonly trial: string
  }
  readonly status: { readonly label: string; readonly blocked: string; readonly loaded: string }
  readonly hero: {
    readonly kicker: string
    readonly heading: string
    readonly text: string
    readonly primary: string
    readonly secondary: string
    readonly small: string
    readonly art: string
  }
  readonly featuresHeading: string
  readonly features: readonly {
    readonly icon: keyof typeof ICONS
    readonly name: string
    readonly text: string
  }[]
  readonly tour: {
    readonly heading: string
    readonly text: string
    readonly frame: string
    readonly points: readonly string[]
  }
  readonly reviews: { readonly heading: string; readonly text: string; readonly blocked: string }
  readonly quote: { readonly text: string; readonly name: string; readonly role: string }
  readonly pricing: {
    readonly heading: string
    readonly text: string
    readonly per: string
    readonly choose: string
    readonly all: string
    readonly best: string
  }
  readonly plans: readonly {
    readonly id: string
    readonly name: string
    readonly price: string
    readonly text: string
    readonly points: readonly string[]
  }[]
  readonly questionsHeading: string
  readonly questions: readonly { readonly ask: string; readonly answer: string }[]
  readonly footer: {
    readonly line: string
    readonly privacy: string
    readonly cookies: string
    readonly rights: string
    readonly note: string
  }
}

/** The words of the site in a language; `{company}` stands for whose policy is in force. */
export function wordsFor(language: keyof typeof WORDS, company: string): Words {
  const words = WORDS[language]
  const named = (text: string): string => text.replaceAll('{company}', company)
  return {
    ...words,
    title: named(words.title),
    pricingTitle: named(words.pricingTitle),
    footer: { ...words.footer, note: named(words.footer.note) },
  }
}

const WORDS: Readonly<Record<'en' | 'es', Words>> = {
  en: {
    language: 'en',
    paths: { home: '/', pricing: '/pricing', homeTwin: '/es/', pricingTwin: '/es/precios' },
    twin: { language: 'es', name: 'Español' },
    title: '{company}: the contact centre that answers',
    pricingTitle: 'Pricing | {company}',
    nav: {
      skip: 'Skip to content',
      features: 'Features',
      tour: 'Tour',
      pricing: 'Pricing',
      customers: 'Customers',
      trial: 'Start free trial',
    },
    status: { label: 'Third parties on this page', blocked: 'not loaded', loaded: 'loaded' },
    hero: {
      kicker: 'Cloud contact centre',
      heading: 'Every call finds someone who can help',
      text: 'Voice, chat and e-mail in one console. Set up in a morning, runs in any browser, and grows from three seats to three thousand.',
      primary: 'Start free trial',
      secondary: 'See pricing',
      small: '14 days, no card needed',
      art: 'A console with waiting calls, a talk-time chart and an agent on the line',
    },
    featuresHeading: 'Built for the people who pick up',
    features: [
      {
        icon: 'route',
        name: 'Skill routing',
        text: 'Callers reach the agent who knows their language, product and history, in the order that hurts least.',
      },
      {
        icon: 'wave',
        name: 'Clear voice',
        text: 'Encrypted calls over the open web, with echo and keyboard noise taken out before anyone hears them.',
      },
      {
        icon: 'chart',
        name: 'Live boards',
        text: 'Queues, service levels and moods on one screen. Move two people and watch the line get shorter.',
      },
      {
        icon: 'bolt',
        name: 'Quick answers',
        text: 'Replies your team wrote once, suggested while the customer is still typing.',
      },
      {
        icon: 'shield',
        name: 'Kept safe',
        text: 'Roles for everyone, a second factor for all, and recordings that go when their time is over.',
      },
      {
        icon: 'plug',
        name: 'Fits in',
        text: 'Forty connectors and an open interface. Your CRM rings before the phone does.',
      },
    ],
    tour: {
      heading: 'Two minutes inside a busy shift',
      text: 'Follow Nadia from the first queue of the morning to the last handover.',
      frame: 'Product tour by ClipStream',
      points: [
        'Answer from the browser, keep your headset',
        'Hand over with the whole story attached',
        'Wrap up in one line',
      ],
    },
    reviews: {
      heading: 'What buyers say',
      text: '4.8 of 5 from 1,204 reviews, as AdReach counts them.',
      blocked: 'The score is shown by another company, once you allow marketing.',
    },
    quote: {
      text: 'We stopped apologising for the wait. Half of our callers now reach a person before the second ring.',
      name: 'Nadia Ferrer',
      role: 'Head of service, Lumen Bikes',
    },
    pricing: {
      heading: 'One price per seat',
      text: 'Change plans any day. Minutes at cost.',
      per: 'per seat and month',
      choose: 'Choose',
      all: 'Compare all plans',
      best: 'Most chosen',
    },
    plans: [
      {
        id: 'start',
        name: 'Start',
        price: '€19',
        text: 'For small teams that answer everything.',
        points: ['Voice and e-mail', 'Up to 10 seats', 'Recordings for 30 days'],
      },
      {
        id: 'grow',
        name: 'Grow',
        price: '€45',
        text: 'For teams with queues and shifts.',
        points: ['Everything in Start', 'Skill routing and live boards', 'Chat and quick answers'],
      },
      {
        id: 'scale',
        name: 'Scale',
        price: '€79',
        text: 'For centres that never close.',
        points: ['Everything in Grow', 'Several sites and time zones', 'Your own retention rules'],
      },
    ],
    questionsHeading: 'Questions people ask first',
    questions: [
      {
        ask: 'Can we keep our numbers?',
        answer: 'Yes. We port them for you, usually within five working days, and nothing rings out in between.',
      },
      {
        ask: 'What about recordings?',
        answer: 'They are off until you turn them on. You say how long they stay, and they go on that day.',
      },
      { ask: 'Where is our data?', answer: 'In the European Union, in two data centres that do not share a river.' },
    ],
    footer: {
      line: 'The contact centre that answers.',
      privacy: 'Privacy',
      cookies: 'Cookie settings',
      rights: 'Your data rights',
      note: 'A demonstration site of Assent. {company}, PagePulse, AdReach and ClipStream are stand-ins; nothing here is for sale.',
    },
  },
  es: {
    language: 'es',
    paths: { home: '/es/', pricing: '/es/precios', homeTwin: '/', pricingTwin: '/pricing' },
    twin: { language: 'en', name: 'English' },
    title: '{company}: el centro de contacto que responde',
    pricingTitle: 'Precios | {company}',
    nav: {
      skip: 'Ir al contenido',
      features: 'Funciones',
      tour: 'Recorrido',
      pricing: 'Precios',
      customers: 'Clientes',
      trial: 'Probar gratis',
    },
    status: { label: 'Terceros en esta página', blocked: 'no cargado', loaded: 'cargado' },
    hero: {
      kicker: 'Centro de contacto en la nube',
      heading: 'Cada llamada encuentra a quien puede ayudar',
      text: 'Voz, chat y correo en una sola consola. Se instala en una mañana, funciona en cualquier navegador y crece de tres puestos a tres mil.',
      primary: 'Probar gratis',
      secondary: 'Ver precios',
      small: '14 días, sin tarjeta',
      art: 'Una consola con llamadas en espera, un gráfico de conversación y una agente al teléfono',
    },
    featuresHeading: 'Pensado para quien descuelga',
    features: [
      {
        icon: 'route',
        name: 'Reparto por destrezas',
        text: 'Cada persona llega al agente que conoce su idioma, su producto y su historia.',
      },
      { icon: 'wave', name: 'Voz clara', text: 'Llamadas cifradas por la web abierta, sin eco ni ruido de teclado.' },
      {
        icon: 'chart',
        name: 'Paneles en vivo',
        text: 'Colas, niveles de servicio y ánimo en una pantalla. Mueva a dos personas y vea menguar la cola.',
      },
      {
        icon: 'bolt',
        name: 'Respuestas rápidas',
        text: 'Textos que su equipo escribió una vez, propuestos mientras el cliente aún teclea.',
      },
      {
        icon: 'shield',
        name: 'Bien guardado',
        text: 'Roles para cada cual, segundo factor para todos y grabaciones que se van a su hora.',
      },
      {
        icon: 'plug',
        name: 'Encaja',
        text: 'Cuarenta conectores y una interfaz abierta. Su CRM suena antes que el teléfono.',
      },
    ],
    tour: {
      heading: 'Dos minutos dentro de un turno intenso',
      text: 'Acompañe a Nadia desde la primera cola de la mañana hasta el último relevo.',
      frame: 'Recorrido del producto, por ClipStream',
      points: [
        'Responda desde el navegador con sus auriculares',
        'Pase la llamada con toda su historia',
        'Cierre en una línea',
      ],
    },
    reviews: {
      heading: 'Lo que dicen quienes compran',
      text: '4,8 de 5 en 1204 reseñas, según AdReach.',
      blocked: 'La nota la muestra otra empresa, cuando usted permita el marketing.',
    },
    quote: {
      text: 'Dejamos de pedir perdón por la espera. La mitad de quienes llaman habla con alguien antes del segundo tono.',
      name: 'Nadia Ferrer',
      role: 'Responsable de servicio, Lumen Bikes',
    },
    pricing: {
      heading: 'Un precio por puesto',
      text: 'Cambie de plan cualquier día. Minutos a precio de coste.',
      per: 'por puesto y mes',
      choose: 'Elegir',
      all: 'Comparar planes',
      best: 'El más elegido',
    },
    plans: [
      {
        id: 'start',
        name: 'Inicio',
        price: '19 €',
        text: 'Para equipos pequeños que lo atienden todo.',
        points: ['Voz y correo', 'Hasta 10 puestos', 'Grabaciones durante 30 días'],
      },
      {
        id: 'grow',
        name: 'Crece',
        price: '45 €',
        text: 'Para equipos con colas y turnos.',
        points: ['Todo lo de Inicio', 'Reparto por destrezas y paneles', 'Chat y respuestas rápidas'],
      },
      {
        id: 'scale',
        name: 'Escala',
        price: '79 €',
        text: 'Para centros que nunca cierran.',
        points: ['Todo lo de Crece', 'Varias sedes y husos horarios', 'Sus propias reglas de conservación'],
      },
    ],
    questionsHeading: 'Lo primero que se pregunta',
    questions: [
      {
        ask: '¿Conservamos nuestros números?',
        answer: 'Sí. Los portamos nosotros, en unos cinco días laborables y sin cortes.',
      },
      {
        ask: '¿Y las grabaciones?',
        answer: 'Están apagadas hasta que usted las active. Usted dice cuánto duran, y ese día se van.',
      },
      { ask: '¿Dónde están los datos?', answer: 'En la Unión Europea, en dos centros que no comparten río.' },
    ],
    footer: {
      line: 'El centro de contacto que responde.',
      privacy: 'Privacidad',
      cookies: 'Configurar cookies',
      rights: 'Sus derechos',
      note: 'Sitio de demostración de Assent. {company}, PagePulse, AdReach y ClipStream son figurantes; aquí no se vende nada.',
    },
  },
}
