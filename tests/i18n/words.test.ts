import { describe, expect, test } from 'vitest';
import { wordsFor } from '#i18n/index.ts';

describe('the words of a page', () => {
  test.each([
    ['ko', 'ko'],
    ['ko-KR', 'ko'],
    ['en-GB', 'en'],
    ['EN', 'en'],
  ] as const)('of a page in %s are %s', (lang, language) => {
    expect(wordsFor(lang, language === 'ko' ? 'en' : 'ko').language).toBe(language);
  });

  test('of a page in another language are those of the site', () => {
    expect(wordsFor('ja', 'ko').language).toBe('ko');
    // Konkani is not Korean.
    expect(wordsFor('kok', 'en').language).toBe('en');
  });

  test('no language leaves a word empty', () => {
    for (const words of [wordsFor('ko', 'ko'), wordsFor('en', 'en')]) {
      const texts = textsOf(words);
      expect(texts.length).toBeGreaterThan(200);
      expect(texts.filter((word) => word.trim() === '')).toEqual([]);
    }
  });
});

/** Every text of some words, those of groups within them included. */
function textsOf(words: object): string[] {
  return Object.values(words).flatMap((word: unknown) => {
    if (typeof word === 'string') return [word];
    return typeof word === 'object' && word !== null ? textsOf(word) : [];
  });
}

describe('numbers in a sentence', () => {
  const { trace, postCount } = wordsFor('en', 'en');

  test('an English noun agrees with its number', () => {
    expect([postCount(0), postCount(1), postCount(2)]).toEqual(['0 posts', '1 post', '2 posts']);
    expect(trace.counts(9, 1)).toBe('9 frames, 1 in the app');
    expect(trace.counts(1, 0)).toBe('1 frame');
    expect(trace.repeatedMore(1)).toBe('the frame above repeats 1 more time');
  });

  test('nouns around incidents agree as well', () => {
    const { incident, incidentLists, statistics } = wordsFor('en', 'en');
    expect([incident.incidentCount(1), incident.incidentCount(2)]).toEqual(['1 incident', '2 incidents']);
    expect([incident.sumOfWindows(1), incident.sumOfWindows(2)]).toEqual([
      'time within 1 impact window',
      'time within 2 impact windows',
    ]);
    expect([incidentLists.notCounted(1), incidentLists.notCounted(2)]).toEqual([
      '1 incident not counted: its times are not recorded, or not over',
      '2 incidents not counted: their times are not recorded, or not over',
    ]);
    expect(statistics.countPlot(1, 1, '2024', '2024')).toContain('1 severity: 1 incident, 2024.');
    expect(statistics.countPlot(3, 2, '2023', '2024')).toContain('2 severities: 3 incidents, 2023 to 2024.');
  });

  test('a year is not a span of years', () => {
    const { statistics } = wordsFor('ko', 'ko');
    expect(statistics.countPlot(1, 1, '2024', '2024')).toContain('장애 1건, 2024년.');
    expect(statistics.countPlot(3, 2, '2023', '2024')).toContain('2023년부터 2024년까지');
  });

  test('many packages are named up to the third', () => {
    const packages = ['flask', 'werkzeug', 'gunicorn', 'gevent', 'python'];
    expect(trace.framesIn(6, packages)).toBe('6 frames in flask, werkzeug, gunicorn and 2 more');
    expect(wordsFor('ko', 'ko').trace.framesIn(6, packages)).toBe(
      'flask, werkzeug, gunicorn 외 2곳 안의 프레임 6개',
    );
    expect(trace.framesIn(2, [])).toBe('2 library frames');
  });
});
