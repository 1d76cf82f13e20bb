import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { verbatim } from '../../src/components/verbatim.ts';

/** What a browser reads inside of `<pre>`. */
const read = (html: string) => textOf(fromHtml(`<pre>${html}</pre>`, { fragment: true }));

describe('text in a page, word for word', () => {
  test.each([
    '\nfirst line is empty',
    '\n\ntwo are',
    'a\r\nb\rc',
    '<module> & </pre><script>',
    '&amp; &#13;',
  ])('%j is read as it is', (text) => {
    expect(read(verbatim(text))).toBe(text);
  });

  test('any text is read as it is', () => {
    // U+0000 cannot stand in HTML; Markdown has replaced it before.
    const text = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0'));
    const log = fc
      .array(fc.constantFrom('\n', '\r', '<', '&', '>', '"', 'a', ' '))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(text, log), (text) => {
        expect(read(verbatim(text))).toBe(text);
      }),
    );
  });
});
