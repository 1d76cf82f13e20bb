import { distance } from 'fastest-levenshtein';

/**
 * The word of a small vocabulary that a mistyped one most likely means, or null: one that it begins or is the beginning
 * of (`missing` for `missing-images`), else the nearest where no more than half of the letters differ.
 */
export function nearestWord(word: string, vocabulary: readonly string[]): string | null {
  // Nobody mistypes at that length, and the distance takes time by its square.
  if (word.length === 0 || word.length > 40) return null;
  const typed = word.toLowerCase();
  const begun = vocabulary.filter((known) => known.startsWith(typed) || typed.startsWith(known));
  if (begun.length === 1 && typed.length > 1) return begun[0] ?? null;
  let nearest: { known: string; apart: number } | null = null;
  for (const known of vocabulary) {
    // Letters are swapped more often than the first one is wrong: `quite` is rather `quiet` than `site`.
    const apart = distance(typed, known) + (typed[0] === known[0] ? 0 : 0.5);
    if (nearest === null || apart < nearest.apart) nearest = { known, apart };
  }
  return nearest && nearest.apart * 2 <= Math.max(typed.length, nearest.known.length) ? nearest.known : null;
}
