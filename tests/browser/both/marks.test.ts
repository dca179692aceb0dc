import { afterEach, describe, expect, it } from 'vitest'
import { garbledArticle } from '../../fixtures/garbled-article'
import { cardWith } from '../card'
import type { Frame } from '../extension'
import { marked } from '../marked'
import { marks, pointAt, some } from '../marks'
import { setting } from '../setting'

const here = setting()
afterEach(async () => {
  await here.extension.closeTabs(here.site.origin)
  await here.extension.ask({ type: 'set-marks', value: { repeat: 'section' } })
})

const markEvery = () => here.extension.ask({ type: 'set-marks', value: { repeat: 'every' } })

describe('sense', () => {
  it('BRI is marked on a page about the Belt and Road', async () => {
    await marked(await here.open('/belt-and-road')).toContain('digital silk road')
    await markEvery()
    await marked(await here.open('/belt-and-road')).toContain('BRI')
  })

  it('BRI is not marked on a page about a bank of that name', async () => {
    expect(await marks(await here.open('/bank-rakyat'))).toEqual([])
  })

  it('five links is marked where the Belt and Road is the subject', async () => {
    await marked(await here.open('/five-links')).toContain('five links')
  })

  it('five links is not marked where a web page is the subject', async () => {
    expect(await marks(await here.open('/web-links'))).toEqual([])
  })
})

describe('reading', () => {
  it('goes across inline elements, line breaks, soft breaks and no-break spaces, and past emoji', async () => {
    await markEvery()
    await marked(await here.open('/inline')).toEqual([
      'digital divide',
      'digitaldivide',
      'digi\u00ADtal divide',
      'digital‑divide',
      'digital\u00A0divide',
    ])
  })

  it('leaves code, forms, editors and hidden text alone, and does not join paragraphs', async () => {
    await markEvery()
    expect(await marks(await here.open('/skips'), some)).toEqual(['digital divide'])
  })

  it('enters open shadow roots', async () => {
    await marked(await here.open('/shadow')).toEqual(['digital divide'])
  })

  it('enters frames', async () => {
    const page = await here.open('/framed')
    const [, frame] = page.frames()
    await marked(frame as Frame).toEqual(['Digital Silk Road'])
  })

  it('enters frames of other hosts', async () => {
    const page = await here.open('/late')
    await page.evaluate(() => {
      const frame = document.createElement('iframe')
      frame.src = `http://elsewhere.example:${location.port}/belt-and-road`
      document.body.append(frame)
    })
    await expect.poll(() => page.frames().length).toBe(2)
    await marked(page.frames()[1] as Frame).toContain('Belt and Road Initiative')
  })

  it('finds Chinese, simplified and traditional', async () => {
    await markEvery()
    const words = ['数字丝绸之路', '一带一路', '数字鸿沟', '數位落差', '數字絲綢之路']
    await marked(await here.open('/chinese')).toEqual(words)
  })

  it('sees text that is added later', async () => {
    const page = await here.open('/late')
    expect(await marks(page)).toEqual([])
    await page.evaluate(() => {
      document
        .querySelector('main')
        ?.append(Object.assign(document.createElement('p'), { textContent: 'The digital divide came late.' }))
    })
    await marked(page).toEqual(['digital divide'])
  })

  it('starts afresh after navigation inside the page', async () => {
    const page = await here.open('/late')
    expect(await marks(page)).toEqual([])
    await page.click('#navigate')
    await marked(page).toEqual(['Digital Silk Road'])
  })

  it.each<[how: string, rewrite: () => void]>([
    [
      'writes itself anew',
      () => {
        document.open()
        document.write('<!doctype html><title>Anew</title><p>The Digital Silk Road.</p>')
        document.close()
      },
    ],
    [
      'has another root',
      () => {
        const root = document.createElement('html')
        root.innerHTML = '<body><p>The Digital Silk Road.</p>'
        document.documentElement.replaceWith(root)
      },
    ],
    [
      'is without a root for a while',
      () => {
        const root = document.createElement('html')
        root.innerHTML = '<body><p>The Digital Silk Road.</p>'
        document.documentElement.remove()
        setTimeout(() => document.append(root), 100)
      },
    ],
  ])('are there again, and cards too, when a page %s', async (_how, rewrite) => {
    const page = await here.openMarked()
    await page.evaluate(rewrite)
    await marked(page).toEqual(['Digital Silk Road'])
    await page.evaluate(() => document.body.append('And digital poverty.'))
    await marked(page).toEqual(['Digital Silk Road', 'digital poverty'])
    await pointAt(page, 'Silk')
    await cardWith(page, 'Digital Silk Road')
  })

  it('lets a click on a marked link follow the link', async () => {
    const page = await here.openMarked()
    await page.click('#link')
    await expect.poll(() => page.address()).toMatch(/\/target$/)
  })

  it('changes no node of the page', async () => {
    const page = await here.openMarked()
    const served = await (await fetch(`${here.site.origin}/belt-and-road`)).text()
    expect(await page.evaluate(() => document.body.innerHTML.trim())).toBe(
      /<h1>[\s\S]*?(?=<\/html>)/.exec(served)?.[0]?.trim(),
    )
  })
})

describe('the machine-translated article', () => {
  it('has every concept counted as often as it stands there', async () => {
    const page = await here.openMarked('/garbled')
    const { terms } = await here.extension.ask({ type: 'tab', tabId: await page.id() })
    const counts = Object.fromEntries(terms.map(({ key, count }) => [key.replace(/^[^:]+:/, ''), count]))
    expect(counts).toEqual(garbledArticle.concepts)
  })

  it('has its repaired wordings marked, and nothing in its foot', async () => {
    const page = await here.open('/garbled')
    await markEvery()
    // The window is taller than the article, so that all of it is near enough to be painted.
    await page.resize({ width: 1200, height: 2600 })
    await marked(page).toEqual(expect.arrayContaining([...garbledArticle.repaired]))
    const words = await marks(page)
    expect(words.filter((word) => garbledArticle.unmarkedLines.some((line) => line === word))).toEqual([])
  })
})
