/** A page of ours that is presented again and again, each time with one field more. Runs in the page. */
import { h } from 'preact'
import { present } from '../../components/controls/present'
import { useId } from '../../components/controls/use-id'

function Field({ words }: { words: string }) {
  const id = useId()
  return h('p', null, h('label', { for: id }, words), h('input', { id }))
}

const harness = {
  presentWith(fields: readonly string[]): void {
    const shown = fields.map((words) => h(Field, { key: words, words }))
    present(shown, (key) => key)
  },
  /** Of each label, whether it names the field beside it. */
  labels: (): boolean[] =>
    [...document.querySelectorAll('label')].map((label) => label.control === label.nextElementSibling),
}
export type PresentHarness = typeof harness
Object.assign(globalThis, { harness })
