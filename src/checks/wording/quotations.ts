import type { Range } from '../rule.ts';

/** Signs that open a quotation, and what closes it. */
const closing: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '„': '“',
  '‘': '’',
  '「': '」',
  '『': '』',
  '«': '»',
};

/**
 * What stands between quotation marks in a text, the marks included. Of marks within marks the outer count. A straight single quote is an
 * apostrophe, unless blanks or brackets stand around the two.
 */
export function quotationsIn(text: string): Range[] {
  const found: Range[] = [];
  let open: { sign: string; start: number } | null = null;
  for (const { 0: sign, index } of text.matchAll(
    /["“”„‘’「」『』«»]|(?<![\p{L}\d])'(?=\S)|(?<=\S)'(?![\p{Script=Latin}\d])/gu,
  )) {
    if (open === null) {
      if (sign === "'" || closing[sign] !== undefined) open = { sign: closing[sign] ?? "'", start: index };
    } else if (sign === open.sign && !isApostrophe(text, index)) {
      found.push({ start: open.start, end: index + 1 });
      open = null;
    }
  }
  return found;
}

/** `don’t` */
function isApostrophe(text: string, at: number): boolean {
  return text[at] === '’' && /[a-z]/i.test(text[at + 1] ?? '');
}
