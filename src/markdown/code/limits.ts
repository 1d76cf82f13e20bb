/**
 * What code is coloured: nobody reads longer code or lines for their syntax, and at deeper brackets the grammars of some languages try
 * every way to pair them (C++, C#: 40 a line take seconds, each two more twice as long).
 *
 * The time of a line is for what no limit foresees; it has to be more than a busy machine needs to compile a grammar, or the
 * colours of a page depend on the weather.
 */
export const limits = {
  characters: 100_000,
  lineCharacters: 2_000,
  openBrackets: 20,
  lineMilliseconds: 2_000,
};

/** Whether a text is within what is coloured. */
export function isColourable(text: string): boolean {
  return text.length <= limits.characters && text.split('\n').every(isColourableLine);
}

function isColourableLine(line: string): boolean {
  if (line.length > limits.lineCharacters) return false;
  let open = 0;
  // Matches brackets, and `<` where it may be one: not in `<<` or `a < b`.
  for (const [bracket] of line.matchAll(/[{[(]|<(?=\w)|[}\])>]/g)) {
    open = '}])>'.includes(bracket) ? Math.max(0, open - 1) : open + 1;
    if (open > limits.openBrackets) return false;
  }
  return true;
}
