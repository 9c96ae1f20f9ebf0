import { GENERAL_KINDS, type Manifest } from '@assent/shared'
import { page, userEvent } from 'vitest/browser'
import { beforeEach, describe, expect, test } from 'vitest'
import { allChoices } from '../_shared/choices.ts'
import { sampleManifest, sampleTexts, SampleView } from '../_shared/sample-view.ts'
import {
  accessibilityFindings,
  button,
  emulate,
  focused,
  inside,
  makePage,
  press,
  show,
  startAtTop,
  until,
} from '../_shared/sample-page.ts'
import '../consent-banner/define.ts'
import './define.ts'

beforeEach(async () => {
  makePage()
  await page.viewport(1280, 740)
})

const preferences = (view = new SampleView(), opener?: HTMLElement) =>
  show('consent-preferences', { view, ...(opener && { opener }) })
const switches = (element: HTMLElement): HTMLInputElement[] => [
  ...inside(element).querySelectorAll<HTMLInputElement>('[role=switch]'),
]
const switchOf = (element: HTMLElement, purpose: string): HTMLInputElement =>
  switches(element).find(({ id }) => id === `purpose-${purpose}`)!
const label = (element: HTMLElement, purpose: string): string =>
  inside(element).querySelector(`label[for="purpose-${purpose}"]`)!.textContent

describe('an opt-out signal of the browser', () => {
  test('VP12 is shown as honoured, with what it changes, and only where there is one', async () => {
    const element = await preferences(new SampleView({ signal: true }))
    const status = inside(element).querySelector('[part=signal]')!
    expect(status.role).toBe('status')
    expect(status.textContent).toContain('Opt-out request honoured')
    expect(status.textContent).toContain('Alcor Travel complies')
    expect(await accessibilityFindings()).toEqual([])
    element.remove()
    expect(inside(await preferences()).querySelector('[part=signal]')).toBeNull()
  })
})

describe('purposes', () => {
  test('has one switch for each purpose that is asked, all off before a choice', async () => {
    const element = await preferences()
    expect(switches(element).map(({ id, checked }) => [id, checked])).toEqual([
      ['purpose-analytics', false],
      ['purpose-video', false],
      ['purpose-advertising', false],
    ])
  })

  test('shows what is granted as on', async () => {
    const element = await preferences(new SampleView({ granted: ['video'] }))
    expect(switches(element).filter(({ checked }) => checked)).toEqual([switchOf(element, 'video')])
  })

  test('says what is always active in words, with its reason and legal basis, and without a switch', async () => {
    const element = await preferences()
    const [necessary] = inside(element).querySelectorAll('[part=category]')
    expect(necessary!.textContent).toContain('Always active')
    expect(necessary!.textContent).toContain('Cannot be turned off: Without it your basket would be empty')
    expect(necessary!.textContent).toContain('Remembers what you put in your basket.')
    expect(necessary!.textContent).toContain('contract, Art.\u00a06(1)(b)\u00a0GDPR')
    expect(necessary!.querySelector('input, :disabled')).toBeNull()
  })

  test('each switch is described by its purpose and legal basis, and belongs to a named group', async () => {
    const element = await preferences()
    for (const one of switches(element)) {
      const about = inside(element).getElementById(one.getAttribute('aria-describedby')!)!
      expect(about.textContent).toContain('Legal basis: consent, Art.\u00a06(1)(a)\u00a0GDPR')
      const group = one.closest('[role=group]')!
      expect(inside(element).getElementById(group.getAttribute('aria-labelledby')!)!.textContent).not.toBe('')
    }
  })

  test('Space moves a switch, its label stays the same, and nothing is recorded', async () => {
    const view = new SampleView()
    const element = await preferences(view)
    const one = switchOf(element, 'analytics')
    const before = label(element, 'analytics')
    one.focus()
    await press('{ }')
    expect(one.checked).toBe(true)
    expect(label(element, 'analytics')).toBe(before)
    expect(view.decisions).toEqual([])
  })

  test('services are behind a disclosure that Enter and Space open and close', async () => {
    const element = await preferences()
    const details = [...inside(element).querySelectorAll('details')].at(-1)!
    expect(details.textContent).toContain('Mailwell GmbH')
    details.querySelector('summary')!.focus()
    await press('{Enter}')
    expect(details.open).toBe(true)
    await press('{ }')
    expect(details.open).toBe(false)
    expect(focused()?.localName).toBe('summary')
  })
})

describe('what the buttons record', () => {
  test.for([
    ['Reject all', 'reject-all', false],
    ['Accept all', 'accept-all', true],
  ] as const)('%s answers every purpose and closes, whatever the switches show', async ([text, method, granted]) => {
    const view = new SampleView()
    const element = await preferences(view)
    switchOf(element, 'video').click()
    await userEvent.click(button(element, text))
    expect(view.decisions).toEqual([{ method, element: 'preferences', choices: allChoices(new SampleView(), granted) }])
    await until(() => !element.isConnected)
  })

  test('Save choices records each switch as it stands', async () => {
    const view = new SampleView({ granted: ['video'] })
    const element = await preferences(view)
    switchOf(element, 'video').click()
    switchOf(element, 'analytics').click()
    await userEvent.click(button(element, 'Save choices'))
    expect(view.decisions).toEqual([
      {
        method: 'choose',
        element: 'preferences',
        choices: [
          { purpose: 'analytics', granted: true },
          { purpose: 'video', granted: false },
          { purpose: 'advertising', granted: false },
        ],
      },
    ])
  })

  test('Withdraw all is one click, and is there only when something is granted', async () => {
    const view = new SampleView({ granted: ['video', 'analytics'] })
    const element = await preferences(view)
    expect(inside(element).textContent).toContain('You have allowed: visitor statistics and videos.')
    await userEvent.click(button(element, 'Withdraw all'))
    expect(view.decisions).toEqual([
      { method: 'withdraw', element: 'preferences', choices: allChoices(new SampleView(), false) },
    ])
    await until(() => !element.isConnected)
    const again = await preferences(view)
    expect(() => button(again, 'Withdraw all')).toThrow('No button')
  })

  test.for(['{Escape}', 'cross'] as const)(
    '%s closes and records nothing, and moved switches are forgotten',
    async (way) => {
      const view = new SampleView()
      const element = await preferences(view)
      let closed = 0
      element.addEventListener('close', () => closed++)
      switchOf(element, 'video').click()
      if (way === 'cross') await userEvent.click(button(element, 'Close'))
      else await press(way)
      await until(() => closed === 1)
      expect(element.isConnected).toBe(false)
      expect(view.decisions).toEqual([])
      document.body.append(element)
      await element.updateComplete
      expect(switchOf(element, 'video').checked).toBe(false)
      expect(inside(element).querySelector('dialog')!.open).toBe(true)
    },
  )

  test('the three buttons look alike', async () => {
    const element = await preferences()
    const styles = ['Reject all', 'Accept all', 'Save choices'].map((text) => {
      const one = button(element, text)
      const { backgroundColor, color, fontSize, fontWeight, borderColor, opacity, height } = getComputedStyle(one)
      return [
        one.className,
        one.part.value,
        Math.round(one.offsetWidth),
        backgroundColor,
        color,
        fontSize,
        fontWeight,
        borderColor,
        opacity,
        height,
      ]
    })
    expect(styles[1]).toEqual(styles[0])
    expect(styles[2]).toEqual(styles[0])
  })
})

describe('focus', () => {
  test('starts at the heading and never leaves the dialog in 40 Tabs, forwards and backwards', async () => {
    const element = await preferences(new SampleView({ granted: ['video'] }))
    expect(focused()?.id).toBe('title')
    const seen = new Set<Element | null>()
    for (const key of ['{Tab}', '{Shift>}{Tab}{/Shift}']) {
      for (let i = 0; i < 40; i++) {
        await press(key)
        expect(document.activeElement).toBe(element)
        seen.add(focused())
      }
    }
    // Cross, withdraw, three switches, four disclosures, privacy notice, rights, three buttons.
    expect(seen.size).toBe(14)
  })

  test('goes back to the opener', async () => {
    const opener = document.querySelector<HTMLElement>('#first')!
    document.querySelector<HTMLElement>('#last')!.focus()
    const element = await preferences(new SampleView(), opener)
    await press('{Escape}')
    await until(() => !element.isConnected)
    expect(focused()).toBe(opener)
  })

  test('goes back to a button of the banner, through its shadow', async () => {
    const view = new SampleView()
    const banner = await show('consent-banner', { view }, 'prepend')
    const opener = button(banner, 'Choose')
    const element = await preferences(view, opener)
    await press('{Escape}')
    await until(() => !element.isConnected)
    expect(focused()).toBe(opener)
  })

  test('goes back to where the person was reading when the banner that opened it has gone with the choice', async () => {
    const view = new SampleView()
    const first = document.querySelector<HTMLElement>('#first')!
    const banner = await show('consent-banner', { view }, 'prepend')
    first.focus()
    const opener = button(banner, 'Choose')
    opener.focus()
    // Once without a choice: the focus that comes back from the dialog is not where the person was reading.
    const closed = await preferences(view, opener)
    await press('{Escape}')
    await until(() => !closed.isConnected)
    expect(focused()).toBe(opener)
    const element = await preferences(view, opener)
    button(element, 'Save choices').click()
    await until(() => !element.isConnected && !banner.isConnected)
    expect(focused()).toBe(first)
  })

  test('begins anew at the start of the page for whom the banner was the first stop', async () => {
    const view = new SampleView()
    const banner = await show('consent-banner', { view }, 'prepend')
    startAtTop()
    const opener = button(banner, 'Choose')
    opener.focus()
    const element = await preferences(view, opener)
    button(element, 'Save choices').click()
    await until(() => !element.isConnected && !banner.isConnected)
    await press('{Tab}')
    expect(focused()).toBe(document.querySelector('#first'))
    expect(document.body.hasAttribute('tabindex')).toBe(false)
  })

  test('the page behind is inert but not locked', async () => {
    await preferences()
    document.querySelector<HTMLElement>('#first')!.focus()
    expect(focused()?.id).not.toBe('first')
    for (const node of [document.documentElement, document.body])
      expect(getComputedStyle(node).overflow).toBe('visible')
  })
})

test('opens the request to limit where Californian law asks for such a link', async () => {
  const rights = [...GENERAL_KINDS, 'limit-sensitive'] as const
  const view = new SampleView({ manifest: { ...sampleManifest, law: 'us-ca', rights } })
  const limit = button(await preferences(view), 'Limit the Use of My Sensitive Personal Information')
  await userEvent.click(limit)
  expect(view.opened).toEqual([{ what: 'limit-sensitive', opener: limit }])
  expect(inside(await preferences()).querySelector('[part=limit]')).toBeNull()
})

test('asks for the rights-request form and stays open under it', async () => {
  const view = new SampleView()
  const element = await preferences(view)
  const rights = button(element, 'Your data rights')
  await userEvent.click(rights)
  expect(view.opened).toEqual([{ what: 'rights', opener: rights }])
  expect(element.isConnected).toBe(true)
})

test('a choice made elsewhere shows at once', async () => {
  const view = new SampleView()
  const element = await preferences(view)
  view.decide('accept-all', 'api', allChoices(new SampleView(), true))
  await element.updateComplete
  expect(switches(element).every(({ checked }) => checked)).toBe(true)
})

test('a purpose that is called like a part of the dialog breaks nothing', async () => {
  const view = new SampleView()
  const purposes = sampleManifest.purposes.map((purpose) =>
    purpose.id === 'video' ? { ...purpose, id: 'title' as typeof purpose.id } : purpose,
  )
  Object.assign(view, { manifest: { ...sampleManifest, purposes } })
  const element = await preferences(view)
  expect(inside(element).querySelectorAll('#title')).toHaveLength(1)
})

test('no motion for those who want none, and never more than 150 ms', async () => {
  await emulate({ features: [{ name: 'prefers-reduced-motion', value: 'reduce' }] })
  const calm = await preferences()
  expect(calm.shadowRoot!.getAnimations()).toEqual([])
  calm.remove()
  await emulate({ features: [] })
  const element = await preferences()
  const durations = element.shadowRoot!.getAnimations().map(({ effect }) => Number(effect!.getComputedTiming().endTime))
  expect(Math.max(...durations)).toBeLessThanOrEqual(150)
})

test('a switch can be told on from off in forced colours', async () => {
  await emulate({ features: [{ name: 'forced-colors', value: 'active' }] })
  const element = await preferences(new SampleView({ granted: ['video'] }))
  const [on, off] = [switchOf(element, 'video'), switchOf(element, 'analytics')].map((one) => getComputedStyle(one))
  expect(on!.backgroundColor).not.toBe(off!.backgroundColor)
  expect(off!.borderColor).not.toBe(off!.backgroundColor)
  await emulate({ features: [] })
})

test('at 320 by 256 pixels (400 % zoom) nothing is cut off sideways and every control can be reached', async () => {
  await page.viewport(320, 256)
  const element = await preferences(new SampleView({ language: 'es', granted: ['video'] }))
  const dialog = inside(element).querySelector('dialog')!
  expect(dialog.scrollWidth).toBe(dialog.clientWidth)
  for (const one of dialog.querySelectorAll<HTMLElement>('button, input, a, summary')) {
    one.focus()
    const { top, bottom } = one.getBoundingClientRect()
    expect(top).toBeGreaterThanOrEqual(0)
    expect(bottom).toBeLessThanOrEqual(256)
  }
})

test('no focused control lies under the header or the row of buttons', async () => {
  await page.viewport(360, 740)
  const element = await preferences(new SampleView({ granted: ['video'] }))
  const dialog = inside(element).querySelector('dialog')!
  const [header, footer] = [dialog.querySelector('.head')!, dialog.querySelector('.foot')!]
  for (const one of dialog.querySelectorAll<HTMLElement>('.body :is(button, input, a, summary)')) {
    one.focus()
    expect(one.getBoundingClientRect().top).toBeGreaterThanOrEqual(header.getBoundingClientRect().bottom)
    expect(one.getBoundingClientRect().bottom).toBeLessThanOrEqual(footer.getBoundingClientRect().top)
  }
})

describe('a purpose on legitimate interests', () => {
  const weighing: Manifest = {
    ...sampleManifest,
    purposes: sampleManifest.purposes.map((each) =>
      each.id === 'video' ? { ...each, basis: 'legitimate-interests' } : each,
    ),
  }
  const weighingView = (granted: readonly string[] = []): SampleView => {
    const { purposes, ...rest } = sampleTexts.en
    const texts = {
      ...rest,
      purposes: { ...purposes, video: { ...purposes.video!, interest: 'Showing what places look like' } },
    }
    return new SampleView({ manifest: weighing, texts, granted })
  }
  const save = (element: HTMLElement): void => button(element, 'Save choices').click()
  const objectionTo = (element: HTMLElement, purpose: string): HTMLInputElement =>
    inside(element).querySelector<HTMLInputElement>(`#purpose-${purpose}[part=objection]`)!
  const about = (element: HTMLElement): string => inside(element).getElementById('about-video')!.textContent

  test('has a box to tick that says “I object”, empty until somebody does, with basis, interest and what it means', async () => {
    const element = await preferences(weighingView())
    const objection = objectionTo(element, 'video')
    // A switch would be on while the purpose is off.
    expect([objection.type, objection.role, objection.checked]).toEqual(['checkbox', null, false])
    const named = objection.getAttribute('aria-labelledby')!.split(' ')
    expect(named.map((id) => inside(element).getElementById(id)!.textContent)).toEqual(['I object', 'videos'])
    for (const said of ['Art.\u00a06(1)(f)', 'Interest: Showing what places look like', 'unless you object'])
      expect(about(element)).toContain(said)
    expect(await accessibilityFindings()).toEqual([])
  })

  test('is objected to beside the answers, and alone where everything was answered before', async () => {
    const view = weighingView()
    const first = await preferences(view)
    // The words are its label, too.
    inside(first).getElementById('object-video')!.click()
    await first.updateComplete
    expect([objectionTo(first, 'video').checked, about(first).includes('unless you object')]).toEqual([true, true])
    save(first)
    const second = await preferences(view)
    expect(objectionTo(second, 'video').checked).toBe(true)
    expect(about(second)).toContain('You have objected, so this is not done.')
    objectionTo(second, 'video').click()
    save(second)
    expect(about(await preferences(view))).toContain('This is done unless you object.')
    expect(view.decisions.map(({ choices }) => choices)).toEqual([
      [
        { purpose: 'analytics', granted: false },
        { purpose: 'advertising', granted: false },
        { purpose: 'video', granted: false },
      ],
      [{ purpose: 'video', granted: true }],
    ])
  })

  test('is objected to by a no to everything, and left alone by a yes', async () => {
    const view = weighingView()
    button(await preferences(view), 'Reject all').click()
    expect(view.decisions.at(-1)!.choices).toContainEqual({ purpose: 'video', granted: false })
    button(await preferences(view), 'Accept all').click()
    expect(view.decisions.at(-1)!.choices.map(({ purpose }) => purpose)).toEqual(['analytics', 'advertising'])
  })
})

describe('the details of a purpose', () => {
  test('are behind a disclosure that is named after it: data, period, recipients', async () => {
    const element = await preferences()
    const details = inside(element).querySelector<HTMLDetailsElement>('.purpose details')!
    const summary = details.querySelector('summary')!
    expect([details.open, summary.ariaLabel]).toEqual([false, 'Details: visitor statistics'])
    summary.focus()
    await press('{Enter}')
    expect(details.open).toBe(true)
    const [data, kept, recipients] = details.querySelectorAll('dt')
    expect([data, kept, recipients].map((each) => each!.textContent)).toEqual(['Data used', 'Kept for', 'Recipients'])
    const said = [...details.querySelectorAll('dd')].map((each) => each.textContent)
    expect(said).toEqual([
      'Pages viewed',
      'Type of device',
      'Pages viewed: 26 months',
      'Type of device: 26 months',
      'Alcor Statistics SL',
    ])
    expect(await accessibilityFindings()).toEqual([])
  })

  test('name the cookies of each service with how long they stay', async () => {
    const element = await preferences()
    const marketing = [...inside(element).querySelectorAll('[part=category]')].at(-1)!
    const text = marketing.querySelector('ul')!.textContent
    expect(text).toContain('Stored in your browser: _adr… (13 months)')
  })
})
