import fc from 'fast-check';
import { expect, test } from 'vitest';
import { visibleText } from '#cli/reporters/visible-text.ts';

test.each([
  ['\u001B[31m', '␛[31m'],
  ['a\u0000b', 'a␀b'],
  ['\u007F', '␡'],
  ['\u009B2J', '<U+009B>2J'],
  ['a\r\nb\tc', 'a  b c'],
  ['\u202Egnp.exe', '<U+202E>gnp.exe'],
  ['a\u200Bb\uFEFF', 'a<U+200B>b<U+FEFF>'],
  ['\uD800', '<U+D800>'],
  ['a\u2028b', 'a<U+2028>b'],
])('%j is shown as %j', (text, shown) => {
  expect(visibleText(text)).toBe(shown);
});

test.each(['설마 이거때문에?', 'é e\u0301', '👨‍👩‍👧 ❤️', 'क्‍ष'])('%s is left as it is', (text) => {
  expect(visibleText(text)).toBe(text);
});

test('no control character is left of any text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/[\p{Cc}\p{Cs}]/u.test(visibleText(text))));
});
