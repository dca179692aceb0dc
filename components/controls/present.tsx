/** What every page of ours does before it shows anything. */
import { type ComponentChildren, render } from 'preact'
import type { Settings } from '../../platform/settings'
import { type Translate, TranslateProvider } from '../translate'

/** Renders into `#root` in the interface's language. Rendering again updates what is there. */
export function present(content: ComponentChildren, translate: Translate): void {
  const root = document.getElementById('root')
  if (!root) throw new Error('The page has no #root.')
  document.documentElement.lang = translate('page_lang')
  render(<TranslateProvider value={translate}>{content}</TranslateProvider>, root)
}

/** Light or dark by the reader's choice; without one the system decides. */
export function applyTheme(theme: Settings['cards']['theme']): void {
  document.documentElement.style.colorScheme = theme === 'system' ? '' : theme
}
