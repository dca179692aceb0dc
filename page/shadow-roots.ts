/** The open shadow roots of a page: those that stand there, and those that may come. */
import type { Walk } from './blocks'
import { isInPage } from './unclobbered'
import { whenOver } from './when-over'

/** Shadow roots may be attached later, which nothing tells; ms between two looks, and elements looked at. */
const LOOK_FOR_ROOTS = 1500
const MOST_HOSTS = 1000

export class ShadowRoots {
  list: ShadowRoot[] = []
  #hosts: Element[] = []
  #looking: ReturnType<typeof setInterval> | undefined
  readonly #attached: (hosts: readonly Element[]) => void

  /** Tells which elements got a root after they were met. */
  constructor(attached: (hosts: readonly Element[]) => void, signal: AbortSignal) {
    this.#attached = attached
    whenOver(signal, () => clearInterval(this.#looking))
  }

  meet({ roots, hosts }: Walk): void {
    // A feed that goes on and on lets go of what is far above.
    if (roots.length > 0) this.list = standing([...this.list, ...roots])
    if (hosts.length === 0) return
    this.#hosts = standing([...this.#hosts, ...hosts]).slice(0, MOST_HOSTS)
    this.#looking ??= setInterval(() => this.#look(), LOOK_FOR_ROOTS)
  }

  /** The page is read anew: who may get a root is met again. */
  forgetHosts(): void {
    this.#hosts = []
  }

  #look(): void {
    const attached = this.#hosts.filter(({ shadowRoot }) => shadowRoot)
    if (attached.length === 0) return
    this.#hosts = this.#hosts.filter(({ shadowRoot }) => !shadowRoot)
    this.#attached(attached)
  }
}

/** Those that are in the page, each once. */
const standing = <Part extends Node>(parts: readonly Part[]): Part[] => [...new Set(parts)].filter(isInPage)
