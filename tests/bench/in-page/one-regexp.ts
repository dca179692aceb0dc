/** The smallest highlighter there can be: one expression, made and used once, painted as highlights. Runs in the page. */
const { forms } = globalThis as unknown as { forms: string[] }
const isLatin = (form: string): boolean => /^[\x20-\x7e\u00c0-\u024f’]+$/.test(form)
const escapedForm = (form: string): string => form.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
const latin = forms.filter(isLatin).map(escapedForm)
const others = forms.filter((form) => !isLatin(form)).map(escapedForm)
const pattern = new RegExp(`\\b(?:${latin.join('|')})\\b|${others.join('|')}`, 'gi')
const highlight = new Highlight()
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
  for (const match of node.data.matchAll(pattern))
    highlight.add(
      new StaticRange({
        startContainer: node,
        startOffset: match.index,
        endContainer: node,
        endOffset: match.index + match[0].length,
      }),
    )
CSS.highlights.set('peer', highlight)
