/** Subscriptions on the options page: from an address to a glossary in use, and what is done with those there are. */
import browser from 'webextension-polyfill'
import type { SubscribeProps, SubscribeState } from '../../components/library/subscribe-props'
import { hostOf } from '../../glossary/publishing/manifest'
import { compareVersions } from '../../glossary/publishing/version'
import type { LibraryDatabase } from '../../platform/library/database'
import type { GlossaryHead } from '../../platform/library/glossary-head'
import { changeHeads } from '../../platform/library/heads'
import { askForHost, giveBackHost } from '../../platform/subscriptions/access'
import { parseAddress } from '../../platform/subscriptions/address'
import { isSubscribed } from '../../platform/subscriptions/due'
import type { Problem } from '../../platform/subscriptions/problem'
import { swapVersions, unsubscribe } from '../../platform/subscriptions/versions'
import { ask } from '../../platform/ui-client'
import type { FromWorker, ToWorker } from './import-talk'
import { askWorker, startWorker } from './importing'

export interface SubscribingOptions {
  library: Promise<LibraryDatabase>
  heads(): readonly GlossaryHead[]
  /** What is shown has changed. */
  show(): void
  /** Something was begun: says it if it fails. */
  follow(act: Promise<unknown>): void
  /** The library has changed; resolves when all that reads it knows. */
  changed(): Promise<void>
  /** Something was ended in the middle: what it had written is to be cleared up. */
  ended(): void
}

export class Subscribing {
  readonly #options: SubscribingOptions
  readonly #version = browser.runtime.getManifest().version
  #state: SubscribeState = { at: 'rest' }
  #checking: readonly string[] = []
  #worker: Worker | undefined
  /** What is being subscribed to. */
  #address: string | undefined

  constructor(options: SubscribingOptions) {
    this.#options = options
  }

  get props(): SubscribeProps {
    return { subscribing: this.#state, checking: this.#checking, ...this.#acts }
  }

  #move(state: SubscribeState): void {
    this.#state = state
    this.#options.show()
  }

  readonly #acts: Omit<SubscribeProps, 'subscribing' | 'checking'> = {
    parseAddress: (typed) => {
      const parsed = parseAddress(typed)
      const known = (head: GlossaryHead) =>
        isSubscribed(head) && parsed.kind === 'address' && head.subscription?.address === parsed.address
      return this.#options.heads().some(known) ? { kind: 'problem', problem: 'subscribe_address_known' } : parsed
    },
    onLook: (address) => {
      // First thing in the click: Firefox forgets the gesture after an `await`.
      const allowed = askForHost(address)
      this.#end()
      this.#address = address
      this.#move({ at: 'work', host: hostOf(address), progress: { step: 'fetch' } })
      this.#options.follow(this.#look(address, allowed))
    },
    onSubscribe: () => {
      if (this.#state.at !== 'preview') return
      // In the click that keeps something: from then on the browser is not to clear it away.
      this.#options.follow(navigator.storage.persist())
      this.#move({ at: 'work', host: this.#state.offer.host, progress: { step: 'keep' } })
      this.#ask({ type: 'subscribe', version: this.#version })
    },
    onLeaveSubscribe: () => {
      this.#end()
      this.#move({ at: 'rest' })
      this.#options.ended()
      this.#options.follow(this.#letGo())
    },
    onCheck: (head) => {
      if (!head.subscription) return
      const allowed = askForHost(head.subscription.address)
      this.#options.follow(this.#check(head.id, allowed))
    },
    onSwapVersions: (id) => this.#change((library) => swapVersions(library, id)),
    onUnsubscribe: ({ id, subscription }, glossary) => {
      this.#change(async (library) => {
        if (glossary === 'keep') await unsubscribe(library, id)
        else await changeHeads(library, [{ id, use: { removed: new Date().toISOString() } }])
        if (subscription) await this.#giveBack(subscription.address, id)
      })
    },
    changesOf: async ({ version, content, subscription }) => {
      const other = subscription?.previous
      if (!other) return { added: [], removed: [], changed: [], head: [] }
      const back = compareVersions(version, other.version) < 0
      const [before, after] = back ? [content, other.content] : [other.content, content]
      return (await askWorker({ type: 'changes', before, after }, 'changes')).diff
    },
  }

  async #look(address: string, allowed: Promise<boolean>): Promise<void> {
    const given = await allowed
    if (this.#address !== address) return
    if (!given) return this.#move({ at: 'problem', host: hostOf(address), problem: { code: 'no-access', params: {} } })
    this.#worker = startWorker((message) => this.#heard(message, hostOf(address)))
    this.#ask({ type: 'look', address, taken: this.#options.heads().map(({ id }) => id) })
  }

  #ask(message: ToWorker): void {
    this.#worker?.postMessage(message)
  }

  #end(): void {
    this.#worker?.terminate()
    this.#worker = undefined
  }

  #heard(message: FromWorker, host: string): void {
    switch (message.type) {
      case 'progress':
        this.#move({ at: 'work', host, progress: message.progress })
        break
      case 'offer':
        this.#move({ at: 'preview', offer: message.offer })
        break
      case 'not-fetched':
        this.#fail(host, message.problem)
        break
      case 'failed':
        this.#fail(host, { code: 'storage', params: { reason: message.problem } })
        break
      case 'kept':
        this.#end()
        this.#address = undefined
        this.#options.follow(
          this.#options
            .changed()
            .then(() => this.#move({ at: 'kept', id: message.head.id, content: message.head.content })),
        )
    }
  }

  #fail(host: string, problem: Problem): void {
    this.#end()
    this.#move({ at: 'problem', host, problem })
    this.#options.ended()
    this.#options.follow(this.#letGo())
  }

  /** Of the host that was asked for and is not needed. */
  async #letGo(): Promise<void> {
    const address = this.#address
    this.#address = undefined
    if (address !== undefined) await this.#giveBack(address)
  }

  /** Gives back access to a host that no subscription but this one needs, and no rule of the reader's. */
  async #giveBack(address: string, leaving?: string): Promise<void> {
    const { hostname } = new URL(address)
    const needs = ({ id, subscription }: GlossaryHead) =>
      id !== leaving && subscription !== undefined && new URL(subscription.address).hostname === hostname
    if (this.#options.heads().some((head) => isSubscribed(head) && needs(head))) return
    const { settings } = await ask({ type: 'settings' })
    if (!settings.rules.some(({ host }) => host === hostname)) await giveBackHost(address)
  }

  #change(act: (library: LibraryDatabase) => Promise<unknown>): void {
    this.#options.follow(this.#options.library.then(act).then(() => this.#options.changed()))
  }

  async #check(id: string, allowed: Promise<boolean>): Promise<void> {
    this.#checking = [...this.#checking, id]
    this.#options.show()
    try {
      await askWorker({ type: 'update', id, version: this.#version, allowed: await allowed }, 'outcome')
      await this.#options.changed()
    } finally {
      this.#checking = this.#checking.filter((other) => other !== id)
      this.#options.show()
    }
  }
}
