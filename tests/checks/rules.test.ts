import { describe, expect, test } from 'vitest';
import { type Example, type Rule, rules, topics } from '#checks/index.ts';
import { findingsOf } from './checked.ts';

const named = (examples: readonly Example[]) =>
  examples.map((example): [string, Example] => [
    `${example.lang}: ${example.text.split('\n').at(-1)}`,
    example,
  ]);

describe.each(rules.map((rule): [string, Rule] => [rule.id, rule]))('%s', (_, rule) => {
  test.each(named(rule.examples.breaks))('finds %s', async (_, example) => {
    expect((await findingsOf(example, rule)).map(({ code }) => code)).toContain(rule.id);
  });

  test.each(named(rule.examples.keeps))('has nothing to say of %s', async (_, example) => {
    expect(await findingsOf(example, rule)).toEqual([]);
  });

  test('has examples in Korean and English', () => {
    const languages = (examples: readonly Example[]) => new Set(examples.map(({ lang }) => lang));
    expect(languages(rule.examples.breaks)).toEqual(new Set(['ko', 'en']));
    expect(languages(rule.examples.keeps)).toEqual(new Set(['ko', 'en']));
  });

  test('is named in lower case and dashes, of a known topic', () => {
    expect(rule.id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(topics).toContain(rule.topic);
  });
});

test('no two rules have one name', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});
