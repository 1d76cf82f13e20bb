import { characterElements } from './elements.ts';

/** A tag in a piece of raw HTML. */
export interface Tag {
  /** In lower case; `!--` for a comment. */
  name: string;
  /** Offset of its `<`. */
  at: number;
  /** Offset behind its `>`. */
  end: number;
  kind: 'start' | 'end' | 'self-closing';
}

/**
 * The tags of a piece of raw HTML in their order. What stands in comments, scripts and other elements of mere characters is
 * passed over, where they end within the piece.
 *
 * A `>` within an attribute's quotes ends the tag too soon, which does no harm here. Every character is looked at
 * once or twice.
 */
export function* tagsOf(html: string): Generator<Tag> {
  // Matches the beginning of `<a href`, `</a>`, `<!-- x`; the name ends before white space, `/` or `>`.
  const opening = /<(?:!--|(\/?)([a-z][^\s/>]*))/gi;
  for (let match = opening.exec(html); match; match = opening.exec(html)) {
    const at = match.index;
    const name = match[2]?.toLowerCase() ?? '!--';
    const close = name === '!--' ? at + 3 : html.indexOf('>', at);
    if (close === -1) return;
    const end = close + 1;
    const isEnd = match[1] === '/';
    yield { name, at, end, kind: isEnd ? 'end' : html[close - 1] === '/' ? 'self-closing' : 'start' };
    opening.lastIndex = isEnd ? end : endOfCharacters(html, name, end);
  }
}

function endOfCharacters(html: string, name: string, from: number): number {
  if (name !== '!--' && !characterElements.has(name)) return from;
  const end = name === '!--' ? html.indexOf('-->', from) : indexOfEndTag(html, name, from);
  return end === -1 ? from : end;
}

function indexOfEndTag(html: string, name: string, from: number): number {
  const pattern = new RegExp(`</${RegExp.escape(name)}`, 'gi');
  pattern.lastIndex = from;
  return pattern.exec(html)?.index ?? -1;
}
