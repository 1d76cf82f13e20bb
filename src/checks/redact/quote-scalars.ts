import { isCollection, parseDocument, visit } from 'yaml';
import type { Fix, Range } from '../rule.ts';

/**
 * The quotes that plain scalars of a post's YAML front matter need once a placeholder stands in them: one that begins with a bracket is
 * a list to YAML, and in `[a, b]` a bracket anywhere is.
 *
 * @param replaced ranges of the text in which placeholders will stand
 * @returns edits beside those ranges: the quotes, and a backslash before what a double-quoted scalar reads otherwise
 */
export function quoteScalars(text: string, replaced: readonly Range[]): Fix[] {
  // `---`, and the lines up to the next one
  const [, opening = '', block = ''] =
    /^(\uFEFF?---[ \t]*(?:ya?ml)?[ \t]*\r?\n)([\s\S]*?)^---[ \t]*$/m.exec(text) ?? [];
  const within = replaced.filter(
    ({ start, end }) => start >= opening.length && end <= opening.length + block.length,
  );
  if (within.length === 0) return [];
  const edits: Fix[] = [];
  visit(parseDocument(block), {
    Scalar(_, node, path) {
      const [from, to] = node.range ?? [];
      if (node.type !== 'PLAIN' || from === undefined || to === undefined) return;
      const [start, end] = [from + opening.length, to + opening.length];
      const inside = within.filter((range) => range.start >= start && range.end <= end);
      const inFlow = path.some((parent) => isCollection(parent) && parent.flow === true);
      if (inside.length > 0 && (inFlow || inside.some((range) => range.start === start)))
        edits.push(...quotesAround({ start, end }, inside, text));
    },
  });
  return edits;
}

function quotesAround({ start, end }: Range, replaced: readonly Range[], text: string): Fix[] {
  const escapes = [...text.slice(start, end).matchAll(/["\\]/g)]
    .map(({ index }) => start + index)
    .filter((at) => !replaced.some((range) => at >= range.start && at < range.end));
  const put = (at: number, what: string): Fix => ({ start: at, end: at, text: what });
  return [put(start, '"'), ...escapes.map((at) => put(at, '\\')), put(end, '"')];
}
