import type { TextBundle } from '@assent/shared'
import { sampleTexts } from '../elements/_shared/sample-view.ts'
import type { UiTexts } from './ui-texts.ts'

declare global {
  interface ImportMeta {
    /** Of Vite, which the tests in the browser are served by. */
    glob<Module>(pattern: string, options: { eager: true; import: 'default'; query?: '?raw' }): Record<string, Module>
  }
}

/** Visitor statistics, videos and personalised advertising, as a policy would name them in each language. */
const PURPOSES: Readonly<Record<string, readonly [string, string, string]>> = {
  ar: ['إحصاءات الزوار', 'مقاطع الفيديو', 'الإعلانات المخصصة'],
  bg: ['статистика за посещенията', 'видеоклипове', 'персонализирана реклама'],
  cs: ['statistika návštěvnosti', 'videa', 'personalizovaná reklama'],
  da: ['besøgsstatistik', 'videoer', 'personlig annoncering'],
  de: ['Besucherstatistik', 'Videos', 'personalisierte Werbung'],
  el: ['στατιστικά επισκέψεων', 'βίντεο', 'εξατομικευμένη διαφήμιση'],
  en: ['visitor statistics', 'videos', 'personalised advertising'],
  es: ['estadísticas de visitas', 'vídeos', 'publicidad personalizada'],
  et: ['külastusstatistika', 'videod', 'isikupärastatud reklaam'],
  fi: ['kävijätilastot', 'videot', 'kohdennettu mainonta'],
  fr: ['statistiques de visite', 'vidéos', 'publicité personnalisée'],
  ga: ['staitisticí cuairteoirí', 'físeáin', 'fógraíocht phearsantaithe'],
  he: ['סטטיסטיקת מבקרים', 'סרטונים', 'פרסום מותאם אישית'],
  hr: ['statistika posjeta', 'videozapisi', 'prilagođeno oglašavanje'],
  hu: ['látogatási statisztika', 'videók', 'személyre szabott hirdetés'],
  is: ['heimsóknatölfræði', 'myndbönd', 'sérsniðnar auglýsingar'],
  it: ['statistiche delle visite', 'video', 'pubblicità personalizzata'],
  lt: ['lankomumo statistika', 'vaizdo įrašai', 'suasmeninta reklama'],
  lv: ['apmeklējuma statistika', 'video', 'personalizēta reklāma'],
  mt: ['statistika tal-viżitaturi', 'vidjows', 'reklamar personalizzat'],
  nb: ['besøksstatistikk', 'videoer', 'persontilpasset annonsering'],
  nl: ['bezoekstatistieken', 'video’s', 'gepersonaliseerde reclame'],
  pl: ['statystyka odwiedzin', 'filmy', 'reklama spersonalizowana'],
  pt: ['estatísticas de visitas', 'vídeos', 'publicidade personalizada'],
  ro: ['statistici de vizitare', 'videoclipuri', 'publicitate personalizată'],
  sk: ['štatistika návštevnosti', 'videá', 'personalizovaná reklama'],
  sl: ['statistika obiska', 'videoposnetki', 'prilagojeno oglaševanje'],
  sv: ['besöksstatistik', 'videor', 'anpassad reklam'],
  tr: ['ziyaretçi istatistikleri', 'videolar', 'kişiselleştirilmiş reklam'],
  uk: ['статистика відвідувань', 'відео', 'персоналізована реклама'],
}

const RTL = new Set(['ar', 'he'])

/** The sample policy's words in every language the widget speaks, in the order of their tags. */
export const samplesOfAll: readonly TextBundle[] = Object.entries(
  import.meta.glob<UiTexts>('./??.ts', { eager: true, import: 'default' }),
).map(([file, ui]) => {
  const language = file.slice(2, 4)
  const names = PURPOSES[language]
  if (!names) throw new Error(`sample-locales.ts has no purposes in ${language}.`)
  const { purposes, ...rest } = sampleTexts.en
  const named = ['analytics', 'video', 'advertising'].map((id, index) => [id, { ...purposes[id], name: names[index]! }])
  return {
    ...rest,
    language,
    direction: RTL.has(language) ? 'rtl' : 'ltr',
    ui: { ...ui },
    purposes: { ...purposes, ...(Object.fromEntries(named) as typeof purposes) },
  }
})
