import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { addressKeys } from '#checks/external/front-matter-links.ts';
import { siteFactsOf } from '#checks/index.ts';
import { incidentSchema } from '#incident/index.ts';
import { postSchema } from '#post/index.ts';
import { siteOf } from '../../post/blog.ts';
import { readPost } from './asked.ts';

/** The addresses a post names, each with its place and what stands there in the file. */
function namedIn(text: string, ...settings: string[]): string[] {
  const post = readPost(text, siteOf('native', ...settings));
  return siteFactsOf(post).external.map(
    ({ url, place, spot }) => `${place.line}:${place.column} ${url}${spot ? '' : ', not to be replaced'}`,
  );
}

/** The same without places. */
const urlsIn = (text: string, ...settings: string[]) =>
  namedIn(text, ...settings).map((line) => line.split(' ')[1]?.replace(/,$/, ''));

describe('the addresses of a text', () => {
  test('are those of links, images, autolinks and definitions, at the address itself', () => {
    const text = [
      '[a](https://a.net/1 "x") ![b](<https://a.net/2>)',
      '<https://a.net/3> https://a.net/4.',
      '[![c](https://a.net/5)](https://a.net/6)',
      '',
      '[d]: https://a.net/7',
    ].join('\n');
    expect(namedIn(text)).toEqual([
      '6:5 https://a.net/1',
      '6:32 https://a.net/2',
      '7:2 https://a.net/3',
      '7:19 https://a.net/4',
      '8:25 https://a.net/6',
      '8:7 https://a.net/5',
      '10:6 https://a.net/7',
    ]);
  });

  test('are those of raw HTML as well, but for comments', () => {
    const text = [
      '<video src="https://a.net/1" poster=\'https://a.net/2\'></video>',
      '',
      '<p title="x"><a href=https://a.net/3>x</a> <!-- <a href="https://a.net/4"> --></p>',
      '',
      '<q cite="https://a.net/5?a=1&amp;b=2">x</q>',
    ].join('\n');
    expect(namedIn(text)).toEqual([
      '6:13 https://a.net/1',
      '6:38 https://a.net/2',
      '8:22 https://a.net/3',
      '10:1 https://a.net/5?a=1&b=2, not to be replaced',
    ]);
  });

  test('have a place where they are bare, behind a bracket too', () => {
    expect(namedIn('a [https://a.net/x] [https://a.net/x] b')).toEqual([
      '6:4 https://a.net/x, not to be replaced',
      '6:22 https://a.net/x, not to be replaced',
    ]);
  });

  test('are told apart from words of the link that are an address too', () => {
    expect(namedIn('[https://a.net/x](https://a.net/x)')).toEqual(['6:19 https://a.net/x']);
  });

  test('are known by what they mean where they are escaped', () => {
    expect(namedIn('[a](https://a.net/\\_x) [b](https://a.net/?a&amp;b)')).toEqual([
      '6:1 https://a.net/_x, not to be replaced',
      '6:24 https://a.net/?a&b, not to be replaced',
    ]);
  });

  test('begin with a scheme or the name of a host, and end before the fragment', () => {
    expect(
      urlsIn('[a](//a.net/x#y) [b](HTTP://B.net) [c](mailto:a@b.net) [d](/x) [e](#y) [f](ftp://a.net)'),
    ).toEqual(['https://a.net/x', 'http://b.net/']);
  });

  test('are none in code, in Liquid, and where nobody can read them', () => {
    expect(
      urlsIn('`https://a.net/` [a](https://a.net/{{ page.x }}) [b](http://[::)\n\n    https://a.net/'),
    ).toEqual([]);
  });

  test('do not include those of the site itself', () => {
    const text =
      '[a](https://blog.example.org/x) [b](http://blog.example.org) [c](https://other.example.org/)';
    expect(urlsIn(text)).toEqual(['https://other.example.org/']);
    const below =
      '[a](https://blog.example.org/b/x) [b](https://blog.example.org/c) [c](https://blog.example.org/bc)';
    expect(urlsIn(below, 'base: /b')).toEqual(['https://blog.example.org/c', 'https://blog.example.org/bc']);
  });
});

describe('the addresses of a front matter', () => {
  const incident = [
    'incident:',
    '  id: INC-1',
    '  severity: SEV-1',
    '  status: resolved',
    '  sources:',
    '    - url: https://a.net/1',
    '      archiveUrl: "https://a.net/2"',
    '    - { url: https://a.net/3, internal: true }',
    '  actionItems:',
    '    - { id: AI-1, title: Fix it, url: https://a.net/4 }',
  ];
  const yaml = ['---', 'title: x', 'date: 2026-05-01', 'image: https://a.net/0', ...incident, '---', ''];

  test('are those of the keys that hold addresses, at their values', () => {
    expect(namedIn(yaml.join('\n'))).toEqual([
      '4:8 https://a.net/0',
      '10:12 https://a.net/1',
      '12:14 https://a.net/3',
      '11:20 https://a.net/2',
      '14:39 https://a.net/4',
    ]);
  });

  test('are told to no archive where an item or a field is internal', () => {
    const internal = (...lines: string[]) =>
      siteFactsOf(readPost(yaml.join('\n'), siteOf('native', ...lines)))
        .external.filter(({ copyNear }) => copyNear === null)
        .map(({ written }) => written);
    expect(internal()).toEqual(['https://a.net/3']);
    expect(internal('internalFields: [actionItems.url]')).toEqual(['https://a.net/3', 'https://a.net/4']);
  });

  test('are found in TOML and JSON, near their place', () => {
    const post = readPost(
      '+++\ntitle = "x"\ndate = 2026-05-01\nauthor = { name = "A", url = "https://a.net/" }\n+++\n',
    );
    expect(siteFactsOf(post).external).toMatchObject([
      { url: 'https://a.net/', place: { line: 4 }, spot: null },
    ]);
  });

  test('are those of every key that a schema knows to be an address', () => {
    expect(addressKeys).toEqual(expect.arrayContaining(addressesOf(incidentSchema, 'incident')));
    // These take a path or a name as well, which no pattern tells apart.
    const others = ['image', 'author', 'authors', 'source'];
    expect(Object.keys(postSchema.shape)).toEqual(expect.arrayContaining(others));
    expect(new Set(addressKeys.map((key) => key.split('.')[0]))).toEqual(new Set([...others, 'incident']));
  });
});

/** Keys of a schema whose texts have to begin with `http`. */
function addressesOf(schema: z.core.$ZodType, path: string): string[] {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodNullable)
    return addressesOf(schema.unwrap(), path);
  if (schema instanceof z.ZodArray) return addressesOf(schema.element, `${path}.*`);
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([key, inner]) =>
      addressesOf(inner as z.core.$ZodType, `${path}.${key}`),
    );
  return schema instanceof z.ZodString &&
    !schema.safeParse('x').success &&
    schema.safeParse('https://a.net').success
    ? [path]
    : [];
}

test('whatever stands around it, an address is where it is said to be', () => {
  const pieces = [
    '[',
    ']',
    '](',
    '(',
    ')',
    '<',
    '>',
    '"',
    '\\',
    '*',
    '&amp;',
    ' ',
    '\n',
    '> ',
    '- ',
    '`',
    '!',
    'a',
  ].concat([
    'https://a.net/x',
    '<a href="https://a.net/y">',
    "<img src='//a.net/z'",
    '[a](https://a.net/w)',
    '[b]: ',
  ]);
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (some) => {
      const post = readPost(some.join(''));
      for (const { written, spot, place } of siteFactsOf(post).external) {
        expect(place.line).toBeGreaterThan(5);
        if (spot) expect(post.text.slice(spot.start, spot.end)).toBe(written);
      }
    }),
  );
});

test.each([
  '[https://a.net/x ',
  'https://a.net/x ',
  '![](//a.net/x) ',
  '<a href="https://a.net/x">',
  '<a href= ',
  '<!-- ',
  '](',
  '[https://a.net/\\_ ',
])('a long line of %j is read to its end', (piece) => {
  const { text, ...post } = readPost(piece.repeat(2000));
  expect(siteFactsOf({ text, ...post }).external.every(({ place }) => (place.line ?? 0) > 5)).toBe(true);
});
