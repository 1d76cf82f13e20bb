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
