/** Bytes as people say them. */

const UNITS = ['kilobyte', 'megabyte', 'gigabyte'] as const
const THOUSAND = 1000

/** `12 kB`, `3.4 MB`, in the interface's language. */
export function shownSize(bytes: number, language: string): string {
  let unit = 0
  let value = bytes / THOUSAND
  for (; value >= THOUSAND && unit < UNITS.length - 1; unit++) value /= THOUSAND
  const digits = value < 10 && unit > 0 ? 1 : 0
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: UNITS[unit] ?? 'gigabyte',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(Math.max(value, 1))
}
