/** Pages that go and come back, and text that is no text. */
import { pageOf } from '../pages'

/** Tells whether it came back from the browser's cache. */
export const cachedPage = pageOf(
  '<p>The digital divide.</p><p>The Digital Silk Road.</p>',
  '<script>addEventListener("pageshow", (event) => { window.cached = event.persisted })</script>',
)
export const nextPage = pageOf('<p>Digital poverty is next.</p>')

/** Half a pair, before, between and inside of terms. */
export const surrogatePage = pageOf(
  `<p></p><p></p><script>
    const [first, second] = document.querySelectorAll('p')
    first.textContent = '\\uD800 The digital divide \\uDC00\\uD800 and digital \\uD83D poverty.'
    second.textContent = '\\uDE00The Digital Silk Road\\uD83D'
  </script>`,
)
