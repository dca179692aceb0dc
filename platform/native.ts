/**
 * The browser's own extension interface, for the script that runs in every frame. Both browsers answer with promises in
 * Manifest V3; the polyfill would be a fifth of that script and is needed only where a listener answers later.
 */
import type { Browser } from 'webextension-polyfill'

const place = globalThis as unknown as { browser?: Browser; chrome: Browser }

/** A page may have an element with the id `browser`, which Chromium shows here as well: only ours has a `runtime`. */
export const native: Browser = place.browser?.runtime ? place.browser : place.chrome
