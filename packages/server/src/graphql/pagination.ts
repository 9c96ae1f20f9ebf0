import { GraphQLError } from 'graphql'

/** Most edges of one page. */
export const PAGE_LIMIT = 200

export interface PageRequest {
  readonly limit: number
  /** The fields of the last edge seen, in the list's order; undefined for the first page. */
  readonly after: readonly string[] | undefined
}

/** Reads `first` and `after` of a Relay connection. Cursors are opaque outside and name a row's place in the order inside. */
export function readPage(
  args: { readonly first?: number | null | undefined; readonly after?: string | null | undefined },
  fields: number,
): PageRequest {
  const limit = args.first ?? 50
  if (!Number.isInteger(limit) || limit < 0 || limit > PAGE_LIMIT) {
    throw new GraphQLError(`first must be from 0 to ${PAGE_LIMIT}, got ${limit}.`, {
      extensions: { code: 'BAD_USER_INPUT' },
    })
  }
  return { limit, after: args.after === null || args.after === undefined ? undefined : readCursor(args.after, fields) }
}

export function writeCursor(fields: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(fields)).toString('base64url')
}

function readCursor(cursor: string, fields: number): readonly string[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (Array.isArray(parts) && parts.length === fields) return parts.map(String)
  } catch {
    // Falls through to the same answer: whatever it was, it is not a cursor of this list.
  }
  throw new GraphQLError('after must be a cursor from this list.', { extensions: { code: 'BAD_USER_INPUT' } })
}

export interface Connection<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[]
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
}

/** Makes a connection from up to `limit + 1` rows: the one too many tells that another page follows. */
export function connection<Row, Node>(
  rows: readonly Row[],
  { limit, after }: PageRequest,
  place: (row: Row) => readonly (string | number)[],
  map: (row: Row) => Node,
): Connection<Node> {
  const edges = rows.slice(0, limit).map((row) => ({ cursor: writeCursor(place(row)), node: map(row) }))
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > limit,
      hasPreviousPage: after !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  }
}
