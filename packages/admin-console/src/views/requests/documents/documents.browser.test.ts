import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { RightsRequestStatus } from '../../../api/generated.ts'
import * as operations from '../../../api/operations.ts'
import { viewOf } from '../../../app/places.ts'
import { parseRoute } from '../../../app/router.ts'
import * as documents from '../../../testing/document-fixtures.ts'
import { answer, DOWNLOAD, failing, FixtureApi, fixtureDesk, ok } from '../../../testing/fixture-api.ts'
import * as fixtures from '../../../testing/fixtures.ts'
import { clear, findings, inScheme, press, says, show, text } from '../../../testing/page.ts'

const { rightsRequest } = fixtures.rightsRequest
const [received] = documents.rightsDocuments.rightsDocuments

beforeEach(async () => {
  await page.viewport(1280, 800)
  await inScheme('light')
})
afterEach(() => {
  clear()
  vi.restoreAllMocks()
})

const asked = (api: FixtureApi, name: string) =>
  api.asked.filter((each) => each.name === name).map(({ variables }) => variables)
const requestOf = (status: RightsRequestStatus) =>
  answer(operations.rightsRequest, () => ok({ rightsRequest: { ...rightsRequest, status } }))
const none = answer(operations.rightsDocuments, () => ok({ rightsDocuments: [] }))

async function open(...answers: readonly ReturnType<typeof answer>[]) {
  const api = new FixtureApi(...answers)
  const desk = fixtureDesk(api)
  const main = show(viewOf(parseRoute(`#/requests/${rightsRequest.id}`), desk))
  await expect.poll(() => asked(api, 'RightsDocuments')).toHaveLength(1)
  const panel = main.querySelector('document-panel')!
  await says(panel, /No document asked for|Asked on/)
  return { api, desk, panel }
}

describe('asking for a document', () => {
  test('sends reason and article, says so, reads the request again and leaves the focus in place', async () => {
    const { api, desk, panel } = await open(requestOf('VERIFIED'), none)
    press(panel, 'Ask for a document…')
    const dialog = panel.querySelector('ask-document-dialog')!
    await says(dialog, 'only where you have reasonable doubts about who is asking (GDPR Art. 12(6))')
    await expect.poll(() => dialog.querySelector('wa-dialog')?.open).toBe(true)
    expect(await findings({ inDialog: true })).toEqual([])
    await userEvent.fill(page.getByLabelText('Reason'), 'The names differ.')
    press(dialog, 'Ask')
    await expect.poll(() => desk.said).toContain('The person is asked for a document by mail.')
    expect(asked(api, 'AskForDocument')).toEqual([
      { requestId: rightsRequest.id, reason: 'The names differ.', article: 'Art. 12(6) GDPR' },
    ])
    await expect.poll(() => asked(api, 'RightsDocuments')).toHaveLength(2)
    await expect.poll(() => asked(api, 'RightsRequest')).toHaveLength(2)
    await expect.poll(() => document.activeElement?.id).toBe('documents')
  })

  test('a refusal is said at the form, which keeps what was typed', async () => {
    const refused = {
      askForDocument: { __typename: 'RightsDocumentRefused', code: 'ALREADY_ASKED', message: 'One was asked for.' },
    } as const
    const { panel } = await open(
      none,
      answer(operations.askForDocument, () => ok(refused)),
    )
    press(panel, 'Ask for a document…')
    const dialog = panel.querySelector('ask-document-dialog')!
    await expect.poll(() => dialog.querySelector('wa-textarea')).not.toBeNull()
    await userEvent.fill(page.getByLabelText('Reason'), 'The names differ.')
    press(dialog, 'Ask')
    await says(dialog, 'One was asked for. ALREADY_ASKED')
    expect(dialog.querySelector('wa-textarea')?.value).toBe('The names differ.')
  })

  test.each([
    ['AWAITING_VERIFICATION', none, 'once the person has confirmed the address'],
    ['FULFILLED', none, 'The request is closed'],
    [
      'IN_PROGRESS',
      answer(operations.rightsDocuments, () => ok(documents.rightsDocuments)),
      'once this one is accepted',
    ],
  ] as const)('is not offered where it would be refused: %s', async (status, given, words) => {
    const { panel } = await open(requestOf(status), given)
    await says(panel, words)
    expect(text(panel)).not.toContain('Ask for a document…')
  })
})

describe('what came', () => {
  test('is shown with name, type, size, day and state, and is judged after a confirmation', async () => {
    const { api, desk, panel } = await open()
    await says(panel, 'contrato.pdf PDF, 84 kB, came 24 Nov 2026, 04:30 UTC')
    expect(text(panel)).toContain('dni-anverso.jpg JPEG picture, 1.8 MB')
    expect([...panel.querySelectorAll('wa-badge')].map(text)).toEqual(['To be looked at', 'Refused'])
    expect(text(panel)).toContain('Deleted on 28 Nov 2026')
    press(panel, 'Accept…')
    const dialog = panel.querySelector('judge-document-dialog')!
    await says(dialog, '2 files: dni-anverso.jpg, contrato.pdf. You say that it ends the doubts')
    expect(asked(api, 'JudgeDocument')).toEqual([])
    press(dialog.querySelector('.dialog-actions')!, 'Accept')
    await expect.poll(() => desk.said).toContain('The document is accepted. Its files are deleted on 1 Dec 2026.')
    expect(asked(api, 'JudgeDocument')).toEqual([{ documentId: received!.id, accepted: true }])
    await expect.poll(() => asked(api, 'RightsDocuments')).toHaveLength(2)
    expect(asked(api, 'RightsRequest')).toHaveLength(1)
  })

  test('is saved under its name; a file that does not come says why and can be tried again', async () => {
    let there = false
    const { api, desk, panel } = await open(
      answer(DOWNLOAD, () => (there ? ok(new Blob(['JPEG'])) : failing('NOT_FOUND', 'There is no such file.'))),
    )
    const saved: Blob[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      saved.push(blob as Blob)
      return 'blob:kept'
    })
    const named: string[] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      named.push(this.download)
    })
    press(panel, 'Download dni-anverso.jpg')
    await says(panel, 'There is no such file. Code NOT_FOUND')
    expect(saved).toEqual([])
    there = true
    press(panel, 'Try again')
    await expect.poll(() => desk.said).toContain('dni-anverso.jpg is downloaded.')
    expect(await saved[0]?.text()).toBe('JPEG')
    expect(named).toEqual(['dni-anverso.jpg'])
    const path = `/v1/rights-documents/files/${received!.files[0]!.id}`
    expect(asked(api, 'download')).toEqual([{ path }, { path }])
    expect(text(panel)).not.toContain('NOT_FOUND')
  })

  test('cannot be judged by a key that only reads, which is told what it lacks', async () => {
    const apiKey = { name: 'reader', scopes: ['RIGHTS_READ'] as const }
    const desk = fixtureDesk(new FixtureApi(none), { viewer: { ...fixtures.viewer.viewer, apiKey } })
    const main = show(viewOf(parseRoute(`#/requests/${rightsRequest.id}`), desk))
    await says(main, 'Asking and judging need RIGHTS_WRITE')
    expect(text(main)).not.toContain('Ask for a document…')
  })
})
