/** The texts of a page's blocks, as they are sent. Runs in the page. */
import { Walker } from '../../../page/blocks'

const walker = new Walker(document.body)
walker.walk(() => false)
Object.assign(globalThis, { texts: walker.take().blocks.map(({ text }) => text) })
