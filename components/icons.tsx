/** Line drawings on a 16 px grid; always beside or inside something that is named in words. */
const paths = {
  pin: 'M10 2.5 13.5 6l-2 .6-2.4 2.4-.4 3L4 7.3l3-.4 2.4-2.4zM6.2 9.8 2.8 13.2',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  close: 'm4 4 8 8M12 4l-8 8',
  back: 'M9.5 3.5 5 8l4.5 4.5',
  chevron: 'm4 6 4 4 4-4',
  search: 'M7 3a4 4 0 1 0 0 8 4 4 0 0 0 0-8m3 7 3.5 3.5',
  down: 'M8 3v9m-3.5-3.5L8 12l3.5-3.5',
  up: 'M8 13V4M4.5 7.5 8 4l3.5 3.5',
  options:
    'M2.5 4.5h6m3.5 0h1.5M2.5 11.5H4m3.5 0h6M10.2 2.8a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4M5.8 9.8a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4',
  copy: 'M5.5 5.5h7v7h-7zM3.5 10.5v-7h7',
  link: 'M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2-2a2.6 2.6 0 0 0-3.7-3.7l-1 1M9.2 6.8a2.6 2.6 0 0 0-3.7 0l-2 2a2.6 2.6 0 0 0 3.7 3.7l1-1',
  add: 'M8 3.5v9M3.5 8h9',
  external: 'M6.5 3.5h-3v9h9v-3M9 3.5h3.5V7M12.5 3.5 7.5 8.5',
} as const

export type IconName = keyof typeof paths

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="i" viewBox="0 0 16 16" aria-hidden="true">
      {/* Three dots are points with round ends: they need a heavier pen than lines do. */}
      <path d={paths[name]} {...(name === 'more' && { 'stroke-width': '2.2' })} />
    </svg>
  )
}
