import type { Element } from 'hast';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { rehypeRawHtml } from '../../src/markdown/html/raw-html.ts';
import { markdownPlugins } from '../../src/markdown/plugins.ts';
import { containerLines } from '../../src/markdown/syntax/container-lines.ts';
import { containerLookalike } from '../../src/markdown/syntax/container-lookalike.ts';
import { walk } from '../../src/markdown/walk.ts';
import { documentOf, siteOf } from './cases.ts';

describe('the line that closes a container', () => {
  /** Number of the line, from 1, that closes a container of three colons; null where none does. */
  const closing = (...lines: string[]) => {
    const container = containerLines(3);
    const index = lines.findIndex((line) => container.closes(line));
    return index < 0 ? null : index + 1;
  };

  test.for<[string, number | null, string[]]>([
    ['is the first of colons alone', 2, ['a', ':::', ':::']],
    ['has as many colons as its beginning, or more', 2, ['::', '::::']],
    ['is not in code', 4, ['```', ':::', '```', ':::']],
    ['is not in code of a list or quote', 4, ['> - ~~~ js', '>   :::', '>   ~~~~', ':::']],
    [
      'is not behind a fence that is shorter than the one of the code',
      5,
      ['````', '```', ':::', '````', ':::'],
    ],
    ['is not behind code of another mark', null, ['```', '~~~', ':::']],
    ['is behind backticks that are no fence', 2, ['``` a ` b', ':::']],
    ['is not that of a block within', 4, [':::timeline', ':::', ':::note', ':::'].toSpliced(2, 1, 'a')],
    [
      'is not that of a foreign block within, which may be in a list',
      4,
      ['- :::note', '  :::', '::: a :::', ':::'],
    ],
    ['is that of as many colons, should a block within be open', 2, ['::::note', ':::']],
  ])('%s', ([, line, lines]) => {
    expect(closing(...lines)).toBe(line);
  });

  test('is none once a hundred blocks are open within: whoever wrote that is told, and nothing is published', () => {
    expect(closing(...Array<string>(99).fill(':::a'), ...Array<string>(100).fill(':::'))).toBe(199);
    expect(closing(...Array<string>(100).fill(':::a'), ...Array<string>(101).fill(':::'))).toBeNull();
  });
});

describe('a line looks like the beginning of a block', () => {
  test.for([
    ':::internal',
    ':::INTERNAL',
    '::timeline',
    ':::intenral',
    ':::time-line',
    '> 1. ::: internals',
    'words:::internal',
    '## :::internal',
    ':::내부용',
  ])('%s', (line) => {
    expect(containerLookalike(line)).not.toBeNull();
  });

  test.for([
    ':internal',
    ':::note',
    '::: warning',
    ':::',
    '\\:::internal',
    'std::internal::x',
    'stats:::internal_function',
    'words ::internal',
    ': internal',
    '::before',
    '::: details 내부 사정',
  ])('and not: %s', (line) => {
    expect(containerLookalike(line)).toBeNull();
  });
});

describe('a timeline reaches its stage', () => {
  const site = siteOf('');
  const { remarkPlugins, remarkRehype: toHast } = markdownPlugins(site);
  const processor = unified()
    .use(remarkParse)
    .use(remarkPlugins)
    .use(remarkRehype, toHast)
    .use(rehypeRawHtml, site)
    .freeze();

  /** The elements that are taken for timelines: zone, line, and words. */
  const timelinesIn = async (text: string) => {
    const tree = await processor.run(processor.parse(text));
    const found: Element[] = [];
    walk(tree, (node) => {
      if (node.type === 'element' && 'dataTimeline' in node.properties) found.push(node);
    });
    return found.map(
      ({ properties, position }) => `${String(properties['dataZoneText'])} ${position?.start.line}`,
    );
  };

  test.for([
    [':::timeline\na\n:::', [' 1']],
    ['a\n\n:::timeline[한국 **시간**]\na\n:::', ['한국 시간 3']],
    [':::timeline[UTC]{zone="Asia/Seoul"}\na\n:::', ['Asia/Seoul 1']],
    ['<details>\n\n:::timeline[UTC]\n<b>a\n:::\n\n</details>', ['UTC 3']],
    ['- a\n\n  ::::timeline[A]\n  :::timeline[B]\n  a\n  :::\n  ::::', ['A 3', 'B 4']],
  ] as const)('with its zone and place: %j', async ([text, wanted]) => {
    expect(await timelinesIn(text)).toEqual(wanted);
  });

  test.for([
    '<div data-timeline data-zone-text="UTC">a</div>',
    '<div data-timeline>\n\n- 11:30 a\n\n</div>',
    ':::timeline\na\n:::\n\n<section DATA-TIMELINE="">b</section>',
    ':::timeline\n<div data-timeline>a</div>\n:::',
  ])('and no element of the author does: %j', async (text) => {
    expect(await timelinesIn(text)).toHaveLength(text.startsWith(':::') ? 1 : 0);
  });
});

describe('hostile nesting stays bounded', () => {
  test.for([
    ':::internal\n',
    '::: timeline\n',
    ':::internal\n:::\n',
    ':::note\n:::internal\n',
    ':::internal[[[[\n',
    ':::internal{a=b \n',
    '::::::::::::::::\n',
    ':::internal\n```\n:::\n```\n',
    ':::internal\n    :::\n',
    '> :::internal\n',
    '- :::internal\n',
    '::internal ',
    '：：',
    ':::   ',
    'a ',
    ': ',
    '<!-- ::::::::: -->\n',
    '```\n:::\n\n',
  ])('forty thousand characters of %j', { timeout: 30_000 }, async (piece) => {
    const { diagnostics } = await documentOf(
      `---\ntitle: x\n---\nA::b\n\n${piece.repeat(Math.ceil(40_000 / piece.length))}`,
    );
    // No flood of messages either.
    expect(diagnostics.filter(({ code }) => code.startsWith('SF205')).length).toBeLessThanOrEqual(50);
  });

  test('blocks are read ten deep; what stands deeper is text, and an error', async () => {
    const nested = (levels: number) =>
      Array.from({ length: levels }, (_, level) => `${':'.repeat(levels - level + 2)}timeline`).join('\n') +
      '\n2018-03-10 11:30 words\n' +
      Array.from({ length: levels }, (_, level) => ':'.repeat(level + 3)).join('\n');
    const codes = async (levels: number) =>
      (await documentOf(`---\ntitle: x\n---\n${nested(levels)}\n`)).diagnostics.map(
        ({ code, line }) => `${code} ${line}`,
      );
    expect(await codes(10)).toEqual([]);
    // Three lines of front matter, ten that are read; the tenth holds nothing but the text of the eleventh.
    expect(await codes(11)).toEqual(['SF2051 14', 'SF6028 14']);
  });
});
