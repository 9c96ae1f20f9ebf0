import { parseCalendarDate } from '@assent/shared'
import { GraphQLError } from 'graphql'
import { callerKey } from '../graphql/context.ts'
import type { ProcessingRole, RecordFormat as FormatName, Resolvers } from '../graphql/generated/resolvers.ts'
import { contentHash } from '../policy/content-hash.ts'
import { readRecord } from './read-record.ts'
import type { RecordOfProcessing } from './record-of-processing.domain.ts'
import { writeRecord, type RecordFormat, type RecordRole } from './write-record.ts'

/** A record on its way out; its files and hash are made when they are asked for. */
export type RecordModel = RecordOfProcessing

const FORMATS: Readonly<Record<FormatName, RecordFormat>> = { JSON: 'json', CSV: 'csv', HTML: 'html' }
const ROLES: Readonly<Record<ProcessingRole, RecordRole>> = { CONTROLLER: 'controller', PROCESSOR: 'processor' }

export const recordsResolvers: Resolvers = {
  Query: {
    recordOfProcessing: async (_parent, { on }, context) => {
      const day = on === null || on === undefined ? undefined : parseCalendarDate(on)
      if (day?.ok === false) {
        const message = day.problems[0]?.message ?? 'on: not a day'
        throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })
      }
      return readRecord(context.deps, callerKey(context).organizationId, day?.value)
    },
  },
  RecordOfProcessing: {
    hash: (record) => contentHash(record),
    file: (record, { format, as }) =>
      writeRecord(record, FORMATS[format], as === null || as === undefined ? null : ROLES[as]),
  },
}
