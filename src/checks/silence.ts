import type { Root } from 'mdast';
import { nodesOf } from './nodes.ts';

/** A stretch of a file in which some rules are silent. JSON, as it is kept and crosses to other processes. */
export interface Silence {
  /** Ids of rules. */
  rules: string[];
  reason: string;
  /** Lines of the file, both included. */
  from: number;
  to: number;
}

/** A silencing comment that does not say why, or names no rule: it silences nothing. */
export interface Unsound {
  offset: number;
  length: number;
  problem: 'no-reason' | 'no-rule';
}

// `<!-- sunfish-disable secret-token, private-ip -- fake token of the test server -->`
const comment =
  /<!--\s*sunfish-(?<kind>disable-next-line|disable-file|disable|enable)(?![\w-])(?<rules>[^>]*?)(?:\s--\s+(?<reason>[^>]*?))?\s*-->/g;

/** No file has as many lines. */
const fileEnd = Number.MAX_SAFE_INTEGER;

/**
 * Reads the comments of a post that silence rules:
 *
 * - `<!-- sunfish-disable RULE -- reason -->` up to `<!-- sunfish-enable RULE -->`, else to the end of the file
 * - `<!-- sunfish-disable-next-line RULE -- reason -->` the line below
 * - `<!-- sunfish-disable-file RULE -- reason -->` the whole file, front matter included
 *
 * In code they are text, and silence nothing.
 */
export function readSilences(
  tree: Root,
  lineOf: (offset: number) => number,
): { silences: Silence[]; unsound: Unsound[] } {
  const silences: Silence[] = [];
  const unsound: Unsound[] = [];
  /** Those that go on until they are ended. */
  const open: Silence[] = [];
  for (const node of nodesOf(tree)) {
    if (node.type !== 'html') continue;
    const start = node.position?.start.offset ?? 0;
    for (const match of node.value.matchAll(comment)) {
      const { kind = '', rules: named = '', reason = '' } = match.groups ?? {};
      const rules = named.split(/[\s,]+/).filter((rule) => rule !== '');
      const offset = start + match.index;
      const line = lineOf(offset);
      if (rules.length === 0) {
        unsound.push({ offset, length: match[0].length, problem: 'no-rule' });
      } else if (kind === 'enable') {
        for (const silence of open)
          if (silence.to === fileEnd && silence.rules.some((rule) => rules.includes(rule))) silence.to = line;
      } else if (reason.trim() === '') {
        unsound.push({ offset, length: match[0].length, problem: 'no-reason' });
      } else {
        const end = lineOf(offset + match[0].length);
        const [from, to] =
          kind === 'disable-file'
            ? [1, fileEnd]
            : kind === 'disable-next-line'
              ? [end + 1, end + 1]
              : [line, fileEnd];
        const silence = { rules, reason: reason.trim(), from, to };
        silences.push(silence);
        if (kind === 'disable') open.push(silence);
      }
    }
  }
  return { silences, unsound };
}

/** Why a rule is silent on a line; undefined where it is not. */
export function reasonFor(rule: string, line: number, silences: readonly Silence[]): string | undefined {
  return silences.find(({ rules, from, to }) => rules.includes(rule) && line >= from && line <= to)?.reason;
}
