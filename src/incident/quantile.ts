/**
 * The value below which a share of all lies.
 *
 * Linear interpolation between the two nearest ranks: definition 7 of Hyndman and Fan, "Sample Quantiles in Statistical Packages"
 * (The American Statistician 50, 1996). It is what PERCENTILE of spreadsheets and the defaults of R and NumPy compute, so that a
 * reader who loads the exported CSV finds the same numbers; at one half it is the usual median.
 *
 * @param sorted at least one number, ascending
 * @param share from 0 to 1
 */
export function quantile(sorted: readonly number[], share: number): number {
  const { below, above, between } = ranksOf(sorted.length, share);
  const [from = Number.NaN, to = Number.NaN] = [sorted[below], sorted[above]];
  return from + (to - from) * between;
}

/**
 * The two values that a quantile is computed of, by their places among all, and how far it lies from one to the other: 0 to below 1.
 * Where it is one of the values, both are that one.
 */
export function ranksOf(count: number, share: number): { below: number; above: number; between: number } {
  const rank = (count - 1) * share;
  const below = Math.floor(rank);
  return { below, above: Math.ceil(rank), between: rank - below };
}
