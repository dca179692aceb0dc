/** Code in a world of its own beside the page's, where content scripts run too: nodes cost more to reach there. */
import type { Tab } from './bench-browser'

export class IsolatedWorld {
  readonly #tab: Tab
  readonly #context: number

  private constructor(tab: Tab, context: number) {
    this.#tab = tab
    this.#context = context
  }

  static async with(tab: Tab, script: string): Promise<IsolatedWorld> {
    const { frameTree } = await tab.cdp.send('Page.getFrameTree')
    const { executionContextId } = await tab.cdp.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'peers',
    })
    const world = new IsolatedWorld(tab, executionContextId)
    await world.evaluate(script)
    return world
  }

  /** The value of an expression; promises are waited for. */
  async evaluate<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await this.#tab.cdp.send('Runtime.evaluate', {
      contextId: this.#context,
      expression,
      awaitPromise: true,
      returnByValue: true,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value as T
  }
}
