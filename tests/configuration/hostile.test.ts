import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { configure } from './configuration.ts';

const kinds = ['native', 'jekyll'] as const;
const keys = [
  ...[
    'title',
    'name',
    'description',
    'url',
    'base',
    'baseurl',
    'lang',
    'timezone',
    'permalink',
    'pageSize',
    'paginate',
  ],
  ...[
    'authors',
    'author',
    'navigation',
    'image',
    'smartQuotes',
    'missingImages',
    'defaults',
    'source',
    'exclude',
  ],
];

describe.each(kinds)('no configuration makes a %s site throw', (kind) => {
  const sound = (text: string) => {
    const { site, said } = configure(kind, text);
    if (site === null) expect(said.some((one) => one.startsWith('error'))).toBe(true);
    else {
      expect(site.base).toMatch(/^(?:\/[^\s?#]*[^/\s?#])?$/);
      expect(() => Temporal.Now.zonedDateTimeISO(site.timeZone)).not.toThrow();
      expect(JSON.parse(JSON.stringify(site)).title).toBe(site.title);
    }
  };

  test('by any text', { timeout: 30_000 }, () => {
    const pieces = fc.constantFrom(
      'title',
      'url',
      ': ',
      '\n',
      '- ',
      '[',
      ']',
      '{',
      '}',
      '&a',
      '*a',
      '"',
      "'",
      '|',
      '\t',
      '!!x ',
    );
    const texts = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 30 });
    fc.assert(
      fc.property(texts, (parts) => sound(parts.join(''))),
      { numRuns: 100 },
    );
  });

  test('by any value of a known key', { timeout: 30_000 }, () => {
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom(
        '/',
        '..',
        'https://',
        'constructor',
        '__proto__',
        ':year',
        'Asia/Seoul',
        '/a/../b',
        'ko',
      ),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys), value), (values) => sound(stringify(values))),
      { numRuns: 100 },
    );
  });

  test.each([
    ['aliases that unfold into gigabytes', `a: &a [x,x]\nb: [${'*a,'.repeat(5000)}]`],
    ['an alias without its anchor', 'title: *nobody'],
    ['brackets within brackets', `title: ${'['.repeat(20_000)}`],
    ['a list as a key', '? [a]\n: b'],
    ['a prototype', '__proto__: {title: x}'],
  ])('by %s', (_, text) => sound(text));
});
