import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  groupByTerm,
  groupByYear,
  isFuture,
  neighbours,
  newestFirst,
  paginate,
  seriesOf,
} from '#post/index.ts';
import { listed } from './blog.ts';

const day = (date: string) => `${date}T00:00:00+09:00[Asia/Seoul]`;
const ids = (posts: readonly { id: string }[]) => posts.map(({ id }) => id);

describe('newestFirst', () => {
  test('compares moments, not the texts of dates', () => {
    const posts = [
      listed({ id: 'first', date: '2018-03-10T09:00:00+09:00[Asia/Seoul]' }),
      // 03:00 UTC, three hours later
      listed({ id: 'second', date: '2018-03-09T22:00:00-05:00[America/New_York]' }),
      listed({ id: 'draft', date: null }),
    ];
    expect(ids(posts.sort(newestFirst))).toEqual(['draft', 'second', 'first']);
  });

  test('is a total order: no two posts are equal, and every shuffle sorts alike', { timeout: 30_000 }, () => {
    const moments = fc.constantFrom(null, ...['2018-03-09', '2018-03-10', '2018-03-11'].map(day));
    const posts = fc
      .uniqueArray(fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }), { minLength: 2, maxLength: 12 })
      .chain((names) =>
        fc
          .tuple(...names.map((id) => moments.map((date) => listed({ id, date }))))
          .chain((list) =>
            fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
          ),
      );
    fc.assert(
      fc.property(posts, ([list, shuffled]) => {
        const sorted = list.toSorted(newestFirst);
        expect(ids(shuffled.toSorted(newestFirst))).toEqual(ids(sorted));
        for (const [index, post] of sorted.entries()) {
          expect(newestFirst(post, post)).toBe(0);
          for (const later of sorted.slice(index + 1)) {
            expect(newestFirst(post, later)).toBeLessThan(0);
            expect(newestFirst(later, post)).toBeGreaterThan(0);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});

test('neighbours are the post above and the post below in the list', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => listed({ id }));
  const found = neighbours([a, b, c].flatMap((post) => post ?? []));
  expect(found.get('a')).toEqual({ newer: null, older: b });
  expect(found.get('b')).toEqual({ newer: a, older: c });
  expect(found.get('c')).toEqual({ newer: b, older: null });
});

test('a list is cut into pages; none at all is one empty page', () => {
  expect(paginate([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(paginate([1, 2], 2)).toEqual([[1, 2]]);
  expect(paginate([], 2)).toEqual([[]]);
});

test('a post is of the future until its moment has come', () => {
  const post = listed({ date: '2018-03-10T11:30:00+09:00[Asia/Seoul]' });
  expect(isFuture(post, Temporal.Instant.from('2018-03-10T02:29:59Z'))).toBe(true);
  expect(isFuture(post, Temporal.Instant.from('2018-03-10T02:30:00Z'))).toBe(false);
  expect(isFuture(listed({ date: null }), Temporal.Instant.from('2018-03-10T02:30:00Z'))).toBe(false);
});

describe('groups', () => {
  test('by term: the terms by label, digits by value, each with its posts in their order', () => {
    const tag = (label: string) => ({ label, slug: label.toLowerCase() });
    const posts = [
      listed({ id: 'a', tags: [tag('Linux'), tag('가'), tag('v10')] }),
      listed({ id: 'b', tags: [tag('linux'), tag('v9'), tag('Apache')] }),
    ];
    const groups = groupByTerm(posts, ({ tags }) => tags);
    const shown = groups.map(({ term, posts }) => [term.label, ids(posts).join()]);
    // The collation of Korean puts Hangul first.
    expect(shown).toEqual([
      ['가', 'a'],
      ['Apache', 'b'],
      ['Linux', 'a,b'],
      ['v9', 'b'],
      ['v10', 'a'],
    ]);
  });

  test('by the year in the post’s own zone, the newest first', () => {
    const posts = [
      // In UTC this is still 2018.
      listed({ id: 'new-year', date: '2019-01-01T00:30:00+09:00[Asia/Seoul]' }),
      listed({ id: 'b', date: day('2018-05-01') }),
      listed({ id: 'a', date: day('2018-03-10') }),
      listed({ id: 'undated', date: null }),
    ];
    expect(groupByYear(posts).map(({ year, posts }) => [year, ids(posts)])).toEqual([
      [2019, ['new-year']],
      [2018, ['b', 'a']],
    ]);
  });

  test('a series is told from its first part on', () => {
    const parts = [
      listed({ id: 'three', series: 'DNS' }),
      listed({ id: 'other', series: 'Disks' }),
      listed({ id: 'one', series: 'DNS' }),
    ];
    const [three, other] = parts;
    expect(ids(seriesOf(three as (typeof parts)[number], parts))).toEqual(['one', 'three']);
    expect(seriesOf(other as (typeof parts)[number], parts)).toEqual([]);
    expect(seriesOf(listed({ series: null }), parts)).toEqual([]);
  });
});
