import type { Root } from 'mdast';
import { parseSource, type SourceInput } from '#markdown/index.ts';
import { type FrontMatter, type PostFacts, readFacts, readFrontMatter } from '#post/index.ts';
import type { CheckedPost } from './rule.ts';

/** What a file is looked at with. */
type Setting = Pick<CheckedPost, 'site' | 'now'> & Partial<Pick<CheckedPost, 'images'>>;

/** Reads a source file the way rules see it; null where it has no facts, for its front matter cannot be read or it is no post. */
export function readCheckedPost(input: SourceInput, setting: Setting): CheckedPost | null {
  const frontMatter = readFrontMatter(input.text, input.file);
  if (!frontMatter.values) return null;
  const facts = readFacts(frontMatter, input, setting.site);
  return Array.isArray(facts) ? null : checkedPostOf(input.text, { frontMatter, facts, tree: null }, setting);
}

/** As `readCheckedPost`, of a file that was read already. @param read `tree`: what `parseSource` makes of it, where that is known */
export function checkedPostOf(
  text: string,
  { frontMatter, facts, tree }: { frontMatter: FrontMatter; facts: PostFacts; tree: Root | null },
  { site, now, images = new Map() }: Setting,
): CheckedPost {
  const bodyStart = text.length - frontMatter.body.length;
  return {
    post: { ...facts.post, title: facts.title ?? '' },
    site,
    text,
    frontMatter,
    bodyStart,
    tree: tree ?? parseSource(text, bodyStart),
    images,
    now,
  };
}
