/** The mark and the name, set in the reader's own serif. */
export function Wordmark({ href }: { href?: string }) {
  const inside = (
    <>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <rect width="16" height="16" rx="3" fill="currentColor" />
        <path
          d="M10.9 4.2C10.2 3 9.2 2.5 8 2.5 6.3 2.5 5.1 3.3 5.1 4.6c0 3 6 1.2 6 4 0 1.3-1.3 2.1-3.1 2.1-1.4 0-2.5-.6-3.1-1.8"
          fill="none"
          stroke="var(--sg-on-accent)"
          stroke-width="1.8"
          stroke-linecap="round"
        />
        <path d="M4 13h2v1.5H4zM7 13h2v1.5H7zM10 13h2v1.5h-2z" fill="var(--sg-on-accent)" />
      </svg>
      <span>
        Side<span class="g">gloss</span>
      </span>
    </>
  )
  return href === undefined ? (
    <span class="wordmark">{inside}</span>
  ) : (
    <a class="wordmark" href={href}>
      {inside}
    </a>
  )
}
