import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { html } from 'lit'
import { page, userEvent } from 'vitest/browser'
import type * as Api from '../../api/generated.ts'
import * as operations from '../../api/operations.ts'
import { viewOf } from '../../app/places.ts'
import { parseRoute } from '../../app/router.ts'
import { answer, FixtureApi, fixtureDesk, ok } from '../../testing/fixture-api.ts'
import * as fixtures from '../../testing/fixtures.ts'
import * as policy from '../../testing/policy-fixtures.ts'
import { clear, inScheme, press, says, show, text } from '../../testing/page.ts'
import './editors.ts'
import { contrast, cssOf, hexOf, mended, PAIRS, PLAIN_LOOK, type Look } from './look.ts'
import { mergedSource, NO_TEXTS, partOf } from './policy-texts.ts'

const source = fixtures.policySource.policyVersion!.yaml

describe('a look', () => {
  test('contrast is that of WCAG 2.2, whichever colour comes first', () => {
    expect(contrast('#000', '#ffffff')).toBeCloseTo(21, 5)
    expect(contrast('#ffffff', '#767676')).toBeCloseTo(4.54, 2)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
    expect(contrast('red', '#ffffff')).toBeNull()
  })

  test('short colours are read, names and transparency are not', () => {
    expect([hexOf('#aBc'), hexOf('#AABBCC'), hexOf('red'), hexOf('#aabbcc80')]).toEqual([
      '#aabbcc',
      '#aabbcc',
      null,
      null,
    ])
  })

  const colours = {
    accent: '#1f2a37',
    'on-accent': '#ffffff',
    surface: '#ffffff',
    text: '#16191d',
    muted: '#535a65',
    raised: '#f4f5f7',
    line: '#dcdfe5',
    control: '#767d89',
    focus: '#1d5fd1',
    danger: '#b3261e',
  }
  const pair = (what: string) => PAIRS.find((each) => each.what === what)!

  test('what passes is not mended; what fails gets the nearest colour that passes, in every pair it stands in', () => {
    for (const each of PAIRS) expect(mended(colours, each), each.what).toBeNull()
    const pale = { ...colours, muted: '#8a8a8a' }
    const better = mended(pale, pair('Quiet text'))!
    expect(contrast(better, pale.raised)).toBeGreaterThanOrEqual(4.5)
    const lighter = `#${better.slice(1).replaceAll(/../g, (two) => (Number.parseInt(two, 16) + 1).toString(16))}`
    expect(contrast(lighter, pale.raised)).toBeLessThan(4.5)
    // Dark on dark becomes lighter.
    const night = { ...colours, surface: '#101010', raised: '#101010', muted: '#404040' }
    expect(contrast(mended(night, pair('Quiet text'))!, '#101010')).toBeGreaterThanOrEqual(4.5)
    expect(mended({ ...pale, muted: 'color(srgb 1 0 0)' }, pair('Quiet text'))).toBeNull()
  })

  test('a colour of an element that is not on screen is neither shown as black nor judged, until it is set', async () => {
    const hidden = { ...colours, danger: '' }
    const measured = { colours: { light: hidden, dark: hidden }, buttons: null }
    const editor = (look: Look) =>
      show(html`<look-editor .look=${look} .measured=${measured}></look-editor>`).querySelector('look-editor')!
    const plain = editor(PLAIN_LOOK)
    await says(plain, 'Problems Not on screen Not on screen')
    const locked = [...plain.querySelectorAll('input')].filter(({ disabled }) => disabled)
    expect(locked.map(({ parentElement }) => text(parentElement!))).toEqual(
      Array.from({ length: 2 }, () => 'Problems in the form Show the form first'),
    )
    await says(editor({ light: { danger: '#b3261e' }, dark: {} }), 'Problems 6.53:1 Enough Not on screen')
  })

  test('where no colour keeps all pairs apart, the pair at hand decides', () => {
    const torn = { ...colours, accent: '#808080', surface: '#808080', 'on-accent': '#000000' }
    expect(contrast(mended(torn, pair('Buttons on the ground'))!, '#808080')).toBeGreaterThanOrEqual(3)
  })

  test('the style rules hold what is set and nothing else, dark under its own condition', () => {
    expect(cssOf(PLAIN_LOOK)).toBe('')
    expect(cssOf({ light: { accent: '#112233' }, dark: { accent: '#ddeeff' }, radius: '4px' })).toBe(
      [
        ':root {',
        '  --assent-accent: #112233;',
        '  --assent-radius: 4px;',
        '}',
        '@media (prefers-color-scheme: dark) {',
        '  :root {',
        '    --assent-accent: #ddeeff;',
        '  }',
        '}',
      ].join('\n'),
    )
  })
})

describe('texts of the policy', () => {
  const of = { language: 'en', site: 'www', appearance: {} }
  const edits = { ...NO_TEXTS, purposes: { analytics: { name: 'Count visits' } } }

  test('the part to paste has what differs and nothing else', () => {
    expect(partOf({ ...of, texts: NO_TEXTS })).toBe('')
    expect(partOf({ ...of, texts: edits })).toBe(
      'texts:\n  en:\n    purposes:\n      analytics:\n        name: Count visits\n',
    )
  })

  test('what is chosen for the banner stands under its site', () => {
    const appearance = { layout: 'box', position: 'top' } as const
    expect(partOf({ ...of, texts: NO_TEXTS, appearance })).toBe(
      'sites:\n  www:\n    appearance:\n      layout: box\n      position: top\n',
    )
  })

  test('the whole file keeps its comments and everything else', () => {
    expect(mergedSource(source, { ...of, texts: edits })).toBe(
      source.replace('Measure visits # short', 'Count visits # short'),
    )
  })

  test('what is no YAML stays as it is, for the check to say so', () => {
    expect(mergedSource('texts: [', { ...of, texts: edits })).toBe('texts: [')
  })
})

describe('the view', () => {
  beforeEach(async () => {
    await page.viewport(1280, 800)
    await inScheme('light')
  })
  afterEach(clear)

  const draft = (yaml: string): typeof policy.preview => ({
    ...policy.preview,
    yaml,
    changes: { ...policy.diff, before: '2026-03-15', after: 'draft' },
  })
  const previewOf = (give: (source: string) => Api.WidgetPreviewQuery['widgetPreview']): FixtureApi =>
    new FixtureApi(
      answer(operations.widgetPreview, (variables) =>
        ok({ widgetPreview: variables.source == null ? policy.preview : give(variables.source) }),
      ),
    )

  async function changeName(main: HTMLElement): Promise<void> {
    await says(main, 'Texts of the policy, en')
    await says(main, 'Purposes')
    press(main, 'Purposes')
    await userEvent.fill(page.getByLabelText('Name').first(), 'Count visits')
    await userEvent.tab()
  }

  test('a changed text becomes the part to paste and is compared with what runs, line by line and in words', async () => {
    const main = show(viewOf(parseRoute('#/appearance'), fixtureDesk(previewOf(draft))))
    await says(main, 'No difference.')
    await changeName(main)
    await says(main, 'name: Count visits')
    await expect
      .poll(() => main.querySelector('.line-diff .added')?.textContent)
      .toContain('name: Count visits # short')
    expect(text(main.querySelector('.line-diff .gone')!)).toBe('8-Gone: name: Measure visits # short')
    expect(text(main)).toContain('Visitors are asked again')
  })

  test('an error of the whole file is told with its line, which one press leads to, and the preview stays', async () => {
    const error = {
      level: 'error',
      code: 'TEXT_TOO_LONG',
      line: 8,
      column: 15,
      path: 'texts.en.purposes.analytics.name',
      message: 'Expected at most 80 characters.',
      article: null,
      help: 'Say it shorter.',
    }
    const api = previewOf(() => ({ __typename: 'PolicyRejected', findings: [error] }))
    const main = show(viewOf(parseRoute('#/appearance'), fixtureDesk(api)))
    await changeName(main)
    await says(main, '1 error: it cannot be applied, and the preview stays as it was.')
    expect(text(main)).toContain('Expected at most 80 characters.')
    press(main, 'Line 8')
    const area = main.querySelector<HTMLTextAreaElement>('#policy-source')!
    await expect.poll(() => document.activeElement).toBe(area)
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe('Count visits # short')
    expect(main.querySelector('preview-frame')).not.toBeNull()
  })

  test('begins with a file of the person’s, and goes back to the version in force', async () => {
    const own = '# Ours\n' + source
    const api = previewOf(draft)
    const main = show(viewOf(parseRoute('#/appearance'), fixtureDesk(api)))
    await says(main, 'Begin with a file of yours')
    await userEvent.upload(
      main.querySelector<HTMLInputElement>('policy-part input[type=file]')!,
      new File([own], 'p.yaml'),
    )
    await expect.poll(() => (api.asked.at(-1)?.variables as { source: string }).source).toBe(own)
    await says(main, 'Back to the version in force')
    press(main, 'Back to the version in force')
    await expect.poll(() => (api.asked.at(-1)?.variables as { source: null }).source).toBe(null)
  })

  test('asks for the visitor that was chosen', async () => {
    const api = new FixtureApi()
    const address = '#/appearance?place=US-CA&regime=NOTICE&signal=gpc&language=es&width=360'
    const main = show(viewOf(parseRoute(address), fixtureDesk(api)))
    await says(main, 'A visitor in United States, CA: is told (tried; not by the policy); the browser opts out')
    expect(api.asked.find(({ name }) => name === 'WidgetPreview')?.variables).toEqual({
      site: fixtures.sites.sites[0]!.key,
      source: null,
      language: 'es',
      place: 'US-CA',
      regime: 'NOTICE',
      gpc: true,
    })
    expect(main.querySelector('iframe')?.width).toBe('360')
  })

  test('another state, screen or language is another address', async () => {
    const desk = fixtureDesk()
    const main = show(viewOf(parseRoute('#/appearance'), desk))
    await says(main, 'Contrast theme')
    const select = main.querySelector<HTMLElement & { value: string }>('wa-select[name=state]')!
    select.value = 'form-review'
    await customElements.whenDefined('wa-select')
    select.dispatchEvent(new Event('change', { bubbles: true }))
    await expect.poll(() => desk.visited.at(-1)).toContain('state=form-review')
  })
})
