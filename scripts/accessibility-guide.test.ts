import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const GUIDE = new URL('../docs/guides/accessibility.md', import.meta.url)
const LINK = /\[`[\w-]+`\]\(([^)]+\.test\.ts)\)/g
const QUOTED = /“([^”]+)”/g

/** Each test that the guide links to, with the names it quotes up to the next link. */
const proofs = [
  ...readFileSync(GUIDE, 'utf8').matchAll(/(\[`[\w-]+`\]\([^)]+\)(?: and )?)+: (?:“[^”]+”(?:, )?)+/g),
].flatMap(([proof]) =>
  [...proof.matchAll(LINK)].flatMap(([, file]) => [...proof.matchAll(QUOTED)].map(([, name]) => ({ file, name }))),
)

it('the guide about accessibility quotes tests that there are', () => {
  expect(proofs.length).toBeGreaterThan(20)
  const missing = proofs.filter(({ file, name }) => !readFileSync(new URL(file!, GUIDE), 'utf8').includes(name!))
  expect(missing).toEqual([])
})
