/** Components by themselves in a page, presented again with each change as ours are, and what they asked for. Runs in the page. */
import { type ComponentType, h } from 'preact'
import { Card } from '../../components/card/Card'
import { present } from '../../components/controls/present'
import { OwnWording } from '../../components/entry/OwnWording'
import { GlossaryList } from '../../components/library/GlossaryList'
import { EntryList } from '../../components/list/EntryList'
import { SiteOptions } from '../../components/options/SiteOptions'
import { Popup } from '../../components/popup/Popup'

const components = { Card, EntryList, GlossaryList, OwnWording, Popup, SiteOptions } satisfies Record<
  string,
  ComponentType<never>
>

/** Names and arguments of the acts, in their order. */
let told: unknown[][] = []

/** What acts answer from now on. */
let answer = true

const harness = {
  /** `acts`: names of functions among the properties; each is noted and answers true, until it is refused. */
  show(name: keyof typeof components, given: { props: object; acts: readonly string[] }): void {
    const acts = given.acts.map((act): [string, unknown] => [
      act,
      (...args: unknown[]) => {
        told.push([act, ...args.map((arg) => (arg instanceof Set ? [...arg] : arg))])
        return Promise.resolve(answer)
      },
    ])
    const translate = (key: string, ...fill: (string | number)[]) => [key, ...fill].join(' ')
    const props = { ...given.props, ...Object.fromEntries(acts), translate }
    present(h(components[name] as ComponentType<object>, props), translate)
  },
  refuse(): void {
    answer = false
  },
  /** What was asked for since the last time. */
  told(): unknown[][] {
    const all = told
    told = []
    return all
  },
  /** Words or label of the element that has the focus; empty where none has. */
  focused(): string {
    const holder = document.activeElement
    if (holder === null || holder === document.body) return ''
    return holder.getAttribute('aria-label') ?? holder.textContent ?? ''
  },
}
export type ComponentsHarness = typeof harness
Object.assign(globalThis, { harness })
