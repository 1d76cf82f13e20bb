import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { syntaxPlugins } from './plugins.ts';

/**
 * The tree of a post as it was written: no stage has touched it, Liquid is text, and places are those of the file, offsets included.
 *
 * @param text the whole file
 * @param bodyStart offset at which the body begins: what stands before it counts as blank lines
 */
export function parseSource(text: string, bodyStart: number): Root {
  return parser.parse(withoutFrontMatter(text, bodyStart));
}

/** A text with blanks in place of all that stands before its body: what a parser makes of the rest has the file's own places. */
export function withoutFrontMatter(text: string, bodyStart: number): string {
  return text.slice(0, bodyStart).replace(/[^\n]/g, ' ') + text.slice(bodyStart);
}

const parser = unified().use(remarkParse).use(syntaxPlugins).freeze();
