import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { renderCalendar } from '#feeds/index.ts';
import type { IncidentPost, Post } from '#post/index.ts';
import { site } from '../blog.ts';
import { anyIncidentPost, told, toldWhole, wholeLines } from './blog.ts';

function events(...posts: IncidentPost[]): ICAL.Component[] {
  return new ICAL.Component(ICAL.parse(renderCalendar(site, posts))).getAllSubcomponents('vevent');
}

/** The values of an event as text. */
function properties(event: ICAL.Component | undefined): Record<string, string> {
  return Object.fromEntries(
    (event?.getAllProperties() ?? []).map((property) => [property.name, property.getValues().join('|')]),
  );
}

const whole = properties(
  events(toldWhole(wholeLines, { updated: '2018-03-10T12:30:30+09:00[Asia/Seoul]', title: '서버' }))[0],
);

describe('the event of an incident', () => {
  test('is known by the id of the incident and leads to its permanent address', () => {
    expect(whole['uid']).toBe('INC-2018-001@blog.example.org');
    expect(whole['url']).toBe('https://blog.example.org/incidents/INC-2018-001/');
    expect(whole['summary']).toBe('SEV-2: 서버');
    expect(whole['categories']).toBe('SEV-2|intranet-api|급식');
    expect(whole['status']).toBe('CONFIRMED');
  });

  test('lasts from the start of the impact until it was resolved, in UTC', () => {
    // 11:30 and 12:20 in Seoul.
    expect(whole['dtstart']).toBe('2018-03-10T02:30:00Z');
    expect(whole['dtend']).toBe('2018-03-10T03:20:00Z');
  });

  test('was made when its post was last changed', () => {
    // 12:30:30 in Seoul.
    expect(whole['dtstamp']).toBe('2018-03-10T03:30:30Z');
    expect(whole['last-modified']).toBe('2018-03-10T03:30:30Z');
    // 17,600 days of 1,440 minutes from 1970 to that day, and 3 hours and 30 minutes of it.
    expect(whole['sequence']).toBe(String(17_600 * 1440 + 3 * 60 + 30));
  });

  test('tells the facts, with what is approximate marked', () => {
    const lines = (whole['description'] ?? '').split('\n');
    expect(lines[0]).toBe('신청 마감 30분 전에 아무도 로그인하지 못했다.');
    expect(lines).toContain('영향 시작: ≈ 2018-03-10 11:30 UTC+9');
    expect(lines).toContain('해결까지: ≈ 50분');
  });

  test('ends with the mitigation where nobody recorded when it was resolved', () => {
    const lines = ['startedAt: 2018-03-10 11:30', 'mitigatedAt: 2018-03-10 12:00'];
    const event = properties(events(told(lines))[0]);
    expect(event['dtend']).toBe('2018-03-10T03:00:00Z');
    expect(event['description']).toContain('해결까지: 기록 없음');
  });

  test('has no end while it goes on, and none that is not later than its start', () => {
    const lines = ['id: INC-2', 'severity: SEV-1', 'status: monitoring'];
    const start = 'startedAt: 2018-03-10 11:30';
    const ongoing = toldWhole([...lines, start, 'mitigatedAt: 2018-03-10 12:00']);
    const sudden = told([start, 'resolvedAt: 2018-03-10 11:30']);
    for (const event of events(ongoing, sudden)) expect(event.hasProperty('dtend')).toBe(false);
  });

  test('of which no time is recorded is of the day of its post', () => {
    const [event] = events(told([], { date: '2018-03-10T00:30:00+09:00[Asia/Seoul]' }));
    expect(properties(event)['dtstart']).toBe('2018-03-10');
    expect(event?.hasProperty('dtend')).toBe(false);
  });

  test('grows by every change of the post', () => {
    const sequence = (updated: string | null, edited: string | null, facts: Partial<Post> = {}) =>
      Number(properties(events(told([], { updated, edited, ...facts }))[0])['sequence']);
    const published = sequence(null, null);
    // A day has 1440 minutes.
    expect(sequence('2018-03-11T11:30:00+09:00[Asia/Seoul]', null) - published).toBe(1440);
    const edited = sequence('2018-03-11T11:30:00+09:00[Asia/Seoul]', '2018-03-12T02:30:00Z');
    expect(edited - published).toBe(2 * 1440);
    expect(sequence('2018-01-01T00:00:00+09:00[Asia/Seoul]', null)).toBe(published);
    // Two minutes later somebody gave it a later day.
    const date = '2018-03-11T00:00:00+09:00[Asia/Seoul]';
    expect(sequence(null, '2018-03-12T02:32:00Z', { date }) - edited).toBe(2);
    expect(sequence(null, null, { date: '1969-03-11T00:00:00+09:00[Asia/Seoul]' })).toBe(0);
  });
});

describe('the file', () => {
  test('has lines of at most 75 bytes, Korean ones cut between letters', () => {
    // "SUMMARY:SEV-2: " are 15 bytes and each letter 3: without care the fold would go through the 21st.
    const title = '가나다라마바사아자차카타파하'.repeat(6);
    const text = renderCalendar(site, [told([], { title })]);
    const bytes = new TextEncoder();
    for (const line of text.split('\r\n')) expect(bytes.encode(line).length).toBeLessThanOrEqual(75);
    expect(text).not.toContain('\uFFFD');
    expect(properties(events(told([], { title }))[0])['summary']).toBe(`SEV-2: ${title}`);
  });

  test('escapes what would end a value or begin a property', () => {
    const title = '터졌다; 쉼표, 역슬래시 \\n\r\nBEGIN:VEVENT\nUID:x';
    const found = events(told([`services: ["a,b;c", "d\\\\ne"]`], { title }));
    expect(found).toHaveLength(1);
    expect(properties(found[0])['summary']).toBe(`SEV-2: ${title.replace('\r\n', '\n')}`);
    expect(found[0]?.getFirstProperty('categories')?.getValues()).toEqual(['SEV-2', 'a,b;c', 'd\\ne']);
  });

  test('has a name that cannot begin a property', () => {
    const text = renderCalendar({ ...site, title: 'a\nX-EVIL:1' }, [told([])]);
    expect(text).not.toMatch(/^X-EVIL/m);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  test('has the same bytes whenever it is made', () => {
    const posts = [toldWhole(wholeLines), told([])];
    expect(renderCalendar(site, posts)).toBe(renderCalendar(site, posts));
    expect(renderCalendar(site, posts)).not.toMatch(/DTSTAMP:(?!2018)/);
  });
});

test('any incidents at all make a calendar that says their titles again', () => {
  fc.assert(
    fc.property(fc.array(anyIncidentPost(), { maxLength: 3 }), (posts) => {
      const found = events(...posts);
      expect(found).toHaveLength(posts.length);
      for (const [index, event] of found.entries()) {
        const { uid, sequence } = properties(event);
        expect(uid).toBe(`${posts[index]?.incident.id}@blog.example.org`);
        expect(Number(sequence)).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 40 },
  );
});
