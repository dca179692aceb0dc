/** Looks at a page from a world of its own: whatever the page did to its globals and prototypes is not seen there. */
import type { CDPSession, Page } from 'playwright-core'

export interface Apart {
  /** Runs in the page's document, with arguments that JSON can hold. */
  run<A, R>(act: (argument: A) => R, argument?: A): Promise<Awaited<R>>
}

/** For the document that the page shows at each call. */
export function lookApart(page: Page, session: CDPSession): Apart {
  return {
    async run(act, argument) {
      const { frameTree } = await session.send('Page.getFrameTree')
      const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
        frameId: frameTree.frame.id,
        worldName: 'tests',
      })
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression: `(${act})(${JSON.stringify(argument)})`,
        contextId,
        awaitPromise: true,
        returnByValue: true,
      })
      if (exceptionDetails)
        throw new Error(`${page.url()}: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`)
      return result.value
    },
  }
}
