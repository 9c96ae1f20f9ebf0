import { page, userEvent } from 'vitest/browser'
import { beforeEach, describe, expect, test } from 'vitest'
import { parseDecisionId, type Manifest } from '@assent/shared'
import { sampleAnswer, sampleManifest, sampleTexts, SampleView } from '../_shared/sample-view.ts'
import {
  accessibilityFindings,
  button,
  focused,
  inside,
  look,
  LOOKS,
  makePage,
  press,
  show,
  until,
} from '../_shared/sample-page.ts'
import './define.ts'

beforeEach(async () => {
  makePage()
  await page.viewport(1280, 740)
})

type Form = HTMLElementTagNameMap['rights-request-form']

const form = (view = new SampleView(), properties: Partial<Form> = {}) =>
  show('rights-request-form', { view, ...properties })
const field = (element: Form, id: 'email' | 'name' | 'message'): HTMLInputElement =>
  inside(element).querySelector<HTMLInputElement>(`#${id}`)!
const radio = (element: Form, kind: string): HTMLInputElement =>
  inside(element).querySelector<HTMLInputElement>(`input[value=${kind}]`)!
const alert = (element: Form): string =>
  [...inside(element).querySelectorAll('[role=alert]')]
    .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())
    .join('')
const heading = (element: Form): string => inside(element).querySelector('h2')!.textContent

async function click(element: Form, text: string): Promise<void> {
  button(element, text).click()
  await element.updateComplete
}

/** Fills in a valid request and goes on to the review. */
async function fillIn(element: Form): Promise<void> {
  radio(element, 'erasure').click()
  await userEvent.fill(field(element, 'email'), ' ana@example.org ')
  await userEvent.fill(field(element, 'message'), 'Customer 4711.')
  await click(element, 'Review request')
}

describe('filling in', () => {
  test('offers the eight rights, none of them chosen', async () => {
    const element = await form()
    const radios = [...inside(element).querySelectorAll<HTMLInputElement>('input[type=radio]')]
    expect(radios).toHaveLength(8)
    expect(radios.filter(({ checked }) => checked)).toEqual([])
    expect(radio(element, 'erasure').closest('label')!.textContent).toContain('Art.\u00a017\u00a0GDPR')
  })

  test('a kind given by the page is chosen in advance', async () => {
    const element = await form(new SampleView(), { kind: 'portability' })
    expect(radio(element, 'portability').checked).toBe(true)
  })

  test('VP21 offers the rights of the place alone, and a kind that people do not have there is never chosen', async () => {
    const manifest: Manifest = { ...sampleManifest, rights: ['access', 'erasure'] }
    const view = new SampleView({ manifest })
    const element = await form(view, { kind: 'portability' })
    const radios = [...inside(element).querySelectorAll<HTMLInputElement>('input[type=radio]')]
    expect(radios.map(({ value, checked }) => [value, checked])).toEqual([
      ['access', false],
      ['erasure', false],
    ])
    await userEvent.fill(field(element, 'email'), 'ana@example.org')
    await click(element, 'Review request')
    expect(alert(element)).toBe('Please check: Request – Choose one of these requests.')
    radio(element, 'erasure').click()
    await click(element, 'Review request')
    await click(element, 'Send request')
    expect(view.sent.map(({ kind }) => kind)).toEqual(['erasure'])
  })

  test.each([
    ['us-ca', 'Cal. Civ. Code § 1798.105', '45 days', '1798.130(a)(2)'],
    ['uk-gdpr', 'Art. 17 UK GDPR', 'one month', 'Art. 12(3) UK GDPR'],
    ['other', '', 'one month', ''],
    [undefined, 'Art. 17 GDPR', 'one month', 'Art. 12(3) GDPR'],
  ] as const)('cites the law of the place: %s', async (law, source, within, answer) => {
    const manifest: Manifest = law === undefined ? sampleManifest : { ...sampleManifest, law }
    const element = await form(new SampleView({ manifest }))
    const said = (selector: string): readonly string[] =>
      [...inside(element).querySelectorAll(selector)].map(({ textContent }) => textContent.replaceAll('\u00a0', ' '))
    const laws = (text: string): string => /(?:Cal\. Civ|Art\.).*$/.exec(text)?.[0] ?? ''
    const about = said('label.kind').find((text) => text.includes('Delete my data'))!
    expect(laws(about.trim())).toBe(source)
    expect(said('fieldset > p.small.muted').map(laws)).toEqual([
      law === 'us-ca' ? `Cal. Civ. Code § ${answer}` : answer,
    ])
    expect(said('fieldset > p.small.muted')[0]).toContain(within)
    await fillIn(element)
    expect(said('.body')[0]).toContain(within)
    expect(said('.body')[0]).toContain(source)
  })

  test.each([
    ['us-ca', 'portability', 'readily usable', 'Cal. Civ. Code § 1798.130(a)(3)(B)(iii)'],
    ['us-ca', 'objection', 'whatever they rest on', 'Cal. Civ. Code §§ 1798.120, 1798.135'],
    [undefined, 'portability', 'for a contract', ''],
    [undefined, 'objection', 'compelling reasons', ''],
  ] as const)('says how far a request reaches by the law of the place: %s, %s', async (law, kind, reach, source) => {
    const kinds: Manifest = { ...sampleManifest, rights: [kind] }
    const element = await form(new SampleView({ manifest: law === undefined ? kinds : { ...kinds, law } }))
    const said = (selector: string): string =>
      inside(element).querySelector(selector)!.textContent.replaceAll('\u00a0', ' ').trim()
    radio(element, kind).click()
    await element.updateComplete
    const limits = said('label.kind .small:not(.muted)')
    expect(limits).toContain(reach)
    expect(/Cal\. Civ.*$/.exec(limits)?.[0] ?? '').toBe(source)
    await userEvent.fill(field(element, 'email'), 'ana@example.org')
    await click(element, 'Review request')
    expect(said('dl')).toContain(limits)
  })

  test('offers to limit the use of sensitive data, tells that it holds at once, and asks for no confirmation', async () => {
    const manifest: Manifest = { ...sampleManifest, law: 'us-ca', rights: ['access', 'limit-sensitive'] }
    const limited = 'Sensitive data that is used here: precise location.'
    const view = new SampleView({ manifest, answers: [sampleAnswer], texts: { ...sampleTexts.en, limited } })
    const element = await form(view)
    const said = (): string => inside(element).querySelector('.body')!.textContent.replaceAll('\u00a0', ' ')
    expect(said()).toContain('Cal. Civ. Code § 1798.121')
    expect(said().split(limited)).toHaveLength(2)
    expect(said()).toContain('We send a link there')
    radio(element, 'limit-sensitive').click()
    await element.updateComplete
    expect(said()).toContain('within 15 business days. Cal. Code Regs. tit. 11, § 7027(g)')
    expect(said()).not.toContain('We send a link there')
    await userEvent.fill(field(element, 'email'), 'ana@example.org')
    await click(element, 'Review request')
    expect(said()).toContain('within 15 business days')
    await click(element, 'Send request')
    await until(() => heading(element) === 'Request received')
    expect(said()).toContain('there is nothing to confirm')
    expect(view.sent.map(({ kind }) => kind)).toEqual(['limit-sensitive'])
  })

  test('takes an objection in California as an opt-out that holds at once', async () => {
    const manifest: Manifest = { ...sampleManifest, law: 'us-ca', rights: ['objection'] }
    const element = await form(new SampleView({ manifest, answers: [sampleAnswer] }))
    const said = (): string => inside(element).querySelector('.body')!.textContent.replaceAll('\u00a0', ' ')
    expect(said()).toContain('Refuse sale and sharing')
    expect(said()).toContain('for advertising across sites. Cal. Civ. Code § 1798.120')
    expect(said()).not.toContain('legitimate interests')
    radio(element, 'objection').click()
    await element.updateComplete
    expect(said()).toContain('within 15 business days. Cal. Code Regs. tit. 11, § 7026(f)')
    expect(said()).not.toContain('We send a link there')
    await userEvent.fill(field(element, 'email'), 'ana@example.org')
    await click(element, 'Review request')
    await click(element, 'Send request')
    await until(() => heading(element) === 'Request received')
    expect(said()).toContain('there is nothing to confirm')
  })

  test('tells the browser what the fields are for, and has no puzzle', async () => {
    const element = await form()
    expect(field(element, 'email').autocomplete).toBe('email')
    expect(field(element, 'email').type).toBe('email')
    expect(field(element, 'name').autocomplete).toBe('name')
    expect(inside(element).querySelectorAll('img, canvas, iframe')).toHaveLength(0)
  })

  test('names each problem beside its field and all of them in a live region, and goes to the first', async () => {
    const view = new SampleView()
    const element = await form(view)
    await userEvent.fill(field(element, 'email'), 'ana@nowhere')
    await userEvent.fill(field(element, 'name'), 'x'.repeat(201))
    await click(element, 'Review request')
    expect(alert(element)).toBe(
      'Please check: Request – Choose one of these requests. E-mail address – “ana@nowhere” has no full domain after the @. Enter a full address, such as ana@example.org. Name – Use at most 200 characters. (201 / 200)',
    )
    expect(focused()).toBe(radio(element, 'access'))
    for (const [id, text] of [
      ['email', '“ana@nowhere” has no full domain after the @. Enter a full address, such as ana@example.org.'],
      ['name', 'Use at most 200 characters. (201 / 200)'],
    ] as const) {
      expect(field(element, id).ariaInvalid).toBe('true')
      expect(field(element, id).getAttribute('aria-describedby')).toContain(`${id}-error`)
      expect(inside(element).getElementById(`${id}-error`)!.textContent.trim()).toBe(text)
    }
    expect(field(element, 'message').ariaInvalid).toBe('false')
    expect(field(element, 'email').value).toBe('ana@nowhere')
    expect(view.sent).toEqual([])
  })

  test('a link of the list of problems leads to its field, and the page stays where it is', async () => {
    const element = await form()
    await click(element, 'Review request')
    const before = location.href
    const links = [...inside(element).querySelectorAll<HTMLElement>('[role=alert] a')]
    expect(links).toHaveLength(2)
    links[1]!.click()
    expect(focused()).toBe(field(element, 'email'))
    links[0]!.click()
    expect(focused()).toBe(radio(element, 'access'))
    expect(location.href).toBe(before)
  })

  test.each([
    ['', 'Enter a full address, such as ana@example.org.'],
    [' anna ', '“anna” has no @. Enter a full address, such as ana@example.org.'],
    ['anna@', '“anna@” has no full domain after the @. Enter a full address, such as ana@example.org.'],
    [
      'anna@example.org, eva@example.org',
      '“anna@example.org, eva@example.org” is not an address that mail can be sent to. Enter a full address, such as ana@example.org.',
    ],
  ])('of the address %j it says what is wrong with it', async (typed, problem) => {
    const element = await form(new SampleView(), { kind: 'access' })
    field(element, 'email').value = typed
    field(element, 'email').dispatchEvent(new Event('input', { bubbles: true }))
    await click(element, 'Review request')
    expect(inside(element).getElementById('email-error')!.textContent.trim()).toBe(problem)
  })

  test('says of the chosen request what may be refused, and by when an answer comes', async () => {
    const element = await form()
    expect(inside(element).querySelector('dialog')!.textContent).not.toContain('legal claim, stays')
    radio(element, 'erasure').click()
    await element.updateComplete
    expect(radio(element, 'erasure').closest('label')!.textContent).toContain('or what a legal claim needs, stays')
    expect(inside(element).querySelector('fieldset')!.textContent).toContain('within one month')
  })

  test('what no database can hold, and nobody sees, is left out instead of refused', async () => {
    const view = new SampleView()
    const element = await form(view, { kind: 'access' })
    await userEvent.fill(field(element, 'email'), 'ana@example.org')
    field(element, 'message').value = 'A\0b\udc00'
    field(element, 'message').dispatchEvent(new Event('input', { bubbles: true }))
    await click(element, 'Review request')
    await click(element, 'Send request')
    expect(view.sent[0]!.message).toBe('Ab')
  })

  test('where sale runs until it is refused, refusing is one press away and needs no request', async () => {
    const purposes = sampleManifest.purposes.map((each) => ({ ...each, open: true as const, sale: true as const }))
    const view = new SampleView({ manifest: { ...sampleManifest, regime: 'opt-out', purposes } })
    const element = await form(view)
    await click(element, 'Do Not Sell or Share My Personal Information')
    expect(element.isConnected).toBe(false)
    expect(view.opened.map(({ what }) => what)).toEqual(['preferences'])
    expect(view.sent).toEqual([])
  })

  test('a message that is too long is not cut but named', async () => {
    const element = await form(new SampleView(), { kind: 'access' })
    await userEvent.fill(field(element, 'email'), 'ana@example.org')
    await userEvent.fill(field(element, 'message'), 'x'.repeat(4001))
    await click(element, 'Review request')
    expect(focused()).toBe(field(element, 'message'))
    expect(field(element, 'message').value).toHaveLength(4001)
  })
})

describe('review', () => {
  test('shows what will be sent before anything is sent', async () => {
    const view = new SampleView()
    const element = await form(view)
    await fillIn(element)
    expect(heading(element)).toBe('Check your request')
    expect(focused()?.id).toBe('title')
    const text = inside(element).querySelector('dl')!.textContent
    for (const word of ['Delete my data', 'ana@example.org', 'Customer 4711.']) expect(text).toContain(word)
    expect(text).not.toContain('Name')
    expect(view.sent).toEqual([])
  })

  test('Edit goes back with everything as it was typed', async () => {
    const element = await form()
    await fillIn(element)
    await click(element, 'Edit')
    expect(radio(element, 'erasure').checked).toBe(true)
    expect(field(element, 'email').value.trim()).toBe('ana@example.org')
    expect(field(element, 'message').value).toBe('Customer 4711.')
  })

  test('each line has a control of its own name that leads back to its field', async () => {
    const element = await form()
    await fillIn(element)
    const edits = [...inside(element).querySelectorAll<HTMLElement>('button.edit')]
    await expect.element(page.getByRole('button', { name: 'Edit E-mail address' })).toBeVisible()
    expect(edits.map(({ id }) => id)).toEqual(['kind-edit', 'email-edit', 'message-edit'])
    edits[1]!.click()
    await element.updateComplete
    expect(focused()).toBe(field(element, 'email'))
    expect(field(element, 'message').value).toBe('Customer 4711.')
    await click(element, 'Review request')
    inside(element).querySelector<HTMLElement>('#kind-edit')!.click()
    await element.updateComplete
    expect(focused()).toBe(radio(element, 'erasure'))
  })

  test('Enter in a field goes on, and once more sends', async () => {
    const view = new SampleView({ answers: [sampleAnswer] })
    const element = await form(view, { kind: 'access' })
    await userEvent.fill(field(element, 'email'), 'ana@example.org')
    field(element, 'email').focus()
    await press('{Enter}')
    await until(() => heading(element) === 'Check your request')
    button(element, 'Send request').focus()
    await press('{Enter}')
    await until(() => heading(element) === 'Request received')
    expect(view.sent).toHaveLength(1)
  })
})

describe('sending', () => {
  test('sends the request once, however often the button is pressed', async () => {
    const view = new SampleView()
    const element = await form(view)
    await fillIn(element)
    await click(element, 'Send request')
    expect(inside(element).querySelector('[role=status]')!.textContent.trim()).toBe('Sending…')
    await click(element, 'Sending…')
    await click(element, 'Edit')
    expect(view.sent).toHaveLength(1)
    expect(view.sent[0]).toEqual({
      requestId: view.sent[0]!.requestId,
      kind: 'erasure',
      email: 'ana@example.org',
      name: undefined,
      message: 'Customer 4711.',
    })
    expect(parseDecisionId(view.sent[0]!.requestId).ok).toBe(true)
    expect(heading(element)).toBe('Check your request')
  })

  test('says the reference, the day the answer is due and where to follow it', async () => {
    const element = await form(new SampleView({ answers: [sampleAnswer], language: 'es' }), { kind: 'access' })
    await userEvent.fill(field(element, 'email'), 'ana@example.org')
    await click(element, 'Revisar la solicitud')
    await click(element, 'Enviar solicitud')
    await until(() => heading(element) === 'Solicitud recibida')
    await element.updateComplete
    const text = inside(element).querySelector('dialog')!.textContent
    for (const word of ['R-7K3M-9QPX', '24 de diciembre de 2026', 'ana@example.org']) expect(text).toContain(word)
    expect(inside(element).querySelector('a')!.href).toBe('https://privacy.alcor.example/rights/4f2c')
    expect(inside(element).querySelector('[role=status]')!.textContent.trim()).toBe('Solicitud recibida')
    expect(focused()?.id).toBe('title')
  })

  test('an outage loses nothing: trying again sends the same request under the same id', async () => {
    const view = new SampleView({ answers: [{ kind: 'unreachable' }, sampleAnswer] })
    const element = await form(view)
    await fillIn(element)
    await click(element, 'Send request')
    await until(() => alert(element) !== '')
    expect(alert(element)).toContain('The server could not be reached.')
    await click(element, 'Try again')
    await until(() => heading(element) === 'Request received')
    expect(view.sent).toHaveLength(2)
    expect(view.sent[1]).toEqual(view.sent[0])
  })

  test.each([
    ['offline', 'You are offline.'],
    ['busy', 'Too many requests arrive at the moment.'],
  ] as const)('%s, it says what to do and keeps everything', async (why, words) => {
    const view = new SampleView({ answers: [{ kind: 'unreachable', why }] })
    const element = await form(view)
    await fillIn(element)
    await click(element, 'Send request')
    await until(() => alert(element) !== '')
    expect(alert(element)).toContain(words)
    expect(inside(element).querySelector('dl')!.textContent).toContain('Customer 4711.')
    expect(button(element, 'Try again')).toBeDefined()
  })

  test('words changed after an attempt are another request with another id', async () => {
    const view = new SampleView({ answers: [{ kind: 'unreachable' }] })
    const element = await form(view)
    await fillIn(element)
    await click(element, 'Send request')
    await until(() => alert(element) !== '')
    await click(element, 'Edit')
    await click(element, 'Review request')
    await click(element, 'Edit')
    await userEvent.fill(field(element, 'message'), 'Customer 4712.')
    await click(element, 'Review request')
    await click(element, 'Send request')
    expect(view.sent).toHaveLength(2)
    expect(view.sent[1]!.requestId).not.toBe(view.sent[0]!.requestId)
  })

  test('looking at the form again without a change keeps the id', async () => {
    const view = new SampleView({ answers: [{ kind: 'unreachable' }] })
    const element = await form(view)
    await fillIn(element)
    await click(element, 'Send request')
    await until(() => alert(element) !== '')
    await click(element, 'Edit')
    await click(element, 'Review request')
    await click(element, 'Send request')
    expect(view.sent[1]!.requestId).toBe(view.sent[0]!.requestId)
  })

  test('a refusal about a field leads back to that field', async () => {
    const problems = [{ path: 'input.email', message: 'No mail server.' }]
    const element = await form(new SampleView({ answers: [{ kind: 'rejected', problems }] }))
    await fillIn(element)
    await click(element, 'Send request')
    await until(() => heading(element) === 'Your data rights')
    expect(alert(element)).toContain('Please check: E-mail address – “ana@example.org” is not an address')
    expect(focused()).toBe(field(element, 'email'))
    expect(field(element, 'message').value).toBe('Customer 4711.')
  })

  test('any other refusal is said in the words of the server', async () => {
    const problems = [{ path: '', message: 'Too many requests today.' }]
    const element = await form(new SampleView({ answers: [{ kind: 'rejected', problems }] }))
    await fillIn(element)
    await click(element, 'Send request')
    await until(() => alert(element) !== '')
    expect(alert(element)).toContain('Too many requests today.')
    expect(button(element, 'Try again')).toBeDefined()
  })
})

describe('closing', () => {
  test('Esc closes, the focus goes back to the opener, and what was typed is there when it is opened again', async () => {
    const opener = document.querySelector<HTMLElement>('#first')!
    const element = await form(new SampleView(), { opener })
    await userEvent.fill(field(element, 'email'), 'ana@example.org')
    await press('{Escape}')
    await until(() => !element.isConnected)
    expect(focused()).toBe(opener)
    document.body.append(element)
    await element.updateComplete
    expect(inside(element).querySelector('dialog')!.open).toBe(true)
    expect(field(element, 'email').value).toBe('ana@example.org')
  })

  test('after a request was sent the form starts anew, with another id', async () => {
    const view = new SampleView({ answers: [sampleAnswer] })
    const element = await form(view)
    await fillIn(element)
    await click(element, 'Send request')
    await until(() => heading(element) === 'Request received')
    await element.updateComplete
    inside(element).querySelector<HTMLElement>('.foot button')!.click()
    await until(() => !element.isConnected)
    document.body.append(element)
    await element.updateComplete
    expect(field(element, 'email').value).toBe('')
    await fillIn(element)
    await click(element, 'Send request')
    expect(view.sent[1]!.requestId).not.toBe(view.sent[0]!.requestId)
  })

  test('Tab stays inside in both directions', async () => {
    const element = await form()
    const seen = new Set<Element | null>()
    for (const key of ['{Tab}', '{Shift>}{Tab}{/Shift}']) {
      for (let i = 0; i < 20; i++) {
        await press(key)
        expect(document.activeElement).toBe(element)
        seen.add(focused())
      }
    }
    for (const one of [field(element, 'email'), field(element, 'name'), button(element, 'Review request')]) {
      expect(seen).toContain(one)
    }
  })
})

test.for(LOOKS)('axe finds nothing in any step: $theme, $direction, $width px', async ({ theme, direction, width }) => {
  await look({ theme, width })
  const element = await form(new SampleView({ direction, answers: [{ kind: 'unreachable' }, sampleAnswer] }))
  element.dataset.theme = theme
  expect(await accessibilityFindings()).toEqual([])
  await click(element, 'Review request')
  expect(alert(element)).not.toBe('')
  expect(await accessibilityFindings()).toEqual([])
  await fillIn(element)
  expect(await accessibilityFindings()).toEqual([])
  await click(element, 'Send request')
  await until(() => alert(element) !== '')
  expect(await accessibilityFindings()).toEqual([])
  await click(element, 'Try again')
  await until(() => heading(element) === 'Request received')
  await element.updateComplete
  expect(await accessibilityFindings()).toEqual([])
})

test('at 320 by 256 pixels (400 % zoom) nothing is cut off sideways and every control can be reached', async () => {
  await page.viewport(320, 256)
  const element = await form(new SampleView({ language: 'es' }))
  const dialog = inside(element).querySelector('dialog')!
  expect(dialog.scrollWidth).toBe(dialog.clientWidth)
  for (const one of dialog.querySelectorAll<HTMLElement>('button, input, textarea')) {
    one.focus()
    expect(one.getBoundingClientRect().top).toBeGreaterThanOrEqual(0)
    // Of a field of several lines the browser shows the line with the caret.
    const { top, bottom } = one.getBoundingClientRect()
    expect(one.localName === 'textarea' ? top + 44 : bottom).toBeLessThan(257)
  }
})
