import { describe, expect, test } from 'vitest';
import { durationKeys, durationSummary, quarterOf } from '#incident/index.ts';
import { generatedIncidents, generatedPosts } from './generated.ts';

describe('generated incidents', () => {
  const posts = generatedIncidents(200, 7);
  const incidents = posts.map(({ incident }) => incident);

  test('are the same for a seed, and others for another', () => {
    expect(generatedPosts(20, 7)).toEqual(generatedPosts(20, 7));
    expect(generatedPosts(20, 7)).not.toEqual(generatedPosts(20, 8));
  });

  test('are as many as are asked for, each with an id and a file name of its own', () => {
    expect(new Set(incidents.map(({ id }) => id)).size).toBe(200);
    expect(new Set(generatedPosts(200, 7).map(({ name }) => name)).size).toBe(200);
  });

  test('are of five years, twelve services, all severities and both languages', () => {
    const quarters = new Set(incidents.map(quarterOf));
    expect([...quarters].filter((quarter) => quarter !== null)).toHaveLength(19);
    expect(quarters).not.toContain('2022-Q3');
    expect(new Set(incidents.flatMap(({ services }) => services)).size).toBe(12);
    expect(new Set(incidents.map(({ severity }) => severity)).size).toBe(5);
    expect(new Set(posts.map(({ lang }) => lang))).toEqual(new Set(['ko', 'en']));
  });

  test('have skewed durations: a mean would be far beyond the median', () => {
    const { points, summary } = durationSummary(incidents, 'timeToResolve');
    const mean = points.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / points.length;
    expect(mean).toBeGreaterThan(1.3 * (summary?.median.milliseconds ?? Number.NaN));
  });

  test('leave out some instants of each kind, and know some about right', () => {
    for (const key of durationKeys) {
      const { points } = durationSummary(incidents, key);
      expect(points.length, key).toBeGreaterThan(20);
      expect(points.length, key).toBeLessThan(incidents.length);
      expect(
        points.some(({ approximate }) => approximate),
        key,
      ).toBe(true);
    }
  });

  test('were noticed at once here and there, or before anybody was affected', () => {
    const { points } = durationSummary(incidents, 'timeToDetect');
    expect(points.some(({ milliseconds }) => milliseconds === 0)).toBe(true);
    expect(points.some(({ milliseconds }) => milliseconds < 0)).toBe(true);
  });
});
