import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { viewOf } from '../../app/places.ts'
import { parseRoute } from '../../app/router.ts'
import { NO_EDITS } from '../../preview/protocol.ts'
import { withEdits } from '../../preview/texts.ts'
import { FixtureApi, fixtureDesk } from '../../testing/fixture-api.ts'
import * as fixtures from '../../testing/fixtures.ts'
import { clear, inScheme, press, says, show, text } from '../../testing/page.ts'
import { contrast, cssOf, hexOf, PLAIN_LOOK } from './look.ts'
import { mergedSource, partOf } from './policy-texts.ts'

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
  const edits = { ...NO_EDITS, purposes: { analytics: { name: 'Count visits' } } }

  test('the part to paste has what differs and nothing else', () => {
    expect(partOf({ ...of, texts: NO_EDITS })).toBe('')
    expect(partOf({ ...of, texts: edits })).toBe(
      'texts:\n  en:\n    purposes:\n      analytics:\n        name: Count visits\n',
    )
  })

  test('what is chosen for the banner stands under its site', () => {
    const appearance = { layout: 'box', position: 'top' } as const
    expect(partOf({ ...of, texts: NO_EDITS, appearance })).toBe(
      'sites:\n  www:\n    appearance:\n      layout: box\n      position: top\n',
    )
  })

  test('the whole file keeps its comments and everything else', () => {
    expect(mergedSource(source, { ...of, texts: edits })).toBe(
      source.replace('Measure visits # short', 'Count visits # short'),
    )
  })

  test('the preview shows them in the place of what the server gave, and turns the direction', () => {
    const bundle = {
      direction: 'ltr',
      ui: { close: 'Close' },
      purposes: { analytics: { name: 'Measure', description: 'Counts.' } },
    }
    expect(withEdits(bundle, { texts: edits, direction: 'rtl' })).toEqual({
      direction: 'rtl',
      ui: { close: 'Close' },
      purposes: { analytics: { name: 'Count visits', description: 'Counts.' } },
    })
  })
})

describe('the view', () => {
  beforeEach(async () => {
    await page.viewport(1280, 800)
    await inScheme('light')
  })
  afterEach(clear)

  test('a changed text becomes the part to paste, and the file with it is checked without applying it', async () => {
    const scopes = [...fixtures.ALL_SCOPES, 'POLICY_WRITE' as const]
    const viewer = { ...fixtures.viewer.viewer, apiKey: { name: 'writer', scopes } }
    const api = new FixtureApi([
      'ApplyPolicy',
      () => ({
        ok: true,
        data: {
          applyPolicy: {
            __typename: 'PolicyRejected',
            earliestOn: null,
            changes: null,
            findings: [
              {
                level: 'error',
                code: 'TEXT_TOO_LONG',
                line: 9,
                column: 15,
                message: 'Expected at most 80 characters.',
              },
            ],
          },
        },
      }),
    ])
    const main = show(viewOf(parseRoute('#/appearance'), fixtureDesk(api, { viewer })))
    await says(main, 'Texts of the policy, en')
    await says(main, 'Purposes')
    press(main, 'Purposes')
    await userEvent.fill(page.getByLabelText('Name').first(), 'Count visits')
    await userEvent.tab()
    await says(main, 'name: Count visits')
    press(main, 'Check the file with it')
    await says(main, '1 error; it cannot be applied.')
    expect(text(main)).toContain('in line 9: Expected at most 80 characters. TEXT_TOO_LONG')
    const sent = api.asked.find(({ name }) => name === 'ApplyPolicy')?.variables as { source: string; dryRun: boolean }
    expect(sent.dryRun).toBe(true)
    expect(sent.source).toContain('name: Count visits # short')
  })

  test('another state, screen or language is another address', async () => {
    const desk = fixtureDesk()
    const main = show(viewOf(parseRoute('#/appearance'), desk))
    await says(main, 'Contrast theme')
    const select = main.querySelector<HTMLElement & { value: string }>('wa-select[name=state]')!
    select.value = 'form'
    await customElements.whenDefined('wa-select')
    select.dispatchEvent(new Event('change', { bubbles: true }))
    await expect.poll(() => desk.visited.at(-1)).toContain('state=form')
  })
})
