import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { remarkAutolinks } from '../../src/markdown/syntax/autolinks.ts';

const plain = unified().use(remarkParse).use(remarkGfm).freeze();
const narrowed = unified().use(remarkParse).use(remarkGfm).use(remarkAutolinks).freeze();

const addresses = [
  'see a.b+c@mail.example now',
  'www.example.com/a and WWW.example.com',
  '(https://example.com/a_(b)) HTTP://example.com',
  'mailto:me@example.com xmpp:me@example.com/home',
  '한글https://example.com/가나 뒤me@example.com.',
  '| a@b.example | http://x.example |\n| - | - |\n| www.x.example\\|y | c@d.example |',
  '> - quoted\tme@example.com\n>   www.example.com',
  'a&#64;b.example, http\\://x.example',
];

test.each(addresses)('finds the same addresses as GFM in %j', (text) => {
  expect(narrowed.parse(text)).toEqual(plain.parse(text));
});

test('links an address wherever a line begins with it', () => {
  const tree = narrowed.parse('one\nme@example.com\nwww.example.com');
  const links = JSON.stringify(tree).match(/"url":"[^"]+"/g);
  expect(links).toEqual(['"url":"mailto:me@example.com"', '"url":"http://www.example.com"']);
});

test('reads any text as GFM does', () => {
  const piece = fc.constantFrom(
    ...'me www. w http https :// @ . .. - _ + / ( ) [ ] < > * ~~ ` | \\ & ! 가 é \t \n'.split(' '),
    ' ',
    'example.com',
    'a@b.c',
    '\n\n',
    '> ',
    '- ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
      const text = pieces.join('');
      expect(narrowed.parse(text)).toEqual(plain.parse(text));
    }),
    { numRuns: 500 },
  );
});
