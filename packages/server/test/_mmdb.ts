/**
 * Writes a small database in the MaxMind DB format, version 2.0: a tree of address bits whose leaves point to records.
 * For tests alone; it knows the types that records of places need.
 */
type Value = string | number | bigint | readonly Value[] | { readonly [key: string]: Value }

const TYPES = { string: 2, uint16: 5, uint32: 6, map: 7, uint64: 9, array: 11 } as const
const SEPARATOR = 16
const METADATA = Buffer.concat([Buffer.from([0xab, 0xcd, 0xef]), Buffer.from('MaxMind.com')])

function control(type: number, size: number): Buffer {
  if (size > 28) throw new Error(`A value of ${size} is too large for this writer.`)
  return type > 7 ? Buffer.from([size, type - 7]) : Buffer.from([(type << 5) | size])
}

function encode(value: Value): Buffer {
  if (typeof value === 'string')
    return Buffer.concat([control(TYPES.string, Buffer.byteLength(value)), Buffer.from(value)])
  if (typeof value === 'bigint') {
    const bytes = Buffer.alloc(8)
    bytes.writeBigUInt64BE(value)
    return Buffer.concat([control(TYPES.uint64, 8), bytes])
  }
  if (typeof value === 'number') {
    const bytes = Buffer.alloc(4)
    bytes.writeUInt32BE(value)
    return Buffer.concat([control(TYPES.uint32, 4), bytes])
  }
  if (Array.isArray(value)) return Buffer.concat([control(TYPES.array, value.length), ...value.map(encode)])
  const entries = Object.entries(value)
  return Buffer.concat([
    control(TYPES.map, entries.length),
    ...entries.flatMap(([key, each]) => [encode(key), encode(each)]),
  ])
}

/** The bits of `198.51.100.0/24` in a tree of IPv6, where IPv4 lies under `::/96`. */
function bitsOf(network: string): readonly number[] {
  const [address = '', length = '32'] = network.split('/')
  const bytes = address.split('.').map((part) => Number(part).toString(2).padStart(8, '0'))
  return [...'0'.repeat(96), ...bytes.join('').slice(0, Number(length))].map(Number)
}

export function writeMmdb(databaseType: string, networks: Readonly<Record<string, Value>>): Buffer {
  /** Each node has two sides: another node, a record (as `~offset`), or nothing. */
  const nodes: [number | null, number | null][] = [[null, null]]
  const records: Buffer[] = []
  let size = 0
  for (const [network, value] of Object.entries(networks)) {
    const bits = bitsOf(network)
    let at = 0
    bits.forEach((bit, depth) => {
      const node = nodes[at]!
      if (depth === bits.length - 1) node[bit as 0 | 1] = ~size
      else {
        node[bit as 0 | 1] ??= nodes.push([null, null]) - 1
        at = node[bit as 0 | 1]!
      }
    })
    const record = encode(value)
    records.push(record)
    size += record.length
  }
  const tree = Buffer.alloc(nodes.length * 6)
  nodes.forEach((sides, index) =>
    sides.forEach((side, which) => {
      const target = side === null ? nodes.length : side < 0 ? nodes.length + SEPARATOR + ~side : side
      tree.writeUIntBE(target, index * 6 + which * 3, 3)
    }),
  )
  const metadata = encode({
    binary_format_major_version: 2,
    binary_format_minor_version: 0,
    build_epoch: 1_790_000_000n,
    database_type: databaseType,
    description: { en: 'For tests' },
    ip_version: 6,
    languages: ['en'],
    node_count: nodes.length,
    record_size: 24,
  })
  return Buffer.concat([tree, Buffer.alloc(SEPARATOR), ...records, METADATA, metadata])
}
