import { describe, expect, test } from 'vitest';
import { isInternal, reportUnknownKeys } from '#post/index.ts';
import { read, siteOf } from './blog.ts';

const yaml = (...lines: string[]) => `---\ntitle: x\n${lines.join('\n')}\n---\nText.\n`;
const noon = Temporal.Instant.from('2026-06-01T12:00:00Z');

function internalAt(now: Temporal.Instant, ...lines: string[]): boolean {
  const { facts, said } = read(yaml(...lines));
  if (!facts || said.length > 0) throw new Error(said.join());
  return isInternal(facts.post, now);
}

describe('a post is internal', () => {
  test('by its own word, whenever', () => {
    expect(internalAt(noon, 'visibility: internal')).toBe(true);
    expect(internalAt(noon, 'visibility: internal', 'embargoUntil: 2020-01-01')).toBe(true);
  });

  test('until its embargo ends, to the second', () => {
    // Midnight of 2 June in Seoul is 15:00 UTC of 1 June.
    const end = Temporal.Instant.from('2026-06-01T15:00:00Z');
    expect(internalAt(end.subtract({ seconds: 1 }), 'embargoUntil: 2026-06-02')).toBe(true);
    expect(internalAt(end, 'embargoUntil: 2026-06-02')).toBe(false);
  });

  test('not when it says nothing, or is unlisted', () => {
    expect(internalAt(noon)).toBe(false);
    expect(internalAt(noon, 'visibility: unlisted')).toBe(false);
  });
});

describe('a word that would keep a post back and cannot be read is an error', () => {
  test.each(['visibility: intern', 'embargoUntil: soon'])('%s, in a Jekyll source too', (line) => {
    for (const kind of ['native', 'jekyll'] as const) {
      const [first] = read(yaml(line), { site: siteOf(kind) }).said;
      expect(first).toMatch(/^error SF100[45] 3:/);
    }
  });

  test.each(['visiblity', 'embargountil'])('a misspelt key: %s', (key) => {
    const files = [{ file: 'a.md', unknownKeys: [{ key, line: 3, column: 1 }] }];
    expect(reportUnknownKeys(files).map(({ severity }) => severity)).toEqual(['error']);
  });
});

describe('an incident block', () => {
  test('is read with the post, at its own places', () => {
    const { facts, said } = read(
      yaml('incident:', '  id: INC-1', '  severity: SEV-2', '  status: monitoring'),
    );
    expect(said).toEqual([]);
    expect(facts?.post.incident).toMatchObject({ id: 'INC-1', timeZone: 'Asia/Seoul' });
    expect(facts?.incidentPlace).toEqual({ line: 4, column: 7 });
    expect(read(yaml('incident:', '  id: INC-1', '  severity: SEV-9', '  status: monitoring')).said).toEqual([
      'error SF6001 5:13',
    ]);
  });

  test('of a Jekyll theme that is no map is none of ours', () => {
    const { facts, said } = read(yaml('incident: true'), { site: siteOf('jekyll') });
    expect([facts?.post.incident, said]).toEqual([null, []]);
  });

  test('without what the site keeps internal stands in what templates see', () => {
    const block = [
      'incident:',
      '  id: INC-1',
      '  severity: SEV-2',
      '  status: monitoring',
      '  trigger: secret',
    ];
    const { facts } = read(yaml(...block), { site: siteOf('native', 'internalFields: trigger') });
    expect(JSON.stringify(facts?.values)).not.toContain('secret');
    expect(JSON.stringify(facts?.post)).not.toContain('secret');
  });
});
