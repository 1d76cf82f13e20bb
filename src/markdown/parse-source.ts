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
  return parser.parse(text.slice(0, bodyStart).replace(/[^\n]/g, ' ') + text.slice(bodyStart));
}

const parser = unified().use(remarkParse).use(syntaxPlugins).freeze();
