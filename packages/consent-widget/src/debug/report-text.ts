import type { DebugReport } from './report.ts'

const yes = (value: boolean): string => (value ? 'yes' : 'no')
const list = (words: readonly string[]): string => words.join(', ') || 'none'

/** One line of the report. `mark` says what a reader should make of it. */
export type Row = readonly [name: string, value: string, mark?: 'yes' | 'no' | 'odd' | undefined]

export interface Section {
  readonly title: string
  readonly rows: readonly Row[]
  /** Whether its rows are sentences with what to do about them, and not names with values. */
  readonly isAdvice?: true
  /** What stands there when there are no rows. */
  readonly otherwise: string
}

/** The report as people read it, in the panel and in a bug report. */
export function sectionsOf(report: DebugReport): Section[] {
  const { choice, signals, outbox, gated, stored, purposes, manifest, strict, strangers, problems } = report
  return [
    {
      title: `To do (${problems.length})`,
      rows: problems.map(({ what, todo }) => [what, todo, 'odd']),
      isAdvice: true,
      otherwise: 'Nothing that the panel knows to look for.',
    },
    section('State', [
      ['site', report.site],
      ['server', report.endpoint],
      [
        'policy',
        `${manifest.policyVersion ?? ''} ${manifest.policyHash.slice(0, 12)}`.trim() +
          (manifest.isCurrent === null ? '' : manifest.isCurrent ? ', in force' : ', no longer in force'),
        manifest.isCurrent === false ? 'odd' : undefined,
      ],
      ['manifest', writeManifest(manifest)],
      ['regime', `${report.regime}: ${report.regimeWhy}`],
      ['language', `${report.language} of ${report.languages.join(', ')}: ${report.languageWhy}`],
      ['decided', yes(choice.decided), choice.decided ? 'yes' : 'no'],
      [
        'choice',
        choice.madeOn ? `of ${choice.madeOn}, in ${choice.keptIn}; asks again on ${choice.asksAgainOn}` : 'none',
      ],
      ['visitor id', choice.hasVisitorId ? 'kept, because something was granted' : 'none'],
      ...(choice.cookies > 1 ? [['cookies with a choice', `${choice.cookies}`, 'odd'] as const] : []),
      ['platforms told', list(report.platforms)],
      ['strict mode', strict.isOn ? writeStrict(strict) : 'off'],
    ]),
    section(
      `Held back or released (${gated.length})`,
      gated.map(({ what, state, words, why, at, failure }) => [
        what,
        `${state}${at === undefined ? '' : ` at ${at} ms`}${failure ? ` · ${failure}` : ''} · ${words || 'no word'} · ${why}`,
        state === 'waiting' ? 'no' : state === 'released' ? 'yes' : 'odd',
      ]),
      'Nothing in the page is tagged.',
    ),
    section(
      `Hosts that nobody tagged (${strangers.length})`,
      strangers.map(({ host, services, isAllowed, kinds, requests, at }) => [
        host,
        `${requests} × ${kinds.join(', ')} from ${at} ms · ${services.join(', ') || 'in no service of the policy'}${isAllowed === false ? ' · not allowed now' : ''}`,
        isAllowed === false ? 'odd' : isAllowed ? 'yes' : undefined,
      ]),
      'Nothing was fetched from others but what is tagged.',
    ),
    section(
      'Purposes',
      purposes.map(({ id, why, allowed }) => [id, `${allowed ? 'on' : 'off'} · ${why}`, allowed ? 'yes' : 'no']),
    ),
    section('Signals', [
      ['GPC in the page', yes(signals.gpcInPage)],
      ['GPC in the request', yes(signals.gpcInRequest)],
      ['Do Not Track', yes(signals.doNotTrack)],
      ['counted', signals.isCounted ? 'yes: what is sold or shared stays off' : 'no'],
    ]),
    section('Outbox', [
      ['decisions to send', `${outbox.waiting.length}`, outbox.waiting.length > 0 ? 'odd' : undefined],
      ...outbox.waiting.map(({ method, at }) => [method, `decided at ${at}, waits for the server`, 'odd'] as const),
      ['write token', yes(outbox.hasToken)],
      ['online', yes(outbox.isOnline)],
    ]),
    section(
      `Cookies and storage (${stored?.length ?? '?'})`,
      (stored ?? []).map(({ name, kind, services, isAllowed }) => [
        name,
        `${kind} · ${services.length > 0 ? services.join(', ') : 'in no service of the policy'}${isAllowed === false ? ' · not allowed now' : ''}`,
        isAllowed ? 'yes' : 'odd',
      ]),
      stored ? 'Nothing is stored that a script can see.' : 'The policy’s list of cookies could not be loaded.',
    ),
  ]
}

/** The report as plain text, for a bug report. */
export function reportText(report: DebugReport): string {
  const sections = sectionsOf(report).map(({ title, rows, otherwise }) =>
    [title, ...(rows.length > 0 ? rows.map(([name, value]) => `  ${name}: ${value}`) : [`  ${otherwise}`])].join('\n'),
  )
  return [`Assent on ${report.page}, ${report.at}`, report.browser, ...sections].join('\n\n') + '\n'
}

function writeStrict({ held, early }: DebugReport['strict']): string {
  const begun = early.filter(({ what }) => what === 'begun').length
  return `on: ${held} held back, ${early.length - begun} too early` + (begun > 0 ? `, ${begun} perhaps too early` : '')
}

function writeManifest({ from, by, at }: DebugReport['manifest']): string {
  const source = { tag: 'in the script tag’s own file', fetched: 'fetched by the script', page: 'brought by the page' }
  const answered = by === null ? '' : by === 'cache' ? ', from a cache' : ', from the network'
  return source[from] + answered + (at === null ? '' : `, after ${at} ms`)
}

function section(title: string, rows: readonly Row[], otherwise = ''): Section {
  return { title, rows, otherwise }
}
