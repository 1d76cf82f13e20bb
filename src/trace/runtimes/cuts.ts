import type { Rule, State } from '../runtime.ts';

/**
 * What authors write where they left frames out: `...`, `[... 14 frames left out ...]`, `(중략)`, `<snip>`.
 * The first number, where there is one, is how many.
 */
export const authorCut =
  /^\s*[[(<{]{0,2}\s?(?:\.{2,}|…|⋮|\bsnip\b|중략|생략)(?:[^\d]{0,60}(\d{1,6}))?[^:"'=]{0,60}$/;

/** The rule for such a line. */
export function leftOutByAuthor(from: readonly State[], to?: State): Rule {
  return {
    name: 'frames left out by the author',
    sample: '[... 14 frames left out ...]',
    from,
    pattern: authorCut,
    to,
    read: (draft, match) => draft.elide('omitted', match[1] ? Number(match[1]) : null),
  };
}
