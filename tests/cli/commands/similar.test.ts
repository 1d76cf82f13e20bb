import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { similarCommand } from '#cli/commands/similar.ts';
import { incidentPost, runOn } from './content.ts';

const crash = (type: string) =>
  [
    '```traceback',
    'Traceback (most recent call last):',
    '  File "/srv/app.py", line 7, in <module>',
    '    main()',
    `${type}: it broke`,
    '```',
  ].join('\n');

const lines = (day: string, ...more: string[]) => [
  '  severity: SEV-2',
  '  status: resolved',
  `  startedAt: ${day} 09:00`,
  ...more,
];

const files = {
  'posts/this.md': incidentPost(
    'INC-5',
    lines(
      '2026-05-01',
      '  services: [Intranet API, 메일]',
      '  contributingFactors: [{ factor: It was late, kind: deploy }]',
      '  related: [{ id: INC-6, relation: caused_by }]',
    ),
    crash('ModuleNotFoundError'),
  ),
  'posts/error.md': incidentPost('INC-1', lines('2026-01-01'), crash('ModuleNotFoundError')),
  'posts/most.md': incidentPost(
    'INC-2',
    lines(
      '2025-01-01',
      '  services: [intranet-api]',
      '  contributingFactors: [{ factor: In haste, kind: deploy }]',
    ),
    crash('KeyError'),
  ),
  'posts/nothing.md': incidentPost('INC-3', lines('2026-01-02', '  services: [shop]'), crash('KeyError')),
  'posts/later.md': incidentPost('INC-4', lines('2026-06-01', '  services: [메일]')),
  'posts/related.md': incidentPost('INC-6', ['draft: true', ...lines('2026-06-02', '  services: [메일]')]),
  'posts/plain.md': `---\ntitle: On modules\ndate: 2026-04-01\n---\n\n${crash('ModuleNotFoundError')}\n`,
};

const similarTo = (file: string) => runOn(similarCommand, files, {}, [file]);

describe('sunfish similar', () => {
  test('shows earlier incidents with the most in common first, and why; a related one may be later', async () => {
    const { code, out, err } = await similarTo('content/posts/this.md');
    expect([code, err]).toEqual([0, '']);
    // INC-2 shares a service and a kind of factor: 2. INC-6 and INC-1 share one thing each; the latest of them is first.
    expect(out.split('\n')).toEqual([
      'INC-2  2025-01-01  SEV-2  The day of INC-2',
      '  same service: intranet-api; same kind of factor: deploy',
      '  content/posts/most.md',
      '',
      'INC-6  2026-06-02  SEV-2  [draft] The day of INC-6',
      '  caused by',
      '  content/posts/related.md',
      '',
      'INC-1  2026-01-01  SEV-2  The day of INC-1',
      '  same error: ModuleNotFoundError',
      '  content/posts/error.md',
      '',
    ]);
    for (const line of out.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(80);
  });

  test('compares a post without an incident by its tracebacks', async () => {
    // INC-5 has the same error, and began a month after the post.
    const { out } = await similarTo('content/posts/plain.md');
    expect(out.match(/INC-\d(?= )/g)).toEqual(['INC-1']);
  });

  test('says so where there is none', async () => {
    expect(await similarTo('content/posts/most.md')).toEqual({
      code: 0,
      out: '',
      err: 'No earlier incident has anything in common with it.\n',
    });
  });

  test('a file that is no post of the content ends with 2', async () => {
    const { code, out, err } = await similarTo('content/site.yml');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('SF5040');
  });
});
