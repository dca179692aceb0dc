/** The clipboard, for our own pages: needs the reader's click. */

/** True once the text is there. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch (error) {
    console.warn('Sidegloss:', error)
    return false
  }
}
