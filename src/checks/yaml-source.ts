import { type Document, parseDocument } from 'yaml';
import type { CheckedPost } from './rule.ts';

/** The text of a YAML front matter and where it begins in the file. */
export interface YamlSource {
  source: string;
  start: number;
}

/** The text of the front matter; null where it is not YAML. */
export function yamlOf({ text, frontMatter, bodyStart }: CheckedPost): YamlSource | null {
  if (frontMatter.language !== 'yaml') return null;
  const start = text.indexOf('\n') + 1;
  const end = text.lastIndexOf('---', bodyStart - 1);
  return end < start ? null : { source: text.slice(start, end), start };
}

/** The nodes of a front matter that was read without errors before; offsets are those of its text. */
export function yamlNodes({ source }: YamlSource): Document {
  // Tabs before an item are read as blanks, as the reader of front matter does.
  const untabbed = source.replace(/^\t+/gm, (tabs) => ' '.repeat(tabs.length));
  return parseDocument(untabbed, {
    schema: 'core',
    uniqueKeys: false,
    logLevel: 'silent',
    prettyErrors: false,
  });
}
