import { type Diagnostic, diagnose } from '#diagnostics/index.ts';
import { didYouMean } from '#site/index.ts';
import type { UnknownKey } from './header.ts';
import { keepsBack, type PostKey, postKeys } from './schema.ts';

/**
 * Reports each key that nothing reads once, at the first place it stands in, with the number of files that have it.
 *
 * @param files in the order in which the first place is looked for
 */
export function reportUnknownKeys(
  files: readonly { file: string; unknownKeys: readonly UnknownKey[] }[],
): Diagnostic[] {
  const found = new Map<string, { place: { file: string; line: number; column: number }; count: number }>();
  for (const { file, unknownKeys } of files) {
    for (const { key, line, column } of unknownKeys) {
      const before = found.get(key);
      if (before) before.count++;
      else found.set(key, { place: { file, line, column }, count: 1 });
    }
  }
  return [...found].map(([key, { place, count }]) => {
    const suggestion = keptBackBy.get(key.toLowerCase()) ?? didYouMean(key, postKeys);
    const advice = suggestion
      ? `Did you mean "${suggestion}"?`
      : `If it is your own, nothing is wrong: the text can show it as "page.${key}". Otherwise remove it.`;
    // A misspelt `visibility: internal`, or `internal: true`, would publish the post.
    const severity = suggestion && keepsBack.has(suggestion) ? 'error' : undefined;
    return diagnose(
      'SF1009',
      { key, count: count === 1 ? 'in one file' : `in ${count} files`, advice },
      place,
      severity,
    );
  });
}

/** What else writers call the keys that keep a post from the public. */
const keptBackBy: ReadonlyMap<string, PostKey> = new Map([
  ['internal', 'visibility'],
  ['unlisted', 'visibility'],
  ['private', 'visibility'],
  ['confidential', 'visibility'],
  ['embargo', 'embargoUntil'],
  ['embargoed', 'embargoUntil'],
]);
