import { describe, expect, test } from 'vitest';
import { renderPlain } from '#markdown/index.ts';
import { documentOf } from '../cases.ts';

const incident =
  'incident: { id: INC-1, severity: SEV-2, status: resolved, timezone: Asia/Seoul, startedAt: 2018-03-10T11:30 }';

const plain = async (list: string, zone = 'Asia/Seoul') => {
  const document = await documentOf(
    `---\ntitle: x\n${incident.replace('Asia/Seoul', zone)}\n---\n## Timeline\n\n${list}`,
  );
  const addresses = { imageUrl: () => null, href: (link: string) => `https://night.example${link}` };
  return renderPlain(document, addresses).replace('<h2>Timeline</h2>\n', '');
};

describe('a timeline in a feed', () => {
  test('is a list of instants with their offset, and in UTC', async () => {
    // 11:30 in Seoul is 02:30 UTC.
    expect(await plain('- 11:30 deploy\n')).toBe(
      '<ol><li><p><strong><time datetime="2018-03-10T11:30:00+09:00">2018-03-10 11:30</time> UTC+9</strong> (02:30 UTC) deploy</p></li></ol>',
    );
  });

  test('shows the day of UTC where it is another, and the day of the end of a range', async () => {
    // 08:59 in Seoul is 23:59 UTC of the day before.
    expect(await plain('- ~08:59–09:10 a\n')).toContain(
      '≈<time datetime="2018-03-10T08:59:00+09:00">2018-03-10 08:59</time>–<time datetime="2018-03-10T09:10:00+09:00">09:10</time> UTC+9</strong> (2018-03-09 23:59–2018-03-10 00:10 UTC) a',
    );
  });

  test('says UTC once', async () => {
    expect(await plain('- 11:30 a\n', 'UTC')).toContain('11:30</time> UTC</strong> a');
  });

  test('has days, and times that are no instants, as they were written', async () => {
    expect(await plain('- 3월 10일\n- 11:30 CST a\n- b\n')).toBe(
      '<ol><li><p><strong><time datetime="2018-03-10">2018-03-10</time></strong></p></li><li><p><strong>11:30 CST</strong> a</p></li><li><p>b</p></li></ol>',
    );
  });

  test('keeps the link of a time, and the code of an entry', async () => {
    expect(await plain('- [11:30](/chat/) a\n\n  ```\n  b\n  ```\n')).toBe(
      '<ol><li><p><strong><a href="https://night.example/chat/"><time datetime="2018-03-10T11:30:00+09:00">2018-03-10 11:30</time> UTC+9</a></strong> (02:30 UTC) a</p><pre><code>b</code></pre></li></ol>',
    );
  });
});
