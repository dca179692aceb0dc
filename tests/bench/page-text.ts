/** How much text a page has. */
import type { Tab } from './bench-browser'

/** Bytes, in UTF-8, of what a reader may read: without scripts and styles, and without the white space between tags. */
export const textBytes = ({ page }: Tab): Promise<number> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    let text = ''
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!node.parentElement?.closest('script,style,noscript,template') && node.nodeValue?.trim())
        text += `${node.nodeValue.trim()} `
    return new TextEncoder().encode(text).length
  })
