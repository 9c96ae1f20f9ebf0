/** Documents that a person was asked for, as the server would answer. Only tests read this. */
import { addDays } from '@assent/shared'
import type * as Api from '../api/generated.ts'
import { at, id, TODAY } from './fixtures.ts'

export const rightsDocuments: Api.RightsDocumentsQuery = {
  rightsDocuments: [
    {
      id: id(701),
      state: 'RECEIVED',
      article: 'Art. 12(6) GDPR',
      reason:
        'The name differs from the one of the contract. Please send a document that shows your name; cover the rest.',
      askedAt: at(2 * 1440),
      askedBy: 'key:k1',
      judgedAt: null,
      judgedBy: null,
      deletedOn: null,
      files: [
        {
          id: id(711),
          name: 'dni-anverso.jpg',
          mediaType: 'image/jpeg',
          bytes: 1_843_204,
          receivedAt: at(300),
        },
        { id: id(712), name: 'contrato.pdf', mediaType: 'application/pdf', bytes: 84_120, receivedAt: at(300) },
      ],
    },
    {
      id: id(702),
      state: 'REFUSED',
      article: 'Art. 12(6) GDPR',
      reason: 'Please send a document that shows your name.',
      askedAt: at(6 * 1440),
      askedBy: 'key:k1',
      judgedAt: at(3 * 1440),
      judgedBy: 'key:k2',
      deletedOn: addDays(TODAY, 4),
      files: [{ id: id(713), name: 'blur.png', mediaType: 'image/png', bytes: 612, receivedAt: at(4 * 1440) }],
    },
  ],
}

export const asked: Api.AskForDocumentMutation = {
  askForDocument: { __typename: 'RightsDocument', id: id(703) },
}

export const judged: Api.JudgeDocumentMutation = {
  judgeDocument: { __typename: 'RightsDocument', deletedOn: addDays(TODAY, 7) },
}
