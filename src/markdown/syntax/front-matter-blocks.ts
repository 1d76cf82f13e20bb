import { type Diagnostic, diagnose } from '#diagnostics/index.ts';
import type { FrontMatter } from '#post/index.ts';
import { textsIn } from '../texts-in.ts';
import { containerLookalike } from './container-lookalike.ts';

/**
 * Finds containers in the texts of front matter. Nothing there is read as Markdown, so what was to stay internal would be published.
 *
 * `trigger: ":::internal A customer's job"` → SF2053
 *
 * @param frontMatter with `values` that could be read
 * @param file absolute path
 */
export function frontMatterBlocks({ values, placeOf }: FrontMatter, file: string): Diagnostic[] {
  return [...textsIn(values)].flatMap(({ path, text }) => {
    const like = text
      .split(/\r?\n/)
      .map((line) => containerLookalike(withoutCode(line)))
      .find((found) => found !== null);
    return like ? [diagnose('SF2053', { text: like.values.text }, { file, ...placeOf(path) })] : [];
  });
}

/** Writers mark code there too, though nothing reads it as such: a text about blocks is none. */
function withoutCode(line: string): string {
  return line.replaceAll(/`[^`]*`/g, (code) => '`'.repeat(code.length));
}
