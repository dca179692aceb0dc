import { expect, it, vi } from 'vitest'
import { following } from '../../../entrypoints/options/following'

/** A page that shows a number, whose readings and changes end when the test says so. */
function page() {
  const shown: number[] = []
  const said: boolean[] = []
  const readings: ((report: number) => void)[] = []
  const read = () => new Promise<number>((resolve) => readings.push(resolve))
  const follow = following({ read, show: (report) => shown.push(report), said: (failed) => said.push(failed) })
  return {
    shown,
    said,
    readings,
    follow,
    /** The reading that began first gives this. */
    async reads(report: number) {
      await vi.waitFor(() => expect(readings).not.toHaveLength(0))
      readings.shift()?.(report)
      await rest()
    },
  }
}

const rest = () => new Promise((resolve) => setTimeout(resolve, 5))

it('shows what came of a change', async () => {
  const { follow, reads, shown, said } = page()
  follow(Promise.resolve())
  await reads(1)
  expect({ shown, said }).toEqual({ shown: [1], said: [false] })
})

it('shows no older answer over what was chosen while it was read', async () => {
  const { follow, reads, shown } = page()
  let end: () => void = () => undefined
  follow(Promise.resolve())
  await rest()
  follow(new Promise<void>((resolve) => (end = resolve)))
  await reads(1)
  expect(shown).toEqual([])
  end()
  await reads(2)
  expect(shown).toEqual([2])
})

it('reads anew where a change both began and ended while it was read', async () => {
  const { follow, reads, shown, said } = page()
  follow(Promise.resolve())
  await rest()
  follow(Promise.reject(new Error('refused')))
  await reads(1)
  expect(shown).toEqual([])
  await reads(2)
  expect(shown).toEqual([2])
  expect(said).toEqual([true])
})

it('says that a change came to nothing', async () => {
  const { follow, said } = page()
  follow(Promise.reject(new Error('refused')))
  await rest()
  expect(said).toEqual([true])
})
