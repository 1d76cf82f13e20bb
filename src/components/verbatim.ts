/**
 * HTML for the inside of `<pre>` from which a browser reads exactly the text: a parser drops a first line break and
 * turns `\r\n` into `\n`, so the one is doubled and the other written as a reference.
 */
export function verbatim(text: string): string {
  const escaped = text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
  return text.startsWith('\n') ? `\n${escaped}` : escaped;
}
