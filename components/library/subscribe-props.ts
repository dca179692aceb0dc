import type { PackDiff } from '../../glossary/diff'
import type { Texts } from '../../glossary/pack'
import type { GlossaryHead } from '../../platform/library/glossary-head'
import type { TypedAddress } from '../../platform/subscriptions/address'
import type { Problem } from '../../platform/subscriptions/problem'
import type { ImportPreview, Progress } from './library-props'

/** What a publisher offers, before anything of it is stored. */
export interface Offer {
  host: string
  /** Bytes that were fetched. */
  size: number
  description?: Texts
  preview: ImportPreview
}

/** Where the subscribing to a glossary stands. */
export type SubscribeState =
  | { at: 'rest' }
  | { at: 'work'; host: string; progress: Progress }
  | { at: 'preview'; offer: Offer }
  /** Nothing is stored. */
  | { at: 'problem'; host: string; problem: Problem }
  | { at: 'kept'; id: string; content: string }

/** Glossaries that come from a publisher, and all that can be asked for them. */
export interface SubscribeProps {
  subscribing: SubscribeState
  /** Ids of the glossaries whose publishers are being asked. */
  checking: readonly string[]
  parseAddress(typed: string): TypedAddress
  /** Asks the browser for access to the host, and then shows what is offered there. */
  onLook(address: string): void
  onSubscribe(): void
  /** Ends it at whatever point, or puts its outcome away. */
  onLeaveSubscribe(): void
  /** Asks the publisher for a newer version. */
  onCheck(head: GlossaryHead): void
  /** Uses the other version that is held. */
  onSwapVersions(id: string): void
  onUnsubscribe(head: GlossaryHead, glossary: 'keep' | 'remove'): void
  /** What the version in use and the other one differ by, from the lower to the higher. */
  changesOf(head: GlossaryHead): Promise<PackDiff>
}
