import { describe, expect, test } from 'vitest';
import { wordsFor } from '#i18n/index.ts';
import { incidentDates } from '../../src/components/incident-dates.ts';
import { recordParts, withRecord } from '../../src/components/incident-record.ts';
import { post } from '../feeds/blog.ts';
import { incident, read } from '../incident/block.ts';

const words = wordsFor('en', 'en').incident;

describe('the record of an incident', () => {
  test('has the parts that have something to show, in order', () => {
    const titles = (lines: readonly string[], related = 0) =>
      recordParts(incident(lines), related, words).map(({ title }) => title);
    expect(titles([])).toEqual(['Dates']);
    expect(
      titles(
        [
          'sources: [{ url: "https://example.org/" }]',
          'actionItems: [{ id: AI-1, title: x }]',
          'contributingFactors: [{ factor: x }]',
        ],
        1,
      ),
    ).toEqual(['Contributing factors', 'Action items', 'Related incidents', 'Sources', 'Dates']);
  });

  test('stands in the list of contents beside the sections of the post, whichever their level', () => {
    const parts = recordParts(incident([]), 0, words);
    const levels = (depths: (2 | 3)[]) =>
      withRecord(
        depths.map((depth) => ({ depth, slug: 'a', text: 'a' })),
        parts,
        words,
      ).map(({ depth, text }) => `${depth} ${text}`);
    expect(levels([2, 3])).toEqual(['2 a', '3 a', '2 Incident record', '3 Dates']);
    expect(levels([3])).toEqual(['3 a', '3 Incident record', '4 Dates']);
    expect(levels([])).toEqual(['2 Incident record', '3 Dates']);
  });
});

describe('the dates of an incident', () => {
  const dates = (lines: readonly string[], facts: Parameters<typeof post>[0] = {}) =>
    incidentDates(post(facts), incident(lines), words, 'Asia/Seoul').map(({ label, date, until }) =>
      [label, date.slice(0, 16), until?.slice(0, 16)].filter(Boolean).join(' '),
    );
  const published = { date: '2018-03-12T09:00:00+09:00[Asia/Seoul]' };

  test('tell apart when it happened, when it was told, and when the telling changed', () => {
    // 20:00 UTC is 05:00 of the next day in Seoul.
    expect(
      dates(['startedAt: 2018-03-10 11:30', 'resolvedAt: 2018-03-10 12:00'], {
        ...published,
        edited: '2018-03-13T20:00:00Z',
      }),
    ).toEqual(['Occurred 2018-03-10T11:30', 'Published 2018-03-12T09:00', 'Edited 2018-03-14T05:00']);
  });

  test('have the last day of what went on to another', () => {
    expect(dates(['startedAt: 2018-03-10 23:30', 'resolvedAt: 2018-03-11 00:30'], published)[0]).toBe(
      'Occurred 2018-03-10T23:30 2018-03-11T00:30',
    );
  });

  test('of a near miss begin with what is known', () => {
    expect(
      dates(['impact: none', 'detectedAt: 2018-03-10 11:30', 'resolvedAt: 2018-03-10 12:00'], published)[0],
    ).toBe('Occurred 2018-03-10T11:30');
  });

  test('leave out what is not known', () => {
    expect(dates([], published)).toEqual(['Published 2018-03-12T09:00']);
    expect(dates([], { date: null })).toEqual([]);
  });

  test('say what the author says where version control says nothing', () => {
    expect(dates([], { date: null, updated: '2018-03-15T00:00:00+09:00[Asia/Seoul]' })).toEqual([
      'Edited 2018-03-15T00:00',
    ]);
  });

  test('have no end while it goes on', () => {
    const { incident: ongoing } = read([
      'id: INC-1',
      'severity: SEV-1',
      'status: monitoring',
      'startedAt: 2018-03-10 23:30',
      'mitigatedAt: 2018-03-11 00:30',
    ]);
    const [occurred] = ongoing ? incidentDates(post(published), ongoing, words, 'Asia/Seoul') : [];
    expect(occurred?.until).toBeNull();
  });
});
