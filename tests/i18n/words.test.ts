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
      const texts = [...Object.values(words), ...Object.values(words.trace)].filter(
        (word) => typeof word === 'string',
      );
      expect(texts.length).toBeGreaterThan(30);
      expect(texts.filter((word) => word.trim() === '')).toEqual([]);
    }
  });
});

describe('numbers in a sentence', () => {
  const { trace, postCount } = wordsFor('en', 'en');

  test('an English noun agrees with its number', () => {
    expect([postCount(0), postCount(1), postCount(2)]).toEqual(['0 posts', '1 post', '2 posts']);
    expect(trace.counts(9, 1)).toBe('9 frames, 1 in the app');
    expect(trace.counts(1, 0)).toBe('1 frame');
    expect(trace.repeatedMore(1)).toBe('the frame above repeats 1 more time');
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
