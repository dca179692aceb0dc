/** Pages that take hold of the one element we put there. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Arena, startArena, type Trial, until } from '../arena'
import { grips, HOST_PAGE_BODY } from '../hostile/host'
import { differences, type Looks, looksOf } from '../looks'
import { pageOf } from '../pages'

/** Nothing here changes how the page's own text is laid out, so that the card has the same place and looks. */
const STYLE = `<style>
  * { all: revert !important; direction: rtl !important; writing-mode: vertical-lr !important }
  main, main *, html, body { all: revert !important; direction: ltr !important; writing-mode: horizontal-tb !important }
  html > div, html > div * { display: none !important; opacity: 0 !important; visibility: hidden !important;
    position: static !important; transform: scale(0) !important; filter: blur(9px) !important; clip-path: circle(0) !important;
    zoom: 3 !important; font: 40px/3 cursive !important; color: red !important; background: red !important;
    letter-spacing: 9px !important; text-transform: uppercase !important; pointer-events: none !important;
    transition: all 99s !important; animation: fade 99s !important; --sg-ink: red !important; --sg-paper: red !important;
    --sg-sans: cursive !important; --room: 9px !important }
  html > div::before { content: 'before' !important }
  html > div::backdrop { background: red !important; display: block !important }
  @keyframes fade { from { opacity: 0 } to { opacity: 0 } }
</style>`

const WORDS = ['digital divide', 'Digital Silk Road']
let arena: Arena
/** The card where nobody lays hands on it. */
let plain: Looks
beforeAll(async () => {
  arena = await startArena({ '/': pageOf(HOST_PAGE_BODY), '/styled': pageOf(HOST_PAGE_BODY, STYLE) })
  plain = await opened('/').then(({ looks }) => looks)
})
afterAll(() => arena?.close())

/** A page with its card open, and how that looks once it has faded in. */
async function opened(path = '/'): Promise<{ trial: Trial; looks: Looks }> {
  const trial = await arena.open(path)
  await until(trial.painted, (words) => String(words) === String(WORDS))
  await trial.openCard('Digital Silk Road')
  return {
    trial,
    looks: await until(
      () => looksOf(trial),
      ({ card }) => card.opacity === '1' && card.translate === 'none',
    ),
  }
}

/** Waits for the card to look as it does elsewhere. */
const expectPlain = (trial: Trial, but: string[] = []): Promise<void> =>
  expect.poll(async () => differences(plain, await looksOf(trial)), { timeout: 5_000 }).toEqual(but)

it('a page styles everything with !important: the card looks as it does elsewhere', async () => {
  const { trial } = await opened('/styled')
  await expectPlain(trial)
  expect(await trial.noise()).toEqual([])
})

describe('a page', () => {
  it.each(grips)('%s: the next card stands where it should, looks as it should, and is on top', async (_what, grip) => {
    const { trial } = await opened()
    await trial.page.evaluate(`(${grip})()`)
    await trial.closeCard()
    await trial.openCard('Digital Silk Road')
    await expectPlain(trial)
    expect(await trial.marks()).toEqual(WORDS)
    expect(await trial.noise()).toEqual([])
  })

  it('refuses popovers: the card stands on top all the same, outside the top layer', async () => {
    const { trial } = await opened()
    await trial.closeCard()
    await trial.page.evaluate(() => addEventListener('beforetoggle', (event) => event.preventDefault(), true))
    await trial.openCard('Digital Silk Road')
    await expectPlain(trial, ['host overlay: auto → none'])
    await trial.closeCard()
    expect(await trial.noise()).toEqual([])
  })

  it('removes it as it is about to be shown: it is gone, and the next card stands as it should', async () => {
    const { trial } = await opened()
    await trial.closeCard()
    await trial.page.evaluate(() => {
      const remove = ({ target, newState }: ToggleEvent): void => {
        if (newState !== 'open') return
        ;(target as Element).remove()
        removeEventListener('beforetoggle', remove, true)
      }
      addEventListener('beforetoggle', remove, true)
    })
    const gone = trial.page.waitForFunction(() => !document.querySelector('html > :not(head, body)'))
    await trial.point('Digital Silk Road')
    await gone
    await trial.closeCard()
    await trial.openCard('Digital Silk Road')
    await expectPlain(trial)
    expect(await trial.noise()).toEqual([])
  })
})
