/** `TASK_SECRET=… node examples/dataset-receiver/main.ts`: a receiver with one record, on port 4010. */
import { serve } from './receiver.ts'

const { TASK_SECRET: secret, PORT: port = '4010' } = process.env
if (secret === undefined) throw new Error('TASK_SECRET: expected the key of the dataset; openssl rand -base64 32')
const ticket = {
  id: 'T-1',
  data: 'ticket',
  subjects: ['ana@example.org'],
  events: { resolved: '2020-01-31' },
  done: [],
}
await serve(
  { secret, records: new Map([[ticket.id, ticket]]), receipts: new Map(), now: () => new Date() },
  Number(port),
)
console.log(`Takes tasks at http://localhost:${port}/; it holds one ticket, resolved on 2020-01-31.`)
