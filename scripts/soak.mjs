/**
 * `pnpm soak`: five years of five companies with every day a night, on PostgreSQL; longer than the suite has time for,
 * which makes every 91st day one. `pnpm soak 7` makes every seventh.
 */
import { main, ROOT, run } from './lib/run.mjs'

await main(async () => {
  const step = process.argv[2] ?? '1'
  if (!/^[1-9]\d?$/.test(step)) {
    console.error(`assent: expected days between two nights, from 1 to 99, got "${step}".`)
    return 2
  }
  return run('node', ['scripts/test.mjs', '--project', 'postgres', 'packages/server/test/soak-policy.db.test.ts'], {
    cwd: ROOT,
    env: { ASSENT_SOAK_STEP: step },
  })
})
