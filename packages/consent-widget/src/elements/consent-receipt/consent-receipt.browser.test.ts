import { beforeEach, describe, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { accessibilityFindings, button, emulate, inside, makePage, show, until } from '../_shared/sample-page.ts'
import { sampleReceipt, SampleView } from '../_shared/sample-view.ts'
import '../consent-preferences/define.ts'
import './define.ts'

beforeEach(async () => {
  makePage()
  await page.viewport(1280, 740)
})

const SIGNED = (sampleReceipt as { receipt: string }).receipt

async function receipt(view = new SampleView({ receipt: 'kept', receipts: [sampleReceipt] })): Promise<HTMLElement> {
  const element = await show('consent-receipt', { view })
  await until(() => inside(element).querySelector('textarea, [role=status]:not(:empty)') !== null)
  return element
}

describe('the receipt', () => {
  test('is offered in the preferences only where there is one, and opened from there', async () => {
    const without = await show('consent-preferences', { view: new SampleView() })
    expect(inside(without).querySelector('[part=receipt]')).toBeNull()
    without.remove()
    const view = new SampleView({ receipt: 'kept' })
    const element = await show('consent-preferences', { view })
    const opener = button(element, 'Receipt of your choice')
    opener.click()
    expect(view.opened).toEqual([{ what: 'receipt', opener }])
    element.remove()
  })

  test('says what was recorded, whatever letters the names have, and passes axe', async () => {
    const element = await receipt()
    const rows = [...inside(element).querySelectorAll('dl > div')].map((row) =>
      [...row.children].map((cell) => cell.textContent.trim()),
    )
    expect(rows).toEqual([
      ['visitor statistics', 'Refused'],
      ['vídeos y películas', 'Allowed'],
      ['personalised advertising', 'Withdrawn'],
      // Where the reader is it is the next day already.
      ['Recorded on', expect.stringMatching(/^November 27, 2026 at 12:00:00\sAM GMT\+14$/)],
      ['Reference', '019b0f6c-4a10-7d3e-9b1e-5f0a4c2d7e81'],
    ])
    expect(inside(element).querySelector('.once')).toBeNull()
    expect(await accessibilityFindings()).toEqual([])
    element.remove()
  })

  test('of a refusal advises to save it now', async () => {
    const element = await receipt(new SampleView({ receipt: 'once', receipts: [sampleReceipt] }))
    expect(inside(element).querySelector('.once')?.textContent).toContain('Save it now')
    element.remove()
  })

  test('is copied whole; where that is refused it is selected to be copied by hand', async () => {
    const written: string[] = []
    const clipboard = vi.spyOn(navigator.clipboard, 'writeText')
    clipboard.mockImplementationOnce((text) => Promise.resolve(void written.push(text)))
    const element = await receipt()
    button(element, 'Copy').click()
    await until(() => inside(element).querySelector('[role=status]')?.textContent.trim() === 'Copied')
    expect(written).toEqual([SIGNED])
    clipboard.mockImplementationOnce(() => Promise.reject(new Error('refused')))
    button(element, 'Copy').click()
    const field = inside(element).querySelector('textarea')!
    await until(() => field.selectionEnd - field.selectionStart === SIGNED.length)
    clipboard.mockRestore()
    element.remove()
  })

  test('is printed whole and alone, dark on white, without its buttons', async () => {
    const beside = document.body.appendChild(document.createElement('p'))
    beside.textContent = 'The page behind'
    const element = await receipt()
    element.dataset.theme = 'dark'
    await emulate({ media: 'print' })
    const root = inside(element)
    const [dialog, text] = [root.querySelector('dialog')!, root.querySelector('textarea')!]
    expect(dialog.offsetHeight).toBeGreaterThan(dialog.ownerDocument.documentElement.clientHeight / 4)
    expect(dialog.scrollHeight).toBe(dialog.clientHeight)
    expect(text.scrollHeight).toBe(text.clientHeight)
    expect([getComputedStyle(dialog).color, getComputedStyle(dialog).backgroundColor]).toEqual([
      'rgb(0, 0, 0)',
      'rgb(255, 255, 255)',
    ])
    expect([button(element, 'Copy').offsetHeight, beside.offsetHeight]).toEqual([0, 0])
    element.remove()
    expect(beside.offsetHeight).toBeGreaterThan(0)
    await emulate({ media: '' })
    beside.remove()
  })

  test('is downloaded as the signed text, named by its day', async () => {
    const element = await receipt()
    const saved: { name: string; text: Promise<string> }[] = []
    const blobs = vi.spyOn(URL, 'createObjectURL')
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push({ name: this.download, text: (blobs.mock.lastCall![0] as Blob).text() })
    })
    button(element, 'Download').click()
    expect(saved.map(({ name }) => name)).toEqual(['receipt-2026-11-26.jws'])
    expect(await saved[0]!.text).toBe(SIGNED)
    click.mockRestore()
    blobs.mockRestore()
    element.remove()
  })

  test.each([
    ['away', { kind: 'unreachable' } as const],
    ['answering rubbish', { kind: 'signed', receipt: 'no.receipt.at-all' } as const],
  ])('a server that is %s gives no receipt, and the dialog says so', async (_name, answer) => {
    const element = await receipt(new SampleView({ receipt: 'kept', receipts: [answer] }))
    expect(inside(element).querySelector('[role=status]')?.textContent).toContain('cannot be had')
    expect(inside(element).querySelectorAll('.choice')).toHaveLength(0)
    element.remove()
  })
})
