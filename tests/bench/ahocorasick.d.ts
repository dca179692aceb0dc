declare module 'ahocorasick' {
  export default class AhoCorasick {
    constructor(keywords: readonly string[])
    /** Where a match ends (the last code unit), with the keywords that end there. */
    search(text: string): [end: number, keywords: string[]][]
  }
}
