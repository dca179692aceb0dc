/** A file of JSON as the text that it is: a module that Vite makes. */
declare module '*.json?raw' {
  const text: string
  export default text
}
