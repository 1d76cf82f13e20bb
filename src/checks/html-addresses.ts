import type { Range } from './rule.ts';

/** An address in a tag of raw HTML. Offsets are those of the HTML. */
export interface HtmlAddress {
  /** Names in lower case: `a`, `href`. */
  tag: string;
  attribute: string;
  /** Entities undone, as far as addresses have them. */
  url: string;
  /** The tag as a whole. */
  tagAt: Range;
  /** The value, without its quotes. */
  at: Range;
}

/** The addresses that tags of a piece of raw HTML name, comments left out. */
export function* htmlAddresses(html: string): Generator<HtmlAddress> {
  const shown = html.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => ' '.repeat(comment.length));
  for (const { 0: tag, 1: name = '', 2: attributes = '', index: start } of shown.matchAll(startTag)) {
    const tagAt = { start, end: start + tag.length };
    for (const { 0: whole, groups = {}, index } of attributes.matchAll(addressAttribute)) {
      const value = groups['double'] ?? groups['single'] ?? groups['bare'] ?? '';
      const isQuoted = groups['bare'] === undefined;
      const end = start + 1 + name.length + index + whole.length - (isQuoted ? 1 : 0);
      yield {
        tag: name.toLowerCase(),
        attribute: (groups['name'] ?? '').toLowerCase(),
        url: value.replaceAll('&amp;', '&').trim(),
        tagAt,
        at: { start: end - value.length, end },
      };
    }
  }
}

// `<a class="x" href="…">`: no `<` within, so that a row of `<a` costs nothing
const startTag = /<([a-z][a-z\d]*)(\s[^<>]*)>/gi;

// ` href="…"`, ` src='…'`, ` poster=…`
const addressAttribute =
  /\s(?<name>href|src|poster|cite|data)\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"'>]+))/gi;
