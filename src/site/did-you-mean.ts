import { closest, distance } from 'fastest-levenshtein';

/**
 * The known word a misspelt one most likely means, or null: at most a third of its letters may differ, and two at the most.
 */
export function didYouMean(word: string, known: readonly string[]): string | null {
  if (known.length === 0 || word.length < 3) return null;
  const nearest = closest(word.toLowerCase(), [...known]);
  const apart = distance(word.toLowerCase(), nearest.toLowerCase());
  return apart > 0 && apart <= Math.min(2, Math.floor(word.length / 3)) ? nearest : null;
}
