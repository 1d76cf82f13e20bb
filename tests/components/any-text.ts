import fc from 'fast-check';

/** Texts of any characters, halves of surrogate pairs included. fast-check's own `binary` strings take seconds to begin. */
export function anyText(maxLength: number): fc.Arbitrary<string> {
  const character = fc.oneof(
    fc.constantFrom('<', '&', '"', "'", ']]>', '\u0000', '\u202E', '\n', '가', 'm'),
    fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
  );
  return fc.array(character, { maxLength }).map((characters) => characters.join(''));
}
