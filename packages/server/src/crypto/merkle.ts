import { hash } from 'node:crypto'

/**
 * Merkle tree as in RFC 9162 section 2.1: leaves and nodes are hashed under different prefixes, and a tree of n leaves
 * splits at the largest power of two below n.
 */
export function leafHash(leaf: string): Buffer {
  return hash('sha256', `\u0000${leaf}`, 'buffer')
}

const NODE_PREFIX = Buffer.from([1])

function nodeHash(left: Buffer, right: Buffer): Buffer {
  return hash('sha256', Buffer.concat([NODE_PREFIX, left, right]), 'buffer')
}

export function merkleRoot(leaves: readonly Buffer[]): Buffer {
  const [only] = leaves
  if (only === undefined) return hash('sha256', '', 'buffer')
  if (leaves.length === 1) return only
  const split = splitPoint(leaves.length)
  return nodeHash(merkleRoot(leaves.slice(0, split)), merkleRoot(leaves.slice(split)))
}

/** Sibling hashes from a leaf up to the root; each `left:` or `right:` and hex. */
export function merklePath(leaves: readonly Buffer[], index: number): readonly string[] {
  if (leaves.length <= 1) return []
  const split = splitPoint(leaves.length)
  return index < split
    ? [...merklePath(leaves.slice(0, split), index), `right:${merkleRoot(leaves.slice(split)).toString('hex')}`]
    : [...merklePath(leaves.slice(split), index - split), `left:${merkleRoot(leaves.slice(0, split)).toString('hex')}`]
}

/** The root that a leaf hash and its path lead to. */
export function rootFromPath(leaf: Buffer, path: readonly string[]): Buffer {
  let hash = leaf
  for (const step of path) {
    const sibling = Buffer.from(step.slice(step.indexOf(':') + 1), 'hex')
    hash = step.startsWith('left:') ? nodeHash(sibling, hash) : nodeHash(hash, sibling)
  }
  return hash
}

function splitPoint(count: number): number {
  let split = 1
  while (split * 2 < count) split *= 2
  return split
}
