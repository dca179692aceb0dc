/* global Services, Ci */
/** What runs in Firefox's own window, with its rights: it alone knows which add-on a request or an error comes from. */

/** Notes every request from now on. */
export function noteRequests() {
  const addonOf = (principal) => principal?.addonPolicy?.id ?? principal?.contentScriptAddonPolicy?.id
  const noted = []
  globalThis.noted = noted
  Services.obs.addObserver((subject) => {
    const { URI, loadInfo } = subject.QueryInterface(Ci.nsIHttpChannel)
    const addon = addonOf(loadInfo.triggeringPrincipal) ?? addonOf(loadInfo.loadingPrincipal)
    noted.push({ url: URI.spec, addon, type: loadInfo.externalContentPolicyType })
  }, 'http-on-modify-request')
}

/** @returns {{ url: string, addon?: string, type: number }[]} `type` as in nsIContentPolicy */
export function notedRequests() {
  return globalThis.noted
}

/**
 * What the console holds of add-ons and of pages served without encryption, which it then forgets.
 * @returns {string[]}
 */
export function takeErrors() {
  const errors = Services.console.getMessageArray().flatMap((message) => {
    if (!(message instanceof Ci.nsIScriptError)) return []
    const { sourceName, errorMessage } = message
    // Of a question whose page was closed, or whose background was stopped: nobody is left to hear the answer.
    if (/after context unloaded|while context is inactive/.test(errorMessage) || sourceName.endsWith('/favicon.ico'))
      return []
    // Of a page that is left while our script runs there: Firefox ends it, and calls that so, without saying of which window.
    // Where it truly takes too long, the marks are missing.
    if (sourceName.startsWith('moz-extension:') && errorMessage.startsWith('Script terminated by timeout')) return []
    return /^(moz-extension|http):/.test(sourceName) ? [`${sourceName}: ${errorMessage}`] : []
  })
  Services.console.reset()
  return errors
}
