import { html, type TemplateResult } from 'lit'
import type { Regime, WidgetPreviewQuery } from '../../api/generated.ts'
import { sitePicker, type SitePickerParts } from '../../parts/site-picker.ts'
import { PREVIEW_STATES, type PreviewState } from '../../preview/protocol.ts'

export type WidgetPreview = Extract<WidgetPreviewQuery['widgetPreview'], { __typename: 'WidgetPreview' }>
type PolicyPlace = WidgetPreview['places'][number]

export const PREVIEW_STATE_WORDS: Readonly<Record<PreviewState, string>> = {
  banner: 'First visit',
  preferences: 'Preferences, before an answer',
  accepted: 'Preferences, after a yes',
  refused: 'Preferences, after a no',
  receipt: 'Receipt',
  control: 'After an answer: the floating control',
  footer: 'After an answer: a link in your footer',
  placeholder: 'Placeholder of blocked content',
  reload: 'Reload notice, after a withdrawal',
  form: 'Request form',
  'form-errors': 'Request form, with errors',
  'form-review': 'Request form, before it is sent',
  'form-sent': 'Request form, after it was sent',
}

export const REGIME_WORDS: Readonly<Record<Regime, string>> = {
  OPT_IN: 'asked first',
  OPT_OUT: 'may opt out',
  NOTICE: 'is told',
  NONE: 'no banner',
}
const REGIMES = Object.keys(REGIME_WORDS) as readonly Regime[]

const WIDTHS = [
  [360, 'Phone, 360 pixels'],
  [768, 'Tablet, 768 pixels'],
  [1280, 'Desktop, 1280 pixels'],
] as const

/** What stands in a page address for a place that is not known. */
const NOWHERE = 'unknown'
/** ISO 3166 for nobody's place: what holds wherever the policy names nothing. */
const ELSEWHERE = 'ZZ'

/** Everything that is chosen about the preview, read from the address. Empty words stand for "as it comes". */
export interface PreviewChoices {
  readonly site: string
  /** Empty: the policy's default. */
  readonly language: string
  readonly state: PreviewState
  readonly width: number
  readonly theme: 'light' | 'dark' | 'forced'
  readonly direction: 'ltr' | 'rtl' | null
  readonly place: string | null
  readonly regime: Regime | null
  readonly gpc: boolean
}

/** @param narrow whether the console itself stands on a narrow screen, where a phone is what fits. */
export function readChoices(param: (name: string) => string, site: string, narrow: boolean): PreviewChoices {
  const oneOf = <Word extends string>(name: string, words: readonly Word[]): Word | undefined =>
    words.find((word) => word === param(name))
  return {
    site,
    language: param('language'),
    state: oneOf('state', PREVIEW_STATES) ?? 'banner',
    width: WIDTHS.find(([width]) => String(width) === param('width'))?.[0] ?? (narrow ? 360 : 1280),
    theme: oneOf('theme', ['light', 'dark', 'forced'] as const) ?? 'light',
    direction: oneOf('direction', ['ltr', 'rtl'] as const) ?? null,
    place: param('place') === NOWHERE || param('place') === '' ? null : param('place'),
    regime: oneOf('regime', REGIMES) ?? null,
    gpc: param('signal') === 'gpc',
  }
}

/** The form of all that can be chosen; its fields are named as in the address. */
export function choicesForm(
  choices: PreviewChoices,
  { sites, shown }: { readonly sites: SitePickerParts['sites']; readonly shown: WidgetPreview | undefined },
  onChange: (fields: Readonly<Record<string, string>>) => void,
): TemplateResult {
  const { site, language, state, width, theme, direction, place, regime, gpc } = choices
  return html`<form
    class="filters panel wide"
    aria-label="What is shown"
    @change=${(event: Event) => {
      const data = new FormData(event.currentTarget as HTMLFormElement)
      onChange(Object.fromEntries([...data].filter((each): each is [string, string] => typeof each[1] === 'string')))
    }}
    @submit=${(event: Event) => event.preventDefault()}
  >
    ${sitePicker({ sites, value: site })}
    ${pick(
      'state',
      'State',
      state,
      PREVIEW_STATES.map((each) => [each, PREVIEW_STATE_WORDS[each]]),
    )}
    ${pick('place', 'The visitor is in', place ?? NOWHERE, (shown?.places ?? []).map(placeOption))}
    ${pick('regime', 'Before a choice', regime ?? 'policy', [
      ['policy', 'As the policy says'],
      ...REGIMES.map((each) => [each, `If a visitor ${VISITOR_WORDS[each]}`] as const),
    ])}
    ${pick('signal', 'The browser sends', gpc ? 'gpc' : 'none', [
      ['none', 'No signal'],
      ['gpc', 'Global Privacy Control'],
    ])}
    ${pick('language', 'Language', language || (shown?.texts.language ?? ''), languageOptions(shown))}
    ${pick(
      'width',
      'Screen',
      String(width),
      WIDTHS.map(([each, words]) => [String(each), words]),
    )}
    ${pick('theme', 'Visitor’s system', theme, [
      ['light', 'Light'],
      ['dark', 'Dark'],
      ['forced', 'Contrast theme (as near as can be)'],
    ])}
    ${pick('direction', 'Direction', direction ?? 'own', [
      ['own', 'As the language'],
      ['ltr', 'Left to right'],
      ['rtl', 'Right to left'],
    ])}
  </form>`
}

const VISITOR_WORDS: Readonly<Record<Regime, string>> = {
  OPT_IN: 'were asked first',
  OPT_OUT: 'might opt out',
  NOTICE: 'were only told',
  NONE: 'met no banner',
}

/** A select of the kit in a form, with what can be chosen. */
export function pick(
  name: string,
  label: string,
  value: string,
  options: readonly (readonly [value: string, words: string])[],
): TemplateResult {
  return html`<wa-select name=${name} label=${label} size="s" .value=${value}>
    ${options.map(([each, words]) => html`<wa-option value=${each}>${words}</wa-option>`)}
  </wa-select>`
}

const REGION_NAMES = new Intl.DisplayNames(['en'], { type: 'region' })
const LANGUAGE_NAMES = new Intl.DisplayNames(['en'], { type: 'language' })

function placeOption({ place, regime, profile }: PolicyPlace): readonly [string, string] {
  const rules = REGIME_WORDS[regime] + (profile === null ? '' : `, profile ${profile}`)
  return [place ?? NOWHERE, `${placeName(place)}: ${rules}`]
}

/** A place in words: `US-CA` is `United States, CA`. */
export function placeName(place: string | null): string {
  if (place === null) return 'An unknown place'
  if (place === ELSEWHERE) return 'Anywhere else'
  const [country = '', part] = place.split('-')
  const name = REGION_NAMES.of(country) ?? country
  return part === undefined ? name : `${name}, ${part}`
}

/** The policy's languages first; in the others the policy's own words stay as they are. */
function languageOptions(shown: WidgetPreview | undefined): readonly (readonly [string, string])[] {
  const { languages = [], spoken = [] } = shown ?? {}
  const name = (language: string): string => LANGUAGE_NAMES.of(language) ?? language
  const others = spoken.filter((language) => !languages.includes(language))
  return [
    ...languages.map((language) => [language, name(language)] as const),
    ...others
      .map((language) => [language, `${name(language)}, not in the policy`] as const)
      .sort(([, one], [, other]) => one.localeCompare(other, 'en')),
  ]
}
