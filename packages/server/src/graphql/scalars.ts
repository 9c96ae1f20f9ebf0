import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql'
import { instant, parseCalendarDate, parsePeriod, type Parsed } from '@assent/shared'

/** A scalar that is a string on the wire and is checked on the way in by a parser of the vocabulary. */
function stringScalar(
  name: string,
  description: string,
  check: (input: unknown) => Parsed<unknown>,
  serialize: (value: unknown) => string = String,
): GraphQLScalarType {
  const read = (value: unknown): string => {
    const result = check(value)
    if (result.ok) return value as string
    throw new GraphQLError(`${name}: ${result.problems[0]?.message ?? 'not allowed'}`, {
      extensions: { code: 'BAD_USER_INPUT' },
    })
  }
  return new GraphQLScalarType({
    name,
    description,
    serialize,
    parseValue: read,
    parseLiteral: (node: ValueNode) => read(node.kind === Kind.STRING ? node.value : undefined),
  })
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

function uuid(input: unknown): Parsed<string> {
  return typeof input === 'string' && UUID.test(input)
    ? { ok: true, value: input }
    : {
        ok: false,
        problems: [
          {
            path: '',
            code: 'MALFORMED',
            message: `Expected a lower-case UUID, got ${input === undefined ? 'nothing' : JSON.stringify(input).slice(0, 60)}.`,
          },
        ],
      }
}

export const scalars = {
  DateTime: stringScalar(
    'DateTime',
    'An instant as RFC 3339 in UTC, e.g. `2026-03-15T09:30:00.000Z`.',
    instant,
    (value) => new Date(value as number).toISOString(),
  ),
  Date: stringScalar('Date', 'A day as `YYYY-MM-DD`.', parseCalendarDate),
  Period: stringScalar('Period', 'An ISO 8601 period of months or days, e.g. `P14M`.', parsePeriod),
  UUID: stringScalar('UUID', 'A lower-case UUID.', uuid),
}

/** GraphQL's spelling of the vocabulary's words: `accept-all` is `ACCEPT_ALL`. */
export function enumWords<const Word extends string>(words: readonly Word[]): Record<string, Word> {
  return Object.fromEntries(words.map((word) => [word.toUpperCase().replaceAll('-', '_'), word]))
}
