/** What is tried: either browser with the built extension, and all that is said while it is. */
import type { FromUi } from '../../platform/messages'
import type { UiAnswers } from '../../platform/ui-client'

/** What a page of both drivers can do. */
export interface Tab {
  goto(address: string): Promise<unknown>
  evaluate(script: string): Promise<unknown>
  evaluate<R>(act: () => R): Promise<Awaited<R>>
  evaluate<R, A>(act: (argument: A) => R, argument: A): Promise<Awaited<R>>
  mouse: { move(x: number, y: number): Promise<void> }
  keyboard: { press(key: 'Escape' | 'f'): Promise<void> }
  /** Of the page itself first. */
  frames(): Pick<Tab, 'evaluate'>[]
  bringToFront(): Promise<void>
  close(): Promise<void>
  url(): string
}

export interface Subject {
  browser: 'Chromium' | 'Firefox'
  version: string
  newTab(): Promise<Tab>
  /** A page of the extension. */
  openOwn(path: string): Promise<Tab>
  ask<M extends FromUi>(message: M): Promise<UiAnswers[M['type']]>
  /** Gives every site. */
  grant(): Promise<void>
  /** Takes every site back. */
  revoke(): Promise<void>
  stopBackground(): Promise<void>
  reloadExtension(): Promise<void>
  /** Addresses of the requests that the extension started so far, wherever. */
  requests(): Promise<string[]>
  /** Errors and warnings since this was last asked, in the tabs and of the extension anywhere. */
  noise(): Promise<string[]>
  close(): Promise<void>
}
