/**
 * A plugin of the build: what several of our pages share is one file. Left to itself the bundler makes one for each set of
 * pages that share something, and a popup that waits for eighteen files opens later than one that waits for seven.
 */

/** Pages that must share a module for it to be among what all of them load. */
const PAGES = 3

/** @returns {import('vite').Plugin} */
export function fewChunks() {
  return {
    name: 'few-chunks',
    outputOptions(options) {
      // The background and the scripts of pages are one file each.
      if (options.codeSplitting === false) return options
      const shared = { name: 'shared', test: /\.(?:tsx?|m?js|json)(?:\?raw)?$/, minShareCount: PAGES }
      return { ...options, codeSplitting: { groups: [shared] } }
    },
  }
}
