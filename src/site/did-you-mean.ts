import { closest, distance } from 'fastest-levenshtein';

/**
 * The known word a misspelt one most likely means, or null: at most a third of its letters may differ, and two at the most.
 */
export function didYouMean(word: string, known: readonly string[]): string | null {
  if (known.length === 0 || word.length < 3 || known.includes(word)) return null;
  const lower = known.map((one) => one.toLowerCase());
  const nearest = closest(word.toLowerCase(), lower);
  const apart = distance(word.toLowerCase(), nearest);
  return apart <= Math.min(2, Math.floor(word.length / 3)) ? (known[lower.indexOf(nearest)] ?? null) : null;
}
