/** `pnpm fix`: writes every generated file, formats, and mends what a machine can mend. What is left, `pnpm check` names. */
import { CHECKS } from './lib/checks.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { capture, main } from './lib/run.mjs'

await main(async () => {
  await ensureInstalled()
  let failures = 0
  for (const { name, fix } of CHECKS) {
    if (fix === undefined) continue
    const [command, ...args] = fix
    const { code, output } = await capture(command, args)
    console.log(`${code === 0 ? '✓' : '✗'} ${name}`)
    if (code === 0) continue
    failures += 1
    console.error(output)
  }
  return failures === 0 ? 0 : 1
})
