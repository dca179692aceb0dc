import { expect, it } from 'vitest'
import { corpora } from '../../hostile/corpora'
import { judge } from '../../hostile/judge'

/** `npm run hostile` has all of them, and far more. */
const SOME = corpora({ runs: 0 }).filter(({ name }) => /XML|JSON|tables/.test(name))

it.each(SOME)('$name are read whole, or refused with a reason and a place', async ({ inputs }) => {
  const wrong: string[] = []
  let count = 0
  for (const { from, format, bytes } of inputs(() => false)) {
    count++
    wrong.push(...(await judge(format, bytes)).wrong.map((fault) => `${from} as ${format}: ${fault}`))
  }
  expect(wrong).toEqual([])
  expect(count).toBeGreaterThan(50)
})
