/** The built extension in a browser, whichever it is: what a reader does with it, and what a test sees of it. */
import { inject } from 'vitest'
import type { FromUi } from '../../platform/messages'
import type { UiAnswers } from '../../platform/ui-client'

declare module 'vitest' {
  interface ProvidedContext {
    browser: 'chromium' | 'firefox'
  }
}

/** A document that can be asked. */
export interface Frame {
  /** Runs a function in the page; it sees the globals there and what it is given. */
  evaluate<R>(look: () => R | Promise<R>): Promise<R>
  evaluate<G, R>(look: (given: G) => R | Promise<R>, given: G): Promise<R>
}

export interface TextFile {
  name: string
  text: string
}

export type Command = 'toggle-site' | 'next-term' | 'previous-term' | 'explain-selection'

export interface Tab extends Frame {
  /** Runs a function in the worker that it started last; the function sees the globals there and what it is given. */
  inWorker<G>(act: (given: G) => void, given: G): Promise<void>
  address(): Promise<string>
  goto(address: string): Promise<unknown>
  reload(): Promise<unknown>
  close(): Promise<unknown>
  bringToFront(): Promise<unknown>
  resize(size: { width: number; height: number }): Promise<unknown>
  /** All documents in it, the page first. */
  frames(): Frame[]
  click(selector: string): Promise<unknown>
  focus(selector: string): Promise<unknown>
  /** Gives a file to a field for files, as a person does who chose it in the browser's own window. */
  giveFile(selector: string, file: TextFile): Promise<void>
  /** Chooses in a list by the value of the item. */
  select(selector: string, value: string): Promise<unknown>
  readonly keyboard: {
    press(key: 'Enter' | 'Escape' | 'Tab' | 'ArrowDown' | 'ArrowUp'): Promise<void>
    type(words: string): Promise<void>
  }
  readonly mouse: {
    move(x: number, y: number, options?: { steps: number }): Promise<void>
    click(x: number, y: number): Promise<void>
  }
  tap(x: number, y: number): Promise<void>
  /** Words in the closed root of our host: the card, or nothing. */
  cardText(): Promise<string>
  /** Clicks what is called so in the card: a button, link or row, by its words or its label. */
  clickInCard(name: string): Promise<void>
  /** Its number for the extension. */
  id(): Promise<number>
  /** Presses a shortcut. */
  command(name: Command): Promise<void>
  /** Chooses the menu's item over the words selected. */
  chooseMenu(): Promise<void>
  /** Presses the toolbar button over it and closes the popup again: access for this once stays. */
  pressButton(): Promise<void>
  /** The number on the toolbar button over it. */
  badge(): Promise<string>
  /** What the toolbar button says over it. */
  title(): Promise<string>
  /** What it has copied. */
  copied(): Promise<string>
  /** The file that it saves in an act. */
  savedBy(act: () => Promise<void>): Promise<TextFile>
}

export interface Extension {
  /** An address of the browser's own, where no extension runs. */
  readonly ownOfBrowser: string
  /** Address of a page of the extension. */
  address(path: string): string
  open(address: string): Promise<Tab>
  /** A page of the extension, in a tab. */
  openOwn(path: string): Promise<Tab>
  openWindow(address: string): Promise<Tab>
  /** The tab that has been opened, by the extension or by a page, on an address that begins so. */
  opened(address: string): Promise<Tab>
  /** Closes the tabs in whose address these words stand. */
  closeTabs(words: string): Promise<void>
  /** Asks the background as our own pages do. */
  ask<M extends FromUi>(message: M): Promise<UiAnswers[M['type']]>
  /** Asks for a match pattern in a click, and the reader agrees. */
  request(pattern: string): Promise<boolean>
  /** Gives every site, as the reader would in the browser's prompt. */
  grant(): Promise<void>
  /** Takes back every site. */
  revoke(): Promise<void>
  /** Makes the background sit over the next entry it is asked for: the question is there, the answer is not. */
  stallNextEntry(): Promise<void>
  /** Ends the background, as the browser does after half a minute. */
  stopBackground(): Promise<void>
  /**
   * What kills the browser with all its processes, in that moment, and waits until it is gone: whose they are is asked before.
   */
  death(): Promise<() => Promise<void>>
  close(): Promise<void>
}

export interface Start {
  /** With a screen to touch. */
  touch?: boolean
  /** Folder of a profile to keep; without it one that is thrown away. */
  profile?: string
}

/** Starts the browser that this run is about. Every `*.example` leads to this machine. */
export async function startExtension(start: Start = {}): Promise<Extension> {
  return inject('browser') === 'firefox'
    ? (await import('./in-firefox')).inFirefox(start)
    : (await import('./in-chromium')).inChromium(start)
}
