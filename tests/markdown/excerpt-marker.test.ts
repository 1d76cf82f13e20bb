import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentOf, siteOf } from './cases.ts';

/** Where the excerpt of two paragraphs with a comment between them comes from. */
async function originWith(between: string, settings = ''): Promise<string> {
  const text = `---\ntitle: x\n---\nFirst.\n\nSecond.\n\n${between}\n\nThird.\n`;
  return (await documentOf(text, siteOf(settings))).excerpt.origin;
}

describe('the excerpt ends', () => {
  test.for([
    '<!--more-->',
    '<!-- more -->',
    '<!--more -->',
    '<!--More-->',
    '<!-- MORE -->',
    '<!--\tmore\n-->',
    '<!--read more-->',
    '<!-- Read   More -->',
    '<!-- a note --><!-- more -->',
  ])('at %j', async (marker) => {
    expect(await originWith(marker)).toBe('marker');
  });

  test.for([
    '<!-- more work needed -->',
    '<!-- more content below -->',
    '<!-- no more -->',
    '<!-- readmore -->',
    '<!-- more... -->',
    '<!---->',
    '&lt;!--more--&gt;',
    '\\<!--more-->',
    '<more>',
    '--more--',
    '[//]: # (more)',
  ])('not at %j', async (marker) => {
    expect(await originWith(marker)).toBe('first-paragraph');
  });

  test.for([
    ['<!--break-->', '<!-- break -->'],
    ['<!-- 더 보기 -->', '<!--더\n보기-->'],
    ['[[more]]', '[[more]]'],
    ['---', '---'],
    ['* * *', '---'],
  ])('at %j of the site where the text has %j', async ([own = '', marker = '']) => {
    const settings = `excerptSeparator: ${JSON.stringify(own)}\n`;
    expect(await originWith(marker, settings)).toBe('marker');
    expect(await originWith(marker)).toBe('first-paragraph');
  });

  test('at a marker of either kind where the site has its own: whichever comes first', async () => {
    expect(await originWith('<!--more-->', 'excerptSeparator: "<!--break-->"\n')).toBe('marker');
  });

  test('nowhere by blank lines, Jekyll’s own word for the first paragraph', async () => {
    expect(await originWith('', 'excerptSeparator: "\\n\\n"\n')).toBe('first-paragraph');
  });
});

/** Blocks in which the word `@` stands. */
const blocks = [
  '@',
  'Lazy @\n**bold @** [link @](/a/) [reference @][r]',
  '## @',
  '- @\n- x\n  1. @\n\n     @',
  '> @\n>\n> > - @',
  '| x | @ |\n| - | - |\n| @ | x |',
  '<div class="a">\n\n@\n\n</div>',
  '<details><summary>@</summary>\n\n@\n\n</details>',
  '<p>@ <b>@',
  '`@`',
  '{% raw %}@{% endraw %}',
];

/** Blocks in which the marker `|` stands, between words. */
const cuts = [
  '@\n\n|\n\n@',
  '@ | @',
  '@ **@ | @** @',
  '- @\n- @ | @\n- @',
  '1. @\n   - @\n\n     |\n\n     @\n2. @',
  '> @\n>\n> |\n>\n> @',
  '- > @\n  > [@ | @](/a/)',
  '<div>\n\n@\n\n|\n\n@\n\n</div>',
  '<details><summary>@</summary>@ | @</details>',
  '<ul>\n<li>@</li>\n<li><i>@ | @</i></li>\n</ul>',
];

test('every word in front of the marker is in the excerpt, and none behind it', async () => {
  const some = fc.array(fc.constantFrom(...blocks), { maxLength: 4 });
  const written = fc.tuple(
    some,
    fc.constantFrom(...cuts),
    some,
    fc.constantFrom('<!--more-->', '<!-- Read More -->'),
  );
  await fc.assert(
    fc.asyncProperty(written, async ([before, cut, after, marker]) => {
      // The cells of tables have bars of their own.
      const body = [...before, cut.replace('|', marker), ...after]
        .join('\n\n')
        .replaceAll('@', (_, at: number) => `word${at}`);
      const { excerpt } = await documentOf(`---\ntitle: x\n---\n${body}\n\n[r]: /r/\n`);
      const wordsIn = (text: string) => text.match(/word\d+/g) ?? [];
      expect(excerpt.origin).toBe('marker');
      expect(wordsIn(excerpt.html)).toEqual(wordsIn(body.slice(0, body.indexOf(marker))));
      expect(excerpt.html).not.toContain('][');
    }),
    { numRuns: 150 },
  );
});

test('a comment in a footnote is no marker: footnotes stand behind everything', async () => {
  const { excerpt, hasMore } = await documentOf(
    '---\ntitle: x\n---\nFirst.[^1]\n\nSecond.\n\n[^1]: A <!--more--> note.',
  );
  expect(excerpt).toEqual({ origin: 'first-paragraph', html: '<p>First.</p>', text: 'First.' });
  expect(hasMore).toBe(true);
});
