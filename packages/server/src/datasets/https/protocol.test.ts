import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { DATASET_FINDING_CODES } from '../dataset-finding.domain.ts'
import { receipt, task } from './dataset-protocol.ts'

const GUIDES = new URL('../../../../../docs/guides/', import.meta.url)

test('the published schemas are those that are kept to', async () => {
  const published: unknown = JSON.parse(await readFile(new URL('dataset-protocol.schema.json', GUIDES), 'utf8'))
  expect(published).toEqual({ task: z.toJSONSchema(task), receipt: z.toJSONSchema(receipt) })
})

test("the guide's examples are a task and its receipt, and it explains every finding", async () => {
  const guide = await readFile(new URL('datasets.md', GUIDES), 'utf8')
  const [order, answer] = [...guide.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text = '']): unknown =>
    JSON.parse(text),
  )
  expect(task.parse(order).kind).toBe('retention.due')
  expect(receipt.parse(answer).kind).toBe('retention.due')
  for (const code of DATASET_FINDING_CODES) expect(guide, code).toContain(`\`${code}\``)
})
