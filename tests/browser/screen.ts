/**
 * A screen of the extension, used as a person uses it: controls by what they are and are called, words as they are seen.
 * Nothing of vitest: long runs outside of it use it too.
 */
import type { Tab } from './extension'
import type { Spot } from './marks'

/** A screen answers at once; a loaded machine takes its time, ms. */
const SOON_MS = 10_000
const STEP_MS = 50

/** What each role is in our screens. */
const roles = {
  alert: '[role=alert]',
  button: 'button:not([role])',
  checkbox: 'input[type=checkbox]:not([role])',
  heading: 'h1, h2, h3',
  radio: 'input[type=radio]',
  switch: '[role=switch]',
  tab: '[role=tab]',
  textbox: 'input:not([type=radio]), textarea',
}
export type Role = keyof typeof roles

/** Clicks in the middle of a control, once it is there, alive and at rest; `within` names the element that it is looked for in. */
export async function press(tab: Tab, role: Role, name = '', within = 'body'): Promise<void> {
  let before: Spot | undefined
  const spot = await soon(tab, async () => {
    const found = await spotOf(tab, role, name, within)
    const rests = before?.x === found.x && before.y === found.y
    before = found
    if (!rests) throw new Error(`The ${role} called "${name}" still moves.`)
    if (found.dead) throw new Error(`The ${role} called "${name}" cannot be pressed.`)
    return found
  })
  await tab.mouse.click(spot.x, spot.y)
}

/** Waits until there is such a control. */
export async function has(tab: Tab, role: Role, name = '', timeout = SOON_MS): Promise<void> {
  await soon(tab, () => spotOf(tab, role, name), timeout)
}

/** `dead`: it cannot be pressed now. */
type ControlSpot = Spot & { dead: boolean }

async function spotOf(tab: Tab, role: Role, name: string, within = 'body'): Promise<ControlSpot> {
  const found = await tab.evaluate(spotOfControl, [roles[role], name, within] as const)
  if (!found) throw new Error(`There is no ${role} called "${name}".`)
  return found
}

/** Tries until it is so; who reads that it never was reads what the screen said instead. */
async function soon<R>(tab: Tab, look: () => Promise<R>, timeout = SOON_MS): Promise<R> {
  const end = Date.now() + timeout
  for (;;)
    try {
      return await look()
    } catch (error) {
      if (Date.now() > end)
        throw new Error(
          `${error instanceof Error ? error.message : error} The screen says:\n${await seen(tab, 'body')}`,
        )
      await new Promise((resolve) => setTimeout(resolve, STEP_MS))
    }
}

/** Waits until words can be read. */
export async function says(tab: Tab, words: string, within = 'body', timeout = SOON_MS): Promise<void> {
  await soon(
    tab,
    async () => {
      if (!(await seen(tab, within)).includes(words)) throw new Error(`Nowhere in ${within} it says "${words}".`)
    },
    timeout,
  )
}

/** Waits until words can be read no more. */
export async function saysNoMore(tab: Tab, words: string): Promise<void> {
  await soon(tab, async () => {
    if ((await seen(tab, 'body')).includes(words)) throw new Error(`It still says "${words}".`)
  })
}

const seen = (tab: Tab, within: string): Promise<string> =>
  tab.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.innerText ?? '', within)

/** Words of all elements that a selector names, as they are seen. */
export const textsOf = (tab: Tab, selector: string): Promise<string[]> =>
  tab.evaluate((all) => [...document.querySelectorAll<HTMLElement>(all)].map((one) => one.innerText), selector)

/**
 * Runs in the page: the middle of the control that is called so, or whose name begins so, whatever its case, scrolled into
 * view. A choice is clicked on its words.
 */
function spotOfControl([selector, name, within]: readonly [selector: string, name: string, within: string]):
  | ControlSpot
  | undefined {
  const labelOf = (control: Element): Element | undefined => (control as HTMLInputElement).labels?.[0]
  const called = (control: Element): string =>
    (control.getAttribute('aria-label') ?? (labelOf(control) ?? control).textContent ?? '')
      .replace(/\s+/g, ' ')
      .trim()
      .toLowerCase()
  const wanted = name.toLowerCase()
  const places = [...document.querySelectorAll(within)]
  const controls = places
    .flatMap((place) => [...place.querySelectorAll(selector)])
    .filter((control) => control.checkVisibility())
  const control =
    controls.find((one) => called(one) === wanted) ?? controls.find((one) => called(one).startsWith(wanted))
  if (!control) return undefined
  const target = control.matches('[type=radio], [type=checkbox]:not([role])') ? (labelOf(control) ?? control) : control
  target.scrollIntoView({ block: 'nearest' })
  const { x, y, width, height } = target.getBoundingClientRect()
  return { x: x + width / 2, y: y + height / 2, dead: control.matches(':disabled') }
}
