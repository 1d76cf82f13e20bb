import type { Root } from 'mdast';
import { codeRanges } from '../liquid/code-ranges.ts';
import { containerBeginning } from './container-names.ts';

/**
 * The text with backticks in place of its code, so that offsets stay. Left in are
 *
 * - HTML that is no sound code: a `<pre>` that is not closed, or ends at the end of another one; a comment that holds the end of a block;
 * - in code that is only indented, lines that begin a container of ours: they may stand too far in.
 */
export function withoutCode(tree: Root, text: string): string {
  const pieces: string[] = [];
  let done = 0;
  for (const [from, to] of codeRanges(tree, text)) {
    pieces.push(text.slice(done, from), blanked(text, from, to));
    done = to;
  }
  return pieces.join('') + text.slice(done);
}

function blanked(text: string, from: number, to: number): string {
  const code = text.slice(from, to);
  if (code.startsWith('<') && !isSound(code, text.slice(to, to + 6))) return code;
  const isIndented = /^\s/.test(code);
  return code.replaceAll(/[^\r\n]+/g, (line) =>
    isIndented && containerBeginning.test(line.trim()) ? line : '`'.repeat(line.length),
  );
}

/** @param html from the mark that begins code up to the one that ends it, or behind that */
function isSound(html: string, behind: string): boolean {
  const name = /^<(pre|code)/i.exec(html)?.[1]?.toLowerCase();
  if (name === undefined) return behind.startsWith('-->') && !holdsEndAlone(html);
  const isClosed = behind.toLowerCase().startsWith(`</${name}`) || html.toLowerCase().endsWith(`</${name}>`);
  return isClosed && !/.<(?:pre|code)[\s>]/is.test(html);
}

/** Whether a comment holds the end of a block and no beginning: it may have swallowed that of one above it. */
function holdsEndAlone(html: string): boolean {
  return /^[ \t>]*:{3,}[ \t]*$/m.test(html) && !/(?<!:):{3,}[ \t]*[^:\s]/.test(html);
}
