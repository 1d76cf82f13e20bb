import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RenderedDocument, TimelineProps } from '#markdown/index.ts';
import { documentOf } from '../cases.ts';

const incident =
  'incident: { id: INC-1, severity: SEV-2, status: resolved, timezone: Asia/Seoul, startedAt: 2018-03-10T11:30 }';

/** A post with an incident that began at 11:30 in Seoul; the body begins on line 5. */
const post = (body: string) => documentOf(`---\ntitle: x\n${incident}\n---\n${body}`);

const timelines = ({ slots }: RenderedDocument): TimelineProps[] =>
  slots.flatMap((slot) => (slot.component === 'Timeline' ? [slot.props] : []));

/** `11:30+09:00 <p>deploy</p>` for each entry; `-` where it has no instant. */
const entries = (document: RenderedDocument) =>
  timelines(document).map(({ entries }) =>
    entries.map(({ at, html }) => `${at?.replace(/^.{11}(.{5}).{3}(.{6}).*$/, '$1$2') ?? '-'} ${html}`),
  );

const problems = ({ diagnostics }: RenderedDocument) =>
  diagnostics.map(({ code, line, column }) => `${code} ${line}:${column}`);

describe('what becomes a timeline', () => {
  test('is a list under its heading, in a post with an incident alone', async () => {
    const body = '## Timeline\n\n- 11:30 a\n- 11:42 b\n';
    expect(entries(await post(body))).toEqual([['11:30+09:00 <p>a</p>', '11:42+09:00 <p>b</p>']]);
    expect(timelines(await documentOf(`---\ntitle: x\n---\n${body}`))).toEqual([]);
  });

  test('stands up to the next heading of the level, lower ones between', async () => {
    const body = '## 경과\n\n### 하나\n\n- 11:30 a\n\n### 둘\n\n- 11:42 b\n\n## 끝\n\n- 12:00 c\n';
    expect(entries(await post(body))).toEqual([['11:30+09:00 <p>a</p>'], ['11:42+09:00 <p>b</p>']]);
  });

  test('may stand in a fold, a box, an internal block', async () => {
    const fold = '## Timeline\n\n<details><summary>All</summary>\n\n- 11:30 a\n\n</details>\n';
    expect(entries(await post(fold))).toEqual([['11:30+09:00 <p>a</p>']]);
  });

  test('has a time in half of its lines or more', async () => {
    expect(entries(await post('## Timeline\n\n- 11:30 a\n- b\n'))).toEqual([
      ['11:30+09:00 <p>a</p>', '- <p>b</p>'],
    ]);
    expect(entries(await post('## Timeline\n\n- 11:30 a\n- b\n- c\n'))).toEqual([]);
  });

  test('is in a container whatever its lines are', async () => {
    const document = await documentOf('---\ntitle: x\n---\n:::timeline\n- 11:30 a\n- b\n- c\n:::\n');
    expect(timelines(document).map(({ entries }) => entries.length)).toEqual([3]);
  });
});

describe('the zone of a timeline', () => {
  test('may be said in a paragraph between heading and list, which the heading overrules', async () => {
    // 02:30 UTC is 11:30 in Seoul.
    const expected = [['11:30+09:00 <p>a</p>']];
    expect(entries(await post('## Timeline\n\nAll times are in UTC.\n\n- 02:30 a\n'))).toEqual(expected);
    expect(entries(await post('## 경과\n\n*모든 시각은 UTC 기준입니다.*\n\n- 02:30 a\n'))).toEqual(expected);
    expect(entries(await post('## Timeline\n\n> times in UTC\n\n- 02:30 a\n'))).toEqual(expected);
    expect(entries(await post(':::timeline\nTimes are UTC.\n\n- 02:30 a\n:::\n'))).toEqual(expected);
    // Said once for the whole post, and not of another part alone.
    expect(entries(await post('All times are in UTC.\n\n## Timeline\n\n- 02:30 a\n'))).toEqual(expected);
    expect(entries(await post('## Data\n\nTimes are in UTC.\n\n## Timeline\n\n- 11:30 a\n'))).toEqual(
      expected,
    );
    expect(entries(await post('## Timeline (KST)\n\nAll times are in UTC.\n\n- 11:30 a\n'))).toEqual(
      expected,
    );
  });

  test('is the incident’s, the heading’s, the container’s, or that of the column of times', async () => {
    // 02:30 UTC is 11:30 in Seoul.
    const row = '| 02:30 | a |';
    expect(entries(await post('## Timeline (UTC)\n\n- 02:30 a\n'))).toEqual([['11:30+09:00 <p>a</p>']]);
    expect(entries(await post(`## Timeline\n\n| Time (UTC) | What |\n| - | - |\n${row}\n`))).toEqual([
      ['11:30+09:00 <p>a</p>'],
    ]);
    expect(entries(await post('## Timeline\n\n:::timeline[UTC]\n- 02:30 a\n:::\n'))).toEqual([
      ['11:30+09:00 <p>a</p>'],
    ]);
    expect(entries(await post('## Timeline (UTC)\n\n:::timeline\n- 02:30 a\n:::\n'))).toEqual([
      ['11:30+09:00 <p>a</p>'],
    ]);
  });

  test('without an incident is the declared one, or the site’s', async () => {
    const zones = async (label: string) =>
      timelines(await documentOf(`---\ntitle: x\n---\n:::timeline${label}\n- 2018-03-10 11:30 a\n:::\n`)).map(
        ({ timeZone, startedAt }) => [timeZone, startedAt],
      );
    expect(await zones('[UTC+9]')).toEqual([['+09:00', null]]);
    expect(await zones('[All times (KST)]')).toEqual([['+09:00', null]]);
    expect(await zones('')).toEqual([['UTC', null]]);
  });
});

describe('the lines of a section', () => {
  test('are read as one: a day named above a list holds for it', async () => {
    const body = '## Timeline\n\n- 22:50 a\n\nWords.\n\n- 00:10 b\n\n### 3월 14일\n\n- 09:00 c\n';
    const days = timelines(await post(body)).map(({ entries }) => entries.map(({ at }) => at?.slice(0, 16)));
    expect(days).toEqual([['2018-03-10T22:50'], ['2018-03-11T00:10'], ['2018-03-14T09:00']]);
  });

  test('may stand below days in a list of two levels', async () => {
    const body = '## Timeline\n\n- 3월 10일\n  - 11:30 a\n- 3월 11일\n  - 09:00 b\n  - c\n';
    expect(timelines(await post(body))[0]?.entries.map(({ day, at }) => day ?? at?.slice(0, 16))).toEqual([
      '2018-03-10',
      '2018-03-10T11:30',
      '2018-03-11',
      '2018-03-11T09:00',
      undefined,
    ]);
  });

  test('have the day of the heading above, whatever else it says, and its zone', async () => {
    const heads = ['March 10', 'March 11, 2018 (UTC)', '3월 12일 (월): 복구', 'Day 4', '2018-03-14 — review'];
    const body = heads.map((head) => `### ${head}\n\n- 19:00 a\n`).join('\n');
    const days = timelines(await post(`## Timeline\n\n${body}`)).map(({ entries }) =>
      entries[0]?.at?.slice(0, 16),
    );
    // 19:00 UTC on the eleventh is 04:00 on the twelfth in Seoul.
    expect(days).toEqual([
      '2018-03-10T19:00',
      '2018-03-12T04:00',
      '2018-03-12T19:00',
      '2018-03-13T19:00',
      '2018-03-14T19:00',
    ]);
  });

  test('are paragraphs in a row as well, but for prose', async () => {
    const three = '## Timeline\n\n**11:30** – a\n\n**11:42** – b\n\n11:50 c\n';
    expect(entries(await post(three))).toEqual([
      ['11:30+09:00 <p>a</p>', '11:42+09:00 <p>b</p>', '11:50+09:00 <p>c</p>'],
    ]);
    expect(entries(await post('## Timeline\n\nAt 11:30 we deployed.\n\nAt 11:42 it rang.\n'))).toEqual([]);
    expect(entries(await post('## Timeline\n\n11:30 was early.\n\nNobody knew.\n'))).toEqual([]);
  });
});

describe('a table', () => {
  test('may have a column of ends', async () => {
    const table = '| 시작 | 종료 | 내용 |\n| - | - | - |\n| 11:30 | 11:40 | 배포 |\n| 11:42 | | 경보 |\n';
    expect(entries(await post(`## 경과\n\n${table}`))).toEqual([
      ['11:30+09:00 <p>배포</p>', '11:42+09:00 <p>경보</p>'],
    ]);
    const [own] = timelines(await post(`## 경과\n\n${table}`));
    expect(own?.entries.map(({ end }) => end?.slice(11, 16) ?? null)).toEqual(['11:40', null]);
  });

  test('has its text in the column of words, however long the times are', async () => {
    const table = '| UTC | KST | What |\n| - | - | - |\n| 02:30 | 11:30 | a |\n| 02:42 | 11:42 | b |\n';
    const fact = (time: string) =>
      `<div class="entry-cells"><span class="entry-cell"><span class="entry-cell-name">KST</span> ${time}</span></div>`;
    expect(entries(await post(`## Timeline\n\n${table}`))).toEqual([
      [`11:30+09:00 ${fact('11:30')}<p>a</p>`, `11:42+09:00 ${fact('11:42')}<p>b</p>`],
    ]);
  });
});

describe('problems', () => {
  test('stand at the words of the line', async () => {
    const list = '- 11:30 a\n- *nothing*\n-   11:30 CST b\n- x\n  - y\n- 11:45 z\n';
    expect(problems(await post(`## Timeline\n\n${list}`))).toEqual([
      'SF6026 8:4',
      'SF6022 9:5',
      'SF6026 10:3',
    ]);
  });

  test('stand at the cell of the time, and of a paragraph at its line', async () => {
    expect(
      problems(await post('## Timeline\n\n| a | b |\n| - | - |\n| 11:30 | x |\n| 11:30 CST | y |\n')),
    ).toEqual(['SF6022 10:3']);
    expect(problems(await post('> ## Timeline\n>\n> 11:30 a\n> 11:42 b\n>   11:35 c\n'))).toEqual([
      'SF6020 9:5',
    ]);
  });

  test('of a zone that is declared stand at its heading', async () => {
    expect(problems(await post('## Timeline (CST)\n\n- 11:30 a\n'))).toEqual(['SF6022 5:4']);
    expect(problems(await post('## Timeline\n\n| Time (IST) | b |\n| - | - |\n| 11:30 | x |\n'))).toEqual([
      'SF6022 7:3',
    ]);
  });

  test('of a container of which no timeline comes are told at what stands in it', async () => {
    expect(problems(await post(':::timeline\n```\n11:30 a\n```\n:::\n'))).toEqual(['SF6028 6:1']);
    expect(problems(await post(':::timeline\nIt was a long night.\n:::\n'))).toEqual(['SF6028 6:1']);
    expect(problems(await post('## Timeline\n\nIt was a long night.\n'))).toEqual([]);
  });

  test('of a column of days that may be of two months are told', async () => {
    const table = (head: string, day: string) =>
      post(`## Timeline\n\n| ${head} | Time | What |\n| - | - | - |\n| ${day} | 11:30 | deployed |\n`);
    expect(problems(await table('Date', '5/6'))).toEqual(['SF6021 9:3']);
    expect(entries(await table('Date', '3/10'))).toEqual([['11:30+09:00 <p>deployed</p>']]);
    // Three servers of ten.
    expect(entries(await table('Done', '3/10'))).toEqual([
      [
        '11:30+09:00 <div class="entry-cells"><span class="entry-cell"><span class="entry-cell-name">Done</span> 3/10</span></div><p>deployed</p>',
      ],
    ]);
  });
});

test('a picture in front of a time stands in front of the words', async () => {
  expect(entries(await post('## Timeline\n\n- 🔥 11:30 it burns\n- ✅ **11:42** – over\n'))).toEqual([
    ['11:30+09:00 <p>🔥 it burns</p>', '11:42+09:00 <p>✅ over</p>'],
  ]);
});

describe('a timeline in its document', () => {
  test('is text with the times as they were written', async () => {
    const { text } = await post('## Timeline\n\n- **~11:30** a\n\n  b\n- `11:42` c\n');
    expect(text).toBe('Timeline\n~11:30 a\nb\n11:42 c');
  });

  test('stands in an excerpt without ids and marks of footnotes', async () => {
    const { excerpt, slots } = await post(
      '## Timeline\n\n- 11:30 a[^1] <b id="x">b</b>\n\n  ```\n  c\n  ```\n\n<!--more-->\n\nRest.\n\n[^1]: Note.\n',
    );
    expect(excerpt.html).toBe('<h2>Timeline</h2>\n<sf-slot id="2"></sf-slot>\n');
    const html = (index: number) => {
      const slot = slots[index];
      return slot?.component === 'Timeline' ? slot.props.entries[0]?.html : slot?.component;
    };
    expect(html(0)).toBe('CodeBlock');
    expect(html(1)).toContain('id="x"');
    expect(html(2)).toBe('<p>a <b>b</b></p><sf-slot id="0"></sf-slot>');
  });

  test('is its excerpt where there is nothing else', async () => {
    const { excerpt } = await documentOf('---\ntitle: x\n---\n:::timeline\n- 2018-03-10 11:30 a\n:::\n');
    expect(excerpt).toMatchObject({ origin: 'first-paragraph', text: '2018-03-10 11:30 a' });
  });

  test('marks the instants of the incident', async () => {
    const [timeline] = timelines(await post('## Timeline\n\n- 11:20 a\n- 11:30 b\n'));
    expect(timeline?.entries.map(({ marks }) => marks)).toEqual([[], ['startedAt']]);
  });

  test('loses no words of any list', async () => {
    const words = fc.stringMatching(/^[a-z가-힣]{1,6}$/);
    const piece = words.chain((word) =>
      fc.constantFrom(word, `**${word}**`, `\`${word}\``, `[${word}](/a/)`, `~~${word}~~`),
    );
    const time = fc.constantFrom('11:30', '**11:42**', '`12:00`', '[12:10](/x/)', '*12:20 –*', '~12:30', '');
    const line = fc.tuple(time, fc.array(piece, { minLength: 1, maxLength: 4 }));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 5 }), async (lines) => {
        const list = lines.map(([time, pieces]) => `- ${time} ${pieces.join(' ')}`).join('\n');
        const { text } = await post(`## Timeline\n\n${list}\n`);
        const bare = lines.map(([, pieces]) => pieces.join(' ').replace(/\(\/a\/\)|[^a-z가-힣 ]/g, ''));
        const shown = text.split('\n').slice(1);
        expect(shown.map((row) => row.replace(/^[~\d: –]*/, ''))).toEqual(bare);
      }),
      { numRuns: 30 },
    );
  });
});
