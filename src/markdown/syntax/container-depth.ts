/** Deepest nesting of quotes and lists that is rendered. The parser's time grows with its square, the call stack with it. */
const deepest = 50;

/** A quote or list item that is open. */
interface Container {
  kind: 'quote' | 'item';
  /** Where its marker stands in the line, from 0. */
  column: number;
}

/**
 * Finds the line on which quotes and lists nest more than {@link deepest} levels deep, without parsing; null where none does.
 *
 * `> > > a` is three levels, a list item indented below another one level more. What looks like it in a code block counts too:
 * nobody writes fifty levels of anything.
 */
export function tooDeepLine(source: string): number | null {
  const open: Container[] = [];
  let line = 0;
  for (const text of linesOf(source)) {
    line += 1;
    if (isRule(text)) continue;
    openContainers(text, open);
    if (open.length > deepest) return line;
  }
  return null;
}

function* linesOf(source: string): Generator<string> {
  for (let start = 0; start <= source.length; ) {
    const found = source.indexOf('\n', start);
    const end = found === -1 ? source.length : found;
    yield source.slice(start, end);
    start = end + 1;
  }
}

/** Brings the open containers up to date with a line's markers; a line without any leaves them as they are. */
function openContainers(text: string, open: Container[]): void {
  // Matches `> `, `- `, `12. ` with the white space in front.
  const marker = /[ \t]*(?:(>)|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y;
  let level = 0;
  for (let match = marker.exec(text); match && level <= deepest; match = marker.exec(text)) {
    const column = match.index + match[0].search(/[^ \t]/);
    const kind = match[1] === undefined ? 'item' : 'quote';
    while (isWithin(open[level], column)) level += 1;
    if (kind === 'item' || open[level]?.kind !== 'quote') open.splice(level, open.length, { kind, column });
    level += 1;
  }
}

/** What is indented further than a list item's marker stands in it. */
function isWithin(container: Container | undefined, column: number): boolean {
  return container?.kind === 'item' && container.column < column;
}

/** `- - -` is a line across the page, however long. */
function isRule(text: string): boolean {
  return /^[ \t]*(?:-[ \t]*){3,}$|^[ \t]*(?:\*[ \t]*){3,}$/.test(text);
}
