/** Puts text on the clipboard, on pages without a secure context too. */
import { noteError } from './note-error'

/** True once copied. Needs the reader's own click. */
export async function copyText(page: Document, text: string): Promise<boolean> {
  const clipboard = page.defaultView?.navigator.clipboard
  if (clipboard)
    try {
      await clipboard.writeText(text)
      return true
    } catch (error) {
      // A page's permissions policy may forbid it; the older way asks nobody.
      noteError(error)
    }
  return copyByEvent(page, text)
}

function copyByEvent(page: Document, text: string): boolean {
  let copied = false
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    event.stopImmediatePropagation()
    copied = true
  }
  page.addEventListener('copy', fill, { capture: true, once: true })
  page.execCommand('copy')
  page.removeEventListener('copy', fill, { capture: true })
  return copied
}
