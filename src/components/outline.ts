import type { Heading } from '#markdown/index.ts';

/** A section of a post and the sections in it. */
export interface Section {
  slug: string;
  text: string;
  parts: { slug: string; text: string }[];
}

/** A list of contents helps from so many sections on. */
const sectionsFrom = 3;

/**
 * The two upper levels of a post's headings, whichever they are: authors begin with `##` or with `###`.
 *
 * @returns nothing where there are too few to be worth a list
 */
export function outline(headings: readonly Heading[]): Section[] {
  const top = Math.min(...headings.map(({ depth }) => depth));
  const sections: Section[] = [];
  for (const { depth, slug, text } of headings) {
    const above = sections.at(-1);
    if (depth === top || (depth === top + 1 && !above)) sections.push({ slug, text, parts: [] });
    else if (depth === top + 1) above?.parts.push({ slug, text });
  }
  const count = sections.reduce((sum, { parts }) => sum + 1 + parts.length, 0);
  return count < sectionsFrom ? [] : sections;
}
