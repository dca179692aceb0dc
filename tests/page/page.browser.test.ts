import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Harness } from './harness'
import { type PageBrowser, startPageBrowser } from './page-browser'

declare const harness: Harness

let browser: PageBrowser
/** A page for what leaves no trace. */
let desk: Page
beforeAll(async () => {
  browser = await startPageBrowser()
  desk = await browser.open('')
}, 30_000)
afterAll(() => browser?.close())

/** Waits until the marks are these, and says what they are if they never come. */
async function expectMarks(page: Page, marks: string[]): Promise<void> {
  await expect.poll(() => page.evaluate(() => harness.painted()), { timeout: 3000 }).toEqual(marks)
}

describe('reading into blocks', () => {
  it.each<[behaviour: string, html: string, blocks: string[]]>([
    [
      'joins text across inline elements',
      '<p>the <b>digital</b> <a href="#">div<i>ide</i></a></p>',
      ['the digital divide'],
    ],
    ['never joins blocks', '<div>digital<p>divide</p>gap</div>', ['digital', 'divide', 'gap']],
    [
      'never joins cells or items',
      '<table><tr><td>five<td>links</table><ul><li>a b<li>c d</ul>',
      ['five', 'links', 'a b', 'c d'],
    ],
    ['takes a line break for white space', '<p>digital<br>divide</p>', ['digital divide']],
    ['takes a possible break for nothing', '<p>digi<wbr>tal</p>', ['digital']],
    ['holds a footnote off the word before it', '<p>divide<sup>1</sup>, and</p>', ['divide 1 , and']],
    [
      'leaves code and fields out, and joins nothing across them',
      '<p>five <code>x</code> links <input value="a"> end</p>',
      ['five \uFFFC links \uFFFC end'],
    ],
    [
      'reads no script, style, pre or textarea',
      '<p>ab</p><script>cd</script><style>ef</style><pre>gh</pre><textarea>ij</textarea>',
      ['ab'],
    ],
    [
      'reads nothing that is hidden or inert',
      '<p hidden>ab</p><div inert><p>cd</p></div><p>ef <span aria-hidden="true">x</span> gh</p>',
      ['ef \uFFFC gh'],
    ],
    ['joins across what is not shown', '<p>digital <span hidden>x</span>divide</p>', ['digital divide']],
    [
      'reads nothing that can be edited',
      '<div contenteditable><p>ab</p></div><p contenteditable="false">cd</p>',
      ['cd'],
    ],
    [
      'reads the summary of closed details alone',
      '<details><summary>ab</summary>cd</details><details open><summary>ef</summary>gh</details>',
      ['ab', 'ef', 'gh'],
    ],
    ['reads ruby without its readings', '<p><ruby>数<rt>shù</rt>字<rt>zì</rt></ruby></p>', ['数字']],
    [
      'reads open shadow roots where their host stands',
      '<p>ab</p><x-a><template shadowrootmode="open"><p>cd</p><slot></slot></template><p>ef</p></x-a><p>gh</p>',
      ['ab', 'cd', 'ef', 'gh'],
    ],
  ])('%s', async (_behaviour, html, blocks) => {
    expect(await desk.evaluate((body) => harness.blocks(body), html)).toEqual(blocks)
  })
})

const TEXT = '<p id="p">On the <b>digital</b> divide.</p><p id="q">Digital poverty is next.</p>'

describe('marks', () => {
  it('stand on terms, across inline elements, and touch no node', async () => {
    const page = await browser.open(TEXT)
    const before = await page.evaluate(() => document.documentElement.outerHTML)
    await page.evaluate(() => harness.start())
    await expectMarks(page, ['a:digital divide', 'a:Digital poverty'])
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before)
    const kinds = await page.evaluate(() =>
      [...CSS.highlights.values()].flatMap((marks) => [...marks].map((range) => range.constructor.name)),
    )
    expect(kinds).toEqual(['StaticRange', 'StaticRange'])
    await expect.poll(() => page.evaluate(() => harness.seen.counts.length)).toBe(2)
    await page.close()
  })

  it('go with the abort, and leave the registry empty', async () => {
    const page = await browser.open(TEXT)
    await page.evaluate(() => harness.start())
    await expectMarks(page, ['a:digital divide', 'a:Digital poverty'])
    expect(
      await page.evaluate(() => {
        harness.stop()
        return CSS.highlights.size
      }),
    ).toBe(0)
    await page.close()
  })

  it('go in the task in which their text changes, and the rest stay', async () => {
    const page = await browser.open(TEXT)
    await page.evaluate(() => harness.start())
    await expectMarks(page, ['a:digital divide', 'a:Digital poverty'])
    const marks = await page.evaluate(async () => {
      const text = document.querySelector('#q')?.firstChild as Text
      text.data = `Now ${text.data}`
      await Promise.resolve()
      return harness.painted()
    })
    expect(marks).toEqual(['a:digital divide'])
    await expectMarks(page, ['a:digital divide', 'a:Digital poverty'])
    await page.close()
  })

  it('go at once where something comes between the words of a term', async () => {
    const page = await browser.open(TEXT)
    await page.evaluate(() => harness.start())
    await expectMarks(page, ['a:digital divide', 'a:Digital poverty'])
    const marks = await page.evaluate(async () => {
      document.querySelector('b')?.after(' and social')
      await Promise.resolve()
      return harness.painted()
    })
    expect(marks).toEqual(['a:Digital poverty'])
    await page.close()
  })

  it('come to text that is added later, in the document and in a shadow root', async () => {
    const page = await browser.open('<div id="a"></div><x-a><template shadowrootmode="open"><p>ab</p></template></x-a>')
    await page.evaluate(() => harness.start())
    await page.evaluate(() => {
      const added = document.createElement('p')
      added.textContent = 'The digital divide.'
      document.querySelector('#a')?.append(added)
      const inside = document.createElement('p')
      inside.textContent = 'On digital poverty.'
      document.querySelector('x-a')?.shadowRoot?.append(inside)
    })
    await expectMarks(page, ['a:digital divide', 'a:digital poverty'])
    await page.close()
  })

  it('come to an ambiguous name that is added later by a word that nothing waited for, and go with that word', async () => {
    const page = await browser.open('<p id="cue">Beijing spoke of it.</p><p id="late">More.</p>')
    await page.evaluate(() => harness.start())
    await expect.poll(() => page.evaluate(() => harness.seen.texts.length)).toBe(2)
    expect(await page.evaluate(() => harness.seen.texts)).toContain('More.')
    await page.evaluate(() => {
      const late = document.querySelector('#late')
      if (late) late.textContent = 'The BRI again.'
    })
    await expectMarks(page, ['a:BRI'])
    await page.evaluate(() => document.querySelector('#cue')?.remove())
    await expectMarks(page, [])
    await page.close()
  })

  it('leave a part that is hidden, and come back with it', async () => {
    const page = await browser.open(`<section>${TEXT}</section>`)
    await page.evaluate(() => harness.start())
    await expectMarks(page, ['a:digital divide', 'a:Digital poverty'])
    await page.evaluate(() => {
      ;(document.querySelector('section') as HTMLElement).hidden = true
    })
    await expectMarks(page, [])
    await page.evaluate(() => {
      ;(document.querySelector('section') as HTMLElement).hidden = false
    })
    await expectMarks(page, ['a:digital divide', 'a:Digital poverty'])
    await page.close()
  })

  it('count the first in what is seen: a folded menu takes no mark away', async () => {
    const page = await browser.open('<div style="display: none">The digital divide.</div><p>The digital divide.</p>')
    await page.evaluate(() => harness.start())
    await expect
      .poll(() =>
        page.evaluate(() =>
          [...(CSS.highlights.get('a') ?? [])].map(({ startContainer }) => startContainer.parentElement?.localName),
        ),
      )
      .toEqual(['p'])
    await page.close()
  })

  it('stand once in each section, or everywhere, as the reader chose', async () => {
    const page = await browser.open('<p>digital divide, digital divide</p><h2>More</h2><p>digital divide</p>')
    await page.evaluate(() => harness.start())
    await expectMarks(page, ['a:digital divide', 'a:digital divide'])
    await page.evaluate(() => harness.update({ repeat: 'every' }))
    await expectMarks(page, ['a:digital divide', 'a:digital divide', 'a:digital divide'])
    await page.evaluate(() => harness.update({ repeat: 'page' }))
    await expectMarks(page, ['a:digital divide'])
    await page.close()
  })

  it('come back when the page empties the registry or a highlight', async () => {
    const page = await browser.open(TEXT)
    await page.evaluate(() => harness.start())
    await expectMarks(page, ['a:digital divide', 'a:Digital poverty'])
    await page.evaluate(() => CSS.highlights.clear())
    await expectMarks(page, ['a:digital divide', 'a:Digital poverty'])
    await page.evaluate(() => CSS.highlights.get('a')?.clear())
    await expectMarks(page, ['a:digital divide', 'a:Digital poverty'])
    await page.close()
  })

  it('are at most 500, near the reader', async () => {
    const page = await browser.open('<p>The digital divide, here.</p>'.repeat(3000))
    await page.evaluate(() => harness.start({ repeat: 'every' }))
    const tops = (): Promise<number[]> =>
      page.evaluate(() =>
        [...(CSS.highlights.get('a') ?? [])].map(
          ({ startContainer }) => startContainer.parentElement?.getBoundingClientRect().top ?? 0,
        ),
      )
    await expect.poll(async () => (await tops()).length).toBeGreaterThan(50)
    await page.evaluate(() => scrollTo(0, 40_000))
    await expect.poll(async () => (await tops()).filter((top) => top >= 0 && top < 700).length).toBeGreaterThan(10)
    expect((await tops()).length).toBeLessThanOrEqual(500)
    // About two screens on either side of the one in view.
    await expect.poll(async () => Math.max(...(await tops()).map(Math.abs))).toBeLessThan(700 * 4)
    await page.close()
  })

  it('follow the page to another address, and another glossary', async () => {
    const page = await browser.open(TEXT)
    await page.evaluate(() => harness.start())
    await expectMarks(page, ['a:digital divide', 'a:Digital poverty'])
    await page.evaluate(() => {
      harness.changeGlossary()
      history.pushState(null, '', '/next')
      document.body.firstElementChild?.replaceWith('The Digital Silk Road.')
    })
    await expectMarks(page, ['a:Digital Silk Road', 'a:Digital poverty'])
    await page.close()
  })
})

describe('an address that changes without end', () => {
  it('keeps no reading from its end, and the page is not read at each change', async () => {
    const page = await browser.open(TEXT)
    await page.evaluate(() => harness.start())
    await expectMarks(page, ['a:digital divide', 'a:Digital poverty'])
    const asked = await page.evaluate(async () => {
      document.querySelector('#q')?.append(' The Digital Silk Road.')
      const before = harness.seen.texts.length
      for (let second = 0; second < 60; second++) {
        history.replaceState(null, '', `/film?t=${second}`)
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
      return (harness.seen.texts.length - before) / 2
    })
    expect(asked).toBeLessThan(30)
    await expectMarks(page, ['a:digital divide', 'a:Digital poverty', 'a:Digital Silk Road'])
    await page.close()
  })
})

describe('changes of the page', () => {
  it('are not our own host, coming and going', async () => {
    const told = await desk.evaluate(async () => {
      const told: number[] = []
      const host = document.createElement('div')
      const abort = new AbortController()
      const watch = new harness.MutationWatch(
        ({ places }) => told.push(places.size),
        () => host,
        abort.signal,
      )
      watch.watch(document)
      document.documentElement.append(host)
      await Promise.resolve()
      host.remove()
      await Promise.resolve()
      document.body.append(document.createElement('p'))
      await Promise.resolve()
      abort.abort()
      return told
    })
    expect(told).toEqual([1])
  })
})

describe('cards', () => {
  const key = (page: Page): Promise<string | undefined> =>
    page.evaluate(() =>
      harness.seen.root?.host.matches(':popover-open') ? harness.seen.card?.view.key.split(':')[1] : undefined,
    )

  async function marked(html = TEXT): Promise<Page> {
    const page = await browser.open(html)
    await page.mouse.move(900, 650)
    await page.evaluate(() => harness.start())
    await expect.poll(() => page.evaluate(() => harness.painted().length)).toBeGreaterThan(0)
    return page
  }

  async function rest(page: Page, selector: string): Promise<void> {
    const box = await page.locator(selector).boundingBox()
    if (!box) throw new Error(`Nothing is at ${selector}.`)
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 2 })
  }

  it('open after a rest on a term, close after leaving, and stay while they are pointed at', async () => {
    const page = await marked()
    await rest(page, 'b')
    expect(await key(page)).toBeUndefined()
    await expect.poll(() => key(page)).toBe('digital-divide')
    expect(await page.evaluate(() => harness.seen.card?.matched)).toBe('digital divide')
    const card = await page.evaluate(() => harness.seen.root?.host.getBoundingClientRect().toJSON())
    await page.mouse.move(card.left + 30, card.top + 30, { steps: 5 })
    await page.waitForTimeout(450)
    expect(await key(page)).toBe('digital-divide')
    await page.mouse.move(900, 650, { steps: 3 })
    await expect.poll(() => key(page)).toBeUndefined()
    await page.close()
  })

  it('do not open because a term scrolled under a still pointer', async () => {
    const page = await marked(`<div style="height: 300px"></div>${TEXT}<div style="height: 2000px"></div>`)
    const box = await page.locator('b').boundingBox()
    await page.mouse.move((box?.x ?? 0) + 5, (box?.y ?? 0) - 195)
    await page.mouse.wheel(0, 200)
    await page.waitForTimeout(500)
    expect(await key(page)).toBeUndefined()
    await page.close()
  })

  it('come back silently after the page removed our host', async () => {
    const page = await marked()
    await rest(page, 'b')
    await expect.poll(() => key(page)).toBe('digital-divide')
    await page.evaluate(() => document.documentElement.lastElementChild?.remove())
    await page.mouse.move(900, 650)
    await page.waitForTimeout(400)
    await rest(page, 'b')
    await expect.poll(() => key(page)).toBe('digital-divide')
    await page.close()
  })

  it('are found without the shadow roots that went', async () => {
    const page = await browser.open(TEXT)
    await page.evaluate(() => harness.start())
    await expectMarks(page, ['a:digital divide', 'a:Digital poverty'])
    for (let turn = 0; turn < 3; turn++) {
      await page.evaluate((number) => {
        const host = document.createElement('x-post')
        host.attachShadow({ mode: 'open' }).innerHTML = `<p>Post ${number} of many.</p>`
        document.querySelector('x-post')?.remove()
        document.body.append(host)
      }, turn)
      await expect
        .poll(() => page.evaluate(() => harness.seen.texts))
        .toContainEqual(expect.stringContaining(`Post ${turn} `))
    }
    const asked = page.evaluate(
      () =>
        new Promise<number | undefined>((resolve) => {
          const plain = document.caretPositionFromPoint
          document.caretPositionFromPoint = (x, y, options) => {
            resolve(options?.shadowRoots?.length)
            return plain.call(document, x, y, options)
          }
        }),
    )
    await page.mouse.move(40, 20)
    await page.mouse.move(50, 25)
    expect(await asked).toBe(1)
    await page.close()
  })

  it('open by steps without taking the focus; Tab goes in, Escape comes back', async () => {
    const page = await marked(`<button>own</button>${TEXT}`)
    await page.focus('button')
    await page.evaluate(() => harness.handle({ type: 'step', direction: 'next' }))
    await expect.poll(() => key(page)).toBe('digital-divide')
    expect(await page.evaluate(() => harness.painted()[0])).toBe('a:digital divide')
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('button')
    await page.evaluate(() => harness.handle({ type: 'step', direction: 'next' }))
    await expect.poll(() => key(page)).toBe('digital-poverty')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => harness.seen.root?.activeElement?.localName)).toBe('h1')
    await page.evaluate(() => harness.seen.card?.onOpen(harness.seen.card.view.related[0]?.key ?? ''))
    await expect.poll(() => key(page)).not.toBe('digital-poverty')
    expect(await page.evaluate(() => harness.seen.card?.parent)).toBeTruthy()
    await page.keyboard.press('Escape')
    await expect.poll(() => key(page)).toBe('digital-poverty')
    await page.keyboard.press('Escape')
    expect(await key(page)).toBeUndefined()
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('button')
    await page.close()
  })

  it('leave no host and no listener after the abort', async () => {
    const page = await marked()
    await rest(page, 'b')
    await expect.poll(() => key(page)).toBe('digital-divide')
    await page.evaluate(() => harness.stop())
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2)
    await page.mouse.move(900, 650)
    await rest(page, 'b')
    await page.waitForTimeout(350)
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2)
    await page.close()
  })

  it('jump to a term that is not in view and flash it', async () => {
    const page = await marked(`${TEXT}<div style="height: 3000px"></div><p id="far">Digital poverty again.</p>`)
    const concept = await page.evaluate(() => harness.seen.counts)
    await expect.poll(() => page.evaluate(() => harness.seen.counts.length), { message: String(concept) }).toBe(2)
    const poverty = (): Promise<void> =>
      page.evaluate(() => {
        const found = harness.seen.counts.find(({ concept }) => concept.endsWith(':digital-poverty'))
        harness.handle({ type: 'jump', key: found?.concept ?? '' })
      })
    await poverty()
    await poverty()
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1000)
    expect(await page.evaluate(() => [...(CSS.highlights.get('d') ?? [])][0]?.startContainer.parentElement?.id)).toBe(
      'far',
    )
    await page.close()
  })
})

describe('a page of 5 MB', () => {
  it('is read to its end, with no more than 500 ranges', async () => {
    const page = await browser.open('')
    await page.evaluate(() => {
      const paragraph = `<p>${'Plain words about <b>trade</b> and the <a href="#">digital divide</a>, once more. '.repeat(10)}</p>`
      document.body.setHTMLUnsafe(paragraph.repeat(6000))
      harness.start({ repeat: 'every' })
    })
    const divides = () =>
      page.evaluate(() => harness.seen.counts.find(({ concept }) => concept.endsWith(':digital-divide'))?.count)
    await expect.poll(divides, { timeout: 45_000 }).toBe(60_000)
    expect(await page.evaluate(() => harness.painted().length)).toBeLessThanOrEqual(500)
    await page.close()
  }, 60_000)
})
