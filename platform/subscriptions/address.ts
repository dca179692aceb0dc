/** Addresses of manifests. */

/** Longer ones are no addresses that people give one another; UTF-16 code units. */
const LONGEST = 500

/** Names, numbers of either kind; other scripts are in ASCII by now. */
const HOST = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)$/

/** An address as it is kept, or the key of what is wrong with what was typed. */
export type TypedAddress = { kind: 'address'; address: string } | { kind: 'problem'; problem: string }

/** Only `https:`: what comes another way could be changed by anybody between. */
export function parseAddress(typed: string): TypedAddress {
  const text = typed.trim()
  const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text)
  const whole = hasScheme ? text : `https://${text}`
  if (text === '' || text.length > LONGEST || !URL.canParse(whole)) return wrong('subscribe_address_none')
  const url = new URL(whole)
  if (url.protocol !== 'https:') return wrong('subscribe_address_https')
  if (url.username !== '' || url.password !== '') return wrong('subscribe_address_password')
  // Chromium makes a host of any words, and any word could be one of a network of one's own.
  if (!HOST.test(url.hostname) || (!hasScheme && !/[.[]/.test(url.hostname))) return wrong('subscribe_address_none')
  url.hash = ''
  return { kind: 'address', address: url.href }
}

const wrong = (problem: string): TypedAddress => ({ kind: 'problem', problem })
