import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';

/**
 * Makes a text out of characters XML 1.0 allows (production 2, `Char`): a pasted terminal log holds others, and one of
 * them makes a whole feed unreadable.
 *
 * `\u001B[31mred` → `␛[31mred`: a control character becomes its visible picture, so that nothing of the log is lost; lone
 * surrogates, U+FFFE and U+FFFF become U+FFFD.
 */
export function xmlCharacters(text: string): string {
  // Matches ESC, NUL, form feed … but not tab, line feed and carriage return; and the two non-characters.
  return text.toWellFormed().replace(/(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu, picture);
}

/** An XML document with its declaration. */
export function xmlDocument(root: Element): string {
  const declaration = { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"' } as const;
  const xml = toXml(x(null, [declaration, { type: 'text', value: '\n' }, root]));
  // Allowed nowhere in a text (XML 1.0, production 14), and left as it is by the library.
  return `${xml.replaceAll(']]>', ']]&gt;')}\n`;
}

/** Unicode's block "Control Pictures" mirrors the control characters from U+2400. Those from U+0080 on are allowed. */
function picture(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '␡';
  return code < 0xa0 ? character : '\uFFFD';
}
