import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentOf, siteOf } from './cases.ts';

/** What may stand around a mistake: all that moves text on its way through the stages, and all that nests. */
const blocks = [
  'Words.\n**설마?**라는 말과 10~20개, 🐡.',
  '## A heading {{ page.title }}',
  '- one\n- two\n  1. three\n\n     four',
  '> quoted\n> > twice',
  '```js {1} title="a.js"\nlet a = "{{ page.title }}"; // [!code ++]\n```',
  '~~~\n<!-- text\n~~~',
  '    indented {{ page.title }}',
  '| a | b |\n| - | - |\n| `c` | d |',
  '<div class="x">\n\n*inside*\n\n</div>',
  '<p>raw <b>html</b>\n<br> over lines</p>',
  '<!-- a comment\n\nover lines -->',
  '{% raw %}\n{{ kept }}\n{% endraw %}',
  '{{ "a\n b" | upcase }} over lines',
  'A note.[^1]',
  '[a][b] ![c](/c.png)<small>Caption</small>',
  '<details><summary>More</summary>\n\nFolded `code`\n\n</details>',
  '***',
  '<!--more-->',
];

const definitions = '\n\n[^1]: The note.\n\n[b]: /b/\n';

/** Ways for a line of inline text to stand in a document. `@` is where it stands. */
const inlinePlaces = [
  '@',
  'Words @ and more.',
  '한글과 🐡 @',
  '{{ page.title }} and {{ "x" | append: "yz" }} @',
  '**bold @ bold**',
  '[link @](/a/)',
  '- item\n\n  > - @',
  '1. Words\n   @',
  '> > quoted\n> > @',
  '## Heading @',
  '| a | b |\n| - | - |\n| {{ page.title }} | x @ |',
  '<div>\n\n@\n\n</div>',
  ':::internal\n@\n:::',
  '- item\n\n  > ::: internal[UTC]\n  > words @\n  > :::',
  '  ::::internal\n  :::internal\n  - @\n  :::\n  ::::',
  'raw <b>html</b> @',
  '- [x] @',
];

/** Ways for HTML to stand in a block of HTML, where Markdown is not read. */
const htmlPlaces = [
  '<p>\n  words @\n</p>',
  '> <p>\n> @\n> </p>',
  '- item\n\n  <div>\n  {{ page.title }} @\n  </div>',
  '> 1. <p align="center">\n>    한글 &amp; <b>x</b> @</p>',
  '> :::internal\n> <p>\n> 한글 @</p>\n> :::',
];

/** Ways for a block of some lines to stand in a document: what its first and its other lines begin with, and what follows. */
const blockPlaces: { first: string; others: string; end?: string }[] = [
  { first: '', others: '' },
  { first: '- ', others: '  ' },
  { first: '> ', others: '> ' },
  { first: '> 1. Words\n>\n>    ', others: '>    ' },
  { first: '- item\n\n  > ', others: '  > ' },
  { first: '<div>\n\n', others: '' },
  { first: ':::internal\n', others: '', end: '\n:::' },
  { first: '> :::internal\n> - ', others: '>   ', end: '\n> :::' },
];

/** A document with `piece` in one of `places` between other blocks; its place counted from the text itself. */
function around(piece: string, placed: fc.Arbitrary<string>) {
  const some = fc.array(fc.constantFrom(...blocks), { maxLength: 5 });
  return fc.tuple(some, placed, some, fc.nat({ max: 3 })).map(([before, place, after, keys]) => {
    const head = ['---', 'title: Night', ...Array(keys).fill('# a comment'), '---', ''].join('\n');
    const text = `${head}${[...before, place, ...after].join('\n\n')}${definitions}`;
    const lines = text.slice(0, text.indexOf(piece)).split('\n');
    return { text, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
  });
}

const inline = (piece: string, places = inlinePlaces) =>
  around(
    piece,
    fc.constantFrom(...places).map((place) => place.replace('@', () => piece)),
  );

const html = (piece: string) => inline(piece, [...inlinePlaces, ...htmlPlaces]);

const block = (piece: string, rest: readonly string[]) =>
  around(
    piece,
    fc
      .constantFrom(...blockPlaces)
      .map(({ first, others, end = '' }) => first + [piece, ...rest].join(`\n${others}`) + end),
  );

// In a public site nothing is said of most of what internal blocks hold.
const inside = { ...siteOf(''), audience: 'internal' } as const;

const found = async (text: string) =>
  (await documentOf(text, inside)).diagnostics.map(({ code, line, column }) => `${code} ${line}:${column}`);

const mistakes = [
  ['an unknown variable', 'SF2001', inline('{{ page.nope }}')],
  ['an unknown filter', 'SF2003', inline('{{ page.title | nope }}')],
  ['a bad escape in an image', 'SF2020', inline('![bad](/%zz.png)')],
  ['a bad escape in an image of HTML', 'SF2020', html('<img alt="bad" src="/%zz.png">')],
  ['an image out of the content folder', 'SF2021', inline('![bad](../../../x.png "title")')],
  ['an unknown label of code', 'SF2030', block('```nope {1}', ['x', '```'])],
  ['a label that promises a traceback', 'SF2032', block('~~~ traceback', ['', 'x', '~~~'])],
  [
    'an address with a space',
    'SF2033',
    inline(
      'plans/my plan.png',
      inlinePlaces.map((place) => place.replace('@', '![plan](@)')),
    ),
  ],
  ['a line that looks like a block', 'SF2051', html(':::Internal :::')],
  ['an element that is never closed', 'SF2040', html('<textarea>')],
  ['a block of HTML that is never closed', 'SF2040', block('<script src="x">', ['let x'])],
] as const;

test.for(mistakes)('%s is found at its line and column, and nothing else', async ([, code, documents]) => {
  await fc.assert(
    fc.asyncProperty(documents, async ({ text, line, column }) => {
      expect(await found(text)).toEqual([`${code} ${line}:${column}`]);
    }),
    { numRuns: 30 },
  );
});

test('every image is known by its line and column: a missing one is told there', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(inline('![gone](gone.png)'), html('<img src="gone.png" alt>')),
      async ({ text, line, column }) => {
        const { images } = await documentOf(text, inside);
        const gone = images.filter(({ source }) => source === 'gone.png');
        expect(gone.map((image) => [image.line, image.column])).toEqual([[line, column]]);
      },
    ),
    { numRuns: 40 },
  );
});
