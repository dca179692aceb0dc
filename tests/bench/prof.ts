import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { bundle } from '../bundle'
import { type Build, mark, pause, startBenchBrowser, tabNumber, tellPage } from './bench-browser'
import { IsolatedWorld } from './isolated'
import { ownPages } from './own-pages'
import { termsOfBrief } from './pages'
import { between, costOf, costOfOurs, startTrace } from './trace'

export async function prof({ folder, names, rounds, cpu, dir }: any) {
  const browser = await startBenchBrowser([folder], 'when told')
  const script = await bundle(new URL('in-page/peers.ts', import.meta.url))
  let pages = ownPages(termsOfBrief()) as any[]
  if (dir)
    pages = readdirSync(dir)
      .filter((f) => f.endsWith('.html'))
      .map((f) => ({ name: f, html: readFileSync(`${dir}/${f}`, 'utf8') }))
  pages = pages.filter(({ name }) => !names.length || names.some((n: string) => name.includes(n)))
  const ratios: number[] = []
  for (const page of pages) {
    const tab = await browser.show(page)
    tab.page.on('console', (m: any) => {
      if (m.text().startsWith('SEND')) console.log(m.text())
    })
    const build = browser.builds[0] as Build
    const number = await tabNumber(build, tab.page)
    const world = await IsolatedWorld.with(tab, script)
    await world.evaluate(`peers.prepare([])`)
    const wait = 450 + (page.html.length / 2 ** 20) * 600
    if (cpu) {
      await tab.cdp.send('Profiler.enable')
      await tab.cdp.send('Profiler.setSamplingInterval', { interval: 100 })
    }
    const stop = await startTrace(tab.cdp)
    await mark(tab, 'page')
    for (let round = 0; round < rounds; round++) {
      if (cpu && round === 4) await tab.cdp.send('Profiler.start')
      await mark(tab, `b${round}`)
      await tellPage(build, number, true)
      await pause(wait)
      await mark(tab, `e${round}`)
      await tellPage(build, number, false)
      await world.evaluate(`peers.run("floor")`)
      await world.evaluate(`peers.undo("floor")`)
    }
    if (cpu) {
      const { profile } = await tab.cdp.send('Profiler.stop')
      writeFileSync(`/tmp/prof/${page.name.replace(/\W+/g, '-')}.cpuprofile`, JSON.stringify(profile))
      const self = new Map<string, number>()
      const byId = new Map(profile.nodes.map((n: any) => [n.id, n]))
      profile.samples!.forEach((id: number, i: number) => {
        const n: any = byId.get(id)
        const key = `${n.callFrame.functionName || '(anon)'} ${n.callFrame.url.split('/').pop()}:${n.callFrame.lineNumber}`
        self.set(key, (self.get(key) ?? 0) + (profile.timeDeltas![i] ?? 0) / 1000)
      })
      const n = rounds - 4
      console.log(
        [...self]
          .filter(([k]) => !k.startsWith('(idle)'))
          .sort((a, b) => b[1] - a[1])
          .slice(0, 40)
          .map(([k, v]) => `${(v / n).toFixed(3)} ${k}`)
          .join('\n'),
      )
    }
    const timeline = await stop('page')
    const floors = timeline.tasks.flatMap(({ calls }) => calls.filter((c) => c.name === 'floor').map((c) => c.cpu))
    const costs = Array.from(
      { length: rounds - 4 },
      (_, i) =>
        costOfOurs(between(timeline, `b${i + 4}`, `e${i + 4}`)) +
        costOf(between(timeline, `b${i + 4}`, `e${i + 4}`), ['collection']),
    )
    const med = (xs: number[]) => xs.sort((a, b) => a - b)[xs.length >> 1] as number
    const fl = med(floors.slice(4))
    ratios.push(med(costs) / fl)
    const longest = Math.max(
      ...Array.from({ length: rounds - 4 }, (_, i) =>
        Math.max(...between(timeline, `b${i + 4}`, `e${i + 4}`).map((t) => t.ours)),
      ),
    )
    console.log(
      page.name,
      'floor',
      fl.toFixed(3),
      'ours',
      med(costs).toFixed(2),
      (med(costs) / fl).toFixed(1) + 'x',
      'longest',
      longest.toFixed(2),
    )
    if (!dir || names.length)
      for (const t of between(timeline, `b${rounds - 1}`, `e${rounds - 1}`))
        if (t.kind === 'ours' || t.ours > 0 || t.kind === 'collection')
          console.log(
            '  ',
            t.kind,
            'cpu',
            t.cpu.toFixed(3),
            'ours',
            t.ours.toFixed(3),
            'at',
            ((t.start - between(timeline, `b${rounds - 1}`, `e${rounds - 1}`)[0]!.start) / 1000).toFixed(1),
            t.calls
              .map((c) => `${c.name}:${c.cpu.toFixed(2)}`)
              .join(' ')
              .slice(0, 150),
          )
    await tab.page.close()
  }
  const s = ratios.sort((a, b) => a - b)
  console.log('median', s[s.length >> 1], 'p90', s[Math.floor(s.length * 0.9)])
  await browser.close()
}
