/** What is used of papaparse; its published types bring those of Node and the DOM into a room that has neither. */
declare module 'papaparse' {
  interface ParseError {
    code: string
    message: string
    /** From 0; the header counts. */
    row?: number
    /** Where in the text; of a quotation mark, behind it. */
    index?: number
  }
  interface ParseResult {
    data: string[]
    errors: ParseError[]
  }
  interface ParseConfig {
    delimiter?: string
    quoteChar?: string | null
    /** Rows after which it stops. */
    preview?: number
    step: (row: ParseResult) => void
  }
  const Papa: { parse(text: string, config: ParseConfig): void }
  export default Papa
}
