/** Components in a real Chromium: where the focus goes cannot be tried without one. */
import type { Locator } from 'playwright-core'
import { startPageBrowser } from '../page/page-browser'
import type { ComponentsHarness } from './components-harness'

declare const harness: ComponentsHarness

type Name = Parameters<ComponentsHarness['show']>[0]

export interface Shown {
  /** Presents it again with other properties. */
  show(props: object): Promise<void>
  told(): Promise<unknown[][]>
  /** Acts answer false from now on. */
  refuse(): Promise<void>
  focused(): Promise<string>
  button(name: string): Locator
  find(selector: string): Locator
}

export async function startComponentsBrowser() {
  const browser = await startPageBrowser(new URL('components-harness.ts', import.meta.url))
  return {
    close: () => browser.close(),
    /** A component with these properties, in a page of its own. `acts`: names of its functions. */
    async open(name: Name, acts: readonly string[], first: object): Promise<Shown> {
      const page = await browser.open('<div id="root"></div>')
      const show = (props: object) =>
        page.evaluate(([of, given]) => harness.show(of, given), [name, { props, acts }] as const)
      await show(first)
      return {
        show,
        refuse: () => page.evaluate(() => harness.refuse()),
        told: () => page.evaluate(() => harness.told()),
        focused: () => page.evaluate(() => harness.focused()),
        button: (label) => page.getByRole('button', { name: label, exact: true }),
        find: (selector) => page.locator(selector),
      }
    },
  }
}
