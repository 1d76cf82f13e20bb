import fc from 'fast-check';
import type { Paragraph, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { candidateOf, escapeMarkdown, localTime, timelineLines } from '../../src/drafts/timeline-lines.ts';
import { markdownPlugins } from '../../src/markdown/plugins.ts';
import { siteOf } from '../post/blog.ts';

const at = (text: string) => Temporal.Instant.from(text);

describe('a timeline of candidates', () => {
  test('is in the order of the times, in the zone of the site', () => {
    const lines = timelineLines(
      [
        candidateOf({ hash: 'bbb2222', at: '2026-11-30T03:00:00Z', subject: 'Fix menu' }),
        { at: at('2026-11-30T02:30:00Z'), text: 'Users are affected' },
        candidateOf({ hash: 'aaa1111', at: '2026-11-29T23:10:30-05:00', subject: 'Raise `timeout`' }),
      ],
      'Asia/Seoul',
    );
    // 02:30 and 03:00 UTC are 11:30 and 12:00 in Seoul; 23:10 at -05:00 is 04:10 UTC, 13:10 in Seoul.
    expect(lines).toEqual([
      '- 2026-11-30 11:30 Users are affected',
      '- 2026-11-30 12:00 `bbb2222` Fix menu',
      '- 2026-11-30 13:10 `aaa1111` Raise \\`timeout\\`',
    ]);
  });

  test('has the offset of a time that clocks showed twice', () => {
    // On 2026-11-01 New York's clocks went back from 02:00 to 01:00: 05:30 UTC is 01:30 the first time, 06:30 the second.
    expect(localTime(at('2026-11-01T05:30:00Z'), 'America/New_York')).toBe('2026-11-01T01:30-04:00');
    expect(localTime(at('2026-11-01T06:30:00Z'), 'America/New_York')).toBe('2026-11-01T01:30-05:00');
    expect(localTime(at('2026-11-01T07:30:00Z'), 'America/New_York')).toBe('2026-11-01 02:30');
  });
});

test('what a commit says reads as it was written, whatever signs are in it', () => {
  const processor = unified().use(remarkParse).use(markdownPlugins(siteOf()).remarkPlugins);
  const signs = [
    '`',
    '*',
    '**',
    '_',
    '~~',
    '<b>',
    '&amp;',
    '[a](b)',
    '![',
    '{{ x }}',
    '{% if %}',
    '|',
    '\\',
    '#1',
    ':::',
    'a',
    ' ',
    '한',
  ];
  const subject = fc
    .array(fc.oneof(fc.constantFrom(...signs), fc.string({ maxLength: 4 })), { maxLength: 12 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(subject, (text) => {
      const plain = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
      // A bare address is made a link, and says the same.
      const { children } = processor.parse(`x ${escapeMarkdown(text)}`) as Root;
      expect(textOf(children[0] as Paragraph)).toBe(`x ${plain}`.trim());
    }),
    { numRuns: 500 },
  );
});
