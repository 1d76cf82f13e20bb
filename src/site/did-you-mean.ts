import { closest, distance } from 'fastest-levenshtein';

/**
 * The known word a misspelt one most likely means, or null: at most a third of its letters may differ, and two at the most.
 * Two letters that changed places count as one (`titel`).
 */
export function didYouMean(word: string, known: readonly string[]): string | null {
  // Nobody mistypes at that length, and the distance takes time by its square.
  if (known.length === 0 || word.length < 3 || word.length > 40 || known.includes(word)) return null;
  const typed = word.toLowerCase();
  const lower = known.map((one) => one.toLowerCase());
  const nearest = closest(typed, lower);
  // Two letters before a known word make another one: `resource`.
  if (typed.endsWith(nearest) && typed.length - nearest.length > 1) return null;
  const apart = distance(typed, nearest) - (lettersOf(typed) === lettersOf(nearest) ? 1 : 0);
  return apart <= Math.min(2, Math.floor(word.length / 3)) ? (known[lower.indexOf(nearest)] ?? null) : null;
}

function lettersOf(word: string): string {
  return [...word].sort().join('');
}
