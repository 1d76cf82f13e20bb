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
  const rank = (sorted.length - 1) * share;
  const below = sorted[Math.floor(rank)] ?? Number.NaN;
  const above = sorted[Math.ceil(rank)] ?? Number.NaN;
  return below + (above - below) * (rank - Math.floor(rank));
}
