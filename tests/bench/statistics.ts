/** Medians and spreads: what a busy machine adds to a few runs does not move them. */

/** The value below which a share of the values lies, between neighbours by proportion; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (sorted.length - 1) * share
  const low = sorted[Math.floor(at)] ?? Number.NaN
  const high = sorted[Math.ceil(at)] ?? Number.NaN
  return low + (high - low) * (at - Math.floor(at))
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

export interface Spread {
  median: number
  /** The middle half lies between these. */
  low: number
  high: number
  p90: number
  most: number
  samples: number
}

export const spread = (values: readonly number[]): Spread => ({
  median: median(values),
  low: quantile(values, 0.25),
  high: quantile(values, 0.75),
  p90: quantile(values, 0.9),
  most: values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY),
  samples: values.length,
})
