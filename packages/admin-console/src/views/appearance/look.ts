/** How the widget looks on a site: what the site's style sheet sets, and whether people can read it. */

export const THEMES = ['light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** The colours a site may set, each with its name on screen and what stands for it in a contrast theme. */
export const COLOURS = [
  { name: 'accent', label: 'Buttons', forced: 'ButtonText' },
  { name: 'on-accent', label: 'Text on buttons', forced: 'ButtonFace' },
  { name: 'surface', label: 'Ground', forced: 'Canvas' },
  { name: 'text', label: 'Text', forced: 'CanvasText' },
  { name: 'muted', label: 'Quiet text', forced: 'CanvasText' },
  { name: 'raised', label: 'Raised ground', forced: 'Canvas' },
  { name: 'line', label: 'Lines', forced: 'CanvasText' },
  { name: 'control', label: 'Edges of controls', forced: 'ButtonBorder' },
  { name: 'focus', label: 'Focus ring', forced: 'Highlight' },
  { name: 'danger', label: 'Problems in the form', forced: 'CanvasText' },
] as const
export type ColourName = (typeof COLOURS)[number]['name']

/** What the site sets; everything left out stays as the widget has it. */
export interface Look {
  readonly light: Partial<Readonly<Record<ColourName, string>>>
  readonly dark: Partial<Readonly<Record<ColourName, string>>>
  /** A CSS length. */
  readonly radius?: string | undefined
  /** A CSS font family. */
  readonly font?: string | undefined
}

export const PLAIN_LOOK: Look = { light: {}, dark: {} }

/** Two colours that must be told apart; of the two, `one` is the one to change. */
export interface Pair {
  readonly what: string
  readonly one: ColourName
  readonly other: ColourName
  readonly least: number
  /** Success criterion of WCAG 2.2. */
  readonly source: string
}

const TEXT = { least: 4.5, source: '1.4.3' } as const
const SHAPE = { least: 3, source: '1.4.11' } as const

/** Every pair of colours that meets on screen and carries meaning, with the least ratio and its source. */
export const PAIRS: readonly Pair[] = [
  { what: 'Text on buttons', one: 'on-accent', other: 'accent', ...TEXT },
  { what: 'Text and links', one: 'text', other: 'surface', ...TEXT },
  { what: 'Text and links on raised ground', one: 'text', other: 'raised', ...TEXT },
  { what: 'Quiet text', one: 'muted', other: 'surface', ...TEXT },
  { what: 'Quiet text on raised ground', one: 'muted', other: 'raised', ...TEXT },
  { what: 'Problems', one: 'danger', other: 'surface', ...TEXT },
  { what: 'Problems on raised ground', one: 'danger', other: 'raised', ...TEXT },
  { what: 'Buttons on the ground', one: 'accent', other: 'surface', ...SHAPE },
  { what: 'Buttons on raised ground', one: 'accent', other: 'raised', ...SHAPE },
  { what: 'Edges of controls', one: 'control', other: 'surface', ...SHAPE },
  { what: 'Focus ring', one: 'focus', other: 'surface', ...SHAPE },
  { what: 'Focus ring on raised ground', one: 'focus', other: 'raised', ...SHAPE },
]

type Colours = Readonly<Record<ColourName, string>>

const passes = (colours: Colours, { one, other, least }: Pair): boolean =>
  (contrast(colours[one], colours[other]) ?? 0) >= least

/**
 * The colour nearest to `pair.one` that can be told apart from the other: the same, darker or lighter by as little as
 * need be. If one can be had that keeps every other pair of it apart too, that one. Null where it already passes or is no
 * plain colour.
 */
export function mended(colours: Colours, pair: Pair): string | null {
  const from = hexOf(colours[pair.one])
  if (from === null || hexOf(colours[pair.other]) === null || passes(colours, pair)) return null
  const concerned = PAIRS.filter(({ one, other }) => one === pair.one || other === pair.one)
  const steps = Array.from({ length: 255 }, (_, index) => index + 1)
  const candidates = steps.flatMap((step) => [mix(from, 0, step / 255), mix(from, 255, step / 255)])
  const first = (wanted: readonly Pair[]): string | undefined =>
    candidates.find((colour) => wanted.every((each) => passes({ ...colours, [pair.one]: colour }, each)))
  return first(concerned) ?? first([pair]) ?? null
}

/** A hexadecimal colour moved by a part of the way towards black (0) or white (255). */
function mix(colour: string, towards: number, part: number): string {
  const channels = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16)
    return Math.round(value + (towards - value) * part)
  })
  return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

/** Contrast of two colours by the formula of WCAG 2.2, from 1 to 21; null when one is no hexadecimal colour. */
export function contrast(one: string, other: string): number | null {
  const [first, second] = [luminance(one), luminance(other)]
  if (first === null || second === null) return null
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05)
}

/** `#abc` as `#aabbcc`, lower case; null when it is no hexadecimal colour without transparency. */
export function hexOf(colour: string): string | null {
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(colour)
  if (short !== null)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`.toLowerCase()
  return /^#[\da-f]{6}$/i.test(colour) ? colour.toLowerCase() : null
}

/** The rules for the site's own style sheet; empty when nothing is set. */
export function cssOf({ light, dark, radius, font }: Look): string {
  const lines = (colours: Look['light'], more: readonly (readonly [string, string | undefined])[]): string[] => [
    ...COLOURS.flatMap(({ name }) => (colours[name] === undefined ? [] : [`--assent-${name}: ${colours[name]};`])),
    ...more.flatMap(([name, value]) => (value === undefined ? [] : [`--assent-${name}: ${value};`])),
  ]
  const base = lines(light, [
    ['radius', radius],
    ['font', font],
  ])
  const night = lines(dark, [])
  return [
    ...(base.length === 0 ? [] : [`:root {\n${base.map((line) => `  ${line}`).join('\n')}\n}`]),
    ...(night.length === 0
      ? []
      : [`@media (prefers-color-scheme: dark) {\n  :root {\n${night.map((line) => `    ${line}`).join('\n')}\n  }\n}`]),
  ].join('\n')
}

function luminance(colour: string): number | null {
  const hex = hexOf(colour)
  if (hex === null) return null
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
