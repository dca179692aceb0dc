/** Events that a page makes. */

/** Runs in the page: plays a pointer, a finger and a keyboard on the element with these words. */
export function play(words: string): void {
  const target = [...document.querySelectorAll('p')].find((p) => p.textContent?.includes(words)) as HTMLElement
  const { x, y, width, height } = target.getBoundingClientRect()
  const at = (shift: number) => ({ clientX: x + Math.min(width / 2, 60) + shift, clientY: y + height / 2 })
  const all = { bubbles: true, composed: true, cancelable: true, pointerId: 1 }
  for (const pointerType of ['mouse', 'touch']) {
    for (const type of [
      'pointerover',
      'pointerenter',
      'pointermove',
      'pointermove',
      'pointerdown',
      'pointerup',
      'click',
    ])
      target.dispatchEvent(new PointerEvent(type, { ...all, ...at(Math.random()), pointerType }))
  }
  for (const key of ['Tab', 'Escape', 'Enter']) target.dispatchEvent(new KeyboardEvent('keydown', { ...all, key }))
}
