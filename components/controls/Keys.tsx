/** A shortcut as the browser names it (`Alt+Shift+Period`, `⌥⇧.`), each key drawn by itself. */
const signs: Record<string, string> = { Period: '.', Comma: ',' }

export function Keys({ shortcut }: { shortcut: string }) {
  const keys = shortcut.split('+').filter((key) => key !== '')
  return (
    <span class="keys">
      {keys.map((key) => (
        <kbd key={key}>{signs[key] ?? key}</kbd>
      ))}
    </span>
  )
}
