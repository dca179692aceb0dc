/** What a page may do with the one element of ours. */

/** `aside` is where it can be hidden. */
export const HOST_PAGE_BODY =
  '<main><p>The digital divide.</p><p>The Digital Silk Road.</p></main><aside hidden></aside>'

/** Runs in the page: what it does with our host while a card is open. */
export const grips: [what: string, grip: () => void][] = [
  [
    'writes styles on it',
    () => {
      const host = document.documentElement.lastElementChild as HTMLElement
      host.style.cssText = 'display: none !important; opacity: 0 !important; transform: scale(0) !important'
    },
  ],
  [
    'gives it attributes',
    () => {
      const host = document.documentElement.lastElementChild as HTMLElement
      for (const [name, value] of Object.entries({
        hidden: '',
        inert: '',
        dir: 'rtl',
        lang: 'ar',
        class: 'x',
        id: 'x',
      }))
        host.setAttribute(name, value)
    },
  ],
  ['closes its popover', () => (document.documentElement.lastElementChild as HTMLElement).hidePopover()],
  ['takes its popover away', () => document.documentElement.lastElementChild?.removeAttribute('popover')],
  [
    'moves it into a hidden part',
    () => document.querySelector('aside')?.append(document.documentElement.lastElementChild as Element),
  ],
  [
    'moves it into another document',
    () =>
      document.implementation
        .createHTMLDocument()
        .body.append(document.documentElement.lastElementChild as HTMLElement),
  ],
  [
    'covers it with a popover of its own',
    () => {
      const cover = Object.assign(document.createElement('div'), { popover: 'manual' })
      cover.style.cssText = 'position: fixed; inset: 0; width: 100vw; height: 100vh; pointer-events: none'
      document.body.append(cover)
      cover.showPopover()
    },
  ],
  [
    'fades it by an animation',
    () => {
      const host = document.documentElement.lastElementChild as HTMLElement
      host.animate([{ opacity: 0, transform: 'scale(0)' }], { duration: 1e6, iterations: 1e6 })
    },
  ],
  [
    'removes it whenever it comes, for a while',
    () => {
      const watch = new MutationObserver(() => {
        for (const stray of document.querySelectorAll('html > :not(head, body)')) stray.remove()
      })
      watch.observe(document.documentElement, { childList: true })
      document.documentElement.lastElementChild?.remove()
      setTimeout(() => watch.disconnect(), 300)
    },
  ],
]
