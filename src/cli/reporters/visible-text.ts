/**
 * Makes characters visible that would move the cursor, colour the terminal, reorder the line or show nothing: a report
 * quotes files that anybody may have written. `ESC` becomes `␛`, U+202E becomes `<U+202E>`; tabs and line breaks become
 * a space.
 */
export function visibleText(text: string): string {
  return text.replace(hidden, (character) => {
    if (/[\t\n\r]/.test(character)) return ' ';
    const code = character.codePointAt(0) ?? 0;
    // The block "Control Pictures" has a sign for each of the C0 controls, in their order, and one for DEL.
    if (code < 0x20) return String.fromCodePoint(0x2400 + code);
    if (code === 0x7f) return '\u2421';
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}

/**
 * Matches C0 and C1 controls, line and paragraph separators, lone surrogates, marks of direction, and characters
 * without width. The zero-width joiner (U+200D) and variation selectors are left: emoji and scripts are made with them.
 */
const hidden = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;
