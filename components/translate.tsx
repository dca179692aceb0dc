/** Interface strings arrive as a function, so that no component knows where they are kept. */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

/** Message of `public/_locales` by key, with its placeholders filled in order. */
export type Translate = (key: string, ...fill: (string | number)[]) => string

const Context = createContext<Translate>((key) => key)
export const TranslateProvider = Context.Provider
export const useTranslate = (): Translate => useContext(Context)
