/**
 * Words of English prose read silently in a minute. Source: Brysbaert, "How many words do we read per minute?", Journal of
 * Memory and Language 109 (2019): 238 for non-fiction.
 */
const wordsPerMinute = 238;

/**
 * Korean, Chinese and Japanese characters in a minute. Medium.com's published reading-time formula takes 500 for all three.
 */
const charactersPerMinute = 500;

/** Minutes to read a text, at least 1. Hangul and ideographs are counted by character, everything else by word. */
export function readingMinutes(text: string): number {
  const characters =
    text.match(/[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  const words =
    text.match(/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}][\p{L}\p{N}'’_.-]*/gu)?.length ?? 0;
  return Math.max(1, Math.round(characters / charactersPerMinute + words / wordsPerMinute));
}
