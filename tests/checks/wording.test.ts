import { describe, expect, test } from 'vitest';
import { incidentExample } from '../../src/checks/incident-example.ts';
import { findingsOf } from './checked.ts';

/** The words that are told of a text, with their places in its line. */
async function told(text: string, lang: 'ko' | 'en' = 'ko'): Promise<string[]> {
  const findings = await findingsOf({ lang, text });
  return findings
    .filter(({ code }) => code === 'blame-wording' || code === 'hindsight-wording')
    .map(({ message, column }) => `${column} ${/^"([^"]*)"/.exec(message)?.[1]}`);
}

describe('Korean', () => {
  test.each([
    ['그것은 내 잘못이었다.', ['5 내 잘못']],
    ['사람의 실수로 지워졌다', ['1 사람의 실수로']],
    ['작업자의 부주의로', ['6 부주의']],
    ['확인했어야 했다', ['1 확인했어야 했']],
    ['미리 봤어야지', ['4 봤어야지']],
    ['누구 탓도 아니다', ['1 누구 탓']],
    ['깜빡하고 백업하지 않았다', ['1 깜빡하고']],
  ])('tells of %j', async (text, wanted) => {
    expect(await told(text)).toEqual(wanted);
  });

  test.each([
    '아내 잘못은 아니다',
    '그는 “내 잘못”이라 했다',
    '내 잘못이라고 그가 말했다',
    '실수라는 말은 쓰지 않는다',
    '전체 실수의 집합, 정수를 실수로 바꾼다',
    '있어야 했다',
    '확인해야 했다',
    '커서가 깜빡인다',
    '`실수로`',
    '> 부주의',
  ])('has nothing to say of %j', async (text) => {
    expect(await told(text)).toEqual([]);
  });
});

describe('English', () => {
  test.each([
    ['It was Human Error.', ['8 Human Error']],
    ['We should’ve caught it.', ['4 should’ve caught']],
    ['They should not have just run it.', ['6 should not have just run']],
    ['The on-call engineer failed to see it.', ['1 The on-call engineer failed to']],
    ['Who is to blame?', ['11 blame']],
  ])('tells of %j', async (text, wanted) => {
    expect(await told(text, 'en')).toEqual(wanted);
  });

  test.each([
    'You should have received a mail',
    'The request failed to connect',
    'A blameless, blame-free review',
    'git blame shows the line',
    'a human-error-prone step',
    'He wrote "human error"',
    'Every item should have a title',
  ])('has nothing to say of %j', async (text) => {
    expect(await told(text, 'en')).toEqual([]);
  });
});

test('English words are found in Korean posts', async () => {
  expect(await told('원인은 human error였다')).toEqual(['5 human error']);
});

test('places are those of the file, behind markup and in lists and tables', async () => {
  expect(await told('- **부주의**\n')).toEqual(['5 부주의']);
  expect(await told('| a |\n| --- |\n| 내 잘못 |')).toEqual(['3 내 잘못']);
});

test('words of everyday speech are told of where an incident is', async () => {
  const lines = ['resolvedAt: 2026-05-01 12:00'];
  expect(await told(incidentExample(lines, '당연히 그렇다. Obviously so.'))).toEqual([
    '1 당연히',
    '10 Obviously',
  ]);
  expect(await told('당연히 그렇다. Obviously so.')).toEqual([]);
});
