import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { x } from 'xastscript';
import { resolveLink } from '../../src/feeds/links.ts';
import { xmlCharacters, xmlDocument } from '../../src/feeds/xml.ts';

test('control characters become their pictures, and nothing else changes', () => {
  expect(xmlCharacters('\u001B[31m\t한글\r\n\u007F🐡')).toBe('␛[31m\t한글\r\n␡🐡');
  expect(xmlCharacters('\uD83D half \uFFFE')).toBe('\uFFFD half \uFFFD');
});

test('any text at all makes a well-formed document that says it again', () => {
  const parser = new XMLParser({
    trimValues: false,
    parseTagValue: false,
    ignoreAttributes: false,
    processEntities: { maxTotalExpansions: 1e6 },
    htmlEntities: true,
  });
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(']]>', '<![CDATA[', '&amp;', '\uDC00<', '"\'>'),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const clean = xmlCharacters(text);
      const document = xmlDocument(x('a', { b: clean }, `.${clean}.`));
      expect(XMLValidator.validate(document)).toBe(true);
      // A parser makes one line feed of every line end (XML 1.0, 2.11).
      expect(parser.parse(document).a['#text']).toBe(`.${clean}.`.replace(/\r\n?/g, '\n'));
    }),
  );
});

test('an address that cannot be read stays as it was written', () => {
  expect(resolveLink('http://[', 'https://blog.example.org/a/')).toBe('http://[');
  expect(resolveLink('b/', '/blog/a/')).toBe('/blog/a/b/');
  expect(resolveLink('//cdn.example.org/x', '/blog/a/')).toBe('https://cdn.example.org/x');
});
