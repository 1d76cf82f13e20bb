import fc from 'fast-check';
import { type Incident, readIncident } from '#incident/index.ts';
import { type IncidentPost, isIncidentPost, type Post } from '#post/index.ts';
import { incident, read } from '../../incident/block.ts';
import { post, site } from '../blog.ts';

/** When the site is built, in tests that look at it. */
export const builtAt = '2026-11-25T09:00:00+09:00[Asia/Seoul]';

/** A site with two services of its own. */
export const servedSite = {
  ...site,
  services: [
    { id: 'intranet-api', name: '인트라넷 API', description: '로그인과 신청을 받는다' },
    { id: 'mailer', name: '메일', description: null },
  ],
};

/** A post of an incident of id INC-1, SEV-2 and resolved, with the lines of the block given. */
export function told(lines: readonly string[], facts: Partial<Post> = {}): IncidentPost {
  return withIncident(incident(lines), facts);
}

/** As `told`, with all lines given: none of its own. */
export function toldWhole(lines: readonly string[], facts: Partial<Post> = {}): IncidentPost {
  const { incident: value, diagnostics } = read(lines);
  if (!value) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return withIncident(value, facts);
}

export function withIncident(value: Incident, facts: Partial<Post> = {}): IncidentPost {
  const made = post({ ...facts, incident: value });
  if (!isIncidentPost(made)) throw new Error('no incident');
  return made;
}

/** Every field of an incident. */
export const wholeLines = [
  'id: INC-2018-001',
  'severity: SEV-2',
  'impact: major',
  'status: resolved',
  'reviewStatus: reviewed',
  'timezone: Asia/Seoul',
  'triggeredAt: 2018-03-10T11:20+09:00',
  'startedAt: 2018-03-10T11:30+09:00',
  'detectedAt: 2018-03-10T11:42+09:00',
  'acknowledgedAt: 2018-03-10T11:45+09:00',
  'identifiedAt: 2018-03-10T11:58+09:00',
  'mitigatedAt: 2018-03-10T12:05+09:00',
  'resolvedAt: 2018-03-10T12:20+09:00',
  'communicatedAt: 2018-03-10T11:50+09:00',
  'detectedBy: user_report',
  'precision: { startedAt: approx }',
  'impactWindows:',
  '  - { from: 2018-03-10 11:30, to: 2018-03-10 11:50, services: [intranet-api], level: full }',
  '  - { from: 2018-03-10 11:55, to: 2018-03-10 12:05, level: partial }',
  'services: [intranet-api, 급식]',
  'impactSummary: 신청 마감 30분 전에 아무도 로그인하지 못했다.',
  'usersAffected: { count: 1200, percent: 80, estimate: true }',
  'dataImpact: none',
  'trigger: 새 이미지를 배포했다.',
  'detection: 학생이 전화했다.',
  'resolution: 버전을 고정하고 다시 배포했다.',
  'contributingFactors: [{ factor: 버전이 고정되어 있지 않았다, kind: dependency }]',
  'roles: { incidentCommander: 김하나, scribe: [이두리, 박세찬] }',
  'related: [{ id: inc-2017-004, relation: recurrence }, { id: INC-HIDDEN, relation: duplicate }]',
  'sources: [{ url: https://graphs.example.org/1, archiveUrl: https://archive.example.org/1, kind: graph }]',
  'actionItems:',
  '  - { id: AI-1, title: 고정한다, type: prevent, priority: P1, owner: 김하나, due: 2018-04-10, status: done, url: https://t.example.org/1 }',
  '  - { id: AI-4, title: 바꾼다, status: wont_do, reason: 고정하면 된다 }',
];

/** A small incident before it, which it recurs. */
export const earlierLines = [
  'id: INC-2017-004',
  'severity: SEV-3',
  'status: resolved',
  'resolvedAt: 2017-11-03 09:00',
];

/** Any incident at all, with a post of hostile words. Instants are in order, some left out. */
export function anyIncidentPost(): fc.Arbitrary<IncidentPost> {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      '=1+1',
      '@SUM(A1)',
      '-2',
      '"',
      '\r\nBEGIN:VEVENT',
      ']]>',
      '<script>',
      '서버; 터졌다, \\n',
      '🐡',
    ),
  );
  const texts = fc.array(text, { maxLength: 3 });
  const block = fc.record(
    {
      impact: fc.constantFrom('none', 'minor', 'major', 'critical'),
      services: texts,
      impactSummary: text,
      trigger: text,
      detection: text,
      resolution: text,
      detectedBy: fc.constantFrom('alert', 'internal'),
      usersAffected: fc.record({ count: fc.nat() }, { requiredKeys: [] }),
      contributingFactors: fc.array(fc.record({ factor: text, kind: text }), { maxLength: 2 }),
      roles: fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), texts, { maxKeys: 2 }),
      sources: fc.array(fc.record({ url: fc.constant('https://example.org/a?b=1&c="2"') }), { maxLength: 2 }),
    },
    { requiredKeys: [] },
  );
  const minutes = fc.array(fc.option(fc.nat(5000), { nil: null }), { minLength: 7, maxLength: 7 });
  const status = fc.constantFrom('investigating', 'identified', 'monitoring', 'resolved');
  const times = fc.record({
    date: fc.nat(5000),
    updated: fc.option(fc.nat(5000), { nil: null }),
    edited: fc.option(fc.nat(5000), { nil: null }),
  });
  return fc
    .tuple(block, minutes, status, fc.nat(999), text, texts, times)
    .map(([rest, offsets, state, number, title, names, { date, updated, edited }]) => {
      const values = {
        id: `INC-${number}`,
        severity: `SEV-${1 + (number % 5)}`,
        status: state,
        ...instantsOf(offsets, state),
        ...rest,
      };
      const read = readIncident(values, {
        timeZone: 'America/New_York',
        file: 'post.md',
        placeOf: () => ({ line: 1, column: 1 }),
      });
      // What is generated is sound but for empty texts, of which the schema may say so.
      const value = read.incident ?? incident([`services: [api]`]);
      return withIncident(value, {
        title,
        excerptText: names.join(' '),
        path: `/posts/${number}/`,
        lang: number % 2 === 0 ? 'en' : 'ko',
        date: at(date).toString(),
        updated: updated === null ? null : at(updated).toString(),
        edited: edited === null ? null : at(edited).toString({ timeZoneName: 'never' }),
      });
    });
}

const keys = ['triggeredAt', 'startedAt', 'detectedAt', 'acknowledgedAt', 'identifiedAt', 'mitigatedAt'];

function instantsOf(offsets: readonly (number | null)[], status: string): Record<string, string> {
  const sorted = offsets.filter((offset) => offset !== null).sort((a, b) => a - b);
  const given = [...keys, 'resolvedAt'].filter((_, index) => offsets[index] !== null);
  return Object.fromEntries(
    given.flatMap((key, index) =>
      key === 'resolvedAt' && status !== 'resolved'
        ? []
        : [[key, at(sorted[index] ?? 0).toString({ timeZoneName: 'never' })]],
    ),
  );
}

function at(minutes: number): Temporal.ZonedDateTime {
  return Temporal.ZonedDateTime.from('2026-03-07T22:00-05:00[America/New_York]').add({ minutes });
}
